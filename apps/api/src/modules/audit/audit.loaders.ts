import type { AuditObjectType } from '@qlvb/contract/types';
import type { Reader } from '../../platform/db/reader.ts';
import { manyByKey } from '../../platform/graphql/loaders.ts';
import { auditEntries, type AuditEntryRow } from './audit.entity.ts';

export const objectKey = (type: AuditObjectType, id: string): string => `${type}/${id}`;

/** The journal of an object, oldest first. Whoever loads it has made sure that the viewer sees the object. */
export const timelineOf = manyByKey<AuditEntryRow>(
  async ({ db }, keys) => {
    const rows = await Promise.all([...byType(keys)].map(async ([type, ids]) => await timelines(db, type, ids)));
    return rows.flat();
  },
  (entry) => objectKey(entry.objectType, entry.objectId),
);

async function timelines(
  db: Reader,
  objectType: AuditObjectType,
  objectIds: readonly string[],
): Promise<AuditEntryRow[]> {
  return await db.find(auditEntries, { objectType, objectId: objectIds }, { orderBy: 'object_type, object_id, id' });
}

function byType(keys: readonly string[]): Map<AuditObjectType, string[]> {
  const groups = new Map<AuditObjectType, string[]>();
  for (const key of keys) {
    const [type, objectId] = key.split('/') as [AuditObjectType, string];
    groups.set(type, [...(groups.get(type) ?? []), objectId]);
  }
  return groups;
}

/** For VersionConflict. */
export async function lastChange(
  reader: Reader,
  objectType: string,
  objectId: string,
): Promise<{ by: string; at: string } | null> {
  const [row] = await reader.select(
    auditEntries,
    'e',
    'WHERE e.object_type = ? AND e.object_id = ? ORDER BY e.id DESC LIMIT 1',
    [objectType, objectId],
  );
  return row === undefined ? null : { by: row.actorName, at: row.at };
}

/** What was done by a delegation to objects with these identifiers, oldest first. */
export async function entriesOnBehalf(
  reader: Reader,
  delegationId: string,
  objectIds: readonly string[],
): Promise<AuditEntryRow[]> {
  return await reader.find(auditEntries, { delegationId, objectId: objectIds }, { orderBy: 'id' });
}
