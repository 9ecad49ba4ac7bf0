import { IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ViewerPartsFragment } from '../../shared/app/viewer.generated.ts';
import classes from './mobile-nav.module.css';
import { SideNav } from './side-nav.tsx';

interface MobileNavProps {
  readonly viewer: ViewerPartsFragment;
  readonly opened: boolean;
  onClose(): void;
}

/** The sections on a narrow screen; a native dialog keeps the focus and closes with Escape. */
export function MobileNav({ viewer, opened, onClose }: MobileNavProps) {
  const { t } = useTranslation('shell');
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (!element || element.open === opened) return;
    if (opened) element.showModal();
    else element.close();
  }, [opened]);
  return (
    <dialog ref={dialog} className={classes.dialog} aria-label={t('nav.label')} onClose={onClose}>
      {opened ? (
        <>
          <button
            type="button"
            className={`icon-button ${classes.close ?? ''}`}
            aria-label={t('nav.close')}
            onClick={onClose}
          >
            <IconX size={20} aria-hidden />
          </button>
          <SideNav viewer={viewer} onNavigate={onClose} />
        </>
      ) : null}
    </dialog>
  );
}
