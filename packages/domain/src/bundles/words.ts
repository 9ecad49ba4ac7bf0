import type { GrantedForm, Role } from '@qlvb/contract/types';
import { formName, GRANTED_FORMS } from '../identity/signing.ts';
import { BOOK_WORDS } from './sheets.ts';

/** As the locale `enums:Role` says it in Vietnamese; a test of the web application compares them. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  REGISTRY_CLERK: 'Văn thư',
  AGENCY_LEADER: 'Lãnh đạo cơ quan',
  DEPUTY_LEADER: 'Cấp phó',
  UNIT_HEAD: 'Trưởng đơn vị',
  SPECIALIST: 'Chuyên viên',
  FORM_CHECKER: 'Người kiểm tra thể thức',
  DIRECTIVE_MONITOR: 'Chuyên viên theo dõi chỉ đạo',
  ADMINISTRATOR: 'Quản trị',
  PROVINCE_ADMINISTRATOR: 'Quản trị cấp tỉnh',
};

/** For comparing what people type: composed letters, one case. */
export const sameText = (text: string): string => text.normalize('NFC').trim().toLocaleLowerCase('vi');

const codeOf = (words: Readonly<Record<string, string>>, typed: string): string => {
  const wanted = sameText(typed);
  const found = Object.entries(words).find(([code, word]) => sameText(word) === wanted || sameText(code) === wanted);
  return found?.[0] ?? typed.trim();
};

/** Roles by their words or codes, apart by semicolons; what is none of them stays as typed. */
export const splitRoles = (typed: string): string[] =>
  typed.split(';').flatMap((word) => (word.trim() === '' ? [] : [codeOf(ROLE_WORDS, word)]));

/** As they are said and written above the signature. */
export const FORM_WORDS = Object.fromEntries(GRANTED_FORMS.map((form) => [form, formName(form)])) as Readonly<
  Record<GrantedForm, string>
>;

/** The form of a grant by what is written, `TL.`, or its code. */
export const formOfWord = (typed: string): string => codeOf(FORM_WORDS, typed.replace(/\s+/gu, ' '));

/** Values apart by semicolons; empty ones are none. */
export const splitList = (typed: string): string[] =>
  typed.split(';').flatMap((word) => (word.trim() === '' ? [] : [word.normalize('NFC').trim()]));

/** The kind of book by its word or code. */
export const bookOfWord = (typed: string): string => codeOf(BOOK_WORDS, typed);
