import type { DocumentTypeCode, GrantedForm, Role } from '@qlvb/contract/types';
import type { BookDirection } from '../numbering/books.ts';
import { compareDates, isCivilDate, parseCivilDate, yearOf } from '../civil-date.ts';
import {
  normalIdentifier,
  normalName,
  normalUsername,
  PEOPLE_LIMITS,
  validateGrant,
  validateAccountName,
  validatePerson,
  validatePost,
  validateUnit,
} from '../identity/people.ts';
import { checkDate, checkInteger, checkOneOf, checkText, problem, type Problem } from '../problems.ts';
import type { ValidationContext } from '../problems.ts';
import type { BundleDraft, DraftRow, Wanted } from './bundle.ts';
import { bundleProblem, type BundleProblem, pathOf } from './problems.ts';
import { workFileSeries } from '../work-files/series.ts';
import { grantKey } from './place-grants.ts';
import { bookOfWord, formOfWord, sameText, splitList, splitRoles } from './words.ts';
import { BOOK_WORDS, knowsSeries, type Sheet, SHEET_NAMES } from './sheets.ts';

/** More rows than the largest agency of a province has people. */
export const MAX_ROWS = 5000;

type Read = { readonly wanted: Wanted; readonly problems: readonly BundleProblem[] };
type Checked = ValidationContext & { readonly agencyCode: string };

/** Every value of the file in its form, and every problem of form with its place. Rows with a problem are left out. */
export function readDraft(draft: BundleDraft, context: Checked): Read {
  const problems: BundleProblem[] = [];
  if (draft.agencyCode !== context.agencyCode)
    problems.push(bundleProblem(pathOf('AGENCY', 0, 'code'), 'OTHER_AGENCY', { value: draft.agencyCode }));
  for (const { sheet, heading } of draft.missing)
    problems.push(bundleProblem(pathOf(sheet, 1, ''), 'COLUMN_MISSING', { heading }));
  const rowsOf = <T>(sheet: Sheet, check: (row: DraftRow) => { wanted: T; problems: Problem[] }): T[] =>
    draft[sheet].flatMap((row) => {
      const { wanted, problems: own } = check(row);
      problems.push(...own.map((each) => ({ ...each, path: pathOf(sheet, row.row, each.path) })));
      return own.length === 0 ? [wanted] : [];
    });
  const wanted: Wanted = {
    units: rowsOf('UNITS', readUnit),
    people: rowsOf('PEOPLE', (row) => readPerson(row, context)),
    posts: rowsOf('POSTS', readPost),
    grants: rowsOf('SIGNING', readGrant),
    books: rowsOf('BOOKS', (row) => readBook(row, yearOf(context.today))),
  };
  for (const sheet of SHEET_NAMES)
    if (draft[sheet].length > MAX_ROWS) {
      const params = { max: String(MAX_ROWS), count: String(draft[sheet].length) };
      problems.push(bundleProblem(pathOf(sheet, MAX_ROWS + 1, ''), 'TOO_MANY', params));
    }
  return { wanted, problems: [...problems, ...twice(wanted)] };
}

const cell = ({ cells }: DraftRow, column: string): string => cells[column] ?? '';
/** A day as people type it; what is none stays as typed, for the sentence that says so. */
const day = (row: DraftRow, column: string): string | null => {
  const typed = cell(row, column);
  return typed === '' ? null : (parseCivilDate(typed) ?? typed);
};

function readUnit(row: DraftRow) {
  const wanted = {
    row: row.row,
    abbreviation: normalName(cell(row, 'abbreviation')),
    name: normalName(cell(row, 'name')),
    validFrom: day(row, 'validFrom') ?? '',
    validTo: day(row, 'validTo'),
    changeFrom: day(row, 'changeFrom'),
  };
  const { validFrom, validTo, changeFrom } = wanted;
  const problems = [
    ...validateUnit({ ...wanted, from: validFrom }).map((each) =>
      each.path === 'from' ? { ...each, path: 'validFrom' } : each,
    ),
    ...checkPeriod(validFrom, validTo),
    ...checkDate('changeFrom', changeFrom, {}),
  ];
  return { wanted, problems };
}

function readPerson(row: DraftRow, context: ValidationContext) {
  const identifier = cell(row, 'identifier');
  const wanted = {
    row: row.row,
    username: normalUsername(cell(row, 'username')),
    fullName: normalName(cell(row, 'fullName')),
    identifier: identifier === '' ? null : normalIdentifier(identifier),
    birthOn: day(row, 'birthOn'),
  };
  return { wanted, problems: [...validateAccountName(wanted.username), ...validatePerson(wanted, context)] };
}

function readPost(row: DraftRow) {
  const roles = splitRoles(cell(row, 'roles'));
  const unit = normalName(cell(row, 'unit'));
  const basis = normalName(cell(row, 'basis'));
  const wanted = {
    row: row.row,
    username: normalUsername(cell(row, 'username')),
    title: normalName(cell(row, 'title')),
    unit: unit === '' ? null : unit,
    roles: roles as Role[],
    basis: basis === '' ? null : basis,
    validFrom: day(row, 'validFrom') ?? '',
    validTo: day(row, 'validTo'),
    changeFrom: day(row, 'changeFrom'),
  };
  const problems = [
    ...checkText('username', wanted.username, { required: true, max: 64 }),
    // Only a new post needs its basis, and whether it is new is told by what is there.
    ...validatePost(wanted)
      .filter(({ path, code }) => path !== 'basis' || code !== 'REQUIRED')
      .map((each) => (each.path.startsWith('roles.') ? { ...each, path: 'roles' } : each)),
    ...checkDate('changeFrom', wanted.changeFrom, {}),
  ];
  return { wanted, problems };
}

function readGrant(row: DraftRow) {
  const text = (column: string): string | null => normalName(cell(row, column)) || null;
  const wanted = {
    row: row.row,
    username: normalUsername(cell(row, 'username')),
    title: normalName(cell(row, 'title')),
    form: formOfWord(cell(row, 'form')) as GrantedForm,
    typeCodes: splitList(cell(row, 'types').toUpperCase()) as DocumentTypeCode[],
    fieldIds: splitList(cell(row, 'fields')),
    through: text('through')?.toLowerCase() ?? null,
    matters: text('matters'),
    basis: text('basis'),
    validFrom: day(row, 'validFrom') ?? '',
    validTo: day(row, 'validTo'),
  };
  const { username: positionId, through: throughId } = wanted;
  const asked = { ...wanted, positionId, throughId };
  const problems = [
    ...checkText('username', wanted.username, { required: true, max: 64 }),
    ...checkText('title', wanted.title, { required: true, max: PEOPLE_LIMITS.title }),
    ...validateGrant(asked)
      .filter(({ path }) => path !== 'positionId')
      .map((each) => ({ ...each, path: COLUMN_OF[each.path.split('.')[0] ?? ''] ?? each.path })),
  ];
  return { wanted, problems };
}

/** What the rules of a grant call otherwise than the file. */
const COLUMN_OF: Readonly<Record<string, string>> = { typeCodes: 'types', fieldIds: 'fields', throughId: 'through' };

function readBook(row: DraftRow, thisYear: number) {
  const direction = bookOfWord(cell(row, 'direction'));
  const book = direction as BookDirection;
  const series = book === 'WORK_FILE' ? workFileSeries(cell(row, 'series')) : cell(row, 'series').toUpperCase();
  const known = BOOK_WORDS[book] !== undefined;
  const whole = (column: string): number | null => {
    const typed = cell(row, column);
    return typed === '' ? null : Number(typed);
  };
  const [year, lastNumber] = [whole('year'), whole('lastNumber')];
  const problems = [
    ...checkOneOf('direction', direction, Object.keys(BOOK_WORDS)),
    ...(!known || knowsSeries(book, series) ? [] : [problem('series', 'UNKNOWN_VALUE', { value: series })]),
    ...checkInteger('year', year, { min: thisYear, max: thisYear, required: true }),
    ...checkInteger('lastNumber', lastNumber, { min: 1, max: 9_999_999, required: true }),
  ];
  const wanted = {
    row: row.row,
    direction: book,
    series,
    year: year ?? 0,
    lastNumber: lastNumber ?? 0,
  };
  return { wanted, problems };
}

function checkPeriod(from: string, to: string | null): Problem[] {
  const known = to !== null && isCivilDate(from) && isCivilDate(to);
  return [
    ...checkDate('validTo', to, {}),
    ...(known && compareDates(to, from) < 0 ? [problem('validTo', 'DATE_BEFORE_START', { from })] : []),
  ];
}

/** The same unit, account, post or book on two rows: the second one is told where the first stands. */
function twice({ units, people, posts, grants, books }: Wanted): BundleProblem[] {
  const again = <T extends { readonly row: number }>(
    sheet: Sheet,
    rows: readonly T[],
    column: string,
    keyOf: (row: T) => string | null,
  ): BundleProblem[] => {
    const first = new Map<string, number>();
    return rows.flatMap((row) => {
      const key = keyOf(row);
      if (key === null) return [];
      const at = first.get(key);
      if (at !== undefined) return [bundleProblem(pathOf(sheet, row.row, column), 'ROW_TWICE', { row: String(at) })];
      first.set(key, row.row);
      return [];
    });
  };
  const samePost = (post: Wanted['posts'][number]): string =>
    [post.username, sameText(post.title), sameText(post.unit ?? ''), post.validFrom].join('|');
  return [
    ...again('UNITS', units, 'abbreviation', ({ abbreviation }) => sameText(abbreviation)),
    ...again('UNITS', units, 'name', ({ name, validTo }) => (validTo === null ? sameText(name) : null)),
    ...again('PEOPLE', people, 'username', ({ username }) => username),
    ...again('PEOPLE', people, 'identifier', ({ identifier }) => identifier),
    ...again('POSTS', posts, 'title', samePost),
    ...again('SIGNING', grants, 'username', grantKey),
    ...again('BOOKS', books, 'series', ({ direction, series, year }) => `${direction}|${series}|${year}`),
  ];
}
