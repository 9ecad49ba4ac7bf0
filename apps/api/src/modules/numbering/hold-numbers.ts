import type { ExplainGapInput, GiveBackNumberInput, HoldNumbersInput } from '@qlvb/contract/types';
import { checkInteger } from '@qlvb/domain/problems';
import { SERIES_LIMITS, validateHold } from '@qlvb/domain/numbering/validate';
import { validateReason } from '@qlvb/domain/reason';
import { inTransaction } from '../../platform/db/transaction.ts';
import { found, refuse, validated } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import { authorise } from '../identity/authorise.ts';
import { actOnBook, bookDetails } from './act-on-book.ts';
import { gapsOfBook, ownBook } from './books.repo.ts';
import { lockCounter } from './counter.ts';
import { numberBlocks, numberCounters, numberLedger, registerBooks } from './numbering.entity.ts';

const tidy = (text: string): string => text.normalize('NFC').trim();

/** Giữ số: the next ones of the book, each on the ledger at once with whom it is for, why and until when. */
export const holdNumbers = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async (context, { bookId, count, heldFor, reason, until }: HoldNumbersInput) => {
    const { viewer, now, today } = context;
    authorise(viewer, 'numbering.manage');
    validated(validateHold({ bookId, count, heldFor, reason, until }, { today: today() }));
    return await actOnBook(context, { action: 'HOLD', bookId }, async (tx, { book, lastNumber }) => {
      const [fromNumber, toNumber] = [lastNumber + 1, lastNumber + count];
      await tx.update(numberCounters, { bookId }, { lastNumber: toNumber });
      const at = now();
      const blockId = await tx.insert(numberBlocks, {
        bookId,
        kind: 'HELD',
        fromNumber,
        toNumber,
        heldFor: tidy(heldFor),
        reason: tidy(reason),
        until,
        createdByPositionId: viewer.positionId,
        createdAt: at,
      });
      const entry = {
        bookId,
        objectType: 'HELD',
        objectId: blockId,
        blockId,
        allocatedAt: at,
        allocatedByPositionId: viewer.positionId,
        way: 'HELD',
        pending: 'HELD',
      } as const;
      const numbers = Array.from({ length: count }, (_, step) => ({ ...entry, number: fromNumber + step }));
      await tx.insertMany(numberLedger, numbers);
      tx.audit(viewer, {
        action: 'numbering.hold',
        objectType: 'AGENCY',
        objectId: book.agencyId,
        details: { ...bookDetails(book), fromNumber, toNumber, heldFor: tidy(heldFor), until, reason },
      });
    });
  },
);

/** Trả lại số: a number held in vain stays empty on the ledger; it is never given again, so that no gap is unexplained. */
export const giveBackNumber = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async ({ db, viewer, now }, { bookId, number, reason }: GiveBackNumberInput) => {
    authorise(viewer, 'numbering.manage');
    validated(validateReason(reason));
    return await inTransaction(db, async (tx) => {
      const book = found(await ownBook(tx, viewer, bookId));
      await lockCounter(tx, bookId);
      const given = await tx.update(
        numberLedger,
        { bookId, number, suffix: '', pending: 'HELD' },
        { voidedAt: now(), voidReason: tidy(reason), voidedByPositionId: viewer.positionId, pending: null },
      );
      if (given !== 1) refuse('NUMBER_NOT_HELD', { number: String(number) });
      tx.audit(viewer, {
        action: 'numbering.give-back',
        objectType: 'AGENCY',
        objectId: book.agencyId,
        details: { ...bookDetails(book), number, reason },
      });
      return { __typename: 'BookActSuccess' as const, book: found(await tx.findOne(registerBooks, { id: bookId })) };
    });
  },
);

/** Says where numbers are that nothing explains: the whole run or a part of it, never a number on the ledger. */
export const explainGap = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async (context, { bookId, fromNumber, toNumber, reason }: ExplainGapInput) => {
    const { viewer, now } = context;
    authorise(viewer, 'numbering.manage');
    validated([
      ...checkInteger('fromNumber', fromNumber, { min: 1, max: SERIES_LIMITS.number, required: true }),
      ...checkInteger('toNumber', toNumber, { min: fromNumber, max: SERIES_LIMITS.number, required: true }),
      ...validateReason(reason),
    ]);
    return await actOnBook(context, { action: 'EXPLAIN_GAP', bookId }, async (tx, { book }) => {
      const gaps = await gapsOfBook(tx, bookId);
      const within = gaps.some((gap) => gap.fromNumber <= fromNumber && toNumber <= gap.toNumber);
      if (!within) refuse('GAP_NOT_THERE', { fromNumber: String(fromNumber), toNumber: String(toNumber) });
      await tx.insert(numberBlocks, {
        bookId,
        kind: 'ELSEWHERE',
        fromNumber,
        toNumber,
        reason: tidy(reason),
        createdByPositionId: viewer.positionId,
        createdAt: now(),
      });
      tx.audit(viewer, {
        action: 'numbering.explain',
        objectType: 'AGENCY',
        objectId: book.agencyId,
        details: { ...bookDetails(book), fromNumber, toNumber, reason },
      });
    });
  },
);
