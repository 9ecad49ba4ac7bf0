import type { Reader } from '../../platform/db/reader.ts';
import { manyByKey, oneByKey } from '../../platform/graphql/loaders.ts';
import { civilDateInVietnam } from '@qlvb/domain/civil-date';
import type { AgencyRow, UnitRow } from './organizations.entity.ts';
import * as repo from './organizations.repo.ts';

export const agencyById = oneByKey<AgencyRow>(
  async ({ db, today }, ids) => await repo.agenciesByIds(db, today(), ids),
  (agency) => agency.id,
);

export const unitById = oneByKey<UnitRow>(
  async ({ db }, ids) => await repo.unitsByIds(db, ids),
  (unit) => unit.id,
);

export const unitsOfAgency = manyByKey<UnitRow>(
  async ({ db, today }, ids) => await repo.unitsOfAgencies(db, today(), ids),
  (unit) => unit.agencyId,
);

/** For use cases, inside a transaction. `today` decides the name. */
export async function agenciesByIds(
  reader: Reader,
  ids: readonly string[],
  today = civilDateInVietnam(new Date()),
): Promise<AgencyRow[]> {
  return await repo.agenciesByIds(reader, today, ids);
}

export const unitsByIds = repo.unitsByIds;

/** The directory, for completion in other features. */
export const searchAgencies = repo.searchAgencies;
