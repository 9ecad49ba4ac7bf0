import { readdirSync } from 'node:fs';
import type { RowDataPacket } from 'mysql2/promise';
import { median } from './load.ts';
import type { Figure } from './report.ts';
import { ask, signIn } from './session.ts';
import type { Stand } from './stand.ts';

/** Who takes a document from the draft to the seal. */
const CHAIN = [
  ['chuyenvien1.ktth.vp', 'submitDraft', 'OutgoingActInput'],
  ['truongphong.ktth.vp', 'checkContent', 'OutgoingActInput'],
  ['chanhvanphong.vp', 'checkForm', 'OutgoingActInput'],
  ['chutich.ubnd', 'signOutgoing', 'OutgoingActInput'],
  ['vanthu.vp', 'allocateNumber', 'AllocateNumberInput'],
  ['vanthu.vp', 'sealOutgoing', 'OutgoingActInput'],
] as const;
const [[DRAFTER]] = CHAIN;
const CLERK = 'vanthu.vp';

type Outgoing = { readonly id: string; readonly version: number };
type Desk = { act(username: string, mutation: string, input: string, value: object): Promise<Outgoing> };

/**
 * One document to every agency of the province. Measured from the clerk's request until the last recipient has it,
 * beside a bare client that inserts the same rows in one transaction; then the API is killed while it delivers.
 */
export async function measureIssue(stand: Stand, { rounds }: { readonly rounds: number }): Promise<Figure[]> {
  const desk = deskOf(stand);
  const receivers = await receiversOf(stand);
  const ratios: number[] = [];
  const seen = { ours: [] as number[], bare: [] as number[] };
  let onDisk = 0;
  for (let round = 0; round <= rounds; round++) {
    const before = filesIn(stand.dataDir);
    const sealed = await sealedTo(stand, desk, receivers, round);
    const began = performance.now();
    await desk.act(CLERK, 'issueOutgoing', 'OutgoingActInput', target(sealed));
    await delivered(stand, sealed.id, receivers.length);
    const ours = performance.now() - began;
    onDisk = Math.max(onDisk, filesIn(stand.dataDir) - before);
    const bare = await bareInsert(stand, sealed.id, round);
    // The first round warms both.
    if (round === 0) continue;
    ratios.push(ours / bare);
    seen.ours.push(ours);
    seen.bare.push(bare);
  }
  const wrong = await killedInTheMiddle(stand, desk, receivers);
  const to = `issue to ${receivers.length} agencies`;
  return [
    {
      name: `${to}: until all have it / bare insert of the same rows`,
      value: median(ratios),
      bound: { atMost: 2 },
      detail: { oursMilliseconds: median(seen.ours), bareMilliseconds: median(seen.bare) },
    },
    { name: `${to}: files on disk`, value: onDisk, bound: { atLeast: 1, atMost: 1 }, detail: {} },
    { name: `${to}, killed while delivering: lost or doubled`, value: wrong, bound: { atMost: 0 }, detail: {} },
  ];
}

function deskOf({ api }: Stand): Desk {
  const sessions = new Map<string, Promise<Record<string, string>>>();
  return {
    act: async (username, mutation, input, value) => {
      const session = sessions.get(username) ?? signIn(api, username);
      sessions.set(username, session);
      const { done } = await ask<{ done: { __typename: string; outgoing?: Outgoing } }>(
        api,
        await session,
        `mutation ($input: ${input}!) { done: ${mutation}(input: $input) { __typename
          ... on OutgoingActSuccess { outgoing { id version } }
          ... on RuleRefused { code params { name value } } ... on ValidationFailed { problems { path code } } } }`,
        { input: value },
      );
      if (!done.outgoing) throw new Error(`${mutation}: ${JSON.stringify(done)}`);
      return done.outgoing;
    },
  };
}

const target = ({ id, version }: Outgoing) => ({ outgoingId: id, version });

async function rowsOf<T>({ connection }: Stand, sql: string, values: readonly unknown[] = []): Promise<T[]> {
  const [rows] = await connection.query<RowDataPacket[]>(sql, [...values]);
  return rows as unknown as T[];
}

/** Everybody on the platform but the issuer. */
async function receiversOf(stand: Stand): Promise<string[]> {
  const session = await signIn(stand.api, DRAFTER);
  const { viewer } = await ask<{ viewer: { actingAs: { agency: { id: string } } } }>(
    stand.api,
    session,
    '{ viewer { actingAs { agency { id } } } }',
  );
  const rows = await rowsOf<{ id: string }>(stand, 'SELECT id FROM agencies WHERE on_platform = 1 ORDER BY id');
  const ids = rows.map(({ id }) => String(id)).filter((id) => id !== viewer.actingAs.agency.id);
  const there: string[] = [];
  // What is announced for later is no agency yet; the API tells.
  for (let from = 0; from < ids.length; from += 50) {
    const asked = { ids: ids.slice(from, from + 50) };
    const { agencies } = await ask<{ agencies: { id: string; validTo: string | null }[] }>(
      stand.api,
      session,
      'query ($ids: [ID!]!) { agencies(ids: $ids) { id validTo } }',
      asked,
    );
    there.push(...agencies.filter(({ validTo }) => validTo === null).map(({ id }) => id));
  }
  return there;
}

/** A document that waits to be sent, with a file of its own. */
async function sealedTo(
  stand: Stand,
  desk: Desk,
  recipientAgencyIds: readonly string[],
  round: number,
): Promise<Outgoing> {
  const session = await signIn(stand.api, DRAFTER);
  const form = new FormData();
  const content = `%PDF-1.4\n% ${round} ${performance.now()}\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n`;
  form.set('file', new Blob([content], { type: 'application/pdf' }), 'Dự thảo.pdf');
  const uploaded = await fetch(`${stand.api}/files`, {
    method: 'POST',
    headers: { ...session, 'x-qlvb-request': '1' },
    body: form,
  });
  const { id: uploadId } = (await uploaded.json()) as { id: string };
  const { ownPositions } = await ask<{ ownPositions: { id: string }[] }>(
    stand.api,
    session,
    '{ ownPositions(role: AGENCY_LEADER) { id } }',
  );
  let now = await desk.act(DRAFTER, 'createDraft', 'CreateDraftInput', {
    typeCode: 'CV',
    subject: `V/v tăng cường phòng cháy, chữa cháy rừng mùa khô, lần ${round}`,
    urgency: 'NORMAL',
    signerPositionId: ownPositions[0]?.id,
    recipientAgencyIds,
    uploadId,
  });
  for (const [username, mutation, input] of CHAIN) now = await desk.act(username, mutation, input, target(now));
  return now;
}

async function delivered(stand: Stand, outgoingId: string, wanted: number): Promise<void> {
  const until = performance.now() + 120_000;
  for (;;) {
    const [row] = await rowsOf<{ n: number }>(
      stand,
      "SELECT COUNT(*) AS n FROM recipients WHERE outgoing_id = ? AND state = 'DELIVERED'",
      [outgoingId],
    );
    if (Number(row?.n) === wanted) return;
    if (performance.now() > until) throw new Error(`Only ${row?.n} of ${wanted} have it`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

const TABLES = ['incoming_documents', 'incoming_search', 'live_hints'] as const;

/** The rows the delivery wrote, as they are, from a client that does nothing else. Milliseconds. */
async function bareInsert(stand: Stand, outgoingId: string, round: number): Promise<number> {
  const { connection } = stand;
  const incoming = await rowsOf<Record<string, unknown>>(
    stand,
    'SELECT i.* FROM incoming_documents i JOIN outgoing_documents o ON o.document_id = i.document_id WHERE o.id = ? ORDER BY i.id',
    [outgoingId],
  );
  const search = await rowsOf<{ tokens: string }>(
    stand,
    'SELECT tokens FROM incoming_search WHERE incoming_id IN (?) ORDER BY incoming_id',
    [incoming.map(({ id }) => id)],
  );
  const copies = incoming.map((row) => ({
    ...row,
    id: null,
    recipient_id: Number(row['recipient_id']) + (round + 1) * 1e9,
  }));
  const began = performance.now();
  await connection.query('START TRANSACTION');
  const first = await insertAll(stand, TABLES[0], copies);
  await insertAll(
    stand,
    TABLES[1],
    search.map(({ tokens }, at) => ({ incoming_id: first + at, tokens })),
  );
  await insertAll(
    stand,
    TABLES[2],
    copies.map((row, at) => ({
      type: 'incoming',
      object_id: String(first + at),
      agency_id: row['agency_id' as never] as unknown,
      created_at: new Date(),
    })),
  );
  await connection.query('COMMIT');
  return performance.now() - began;
}

/** One statement. Gives the id of the first row. */
async function insertAll(
  { connection }: Stand,
  table: (typeof TABLES)[number],
  rows: readonly object[],
): Promise<number> {
  const columns = Object.keys(rows[0] ?? {});
  const [result] = await connection.query(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ?`, [
    rows.map((row) => Object.values(row)),
  ]);
  return (result as { insertId: number }).insertId;
}

/** The API is killed as soon as it has answered the clerk, when the relay has just begun. */
async function killedInTheMiddle(stand: Stand, desk: Desk, receivers: readonly string[]): Promise<number> {
  const sealed = await sealedTo(stand, desk, receivers, 99);
  await desk.act(CLERK, 'issueOutgoing', 'OutgoingActInput', target(sealed));
  await stand.crash();
  await delivered(stand, sealed.id, receivers.length);
  const [row] = await rowsOf<{ all: number; apart: number }>(
    stand,
    `SELECT COUNT(*) AS \`all\`, COUNT(DISTINCT i.agency_id) AS apart FROM incoming_documents i
     JOIN outgoing_documents o ON o.document_id = i.document_id WHERE o.id = ?`,
    [sealed.id],
  );
  return Math.abs(Number(row?.all) - receivers.length) + Math.abs(Number(row?.apart) - receivers.length);
}

const filesIn = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
