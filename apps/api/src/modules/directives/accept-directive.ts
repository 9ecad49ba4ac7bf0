import type { DirectiveActInput } from '@qlvb/contract/types';
import { inTransaction } from '../../platform/db/transaction.ts';
import { validated } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import { queueGather } from '../work-files/queue-gather.ts';
import { directiveSuccess, holdForAct, MEMBERS, recordAct, tidy, validateNote } from './directives.act.ts';

/** The leadership of the lead agency accepts; from here on the agency answers for it. */
export const acceptDirective = useCase(MEMBERS, async ({ db, viewer, now }, input: DirectiveActInput) => {
  validated(validateNote(input.note));
  return await inTransaction(db, async (tx) => {
    const held = await holdForAct(tx, viewer, input, 'ACCEPT');
    const { id, leadAgencyId, sourceDocumentId } = held.row;
    const note = tidy(input.note);
    const row = await recordAct(tx, viewer, {
      ...held,
      journal: 'directive.accept',
      at: now(),
      note,
      details: { note },
    });
    // The letter it came with may lie in a work file of the lead agency: the directive joins it there.
    queueGather(tx, {
      agencyId: leadAgencyId,
      kind: 'DIRECTIVE',
      id,
      fromKind: 'DOCUMENT',
      fromId: sourceDocumentId,
    });
    return directiveSuccess(row);
  });
});
