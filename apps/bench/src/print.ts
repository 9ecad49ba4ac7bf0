import { existsSync, readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import type { Connection } from 'mysql2/promise';
import type { Figure } from './report.ts';
import { signIn } from './session.ts';
import type { Stand } from './stand.ts';

/** A year in which the demonstration has no books. */
const YEAR = 2017;
const CLERK = 'vanthu.stc';
const MEGABYTE = 1024 * 1024;

/**
 * A register as PDF through the API, as a clerk prints it: how much memory the process takes for it, when the first page
 * comes, and whether ten times the rows take more than ten times the time.
 */
export async function measurePrint(stand: Stand, { rows }: { readonly rows: number }): Promise<Figure[]> {
  const tenth = rows / 10;
  await fillBook(stand.connection, rows);
  const headers = await signIn(stand.api, CLERK);
  const print = async (to: number) =>
    await timed(
      `${stand.api}/forms/incoming-register.pdf?year=${YEAR}&series=ARRIVAL&toNumber=${to}`,
      headers,
      stand.apiProcess,
    );
  // Fonts are opened and the code is warm, as on every other day.
  await print(tenth);
  const small = await print(tenth);
  const large = await print(rows);
  console.log(
    `  ${rows} rows: ${(large.milliseconds / 1000).toFixed(1)} s, ${(large.bytes / MEGABYTE).toFixed(1)} MB of PDF`,
  );
  return [
    {
      name: `print: ${rows} rows to PDF, MB the process grows by at its peak`,
      value: large.grown / MEGABYTE,
      bound: { atMost: 256 },
      detail: { tenth: small.grown / MEGABYTE },
    },
    {
      name: 'print: first bytes, share of the whole time',
      value: large.firstByte / large.milliseconds,
      bound: { atMost: 0.5 },
      detail: { ms: large.firstByte },
    },
    {
      name: `print: time of a row of ${rows} beside one of ${tenth}`,
      value: large.milliseconds / rows / (small.milliseconds / tenth),
      bound: { atMost: 1.3 },
      detail: { 'ms of all': large.milliseconds },
    },
  ];
}

/** Reads all of it, and looks at the memory of the server all the while. */
async function timed(url: string, headers: Record<string, string>, pid: number) {
  const before = residentBytes(pid);
  let peak = before;
  const watching = setInterval(() => (peak = Math.max(peak, residentBytes(pid))), 50);
  const start = performance.now();
  let firstByte = Number.NaN;
  let bytes = 0;
  try {
    const answer = await fetch(url, { headers });
    if (!answer.ok || answer.body === null) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
    for await (const piece of answer.body as unknown as AsyncIterable<Uint8Array>) {
      if (bytes === 0) firstByte = performance.now() - start;
      bytes += piece.length;
    }
  } finally {
    clearInterval(watching);
  }
  return {
    milliseconds: performance.now() - start,
    firstByte,
    bytes,
    grown: Math.max(peak, residentBytes(pid)) - before,
  };
}

/** What the process has in memory. */
function residentBytes(pid: number): number {
  const status = `/proc/${pid}/status`;
  const kilobytes = existsSync(status)
    ? /VmRSS:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1]
    : execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  return Number(kilobytes) * 1024;
}

/** So many registrations in a book of their own: copies of one that the demonstration has, with numbers of their own. */
async function fillBook(connection: Connection, rows: number): Promise<void> {
  const [found] = (await connection.query(
    `SELECT i.id, i.document_id AS documentId, i.agency_id AS agencyId, i.registered_by_position_id AS positionId
     FROM incoming_documents i JOIN positions p ON p.agency_id = i.agency_id
     JOIN accounts a ON a.person_id = p.person_id AND a.username = ? WHERE i.arrival_number IS NOT NULL LIMIT 1`,
    [CLERK],
  )) as unknown as [{ id: string; documentId: string; agencyId: string; positionId: string }[]];
  const [letter] = found;
  if (letter === undefined) throw new Error(`The agency of ${CLERK} has no letter to copy`);
  const documents = await othersThan(connection, 'documents', ['id', 'symbol']);
  const incoming = await othersThan(connection, 'incoming_documents', [
    'id',
    'document_id',
    'recipient_id',
    'arrival_year',
    'arrival_number',
  ]);
  await connection.query(
    `INSERT INTO documents (symbol, ${documents}) SELECT CONCAT('BENCH ', n.seq), ${documents} FROM seq_1_to_${rows} n JOIN documents d ON d.id = ?`,
    [letter.documentId],
  );
  await connection.query(
    `INSERT INTO incoming_documents (document_id, arrival_year, arrival_number, ${incoming})
     SELECT d.id, ${YEAR}, CAST(SUBSTRING(d.symbol, 7) AS UNSIGNED), ${incoming.replace(/\w+/g, 'i.$&')}
     FROM documents d JOIN incoming_documents i ON i.id = ? WHERE d.symbol LIKE 'BENCH %'`,
    [letter.id],
  );
  await connection.query(
    "INSERT INTO register_books (agency_id, year, direction, series_key, opened_on) VALUES (?, ?, 'INCOMING', 'ARRIVAL', '2017-01-01')",
    [letter.agencyId, YEAR],
  );
  await connection.query(
    `INSERT INTO number_ledger (book_id, number, object_type, object_id, allocated_at, allocated_by_position_id)
     SELECT b.id, i.arrival_number, 'INCOMING', i.id, NOW(3), ? FROM incoming_documents i
     JOIN register_books b ON b.agency_id = i.agency_id AND b.year = ${YEAR} AND b.direction = 'INCOMING' WHERE i.agency_id = ? AND i.arrival_year = ${YEAR}`,
    [letter.positionId, letter.agencyId],
  );
  await connection.query('ANALYZE TABLE documents, incoming_documents, number_ledger');
}

/** The other columns of a table, as a list. */
async function othersThan(connection: Connection, table: string, left: readonly string[]): Promise<string> {
  const [columns] = (await connection.query(
    'SELECT column_name AS name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ?',
    [table],
  )) as unknown as [{ name: string }[]];
  return columns
    .map(({ name }) => name)
    .filter((name) => !left.includes(name))
    .join(', ');
}
