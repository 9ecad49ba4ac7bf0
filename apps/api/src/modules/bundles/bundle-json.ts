import type { BundleDraft, DraftRow, Present } from '@qlvb/domain/bundles/bundle';
import { columnsOf, type Sheet } from '@qlvb/domain/bundles/sheets';
import { type AgencyBundle, SCHEMA_PATH } from './bundle-schema.ts';

const LISTS = {
  UNITS: 'units',
  PEOPLE: 'people',
  POSTS: 'posts',
  SIGNING: 'signing',
  BOOKS: 'books',
} as const satisfies Record<Sheet, keyof AgencyBundle>;

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The rows of a JSON bundle, whatever is in them: the domain tells each problem. Null when it is no bundle at all. */
export function draftOfJson(text: string): BundleDraft | null {
  const value = parsed(text);
  if (!isFields(value) || value['format'] !== 'qlvb-agency-bundle' || value['version'] !== 1) return null;
  const agency = value['agency'];
  const rowsOf = (sheet: Sheet): DraftRow[] => {
    const list = value[LISTS[sheet]];
    if (!Array.isArray(list)) return [];
    return list.map((item: unknown, at) => ({ row: at + 1, cells: cellsOf(sheet, isFields(item) ? item : {}) }));
  };
  return {
    agencyCode: isFields(agency) ? textOf(agency['code']) : '',
    missing: [],
    UNITS: rowsOf('UNITS'),
    PEOPLE: rowsOf('PEOPLE'),
    POSTS: rowsOf('POSTS'),
    SIGNING: rowsOf('SIGNING'),
    BOOKS: rowsOf('BOOKS'),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const cellsOf = (sheet: Sheet, item: Fields): Record<string, string> =>
  Object.fromEntries(columnsOf(sheet).map((column) => [column, textOf(item[column])]));

function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  return Array.isArray(value) ? value.map(textOf).join(';') : '';
}

/** The agency as it is, as a bundle: imported again it changes nothing. */
export function jsonOf(present: Present, agency: { readonly code: string; readonly name: string }): object {
  return {
    $schema: SCHEMA_PATH,
    format: 'qlvb-agency-bundle',
    version: 1,
    agency,
    units: present.units.map(({ abbreviation, name, validFrom, validTo }) =>
      given({ abbreviation, name, validFrom, validTo }),
    ),
    people: present.people.map(({ username, fullName, identifier, birthOn }) =>
      given({ username, fullName, identifier, birthOn }),
    ),
    posts: present.posts.map(({ username, title, unit, roles, validFrom, validTo }) =>
      given({ username, title, unit, roles: [...roles], validFrom, validTo }),
    ),
    signing: present.grants.map(
      ({ username, title, form, typeCodes, fieldIds, through, matters, basis, validFrom, validTo }) =>
        given({
          username,
          title,
          form,
          types: [...typeCodes],
          fields: [...fieldIds],
          through,
          matters,
          basis,
          validFrom,
          validTo,
        }),
    ),
    books: present.books.map(({ direction, series, year, lastNumber }) => ({ direction, series, year, lastNumber })),
  };
}

/** A value that is not there is left out. */
const given = (row: object): object => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
