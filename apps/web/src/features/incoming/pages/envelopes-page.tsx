import { Button } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useNavigate, useParams } from 'react-router';
import type { EnvelopeState } from '@qlvb/contract/types';
import { useConnection } from '../../../shared/api/use-connection.ts';
import { useViewer } from '../../../shared/app/viewer.ts';
import { useAddress } from '../../../shared/hooks/use-address.ts';
import { useShortcuts } from '../../../shared/hooks/use-shortcuts.ts';
import { formatDate, positionName } from '../../../shared/lib/format.ts';
import { DataList } from '../../../shared/ui/data-list.tsx';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { FilterTabs } from '../../../shared/ui/filter-tabs.tsx';
import { ListRow } from '../../../shared/ui/list-row.tsx';
import { PageHeader } from '../../../shared/ui/page-header.tsx';
import { SplitView } from '../../../shared/ui/split-view.tsx';
import { StateBadge } from '../../../shared/ui/state-badge.tsx';
import { Why } from '../../../shared/ui/why/why.tsx';
import { EnvelopeListDocument } from '../components/envelopes.generated.ts';

const EnvelopeForm = lazy(async () => ({ default: (await import('../components/envelope-form.tsx')).EnvelopeForm }));

const TABS = {
  open: ['WITH_REGISTRY', 'HANDED_OVER', 'GIVEN_BACK'],
  done: ['KEPT', 'REGISTERED'],
  all: null,
} as const satisfies Readonly<Record<string, readonly EnvelopeState[] | null>>;
type Tab = keyof typeof TABS;
const NAMES = Object.keys(TABS) as readonly Tab[];

/** Bì gửi đích danh: the register of văn thư, and what is addressed to oneself. */
export function Component() {
  const { t } = useTranslation('envelopes');
  const { can } = useViewer();
  const { id } = useParams();
  const navigate = useNavigate();
  const [params, set] = useAddress();
  const tab = NAMES.find((known) => known === params.get('tab')) ?? 'open';
  const list = useConnection(EnvelopeListDocument, {
    variables: { states: TABS[tab] === null ? null : [...TABS[tab]] },
    select: (data) => data.envelopes,
  });
  const registers = can('incoming.register');
  useShortcuts([{ keys: 'n', label: t('register.title'), run: () => set({ open: 'new' }), disabled: !registers }]);
  return (
    <>
      <SplitView
        listLabel={t('title')}
        open={id !== undefined}
        onBack={() => void navigate({ pathname: '/incoming/envelopes', search: params.toString() })}
        list={
          <>
            <PageHeader
              title={t('title')}
              actions={
                <>
                  <Why list="ENVELOPES" />
                  {registers ? <Button onClick={() => set({ open: 'new' })}>{t('register.title')}</Button> : null}
                </>
              }
            >
              <FilterTabs
                label={t('tabs.label')}
                value={tab}
                onChange={(value) => set({ tab: value })}
                options={NAMES.map((value) => ({ value, label: t(`tabs.${value}`) }))}
              />
            </PageHeader>
            <DataList
              label={t('title')}
              list={list}
              getId={(node) => node.id}
              href={(node) => `/incoming/envelopes/${node.id}?${params}`}
              selectedId={id}
              empty={<EmptyState title={t('empty.title')}>{t('empty.next')}</EmptyState>}
              renderItem={(node) => (
                <ListRow
                  meta={`${t('numbered', { number: node.arrivalNumber, year: node.arrivalYear })} · ${formatDate(node.arrivedOn)}`}
                  title={positionName(node.addressee)}
                  badge={<StateBadge of="EnvelopeState" value={node.state} />}
                  footer={node.sealed ? `${node.sender} · ${t('fields.sealedShort')}` : node.sender}
                />
              )}
            />
          </>
        }
        document={id === undefined ? undefined : <Outlet />}
        documentLabel={t('facts')}
      />
      <Suspense>
        {registers && params.get('open') === 'new' ? (
          <EnvelopeForm
            onClose={() => set({ open: null })}
            onRegistered={(envelopeId) => void navigate(`/incoming/envelopes/${envelopeId}`)}
          />
        ) : null}
      </Suspense>
    </>
  );
}
