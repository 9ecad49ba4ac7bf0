import type { Feature } from '../../shared/app/feature.ts';
import { lazyPage } from '../../shared/app/lazy-page.ts';

export const feature: Feature = {
  id: 'rights',
  nav: [],
  routes: [
    {
      path: 'admin/rights',
      lazy: lazyPage('rights', () => import('./pages/posts-page.tsx')),
      handle: { help: 'rights:posts.help' },
    },
    {
      path: 'admin/people/:personId/rights',
      lazy: lazyPage('rights', () => import('./pages/rights-page.tsx')),
      handle: { help: 'rights:help' },
    },
  ],
};
