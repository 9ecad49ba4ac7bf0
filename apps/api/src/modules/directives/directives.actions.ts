import type { DirectiveAction, DirectiveActionState } from '@qlvb/contract/types';
import { directiveLifecycle } from '@qlvb/domain/directives/lifecycle';
import { availableActions, permissionsFor } from '@qlvb/domain/lifecycle';
import { can } from '@qlvb/domain/permissions';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { wireParams } from '../../platform/graphql/results.ts';
import { assignmentsOfDirective } from '../assignments/assignments.loaders.ts';
import type { PositionRow } from '../identity/identity.entity.ts';
import { positionById, positionsOfAgency } from '../identity/identity.loaders.ts';
import { agencyById } from '../organizations/organizations.loaders.ts';
import type { DirectiveRow } from './directives.entity.ts';
import { factsOf } from './directives.facts.ts';

/** Every action of the table with its reason, and who could do what the viewer cannot. */
export async function actionsOf(context: SignedContext, row: DirectiveRow): Promise<DirectiveActionState[]> {
  const { viewer } = context;
  const states = availableActions(directiveLifecycle, row.state, factsOf(row, viewer), viewer);
  return await Promise.all(
    states.map(async ({ action, available, code, params = {} }) => ({
      action,
      available,
      reason: {
        code: code ?? null,
        params: wireParams(params),
        whoCould: code !== undefined && PERSONAL.has(code) ? await whoCould(context, row, action) : [],
      },
    })),
  );
}

/** Reasons that lie in the person, so that another one could. */
const PERSONAL: ReadonlySet<string> = new Set([
  'NO_PERMISSION',
  'NOT_LEAD_AGENCY',
  'NOT_ASSIGNING_AGENCY',
  'NOT_MONITOR_OR_GIVER',
]);

const OF_LEAD_AGENCY: ReadonlySet<DirectiveAction> = new Set([
  'ACCEPT',
  'DECLINE',
  'ASSIGN',
  'REPORT_PROGRESS',
  'SUBMIT_RESULT',
]);

/** Nobody while the directive does not stand where the action begins. People of another agency are not named: the agency is. */
async function whoCould(context: SignedContext, row: DirectiveRow, action: DirectiveAction): Promise<string[]> {
  if (!directiveLifecycle.transitions[action].from.includes(row.state)) return [];
  const ofLead = OF_LEAD_AGENCY.has(action);
  const actingAgency = ofLead ? row.leadAgencyId : row.assigningAgencyId;
  if (context.viewer.agencyId !== actingAgency) {
    const agency = await context.load(agencyById, actingAgency);
    return agency === null ? [] : [agency.shortName];
  }
  return (ofLead ? await doers(context, row, action) : await assigners(context, row)).map(nameOf);
}

/** The leadership, and whoever it was assigned to (in person, or as head of the unit) where the permission goes that far. */
async function doers(context: SignedContext, row: DirectiveRow, action: DirectiveAction): Promise<PositionRow[]> {
  const wanted = permissionsFor(directiveLifecycle.transitions[action]);
  const nodes = await context.load(assignmentsOfDirective, row.id);
  const open = nodes.filter(({ state }) => state === 'OPEN');
  const has = ({ id, unitId, roles }: PositionRow): boolean =>
    open.some(
      ({ toPositionId, toUnitId }) =>
        toPositionId === id || (toUnitId !== null && toUnitId === unitId && roles.includes('UNIT_HEAD')),
    );
  const people = await context.load(positionsOfAgency, row.leadAgencyId);
  return people.filter(
    (person) =>
      wanted.some((permission) => can(person, permission)) && (can(person, 'directives.accept') || has(person)),
  );
}

async function assigners({ load }: SignedContext, row: DirectiveRow): Promise<PositionRow[]> {
  const [monitor, giver] = [
    await load(positionById, row.monitorPositionId),
    await load(positionById, row.givenByPositionId),
  ];
  return [monitor, ...(giver?.id === monitor?.id ? [] : [giver])].filter((position) => position !== null);
}

const nameOf = ({ fullName, title }: PositionRow): string => `${fullName} – ${title}`;
