import type {
  AgencyCodeScheme,
  AgencyGateway,
  AgencyKind,
  AgencyTier,
  OrganisationChangeKind,
  SuccessorRule,
} from '@qlvb/contract/types';
import type { CivilDate } from '@qlvb/domain/civil-date';
import {
  bigNumber,
  bool,
  civilDate,
  code,
  id,
  instant,
  int,
  nullable,
  ref,
  text,
  version,
  withDefault,
} from '../../platform/db/columns.ts';
import { defineEntity, type Row } from '../../platform/db/entity.ts';

/**
 * Days of a row; `validTo` is the last one. A change of the organisation is recorded before it is carried out: what
 * it brings is `pending` and does not count yet, what it ends goes on and carries the day in `pendingTo`.
 */
const validity = {
  validFrom: civilDate(),
  validTo: nullable(civilDate()),
  pending: withDefault(bool(), false),
  pendingTo: nullable(civilDate()),
};

/** What an agency is; its names, codes and superiors stand beside it with their days. */
export const agencies = defineEntity(
  'agencies',
  {
    id: id(),
    kind: code<AgencyKind>(32),
    tier: code<AgencyTier>(16),
    onPlatform: bool(),
    /** Where it is reached when it works on another system. */
    gateway: nullable(code<AgencyGateway>(16)),
    /** Order in lists and invitations. */
    protocolOrder: int(),
    /** By which namesakes are told apart. */
    districtId: nullable(ref('agencies')),
    nationalCode: nullable(code(10)),
    collective: withDefault(bool(), false),
    ...validity,
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
    letterheadAbove: nullable(text(200)),
    /** Lines apart by a line break. */
    letterhead: nullable(text(400)),
    place: nullable(text(100)),
    headTitle: nullable(text(100)),
    /** Name, short name, abbreviation and code folded to ASCII, for search. */
    searchText: code(600),
    ...validity,
  },
  { uniques: { agency_from: ['agencyId', 'validFrom'] } },
);

/** Mã định danh; QĐ 20/2020 replaced the numbering of QCVN 102:2016, and both are still met. */
export const agencyCodes = defineEntity(
  'agency_codes',
  { id: id(), agencyId: ref('agencies'), scheme: code<AgencyCodeScheme>(16), code: code(35), ...validity },
  { uniques: { code_from: ['code', 'validFrom'] }, indexes: { agency: ['agencyId', 'scheme'] } },
);

/** Who is above whom; an agency at the top has no row. */
export const agencyParents = defineEntity(
  'agency_parents',
  { id: id(), agencyId: ref('agencies'), parentId: ref('agencies'), ...validity },
  { uniques: { agency_from: ['agencyId', 'validFrom'] }, indexes: { parent: ['parentId', 'agencyId'] } },
);

export const units = defineEntity(
  'units',
  { id: id(), agencyId: ref('agencies'), protocolOrder: withDefault(int(), 0), ...validity, version: version() },
  { indexes: { agency_order: ['agencyId', 'protocolOrder', 'id'] }, journalAs: 'UNIT' },
);

export const unitNames = defineEntity(
  'unit_names',
  { id: id(), unitId: ref('units'), name: text(200), abbreviation: text(30), ...validity },
  { uniques: { unit_from: ['unitId', 'validFrom'] } },
);

/** A dated decision about the organisation; not carried out until open work, people and books are handed over. */
export const organisationChanges = defineEntity(
  'organisation_changes',
  {
    id: id(),
    takesEffectOn: civilDate(),
    kind: code<OrganisationChangeKind>(16),
    successorRule: nullable(code<SuccessorRule>(16)),
    basis: text(500),
    carriedOutAt: nullable(instant()),
  },
  { indexes: { day: ['takesEffectOn', 'id'] } },
);

/** One link of a change: nobody before it is established, nobody after it is abolished. */
export const agencySuccessions = defineEntity(
  'agency_successions',
  {
    id: id(),
    changeId: ref('organisation_changes'),
    fromAgencyId: nullable(ref('agencies')),
    toAgencyId: nullable(ref('agencies')),
  },
  {
    indexes: { change: ['changeId', 'id'], from: ['fromAgencyId', 'changeId'], to: ['toAgencyId', 'changeId'] },
  },
);

export type UnitNameRow = Row<typeof unitNames>;

/** One row whose version rises with every change of the tables above, so that processes know when to read again. */
export const organisationState = defineEntity('organisation_state', { id: id(), version: bigNumber() });

export type AgencyNameRow = Row<typeof agencyNames>;
export type AgencyCodeRow = Row<typeof agencyCodes>;
export type AgencyParentRow = Row<typeof agencyParents>;
export type OrganisationChangeRow = Row<typeof organisationChanges>;
export type AgencySuccessionRow = Row<typeof agencySuccessions>;

/** A day, and whether changes that are not carried out count on it. */
export type AsOf = { readonly asOf: CivilDate; readonly withPending: boolean };

/** An agency as it is called on a day. */
export type AgencyRow = Row<typeof agencies> &
  AsOf & {
    readonly code: string;
    readonly name: string;
    readonly shortName: string;
    readonly abbreviation: string;
  };

/** A unit as it is called on a day. */
export type UnitRow = Row<typeof units> & AsOf & { readonly name: string; readonly abbreviation: string };

/** What was asked for; each kind of hit is looked up when it is wanted. */
export type OrganisationHitsRow = AsOf & {
  readonly text: string;
  readonly limit: number;
  readonly onPlatform: boolean | null;
};
