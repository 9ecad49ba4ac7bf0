import type { BookAction, BookState } from '@qlvb/contract/types';
import { defineLifecycle, firstOf, type Guard } from '../lifecycle.ts';
import { refusal, type RefusalCode } from '../refusals.ts';

export type BookFacts = {
  readonly isOutgoing: boolean;
  /** Numbers held and neither used nor given back. */
  readonly held: number;
  /** Numbers that nothing explains. */
  readonly missing: number;
  /** Numbers of documents not issued that the person who closes has not stated; see `CloseBookInput`. */
  readonly unstated: number;
};

type BookGuard = Guard<BookFacts, BookState>;
const none =
  (code: RefusalCode, count: (facts: BookFacts) => number): BookGuard =>
  (facts) =>
    count(facts) === 0 ? null : refusal(code, { count: String(count(facts)) });

/**
 * Sổ đăng ký: opened and closed by an act on record, at the end of its year (NĐ 30/2020 đ.15–16). A closed book gives
 * no number; everything in it is explained.
 */
export const bookLifecycle = defineLifecycle<BookState, BookAction, BookFacts>({
  initial: 'OPEN',
  terminal: [],
  transitions: {
    HOLD: {
      from: ['OPEN'],
      to: 'OPEN',
      permission: 'numbering.manage',
      guard: ({ isOutgoing }) => (isOutgoing ? null : 'HELD_IN_OUTGOING_ONLY'),
      needsReason: true,
    },
    EXPLAIN_GAP: {
      from: ['OPEN'],
      to: 'OPEN',
      permission: 'numbering.manage',
      needsReason: true,
    },
    CLOSE: {
      from: ['OPEN'],
      to: 'CLOSED',
      permission: 'numbering.manage',
      guard: firstOf(
        none('BOOK_HAS_GAPS', ({ missing }) => missing),
        none('BOOK_HAS_HELD', ({ held }) => held),
        none('BOOK_HAS_UNISSUED', ({ unstated }) => unstated),
      ),
    },
    REOPEN: { from: ['CLOSED'], to: 'OPEN', permission: 'numbering.manage', needsReason: true },
  },
});
