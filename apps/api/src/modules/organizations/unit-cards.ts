import type { CivilDate } from '@qlvb/domain/civil-date';
import { isOver } from '@qlvb/domain/validity';
import type { Reader } from '../../platform/db/reader.ts';
import { notOverSql } from '../../platform/db/validity-sql.ts';
import { unitsOn } from './organizations.repo.ts';
import { unitNames, type UnitNameRow, type UnitRow, units } from './organizations.entity.ts';

export type UnitCardRow = {
  readonly id: string;
  readonly version: number;
  readonly unit: UnitRow;
  readonly names: UnitNameRow[];
  readonly posts: number;
};

/** Units of an agency that go on or are to come, with their names and how many posts hang on each. */
export async function unitCards(
  reader: Reader,
  today: CivilDate,
  { agencyId, unitId }: { readonly agencyId: string; readonly unitId?: string },
): Promise<UnitCardRow[]> {
  const rows = await reader.find(units, unitId === undefined ? { agencyId } : { agencyId, id: unitId }, {
    orderBy: 'protocol_order, id',
  });
  const listed = rows.filter((unit) => !unit.pending && (unitId !== undefined || !isOver(unit, today)));
  const ids = listed.map(({ id }) => id);
  if (ids.length === 0) return [];
  const [called, names, posts] = await Promise.all([
    unitsOn(
      reader,
      ids.map((id) => ({ id, asOf: today, withPending: false })),
    ),
    reader.find(unitNames, { unitId: ids, pending: false }, { orderBy: 'unit_id, valid_from' }),
    postsInUnits(reader, ids, today),
  ]);
  const unitOf = new Map(called.map((unit) => [unit.id, unit]));
  return listed.flatMap(({ id, version }) => {
    const unit = unitOf.get(id);
    return unit === undefined
      ? []
      : [{ id, version, unit, names: names.filter((name) => name.unitId === id), posts: posts.get(id) ?? 0 }];
  });
}

/** Posts that go on after the day or come later, also those that are to move there. */
export async function postsInUnits(
  reader: Reader,
  unitIds: readonly string[],
  day: CivilDate,
): Promise<ReadonlyMap<string, number>> {
  const rows = await reader.query<{ unitId: string; posts: string }>(
    `SELECT x.unit_id AS unitId, COUNT(DISTINCT x.id) AS posts FROM (
       SELECT p.unit_id, p.id FROM positions p WHERE p.unit_id IN (?) AND ${notOverSql('p')}
       UNION ALL
       SELECT t.unit_id, t.position_id FROM position_terms t WHERE t.unit_id IN (?) AND t.valid_from >= ?
     ) x GROUP BY x.unit_id`,
    [unitIds, day, unitIds, day],
  );
  return new Map(rows.map(({ unitId, posts }) => [unitId, Number(posts)]));
}
