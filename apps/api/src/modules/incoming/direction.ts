import type { AssigneeInput, DirectIncomingInput } from '@qlvb/contract/types';
import { validateDirection } from '@qlvb/domain/incoming/validate';
import { toNfc } from '@qlvb/domain/text/fold';
import { validated } from '../../platform/errors.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { type Assignee, assigneesOf } from '../assignments/assignees.ts';
import {
  assignmentsOfSubjects,
  insertAssignments,
  type NewNode,
  withdrawTree,
} from '../assignments/assignment-tree.ts';
import { authorise } from '../identity/authorise.ts';
import { type ActSuccess, actOnIncoming } from './act.ts';
import { writeReaders } from './incoming.repo.ts';
import { lendAgain } from './readings.repo.ts';
import { pressing } from './pressing.ts';

/**
 * Bút phê, given or changed (VD-05, NĐ 30/2020 đ.23): one LEAD, any COOP and INFO, each with the date and the
 * opinion. A former direction is withdrawn node by node and stays as history.
 */
export async function giveDirection(
  context: SignedContext,
  action: 'DIRECT' | 'CHANGE_DIRECTION',
  input: DirectIncomingInput,
): Promise<ActSuccess> {
  const { viewer } = context;
  authorise(viewer, 'incoming.direct');
  validated(validateDirection(input, { today: context.today() }));
  return await actOnIncoming(
    context,
    { action, incomingId: input.incomingId, version: input.version },
    async (tx, row, { to }) => {
      const at = context.now();
      const subject = { type: 'INCOMING', id: row.id } as const;
      const { lead, nodes } = await addressees(tx, context, input);
      const instruction = toNfc(input.instruction).trim();
      await withdrawTree(tx, subject, viewer, at);
      await insertAssignments(tx, { subject, agencyId: row.agencyId, from: viewer, instruction, at, nodes });
      lendAgain(tx, row.id, nodes);
      await writeReaders(tx, { ...row, state: to }, await assignmentsOfSubjects(tx, 'INCOMING', [row.id]));
      const dueOn = input.dueOn ?? row.requestedDueOn;
      return {
        patch: { leadName: lead.name, dueOn, pressing: pressing(row.urgency, dueOn) },
        journal: {
          action: action === 'DIRECT' ? 'incoming.direct' : 'incoming.change-direction',
          details: { lead: lead.name, coop: names(nodes, 'COOP'), info: names(nodes, 'INFO'), instruction, dueOn },
        },
      };
    },
  );
}

/** Everybody in one look-up; the due date binds those who work on it, not those who only need to know. */
async function addressees(
  tx: Tx,
  context: SignedContext,
  input: DirectIncomingInput,
): Promise<{ lead: Assignee; nodes: NewNode[] }> {
  const coop = input.coop ?? [];
  const info = input.info ?? [];
  const all: AssigneeInput[] = [input.lead, ...coop, ...info];
  const found = await assigneesOf(tx, context.viewer.agencyId, all, context.today());
  const nodes = found.map((to, at): NewNode => {
    const role = at === 0 ? 'LEAD' : at <= coop.length ? 'COOP' : 'INFO';
    return { to, role, dueOn: role === 'INFO' ? null : (input.dueOn ?? null) };
  });
  const [lead] = found;
  if (lead === undefined) throw new Error('A direction without a lead passed validation');
  return { lead, nodes };
}

/** Null leaves the detail out of the sentence. */
function names(nodes: readonly NewNode[], role: NewNode['role']): string | null {
  const list = nodes.filter((node) => node.role === role).map(({ to }) => to.name);
  return list.length === 0 ? null : list.join(', ');
}
