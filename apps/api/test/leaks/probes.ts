import type { LightMyRequestResponse } from 'fastify';
import { isInputObjectType } from 'graphql';
import type { TestApp } from '../app.ts';
import type { Person } from '../office.ts';
import { filling, operationOf } from './acts.ts';
import type { Rows } from './sightings.ts';
import { ID_BY_KIND, ID_FIELDS, STATE_FOR } from './tables.ts';
import type { Cast } from './matter.ts';
import { type IdPath, idPaths, rootFields, schema } from './walk.ts';

/** What an answer and the work behind it look like from outside. */
export type Seen = { readonly answer: string; readonly statements: number; readonly raw: unknown };

/** One attempt alone, with the statements it cost; the id is taken out of the answer. */
export async function tried(app: TestApp, id: string, ask: () => Promise<unknown>): Promise<Seen> {
  let raw: unknown;
  const statements = await app.countStatements(async () => {
    raw = await ask();
  });
  // Who asks is looked up once a second for all questions together: not the work of this one.
  const own = statements.filter((sql) => !/\b(sessions|integration_key_\w+)\b/.test(sql));
  return { answer: JSON.stringify(raw).replaceAll(id, '<id>'), statements: own.length, raw };
}

/** The same question about an id that is there and one that is not; what differs by chance is asked once more. */
export async function compared(
  who: string,
  what: string,
  ids: { readonly there: string; readonly missing: string },
  ask: (id: string) => Promise<Seen>,
): Promise<{ readonly leaks: string[]; readonly raw: unknown }> {
  const missing = await ask(ids.missing);
  const there = await ask(ids.there);
  const first = difference(who, what, there, missing);
  const leaks = first.length === 0 ? [] : difference(who, what, await ask(ids.there), await ask(ids.missing));
  return { leaks, raw: there.raw };
}

/** What tells an id that is there from one that is not; empty is good. */
export function difference(who: string, what: string, there: Seen, missing: Seen): string[] {
  if (there.answer !== missing.answer)
    return [
      `${who} can tell that it exists: ${what} answers ${there.answer.slice(0, 300)}, but ${missing.answer.slice(0, 300)} when there is none`,
    ];
  if (there.statements !== missing.statements)
    return [
      `${who} could tell by the time it takes: ${what} runs ${there.statements} statements, but ${missing.statements} when there is none`,
    ];
  return [];
}

export type MutationProbe = {
  readonly name: string;
  readonly mutation: string;
  readonly at: IdPath;
  readonly table: string;
  /** Fields beside the id that go with it. */
  readonly beside: Readonly<Record<string, unknown>>;
};

/** Every id in the input of every act. */
export const mutationProbes = (): MutationProbe[] =>
  rootFields('Mutation').flatMap((field) =>
    idPaths('Mutation', field).flatMap((at) => {
      const base = { name: `${field.name} ${at.path.join('.')}`, mutation: field.name, at };
      const kinds = ID_BY_KIND[at.key];
      if (kinds === undefined) return [{ ...base, table: ID_FIELDS[at.key] ?? '', beside: {} }];
      const parent = insideInput(at.path).slice(0, -1);
      return Object.entries(kinds).map(([kind, table]) => ({
        ...base,
        name: `${base.name} ${kind}`,
        table,
        beside: { [[...parent, 'kind'].join('.')]: kind },
      }));
    }),
  );

const insideInput = (path: readonly string[]): readonly string[] => (path[0] === 'input' ? path.slice(1) : path);

const HAVE_STATE = new Set([
  'incoming_documents',
  'personal_envelopes',
  'outgoing_documents',
  'directives',
  'work_files',
]);

/** Whether the id stands beside the version of the object it names: the object acted on. */
function hasVersion(key: string): boolean {
  const [type = ''] = key.split('.');
  const input = schema.getType(type);
  return isInputObjectType(input) && 'version' in input.getFields() && HAVE_STATE.has(ID_FIELDS[key] ?? '');
}

/** A row of the matter to try the act on, in the state in which it would be possible. */
export async function victimOf(
  app: TestApp,
  { mutation, table }: MutationProbe,
  rows: Rows,
  knows: string,
): Promise<string | null> {
  const hidden = [...rows].filter(
    ([, row]) => row.table === table && ![...knows].some((letter) => row.knows.includes(letter)),
  );
  const ids = hidden.filter(([, row]) => row.knows.includes('O') || table === 'outbox_messages').map(([id]) => id);
  const [first = null] = ids;
  const state = STATE_FOR[mutation];
  if (first === null || state === undefined || !HAVE_STATE.has(table)) return first;
  const [fit] = await app.db.query<{ id: string }>(
    `SELECT id FROM ${table} WHERE id IN (?) AND state = ? ORDER BY id LIMIT 1`,
    [ids, state],
  );
  return fit === undefined ? first : String(fit.id);
}

/** What a viewer of the agency would put into the rest of the form: the own things, in the state the act needs. */
export function createForms(app: TestApp, cast: Cast) {
  const cache = new Map<string, Promise<string>>();
  const own = async (viewer: Person, table: string, mutation: string): Promise<string> => {
    const key = `${viewer.agencyId}/${table}/${mutation}`;
    const known = cache.get(key) ?? lookUp(viewer, table, mutation);
    cache.set(key, known);
    return await known;
  };
  async function lookUp({ agencyId, positionId }: Person, table: string, mutation: string): Promise<string> {
    if (table === 'agencies') return cast.partner.id === agencyId ? cast.coop.id : cast.partner.id;
    const where: Readonly<Record<string, readonly [string, readonly string[]]>> = {
      units: ['SELECT id FROM units WHERE agency_id = ?', [agencyId]],
      positions: [
        "SELECT p.id FROM positions p JOIN position_roles r ON r.position_id = p.id AND r.role = 'AGENCY_LEADER' WHERE p.agency_id = ?",
        [agencyId],
      ],
      documents: [
        "SELECT document_id AS id FROM outgoing_documents WHERE agency_id = ? AND state = 'ISSUED'",
        [agencyId],
      ],
      assignments: ["SELECT id FROM assignments WHERE agency_id = ? AND state = 'OPEN'", [agencyId]],
      work_file_items: [
        'SELECT t.id FROM work_file_items t JOIN work_files f ON f.id = t.work_file_id WHERE f.agency_id = ?',
        [agencyId],
      ],
      file_attachments: [
        'SELECT id FROM file_attachments WHERE uploaded_by_position_id = ? AND owner_type IS NULL',
        [positionId],
      ],
      persons: ['SELECT person_id AS id FROM positions WHERE agency_id = ?', [agencyId]],
      sessions: ['SELECT id FROM sessions WHERE position_id = ?', [positionId]],
      outbox_messages: ['SELECT id FROM outbox_messages WHERE agency_id = ?', [agencyId]],
      directives: ['SELECT id FROM directives WHERE ? IN (assigning_agency_id, lead_agency_id)', [agencyId]],
    };
    const [sql, params] = where[table] ?? [`SELECT id FROM ${table} WHERE agency_id = ?`, [agencyId]];
    const state = STATE_FOR[mutation];
    const rows = await app.db.query<{ id: string }>(
      state !== undefined && HAVE_STATE.has(table) ? `${sql} ORDER BY state = ? DESC, id LIMIT 1` : `${sql} LIMIT 1`,
      state !== undefined && HAVE_STATE.has(table) ? [...params, state] : [...params],
    );
    return String(rows[0]?.id ?? '1');
  }
  const versions = new Map<string, Promise<number>>();
  async function versionOf(table: string, id: string): Promise<number> {
    const known =
      versions.get(id) ??
      app.db
        .query<{ version: number }>(`SELECT version FROM ${table} WHERE id = ?`, [id])
        .then(([row]) => Number(row?.version ?? 1));
    versions.set(id, known);
    return await known;
  }

  /** The whole act, with `id` in the place that is probed. */
  return async (viewer: Person, { mutation, at, table, beside }: MutationProbe, id: string, like: string) => {
    const path = insideInput(at.path).join('.');
    const given: Record<string, unknown> = { ...beside, [path]: at.isList ? [id] : id };
    const field = rootFields('Mutation').find(({ name }) => name === mutation);
    const others = field === undefined ? [] : idPaths('Mutation', field);
    let version = hasVersion(at.key) && HAVE_STATE.has(table) ? await versionOf(table, like) : 1;
    for (const other of others) {
      const place = insideInput(other.path).join('.');
      const isTarget = hasVersion(other.key) && other.path.join('.') !== at.path.join('.');
      const tableOther = ID_FIELDS[other.key] ?? ID_BY_KIND[other.key]?.['INCOMING'] ?? '';
      if (isTarget && HAVE_STATE.has(tableOther)) {
        const target = await own(viewer, tableOther, mutation);
        version = await versionOf(tableOther, target);
        given[place] = target;
      } else if (place in given) continue;
      else if (place === 'lead.unitId' && !path.startsWith('lead.'))
        given[place] = await own(viewer, 'units', mutation);
      else if (LEFT_OUT.has(other.key)) given[place] = null;
      else if (NEEDED.has(other.key)) given[place] = await own(viewer, tableOther, mutation);
    }
    const texts = filling((key) => `Thử ${key}`);
    return operationOf(mutation, { ...texts, int: (key) => (key.endsWith('.version') ? version : 40) }, given);
  };
}

/** Arguments that mean another act when they are given. */
const LEFT_OUT = new Set(['Mutation.actAs.delegationId']);

/** Ids a form cannot do without, beside the object it acts on. */
const NEEDED = new Set([
  'IncomingLinkInput.id',
  'UnlinkIncomingInput.linkId',
  'AddPostInput.personId',
  'ChangeTemplateInput.templateId',
  'ChangePostInput.positionId',
  'HandOverInput.positionId',
  'GrantSigningAuthorityInput.positionId',
  'Mutation.actAs.positionId',
  'CreateDelegationInput.toPositionId',
  'AssignIncomingInput.assignmentId',
  'AssignIncomingInput.leadPositionId',
  'CreateDraftInput.signerPositionId',
  'SaveDraftInput.signerPositionId',
  'CreateCopyInput.documentId',
  'CreateCopyInput.signerPositionId',
  'CreateDirectiveInput.sourceDocumentId',
  'CreateDirectiveInput.givenByPositionId',
  'CreateDirectiveInput.leadAgencyId',
  'ReassignDirectiveInput.leadAgencyId',
  'SubmitResultInput.evidenceDocumentId',
  'RemoveWorkFileItemInput.itemId',
  'WorkFileItemInput.id',
]);

/** Every way to ask for a file; the hash of the content is what an outsider might hold. */
export const fileRequests = (sha256: string) =>
  [
    { method: 'GET' as const, headers: {} },
    { method: 'HEAD' as const, headers: {} },
    { method: 'GET' as const, headers: { range: 'bytes=0-3' } },
    { method: 'GET' as const, headers: { 'if-none-match': `"${sha256}"` } },
    { method: 'GET' as const, headers: { range: 'bytes=0-3', 'if-range': `"${sha256}"` } },
  ] as const;

/** Everything of an answer but the time of day. */
export function wholeAnswer({ statusCode, headers, body }: LightMyRequestResponse): unknown {
  const { date: _, ...rest } = headers;
  return { statusCode, headers: rest, body };
}
