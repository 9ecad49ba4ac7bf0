import type { CloseBookInput, ReopenBookInput } from '@qlvb/contract/types';
import { checkText } from '@qlvb/domain/problems';
import { validateReason } from '@qlvb/domain/reason';
import { validated } from '../../platform/errors.ts';
import { useCase } from '../../platform/use-case.ts';
import { authorise } from '../identity/authorise.ts';
import { actOnBook, bookDetails, factsOfBook } from './act-on-book.ts';
import { numberCounters, registerBooks } from './numbering.entity.ts';

/** Khóa sổ: nothing in it is unexplained, and from here on it gives no number (NĐ 30/2020 đ.16). */
export const closeBook = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async (context, { bookId, version, statesUnissued, note }: CloseBookInput) => {
    const { viewer, today } = context;
    authorise(viewer, 'numbering.manage');
    validated(checkText('note', note, { max: 1000 }));
    return await actOnBook(context, { action: 'CLOSE', bookId, statesUnissued }, async (tx, { book, lastNumber }) => {
      const { unissued } = await factsOfBook(tx, book);
      await tx.updateVersioned(registerBooks, bookId, version, {
        closedOn: today(),
        closedByPositionId: viewer.positionId,
        note: note?.normalize('NFC').trim() || book.note,
      });
      await tx.update(numberCounters, { bookId }, { closed: true });
      tx.audit(viewer, {
        action: 'numbering.close',
        objectType: 'AGENCY',
        objectId: book.agencyId,
        details: { ...bookDetails(book), lastNumber, unissued, note },
      });
    });
  },
);

/** Mở lại sổ: closed too early; the reason stands in the journal. */
export const reopenBook = useCase(
  ['ValidationFailed', 'RuleRefused', 'VersionConflict'],
  async (context, { bookId, version, reason }: ReopenBookInput) => {
    const { viewer } = context;
    authorise(viewer, 'numbering.manage');
    validated(validateReason(reason));
    return await actOnBook(context, { action: 'REOPEN', bookId }, async (tx, { book }) => {
      await tx.updateVersioned(registerBooks, bookId, version, {
        closedOn: null,
        closedByPositionId: null,
        note: reason.normalize('NFC').trim(),
      });
      await tx.update(numberCounters, { bookId }, { closed: false });
      tx.audit(viewer, {
        action: 'numbering.reopen',
        objectType: 'AGENCY',
        objectId: book.agencyId,
        details: { ...bookDetails(book), reason },
      });
    });
  },
);
