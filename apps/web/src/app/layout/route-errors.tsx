import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePageTitle } from '../../shared/hooks/use-page-title.ts';
import { EmptyState } from '../../shared/ui/empty-state.tsx';

/** An address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useTranslation('shell');
  usePageTitle(t('notFound.title'));
  return (
    <EmptyState title={t('notFound.title')} action={<Link to="/worklist">{t('notFound.home')}</Link>}>
      {t('notFound.text')}
    </EmptyState>
  );
}

/** A screen that failed, or whose code could not be fetched: the rest of the shell stays usable. */
export function RouteCrash() {
  const { t } = useTranslation('shell');
  return (
    <EmptyState
      title={t('common:error.crash')}
      action={
        <button type="button" className="plain-button" onClick={() => globalThis.location.reload()}>
          {t('common:retry')}
        </button>
      }
    >
      {t('common:error.crashText')}
    </EmptyState>
  );
}
