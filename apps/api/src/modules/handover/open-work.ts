import type { AuditObjectType, OpenWorkKind } from '@qlvb/contract/types';
import type { CivilDate } from '@qlvb/domain/civil-date';
import { OPEN_WORK, OPEN_WORK_KINDS } from '@qlvb/domain/identity/hand-over';
import type { Reader } from '../../platform/db/reader.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { delegationOpenWork } from '../delegations/open-work.ts';
import { directiveOpenWork } from '../directives/open-work.ts';
import { incomingOpenWork } from '../incoming/open-work.ts';
import { outgoingOpenWork } from '../outgoing/open-work.ts';
import { workFileOpenWork } from '../work-files/open-work.ts';
import type { OpenWorkSource } from './source.ts';

const KNOWN = [...incomingOpenWork, ...directiveOpenWork, ...outgoingOpenWork, workFileOpenWork, delegationOpenWork];

/** In the order of the domain. */
export const SOURCES: readonly OpenWorkSource[] = KNOWN.toSorted(
  (a, b) => OPEN_WORK_KINDS.indexOf(a.kind) - OPEN_WORK_KINDS.indexOf(b.kind),
);

export type OpenWorkItemRow = { readonly objectType: AuditObjectType; readonly id: string; readonly label: string };
export type OpenWorkRow = {
  readonly kind: OpenWorkKind;
  readonly count: number;
  readonly mustBeHandedOver: boolean;
  readonly items: OpenWorkItemRow[];
};

const ITEMS = 5;

/** In the order of the domain, only of which there is some. */
export type OpenCounts = ReadonlyMap<OpenWorkKind, number>;

/** How much is open on each of the positions: one statement, however many they are. */
export async function countOpenWorkOf(
  reader: Reader,
  positionIds: readonly string[],
  today: CivilDate,
): Promise<ReadonlyMap<string, OpenCounts>> {
  const counts = new Map<string, Map<OpenWorkKind, number>>(positionIds.map((id) => [id, new Map()]));
  if (positionIds.length === 0) return counts;
  const parts = SOURCES.map(({ kind, id, holder, open }, at) => {
    const { sql, params } = open(positionIds, today);
    return {
      sql: `SELECT ${at} AS place, '${kind}' AS kind, ${holder} AS holder, COUNT(DISTINCT ${id}) AS amount ${sql} GROUP BY ${holder}`,
      params,
    };
  });
  const rows = await reader.query<{ kind: OpenWorkKind; holder: string; amount: string }>(
    `${parts.map(({ sql }) => sql).join(' UNION ALL ')} ORDER BY place`,
    parts.flatMap(({ params }) => params),
  );
  for (const { kind, holder, amount } of rows) counts.get(String(holder))?.set(kind, Number(amount));
  return counts;
}

export const countOpenWork = async (reader: Reader, positionId: string, today: CivilDate): Promise<OpenCounts> =>
  (await countOpenWorkOf(reader, [positionId], today)).get(positionId) ?? new Map<OpenWorkKind, number>();

/** How much of it somebody has to take. */
export const mustGo = (counts: OpenCounts): number =>
  [...counts].reduce((sum, [kind, count]) => sum + (OPEN_WORK[kind].mustBeHandedOver ? count : 0), 0);

/** Every kind of which there is something, with the first objects the viewer may read: two statements. */
export async function openWorkOf(
  reader: Reader,
  viewer: Viewer,
  positionId: string,
  today: CivilDate,
): Promise<OpenWorkRow[]> {
  const counts = await countOpenWork(reader, positionId, today);
  const parts = SOURCES.map(({ kind, id, label, open, visible }) => {
    const mine = open([positionId], today);
    const seen = visible(viewer);
    return {
      sql: `(SELECT DISTINCT '${kind}' AS kind, ${id} AS id, ${label} AS label ${mine.sql} AND (${seen.sql}) ORDER BY ${id} LIMIT ${ITEMS})`,
      params: [...mine.params, ...seen.params],
    };
  });
  const rows = await reader.query<{ kind: OpenWorkKind; id: string; label: string }>(
    parts.map(({ sql }) => sql).join(' UNION ALL '),
    parts.flatMap(({ params }) => params),
  );
  return SOURCES.flatMap(({ kind, objectType }) => {
    const count = counts.get(kind) ?? 0;
    const items = rows
      .filter((row) => row.kind === kind)
      .map(({ id, label }) => ({ objectType, id: String(id), label }));
    return count === 0 ? [] : [{ kind, count, ...OPEN_WORK[kind], items }];
  });
}
