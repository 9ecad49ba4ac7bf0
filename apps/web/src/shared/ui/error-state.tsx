import { useTranslation } from 'react-i18next';
import { errorFacts } from '../api/errors.ts';
import classes from './states.module.css';

interface ErrorStateProps {
  readonly error: Error;
  readonly onRetry?: (() => void) | undefined;
}

/** What happened, what was kept, what to do; with the request's id for whoever helps. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const { t } = useTranslation();
  const { kind, requestId } = errorFacts(error);
  const notFound = kind === 'notFound';
  const sentence = {
    network: t('error.network'),
    notFound: t('error.notFoundText'),
    forbidden: t('error.forbidden'),
    unauthenticated: t('error.forbidden'),
    internal: t('error.internal'),
  }[kind];
  return (
    <div className={classes.state} role="alert">
      <p className={classes.title}>{t(notFound ? 'error.notFound' : 'error.title')}</p>
      <p className={classes.text}>{sentence}</p>
      {requestId ? <p className={classes.small}>{t('error.requestId', { id: requestId })}</p> : null}
      {onRetry && !notFound ? (
        <div className={classes.action}>
          <button type="button" className="plain-button" onClick={onRetry}>
            {t('retry')}
          </button>
        </div>
      ) : null}
    </div>
  );
}
