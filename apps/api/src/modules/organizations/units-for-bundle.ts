import type { CivilDate } from '@qlvb/domain/civil-date';
import type { PresentUnit, WantedUnit } from '@qlvb/domain/bundles/bundle';
import type { Reader } from '../../platform/db/reader.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { found } from '../../platform/errors.ts';
import type { InAgency } from '../identity/in-agency.ts';
import { addUnitIn, endUnitIn, renameUnitIn } from './keep-units.ts';
import { agencies, unitNames, units } from './organizations.entity.ts';

/** One import at a time in an agency: the second waits, and then sees what the first wrote. */
export async function lockAgency(tx: Tx, agencyId: string): Promise<void> {
  await tx.lock(agencies, { id: agencyId });
}

/** Every unit the agency has or had, in protocol order, called as last recorded; a name to come counts. */
export async function bundleUnits(reader: Reader, agencyId: string): Promise<PresentUnit[]> {
  const rows = await reader.find(units, { agencyId, pending: false }, { orderBy: 'protocol_order, id' });
  const ids = rows.map(({ id }) => id);
  const names = await reader.find(unitNames, { unitId: ids, pending: false }, { orderBy: 'unit_id, valid_from' });
  const lastName = new Map(names.map((name) => [name.unitId, name]));
  return rows.flatMap(({ id, validFrom, validTo }) => {
    const name = lastName.get(id);
    if (name === undefined) return [];
    return [{ id, abbreviation: name.abbreviation, name: name.name, validFrom, validTo, namedFrom: name.validFrom }];
  });
}

type Where = Pick<InAgency, 'viewer' | 'agencyId'>;

const locked = async (tx: Tx, { agencyId }: Where, id: string) =>
  found(await tx.lock(units, { id, agencyId, pending: false }));

export async function addUnitFromRow(tx: Tx, where: Where, unit: WantedUnit): Promise<string> {
  const { name, abbreviation, validFrom } = unit;
  return await addUnitIn(tx, where, { name, abbreviation, from: validFrom });
}

export async function renameUnitFromRow(
  tx: Tx,
  where: Where,
  { id, from, unit }: { readonly id: string; readonly from: CivilDate; readonly unit: WantedUnit },
): Promise<void> {
  const { name, abbreviation } = unit;
  await renameUnitIn(tx, where.viewer, await locked(tx, where, id), { name, abbreviation, from });
}

export async function endUnitFromRow(tx: Tx, where: Where, id: string, lastDay: CivilDate): Promise<void> {
  await endUnitIn(tx, where.viewer, await locked(tx, where, id), lastDay);
}
