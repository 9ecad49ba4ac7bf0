import { Suspense } from 'react';
import { createBrowserRouter, Navigate, Outlet, type RouteObject } from 'react-router';
import { lazyPage } from '../shared/app/lazy-page.ts';
import { PageSkeleton } from '../shared/ui/skeletons.tsx';
import { featureRoutes } from './features.ts';
import { AppLayout } from './layout/app-layout.tsx';
import { NotFoundPage, RouteCrash } from './layout/route-errors.tsx';
import { LazyArea } from './lazy-area.ts';

/** Pages outside the signed-in frame. */
function OpenPages() {
  return (
    <Suspense fallback={null}>
      <LazyArea>
        <Outlet />
      </LazyArea>
    </Suspense>
  );
}

export const routes: RouteObject[] = [
  {
    HydrateFallback: PageSkeleton,
    ErrorBoundary: RouteCrash,
    children: [
      {
        Component: OpenPages,
        children: [
          { path: '/sign-in', lazy: lazyPage('identity', () => import('../features/identity/sign-in-page.tsx')) },
          {
            path: '/change-password',
            lazy: lazyPage(
              ['identity', 'accounts'],
              () => import('../features/identity/pages/first-password-page.tsx'),
            ),
          },
        ],
      },
      {
        path: '/',
        Component: AppLayout,
        children: [
          {
            ErrorBoundary: RouteCrash,
            children: [
              { index: true, element: <Navigate to="/worklist" replace /> },
              ...featureRoutes,
              { path: '*', Component: NotFoundPage },
            ],
          },
        ],
      },
    ],
  },
];

export function createRouter() {
  return createBrowserRouter(routes);
}
