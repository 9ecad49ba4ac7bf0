import type { AgencyTier } from '@qlvb/contract/types';
import { bool, civilDate, code, id, int, nullable, ref, text, withDefault } from '../../platform/db/columns.ts';
import { defineEntity, type Row } from '../../platform/db/entity.ts';

/** What an agency is; what it is called stands in `agencyNames` and `agencyCodes` with validity dates. */
export const agencies = defineEntity(
  'agencies',
  {
    id: id(),
    tier: code<AgencyTier>(16),
    parentId: nullable(ref('agencies')),
    onPlatform: bool(),
    /** Order in lists and invitations. */
    protocolOrder: int(),
    validFrom: civilDate(),
    validTo: nullable(civilDate()),
  },
  { indexes: { order: ['protocolOrder', 'id'] } },
);

/** Nothing is renamed in place: a new name ends the former one. */
export const agencyNames = defineEntity(
  'agency_names',
  {
    id: id(),
    agencyId: ref('agencies'),
    name: text(250),
    shortName: text(150),
    abbreviation: text(30),
    /** Name, short name and abbreviation folded to ASCII, for search. */
    searchText: code(600),
    validFrom: civilDate(),
    validTo: nullable(civilDate()),
  },
  { uniques: { agency_from: ['agencyId', 'validFrom'] } },
);

export type AgencyCodeScheme = 'QD20' | 'QCVN102';

/** Mã định danh; QĐ 20/2020 replaced the numbering of QCVN 102:2016, and both are still met. */
export const agencyCodes = defineEntity(
  'agency_codes',
  {
    id: id(),
    agencyId: ref('agencies'),
    scheme: code<AgencyCodeScheme>(16),
    code: code(35),
    validFrom: civilDate(),
    validTo: nullable(civilDate()),
  },
  { uniques: { code_from: ['code', 'validFrom'] }, indexes: { agency: ['agencyId', 'scheme'] } },
);

export const units = defineEntity(
  'units',
  {
    id: id(),
    agencyId: ref('agencies'),
    name: text(200),
    abbreviation: text(30),
    protocolOrder: withDefault(int(), 0),
    validFrom: civilDate(),
    validTo: nullable(civilDate()),
  },
  { indexes: { agency_order: ['agencyId', 'protocolOrder', 'id'] } },
);

/** An agency as it is called today. */
export type AgencyRow = Row<typeof agencies> & {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly abbreviation: string;
};
export type UnitRow = Row<typeof units>;
