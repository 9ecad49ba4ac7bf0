import { scopeOf } from '@qlvb/domain/permissions';
import type { Reader } from '../../platform/db/reader.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { afterSql, orderSql, type Page, type SortKey } from '../../platform/graphql/keyset.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { integrationKeys, integrationKeySecrets, type KeyRow } from './keys.entity.ts';
import { hashSecret, prefixOf } from './secret.ts';

const SORT = [{ column: 'k.id', direction: 'DESC' }] as const satisfies readonly SortKey[];

export async function keysOfAgency(reader: Reader, agencyId: string, page: Page): Promise<KeyRow[]> {
  const after = afterSql(SORT, page);
  return await reader.select(
    integrationKeys,
    'k',
    `WHERE k.agency_id = ? AND ${after.sql} ORDER BY ${orderSql(SORT)} LIMIT ?`,
    [agencyId, ...after.params, page.limit + 1],
  );
}

/** The key as a condition: one of the own agency, or any in the province; what is out of reach is not there. */
export const keyWithin = (viewer: Viewer, id: string): { readonly id: string; readonly agencyId?: string } =>
  scopeOf(viewer, 'keys.manage') === 'PROVINCE' ? { id } : { id, agencyId: viewer.agencyId };

/** From this moment the secret opens the key. */
export async function addSecret(tx: Tx, keyId: string, secret: string, at: string): Promise<void> {
  await tx.insert(integrationKeySecrets, {
    keyId,
    secretHash: hashSecret(secret),
    prefix: prefixOf(secret),
    createdAt: at,
  });
}
