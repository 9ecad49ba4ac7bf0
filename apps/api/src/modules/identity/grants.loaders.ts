import { holdsOn, isOver } from '@qlvb/domain/validity';
import type { Role } from '@qlvb/contract/types';
import type { Reader } from '../../platform/db/reader.ts';
import type { Row } from '../../platform/db/entity.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { manyByKey, oneByKey } from '../../platform/graphql/loaders.ts';
import { positionRoles, positions } from './identity.entity.ts';
import { IN_FORCE, VALID } from './identity.repo.ts';

export type GrantRow = Row<typeof positionRoles>;

/** Roles of posts on record, those taken back or out of date too, the oldest first. */
export const grantsOfPosition = manyByKey<GrantRow>(
  async ({ db }, positionIds) => await db.find(positionRoles, { positionId: positionIds }, { orderBy: 'id' }),
  ({ positionId }) => positionId,
);

/** One role on record, whatever became of it. */
export const grantById = oneByKey<GrantRow>(
  async ({ db }, ids) => await db.find(positionRoles, { id: ids }),
  ({ id }) => id,
);

/** The same condition as IN_FORCE in statements. */
export const inForce = (grant: GrantRow, today: string): boolean => grant.revokedAt === null && holdsOn(grant, today);

/** On record for some day from today on: it counts, or will. */
export const stillCounts = (grant: GrantRow, today: string): boolean =>
  grant.revokedAt === null && !isOver(grant, today);

/**
 * How many posts of an agency (of all, when null) have the role today. `FOR UPDATE` in a transaction: two who take back
 * the last but one at the same time wait for each other.
 */
export async function holdersOf(
  reader: Reader,
  { role, agencyId, today }: { readonly role: Role; readonly agencyId: string | null; readonly today: string },
  lock: '' | 'FOR UPDATE' = '',
): Promise<string[]> {
  const rows = await reader.query<{ positionId: string }>(
    `SELECT r.position_id AS positionId FROM position_roles r JOIN positions p ON p.id = r.position_id
     WHERE r.role = ? ${agencyId === null ? '' : 'AND p.agency_id = ?'} AND ${IN_FORCE}
       AND ${VALID} ORDER BY r.id ${lock}`,
    [role, ...(agencyId === null ? [] : [agencyId]), today, today, today, today],
  );
  return [...new Set(rows.map(({ positionId }) => String(positionId)))];
}

/** The post, held until the end of the transaction: its roles change one after the other. */
export const lockPost = async (tx: Tx, positionId: string) => await tx.lock(positions, { id: positionId });
