import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import type { IncomingFilter } from '@qlvb/contract/types';
import type { Permission } from '@qlvb/domain/permissions';
import { useConnection } from '../../../shared/api/use-connection.ts';
import { useCounts, type CountKey } from '../../../shared/app/counts.ts';
import { useViewer } from '../../../shared/app/viewer.ts';
import { useShortcuts } from '../../../shared/hooks/use-shortcuts.ts';
import { DataList } from '../../../shared/ui/data-list.tsx';
import { DocumentPane } from '../../../shared/ui/document-pane.tsx';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { FilterTabs } from '../../../shared/ui/filter-tabs.tsx';
import { PageHeader } from '../../../shared/ui/page-header.tsx';
import { SearchField } from '../../../shared/ui/search-field.tsx';
import { DetailSkeleton } from '../../../shared/ui/skeletons.tsx';
import { SplitView } from '../../../shared/ui/split-view.tsx';
import { Print } from '../../../shared/ui/print/print.tsx';
import { Why } from '../../../shared/ui/why/why.tsx';
import { OpenedIncomingDocument } from '../components/incoming-detail.generated.ts';
import { IncomingDetails } from '../components/incoming-details.tsx';
import { IncomingRow } from '../components/incoming-row.tsx';
import { IncomingListDocument } from './incoming-page.generated.ts';

interface Tab {
  readonly value: string;
  readonly label: string;
  readonly filter: IncomingFilter;
  readonly count?: CountKey;
  readonly loud?: boolean;
}

const TABS: readonly Tab[] = [
  {
    value: 'awaiting-receipt',
    label: 'tabs.awaitingReceipt',
    filter: { states: ['AWAITING_RECEIPT'] },
    count: 'incoming.awaitingReceipt',
  },
  {
    value: 'awaiting-direction',
    label: 'tabs.awaitingDirection',
    filter: { states: ['AWAITING_DIRECTION'] },
    count: 'incoming.awaitingDirection',
  },
  { value: 'in-handling', label: 'tabs.inHandling', filter: { states: ['IN_HANDLING'] }, count: 'incoming.inHandling' },
  { value: 'suspended', label: 'tabs.suspended', filter: { states: ['SUSPENDED'] } },
  { value: 'overdue', label: 'tabs.overdue', filter: { overdue: true }, count: 'incoming.overdue', loud: true },
  { value: 'done', label: 'tabs.done', filter: { states: ['DONE'] } },
  { value: 'all', label: 'tabs.all', filter: {} },
];

/** Where one's own work waits; an address that names a document only may lie anywhere. */
function startTab(id: string | undefined, can: (permission: Permission) => boolean): string {
  if (id !== undefined) return 'all';
  if (can('incoming.direct')) return 'awaiting-direction';
  return can('incoming.receive') ? 'awaiting-receipt' : 'in-handling';
}

/** Văn bản đến: the list, the document and its handling side by side. */
export function Component() {
  const { t } = useTranslation('incoming');
  const { can, agencyId } = useViewer();
  const { id } = useParams();
  const navigate = useNavigate();
  const counts = useCounts();
  const [params, setParams] = useSearchParams();
  const wanted = params.get('tab') ?? startTab(id, can);
  const tab = TABS.find(({ value }) => value === wanted);
  const search = params.get('q') ?? '';
  const list = useConnection(IncomingListDocument, {
    variables: { filter: { ...tab?.filter, search: search.trim() || null } },
    select: (data) => data.incomingDocuments,
  });
  const opened = useQuery(OpenedIncomingDocument, { variables: { id: id ?? '' }, skip: id === undefined });
  const incoming = opened.data?.incomingDocument;
  const reload = () => void opened.refetch();

  const address = (tabValue: string, text: string) => {
    const next = new URLSearchParams({ tab: tabValue });
    if (text) next.set('q', text);
    return next;
  };
  const here = address(tab?.value ?? 'all', search).toString();
  const mayRegister = can('incoming.register');
  useShortcuts([
    { keys: 'n', label: t('register.title'), run: () => void navigate('/incoming/new'), disabled: !mayRegister },
  ]);
  const document = () => {
    if (opened.error && !incoming) return <ErrorState error={opened.error} onRetry={reload} />;
    if (!incoming) return <DetailSkeleton />;
    const { files, symbol, circulation, issuerAgency } = incoming.document;
    const viewOnly = circulation === 'RETURN_AFTER_READING' && issuerAgency?.id !== agencyId;
    return (
      <DocumentPane files={files} title={symbol} viewOnly={viewOnly ? t('circulation:reading.viewOnly') : undefined} />
    );
  };
  const details = () => {
    if (opened.error && !incoming) return null;
    return incoming ? <IncomingDetails incoming={incoming} onReload={reload} /> : <DetailSkeleton />;
  };
  return (
    <SplitView
      listLabel={t('list.label')}
      documentLabel={t('detail.document')}
      detailsLabel={t('detail.handling')}
      open={id !== undefined}
      onBack={() => void navigate({ pathname: '/incoming', search: here })}
      list={
        <>
          <PageHeader
            title={t('title')}
            actions={
              <>
                <Why list="INCOMING" />
                {tab?.value === 'in-handling' && can('incoming.handle') ? (
                  <Button variant="default" component={Link} to="/incoming/finish-many">
                    {t('finishMany')}
                  </Button>
                ) : null}
                <Print book="INCOMING" />
                {mayRegister ? (
                  <Button component={Link} to="/incoming/new">
                    {t('register.action')}
                  </Button>
                ) : null}
              </>
            }
          >
            <FilterTabs
              label={t('tabs.label')}
              value={tab?.value ?? 'all'}
              onChange={(value) => setParams(address(value, search))}
              options={TABS.map(({ value, label, count, loud }) => ({
                value,
                label: t(label),
                ...(count && counts[count] !== undefined ? { count: counts[count] } : {}),
                ...(loud ? { loud } : {}),
              }))}
            />
            <SearchField
              label={t('search.label')}
              placeholder={t('search.hint')}
              value={search}
              onChange={(value) => setParams(address(tab?.value ?? 'all', value), { replace: true })}
            />
          </PageHeader>
          <DataList
            label={t('list.label')}
            list={list}
            getId={(node) => node.id}
            href={(node) => `/incoming/${node.id}?${here}`}
            selectedId={id ?? null}
            empty={<Nothing search={search} everywhere={tab?.value === 'all'} />}
            renderItem={(node) => <IncomingRow row={node} mixed={tab?.value === 'all'} />}
          />
        </>
      }
      document={id === undefined ? undefined : document()}
      details={id === undefined ? undefined : details()}
    />
  );
}

/** An empty list says what to do next. */
function Nothing({ search, everywhere }: { search: string; everywhere: boolean }) {
  const { t } = useTranslation('incoming');
  if (!search) return <EmptyState title={t('empty.title')}>{t('empty.next')}</EmptyState>;
  return (
    <EmptyState
      title={t('empty.noMatch', { text: search })}
      action={
        everywhere ? undefined : (
          <Button variant="default" component={Link} to={`/incoming?${new URLSearchParams({ tab: 'all', q: search })}`}>
            {t('empty.searchAll')}
          </Button>
        )
      }
    >
      {t('empty.fewerWords')}
    </EmptyState>
  );
}
