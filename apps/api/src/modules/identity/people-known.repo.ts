import { groupBy } from '@qlvb/domain/group-by';
import type { Reader } from '../../platform/db/reader.ts';
import { notOverSql } from '../../platform/db/validity-sql.ts';

/** What a person is found and ordered by in the list of people. */
export type Known = {
  readonly id: string;
  readonly fullName: string;
  /** Of the posts in the agency asked for that go on or are to come. */
  readonly titles: readonly string[];
  readonly username: string | null;
  readonly disabled: boolean;
  readonly mustChangePassword: boolean;
};

type Row = {
  readonly id: string;
  readonly fullName: string;
  readonly title: string;
  readonly username: string | null;
  readonly disabled: number;
  readonly oneTime: number;
};

/** Everybody with a post that goes on or is to come in the agency (null: in any), in one statement. */
export async function peopleKnown(reader: Reader, today: string, agencyId: string | null): Promise<Known[]> {
  const rows = await reader.query<Row>(
    `SELECT h.id, h.full_name AS fullName, p.title, c.username,
       c.disabled_at IS NOT NULL AS disabled, c.one_time_until IS NOT NULL AS oneTime
     FROM positions p JOIN persons h ON h.id = p.person_id LEFT JOIN accounts c ON c.person_id = h.id
     WHERE ${notOverSql('p')} ${agencyId === null ? '' : 'AND p.agency_id = ?'}
     ORDER BY p.ordinal, p.id`,
    agencyId === null ? [today] : [today, agencyId],
  );
  return [...groupBy(rows, ({ id }) => String(id))].flatMap(([id, posts]) => {
    const [first] = posts;
    return first === undefined
      ? []
      : {
          id,
          fullName: first.fullName,
          titles: posts.map(({ title }) => title),
          username: first.username,
          disabled: Number(first.disabled) === 1,
          mustChangePassword: Number(first.oneTime) === 1,
        };
  });
}
