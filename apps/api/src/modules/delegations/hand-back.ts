import type { AuditObjectType, Directive } from '@qlvb/contract/types';
import { documentType } from '@qlvb/domain/document-types';
import type { Reader, SqlValue } from '../../platform/db/reader.ts';
import type { Context, SignedContext } from '../../platform/graphql/context.ts';
import { oneByKey } from '../../platform/graphql/loaders.ts';
import { connection, type Page, pageOf, type PageArgs } from '../../platform/graphql/keyset.ts';
import type { AuditEntryRow } from '../audit/audit.entity.ts';
import { entriesOnBehalf } from '../audit/audit.loaders.ts';
import { directiveById } from '../directives/directives.loaders.ts';
import { incomingById } from '../incoming/incoming.loaders.ts';
import { outgoingById } from '../outgoing/outgoing.loaders.ts';
import { workFileById } from '../work-files/work-files.loaders.ts';
import type { DelegationRow } from './delegations.entity.ts';

/** Báo cáo bàn giao of one delegation, for the holder of the post. */
export type HandBackOf = { readonly delegation: DelegationRow; readonly acts: number; readonly objects: number };

/** One object with its entries; `last` is where the list is kept in order. */
export type HandBackObjectRow = {
  readonly objectType: AuditObjectType;
  readonly objectId: string;
  readonly last: string;
  readonly entries: AuditEntryRow[];
};

/** Signing in and switching are no work handed back. */
const NO_WORK: readonly AuditObjectType[] = ['ACCOUNT', 'DELEGATION'];
const WORK = "e.object_type NOT IN ('ACCOUNT', 'DELEGATION')";
const ON_BEHALF = `e.delegation_id = ? AND ${WORK}`;

type Tally = { readonly id: string; readonly acts: number; readonly objects: number };

const tallyOf = oneByKey<Tally>(
  async ({ db }, ids) => {
    const rows = await db.query<Record<keyof Tally, string>>(
      `SELECT e.delegation_id AS id, COUNT(*) AS acts, COUNT(DISTINCT e.object_type, e.object_id) AS objects
       FROM audit_entries e WHERE e.delegation_id IN (?) AND ${WORK} GROUP BY e.delegation_id`,
      [ids],
    );
    return rows.map(({ id, acts, objects }) => ({ id: String(id), acts: Number(acts), objects: Number(objects) }));
  },
  ({ id }) => id,
);

export async function handBackOf({ load }: Context, delegation: DelegationRow): Promise<HandBackOf> {
  const { acts, objects } = (await load(tallyOf, delegation.id)) ?? { acts: 0, objects: 0 };
  return { delegation, acts, objects };
}

/** A page of objects, last touched first, each with everything that was done to it on behalf: two statements. */
export async function handBackPage({ db }: Context, delegation: DelegationRow, args: PageArgs) {
  const page = pageOf(args, 1);
  const objects = await objectsOf(db, delegation.id, page);
  const entries = await entriesOf(db, delegation.id, objects);
  const rows = objects.map((object): HandBackObjectRow => ({ ...object, entries: entries.get(keyOf(object)) ?? [] }));
  return connection(rows, page, ({ last }) => [last]);
}

type Touched = Omit<HandBackObjectRow, 'entries'>;
const keyOf = ({ objectType, objectId }: Pick<Touched, 'objectType' | 'objectId'>): string =>
  `${objectType}:${objectId}`;
export const handBackObjectId = keyOf;

async function objectsOf(reader: Reader, delegationId: string, { after, limit }: Page): Promise<Touched[]> {
  const [before] = after ?? [];
  const params: SqlValue[] = [delegationId, ...(before === undefined ? [] : [before]), limit + 1];
  const rows = await reader.query<Touched>(
    `SELECT e.object_type AS objectType, e.object_id AS objectId, MAX(e.id) AS last FROM audit_entries e
     WHERE ${ON_BEHALF} GROUP BY e.object_type, e.object_id ${before === undefined ? '' : 'HAVING last < ?'} ORDER BY last DESC LIMIT ?`,
    params,
  );
  return rows.map((row) => ({ ...row, last: String(row.last) }));
}

async function entriesOf(
  reader: Reader,
  delegationId: string,
  objects: readonly Touched[],
): Promise<ReadonlyMap<string, AuditEntryRow[]>> {
  const groups = new Map<string, AuditEntryRow[]>();
  if (objects.length === 0) return groups;
  const ids = [...new Set(objects.map(({ objectId }) => objectId))];
  const rows = (await entriesOnBehalf(reader, delegationId, ids)).filter(
    ({ objectType }) => !NO_WORK.includes(objectType),
  );
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

type Shown = { readonly symbol: string; readonly title: string; readonly open: boolean };

const OVER: ReadonlySet<string> = new Set<string>([
  'DONE',
  'RETURNED',
  'ISSUED',
  'RECALLED',
  'CANCELLED',
  'CLOSED',
] as const);
const DIRECTIVE_OVER: ReadonlySet<string> = new Set<Directive['state']>(['COMPLETED', 'REVOKED']);

/** The object as the holder of the post sees it; null when it is not to be seen (any more). */
export async function shownObject(
  { load }: SignedContext,
  { objectType, objectId }: HandBackObjectRow,
): Promise<Shown | null> {
  if (objectType === 'INCOMING') {
    const row = await load(incomingById, objectId);
    return row && { symbol: row.document.symbol, title: row.document.subject, open: !OVER.has(row.state) };
  }
  if (objectType === 'OUTGOING') {
    const row = await load(outgoingById, objectId);
    return (
      row && { symbol: row.symbol ?? documentType(row.typeCode).name, title: row.subject, open: !OVER.has(row.state) }
    );
  }
  if (objectType === 'DIRECTIVE') {
    const row = await load(directiveById, objectId);
    return row && { symbol: row.code, title: row.content, open: !DIRECTIVE_OVER.has(row.state) };
  }
  if (objectType === 'WORK_FILE') {
    const row = await load(workFileById, objectId);
    return row && { symbol: row.notation, title: row.title, open: !OVER.has(row.state) };
  }
  return null;
}
