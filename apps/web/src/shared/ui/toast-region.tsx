import { IconAlertTriangle, IconCheck, IconInfoCircle, IconX } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './toast-region.module.css';
import { currentToasts, dismissToast, subscribeToasts } from './toasts.ts';

const ICONS = { ok: IconCheck, info: IconInfoCircle, danger: IconAlertTriangle };

/** Messages about what was done, read out politely and shown out of the way of the work. */
export function ToastRegion() {
  const { t } = useTranslation();
  const toasts = useSyncExternalStore(subscribeToasts, currentToasts);
  return (
    <section className={classes.region} aria-label={t('toast.region')}>
      <div role="status" aria-live="polite">
        {toasts.map((toast) => {
          const Icon = ICONS[toast.tone];
          return (
            <div key={toast.id} className={classes.toast} data-tone={toast.tone}>
              <Icon size={18} aria-hidden />
              <span>{toast.text}</span>
              <button
                type="button"
                className="icon-button"
                aria-label={t('toast.dismiss')}
                onClick={() => dismissToast(toast.id)}
              >
                <IconX size={16} aria-hidden />
              </button>
            </div>
          );
        })}
      </div>
    </section>
  );
}
