import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../../../shared/api/use-connection.ts';
import { useAddress } from '../../../shared/hooks/use-address.ts';
import { useViewer } from '../../../shared/app/viewer.ts';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { PageHeader } from '../../../shared/ui/page-header.tsx';
import { SearchField } from '../../../shared/ui/search-field.tsx';
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
  const [params, setAddress] = useAddress();
  const search = params.get('q') ?? '';
  const list = useConnection(AgencyDelegationsDocument, {
    variables: { search: search || null },
    select: (data) => data.agencyDelegations,
  });
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
      >
        <SearchField label={t('search')} value={search} onChange={(q) => setAddress({ q })} />
      </PageHeader>
      {list.error ? <ErrorState error={list.error} onRetry={list.refetch} /> : null}
      {list.loading ? <ListSkeleton /> : null}
      {list.loading || list.error ? null : (
        <DelegationList
          title={t('all')}
          none={t(search ? 'noneFound' : 'noneAgency')}
          delegations={list.nodes}
          more={list.hasMore}
        />
      )}
      {list.hasMore ? (
        <Button variant="default" loading={list.loadingMore} onClick={list.loadMore}>
          {t('common:loadMore')}
        </Button>
      ) : null}
      {writing ? (
        <DelegationForm opened forAnother ownPositionId={positionId} onClose={() => setWriting(false)} />
      ) : null}
    </div>
  );
}
