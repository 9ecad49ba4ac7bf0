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

const KNOWN = [incomingOpenWork, ...directiveOpenWork, ...outgoingOpenWork, workFileOpenWork, delegationOpenWork];

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

/** How much of each kind is open on the position: one statement. */
export async function countOpenWork(
  reader: Reader,
  positionId: string,
  today: CivilDate,
): Promise<ReadonlyMap<OpenWorkKind, number>> {
  const parts = SOURCES.map(({ kind, id, open }) => {
    const { sql, params } = open(positionId, today);
    return { sql: `(SELECT COUNT(DISTINCT ${id}) ${sql}) AS ${kind}`, params };
  });
  const [row] = await reader.query<Partial<Record<OpenWorkKind, string>>>(
    `SELECT ${parts.map(({ sql }) => sql).join(', ')}`,
    parts.flatMap(({ params }) => params),
  );
  return new Map(SOURCES.map(({ kind }) => [kind, Number(row?.[kind] ?? 0)]));
}

/** Positions asked about in one statement. */
const AT_ONCE = 20;

/** How much would be left to nobody if the posts ended: what has to be handed over, by position. */
export async function openWorkLeft(
  reader: Reader,
  positionIds: readonly string[],
  today: CivilDate,
): Promise<ReadonlyMap<string, number>> {
  const left = new Map<string, number>();
  const sources = SOURCES.filter(({ kind }) => OPEN_WORK[kind].mustBeHandedOver);
  for (let at = 0; at < positionIds.length; at += AT_ONCE) {
    const parts = positionIds.slice(at, at + AT_ONCE).map((positionId) => {
      const open = sources.map((source) => ({ id: source.id, ...source.open(positionId, today) }));
      const sum = open.map(({ id, sql }) => `(SELECT COUNT(DISTINCT ${id}) ${sql})`).join(' + ');
      return { sql: `SELECT ? AS id, ${sum} AS n`, params: [positionId, ...open.flatMap(({ params }) => params)] };
    });
    const rows = await reader.query<{ id: string; n: string }>(
      parts.map(({ sql }) => sql).join(' UNION ALL '),
      parts.flatMap(({ params }) => params),
    );
    for (const { id, n } of rows) left.set(String(id), Number(n));
  }
  return left;
}

/** Every kind of which there is something, with the first objects the viewer may read: two statements. */
export async function openWorkOf(
  reader: Reader,
  viewer: Viewer,
  positionId: string,
  today: CivilDate,
): Promise<OpenWorkRow[]> {
  const counts = await countOpenWork(reader, positionId, today);
  const parts = SOURCES.map(({ kind, id, label, open, visible }) => {
    const mine = open(positionId, today);
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
