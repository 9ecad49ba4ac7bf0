import type {
  AddPersonInput,
  AddUnitInput,
  ChangePostInput,
  GrantSigningAuthorityInput,
  NewPostInput,
  RenamePersonInput,
} from '@qlvb/contract/types';
import type { Draft } from '../assignees.ts';
import { compareDates, isCivilDate, type CivilDate } from '../civil-date.ts';
import { TYPE_AND_COPY_CODES } from '../document-types.ts';
import { ROLES } from '../permissions.ts';
import { checkDate, checkOneOf, checkPresent, checkText, checkUnique, problem, type Problem } from '../problems.ts';
import type { ValidationContext } from '../problems.ts';
import { BASIS_LIMITS } from './grants.ts';
import { GRANT_RULES, GRANTED_FORMS, lastDayOfAttorney } from './signing.ts';

/** Lengths in characters. */
export const PEOPLE_LIMITS = {
  fieldName: 200,
  fields: 20,
  fullName: 120,
  title: 150,
  username: 64,
  unitName: 200,
  unitAbbreviation: 30,
  basis: 500,
  matters: 500,
} as const;

/** As accounts are written here: letters without diacritics, digits and dots in between. */
const USERNAME = /^[a-z0-9]+([.-][a-z0-9]+)*$/;
/** Số định danh cá nhân (12) or số hiệu công chức, viên chức. */
const IDENTIFIER = /^[A-Z0-9.-]{4,20}$/;

type Person = Draft<Pick<AddPersonInput, 'fullName' | 'identifier' | 'birthOn'>>;

export const normalUsername = (typed: string): string => typed.trim().toLowerCase();
export const normalIdentifier = (typed: string): string => typed.trim().toUpperCase();
export const normalName = (typed: string): string => typed.normalize('NFC').trim().replaceAll(/\s+/gu, ' ');

export function validatePerson({ fullName, identifier, birthOn }: Person, { today }: ValidationContext): Problem[] {
  const wrong = identifier ? !IDENTIFIER.test(normalIdentifier(identifier)) : false;
  return [
    ...checkText('fullName', fullName, { required: true, max: PEOPLE_LIMITS.fullName, min: 2 }),
    ...(wrong ? [problem('identifier', 'INVALID_FORMAT', { value: identifier ?? '' })] : []),
    ...checkBirth(birthOn, today),
  ];
}

/** Nobody holds a post who was born this year; the oldest of today was born after 1900. */
function checkBirth(birthOn: CivilDate | null | undefined, today: CivilDate): Problem[] {
  if (!birthOn) return [];
  if (!isCivilDate(birthOn)) return [problem('birthOn', 'INVALID_DATE', { value: birthOn })];
  if (compareDates(birthOn, today) >= 0) return [problem('birthOn', 'DATE_IN_FUTURE', { today })];
  return compareDates(birthOn, '1900-01-01') < 0 ? [problem('birthOn', 'DATE_TOO_EARLY', { min: '1900-01-01' })] : [];
}

export function validateNewPerson(
  input: Draft<Pick<AddPersonInput, 'fullName' | 'identifier' | 'birthOn' | 'username'>> & {
    readonly post?: Draft<NewPostInput> | null | undefined;
  },
  context: ValidationContext,
): Problem[] {
  const account = validateAccountName(normalUsername(input.username ?? ''));
  return [...validatePerson(input, context), ...account, ...validatePost(input.post ?? {}, 'post.')];
}

export function validateAccountName(username: string): Problem[] {
  const text = checkText('username', username, { required: true, min: 3, max: PEOPLE_LIMITS.username });
  if (text.length > 0 || USERNAME.test(username)) return text;
  return [problem('username', 'INVALID_FORMAT', { value: username })];
}

export const validateRename = (input: Draft<RenamePersonInput>, context: ValidationContext): Problem[] =>
  validatePerson(input, context);

/** A post begins and ends on a day, also one that has passed or is to come: decisions are recorded when they arrive. */
export function validatePost(input: Draft<NewPostInput>, at = ''): Problem[] {
  const { title, roles, validFrom, validTo } = input;
  return [
    ...checkText(`${at}title`, title, { required: true, max: PEOPLE_LIMITS.title }),
    ...checkText(`${at}basis`, input.basis, { required: true, ...BASIS_LIMITS }),
    ...checkDate(`${at}validFrom`, validFrom, { required: true }),
    ...checkDate(`${at}validTo`, validTo, {}),
    ...checkOrder(`${at}validTo`, validFrom, validTo),
    ...(roles ?? []).flatMap((role, place) => checkOneOf(`${at}roles.${place}`, role, ROLES)),
    ...checkUnique((roles ?? []).map((role, place) => ({ path: `${at}roles.${place}`, key: role, id: role }))),
  ];
}

/** The last day is not before the first. */
function checkOrder(path: string, from: CivilDate | null | undefined, to: CivilDate | null | undefined): Problem[] {
  const known = from && to && isCivilDate(from) && isCivilDate(to);
  return known && compareDates(to, from) < 0 ? [problem(path, 'DATE_BEFORE_START', { from })] : [];
}

export function validateChange({ title, from }: Draft<ChangePostInput>): Problem[] {
  return [
    ...checkText('title', title, { required: true, max: PEOPLE_LIMITS.title }),
    ...checkDate('from', from, { required: true }),
  ];
}

export function validateUnit({ name, abbreviation, from }: Draft<AddUnitInput>): Problem[] {
  return [
    ...checkText('name', name, { required: true, max: PEOPLE_LIMITS.unitName }),
    ...checkText('abbreviation', abbreviation, { required: true, max: PEOPLE_LIMITS.unitAbbreviation }),
    ...checkDate('from', from, { required: true }),
  ];
}

/** The name of a lĩnh vực of the agency. */
export const validateField = ({ name }: { readonly name?: string | null | undefined }): Problem[] =>
  checkText('name', name, { required: true, max: PEOPLE_LIMITS.fieldName });

/** Where the basis, the days and the limits of a grant are wanting (NĐ 30/2020 đ.13). */
export function validateGrant(input: Draft<GrantSigningAuthorityInput>): Problem[] {
  const { form, basis, matters, validFrom, validTo, typeCodes, throughId } = input;
  const rule = GRANTED_FORMS.find((known) => known === form);
  const { limited, through } = rule === undefined ? { limited: false, through: null } : GRANT_RULES[rule];
  const begins = validFrom && isCivilDate(validFrom) ? validFrom : null;
  const tooLong =
    limited && begins && validTo && isCivilDate(validTo) && compareDates(validTo, lastDayOfAttorney(begins)) > 0;
  return [
    ...checkOneOf('form', form, GRANTED_FORMS),
    ...checkPresent('positionId', input.positionId),
    ...checkText('basis', basis, { required: true, max: PEOPLE_LIMITS.basis }),
    ...checkText('matters', matters, { required: limited, max: PEOPLE_LIMITS.matters }),
    ...checkDate('validFrom', validFrom, { required: true }),
    ...checkDate('validTo', validTo, { required: limited }),
    ...checkOrder('validTo', validFrom, validTo),
    ...(tooLong && begins ? [problem('validTo', 'DATE_AFTER_WHOLE', { max: lastDayOfAttorney(begins) })] : []),
    ...(typeCodes ?? []).flatMap((code, place) => checkOneOf(`typeCodes.${place}`, code, TYPE_AND_COPY_CODES)),
    ...((input.fieldIds?.length ?? 0) > PEOPLE_LIMITS.fields
      ? [problem('fieldIds', 'TOO_MANY', { max: String(PEOPLE_LIMITS.fields), count: String(input.fieldIds?.length) })]
      : []),
    ...(through === null ? [] : checkPresent('throughId', throughId)),
  ];
}
