import { Button } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useNavigate, useParams } from 'react-router';
import type { WorkFileFilter } from '@qlvb/contract/types';
import { useConnection } from '../../../shared/api/use-connection.ts';
import { useAddress } from '../../../shared/hooks/use-address.ts';
import { useViewer } from '../../../shared/app/viewer.ts';
import { formatDate } from '../../../shared/lib/format.ts';
import { DataList } from '../../../shared/ui/data-list.tsx';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { FilterTabs } from '../../../shared/ui/filter-tabs.tsx';
import { ListRow } from '../../../shared/ui/list-row.tsx';
import { PageHeader } from '../../../shared/ui/page-header.tsx';
import { SearchField } from '../../../shared/ui/search-field.tsx';
import { SplitView } from '../../../shared/ui/split-view.tsx';
import { StateBadge } from '../../../shared/ui/state-badge.tsx';
import { Why } from '../../../shared/ui/why/why.tsx';
import { itemOf } from '../components/item-kind.ts';
import { WorkFileListDocument } from './work-files-page.generated.ts';

/** Fetched when they are wanted: the list is read far more often than a file is opened. */
const OpenWorkFile = lazy(async () => ({ default: (await import('../components/open-work-file.tsx')).OpenWorkFile }));
const AddToWorkFile = lazy(async () => ({
  default: (await import('../components/add-to-work-file.tsx')).AddToWorkFile,
}));

const TABS = ['open', 'mine', 'closed', 'all'] as const;
type Tab = (typeof TABS)[number];

const FILTERS: Record<Tab, WorkFileFilter> = {
  open: { state: 'OPEN' },
  mine: { mine: true },
  closed: { state: 'CLOSED' },
  all: {},
};

/** Hồ sơ công việc: the list beside the file; `?add=INCOMING:12` puts a document in, `?open=new` opens a file. */
export function Component() {
  const { t } = useTranslation('work-files');
  const { can } = useViewer();
  const { id } = useParams();
  const navigate = useNavigate();
  const [params, set] = useAddress();
  const tab = TABS.find((known) => known === params.get('tab')) ?? 'open';
  const search = params.get('q') ?? '';
  const list = useConnection(WorkFileListDocument, {
    variables: { filter: { ...FILTERS[tab], search: search || null } },
    select: (data) => data.workFiles,
  });
  const adding = itemOf(params.get('add'));
  const opening = params.get('open') === 'new';
  return (
    <>
      <SplitView
        listLabel={t('list.label')}
        open={id !== undefined}
        onBack={() => void navigate({ pathname: '/work-files', search: params.toString() })}
        list={
          <>
            <PageHeader
              title={t('title')}
              actions={
                <>
                  <Why list="WORK_FILES" />
                  {can('work-files.open') ? (
                    <Button onClick={() => set({ open: 'new' })}>{t('open.action')}</Button>
                  ) : null}
                </>
              }
            >
              <FilterTabs
                label={t('tabs.label')}
                value={tab}
                onChange={(value) => set({ tab: value })}
                options={TABS.map((value) => ({ value, label: t(`tabs.${value}`) }))}
              />
              <SearchField label={t('search')} value={search} onChange={(value) => set({ q: value })} />
            </PageHeader>
            <DataList
              label={t('list.label')}
              list={list}
              getId={(node) => node.id}
              href={(node) => `/work-files/${node.id}?${params}`}
              selectedId={id}
              empty={<EmptyState title={t('empty.title')}>{t('empty.next')}</EmptyState>}
              renderItem={(node) => (
                <ListRow
                  meta={`${node.notation} · ${formatDate(node.openedOn)}`}
                  title={node.title}
                  badge={<StateBadge of="WorkFileState" value={node.state} />}
                  footer={`${node.owner.person.fullName} · ${t('itemCount', { count: node.itemCount })}`}
                />
              )}
            />
          </>
        }
        document={id === undefined ? undefined : <Outlet />}
        documentLabel={t('detail.label')}
      />
      <Suspense>
        {opening && (
          <OpenWorkFile
            opened
            firstItem={adding}
            onClose={() => set({ open: null })}
            onOpened={(workFileId) => void navigate(`/work-files/${workFileId}`)}
          />
        )}
        {adding && !opening && (
          <AddToWorkFile
            item={adding}
            onClose={() => set({ add: null })}
            onOpenNew={() => set({ open: 'new' })}
            onAdded={(workFileId) => void navigate(`/work-files/${workFileId}`)}
          />
        )}
      </Suspense>
    </>
  );
}
