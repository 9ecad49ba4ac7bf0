import type { OutgoingReasonInput } from '@qlvb/contract/types';
import { validateReason } from '@qlvb/domain/reason';
import { inTransaction } from '../../platform/db/transaction.ts';
import { validated } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import { authorise } from '../identity/authorise.ts';
import { crossOut } from '../numbering/after-allocation.ts';
import { holdForAct, outgoingSuccess, recordAct } from './outgoing.act.ts';
import type { OutgoingRow } from './outgoing.entity.ts';

const WITHOUT_NUMBER: Partial<OutgoingRow> = {
  seriesKey: null,
  numberYear: null,
  numberValue: null,
  numberSuffix: '',
  number: null,
  notation: null,
  symbol: null,
  symbolKey: null,
  issuedOn: null,
};

/** Hủy số before the issue: the register keeps it crossed out, and the document waits for another one. */
export const voidNumber = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async ({ db, viewer, today, now }, input: OutgoingReasonInput) => {
    authorise(viewer, 'numbering.void');
    validated(validateReason(input.reason));
    return await inTransaction(db, async (tx) => {
      const held = await holdForAct(tx, viewer, input, 'VOID_NUMBER', today());
      const at = now();
      const reason = input.reason.normalize('NFC').trim();
      await crossOut(tx, viewer, held.row, { reason, at });
      const row = await recordAct(tx, viewer, {
        ...held,
        action: 'VOID_NUMBER',
        journal: 'outgoing.void-number',
        at,
        note: reason,
        patch: WITHOUT_NUMBER,
        details: { symbol: held.row.symbol },
      });
      return outgoingSuccess(row);
    });
  },
);
