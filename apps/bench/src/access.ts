import { createHash } from 'node:crypto';
import type { Connection, RowDataPacket } from 'mysql2/promise';
import { LIST } from './incoming-list.ts';
import { load, median } from './load.ts';
import type { Figure } from './report.ts';
import { ask, signIn } from './session.ts';
import { settle } from './settle.ts';
import type { Stand } from './stand.ts';

type Size = { readonly rounds: number; readonly seconds: number; readonly turns: number };

/** What a request asks the database, as it arrived there, values written into it. */
type Asked = { readonly session: string; readonly list: string };
/** What stands for the marks of a prepared statement. */
type Known = { readonly agencyId: string; readonly positionId: string; readonly token: string };

/**
 * What knowing the person and reading only what is theirs costs the incoming list, as a share of its time: the statement
 * that looks the session up with post and roles, and the list's own statement beside the same list of the whole agency.
 * Both as the API sends them, read in turn on one connection.
 */
export async function measureAccess(stand: Stand, size: Size): Promise<Figure[]> {
  await settle(stand.connection);
  const reader = await busiestReader(stand.connection);
  const figures: Figure[] = [];
  for (const [who, username] of [
    ['a clerk, who reads the agency', 'vanthu.stc'],
    ['a post that reads what was sent to it', reader],
  ] as const)
    figures.push(await shareOf(stand, { who, username, ...size }));
  return figures;
}

async function shareOf(
  stand: Stand,
  { who, username, rounds, seconds, turns }: Size & { readonly who: string; readonly username: string },
): Promise<Figure> {
  const headers = await signIn(stand.api, username);
  const body = JSON.stringify({ query: LIST, variables: { first: 50 } });
  await load({ url: `${stand.api}/graphql`, headers, body }, 1, seconds);
  const known = await knownOf(stand, headers);
  // A moment later the session is looked up anew.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const asked = await statementsOf(
    stand.connection,
    known,
    async () => await ask(stand.api, headers, LIST, { first: 50 }),
  );
  const unrestricted = withoutVisibility(asked.list);
  const seen = { session: [] as number[], list: [] as number[], unrestricted: [] as number[], request: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    seen.session.push(await timed(stand.connection, asked.session, turns));
    seen.list.push(await timed(stand.connection, asked.list, turns));
    seen.unrestricted.push(await timed(stand.connection, unrestricted, turns));
    seen.request.push(median((await load({ url: `${stand.api}/graphql`, headers, body }, 1, seconds)).latencies));
  }
  const [session, list, whole] = [median(seen.session), median(seen.list), median(seen.unrestricted)];
  // Looked up once a second at most: one in so many requests of a person who asks without a pause.
  const request = median(seen.request);
  const share = Math.max(0, list - whole) + session / Math.max(1, 1000 / request);
  return {
    name: `permission and visibility for ${who}: share of the list's time`,
    value: share / request,
    bound: { atMost: 0.15 },
    detail: {
      requestMilliseconds: request,
      sessionMilliseconds: session,
      listMilliseconds: list,
      unrestrictedMilliseconds: whole,
      withSessionEveryTime: (Math.max(0, list - whole) + session) / request,
    },
  };
}

/** The account with the most letters to read that reads as a post and not as the whole agency. */
async function busiestReader(connection: Connection): Promise<string> {
  const [[row]] = await connection.query<RowDataPacket[]>(
    `SELECT c.username FROM (
       SELECT CAST(SUBSTRING(reader, 2) AS UNSIGNED) AS position_id, COUNT(*) AS letters FROM incoming_readers
       WHERE reader LIKE 'P%' GROUP BY reader ORDER BY letters DESC LIMIT 200) r
     JOIN positions p ON p.id = r.position_id JOIN accounts c ON c.person_id = p.person_id
     WHERE p.ordinal = 0 AND NOT EXISTS (SELECT 1 FROM position_roles o WHERE o.position_id = p.id
       AND o.role IN ('REGISTRY_CLERK', 'AGENCY_LEADER', 'DEPUTY_LEADER'))
     ORDER BY r.letters DESC LIMIT 1`,
  );
  if (!row) throw new Error('The demonstration has nobody who reads as a post.');
  return String(row['username']);
}

async function knownOf({ api }: Stand, headers: Record<string, string>): Promise<Known> {
  const { viewer } = await ask<{ viewer: { actingAs: { id: string; agency: { id: string } } } }>(
    api,
    headers,
    '{ viewer { actingAs { id agency { id } } } }',
  );
  const token = decodeURIComponent(/=([^;]+)/u.exec(headers['cookie'] ?? '')?.[1] ?? '');
  return { agencyId: viewer.actingAs.agency.id, positionId: viewer.actingAs.id, token };
}

/** The server logs a prepared statement with its marks: each is filled by what stands before it. */
function filled(sql: string, { agencyId, positionId, token }: Known): string {
  const now = new Date().toISOString().replace('T', ' ').slice(0, 23);
  const today = now.slice(0, 10);
  const values: readonly (readonly [RegExp, string])[] = [
    [/agency_id = $/u, agencyId],
    [/reader = $/u, `'P${positionId}'`],
    [/token_hash = $/u, `'${createHash('sha256').update(token).digest('hex')}'`],
    [/expires_at > $/u, `'${now}'`],
    [/last_seen_at > $/u, "'2000-01-01'"],
    [/valid_(?:from|to) [<>]= $/u, `'${today}'`],
    [/LIMIT $/u, '51'],
  ];
  return sql
    .split('?')
    .map((part, at, parts) => {
      if (at === parts.length - 1) return part;
      const value = values.find(([before]) => before.test(part))?.[1];
      if (value === undefined) throw new Error(`A mark without a known value: …${part.slice(-200)}`);
      return part + value;
    })
    .join('');
}

async function statementsOf(connection: Connection, known: Known, act: () => Promise<unknown>): Promise<Asked> {
  await connection.query("SET GLOBAL log_output = 'TABLE'; TRUNCATE mysql.general_log; SET GLOBAL general_log = 1");
  try {
    await act();
  } finally {
    await connection.query('SET GLOBAL general_log = 0');
  }
  const [rows] = await connection.query<RowDataPacket[]>(
    "SELECT CONVERT(argument USING utf8mb4) AS text FROM mysql.general_log WHERE command_type IN ('Query', 'Execute')",
  );
  const texts = rows.map((row) => String(row['text']));
  const session = texts.find((text) => text.includes('FROM sessions s'));
  const list = texts.find((text) => text.includes('FROM') && text.includes('received_at DESC'));
  if (session === undefined || list === undefined)
    throw new Error(`The list asked for something else: ${texts.join('\n').slice(0, 2000)}`);
  return { session: filled(session, known), list: filled(list, known) };
}

/** The same columns and order over the whole agency. */
function withoutVisibility(list: string): string {
  const agency = /i\.agency_id = '?(\d+)'?/u.exec(list)?.[1];
  const from =
    list.lastIndexOf(' FROM incoming_documents i') > 0 ? ' FROM incoming_documents i' : ' FROM incoming_readers r';
  const columns = list.slice(0, list.indexOf(from));
  const joins = /JOIN documents d ON .*?(?= WHERE)/su.exec(list)?.[0];
  const limit = /LIMIT \d+\s*$/u.exec(list)?.[0];
  if (agency === undefined || joins === undefined || limit === undefined)
    throw new Error(`The list's statement has another form: …${list.slice(-1200)}`);
  return `${columns} FROM incoming_documents i FORCE INDEX (ix_incoming_documents_newest) ${joins} WHERE i.agency_id = ${agency} ORDER BY i.received_at DESC, i.id DESC ${limit}`;
}

/** Milliseconds of one, the middle of many. */
async function timed(connection: Connection, sql: string, turns: number): Promise<number> {
  const took: number[] = [];
  for (let turn = 0; turn < turns; turn++) {
    const began = performance.now();
    await connection.query(sql);
    took.push(performance.now() - began);
  }
  return median(took);
}
