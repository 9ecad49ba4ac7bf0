import type { CreateIntegrationKeyInput, KeyScope, RenewIntegrationKeyInput } from '@qlvb/contract/types';
import { type CivilDate, compareDates, isCivilDate } from '../civil-date.ts';
import type { Draft } from '../assignees.ts';
import { lastDayWithin } from '../delegations/validate.ts';
import {
  checkDate,
  checkInteger,
  checkPresent,
  checkText,
  problem,
  type Problem,
  type ValidationContext,
} from '../problems.ts';
import { validateReason } from '../reason.ts';
import { SCOPES_OF_EVERY_BOOK } from './scopes.ts';

/** Characters, hours, requests in a minute, entries of the list of addresses. */
export const KEY_LIMITS = {
  name: { min: 3, max: 100 },
  purpose: { min: 10, max: 500 },
  perMinute: { min: 1, max: 6000 },
  overlapHours: { min: 0, max: 168 },
  addresses: 20,
} as const;

/** Months: a key nobody looks at for a year is a key nobody knows of. */
const LONGEST = 12;

/** The last day a key made or renewed today can have. */
export const lastDayOfKey = (today: CivilDate): CivilDate => lastDayWithin(today, LONGEST);

/** All but the addresses, which only the server can read (modules/keys/addresses.ts). */
export function validateNewKey(input: Draft<CreateIntegrationKeyInput>, { today }: ValidationContext): Problem[] {
  return [
    ...checkText('name', input.name, { required: true, ...KEY_LIMITS.name }),
    ...checkText('purpose', input.purpose, { required: true, ...KEY_LIMITS.purpose }),
    ...checkScopes(input.scopes ?? [], input.books ?? null),
    ...checkEnd(input.validTo, today),
    ...checkInteger('perMinute', input.perMinute, { required: true, ...KEY_LIMITS.perMinute }),
  ];
}

export function validateRenewal(input: Draft<RenewIntegrationKeyInput>, { today }: ValidationContext): Problem[] {
  return [
    ...checkPresent('keyId', input.keyId),
    ...checkEnd(input.validTo, today),
    ...checkInteger('overlapHours', input.overlapHours, { required: true, ...KEY_LIMITS.overlapHours }),
  ];
}

export const validateRevocation = ({ reason }: { readonly reason?: string | null }): Problem[] =>
  validateReason(reason);

function checkScopes(scopes: readonly KeyScope[], books: readonly unknown[] | null): Problem[] {
  if (scopes.length === 0) return [problem('scopes', 'REQUIRED')];
  if (books === null) return [];
  if (books.length === 0) return [problem('books', 'REQUIRED')];
  return scopes.some((scope) => SCOPES_OF_EVERY_BOOK.includes(scope)) ? [problem('books', 'ONLY_FOR_DOCUMENTS')] : [];
}

function checkEnd(validTo: CivilDate | null | undefined, today: CivilDate): Problem[] {
  const wrong = checkDate('validTo', validTo, { required: true, notBeforeToday: today });
  if (wrong.length > 0 || !validTo || !isCivilDate(validTo)) return wrong;
  const max = lastDayOfKey(today);
  return compareDates(validTo, max) > 0 ? [problem('validTo', 'PERIOD_TOO_LONG', { max })] : [];
}
