import type { RowDataPacket } from 'mysql2/promise';
import { bareCounter, perSecond, together } from './counter.ts';
import { median } from './load.ts';
import type { Figure } from './report.ts';
import { ask, signIn } from './session.ts';
import type { Stand } from './stand.ts';

const ALLOCATE = `mutation Allocate($input: AllocateNumberInput!) {
  allocateNumber(input: $input) { __typename ... on OutgoingActSuccess { outgoing { id } } ... on RuleRefused { code } }
}`;

type Outcome = { allocateNumber: { __typename: string; code?: string } };
type Size = { readonly perAgency: number; readonly rounds: number };
type Clerk = { readonly username: string; readonly positionId: string; readonly agencyId: string };
type Waiting = { readonly id: string; readonly headers: Record<string, string> };

/** How many sign in side by side: a password is hashed on purpose slowly. */
const SIGN_IN_AT_ONCE = 8;
/** Connections that ask at once: fewer than a listening socket queues, so that none is turned away before it is heard. */
const CLIENTS = 300;
/** Connections of the bare counter, as many as the pool of the API has use for. */
const CONNECTIONS = 50;

/**
 * Every agency of the province numbers its signed documents at the same moment, several
 * clients at the same book. What the books say afterwards is read from the database: nothing twice, nothing unexplained.
 */
export async function measureNumbering(stand: Stand, { perAgency, rounds }: Size): Promise<Figure[]> {
  const clerks = await clerksOf(stand);
  const headers = new Map<string, Record<string, string>>();
  for (let at = 0; at < clerks.length; at += SIGN_IN_AT_ONCE)
    await Promise.all(
      clerks.slice(at, at + SIGN_IN_AT_ONCE).map(async ({ username, agencyId }) => {
        headers.set(agencyId, await signIn(stand.api, username));
      }),
    );
  const bare = await bareCounter(stand, CONNECTIONS, Math.ceil((clerks.length * perAgency) / CONNECTIONS));
  const failures: Record<string, number> = {};
  const number = async (waiting: readonly Waiting[]): Promise<void> => {
    const queue = [...waiting];
    await together(CLIENTS, Math.ceil(waiting.length / CLIENTS), async () => {
      const next = queue.shift();
      if (next === undefined) return;
      const input = { outgoingId: next.id, version: 1 };
      const refused = await ask<Outcome>(stand.api, next.headers, ALLOCATE, { input }).then(
        ({ allocateNumber: { __typename: type, code } }) => (type === 'OutgoingActSuccess' ? null : (code ?? type)),
        (error: unknown) => /"code":"(\w+)"/.exec(String(error))?.[1] ?? String(error),
      );
      if (refused !== null) failures[refused] = (failures[refused] ?? 0) + 1;
    });
  };
  const rates = { api: [] as number[], bare: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    const waiting = await signed(stand, clerks, headers, perAgency);
    rates.api.push(await perSecond(waiting.length, async () => await number(waiting)));
    rates.bare.push(await perSecond(CONNECTIONS * bare.perClient, bare.run));
  }
  await bare.end();
  const { doubles, gaps, numbers } = await registers(stand);
  const who = `numbering, ${clerks.length} agencies at once`;
  return [
    { name: `${who}: numbers given twice`, value: doubles, bound: { atMost: 0 }, detail: { numbers } },
    { name: `${who}: unexplained gaps`, value: gaps, bound: { atMost: 0 }, detail: {} },
    {
      name: `${who}: refused or failed`,
      value: Object.values(failures).reduce((sum, count) => sum + count, 0),
      bound: { atMost: 0 },
      detail: failures,
    },
    {
      name: `${who}: rate / bare counter transaction`,
      value: median(rates.api.map((rate, round) => rate / (rates.bare[round] ?? Number.NaN))),
      bound: { atLeast: 0.03 },
      detail: { apiPerSecond: median(rates.api), barePerSecond: median(rates.bare) },
    },
  ];
}

/** One registry clerk of every agency. */
async function clerksOf({ connection }: Stand): Promise<Clerk[]> {
  const [rows] = await connection.query<RowDataPacket[]>(
    `SELECT MIN(CONCAT(LPAD(p.id, 20, '0'), ' ', a.username)) AS one, p.agency_id AS agencyId
     FROM positions p JOIN position_roles r ON r.position_id = p.id AND r.role = 'REGISTRY_CLERK'
     JOIN accounts a ON a.person_id = p.person_id
     WHERE p.person_id IN (SELECT person_id FROM positions GROUP BY person_id HAVING COUNT(*) = 1)
     GROUP BY p.agency_id`,
  );
  return rows.map(({ one, agencyId }) => {
    const [id = '', username = ''] = String(one).split(' ');
    return { username, positionId: String(Number(id)), agencyId: String(agencyId) };
  });
}

/** Documents as they lie there after the signature. */
async function signed(
  { connection }: Stand,
  clerks: readonly Clerk[],
  headers: ReadonlyMap<string, Record<string, string>>,
  perAgency: number,
): Promise<Waiting[]> {
  const row = `(?, ?, 'SIGNED', NOW(3), ?, 'CV', 'V/v báo cáo số liệu', 'NORMAL', ?, 1, ?, NOW(3), NOW(3), NOW(3), NOW(3), ?)`;
  const values = clerks.flatMap(({ agencyId, positionId }) =>
    Array.from({ length: perAgency }, () => [agencyId, positionId, positionId, positionId, positionId, positionId]),
  );
  const [[last]] = await connection.query<RowDataPacket[]>('SELECT COALESCE(MAX(id), 0) AS id FROM outgoing_documents');
  await connection.query(
    `INSERT INTO outgoing_documents (agency_id, drafter_position_id, state, state_since, turn_by_position_id, type_code,
       subject, urgency, signer_position_id, round, content_checked_by_position_id, form_checked_at, signed_at, created_at,
       updated_at, updated_by_position_id) VALUES ${values.map(() => row).join(',')}`,
    values.flat(),
  );
  const [rows] = await connection.query<RowDataPacket[]>(
    "SELECT id, agency_id AS agencyId FROM outgoing_documents WHERE id > ? AND state = 'SIGNED'",
    [last?.['id'] ?? 0],
  );
  return rows.map(({ id, agencyId }) => ({ id: String(id), headers: headers.get(String(agencyId)) ?? {} }));
}

/** What all books of outgoing documents say: symbols given twice in an agency and year, numbers nothing explains. */
async function registers({ connection }: Stand): Promise<{ doubles: number; gaps: number; numbers: number }> {
  const [[counts]] = await connection.query<RowDataPacket[]>(
    `SELECT (SELECT COUNT(*) FROM (SELECT 1 FROM number_ledger l JOIN register_books b ON b.id = l.book_id
         WHERE l.symbol IS NOT NULL AND l.voided_at IS NULL GROUP BY b.agency_id, b.year, l.symbol HAVING COUNT(*) > 1) d) AS doubles,
       (SELECT COUNT(*) FROM number_ledger) AS numbers,
       (SELECT COALESCE(SUM(c.last_number), 0) FROM number_counters c)
         - (SELECT COUNT(*) FROM number_ledger WHERE suffix = '')
         - (SELECT COALESCE(SUM(to_number - from_number + 1), 0) FROM number_blocks WHERE kind = 'ELSEWHERE') AS gaps`,
  );
  return { doubles: Number(counts?.['doubles']), gaps: Number(counts?.['gaps']), numbers: Number(counts?.['numbers']) };
}
