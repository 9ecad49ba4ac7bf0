import type { DuplicateKind } from '@qlvb/contract/types';
import { yearOf, type CivilDate } from '../civil-date.ts';
import { symbolKey } from '../numbering/symbol.ts';
import { syllables } from '../text/fold.ts';

export type DuplicateFacts = {
  readonly number?: string | null;
  readonly notation?: string | null;
  readonly issuerName: string;
  readonly issuedOn: CivilDate;
  /** SHA-256 of the document's file, when it has one. */
  readonly sha256?: string | null;
};

/**
 * Number, notation, issuer and year as one text that does not see accents, case or blanks (VD-04).
 * The year is in it since numbers start anew each year (NĐ 30/2020 đ.15). Null for unnumbered papers.
 */
export function duplicateKey(facts: DuplicateFacts): string | null {
  // While the form is being filled, a number without a date says nothing yet.
  if (!facts.number?.trim() || facts.issuedOn === '') return null;
  const issuer = syllables(facts.issuerName).join(' ');
  return `${yearOf(facts.issuedOn)}|${symbolKey(facts.number, facts.notation)}|${issuer}`;
}

/**
 * Why two registrations look the same. A warning, never a ban: the same document often comes on
 * paper, over the platform and once more as a copy from above.
 */
export function duplicateKinds(candidate: DuplicateFacts, existing: DuplicateFacts): readonly DuplicateKind[] {
  const kinds: DuplicateKind[] = [];
  if (candidate.sha256 && candidate.sha256 === existing.sha256) kinds.push('SAME_FILE');
  const key = duplicateKey(candidate);
  if (key !== null && key === duplicateKey(existing)) kinds.push('SAME_SYMBOL');
  return kinds;
}
