import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import type { OutgoingState } from '@qlvb/contract/types';
import type { Permission } from '@qlvb/domain/permissions';
import { useConnection } from '../../../shared/api/use-connection.ts';
import { useAddress } from '../../../shared/hooks/use-address.ts';
import { useCounts, type CountKey } from '../../../shared/app/counts.ts';
import { useViewer } from '../../../shared/app/viewer.ts';
import { formatDate, formatInstantDate, formatNumber } from '../../../shared/lib/format.ts';
import { DataList } from '../../../shared/ui/data-list.tsx';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { FilterTabs } from '../../../shared/ui/filter-tabs.tsx';
import { CirculationBadge } from '../../../shared/ui/circulation/circulation-badge.tsx';
import { ListRow } from '../../../shared/ui/list-row.tsx';
import { PageHeader } from '../../../shared/ui/page-header.tsx';
import { SearchField } from '../../../shared/ui/search-field.tsx';
import { DetailSkeleton } from '../../../shared/ui/skeletons.tsx';
import { SplitView } from '../../../shared/ui/split-view.tsx';
import { StateBadge } from '../../../shared/ui/state-badge.tsx';
import { UrgencyBadge } from '../../../shared/ui/urgency-badge.tsx';
import { Print } from '../../../shared/ui/print/print.tsx';
import { Why } from '../../../shared/ui/why/why.tsx';
import { OutgoingByIdDocument } from '../components/outgoing-detail.generated.ts';
import { OutgoingDetails } from '../components/outgoing-details.tsx';
import { OutgoingPaper } from '../components/outgoing-paper.tsx';
import { OutgoingListDocument, type OutgoingListQuery } from './outgoing-page.generated.ts';

interface Tab {
  readonly value: string;
  readonly label: 'draft' | 'inCheck' | 'approval' | 'toIssue' | 'issued' | 'recalled' | 'all';
  readonly states: OutgoingState[] | null;
  readonly count?: CountKey;
}

const TABS: readonly Tab[] = [
  { value: 'draft', label: 'draft', states: ['DRAFT'], count: 'outgoing.draft' },
  { value: 'in-check', label: 'inCheck', states: ['CONTENT_CHECK', 'FORM_CHECK'], count: 'outgoing.inCheck' },
  { value: 'approval', label: 'approval', states: ['APPROVAL'], count: 'outgoing.approval' },
  { value: 'to-issue', label: 'toIssue', states: ['SIGNED', 'NUMBERED', 'SEALED'], count: 'outgoing.toIssue' },
  { value: 'issued', label: 'issued', states: ['ISSUED'] },
  { value: 'recalled', label: 'recalled', states: ['RECALLED'] },
  { value: 'all', label: 'all', states: null },
];

/** Where a person's own part of the chain lies; who only reads begins with everything. */
const FIRST: readonly [Permission, string][] = [
  ['outgoing.number', 'to-issue'],
  ['outgoing.sign', 'approval'],
  ['outgoing.check-form', 'in-check'],
  ['outgoing.check-content', 'in-check'],
  ['outgoing.draft', 'draft'],
];

/** Văn bản đi: the list beside the paper and what can be done with it. */
export function Component() {
  const { t } = useTranslation('outgoing');
  const { can } = useViewer();
  const { id } = useParams();
  const counts = useCounts();
  const navigate = useNavigate();
  const [params, setAddress] = useAddress();
  const first = FIRST.find(([permission]) => can(permission))?.[1];
  // Opened from the work list or a link, the document stands among all of them.
  const wanted = params.get('tab') ?? (id === undefined ? first : 'all');
  const tab = TABS.find(({ value }) => value === wanted) ?? { value: 'all', label: 'all' as const, states: null };
  const search = params.get('q') ?? '';
  const list = useConnection(OutgoingListDocument, {
    variables: { filter: { states: tab.states, search: search || null } },
    select: (data) => data.outgoingDocuments,
  });
  const detail = useQuery(OutgoingByIdDocument, { variables: { id: id ?? '' }, skip: id === undefined });
  const outgoing = id === undefined ? undefined : detail.data?.outgoingDocument;
  // What is opened from a group stays in it, also when the group was the one chosen by itself.
  const kept = new URLSearchParams(params);
  kept.set('tab', tab.value);
  const reload = () => void detail.refetch();
  const set = (name: 'tab' | 'q', value: string) => setAddress({ [name]: value }, { replace: name === 'q' });
  return (
    <SplitView
      listLabel={t('list.label')}
      open={id !== undefined}
      onBack={() => void navigate({ pathname: '/outgoing', search: kept.toString() })}
      list={
        <>
          <PageHeader
            title={t('title')}
            actions={
              <>
                <Why list="OUTGOING" />
                <Print book="OUTGOING" />
                {can('outgoing.draft') ? (
                  <Button size="sm" component={Link} to="/outgoing/new">
                    {t('draft.new')}
                  </Button>
                ) : null}
              </>
            }
          >
            <FilterTabs
              label={t('tabs.label')}
              value={tab.value}
              onChange={(value) => set('tab', value)}
              options={TABS.map(({ value, label, count }) => ({
                value,
                label: t(`tabs.${label}`),
                count: count ? counts[count] : undefined,
              }))}
            />
            <SearchField label={t('search')} value={search} onChange={(value) => set('q', value)} />
          </PageHeader>
          <DataList
            label={t('list.label')}
            list={list}
            getId={(node) => node.id}
            href={(node) => `/outgoing/${node.id}?${kept}`}
            selectedId={id}
            empty={
              search ? (
                <EmptyState title={t('empty.searchTitle')}>{t('empty.searchNext')}</EmptyState>
              ) : (
                <EmptyState title={t(`empty.${tab.label}`)}>{t('empty.next')}</EmptyState>
              )
            }
            renderItem={(node) => <Row node={node} />}
          />
        </>
      }
      document={
        id === undefined || detail.error ? undefined : outgoing ? (
          <OutgoingPaper key={outgoing.id} outgoing={outgoing} />
        ) : (
          <DetailSkeleton />
        )
      }
      details={
        outgoing ? (
          <OutgoingDetails key={outgoing.id} outgoing={outgoing} onReload={reload} />
        ) : detail.error ? (
          <ErrorState error={detail.error} onRetry={reload} />
        ) : (
          <DetailSkeleton />
        )
      }
      documentLabel={t('paper.label')}
      detailsLabel={t('detail')}
    />
  );
}

type Node = OutgoingListQuery['outgoingDocuments']['edges'][number]['node'];

function Row({ node }: { node: Node }) {
  const { t } = useTranslation('outgoing');
  const { state, symbol, issuedOn, createdAt, waitingFor, acceptedCount, recipientCount } = node;
  const when = issuedOn ? formatDate(issuedOn) : formatInstantDate(createdAt);
  const footer =
    state === 'ISSUED'
      ? t('recipients.accepted', { accepted: formatNumber(acceptedCount), all: formatNumber(recipientCount) })
      : waitingFor
        ? t('row.waiting', { who: waitingFor })
        : node.drafter.person.fullName;
  return (
    <ListRow
      meta={`${symbol ?? t(`enums:DocumentTypeCode.${node.typeCode}`)} · ${when}`}
      title={node.subject}
      badge={<StateBadge of="OutgoingState" value={state} />}
      footer={footer}
      footerBadge={
        <>
          <CirculationBadge circulation={node.circulation} />
          <UrgencyBadge urgency={node.urgency} />
        </>
      }
    />
  );
}
