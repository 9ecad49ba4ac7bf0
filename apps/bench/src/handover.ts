import { readFileSync, writeFileSync } from 'node:fs';
import type { Connection, ResultSetHeader, RowDataPacket } from 'mysql2/promise';
import { median } from './load.ts';
import type { Figure } from './report.ts';
import { ask, signIn } from './session.ts';
import { settle } from './settle.ts';
import type { Stand } from './stand.ts';

type Size = { readonly items: number; readonly rounds: number };
type Post = { readonly agencyId: string; readonly leader: string; readonly leaver: string; readonly receiver: string };

const POSTS = '{ postsWithWork { id version open } }';
const HAND_OVER = `mutation HandOver($input: HandOverInput!) {
  handOver(input: $input) { __typename ... on HandOverSuccess { moved } ... on RuleRefused { code } ... on ValidationFailed { problems { path code } } }
}`;
const REGISTER = `mutation Register($input: RegisterIncomingInput!) {
  registerIncoming(input: $input) { __typename ... on RuleRefused { code } ... on ValidationFailed { problems { path code } } }
}`;
const KINDS = ['INCOMING_ASSIGNMENT', 'DRAFT', 'WORK_FILE'] as const;

/**
 * One leaver with very much open, handed over in one act; beside it, the bare UPDATEs of the same rows, which give them
 * back for the next round. Once more, while the clerk of the agency registers letters one after the other.
 */
export async function measureHandover(stand: Stand, { items, rounds }: Size): Promise<Figure[]> {
  const { connection } = stand;
  const post = await chooseLeaver(connection);
  await fill(connection, post, items);
  await settle(connection);
  const head = await signIn(stand.api, 'giamdoc.stc');
  const clerk = await signIn(stand.api, 'vanthu.stc');
  const register = registrations(stand, clerk);
  const alone = await register.until(new Promise((resolve) => setTimeout(resolve, 2000)));
  const before = memory(stand.pid, { reset: true });
  const seen = { act: [] as number[], bare: [] as number[], longest: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    seen.act.push(await timed(async () => await handOver(stand, head, post, items)));
    await settle(connection);
    seen.bare.push(await timed(async () => await giveBack(connection, post)));
    await settle(connection);
    seen.longest.push(Math.max(...(await register.until(handOver(stand, head, post, items)))));
    await giveBack(connection, post);
    await settle(connection);
  }
  const peak = memory(stand.pid);
  const figures: Figure[] = [
    {
      name: `hand-over of ${items} open items in one act: time / bare UPDATEs of the same rows`,
      value: median(seen.act.map((time, round) => time / (seen.bare[round] ?? Number.NaN))),
      bound: { atMost: 12 },
      detail: { actMilliseconds: median(seen.act), bareMilliseconds: median(seen.bare) },
    },
    {
      name: 'hand-over: the longest registration of the same agency meanwhile, seconds',
      value: Math.max(...seen.longest) / 1000,
      bound: { atMost: 5 },
      detail: { aloneMilliseconds: median(alone) },
    },
  ];
  if (peak === null || before === null) return figures;
  return [
    ...figures,
    {
      name: 'hand-over: memory of the API above what it had, MB',
      value: peak - before,
      bound: { atMost: 300 },
      detail: { before, peak },
    },
  ];
}

/** Two people of the Sở Tài chính who do the same work, and their head. */
async function chooseLeaver(connection: Connection): Promise<Post> {
  const [[head]] = await connection.query<RowDataPacket[]>(
    `SELECT p.id, p.agency_id FROM accounts c JOIN positions p ON p.person_id = c.person_id
     WHERE c.username = 'giamdoc.stc' ORDER BY p.ordinal LIMIT 1`,
  );
  const [people] = await connection.query<RowDataPacket[]>(
    `SELECT p.id FROM positions p JOIN position_roles r ON r.position_id = p.id AND r.role = 'SPECIALIST'
     WHERE p.agency_id = ? AND p.valid_to IS NULL ORDER BY p.id LIMIT 2`,
    [head?.['agency_id']],
  );
  const [leaver, receiver] = people;
  if (!head || !leaver || !receiver) throw new Error('The demonstration has no two specialists at the Sở Tài chính.');
  return {
    agencyId: String(head['agency_id']),
    leader: String(head['id']),
    leaver: String(leaver['id']),
    receiver: String(receiver['id']),
  };
}

/** Marks the rows of this benchmark. */
const MARK = 'bench hand-over';

/** Half of it letters led, a quarter drafts, a quarter work files: copies of what the demonstration has. */
async function fill(connection: Connection, { agencyId, leader, leaver }: Post, items: number): Promise<void> {
  const quarter = Math.floor(items / 4);
  const of = { agency_id: agencyId };
  await copies(connection, 'incoming_documents', items - 2 * quarter, {
    ...of,
    state: "'IN_HANDLING'",
    // A book of its own.
    arrival_year: '2000',
    arrival_number: 'n.seq',
    arrived_on: "'2000-01-05'",
    recipient_id: 'NULL',
    lead_name: `'${MARK}'`,
  });
  await connection.query(
    `INSERT INTO assignments (subject_type, subject_id, agency_id, from_position_id, to_position_id, role, state, open_lead_key, instruction, assigned_at)
     SELECT 'INCOMING', id, agency_id, ?, ?, 'LEAD', 'OPEN', CONCAT('INCOMING:', id, ':', agency_id, ':0'), ?, NOW(3)
     FROM incoming_documents WHERE lead_name = ?`,
    [leader, leaver, MARK, MARK],
  );
  await connection.query(
    `INSERT INTO incoming_readers (reader, received_at, incoming_id, state)
     SELECT ?, received_at, id, state FROM incoming_documents WHERE lead_name = ?`,
    [`P${leaver}`, MARK],
  );
  const unissued = Object.fromEntries(
    `in_reply_to_incoming_id content_checked_by_position_id form_checked_at signed_at series_key number_year number_value number
     notation symbol symbol_key issued_on document_id signing_form signing_authority_id signature_block`
      .split(/\s+/)
      .map((column) => [column, 'NULL']),
  );
  const draft = { ...of, ...unissued, state: "'DRAFT'", drafter_position_id: leaver };
  await copies(connection, 'outgoing_documents', quarter, draft);
  await connection.query(
    `INSERT INTO work_files (agency_id, year, notation, code, title, retention, state, owner_position_id, opened_on, item_count,
       last_ordinal, version, created_at, updated_at, updated_by_position_id)
     SELECT ?, 2000, CONCAT('HO', seq), CONCAT('BENCH.', seq), ?, '10Y', 'OPEN', ?, '2000-01-05', 0, 0, 1, NOW(3), NOW(3), ?
     FROM seq_1_to_${quarter}`,
    [agencyId, MARK, leaver, leaver],
  );
}

/** So many rows like the first one of the table, but for some columns. */
async function copies(
  connection: Connection,
  table: string,
  count: number,
  but: Readonly<Record<string, string>>,
): Promise<void> {
  const [rows] = await connection.query<RowDataPacket[]>(
    `SELECT column_name AS name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ?`,
    [table],
  );
  const columns = rows.map(({ name }) => String(name)).filter((name) => name !== 'id');
  const [{ affectedRows }] = await connection.query<ResultSetHeader>(
    `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${columns.map((column) => but[column] ?? `t.${column}`).join(', ')}
     FROM (SELECT * FROM ${table} ORDER BY id LIMIT 1) t JOIN seq_1_to_${count} n`,
  );
  if (affectedRows !== count) throw new Error(`${table}: ${affectedRows} of ${count} rows`);
}

async function handOver(stand: Stand, head: Record<string, string>, post: Post, items: number): Promise<void> {
  const { postsWithWork } = await ask<{ postsWithWork: { id: string; version: number; open: number }[] }>(
    stand.api,
    head,
    POSTS,
  );
  const leaver = postsWithWork.find(({ id }) => id === post.leaver);
  const receivers = KINDS.map((kind) => ({ kind, positionId: post.receiver }));
  const input = { positionId: post.leaver, version: leaver?.version, receivers, basis: 'QĐ 12/QĐ-STC', lastDay: null };
  const { handOver: done } = await ask<{ handOver: { __typename: string; moved?: number } }>(
    stand.api,
    head,
    HAND_OVER,
    { input },
  );
  if (done.moved === undefined || done.moved < items) throw new Error(`Not handed over: ${JSON.stringify(done)}`);
}

/** The same rows, from the receiver to the leaver, with nothing but the statements that move them. */
async function giveBack(connection: Connection, { leaver, receiver }: Post): Promise<void> {
  await connection.query(
    `START TRANSACTION;
     UPDATE incoming_documents i JOIN assignments a ON a.subject_type = 'INCOMING' AND a.subject_id = i.id
       SET i.version = i.version + 1, i.updated_at = NOW(3), i.lead_name = ? WHERE a.to_position_id = ? AND a.state = 'OPEN';
     UPDATE incoming_readers SET reader = ? WHERE reader = ?;
     UPDATE assignments SET to_position_id = ?, read_at = NULL WHERE to_position_id = ? AND state = 'OPEN' AND subject_type = 'INCOMING';
     UPDATE outgoing_documents SET drafter_position_id = ?, version = version + 1, updated_at = NOW(3)
       WHERE drafter_position_id = ? AND state IN ('DRAFT', 'CONTENT_CHECK', 'FORM_CHECK', 'APPROVAL');
     UPDATE work_files SET owner_position_id = ?, version = version + 1, updated_at = NOW(3) WHERE owner_position_id = ? AND state = 'OPEN';
     COMMIT`,
    [MARK, receiver, `P${leaver}`, `P${receiver}`, leaver, receiver, leaver, receiver, leaver, receiver],
  );
}

/** Registers letters one after the other; gives how long each took, in milliseconds. */
function registrations(stand: Stand, clerk: Record<string, string>) {
  let serial = 0;
  const one = async (): Promise<void> => {
    serial += 1;
    const input = {
      number: String(serial),
      notation: 'BTC-NSNN',
      issuedOn: '2026-01-05',
      issuerName: 'Bộ Tài chính',
      typeCode: 'CV',
      subject: `V/v báo cáo tình hình thực hiện dự toán, lần ${serial}`,
      urgency: 'NORMAL',
      acceptDuplicate: true,
    };
    const { registerIncoming } = await ask<{ registerIncoming: { __typename: string } }>(stand.api, clerk, REGISTER, {
      input,
    });
    if (registerIncoming.__typename !== 'RegisterIncomingSuccess')
      throw new Error(`Not registered: ${JSON.stringify(registerIncoming)}`);
  };
  return {
    until: async (end: Promise<unknown>): Promise<number[]> => {
      let ended = false;
      const watched = end.finally(() => {
        ended = true;
      });
      const times = [await timed(one)];
      while (!ended) times.push(await timed(one));
      await watched;
      return times;
    },
  };
}

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Most memory the process has had (from here on, when reset), in MB; null where the system does not tell. */
function memory(pid: number, { reset = false }: { readonly reset?: boolean } = {}): number | null {
  if (process.platform !== 'linux') return null;
  if (reset) writeFileSync(`/proc/${pid}/clear_refs`, '5');
  const found = /VmHWM:\s+(\d+) kB/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return found ? Number(found[1]) / 1000 : null;
}
