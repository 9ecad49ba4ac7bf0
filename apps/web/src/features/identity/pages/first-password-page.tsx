import { useApolloClient, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Navigate, useSearchParams } from 'react-router';
import { ViewerDocument } from '../../../shared/app/viewer.generated.ts';
import { usePageTitle } from '../../../shared/hooks/use-page-title.ts';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { ChangePasswordForm } from '../components/change-password-form.tsx';
import { LeaveInsteadDocument } from '../components/change-password.generated.ts';
import { safeNext } from '../safe-next.ts';
import classes from '../sign-in-page.module.css';

/** Signed in with a one-time password: nothing else is open until it is changed, so nothing else is shown. */
export function Component() {
  const { t } = useTranslation('accounts');
  usePageTitle(t('first.title'));
  const client = useApolloClient();
  const [params] = useSearchParams();
  const { data, error, refetch } = useQuery(ViewerDocument, { fetchPolicy: 'cache-first' });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  const { viewer } = data;
  if (!viewer) return <Navigate to="/sign-in" replace />;
  if (!viewer.mustChangePassword) return <Navigate to={safeNext(params.get('next'))} replace />;
  const leave = async () => {
    await client.mutate({ mutation: LeaveInsteadDocument });
    await client.clearStore();
    client.writeQuery({ query: ViewerDocument, data: { viewer: null } });
  };
  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <header className={classes.head}>
          <img src="/favicon.svg" alt="" width={40} height={40} />
          <div>
            <p className={classes.product}>{t('shell:product')}</p>
            <p className={classes.lead}>
              {viewer.person.fullName} · {viewer.username}
            </p>
          </div>
        </header>
        <h1 className={classes.title}>{t('first.title')}</h1>
        <p>{t('first.text')}</p>
        <ChangePasswordForm viewer={viewer} currentLabel={t('first.current')} />
        <Button variant="subtle" onClick={() => void leave()}>
          {t('first.leave')}
        </Button>
      </div>
    </main>
  );
}
