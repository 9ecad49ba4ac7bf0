import type { ExplainedType, ReadingRule } from '@qlvb/contract/types';
import type { KeptType } from '@qlvb/domain/kept-objects';
import type { Actor } from '@qlvb/domain/lifecycle';
import { READING_RULES, waysToRead } from '@qlvb/domain/reading';
import type { Reader, SqlValue } from '../../platform/db/reader.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import type { AssignmentRow } from '../assignments/assignments.entity.ts';
import { assignmentsOfDirective, assignmentsOfIncoming } from '../assignments/assignments.loaders.ts';
import { directiveWays } from '../directives/directives.visibility.ts';
import { envelopeWays } from '../envelopes/envelopes.visibility.ts';
import type { PositionRow } from '../identity/identity.entity.ts';
import { positionsOfAgency } from '../identity/identity.loaders.ts';
import type { ReadingWay } from '../identity/reading-way.ts';
import { incomingWays } from '../incoming/incoming.visibility.ts';
import { outgoingWays } from '../outgoing/outgoing.visibility.ts';
import { visibleScopes as workFileWays } from '../work-files/work-files.visibility.ts';
import { found } from '../../platform/errors.ts';
import { signatureToday } from '../outgoing/outgoing.actions.ts';
import { outgoingById } from '../outgoing/outgoing.loaders.ts';
import type { SigningAuthorityRow } from '../signing/signing.entity.ts';
import { authorityById } from '../signing/signing.loaders.ts';
import { type RightWayRow, waysOf } from './right-ways.ts';

/** What has readers of its own; documents and files are read through one of these. */
export type ReadType = Exclude<ExplainedType, 'DOCUMENT' | 'FILE' | KeptType>;
export type ReadObject = { readonly type: ReadType; readonly id: string };

/** The ways are those that the feature makes its statements of. */
export const READABLE: Readonly<
  Record<
    ReadType,
    { readonly from: string; readonly id: string; readonly ways: (actor: Actor) => readonly ReadingWay[] }
  >
> = {
  INCOMING: { from: 'incoming_documents i', id: 'i.id', ways: incomingWays },
  OUTGOING: { from: 'outgoing_documents o', id: 'o.id', ways: outgoingWays },
  DIRECTIVE: { from: 'directives d', id: 'd.id', ways: directiveWays },
  WORK_FILE: { from: 'work_files f', id: 'f.id', ways: workFileWays },
  ENVELOPE: { from: 'personal_envelopes e', id: 'e.id', ways: envelopeWays },
};

export type ReadingReasonRow = {
  readonly rule: ReadingRule;
  readonly permission: string | null;
  readonly scope: RightWayRow['scope'];
  readonly ways: RightWayRow[];
  readonly through: { readonly type: ExplainedType; readonly id: string } | null;
  readonly assignment: AssignmentRow | null;
  readonly authority: SigningAuthorityRow | null;
};
export type ObjectReaderRow = {
  readonly position: PositionRow;
  readonly rule: ReadingRule;
  readonly ways: RightWayRow[];
};

export function reasonOf(actor: Pick<Actor, 'positionId' | 'roles'>, rule: ReadingRule): ReadingReasonRow {
  const { permission, scope } = READING_RULES[rule];
  const ways = permission === null ? [] : waysOf(actor.positionId, permission, waysToRead(actor, rule));
  return { rule, permission, scope, ways, through: null, assignment: null, authority: null };
}

/** Every rule by which the viewer reads the object; empty: it does not exist for the viewer. */
export async function reasonsToRead(context: SignedContext, object: ReadObject): Promise<ReadingReasonRow[]> {
  const { db, viewer } = context;
  const { from, id, ways } = READABLE[object.type];
  const own = ways(viewer);
  if (own.length === 0) return [];
  const columns = own.map(({ sql }, index) => `(${sql}) AS w${index}`).join(', ');
  const [row] = await db.query<Record<string, unknown>>(`SELECT ${columns} FROM ${from} WHERE ${id} = ?`, [
    ...own.flatMap(({ params }) => params),
    object.id,
  ]);
  const held = own.filter((_, index) => Number(row?.[`w${index}`] ?? 0) === 1).map(({ rule }) => rule);
  return await Promise.all(
    held.map(async (rule) => ({
      ...reasonOf(viewer, rule),
      assignment: await assignmentFor(context, object, rule),
      authority: BY_SIGNING.has(rule) ? await authorityFor(context, object) : null,
    })),
  );
}

const BY_SIGNING: ReadonlySet<ReadingRule> = new Set(['OUTGOING_SIGNER', 'OUTGOING_SIGNER_FOR_SUPERIOR']);

/** The grant it was signed by, else the one it would be signed by today; nothing where the office is enough. */
async function authorityFor(context: SignedContext, { id }: ReadObject): Promise<SigningAuthorityRow | null> {
  const row = found(await context.load(outgoingById, id));
  const authorityId =
    row.signedAt === null ? (await signatureToday(row, context))?.authorityId : row.signingAuthorityId;
  return authorityId ? await context.load(authorityById, authorityId) : null;
}

/** The node that makes the viewer a reader: the latest that still shows something. */
async function assignmentFor(
  { viewer, load }: SignedContext,
  { type, id }: ReadObject,
  rule: ReadingRule,
): Promise<AssignmentRow | null> {
  const byUnit = rule === 'INCOMING_FOR_UNIT' || rule === 'DIRECTIVE_FOR_UNIT';
  if (!byUnit && rule !== 'INCOMING_FOR_POSITION' && rule !== 'DIRECTIVE_FOR_POSITION') return null;
  const tree = await load(type === 'INCOMING' ? assignmentsOfIncoming : assignmentsOfDirective, id);
  const mine = tree.filter(({ state, toUnitId, toPositionId }) =>
    state === 'WITHDRAWN' ? false : byUnit ? toUnitId === viewer.unitId : toPositionId === viewer.positionId,
  );
  return mine.at(-1) ?? null;
}

/**
 * Who of the viewer's agency reads the object, each with the first rule that holds. One statement however many people
 * there are: people who read by the same conditions share a column.
 */
export async function readersInAgency(context: SignedContext, object: ReadObject): Promise<ObjectReaderRow[]> {
  const { db, viewer, load } = context;
  const people = await load(positionsOfAgency, viewer.agencyId);
  const { from, id, ways } = READABLE[object.type];
  const groups = new Map<string, { readonly ways: readonly ReadingWay[]; readonly people: PositionRow[] }>();
  for (const person of people) {
    // Whoever asks is asked as who asks: what is granted to a post for another agency is known of the viewer.
    const own = ways(person.id === viewer.positionId ? viewer : actorOf(person));
    const key = JSON.stringify(own);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { ways: own, people: [person] });
    else known.people.push(person);
  }
  const all = [...groups.values()].filter((group) => group.ways.length > 0);
  const firsts = await firstWays(
    db,
    { from, id, objectId: object.id },
    all.map((group) => group.ways),
  );
  return all.flatMap((group, index) => {
    const first = firsts[index];
    const rule = first === undefined || first === null ? undefined : group.ways[first]?.rule;
    return rule === undefined
      ? []
      : group.people.map((position) => ({ position, rule, ways: reasonOf(actorOf(position), rule).ways }));
  });
}

async function firstWays(
  db: Reader,
  { from, id, objectId }: { readonly from: string; readonly id: string; readonly objectId: string },
  groups: readonly (readonly ReadingWay[])[],
): Promise<(number | null)[]> {
  if (groups.length === 0) return [];
  const params: SqlValue[] = [];
  const columns = groups.map((ways, group) => {
    const cases = ways.map(({ sql, params: own }, index) => {
      params.push(...own);
      return `WHEN ${sql} THEN ${index}`;
    });
    return `CASE ${cases.join(' ')} END AS g${group}`;
  });
  const [row] = await db.query<Record<string, unknown>>(`SELECT ${columns.join(', ')} FROM ${from} WHERE ${id} = ?`, [
    ...params,
    objectId,
  ]);
  return groups.map((_, group) => {
    const value = row?.[`g${group}`];
    return value === null || value === undefined ? null : Number(value);
  });
}

export const actorOf = ({ id, agencyId, unitId, roles }: PositionRow): Actor => ({
  positionId: id,
  agencyId,
  unitId,
  roles,
});
