import { IconHelpCircle, IconMenu2, IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ViewerPartsFragment } from '../../shared/app/viewer.generated.ts';
import { ActingAs } from './acting-as.tsx';
import { Bell } from './bell.tsx';
import { DisplayMenu } from './display-menu.tsx';
import { showOverlay } from './overlay-state.ts';
import classes from './top-bar.module.css';

interface TopBarProps {
  readonly viewer: ViewerPartsFragment;
  onMenu(): void;
}

/** Search and commands, who is working as what, what is new, how it looks, help. */
export function TopBar({ viewer, onMenu }: TopBarProps) {
  const { t } = useTranslation('shell');
  return (
    <header className={classes.bar}>
      <button type="button" className={`icon-button ${classes.menu ?? ''}`} aria-label={t('nav.open')} onClick={onMenu}>
        <IconMenu2 size={20} aria-hidden />
      </button>
      <button
        type="button"
        className={classes.search}
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => showOverlay('palette')}
      >
        <IconSearch size={16} aria-hidden />
        <span className={classes.long}>{t('search.field')}</span>
        <span className={classes.short}>{t('search.short')}</span>
        <kbd aria-hidden>Ctrl K</kbd>
      </button>
      <div className={classes.tools}>
        <ActingAs viewer={viewer} />
        <Bell />
        <DisplayMenu />
        <button
          type="button"
          className={`icon-button ${classes.help ?? ''}`}
          aria-label={t('help.open')}
          aria-keyshortcuts="?"
          onClick={() => showOverlay('help')}
        >
          <IconHelpCircle size={20} aria-hidden />
        </button>
      </div>
    </header>
  );
}
