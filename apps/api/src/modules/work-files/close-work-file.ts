import type { CloseWorkFileInput } from '@qlvb/contract/types';
import { inTransaction } from '../../platform/db/transaction.ts';
import { useCase } from '../../platform/use-case.ts';
import { authorise } from '../identity/authorise.ts';
import { holdForAct, MEMBERS, recordAct, workFileSuccess } from './work-files.act.ts';

/** Kết thúc hồ sơ (NĐ 30/2020 đ.29): refused while drafts in it are undecided, without entries, without retention (HS-03). */
export const closeWorkFile = useCase(MEMBERS, async ({ db, viewer, now, today }, input: CloseWorkFileInput) => {
  authorise(viewer, 'work-files.open');
  return await inTransaction(db, async (tx) => {
    const held = await holdForAct(tx, viewer, input, 'CLOSE');
    const row = await recordAct(tx, viewer, {
      ...held,
      journal: 'work-file.close',
      at: now(),
      patch: { closedOn: today() },
      details: { items: held.row.itemCount },
    });
    return workFileSuccess(row);
  });
});
