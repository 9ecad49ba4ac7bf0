import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ruleSentence } from '../../../shared/api/refusal.ts';
import { useViewer } from '../../../shared/app/viewer.ts';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { PageHeader } from '../../../shared/ui/page-header.tsx';
import { ListSkeleton } from '../../../shared/ui/skeletons.tsx';
import { Why } from '../../../shared/ui/why/why.tsx';
import { DelegationForm } from '../components/delegation-form.tsx';
import { DelegationList } from '../components/delegation-list.tsx';
import { MyDelegationsDocument } from '../components/delegations.generated.ts';
import classes from '../components/delegations.module.css';

/** Ủy quyền, thay mặt: what I gave away, and what I was given. */
export function Component() {
  const { t } = useTranslation('delegations');
  const { viewer, positionId } = useViewer();
  const { data, error, refetch } = useQuery(MyDelegationsDocument);
  const [writing, setWriting] = useState(false);
  const all = data?.myDelegations ?? [];
  const given = all.filter(({ from }) => from.person.id === viewer.person.id);
  const received = all.filter(({ to }) => to.person.id === viewer.person.id);
  return (
    <div className={classes.page}>
      <PageHeader
        title={t('title')}
        actions={
          <>
            <Why list="DELEGATIONS" />
            <Button disabled={viewer.onBehalf !== null} onClick={() => setWriting(true)}>
              {t('new')}
            </Button>
          </>
        }
      />
      <p className={classes.lead}>{viewer.onBehalf ? ruleSentence('DELEGATION_NOT_PASSED_ON', []) : t('lead')}</p>
      {error && !data ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <ListSkeleton /> : null}
      {data ? (
        <>
          <DelegationList title={t('given')} none={t('noneGiven')} delegations={given} />
          <DelegationList title={t('received')} none={t('noneReceived')} delegations={received} />
        </>
      ) : null}
      {writing ? <DelegationForm opened ownPositionId={positionId} onClose={() => setWriting(false)} /> : null}
    </div>
  );
}
