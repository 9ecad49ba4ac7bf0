import { useTranslation } from 'react-i18next';
import type { LiveStatus } from '../use-live.ts';
import classes from './live-banner.module.css';

/** Quiet while it reconnects, plain when the machine is offline. */
export function LiveBanner({ status }: { readonly status: LiveStatus }) {
  const { t } = useTranslation('shell');
  return (
    <div role="status" aria-live="polite">
      {status === 'connected' ? null : (
        <p className={classes.banner} data-status={status}>
          {t(status === 'offline' ? 'live.offline' : 'live.reconnecting')}
        </p>
      )}
    </div>
  );
}
