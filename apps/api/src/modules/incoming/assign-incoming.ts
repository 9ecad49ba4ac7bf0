import type { AssignIncomingInput } from '@qlvb/contract/types';
import { validateAssignment } from '@qlvb/domain/incoming/validate';
import { toNfc } from '@qlvb/domain/text/fold';
import { refuse, validated } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { assigneesOf } from '../assignments/assignees.ts';
import type { AssignmentRow } from '../assignments/assignments.entity.ts';
import {
  assignmentsOfSubjects,
  endAssignments,
  insertAssignments,
  isAssignee,
} from '../assignments/assignment-tree.ts';
import { authorise } from '../identity/authorise.ts';
import type { PositionRow } from '../identity/identity.entity.ts';
import { positionsByIds } from '../identity/identity.loaders.ts';
import { unitById } from '../organizations/organizations.loaders.ts';
import { actOnIncoming } from './act.ts';
import { writeReaders } from './incoming.repo.ts';
import { lendAgain } from './readings.repo.ts';
import { descendantsOf, leadsTheMatter } from './lead-chain.ts';

/** Unit head gives the unit's part to people of the unit; assigning again replaces whom it was given to. */
export const assignIncoming = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async (context, input: AssignIncomingInput) => {
    const { viewer } = context;
    authorise(viewer, 'incoming.assign');
    const act = { action: 'ASSIGN', incomingId: input.incomingId, version: input.version } as const;
    return await actOnIncoming(context, act, async (tx, row, { tree }) => {
      const passedOn = ownNode(viewer, tree, input.assignmentId);
      validated(validateAssignment(input, { today: context.today(), wholeDueOn: passedOn.dueOn }));
      const ids = [input.leadPositionId, ...(input.coopPositionIds ?? [])];
      insideUnit(viewer, await positionsByIds(tx, ids, context.today()));
      const people = await assigneesOf(
        tx,
        viewer.agencyId,
        ids.map((positionId) => ({ positionId })),
        context.today(),
      );
      const at = context.now();
      const former = descendantsOf(tree, passedOn.id).map(({ id }) => id);
      if (former.length > 0) await endAssignments(tx, former, { state: 'WITHDRAWN', by: viewer, at });
      const instruction = toNfc(input.instruction).trim();
      const dueOn = input.dueOn ?? passedOn.dueOn;
      await insertAssignments(tx, {
        subject: { type: 'INCOMING', id: row.id },
        agencyId: row.agencyId,
        parentId: passedOn.id,
        from: viewer,
        instruction,
        at,
        nodes: people.map((to, place) => ({ to, role: place === 0 ? ('LEAD' as const) : ('COOP' as const), dueOn })),
      });
      lendAgain(
        tx,
        row.id,
        people.map((to) => ({ to })),
      );
      await writeReaders(tx, row, await assignmentsOfSubjects(tx, 'INCOMING', [row.id]));
      const lead = people[0]?.name ?? '';
      const unit = viewer.unitId === null ? null : await context.load(unitById, viewer.unitId);
      return {
        patch: leadsTheMatter(tree, passedOn) ? { leadName: unit === null ? lead : `${lead} – ${unit.name}` } : {},
        journal: {
          action: 'incoming.assign',
          details: {
            lead,
            coop:
              people
                .slice(1)
                .map(({ name }) => name)
                .join(', ') || null,
            instruction,
            dueOn,
          },
        },
      };
    });
  },
);

/** The node has to be open and the viewer's own; anything else is told alike. */
function ownNode(viewer: Viewer, tree: readonly AssignmentRow[], id: string): AssignmentRow {
  const node = tree.find((candidate) => candidate.id === id);
  if (node === undefined || node.state !== 'OPEN' || !isAssignee(viewer, node))
    return refuse('NOT_LEADING_ADDRESSEE_UNIT');
  return node;
}

/** A unit passes on to its own people only. */
function insideUnit({ agencyId, unitId }: Viewer, people: readonly Pick<PositionRow, 'agencyId' | 'unitId'>[]): void {
  const outside = people.some((person) => person.agencyId === agencyId && person.unitId !== unitId);
  if (outside) refuse('TARGET_NOT_FOUND', { kind: 'POSITION' });
}
