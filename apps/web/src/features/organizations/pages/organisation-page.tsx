import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { todayInVietnam } from '../../../shared/lib/format.ts';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { PageHeader } from '../../../shared/ui/page-header.tsx';
import { SearchField } from '../../../shared/ui/search-field.tsx';
import { DetailSkeleton, ListSkeleton } from '../../../shared/ui/skeletons.tsx';
import { SplitView } from '../../../shared/ui/split-view.tsx';
import { Why } from '../../../shared/ui/why/why.tsx';
import { addressOf, placeOf, type Place } from '../address.ts';
import { AgencyHits } from '../components/agency-hits.tsx';
import { AgencyPanel } from '../components/agency-panel.tsx';
import { AgencyTree } from '../components/agency-tree.tsx';
import { DayBar } from '../components/day-bar.tsx';
import { DayChanges } from '../components/day-changes.tsx';
import { useOrganisationTree } from '../components/use-organisation-tree.ts';
import { useSaid } from '../components/use-said.ts';
import { AgencyOverTimeDocument, OrganisationDaysDocument } from './organisation-page.generated.ts';
import classes from './organisation-page.module.css';

/** Quản trị → Tổ chức: the province on any day, and the history of each agency beside it. */
export function Component() {
  const { t } = useTranslation('organizations');
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const [search, setSearch] = useState('');
  const place = placeOf(params);
  const { on, agencyId, pending } = place;
  const today = todayInVietnam();
  const day = on ?? today;
  const tree = useOrganisationTree(on, pending, agencyId);
  const { data: marks } = useQuery(OrganisationDaysDocument);
  const days = marks?.organisationDays ?? [];
  const chosen = useQuery(AgencyOverTimeDocument, {
    variables: { id: agencyId ?? '', on, withPending: pending },
    skip: agencyId === null,
    fetchPolicy: 'cache-first',
  });
  // While the next day is on its way, the former one of the same agency stays.
  const shown = (chosen.data ?? chosen.previousData)?.agency ?? null;
  const agency = agencyId !== null && shown?.id === agencyId ? shown : null;
  const said = useSaid(agency, pending);

  const go = (change: Partial<Place>, replace = false) =>
    void navigate(addressOf({ ...place, ...change }), { replace });
  const choose = (id: string) => {
    setSearch('');
    go({ agencyId: id });
  };
  return (
    <div className={classes.page}>
      <PageHeader title={t('title')} actions={<Why list="ORGANISATION" />} />
      <DayBar
        days={days}
        day={day}
        today={today}
        pending={pending}
        said={said}
        onDay={(next) => go({ on: next === today ? null : next }, true)}
        onPending={(next) => go({ pending: next }, true)}
      />
      {days.some((each) => each.day === day) ? <DayChanges key={day} day={day} pending={pending} /> : null}
      <div className={classes.rest}>
        <SplitView
          listLabel={t('tree.pane')}
          open={agencyId !== null}
          onBack={() => go({ agencyId: null })}
          detailsLabel={t('agency.label')}
          list={
            <>
              <div className={classes.search}>
                <SearchField
                  label={t('search.label')}
                  placeholder={t('search.hint')}
                  value={search}
                  onChange={setSearch}
                />
              </div>
              {search === '' ? (
                <Tree tree={tree} selectedId={agencyId} onSelect={(id) => go({ agencyId: id })} />
              ) : (
                <AgencyHits text={search} on={on} withPending={pending} onChoose={choose} />
              )}
            </>
          }
          details={details()}
        />
      </div>
    </div>
  );

  function details() {
    if (agency) return <AgencyPanel agency={agency} on={on} pending={pending} />;
    if (chosen.error) return <ErrorState error={chosen.error} onRetry={() => void chosen.refetch()} />;
    if (chosen.loading) return <DetailSkeleton />;
    return <EmptyState title={t('agency.missing')}>{t('agency.missingText')}</EmptyState>;
  }
}

interface TreeProps {
  readonly tree: ReturnType<typeof useOrganisationTree>;
  readonly selectedId: string | null;
  onSelect(id: string): void;
}

function Tree({ tree, selectedId, onSelect }: TreeProps) {
  const { t } = useTranslation('organizations');
  if (tree.error) return <ErrorState error={tree.error} onRetry={tree.retry} />;
  if (tree.loading) return <ListSkeleton />;
  if (tree.lines.length === 0) return <EmptyState title={t('tree.empty')}>{t('tree.emptyText')}</EmptyState>;
  return (
    <AgencyTree
      lines={tree.lines}
      selectedId={selectedId}
      activeId={tree.activeId}
      onActive={tree.setActive}
      onSelect={onSelect}
      onToggle={tree.toggle}
    />
  );
}
