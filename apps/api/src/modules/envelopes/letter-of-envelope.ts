import { ARRIVAL_SERIES } from '@qlvb/domain/numbering/series-key';
import type { Tx } from '../../platform/db/transaction.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { passNumberOn, type Series } from '../numbering/allocate.ts';
import { decideOn, moveOn } from './act-on-envelope.ts';
import type { EnvelopeRow } from './envelopes.entity.ts';
import { lockEnvelope } from './envelopes.repo.ts';

/** The book its số đến stands in, also when that is the one of last year: no number is taken from it. */
export const bookOf = ({ viewer, now, today }: SignedContext, { arrivalYear }: EnvelopeRow): Series => ({
  agencyId: viewer.agencyId,
  year: arrivalYear,
  direction: 'INCOMING',
  seriesKey: ARRIVAL_SERIES,
  byPositionId: viewer.positionId,
  at: now(),
  today: today(),
});

/** An envelope whose addressee brought it back, locked: what was in it can be registered under its số đến. */
export async function lockGivenBack(tx: Tx, context: SignedContext, envelopeId: string): Promise<EnvelopeRow> {
  const row = await lockEnvelope(tx, context.viewer, envelopeId);
  decideOn(row, context.viewer, 'REGISTER');
  return row;
}

/** The letter has its registration; the number in the book is the letter's from now on, and nothing is renumbered. */
export async function registeredFrom(
  tx: Tx,
  context: SignedContext,
  row: EnvelopeRow,
  incomingId: string,
): Promise<void> {
  passNumberOn(
    tx,
    bookOf(context, row),
    row.arrivalNumber,
    { type: 'ENVELOPE', id: row.id },
    { type: 'INCOMING', id: incomingId },
  );
  await moveOn(tx, context, row, { action: 'REGISTER', patch: { incomingId }, details: undefined });
}
