import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { useConnection } from '../../../shared/api/use-connection.ts';
import { useAddress } from '../../../shared/hooks/use-address.ts';
import { useViewer } from '../../../shared/app/viewer.ts';
import { formatDate } from '../../../shared/lib/format.ts';
import { Badge } from '../../../shared/ui/badge.tsx';
import { DataList } from '../../../shared/ui/data-list.tsx';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { ListRow } from '../../../shared/ui/list-row.tsx';
import { PageHeader } from '../../../shared/ui/page-header.tsx';
import { DetailSkeleton } from '../../../shared/ui/skeletons.tsx';
import { SplitView } from '../../../shared/ui/split-view.tsx';
import { StateBadge } from '../../../shared/ui/state-badge.tsx';
import { TimeLeftBadge } from '../../../shared/ui/time-left-badge.tsx';
import { Why } from '../../../shared/ui/why/why.tsx';
import { DirectiveByIdDocument } from '../components/directive-detail.generated.ts';
import { DirectiveDetails } from '../components/directive-details.tsx';
import { DirectivePapers } from '../components/directive-papers.tsx';
import { addressOf, filterOf } from '../components/list-address.ts';
import { ListFilters } from '../components/list-filters.tsx';
import type { DirectiveCardFragment } from './board-page.generated.ts';
import { DirectiveListDocument } from './directives-page.generated.ts';

/** The list of directives, also the one behind every figure of the board, with the directive beside it. */
export function Component() {
  const { t } = useTranslation('directives');
  const { can } = useViewer();
  const { id } = useParams();
  const navigate = useNavigate();
  const [params, setAddress] = useAddress();
  const address = addressOf(params);
  const list = useConnection(DirectiveListDocument, {
    variables: { filter: filterOf(address) },
    select: (data) => data.directives,
  });
  const detail = useQuery(DirectiveByIdDocument, { variables: { id: id ?? '' }, skip: id === undefined });
  const directive = id === undefined ? undefined : detail.data?.directive;
  const reload = () => void detail.refetch();
  return (
    <SplitView
      listLabel={t('list.label')}
      open={id !== undefined}
      onBack={() => void navigate({ pathname: '/directives/list', search: params.toString() })}
      list={
        <>
          <PageHeader
            title={t('list.title')}
            actions={
              <>
                <Why list="DIRECTIVES" />
                <Button size="sm" variant="default" component={Link} to="/directives">
                  {t('list.toBoard')}
                </Button>
                {can('directives.create') ? (
                  <Button size="sm" component={Link} to="/directives/new">
                    {t('create.open')}
                  </Button>
                ) : null}
              </>
            }
          >
            <ListFilters address={address} onChange={(changes) => setAddress(changes)} />
          </PageHeader>
          <DataList
            label={t('list.label')}
            list={list}
            getId={(node) => node.id}
            href={(node) => `/directives/${node.id}?${params}`}
            selectedId={id}
            empty={<EmptyState title={t('list.empty')}>{t('list.emptyNext')}</EmptyState>}
            renderItem={(node) => <Row node={node} />}
          />
        </>
      }
      document={
        id === undefined || detail.error ? undefined : directive ? (
          <DirectivePapers key={directive.id} directive={directive} />
        ) : (
          <DetailSkeleton />
        )
      }
      details={
        directive ? (
          <DirectiveDetails key={directive.id} directive={directive} onReload={reload} />
        ) : detail.error ? (
          <ErrorState error={detail.error} onRetry={reload} />
        ) : (
          <DetailSkeleton />
        )
      }
      documentLabel={t('papers.label')}
      detailsLabel={t('detail')}
    />
  );
}

function Row({ node }: { node: DirectiveCardFragment }) {
  const { t } = useTranslation('directives');
  if (node.handedOver)
    return (
      <ListRow
        meta={node.code}
        title={node.content}
        footer={t('list.due', { date: formatDate(node.dueOn) })}
        footerBadge={<Badge tone="plain">{t('handedOver.to', { agency: node.handedOver.to.shortName })}</Badge>}
      />
    );
  return (
    <ListRow
      meta={node.code}
      title={node.content}
      badge={<StateBadge of="DirectiveState" value={node.state} />}
      footer={`${node.leadAgency.shortName} · ${t('list.due', { date: formatDate(node.dueOn) })}`}
      footerBadge={
        node.timeLeft.kind === 'NONE' && node.result ? (
          <StateBadge of="DirectiveResult" value={node.result} />
        ) : (
          <TimeLeftBadge timeLeft={node.timeLeft} dueOn={node.dueOn} />
        )
      }
    />
  );
}
