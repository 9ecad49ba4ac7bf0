import type { DelegationKind, Role } from '@qlvb/contract/types';
import type { CivilDate } from '@qlvb/domain/civil-date';
import { GRANTED_BELOW, HEAD } from '@qlvb/domain/identity/signing';
import { instantOf } from '../../platform/db/columns.ts';
import { columnList, hydrate, type Reader, type SqlValue } from '../../platform/db/reader.ts';
import { holdsOnSql, notOverSql } from '../../platform/db/validity-sql.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { limitsOf, type StoredLimits } from '../delegations/limits.ts';
import { type PersonRow, persons, type PositionRow, positions } from './identity.entity.ts';

/** A role counts while it is on record: not taken back, and within its days. Twice the day. */
export const IN_FORCE = `r.revoked_at IS NULL AND (r.valid_from IS NULL OR r.valid_from <= ?) AND ${notOverSql('r')}`;

const ROLES_OF_POST = `(SELECT GROUP_CONCAT(DISTINCT r.role ORDER BY r.role) FROM position_roles r WHERE r.position_id = p.id AND ${IN_FORCE})`;

const POSITIONS = `
  SELECT ${columnList(positions, 'p')}, h.full_name AS fullName, ${ROLES_OF_POST} AS roles
  FROM positions p JOIN persons h ON h.id = p.person_id`;

type PositionSql = Record<string, unknown> & { readonly fullName: string; readonly roles: string | null };

async function readPositions(
  reader: Reader,
  today: string,
  rest: string,
  params: readonly SqlValue[],
): Promise<PositionRow[]> {
  const rows = await reader.query<PositionSql>(`${POSITIONS} ${rest}`, [today, today, ...params]);
  return rows.map((row) => ({ ...hydrate(positions, row), fullName: row.fullName, roles: rolesOf(row.roles) }));
}

const rolesOf = (list: string | null): Role[] => (list === null ? [] : (list.split(',') as Role[]));

/** Agencies right above whose head has authorised the post (TUQ.). Four times the day. */
const SIGNS_FOR = `(SELECT GROUP_CONCAT(DISTINCT a.agency_id) FROM signing_authorities a
  JOIN agency_parents w ON w.agency_id = p.agency_id AND w.parent_id = a.agency_id AND w.pending = 0 AND ${holdsOnSql('w')}
  WHERE a.position_id = p.id AND a.form = '${GRANTED_BELOW}' AND a.agency_id <> p.agency_id AND ${holdsOnSql('a')})`;

/** Held on the day given twice. */
export const VALID = holdsOnSql('p');
const VALID_OWN = holdsOnSql('o');

/** Every post of a person anywhere: those held today, those to come, those that have ended, the last of them first. */
export async function everyPostOf(reader: Reader, today: string, personId: string): Promise<PositionRow[]> {
  return await readPositions(
    reader,
    today,
    `WHERE p.person_id = ? ORDER BY COALESCE(p.valid_to < ?, 0), p.valid_from > ?,
       IF(p.valid_to < ?, DATEDIFF('2000-01-01', p.valid_to), 0), p.ordinal, p.id`,
    [personId, today, today, today],
  );
}

/** Posts of people that go on today or are to come, in any agency. */
export async function heldOrComingOf(
  reader: Reader,
  today: string,
  personIds: readonly string[],
): Promise<PositionRow[]> {
  if (personIds.length === 0) return [];
  return await readPositions(reader, today, `WHERE p.person_id IN (?) AND ${notOverSql('p')} ORDER BY p.id`, [
    personIds,
    today,
  ]);
}

/** Posts of an agency that go on today or are to come. */
export async function heldOrComing(reader: Reader, today: string, agencyId: string): Promise<PositionRow[]> {
  return await readPositions(reader, today, `WHERE p.agency_id = ? AND ${notOverSql('p')} ORDER BY p.id`, [
    agencyId,
    today,
  ]);
}

/** Every post of an agency, with those that have ended. */
export async function everyPostInAgency(reader: Reader, today: string, agencyId: string): Promise<PositionRow[]> {
  return await readPositions(reader, today, 'WHERE p.agency_id = ? ORDER BY p.ordinal, p.id', [agencyId]);
}

/** Also ended ones: history keeps its names. The roles are those of the day. */
export async function positionsByIds(reader: Reader, ids: readonly string[], today: CivilDate): Promise<PositionRow[]> {
  if (ids.length === 0) return [];
  return await readPositions(reader, today, 'WHERE p.id IN (?)', [ids]);
}

export async function positionsOfPerson(reader: Reader, today: string, personId: string): Promise<PositionRow[]> {
  return await readPositions(reader, today, `WHERE p.person_id = ? AND ${VALID} ORDER BY p.ordinal, p.id`, [
    personId,
    today,
    today,
  ]);
}

export type PositionSearch = {
  readonly unitId?: string | null | undefined;
  readonly roles?: readonly Role[] | undefined;
};

export async function positionsOfAgencies(
  reader: Reader,
  today: string,
  agencyIds: readonly string[],
  { unitId, roles }: PositionSearch = {},
): Promise<PositionRow[]> {
  const conditions = ['p.agency_id IN (?)', VALID];
  const params: SqlValue[] = [agencyIds, today, today];
  if (unitId) {
    conditions.push('p.unit_id = ?');
    params.push(unitId);
  }
  if (roles !== undefined) {
    conditions.push(
      `EXISTS (SELECT 1 FROM position_roles r WHERE r.position_id = p.id AND r.role IN (?) AND ${IN_FORCE})`,
    );
    params.push(roles, today, today);
  }
  return await readPositions(reader, today, `WHERE ${conditions.join(' AND ')} ORDER BY p.id`, params);
}

export async function personsByIds(reader: Reader, ids: readonly string[]): Promise<PersonRow[]> {
  return await reader.find(persons, { id: ids });
}

type ViewerSql = Omit<
  Viewer,
  'roles' | 'signsFor' | 'sessionExpiresAt' | 'mustChangePassword' | 'onBehalf' | 'only' | 'standInEnded'
> & {
  readonly oneTime: number;
  readonly roles: string | null;
  readonly signsFor: string | null;
  readonly expiresAt: string;
  readonly lastSeenAt: string;
} & StandInSql;
type StandInSql = StoredLimits & {
  /** By which the session acts for somebody, in force or not. */
  readonly chosenId: string | null;
  /** The same, only when it is in force. */
  readonly delegationId: string | null;
  readonly kind: DelegationKind;
  readonly validTo: string | null;
  readonly ownPositionId: string;
  readonly ownTitle: string;
  readonly actedFor: string | null;
};
export type SessionViewer = { readonly viewer: Viewer; readonly lastSeenAt: Date };

/**
 * One statement per request: the session, and who acts in it. Nothing when the session has ended, was
 * idle too long, the account is disabled or the position's period is over. A delegation acts as long as it is in force
 * and both posts are held; from then on the session is the person's own again, without anybody having to end it.
 */
export async function viewerOfSession(
  reader: Reader,
  { tokenHash, now, idleSince, today }: { tokenHash: string; now: Date; idleSince: Date; today: string },
): Promise<SessionViewer | null> {
  const [row] = await reader.prepared<ViewerSql>(
    `SELECT s.id AS sessionId, s.expires_at AS expiresAt, s.last_seen_at AS lastSeenAt, c.id AS accountId, c.username,
       c.one_time_until IS NOT NULL AS oneTime,
       h.id AS personId, h.full_name AS fullName, p.id AS positionId, p.title, p.agency_id AS agencyId, p.unit_id AS unitId,
       s.delegation_id AS chosenId, g.id AS delegationId, g.kind, g.valid_to AS validTo, g.features, g.books, g.type_codes AS typeCodes,
       o.id AS ownPositionId, o.title AS ownTitle,
       (SELECT y.full_name FROM delegations e JOIN positions x ON x.id = e.from_position_id JOIN persons y ON y.id = x.person_id WHERE e.id = s.delegation_id) AS actedFor,
       (SELECT n.short_name FROM agency_names n WHERE n.agency_id = p.agency_id AND n.pending = 0 AND n.valid_from <= ? ORDER BY n.valid_from DESC LIMIT 1) AS agencyName,
       ${SIGNS_FOR} AS signsFor, ${ROLES_OF_POST} AS roles
     FROM sessions s JOIN accounts c ON c.id = s.account_id JOIN persons h ON h.id = c.person_id JOIN positions o ON o.id = s.position_id
       LEFT JOIN (delegations g JOIN positions f ON f.id = g.from_position_id) ON g.id = s.delegation_id AND g.to_position_id = o.id
         AND g.ended_at IS NULL AND ${holdsOnSql('g')} AND ${notOverSql('f')}
       JOIN positions p ON p.id = COALESCE(g.from_position_id, s.position_id)
     WHERE s.token_hash = ? AND s.ended_at IS NULL AND s.expires_at > ? AND s.last_seen_at > ? AND c.disabled_at IS NULL AND ${VALID_OWN}`,
    [...Array<string>(10).fill(today), tokenHash, now, idleSince, today, today],
  );
  if (row === undefined) return null;
  const { roles, signsFor, expiresAt, lastSeenAt, oneTime, ...more } = row;
  const {
    chosenId,
    delegationId,
    kind,
    validTo,
    ownPositionId,
    ownTitle,
    actedFor,
    features,
    books,
    typeCodes,
    ...rest
  } = more;
  const standsIn = delegationId !== null;
  return {
    viewer: {
      ...rest,
      roles: rolesOf(roles),
      signsFor: signsFor !== null && !standsIn && rolesOf(roles).includes(HEAD) ? signsFor.split(',') : [],
      sessionExpiresAt: instantOf(expiresAt),
      mustChangePassword: Number(oneTime) === 1,
      onBehalf: standsIn ? { delegationId, kind, fullName: actedFor ?? '', validTo, ownPositionId, ownTitle } : null,
      only: standsIn ? limitsOf({ features, books, typeCodes }) : null,
      standInEnded: chosenId !== null && !standsIn ? actedFor : null,
    },
    lastSeenAt: new Date(instantOf(lastSeenAt)),
  };
}

/** The agency of each person's main post, else of the first to come: it answers for the account. */
export async function mainAgencies(
  reader: Reader,
  today: string,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (personIds.length === 0) return new Map();
  const rows = await reader.select(
    positions,
    'p',
    `WHERE p.person_id IN (?) AND ${notOverSql('p')}
       ORDER BY p.valid_from > ? DESC, p.ordinal DESC, p.id DESC`,
    [personIds, today, today],
  );
  // The last one written stays: the first in order.
  return new Map(rows.map(({ personId, agencyId }) => [personId, agencyId]));
}
