import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { ViewerPartsFragment } from '../../shared/app/viewer.generated.ts';
import { useShortcuts } from '../../shared/hooks/use-shortcuts.ts';
import { LazyArea } from '../lazy-area.ts';
import { showOverlay, useOverlay } from './overlay-state.ts';

const CommandPalette = lazy(() => import('./command-palette.tsx'));
const HelpDialog = lazy(() => import('./help-dialog.tsx'));

/** Keys that work everywhere, and what they open. */
export function Overlays({ viewer }: { readonly viewer: ViewerPartsFragment }) {
  const { t } = useTranslation('shell');
  const overlay = useOverlay();
  const navigate = useNavigate();
  const go = (to: string) => () => void navigate(to);
  useShortcuts([
    { keys: 'mod+k', label: t('help.palette'), run: () => showOverlay('palette') },
    { keys: '/', label: t('help.palette'), run: () => showOverlay('palette') },
    { keys: '?', label: t('help.help'), run: () => showOverlay('help') },
    { keys: 'g c', label: t('help.goWorklist'), run: go('/worklist') },
    { keys: 'g d', label: t('help.goIncoming'), run: go('/incoming') },
    { keys: 'g i', label: t('help.goOutgoing'), run: go('/outgoing') },
    { keys: 'g n', label: t('help.goDirectives'), run: go('/directives') },
    { keys: 'g h', label: t('help.goWorkFiles'), run: go('/work-files') },
  ]);
  if (overlay === null) return null;
  return (
    <Suspense fallback={null}>
      <LazyArea>
        {overlay === 'palette' ? <CommandPalette viewer={viewer} onClose={() => showOverlay(null)} /> : null}
        {overlay === 'help' ? <HelpDialog onClose={() => showOverlay(null)} /> : null}
      </LazyArea>
    </Suspense>
  );
}
