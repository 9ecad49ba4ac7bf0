import type { DirectiveSide } from '@qlvb/contract/types';
import { onTimeRatio, type Tally } from '@qlvb/domain/directives/results';
import type { SignedContext } from '../../platform/graphql/context.ts';
import type { AgencyRow } from '../organizations/organizations.entity.ts';
import { agencyById } from '../organizations/organizations.loaders.ts';
import { boardFigures, type BoardFigure } from './directives.repo.ts';

/** The four results over what the viewer sees, in all and by lead agency; every figure is the length of the list behind it. */
export async function directiveBoard(context: SignedContext, side: DirectiveSide | null) {
  const { db, viewer, today } = context;
  const figures = await boardFigures(db, viewer, side, today());
  const leads = await agenciesInOrder(context, figures);
  return {
    asOf: today(),
    total: tallyOf(null, figures),
    byLeadAgency: leads.map((agency) =>
      tallyOf(
        agency,
        figures.filter(({ leadAgencyId }) => leadAgencyId === agency.id),
      ),
    ),
  };
}

async function agenciesInOrder({ loadAll }: SignedContext, figures: readonly BoardFigure[]): Promise<AgencyRow[]> {
  const ids = [...new Set(figures.map(({ leadAgencyId }) => leadAgencyId))];
  const agencies = (await loadAll(agencyById, ids)).filter((agency) => agency !== null);
  return agencies.toSorted((a, b) => a.protocolOrder - b.protocolOrder || Number(a.id) - Number(b.id));
}

function tallyOf(agency: AgencyRow | null, figures: readonly BoardFigure[]) {
  const count = (wanted: BoardFigure['result']): number =>
    figures.reduce((sum, { result, count: figure }) => sum + (result === wanted ? figure : 0), 0);
  const counted = {
    DONE_ON_TIME: count('DONE_ON_TIME'),
    DONE_LATE: count('DONE_LATE'),
    OPEN_IN_TERM: count('OPEN_IN_TERM'),
    OPEN_OVERDUE: count('OPEN_OVERDUE'),
  };
  // §5.7: the identity total = on time + late + in term + overdue holds by construction.
  const total = Object.values(counted).reduce((sum, figure) => sum + figure, 0);
  return {
    agency,
    total,
    doneOnTime: counted.DONE_ON_TIME,
    doneLate: counted.DONE_LATE,
    openInTerm: counted.OPEN_IN_TERM,
    openOverdue: counted.OPEN_OVERDUE,
    onTimeRate: percent(onTimeRatio({ ...counted, total, revoked: 0 } satisfies Tally)),
  };
}

/** One decimal; nothing done has no rate. */
const percent = (ratio: number | null): number | null => (ratio === null ? null : Math.round(ratio * 1000) / 10);
