import type { OpenBookInput } from '@qlvb/contract/types';
import { validateOpening } from '@qlvb/domain/numbering/validate';
import { isDuplicateKey } from '../../platform/db/retry.ts';
import { inTransaction, type Tx } from '../../platform/db/transaction.ts';
import { found, refuse, validated } from '../../platform/errors.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { useCase } from '../../platform/use-case.ts';
import { authorise } from '../identity/authorise.ts';
import { bookDetails } from './act-on-book.ts';
import { numberBlocks, numberCounters, registerBooks } from './numbering.entity.ts';
import { seriesOfAgency } from './series.ts';

/**
 * Mở sổ. Where the paper book or an earlier system has counted before, the first number stands behind its last one, and
 * the numbers in front are told where they are: one series a year (NĐ 30/2020 đ.15, đ.22).
 */
export const openBook = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async (context, input: OpenBookInput) => {
    const { db, viewer, today } = context;
    authorise(viewer, 'numbering.manage');
    // As on the first day the book counts: a series laid down for next year has its book opened before.
    const day = [`${input.year}-01-01`, today()].toSorted().at(-1) ?? today();
    const series = (await seriesOfAgency(db, viewer.agencyId, day)).find(
      ({ direction, key }) => direction === input.direction && key === input.seriesKey,
    );
    if (series === undefined) return refuse('SERIES_UNKNOWN', { series: input.seriesKey });
    validated(validateOpening(input, series.period, { today: today() }));
    try {
      return await inTransaction(db, async (tx) => await open(tx, context, input, series.period === 'TERM'));
    } catch (error) {
      if (isDuplicateKey(error)) return refuse('BOOK_ALREADY_OPEN', { series: series.name, year: String(input.year) });
      throw error;
    }
  },
);

async function open(tx: Tx, { viewer, today, now }: SignedContext, input: OpenBookInput, isTerm: boolean) {
  const { direction, seriesKey, year, firstNumber } = input;
  const note = input.note?.normalize('NFC').trim() || null;
  const id = await tx.insert(registerBooks, {
    agencyId: viewer.agencyId,
    direction,
    seriesKey,
    year,
    lastYear: isTerm ? (input.lastYear ?? year) : null,
    openedOn: today(),
    openedByPositionId: viewer.positionId,
    note,
  });
  await tx.insert(numberCounters, { bookId: id, lastNumber: firstNumber - 1 });
  if (firstNumber > 1)
    await tx.insert(numberBlocks, {
      bookId: id,
      kind: 'ELSEWHERE',
      fromNumber: 1,
      toNumber: firstNumber - 1,
      reason: note ?? '',
      createdByPositionId: viewer.positionId,
      createdAt: now(),
    });
  const book = found(await tx.findOne(registerBooks, { id }));
  tx.audit(viewer, {
    action: 'numbering.open',
    objectType: 'AGENCY',
    objectId: viewer.agencyId,
    details: { ...bookDetails(book), firstNumber, note },
  });
  return { __typename: 'BookActSuccess' as const, book };
}
