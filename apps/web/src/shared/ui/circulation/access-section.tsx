import { Button, Text } from '@mantine/core';
import type { AccessFilter, AccessObjectType } from '@qlvb/contract/types';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../../api/use-connection.ts';
import { useViewer } from '../../app/viewer.ts';
import { formatInstant } from '../../lib/format.ts';
import { EmptyState } from '../empty-state.tsx';
import { ErrorState } from '../error-state.tsx';
import { Section } from '../section.tsx';
import { ListSkeleton } from '../skeletons.tsx';
import { Table } from '../table.tsx';
import { AccessRecordDocument } from './access-section.generated.ts';

/** “Ai đã xem” on the page of an object. Asked for by a press, because looking is itself recorded. */
export function AccessSection({ type, id }: { readonly type: AccessObjectType; readonly id: string }) {
  const { t } = useTranslation('circulation');
  const { can } = useViewer();
  const [shown, setShown] = useState<string | null>(null);
  if (!can('access.read')) return null;
  return (
    <Section title={t('access.section')}>
      {shown === id ? (
        <AccessTable filter={{ object: { kind: type, id } }} />
      ) : (
        <>
          <Button variant="default" onClick={() => setShown(id)}>
            {t('access.show')}
          </Button>
          <Text c="dimmed">{t('access.showHint')}</Text>
        </>
      )}
    </Section>
  );
}

/** Newest first, more on demand. */
export function AccessTable({ filter }: { readonly filter: AccessFilter }) {
  const { t } = useTranslation('circulation');
  const list = useConnection(AccessRecordDocument, {
    variables: { filter },
    select: (data) => data.accessRecord,
  });
  if (list.error) return <ErrorState error={list.error} onRetry={list.refetch} />;
  if (list.loading && list.nodes.length === 0) return <ListSkeleton />;
  if (list.nodes.length === 0) return <EmptyState title={t('access.none')}>{t('access.noneText')}</EmptyState>;
  return (
    <>
      <Table aria-label={t('access.title')}>
        <thead>
          <tr>
            <th scope="col">{t('access.when')}</th>
            <th scope="col">{t('access.person')}</th>
            <th scope="col">{t('access.what')}</th>
            <th scope="col">{t('access.address')}</th>
          </tr>
        </thead>
        <tbody>
          {list.nodes.map((node) => (
            <tr key={node.id}>
              <td>{formatInstant(node.at)}</td>
              <td>
                {node.personName} – {node.personTitle}
              </td>
              <td>
                {t(`kind.${node.kind}`)}{' '}
                {node.label === null
                  ? t('access.unnamed', { type: t(`type.${node.objectType}`), id: node.objectId })
                  : `${t(`type.${node.objectType}`)} ${node.label}`}
              </td>
              <td>{node.address}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      {list.hasMore ? (
        <Button variant="subtle" loading={list.loadingMore} onClick={list.loadMore}>
          {t('common:loadMore')}
        </Button>
      ) : null}
    </>
  );
}
