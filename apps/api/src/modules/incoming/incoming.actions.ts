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
import { noticeOf } from '../exchange/recalls.loaders.ts';
import { positionById, positionsOfAgency } from '../identity/identity.loaders.ts';
import { unitById } from '../organizations/organizations.loaders.ts';
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
  const [tree, reply, notice] = await Promise.all([
    context.load(assignmentsOfIncoming, row.id),
    context.load(withReply, row.id),
    row.source === 'PLATFORM' ? context.load(noticeOf, row.id) : null,
  ]);
  const facts = factsOf(context.viewer, row, tree, { hasReply: reply !== null, recalled: notice !== null });
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
  { action, code, params }: Reason,
): Promise<string[]> {
  if (!PERSONAL.has(code) || !incomingLifecycle.transitions[action].from.includes(row.state)) return [];
  const open = tree.filter(({ state }) => state === 'OPEN');
  // A permission held by many is no answer where only those addressed may act.
  if (action === 'ASSIGN') return await addressedWho(context, row, open, 'incoming.assign');
  if (action === 'FINISH' || action === 'DRAFT_REPLY') {
    const leading = open.filter(({ role }) => role === 'LEAD');
    return await addressedWho(context, row, leading, 'incoming.handle');
  }
  const people = await context.load(positionsOfAgency, row.agencyId);
  const able = people.filter((position) => can(position, params.permission as Permission));
  if (able.length > 0) return able.slice(0, MAX_NAMES).map(nameOf);
  return (params.roles ?? '').split(',').map((role) => ROLE_WORDS[role as Role]);
}

/** Reasons that lie in the person, so that another one could. */
const PERSONAL: ReadonlySet<string> = new Set([
  'NO_PERMISSION',
  'NOT_LEADING_ADDRESSEE_UNIT',
  'NO_OPEN_LEAD_ASSIGNMENT',
]);

/** People addressed in person, and for a unit its head, as far as they have the permission; a unit without a head is named. */
async function addressedWho(
  context: SignedContext,
  row: IncomingRow,
  nodes: readonly AssignmentRow[],
  permission: Permission,
): Promise<string[]> {
  const colleagues = await context.load(positionsOfAgency, row.agencyId);
  const named = await Promise.all(
    nodes.map(async ({ toPositionId, toUnitId }) => {
      if (toPositionId !== null) {
        const addressed = await context.load(positionById, toPositionId);
        return addressed !== null && can(addressed, permission) ? [nameOf(addressed)] : [];
      }
      const heads = colleagues.filter(({ unitId, roles }) => unitId === toUnitId && roles.includes('UNIT_HEAD'));
      if (heads.length > 0 || toUnitId === null) return heads.map(nameOf);
      const unit = await context.load(unitById, toUnitId);
      return unit === null ? [] : [`${ROLE_WORDS.UNIT_HEAD} – ${unit.name}`];
    }),
  );
  return [...new Set(named.flat())].slice(0, MAX_NAMES);
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
  PROVINCE_ADMINISTRATOR: 'Quản trị cấp tỉnh',
};
