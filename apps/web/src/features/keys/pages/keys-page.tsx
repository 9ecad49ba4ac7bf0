import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../../../shared/api/use-connection.ts';
import { useViewer } from '../../../shared/app/viewer.ts';
import { AgencyInCarePicker, useAgencyInCare } from '../../../shared/ui/agency-in-care.tsx';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { PageHeader } from '../../../shared/ui/page-header.tsx';
import { ListSkeleton } from '../../../shared/ui/skeletons.tsx';
import { Why } from '../../../shared/ui/why/why.tsx';
import { KeyForm } from '../components/key-form.tsx';
import { KeyItem } from '../components/key-item.tsx';
import { RenewDialog, RevokeDialog } from '../components/key-dialogs.tsx';
import { IntegrationKeysDocument, type KeyListedFragment } from '../components/keys.generated.ts';
import { SecretShown, type NewSecret } from '../components/secret-shown.tsx';
import classes from '../components/keys.module.css';

/** Quản trị → Khóa tích hợp: what other systems of the agency act with. */
export function Component() {
  const { t } = useTranslation('keys');
  const { can, agencyId: own } = useViewer();
  const { agencyId } = useAgencyInCare();
  if (can('keys.manage')) return <Keys key={agencyId} agencyId={agencyId ?? own} />;
  return (
    <>
      <PageHeader title={t('title')} actions={<Why list="KEYS" />} />
      <EmptyState title={t('notYours')}>{t('whoCould')}</EmptyState>
    </>
  );
}

type Asking = { readonly what: 'renew' | 'revoke'; readonly key: KeyListedFragment };

function Keys({ agencyId }: { readonly agencyId: string }) {
  const { t } = useTranslation('keys');
  const list = useConnection(IntegrationKeysDocument, {
    variables: { agencyId },
    select: (data) => data.integrationKeys,
  });
  const [making, setMaking] = useState(false);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [secret, setSecret] = useState<NewSecret | null>(null);
  const close = () => setAsking(null);
  return (
    <div className={classes.page}>
      <PageHeader
        title={t('title')}
        actions={
          <>
            <Why list="KEYS" />
            <Button onClick={() => setMaking(true)}>{t('new')}</Button>
          </>
        }
      >
        <AgencyInCarePicker label={t('agency')} />
      </PageHeader>
      {secret ? (
        <div className={classes.secret}>
          <SecretShown {...secret} onNoted={() => setSecret(null)} />
        </div>
      ) : null}
      {list.error ? <ErrorState error={list.error} onRetry={list.refetch} /> : null}
      {list.loading ? <ListSkeleton /> : null}
      {list.loading || list.error || list.nodes.length > 0 ? null : (
        <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
      )}
      {list.nodes.length > 0 ? (
        <ul className={classes.list} aria-label={t('title')}>
          {list.nodes.map((key) => (
            <KeyItem
              key={key.id}
              of={key}
              onRenew={() => setAsking({ what: 'renew', key })}
              onRevoke={() => setAsking({ what: 'revoke', key })}
            />
          ))}
        </ul>
      ) : null}
      {list.hasMore ? (
        <Button variant="default" loading={list.loadingMore} onClick={list.loadMore}>
          {t('common:loadMore')}
        </Button>
      ) : null}
      {making ? <KeyForm agencyId={agencyId} onClose={() => setMaking(false)} onMade={setSecret} /> : null}
      {asking?.what === 'renew' ? <RenewDialog of={asking.key} onClose={close} onRenewed={setSecret} /> : null}
      {asking?.what === 'revoke' ? <RevokeDialog of={asking.key} onClose={close} /> : null}
    </div>
  );
}
