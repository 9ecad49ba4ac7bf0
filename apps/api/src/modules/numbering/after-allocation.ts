import { writtenNumber } from '@qlvb/domain/numbering/pattern';
import type { Tx } from '../../platform/db/transaction.ts';
import { found, refuse } from '../../platform/errors.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { numberLedger, registerBooks } from './numbering.entity.ts';

/** The document is issued: its number waits no longer. Sent with what follows. */
export function recordIssued(tx: Tx, outgoingId: string): void {
  tx.updateLater(
    numberLedger,
    { objectType: 'OUTGOING', objectId: outgoingId, pending: 'UNISSUED' },
    { pending: null },
  );
}

/** Where the number of a document stands. */
export type NumberedDocument = {
  readonly id: string;
  readonly agencyId: string;
  readonly seriesKey: string | null;
  readonly numberYear: number | null;
  readonly numberValue: number | null;
  readonly numberSuffix: string;
};

/** Hủy số: it stays on the ledger, crossed out with its reason, and is never given again. */
export async function crossOut(
  tx: Tx,
  viewer: Viewer,
  document: NumberedDocument,
  { reason, at }: { readonly reason: string; readonly at: string },
): Promise<void> {
  const { agencyId, seriesKey, numberYear: year, numberValue: number, numberSuffix: suffix } = document;
  if (seriesKey === null || year === null || number === null) return refuse('NUMBER_MISSING');
  const book = found(await tx.findOne(registerBooks, { agencyId, year, direction: 'OUTGOING', seriesKey }));
  const crossed = await tx.update(
    numberLedger,
    { bookId: book.id, number, suffix, objectType: 'OUTGOING', objectId: document.id, pending: 'UNISSUED' },
    { voidedAt: at, voidReason: reason, voidedByPositionId: viewer.positionId, pending: null },
  );
  if (crossed !== 1) refuse('NUMBER_NOT_ALLOCATED', { number: writtenNumber(number, suffix) });
}
