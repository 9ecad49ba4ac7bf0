import { useQuery } from '@apollo/client/react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation } from 'react-router';
import { CountsContext } from '../../shared/app/counts.ts';
import { ViewerContext } from '../../shared/app/viewer.ts';
import { ViewerDocument, type ViewerPartsFragment } from '../../shared/app/viewer.generated.ts';
import { ErrorState } from '../../shared/ui/error-state.tsx';
import { PageSkeleton } from '../../shared/ui/skeletons.tsx';
import { loadNamespaces } from '../../shared/i18n/locales.ts';
import { keepPlace } from '../session.ts';
import { signInAddress } from '../sign-in-address.ts';
import { LazyArea } from '../lazy-area.ts';
import { useLive } from '../use-live.ts';
import classes from './app-layout.module.css';
import { LiveBanner } from './live-banner.tsx';
import { MobileNav } from './mobile-nav.tsx';
import { Overlays } from './overlays.tsx';
import { RouteFocus } from './route-focus.tsx';
import { SideNav } from './side-nav.tsx';
import { TopBar } from './top-bar.tsx';
import { useShellCounts } from './use-shell-counts.ts';

/** The guard of the signed-in part: who is here, or to the sign-in page and back afterwards. */
export function AppLayout() {
  const location = useLocation();
  const { data, error, loading, refetch } = useQuery(ViewerDocument, { fetchPolicy: 'cache-first' });
  const [former, setFormer] = useState<ViewerPartsFragment | null>(null);
  const viewer = data?.viewer ?? null;
  const [place, setPlace] = useState('');
  const capacity = viewer ? `${viewer.actingAs.id} ${viewer.onBehalf?.delegationId ?? ''}` : place;
  // Another capacity is another place; when one only ended under somebody's hands, what they were writing stays.
  if (capacity !== place && !viewer?.standInEnded) setPlace(capacity);
  if (viewer && viewer !== former) setFormer(viewer);
  // A one-time password opens nothing but changing it.
  if (viewer?.mustChangePassword) return <Navigate to={signInAddress(location, '/change-password')} replace />;
  // The session has ended under somebody's hands: what they were writing stays, they sign in over it.
  const shown = viewer ?? (data ? former : null);
  if (shown)
    return (
      <>
        <SignedIn key={place} viewer={shown} />
        {viewer ? null : (
          <Suspense fallback={null}>
            <LazyArea>
              <SignInAgain former={shown} />
            </LazyArea>
          </Suspense>
        )}
      </>
    );
  if (loading && !data) return <PageSkeleton />;
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return <Navigate to={signInAddress(location)} replace />;
}

const SignInAgain = lazy(async () => {
  const [page] = await Promise.all([import('./sign-in-again.tsx'), loadNamespaces(['identity'])]);
  return page;
});

// Its words come with it: the frame stays light for those who act for themselves.
const StandInBanner = lazy(async () => {
  const [banner] = await Promise.all([import('./stand-in-banner.tsx'), loadNamespaces(['delegations'])]);
  return banner;
});

function SignedIn({ viewer }: { readonly viewer: ViewerPartsFragment }) {
  const { t } = useTranslation();
  const live = useLive();
  const counts = useShellCounts();
  const [menuOpen, setMenuOpen] = useState(false);
  useEffect(() => {
    keepPlace(true);
    return () => keepPlace(false);
  }, []);
  return (
    <ViewerContext value={viewer}>
      <CountsContext value={counts}>
        <a className={classes.skip} href="#main">
          {t('skipToContent')}
        </a>
        <div className={classes.shell}>
          <aside className={classes.side}>
            <SideNav viewer={viewer} />
          </aside>
          <div className={classes.page}>
            <TopBar viewer={viewer} onMenu={() => setMenuOpen(true)} />
            <LiveBanner status={live} />
            {viewer.onBehalf || viewer.standInEnded ? (
              <Suspense fallback={null}>
                <StandInBanner viewer={viewer} />
              </Suspense>
            ) : null}
            <main id="main" className={classes.main} tabIndex={-1}>
              <Suspense fallback={null}>
                <LazyArea>
                  <Outlet />
                </LazyArea>
              </Suspense>
            </main>
          </div>
        </div>
        <MobileNav viewer={viewer} opened={menuOpen} onClose={() => setMenuOpen(false)} />
        <Overlays viewer={viewer} />
        <RouteFocus />
      </CountsContext>
    </ViewerContext>
  );
}
