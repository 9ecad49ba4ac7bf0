import type { TestApp } from '../app.ts';
import { RULES } from './reasons.ts';
import { ruleOf } from './rules.ts';
import { type Secrets, wordsIn } from './secrets.ts';
import { TABLES } from './tables.ts';

/** A row that came into being with the matter, and which circles may be told its id. */
export type OwnRow = { readonly table: string; readonly knows: string };
export type Rows = ReadonlyMap<string, OwnRow>;

const ID = /(?<![\w])\d{13,16}(?!\w)/g;
const RANGE = 1_000_000_000_000;

/** Tables whose rows have an id of their own. */
export async function tablesWithIds({ db }: TestApp): Promise<string[]> {
  const rows = await db.query<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.columns WHERE table_schema = DATABASE() AND column_name = 'id' AND extra LIKE '%auto_increment%' ORDER BY table_name",
  );
  return rows.map(({ name }) => name).filter((name) => name !== 'schema_migrations');
}

/** Gives each table a range of ids of its own, so that an id in an answer says what it is. */
export async function spreadIds(app: TestApp): Promise<void> {
  for (const [at, table] of (await tablesWithIds(app)).entries())
    await app.db.query(`ALTER TABLE ${table} AUTO_INCREMENT = ${(at + 1) * RANGE}`);
}

/** An id of the same table and length that no row has. */
export const missingId = (id: string): string => `${id.slice(0, -6)}999999`;

export async function lastIds(app: TestApp): Promise<Map<string, string>> {
  const last = new Map<string, string>();
  for (const table of await tablesWithIds(app)) {
    const [row] = await app.db.query<{ id: string | null }>(`SELECT MAX(id) AS id FROM ${table}`);
    last.set(table, String(row?.id ?? 0));
  }
  return last;
}

/** People were there before the matter. */
const PEOPLE = new Set(['persons', 'positions']);

/** Every row since then, with the letters of the agencies that may be told its id. */
export async function rowsSince(
  app: TestApp,
  since: ReadonlyMap<string, string>,
  letters: ReadonlyMap<string, string>,
): Promise<Map<string, OwnRow>> {
  const rows = new Map<string, OwnRow>();
  for (const [table, last] of since) {
    const sql = TABLES[table];
    if (sql === undefined || sql === 'PUBLIC') continue;
    const ids = await app.db.query<{ id: string }>(`SELECT id FROM ${table} WHERE id > ?`, [last]);
    for (const { id } of ids) rows.set(String(id), { table, knows: '' });
    const isPeople = PEOPLE.has(table);
    const known = await app.db.query<{ id: string | null; agencyId: string | null }>(sql);
    for (const { id, agencyId } of known) {
      const letter = letters.get(String(agencyId));
      const row = rows.get(String(id)) ?? (isPeople ? { table, knows: '' } : undefined);
      if (row !== undefined && letter !== undefined)
        rows.set(String(id), { table, knows: row.knows + inTable(table, letter) });
    }
  }
  return rows;
}

/** People are known to colleagues and stand on what is sent; sessions, delegations, signing authorities, bundles, keys, readings and failed messages are the administrator's. */
function inTable(table: string, letter: string): string {
  if (PEOPLE.has(table)) return `${letter}NPC`;
  if (
    ['sessions', 'delegations', 'access_records', 'signing_authorities', 'bundle_uploads', 'integration_keys'].includes(
      table,
    )
  )
    return `${letter}A`;
  if (['document_templates', 'document_template_versions'].includes(table)) return `${letter}H`;
  return table === 'outbox_messages' ? 'A' : letter;
}

export type Eyes = { readonly name: string; readonly knows: string };
type Known = { readonly rows: Rows; readonly secrets: Secrets };

/** Every word and id of the matter that this person must not be told, with where it stands. Empty is good. */
export function sightings(eyes: Eyes, answer: unknown, known: Known): string[] {
  const found: string[] = [];
  look(answer, '', (text, field) => {
    for (const word of wordsIn(text)) {
      const secret = known.secrets.byWord(word);
      if (secret === undefined) continue;
      judge(eyes, secret.knows, field, `the text of ${secret.path}`, found);
    }
    for (const [id] of text.matchAll(ID)) {
      const row = known.rows.get(id);
      if (row !== undefined) judge(eyes, row.knows, field, `the id ${id} of ${row.table}`, found);
    }
  });
  return [...new Set(found)];
}

function judge({ name, knows }: Eyes, circles: string, field: string, what: string, found: string[]): void {
  const shared = [...knows].filter((letter) => circles.includes(letter));
  if (shared.length === 0) {
    found.push(`${name} is told ${what} in ${field === '' ? 'an answer' : field}`);
    return;
  }
  const isOurs = circles.startsWith('O');
  const asParty = isOurs && shared.every((letter) => letter === 'P' || letter === 'C');
  const rule = ruleOf(field);
  if (!asParty || rule === undefined) return;
  const allowed: readonly string[] = RULES[rule].for;
  if (!['party', 'everybody', 'public'].some((kind) => allowed.includes(kind)))
    found.push(`${name} is told ${what} in ${field}, which is not for other agencies (${rule})`);
}

/** Every text of an answer, with the `Type.field` it stands in. */
function look(value: unknown, field: string, see: (text: string, field: string) => void): void {
  if (Array.isArray(value)) for (const each of value) look(each, field, see);
  else if (typeof value === 'object' && value !== null) {
    const type = '__typename' in value ? String(value.__typename) : null;
    for (const [name, inner] of Object.entries(value)) look(inner, type === null ? field : `${type}.${name}`, see);
  } else if (typeof value === 'string') see(value, field);
}

/** `Type.field` of everything an answer really gave, be it an empty list. */
export function answered(value: unknown, into: Set<string>): void {
  if (Array.isArray(value)) for (const each of value) answered(each, into);
  else if (typeof value === 'object' && value !== null) {
    const type = '__typename' in value ? String(value.__typename) : null;
    for (const [name, inner] of Object.entries(value)) {
      if (type !== null && name !== '__typename') into.add(`${type}.${name}`);
      answered(inner, into);
    }
  }
}

/** The id a viewer names comes back in messages of the form; every other one must not. */
export const without = (rows: Rows, id: string): Rows => new Map([...rows].filter(([other]) => other !== id));
