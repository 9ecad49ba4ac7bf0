import type { AgencyKind, AgencyTier, Role } from '@qlvb/contract/types';
import type { Letterhead } from '../province/types.ts';

export type { AgencyKind };

/** Civil dates. `validTo` is the last day it is valid; null while it is. */
export type Validity = { readonly validFrom: string; readonly validTo: string | null };

export type AgencyNaming = {
  readonly name: string;
  readonly shortName: string;
  /** As in notations; every people's committee of every tier writes `UBND`. */
  readonly abbreviation: string;
  readonly letterhead: Letterhead;
  /** Địa danh: the place written before the date of its letters. */
  readonly place: string;
  /** Chức vụ of the one who heads it. */
  readonly headTitle: string;
};

export type AgencyCode = { readonly scheme: 'QCVN102' | 'QD20'; readonly code: string };

export type KienGiangUnit = {
  /** Unique inside the agency. */
  readonly abbreviation: string;
  readonly name: string;
  readonly protocolOrder: number;
};

export type KienGiangAgency = Validity & {
  /** Stable through every renaming: `stc`, `hon-dat`, `hon-dat/tho-son`, `snnptnt/cckl`. */
  readonly key: string;
  readonly kind: AgencyKind;
  readonly tier: AgencyTier;
  /** One of the 622 that the province announced; the others are only written to. */
  readonly linked: boolean;
  /** The Party block and mass organisations are reached through a gateway. */
  readonly gateway: 'PARTY' | null;
  readonly protocolOrder: number;
  /** The district it belongs to, by which namesakes are told apart. */
  readonly districtKey: string | null;
  /** Mã đơn vị hành chính of a district or commune. */
  readonly nationalCode: string | null;
  /** Decides as a body: signatures carry TM. (NĐ 30/2020 đ.13). */
  readonly collective: boolean;
  /** Ending of the user names of its people, `stc` in `vanthu.stc`. */
  readonly ending: string;
  readonly names: readonly (AgencyNaming & Validity)[];
  readonly codes: readonly (AgencyCode & Validity)[];
  readonly parents: readonly ({ readonly parentKey: string | null } & Validity)[];
  readonly units: readonly (KienGiangUnit & Validity)[];
};

export type KienGiangPosition = Validity & {
  readonly agencyKey: string;
  /** Null for the leadership. */
  readonly unitAbbreviation: string | null;
  readonly title: string;
  readonly roles: readonly Role[];
  /** What a deputy is in charge of. */
  readonly field: string | null;
  /** User name of the leader for whom a secretary enters (nhập hộ). */
  readonly secretaryOf: string | null;
};

export type KienGiangPerson = {
  readonly username: string;
  readonly fullName: string;
  /** The first is the one acted as after sign-in; others are kiêm nhiệm. At most one in an agency. */
  readonly positions: readonly KienGiangPosition[];
};

export type OrganisationEventKind = 'ESTABLISH' | 'RENAME' | 'MOVE' | 'MERGE' | 'SPLIT' | 'ABOLISH';

/** What becomes of an agency that goes on; whatever is not named stays. */
export type AgencyChange = {
  readonly key: string;
  readonly naming?: AgencyNaming;
  /** New mã định danh (QĐ 20/2020); the former codes of both forms end. */
  readonly code?: string;
  readonly parentKey?: string | null;
  /** All units from that day on; units that are not among them end. */
  readonly units?: readonly KienGiangUnit[];
};

export type OrganisationEvent = {
  /** Civil date of the first day in the new shape. */
  readonly on: string;
  readonly kind: OrganisationEventKind;
  /** Those of `from` that are not in `to` end the day before. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly newAgencies: readonly KienGiangAgency[];
  readonly changes: readonly AgencyChange[];
  /** How open work is handed over: all to the one successor, by territory or by function. */
  readonly successorRule: 'ALL' | 'TERRITORY' | 'FUNCTION' | null;
  /** The decision; says so where a date is assumed. */
  readonly basis: string;
};

/** An agency as it is on one day. */
export type AgencyOnDay = AgencyNaming & {
  readonly key: string;
  readonly kind: AgencyKind;
  readonly tier: AgencyTier;
  readonly linked: boolean;
  readonly gateway: 'PARTY' | null;
  readonly protocolOrder: number;
  readonly districtKey: string | null;
  readonly nationalCode: string | null;
  readonly collective: boolean;
  readonly parentKey: string | null;
  /** Mã định danh of QĐ 20/2020, null before 15 September 2020. */
  readonly code: string | null;
  /** The 13-character form of 2016, null for agencies that came later. */
  readonly legacyCode: string | null;
  readonly units: readonly KienGiangUnit[];
};
