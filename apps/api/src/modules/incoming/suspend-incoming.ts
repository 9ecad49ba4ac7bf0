import type { IncomingActInput, IncomingReasonInput } from '@qlvb/contract/types';
import { resumedDueOn } from '@qlvb/domain/incoming/suspension';
import { INCOMING_LIMITS } from '@qlvb/domain/incoming/validate';
import { checkText } from '@qlvb/domain/problems';
import { validateReason } from '@qlvb/domain/reason';
import { toNfc } from '@qlvb/domain/text/fold';
import { found, validated } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import { setDueDates } from '../assignments/assignment-tree.ts';
import { authorise } from '../identity/authorise.ts';
import { actOnIncoming } from './act.ts';
import { writeReaders } from './incoming.repo.ts';
import { pressing } from './pressing.ts';

/** Tạm dừng: the clock stands still until somebody lets it run on; the journal says why. */
export const suspendIncoming = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async (context, { incomingId, version, reason }: IncomingReasonInput) => {
    authorise(context.viewer, 'incoming.direct');
    validated(validateReason(reason));
    return await actOnIncoming(context, { action: 'SUSPEND', incomingId, version }, async (tx, row, { to, tree }) => {
      await writeReaders(tx, { ...row, state: to }, tree);
      return {
        patch: { suspendedOn: context.today() },
        journal: { action: 'incoming.suspend', details: { reason: toNfc(reason).trim(), dueOn: row.dueOn } },
      };
    });
  },
);

/** It runs on: every date that was ahead is later by the working days the clock stood. */
export const resumeIncoming = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async (context, { incomingId, version, note }: IncomingActInput) => {
    authorise(context.viewer, 'incoming.direct');
    validated(checkText('note', note, { max: INCOMING_LIMITS.note }));
    return await actOnIncoming(context, { action: 'RESUME', incomingId, version }, async (tx, row, { to, tree }) => {
      const today = context.today();
      const since = found(row.suspendedOn);
      const dueOn = resumedDueOn(row.dueOn, since, today);
      const parts = tree.filter((node) => node.state === 'OPEN' && node.dueOn !== null);
      await setDueDates(
        tx,
        parts.map((node) => ({ id: node.id, dueOn: resumedDueOn(node.dueOn, since, today) })),
      );
      await writeReaders(tx, { ...row, state: to }, tree);
      return {
        patch: { suspendedOn: null, dueOn, pressing: pressing(row.urgency, dueOn) },
        undo: { parts: parts.map(({ id, dueOn: former }) => ({ id, dueOn: former })) },
        journal: {
          action: 'incoming.resume',
          details: { suspendedOn: since, from: row.dueOn, dueOn, note },
        },
      };
    });
  },
);
