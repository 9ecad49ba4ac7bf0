import type { CivilDate } from '@qlvb/domain/civil-date';
import type { Reader } from '../../platform/db/reader.ts';
import { holdsOnSql } from '../../platform/db/validity-sql.ts';
import { readOrganisation } from './organisation.ts';
import type { Database } from '../../platform/db/database.ts';

/** What stands at the head of an agency's papers on a day (NĐ 30/2020 Phụ lục I, ô số 2 and 4). */
export type AgencyHead = {
  readonly superior: string | null;
  readonly name: string;
  /** Địa danh; null when nobody has said one. */
  readonly place: string | null;
};

/** As laid down with the name; else its name, with the superior above it. */
export async function headOfAgency(db: Database, agencyId: string, on: CivilDate): Promise<AgencyHead> {
  const view = (await readOrganisation(db)).on(on);
  const laidDown = await nameOn(db, agencyId, on);
  const name = laidDown?.letterhead ?? view.called(agencyId)?.name ?? '';
  const superior = laidDown?.letterhead == null ? (view.parentOf(agencyId)?.name ?? null) : laidDown.letterheadAbove;
  return { superior, name, place: laidDown?.place ?? null };
}

type Named = {
  readonly letterheadAbove: string | null;
  readonly letterhead: string | null;
  readonly place: string | null;
};

async function nameOn(reader: Reader, agencyId: string, on: CivilDate): Promise<Named | undefined> {
  const rows = await reader.query<Named>(
    `SELECT n.letterhead_above AS letterheadAbove, n.letterhead, n.place FROM agency_names n
     WHERE n.agency_id = ? AND n.pending = 0 AND ${holdsOnSql('n')}
     ORDER BY n.valid_from DESC LIMIT 1`,
    [agencyId, on, on],
  );
  return rows[0];
}
