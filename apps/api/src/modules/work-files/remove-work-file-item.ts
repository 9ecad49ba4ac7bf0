import type { RemoveWorkFileItemInput } from '@qlvb/contract/types';
import { validateReason } from '@qlvb/domain/reason';
import { toNfc } from '@qlvb/domain/text/fold';
import { inTransaction } from '../../platform/db/transaction.ts';
import { refuse, validated } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import { authorise } from '../identity/authorise.ts';
import { holdForAct, MEMBERS, recordAct, workFileSuccess } from './work-files.act.ts';
import { refKey } from './work-files.chain.repo.ts';
import { workFileItems } from './work-files.entity.ts';
import { describe, entryDetails } from './work-files.join.ts';

/** The entry goes, the document stays; its ordinal is not given again, and the reason is on record. */
export const removeWorkFileItem = useCase(MEMBERS, async ({ db, viewer, now }, input: RemoveWorkFileItemInput) => {
  authorise(viewer, 'work-files.open');
  validated(validateReason(input.reason));
  return await inTransaction(db, async (tx) => {
    const held = await holdForAct(tx, viewer, input, 'REMOVE_ITEM');
    const item = await tx.findOne(workFileItems, { id: input.itemId, workFileId: held.row.id, live: 1 });
    if (item === null) return refuse('TARGET_NOT_FOUND', { kind: 'WORK_FILE_ITEM' });
    const at = now();
    const reason = toNfc(input.reason).trim();
    await tx.update(
      workFileItems,
      { id: item.id },
      { live: null, removedAt: at, removedByPositionId: viewer.positionId, removeReason: reason },
    );
    const ref = { kind: item.kind, id: item.objectId };
    const entries = await describe(tx, [ref]);
    const row = await recordAct(tx, viewer, {
      ...held,
      journal: 'work-file.remove',
      at,
      patch: { itemCount: held.row.itemCount - 1 },
      details: { ...entryDetails(entries.get(refKey(ref))), ordinal: item.ordinal, reason },
    });
    return workFileSuccess(row);
  });
});
