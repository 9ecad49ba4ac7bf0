import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../../shared/app/viewer.ts';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { PageHeader } from '../../../shared/ui/page-header.tsx';
import { ListSkeleton } from '../../../shared/ui/skeletons.tsx';
import { Why } from '../../../shared/ui/why/why.tsx';
import { DelegationForm } from '../components/delegation-form.tsx';
import { DelegationList } from '../components/delegation-list.tsx';
import { AgencyDelegationsDocument } from '../components/delegations.generated.ts';
import classes from '../components/delegations.module.css';

/** Quản trị → Ủy quyền: who acts for whom in the agency. */
export function Component() {
  const { t } = useTranslation('delegations');
  const { can } = useViewer();
  if (can('identity.manage')) return <OfAgency />;
  return (
    <>
      <PageHeader title={t('agencyTitle')} actions={<Why list="AGENCY_DELEGATIONS" />} />
      <EmptyState title={t('notYours')}>{t('whoCould')}</EmptyState>
    </>
  );
}

function OfAgency() {
  const { t } = useTranslation('delegations');
  const { positionId } = useViewer();
  const { data, error, refetch } = useQuery(AgencyDelegationsDocument);
  const [writing, setWriting] = useState(false);
  return (
    <div className={classes.page}>
      <PageHeader
        title={t('agencyTitle')}
        actions={
          <>
            <Why list="AGENCY_DELEGATIONS" />
            <Button onClick={() => setWriting(true)}>{t('newFor')}</Button>
          </>
        }
      />
      {error && !data ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <ListSkeleton /> : null}
      {data ? <DelegationList title={t('all')} none={t('noneAgency')} delegations={data.agencyDelegations} /> : null}
      {writing ? (
        <DelegationForm opened forAnother ownPositionId={positionId} onClose={() => setWriting(false)} />
      ) : null}
    </div>
  );
}
