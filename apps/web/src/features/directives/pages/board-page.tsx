import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { DirectiveSide, DirectiveState } from '@qlvb/contract/types';
import { useViewer } from '../../../shared/app/viewer.ts';
import { formatDate } from '../../../shared/lib/format.ts';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { FilterTabs } from '../../../shared/ui/filter-tabs.tsx';
import { PageHeader } from '../../../shared/ui/page-header.tsx';
import { DetailSkeleton } from '../../../shared/ui/skeletons.tsx';
import { Why } from '../../../shared/ui/why/why.tsx';
import { AgencyTable } from '../components/agency-table.tsx';
import { BOARD_SIDES, boardSideOf } from '../components/list-address.ts';
import { Pressing } from '../components/pressing.tsx';
import { ResultCards } from '../components/result-cards.tsx';
import { Stuck } from '../components/stuck.tsx';
import { DirectiveBoardDocument } from './board-page.generated.ts';
import classes from './board-page.module.css';

/** What each side has to decide. */
const DECIDES: Readonly<Record<DirectiveSide | 'ALL', DirectiveState[]>> = {
  ALL: ['AWAITING_CONFIRMATION', 'DECLINED', 'AWAITING_ACCEPTANCE'],
  GIVEN: ['AWAITING_CONFIRMATION', 'DECLINED'],
  LEAD: ['AWAITING_ACCEPTANCE'],
  COOP: [],
  FORMER: [],
};

/** The board: the four results, where it is stuck, what to decide; every figure opens its list. */
export function Component() {
  const { t } = useTranslation('directives');
  const { can } = useViewer();
  const [params, setParams] = useSearchParams();
  const side = boardSideOf(params);
  const { data, previousData, error, refetch } = useQuery(DirectiveBoardDocument, {
    variables: { side, decideStates: DECIDES[side ?? 'ALL'] },
  });
  const shown = data ?? previousData;
  const board = shown?.directiveBoard;
  return (
    <div className={classes.page}>
      <PageHeader
        title={t('board.title')}
        actions={
          <>
            <Why list="DIRECTIVES" />
            <Button variant="default" size="sm" component={Link} to={`/directives/list${side ? `?side=${side}` : ''}`}>
              {t('board.toList')}
            </Button>
            {can('directives.create') ? (
              <Button size="sm" component={Link} to="/directives/new">
                {t('create.open')}
              </Button>
            ) : null}
          </>
        }
      >
        <div className={classes.line}>
          <FilterTabs
            label={t('side.label')}
            value={side ?? 'ALL'}
            onChange={(value) => setParams(value === 'ALL' ? {} : { side: value })}
            options={[
              { value: 'ALL', label: t('side.ALL') },
              ...BOARD_SIDES.map((value) => ({ value, label: t(`side.${value}`) })),
            ]}
          />
          {board ? <p className={classes.asOf}>{t('board.asOf', { date: formatDate(board.asOf) })}</p> : null}
        </div>
      </PageHeader>
      {error && !shown ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!shown && !error ? <DetailSkeleton /> : null}
      {board && board.total.total === 0 ? (
        <EmptyState
          title={t('board.empty')}
          action={
            can('directives.create') ? (
              <Button component={Link} to="/directives/new">
                {t('create.open')}
              </Button>
            ) : null
          }
        >
          {t('board.emptyNext')}
        </EmptyState>
      ) : null}
      {shown && board && board.total.total > 0 ? (
        <div className={classes.body}>
          <ResultCards total={board.total} side={side} />
          <div className={classes.panels}>
            <Pressing
              toDecide={DECIDES[side ?? 'ALL'].length === 0 ? [] : shown.toDecide.edges.map(({ node }) => node)}
              overdue={shown.overdue.edges.map(({ node }) => node)}
            />
            <Stuck rows={board.byLeadAgency} overdue={board.total.openOverdue} side={side} />
          </div>
          <AgencyTable rows={board.byLeadAgency} total={board.total} side={side} />
        </div>
      ) : null}
    </div>
  );
}
