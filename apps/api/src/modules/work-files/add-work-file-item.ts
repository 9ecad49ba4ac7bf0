import type { AddWorkFileItemInput } from '@qlvb/contract/types';
import { inTransaction } from '../../platform/db/transaction.ts';
import { refuse } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import { authorise } from '../identity/authorise.ts';
import { visibleObject } from './visible-object.ts';
import { holdForAct, MEMBERS, recordAct, workFileSuccess } from './work-files.act.ts';
import { refKey } from './work-files.chain.repo.ts';
import { workFileItems } from './work-files.entity.ts';
import { describe, entryDetails } from './work-files.join.ts';

/** An entry points to its object: the same document lies in as many files as it belongs to, without a copy (HS-02). */
export const addWorkFileItem = useCase(MEMBERS, async (context, input: AddWorkFileItemInput) => {
  const { db, viewer, now } = context;
  authorise(viewer, 'work-files.open');
  return await inTransaction(db, async (tx) => {
    const held = await holdForAct(tx, viewer, input, 'ADD_ITEM');
    const { id: workFileId, lastOrdinal, itemCount } = held.row;
    const ref = await visibleObject(context, input.item);
    const known = await tx.findOne(workFileItems, { workFileId, kind: ref.kind, objectId: ref.id, live: 1 });
    if (known !== null) refuse('ALREADY_IN_FILE', { ordinal: String(known.ordinal) });
    const at = now();
    const ordinal = lastOrdinal + 1;
    await tx.insert(workFileItems, {
      workFileId,
      ordinal,
      kind: ref.kind,
      objectId: ref.id,
      addedByPositionId: viewer.positionId,
      addedAt: at,
      live: 1,
    });
    const entries = await describe(tx, [ref]);
    const row = await recordAct(tx, viewer, {
      ...held,
      journal: 'work-file.add',
      at,
      patch: { lastOrdinal: ordinal, itemCount: itemCount + 1 },
      details: { ...entryDetails(entries.get(refKey(ref))), ordinal },
    });
    return workFileSuccess(row);
  });
});
