import { Button } from '@mantine/core';
import type { AccessFilter } from '@qlvb/contract/types';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../../api/use-connection.ts';
import { formatInstant } from '../../lib/format.ts';
import { EmptyState } from '../empty-state.tsx';
import { ErrorState } from '../error-state.tsx';
import { ListSkeleton } from '../skeletons.tsx';
import { Table } from '../table.tsx';
import { AccessRecordDocument } from './access-table.generated.ts';

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
                  ? t('access.unnamed', { type: t(`type.${node.objectType}`) })
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
