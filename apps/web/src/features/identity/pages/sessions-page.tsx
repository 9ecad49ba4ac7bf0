import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAct } from '../../../shared/api/use-act.ts';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { FormDialog } from '../../../shared/ui/form-dialog.tsx';
import { PageHeader } from '../../../shared/ui/page-header.tsx';
import { ListSkeleton } from '../../../shared/ui/skeletons.tsx';
import { Why } from '../../../shared/ui/why/why.tsx';
import { SessionList } from '../components/session-list.tsx';
import { EndOtherSessionsDocument, MySessionsDocument } from '../components/sessions.generated.ts';
import classes from './account-pages.module.css';

/** Phiên đăng nhập: where I am signed in, and out of every other place in one go. */
export function Component() {
  const { t } = useTranslation('accounts');
  const { data, error, refetch } = useQuery(MySessionsDocument);
  const [asking, setAsking] = useState(false);
  const endOthers = useAct(EndOtherSessionsDocument, { done: ({ ended }) => t('sessions.ended', { count: ended }) });
  const sessions = data?.mySessions ?? [];
  const others = sessions.filter(({ current }) => !current).length;
  return (
    <div className={classes.page}>
      <PageHeader
        title={t('sessions.title')}
        actions={
          <>
            <Why list="SESSIONS" />
            {others > 0 ? <Button onClick={() => setAsking(true)}>{t('sessions.endOthers')}</Button> : null}
          </>
        }
      />
      <p className={classes.lead}>
        {t('sessions.lead')} <Link to="/account/password">{t('password.title')}</Link>
      </p>
      {error && !data ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <ListSkeleton /> : null}
      <SessionList label={t('sessions.title')} sessions={sessions} />
      <FormDialog
        opened={asking}
        size="sm"
        title={t('sessions.endOthers')}
        submitLabel={t('sessions.endOthers')}
        pending={endOthers.pending}
        refusal={endOthers.refusal}
        onClose={() => setAsking(false)}
        onSubmit={() => void endOthers.run({}).then((done) => (done ? setAsking(false) : undefined))}
      >
        <p>{t('sessions.endOthersText', { count: others })}</p>
      </FormDialog>
    </div>
  );
}
