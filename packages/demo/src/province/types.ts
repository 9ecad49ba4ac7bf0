import type { AgencyTier, Role } from '@qlvb/contract/types';

export type DemoUnit = {
  /** As in the notation of an official letter: `NS` in `412/STC-NS`. Unique inside the agency. */
  readonly abbreviation: string;
  readonly name: string;
  readonly protocolOrder: number;
};

export type DemoAgency = {
  /** Mã định danh, read top-down (QĐ 20/2020/QĐ-TTg). Demonstration values except `H33` and `G12`. */
  readonly code: string;
  /** The 13-character form of 2016 (QCVN 102:2016/BTTTT), read from the right. */
  readonly legacyCode: string;
  readonly name: string;
  readonly shortName: string;
  /** As in notations; every people's committee of every tier writes `UBND`. */
  readonly abbreviation: string;
  /** Civil date from which code, legacy code and name are valid. */
  readonly validFrom: string;
  readonly tier: AgencyTier;
  readonly parentCode: string | null;
  readonly onPlatform: boolean;
  readonly protocolOrder: number;
  /** Địa danh: the place written before the date of its letters. */
  readonly place: string;
  readonly letterhead: Letterhead;
  /** Chức vụ of the one who heads it, as the `KT.` line of a deputy's signature needs it. */
  readonly headTitle: string;
  readonly units: readonly DemoUnit[];
};

/** Ô số 2 of NĐ 30/2020 Phụ lục I, in capitals. */
export type Letterhead = {
  /** The superior body's line in light type, which may be abbreviated; null where the decree has none. */
  readonly above: string | null;
  readonly name: readonly string[];
};

export type DemoPosition = {
  readonly agencyCode: string;
  /** Null for the leadership. */
  readonly unitAbbreviation: string | null;
  readonly title: string;
  readonly roles: readonly Role[];
};

export type DemoPerson = {
  readonly username: string;
  readonly fullName: string;
  /** The first is the one acted as after sign-in; others are kiêm nhiệm. */
  readonly positions: readonly DemoPosition[];
};

export type Province = {
  /** Parents stand before their children. */
  readonly agencies: readonly DemoAgency[];
  readonly people: readonly DemoPerson[];
};
