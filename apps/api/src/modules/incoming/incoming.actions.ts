import type { IncomingAction, Role } from '@qlvb/contract/types';
import { incomingLifecycle } from '@qlvb/domain/incoming/lifecycle';
import { availableActions } from '@qlvb/domain/lifecycle';
import { can, type Permission } from '@qlvb/domain/permissions';
import type { Params } from '@qlvb/domain/refusals';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { oneByKey } from '../../platform/graphql/loaders.ts';
import { wireParams } from '../../platform/graphql/results.ts';
import type { AssignmentRow } from '../assignments/assignments.entity.ts';
import { assignmentsOfIncoming } from '../assignments/assignments.loaders.ts';
import type { PositionRow } from '../identity/identity.entity.ts';
import { positionById, positionsOfAgency } from '../identity/identity.loaders.ts';
import { incomingWithReplies } from '../outgoing/replies.ts';
import { factsOf } from './incoming.facts.ts';
import type { IncomingRow } from './incoming.entity.ts';

/** The ids among the asked ones that have a reply. */
const withReply = oneByKey<string>(
  async ({ db }, ids) => [...(await incomingWithReplies(db, ids))],
  (id) => id,
);

/** What the viewer can do now, each impossible one with its reason and who could. */
export async function incomingActions(context: SignedContext, row: IncomingRow) {
  const [tree, reply] = await Promise.all([
    context.load(assignmentsOfIncoming, row.id),
    context.load(withReply, row.id),
  ]);
  const facts = factsOf(context.viewer, row, tree, reply !== null);
  const states = availableActions(incomingLifecycle, row.state, facts, context.viewer);
  return await Promise.all(
    states.map(async ({ action, available, code, params = {} }) => ({
      action,
      available,
      reason: {
        code: code ?? null,
        params: wireParams(params),
        whoCould: code === undefined ? [] : await whoCould(context, row, tree, { action, code, params }),
      },
    })),
  );
}

type Reason = { readonly action: IncomingAction; readonly code: string; readonly params: Params };

/** As a person reads it: the names of those who could, or the role when nobody holds it. Nobody, when the letter itself stands in the way. */
async function whoCould(
  context: SignedContext,
  row: IncomingRow,
  tree: readonly AssignmentRow[],
  reason: Reason,
): Promise<string[]> {
  const open = tree.filter(({ state }) => state === 'OPEN');
  switch (reason.code) {
    case 'NO_PERMISSION':
      return await someoneElse(context, row, open, reason);
    case 'NOT_LEADING_ADDRESSEE_UNIT':
      return await namesOf(
        context,
        row,
        open.filter(({ toUnitId }) => toUnitId !== null),
      );
    case 'NO_OPEN_LEAD_ASSIGNMENT':
      return await namesOf(
        context,
        row,
        open.filter(({ role }) => role === 'LEAD'),
      );
    default:
      return [];
  }
}

/** A permission held by many is no answer where only those addressed may act. */
async function someoneElse(
  context: SignedContext,
  row: IncomingRow,
  open: readonly AssignmentRow[],
  reason: Reason,
): Promise<string[]> {
  if (!incomingLifecycle.transitions[reason.action].from.includes(row.state)) return [];
  if (reason.action === 'ASSIGN')
    return await namesOf(
      context,
      row,
      open.filter(({ toUnitId }) => toUnitId !== null),
    );
  if (reason.action === 'FINISH' || reason.action === 'DRAFT_REPLY') {
    return await namesOf(
      context,
      row,
      open.filter(({ role }) => role === 'LEAD'),
    );
  }
  const people = await context.load(positionsOfAgency, row.agencyId);
  const able = people.filter((position) => can(position, reason.params.permission as Permission));
  if (able.length > 0) return able.slice(0, MAX_NAMES).map(nameOf);
  return (reason.params.roles ?? '').split(',').map((role) => ROLE_WORDS[role as Role]);
}

/** People addressed, and for a unit its head. */
async function namesOf(context: SignedContext, row: IncomingRow, nodes: readonly AssignmentRow[]): Promise<string[]> {
  const colleagues = await context.load(positionsOfAgency, row.agencyId);
  const named = await Promise.all(
    nodes.map(async ({ toPositionId, toUnitId }) => {
      const addressed = toPositionId === null ? null : await context.load(positionById, toPositionId);
      if (addressed !== null) return [addressed];
      return colleagues.filter(({ unitId, roles }) => unitId === toUnitId && roles.includes('UNIT_HEAD'));
    }),
  );
  return [...new Set(named.flat().map(nameOf))].slice(0, MAX_NAMES);
}

const MAX_NAMES = 5;

const nameOf = ({ fullName, title }: PositionRow): string => `${fullName} – ${title}`;

/** Where no one holds the role, the answer is the role to fill. */
const ROLE_WORDS: Readonly<Record<Role, string>> = {
  REGISTRY_CLERK: 'Văn thư cơ quan',
  AGENCY_LEADER: 'Người đứng đầu cơ quan',
  DEPUTY_LEADER: 'Cấp phó của người đứng đầu',
  UNIT_HEAD: 'Trưởng đơn vị',
  SPECIALIST: 'Chuyên viên',
  FORM_CHECKER: 'Người kiểm tra thể thức',
  DIRECTIVE_MONITOR: 'Chuyên viên theo dõi chỉ đạo',
  ADMINISTRATOR: 'Quản trị của cơ quan',
};
