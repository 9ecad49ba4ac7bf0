import type { AccessObjectType } from '@qlvb/contract/types';
import { addDays, type CivilDate, startOfDayInVietnam } from '@qlvb/domain/civil-date';
import type { Reader, SqlValue } from '../../platform/db/reader.ts';
import { afterSql, orderSql, type Page, type SortKey } from '../../platform/graphql/keyset.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { type AccessRecordRow, accessRecords } from './access.entity.ts';

export type ObjectRef = { readonly type: AccessObjectType; readonly id: string };

export type AccessQuery = {
  /** The object and what belongs to it; none for everything. */
  readonly objects: readonly ObjectRef[] | null;
  readonly objectKind: AccessObjectType | null;
  readonly personId: string | null;
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
};

const SORT = [
  { column: 'a.at', direction: 'DESC' },
  { column: 'a.id', direction: 'DESC' },
] as const satisfies readonly SortKey[];

type Run = { readonly sql: string; readonly params: readonly SqlValue[] };

/** Of the viewer's agency, newest first. Each object is read along one index and stops after a page. */
export async function accessPage(
  reader: Reader,
  { agencyId }: Viewer,
  { objects, objectKind, personId, from, to }: AccessQuery,
  page: Page,
): Promise<AccessRecordRow[]> {
  const after = afterSql(SORT, page);
  const narrowed: Run[] = [
    after,
    ...(from === null ? [] : [{ sql: 'a.at >= ?', params: [startOfDayInVietnam(from)] }]),
    ...(to === null ? [] : [{ sql: 'a.at < ?', params: [startOfDayInVietnam(addDays(to, 1))] }]),
    ...(personId === null ? [] : [{ sql: 'a.person_id = ?', params: [personId] }]),
  ];
  if (objects === null && objectKind !== null) narrowed.push({ sql: 'a.object_type = ?', params: [objectKind] });
  const where = narrowed.map(({ sql }) => sql).join(' AND ');
  const params = narrowed.flatMap((part) => part.params);
  const order = `ORDER BY ${orderSql(SORT)} LIMIT ?`;
  if (objects === null) {
    const index = personId === null ? 'newest' : 'person';
    return await reader.select(
      accessRecords,
      'a',
      `FORCE INDEX (ix_access_records_${index}) WHERE a.agency_id = ? AND ${where} ${order}`,
      [agencyId, ...params, page.limit + 1],
    );
  }
  if (objects.length === 0) return [];
  const runs = objects.map(
    () => `(SELECT a.id FROM access_records a FORCE INDEX (ix_access_records_object)
      WHERE a.agency_id = ? AND a.object_type = ? AND a.object_id = ? AND ${where} ${order})`,
  );
  return await reader.select(accessRecords, 'a', `JOIN (${runs.join(' UNION ALL ')}) k ON k.id = a.id ${order}`, [
    ...objects.flatMap(({ type, id }) => [agencyId, type, id, ...params, page.limit + 1]),
    page.limit + 1,
  ]);
}
