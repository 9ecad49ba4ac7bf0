import type { OrganisationEvent } from '@qlvb/demo/kien-giang/types';
import { openChains } from '../modules/audit/open-chain.ts';
import { searchTextOf } from '../modules/organizations/add-agency.ts';
import { organisationChanged } from '../modules/organizations/organisation.repo.ts';
import {
  agencies,
  agencyCodes,
  agencyNames,
  agencyParents,
  agencySuccessions,
  organisationChanges,
  unitNames,
  units,
} from '../modules/organizations/organizations.entity.ts';
import type { Tx } from '../platform/db/transaction.ts';
import type { Recorded, SeedAgency } from './rows.ts';

/** Ids by the keys of the demonstration; units by `key/abbreviation`, those that are there on the first day. */
export type Ids = { readonly agencies: ReadonlyMap<string, string>; readonly units: ReadonlyMap<string, string> };

const days = ({ validFrom, validTo, pending, pendingTo }: Recorded): Recorded => ({
  validFrom,
  validTo,
  pending,
  pendingTo,
});

export function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const found = ids.get(key);
  if (found === undefined) throw new Error(`The demonstration province has no ${key}`);
  return found;
}

/** Numbered here, because the database is empty: rows of all agencies go in one statement per table. */
export async function writeOrganisation(tx: Tx, all: readonly SeedAgency[]): Promise<Ids> {
  const agencyIds = new Map(all.map(({ key }, at) => [key, String(at + 1)]));
  // A row refers to its district, so districts are written first.
  const isDistrict = ({ key, districtKey }: SeedAgency): boolean => districtKey === null || districtKey === key;
  const inOrder = [...all.filter(isDistrict), ...all.filter((agency) => !isDistrict(agency))];
  const each = <T>(rowsOf: (agency: SeedAgency, agencyId: string) => readonly T[]): T[] =>
    inOrder.flatMap((agency) => rowsOf(agency, idOf(agencyIds, agency.key)));

  await tx.insertMany(
    agencies,
    each((agency, id) => [
      {
        id,
        kind: agency.kind,
        tier: agency.tier,
        onPlatform: agency.linked && agency.gateway === null,
        gateway: agency.gateway,
        protocolOrder: agency.protocolOrder,
        districtId: agency.districtKey === null ? null : (agencyIds.get(agency.districtKey) ?? null),
        nationalCode: agency.nationalCode,
        collective: agency.collective,
        ...days(agency),
      },
    ]),
  );
  openChains(tx, [...agencyIds.values()]);
  await tx.insertMany(
    agencyNames,
    each(({ names, codes }, agencyId) =>
      names.map((naming) => ({
        agencyId,
        name: naming.name,
        shortName: naming.shortName,
        abbreviation: naming.abbreviation,
        letterheadAbove: naming.letterhead.above,
        letterhead: naming.letterhead.name.join('\n'),
        place: naming.place,
        headTitle: naming.headTitle,
        searchText: searchTextOf(naming, codeBeside(naming, codes)),
        ...days(naming),
      })),
    ),
  );
  await tx.insertMany(
    agencyCodes,
    each(({ codes }, agencyId) => codes.map((row) => ({ agencyId, scheme: row.scheme, code: row.code, ...days(row) }))),
  );
  await tx.insertMany(
    agencyParents,
    each(({ parents }, agencyId) =>
      parents.flatMap((row) => {
        const parentId = row.parentKey === null ? undefined : agencyIds.get(row.parentKey);
        return parentId === undefined ? [] : [{ agencyId, parentId, ...days(row) }];
      }),
    ),
  );
  organisationChanged(tx);
  return { agencies: agencyIds, units: await writeUnits(tx, all, agencyIds) };
}

/** The code an agency has together with a name, or the first it gets. */
const codeBeside = ({ pending }: Recorded, codes: SeedAgency['codes']): string => {
  const own = codes.filter(({ scheme }) => scheme === 'QD20');
  return (own.find((each) => each.pending === pending) ?? own.at(-1))?.code ?? '';
};

async function writeUnits(
  tx: Tx,
  all: readonly SeedAgency[],
  agencyIds: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const rows = all.flatMap((agency) => agency.units.map((unit) => ({ agency, unit })));
  const numbered = rows.map((row, at) => ({ ...row, id: String(at + 1) }));
  await tx.insertMany(
    units,
    numbered.map(({ id, agency, unit }) => ({
      id,
      agencyId: idOf(agencyIds, agency.key),
      protocolOrder: unit.protocolOrder,
      ...days(unit),
    })),
  );
  await tx.insertMany(
    unitNames,
    numbered.map(({ id: unitId, unit: { name, abbreviation, ...unit } }) => ({
      unitId,
      name,
      abbreviation,
      ...days(unit),
    })),
  );
  return new Map(
    numbered
      .filter(({ unit }) => !unit.pending)
      .map(({ id, agency, unit }) => [`${agency.key}/${unit.abbreviation}`, id]),
  );
}

/** On record, none carried out. */
export async function writeChanges(tx: Tx, changes: readonly OrganisationEvent[], ids: Ids): Promise<void> {
  await tx.insertMany(
    organisationChanges,
    changes.map(({ on, kind, successorRule, basis }, at) => ({
      id: String(at + 1),
      takesEffectOn: on,
      kind,
      successorRule,
      basis,
    })),
  );
  await tx.insertMany(
    agencySuccessions,
    changes.flatMap((change, at) =>
      linksOf(change).map(([from, to]) => ({
        changeId: String(at + 1),
        fromAgencyId: from === null ? null : idOf(ids.agencies, from),
        toAgencyId: to === null ? null : idOf(ids.agencies, to),
      })),
    ),
  );
}

type Link = readonly [from: string | null, to: string | null];

function linksOf({ kind, from, to }: OrganisationEvent): readonly Link[] {
  if (kind === 'RENAME' || kind === 'MOVE') return to.map((key): Link => [key, key]);
  if (from.length === 0) return to.map((key): Link => [null, key]);
  if (to.length === 0) return from.map((key): Link => [key, null]);
  return from.flatMap((one) => to.map((other): Link => [one, other]));
}
