import { columnList, hydrate, type Reader, type SqlValue } from '../../platform/db/reader.ts';
import { holdsOnSql } from '../../platform/db/validity-sql.ts';
import { can } from '@qlvb/domain/permissions';
import { syllables } from '@qlvb/domain/text/fold';
import { afterSql, orderSql, type Page, type SortKey } from '../../platform/graphql/keyset.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { delegations, type DelegationRow } from './delegations.entity.ts';

const NEVER = '9999-12-31';
const ROWS = `SELECT ${columnList(delegations, 'g')},
    NULLIF(LEAST(COALESCE(f.valid_to, '${NEVER}'), COALESCE(t.valid_to, '${NEVER}')), '${NEVER}') AS postsEnd, f.person_id AS fromPersonId, t.person_id AS toPersonId
  FROM delegations g JOIN positions f ON f.id = g.from_position_id JOIN positions t ON t.id = g.to_position_id`;

/** The delegation is in force today and both posts are held. Parameters: today, six times. */
const IN_FORCE = `g.ended_at IS NULL AND ${holdsOnSql('g')} AND ${holdsOnSql('f')} AND ${holdsOnSql('t')}`;
const inForce = (today: string): SqlValue[] => Array<SqlValue>(6).fill(today);

type Joined = Pick<DelegationRow, 'postsEnd' | 'fromPersonId' | 'toPersonId'>;

async function rows(reader: Reader, rest: string, params: readonly SqlValue[]): Promise<DelegationRow[]> {
  const found = await reader.query<Record<string, unknown> & Joined>(`${ROWS} ${rest}`, params);
  return found.map((raw) => ({
    ...hydrate(delegations, raw),
    postsEnd: raw.postsEnd,
    fromPersonId: String(raw.fromPersonId),
    toPersonId: String(raw.toPersonId),
  }));
}

export async function delegationOf(reader: Reader, id: string): Promise<DelegationRow | null> {
  const [row] = await rows(reader, 'WHERE g.id = ?', [id]);
  return row ?? null;
}

/**
 * Null when there is none or it does not exist for the viewer: for those it is between, by the person, whatever they act
 * as at the moment, and the administrator of its agency. Asked in one statement, so that the time it takes tells nothing.
 */
export async function visibleDelegation(reader: Reader, viewer: Viewer, id: string): Promise<DelegationRow | null> {
  const [row] = await rows(
    reader,
    'WHERE g.id = ? AND (f.person_id = ? OR t.person_id = ? OR (? AND g.agency_id = ?))',
    [id, viewer.personId, viewer.personId, can(viewer, 'identity.manage'), viewer.agencyId],
  );
  return row ?? null;
}

/** Given or received by any of the posts, newest first. */
export async function delegationsOfPositions(reader: Reader, positionIds: readonly string[]): Promise<DelegationRow[]> {
  if (positionIds.length === 0) return [];
  return await rows(reader, 'WHERE g.from_position_id IN (?) OR g.to_position_id IN (?) ORDER BY g.id DESC LIMIT 500', [
    positionIds,
    positionIds,
  ]);
}

const AGENCY_SORT = [{ column: 'g.id', direction: 'DESC' }] as const satisfies readonly SortKey[];

/** A page of the agency's, newest first, of whoever has all words in a name or title. */
export async function delegationsOfAgency(
  reader: Reader,
  { agencyId, search }: { readonly agencyId: string; readonly search: string },
  page: Page,
): Promise<DelegationRow[]> {
  const after = afterSql(AGENCY_SORT, page);
  const words = syllables(search);
  const among = words.length === 0 ? null : await idsNaming(reader, agencyId, words);
  if (among?.length === 0) return [];
  return await rows(
    reader,
    `WHERE g.agency_id = ? ${among === null ? '' : 'AND g.id IN (?)'} AND ${after.sql} ORDER BY ${orderSql(AGENCY_SORT)} LIMIT ?`,
    [agencyId, ...(among === null ? [] : [among]), ...after.params, page.limit + 1],
  );
}

/** An agency has some hundred of them over the years; what is found without diacritics is told here, not by the database. */
async function idsNaming(reader: Reader, agencyId: string, words: readonly string[]): Promise<string[]> {
  const named = await reader.query<{ id: string; words: string }>(
    `SELECT g.id, CONCAT_WS(' ', a.full_name, f.title, b.full_name, t.title) AS words
     FROM delegations g JOIN positions f ON f.id = g.from_position_id JOIN positions t ON t.id = g.to_position_id
       JOIN persons a ON a.id = f.person_id JOIN persons b ON b.id = t.person_id
     WHERE g.agency_id = ?`,
    [agencyId],
  );
  return named
    .filter((row) => {
      const own = syllables(row.words);
      return words.every((word) => own.some((syllable) => syllable.startsWith(word)));
    })
    .map(({ id }) => String(id));
}

/** By which the person can act today. */
export async function standInsOf(reader: Reader, personId: string, today: string): Promise<DelegationRow[]> {
  return await rows(reader, `WHERE t.person_id = ? AND ${IN_FORCE} ORDER BY g.id`, [personId, ...inForce(today)]);
}

/** Not ended ones between the same two posts, to be read while the post given away is locked. */
export async function openBetween(
  reader: Reader,
  fromPositionId: string,
  toPositionId: string,
): Promise<DelegationRow[]> {
  return await rows(reader, 'WHERE g.from_position_id = ? AND g.to_position_id = ? AND g.ended_at IS NULL', [
    fromPositionId,
    toPositionId,
  ]);
}

/** Over and not yet taken note of by the holder of the post, as `id, since`; one range of one index. */
export const awaitingNote = (fromPositionId: string, today: string) => ({
  sql: `SELECT g.id FROM delegations g JOIN positions t ON t.id = g.to_position_id
    WHERE g.from_position_id = ? AND g.acknowledged_at IS NULL AND g.valid_from <= ?
      AND (g.ended_at IS NOT NULL OR g.valid_to < ? OR t.valid_to < ?)`,
  params: [fromPositionId, today, today, today] satisfies SqlValue[],
});

export async function delegationsAwaitingNote(
  reader: Reader,
  fromPositionId: string,
  today: string,
): Promise<DelegationRow[]> {
  const { sql, params } = awaitingNote(fromPositionId, today);
  return await rows(reader, `WHERE g.id IN (${sql}) ORDER BY g.id`, params);
}

/** Sessions that act by it now. */
export async function sessionsActingBy(reader: Reader, delegationId: string): Promise<string[]> {
  const found = await reader.query<{ id: string }>(
    'SELECT s.id FROM sessions s WHERE s.delegation_id = ? AND s.ended_at IS NULL',
    [delegationId],
  );
  return found.map(({ id }) => String(id));
}
