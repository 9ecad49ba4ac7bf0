import type { DocumentTypeCode, GrantedForm, Role } from '@qlvb/contract/types';
import type { BookDirection } from '../numbering/books.ts';
import type { CivilDate } from '../civil-date.ts';
import type { Sheet } from './sheets.ts';

/** What a file says, before anything is believed: a row of texts with the row number people see. */
export type DraftRow = { readonly row: number; readonly cells: Readonly<Record<string, string>> };
export type BundleDraft = {
  readonly agencyCode: string;
  /** Columns of the template that a sheet has not: what would have stood there cannot be told from nothing. */
  readonly missing: readonly { readonly sheet: Sheet; readonly heading: string }[];
} & Readonly<Record<Sheet, readonly DraftRow[]>>;

type Located = { readonly row: number };
/** Empty optional values leave what is there as it is. */
export type WantedUnit = Located & {
  readonly abbreviation: string;
  readonly name: string;
  readonly validFrom: CivilDate;
  readonly validTo: CivilDate | null;
  readonly changeFrom: CivilDate | null;
};
export type WantedPerson = Located & {
  readonly username: string;
  readonly fullName: string;
  readonly identifier: string | null;
  readonly birthOn: CivilDate | null;
};
export type WantedPost = Located & {
  readonly username: string;
  readonly title: string;
  /** Abbreviation; null is the leadership. */
  readonly unit: string | null;
  readonly roles: readonly Role[];
  /** The decision by which a new post and its roles are given. */
  readonly basis: string | null;
  readonly validFrom: CivilDate;
  readonly validTo: CivilDate | null;
  readonly changeFrom: CivilDate | null;
};
export type WantedBook = Located & {
  readonly direction: BookDirection;
  readonly series: string;
  readonly year: number;
  readonly lastNumber: number;
};
/** Thẩm quyền ký of a post; `fieldIds` are the names of fields, as people write them. */
export type WantedGrant = Located & {
  readonly username: string;
  readonly title: string;
  readonly form: GrantedForm;
  readonly typeCodes: readonly DocumentTypeCode[];
  readonly fieldIds: readonly string[];
  /** Account name of the head whose grant this one rests on. */
  readonly through: string | null;
  readonly matters: string | null;
  readonly basis: string | null;
  readonly validFrom: CivilDate;
  readonly validTo: CivilDate | null;
};
/** An agency as a file wants it, every value in its form. */
export type Wanted = {
  readonly units: readonly WantedUnit[];
  readonly people: readonly WantedPerson[];
  readonly posts: readonly WantedPost[];
  readonly grants: readonly WantedGrant[];
  readonly books: readonly WantedBook[];
};

export type PresentUnit = Omit<WantedUnit, 'row' | 'changeFrom'> & {
  readonly id: string;
  /** Since when it is called so; a name to come counts. */
  readonly namedFrom: CivilDate;
};
export type PresentPerson = Omit<WantedPerson, 'row'> & {
  readonly id: string;
  /** Whether this agency answers for the account; else its facts are another's to change. */
  readonly inCare: boolean;
  /** Whether the person has, or had, a post here; otherwise only the exact account name is known. */
  readonly here: boolean;
};
export type PresentPost = Omit<WantedPost, 'row' | 'changeFrom' | 'basis'> & {
  readonly id: string;
  /** Since when title and unit are so; a change to come counts. */
  readonly termFrom: CivilDate;
};
export type PresentGrant = Omit<WantedGrant, 'row'> & { readonly id: string };
export type PresentBook = Omit<WantedBook, 'row'> & { readonly closed: boolean };
export type Present = {
  readonly units: readonly PresentUnit[];
  /** Those of the agency, and those elsewhere whose account name the file has. */
  readonly people: readonly PresentPerson[];
  readonly posts: readonly PresentPost[];
  readonly grants: readonly PresentGrant[];
  /** Names of the fields that can be chosen. */
  readonly fields: readonly string[];
  readonly books: readonly PresentBook[];
  /** Identifiers of the file that somebody in the province has, with the account name of who. */
  readonly identifiers: ReadonlyMap<string, string>;
};
