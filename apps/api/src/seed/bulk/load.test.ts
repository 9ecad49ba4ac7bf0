import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testConfig } from '../../../test/app.ts';
import { type App, createApp } from '../../app.ts';
import type { Config } from '../../config.ts';
import { verifyJournal } from '../../modules/audit/verify.ts';
import { reachDatabase } from '../../platform/db/reach.ts';
import { createDesks, type Desk } from '../desk.ts';
import { provideDemonstration } from '../demonstration.ts';
import { loadWorkload } from './load.ts';

/** A Friday evening, so that the period ends with working days. */
const NOW = '2026-11-20T14:00:00Z';
const clock = { now: () => new Date(NOW) };
const DOCUMENTS = 1200;

const apps: { readonly app: App; readonly config: Config }[] = [];
async function start(name: string): Promise<{ readonly app: App; readonly config: Config }> {
  const config: Config = { ...testConfig(name), seedDemo: 'small', demoDocuments: DOCUMENTS };
  await reachDatabase(config.databaseUrl);
  const started = { app: await createApp(config, { clock }), config };
  apps.push(started);
  return started;
}

const TABLES = [
  'incoming_documents',
  'incoming_readers',
  'assignments',
  'recipients',
  'directives',
  'work_file_items',
  'audit_chains',
];

/** What a checksum of the rows is; ids, times and all. */
async function sumsOf({ db }: App): Promise<string[]> {
  const rows = await db.query<{ Checksum: string }>(`CHECKSUM TABLE ${TABLES.join(', ')}`);
  return rows.map(({ Checksum }) => String(Checksum));
}

let untouched: string[];
let app: App;
let config: Config;
beforeAll(async () => {
  ({ app, config } = await start('_bulk'));
  await provideDemonstration(app.db, config, clock);
  untouched = await sumsOf(app);
  await app.http.ready();
}, 300_000);
afterAll(async () => {
  for (const each of apps) {
    await each.app.close();
    rmSync(each.config.dataDir, { recursive: true, force: true });
  }
});

const number = async (sql: string): Promise<number> =>
  Number((await app.db.query<{ amount: string }>(`SELECT COUNT(*) AS amount FROM ${sql}`))[0]?.amount);
const statesOf = async (table: string): Promise<string[]> =>
  (await app.db.query<{ state: string }>(`SELECT DISTINCT state FROM ${table} ORDER BY state`)).map(
    ({ state }) => state,
  );
const desk = async (username: string): Promise<Desk> => await createDesks(app)(username);

describe('a workload loaded in bulk', () => {
  it('has about as many documents as asked for, with directives and work files in proportion', async () => {
    const documents = (await number('incoming_documents')) + (await number('outgoing_documents'));
    expect(documents / DOCUMENTS).toBeGreaterThan(0.85);
    expect(documents / DOCUMENTS).toBeLessThan(1.15);
    expect((await number('directives')) / documents).toBeGreaterThan(0.1);
    expect((await number('work_files')) / documents).toBeGreaterThan(0.07);
  });

  it('refers to nothing that is not there, though nobody looked while it was written', async () => {
    const references = await app.db.query<{ child: string; field: string; parent: string; key: string }>(
      `SELECT table_name AS child, column_name AS field, referenced_table_name AS parent, referenced_column_name AS \`key\`
       FROM information_schema.key_column_usage
       WHERE table_schema = DATABASE() AND referenced_table_name IS NOT NULL ORDER BY 1, 2`,
    );
    expect(references.length).toBeGreaterThan(50);
    for (const { child, field, parent, key } of references)
      expect
        .soft(
          await number(
            `${child} c LEFT JOIN ${parent} p ON p.${key} = c.${field} WHERE c.${field} IS NOT NULL AND p.${key} IS NULL`,
          ),
          `${child}.${field}`,
        )
        .toBe(0);
  });

  it('has every state of everything', async () => {
    expect(await statesOf('incoming_documents')).toEqual(
      ['AWAITING_DIRECTION', 'AWAITING_RECEIPT', 'DONE', 'IN_HANDLING', 'RETURNED'].toSorted(),
    );
    expect(await statesOf('recipients')).toEqual(['ACCEPTED', 'DELIVERED', 'QUEUED', 'RETURNED']);
    expect(await statesOf('directives')).toEqual(
      expect.arrayContaining(['AWAITING_ACCEPTANCE', 'COMPLETED', 'IN_PROGRESS', 'REVOKED']),
    );
    expect(await statesOf('work_files')).toEqual(['CLOSED', 'OPEN']);
    expect((await statesOf('outgoing_documents')).length).toBeGreaterThanOrEqual(5);
    expect(await number("incoming_documents WHERE state = 'IN_HANDLING' AND due_on < '2026-11-20'")).toBeGreaterThan(0);
    expect(await number("incoming_documents WHERE state = 'IN_HANDLING' AND due_on > '2026-11-20'")).toBeGreaterThan(0);
  });

  it('has a journal that verifies, with time going on in every chain', async () => {
    expect((await verifyJournal(app.db)).breaks).toEqual([]);
    expect(await number('audit_entries')).toBeGreaterThan(DOCUMENTS * 4);
    expect(
      await number(
        'audit_entries a JOIN audit_entries b ON b.agency_id = a.agency_id AND b.seq = a.seq + 1 WHERE b.at < a.at',
      ),
    ).toBe(0);
  });

  it('has books without a gap, counters that stand at their last number, and dates in the order of numbers', async () => {
    const books = '(SELECT book_id, MAX(number) AS last, COUNT(*) AS entries FROM number_ledger GROUP BY book_id) l';
    expect(
      await number(
        `number_counters c JOIN ${books} ON l.book_id = c.book_id WHERE l.last <> l.entries OR l.last <> c.last_number`,
      ),
    ).toBe(0);
    expect(await number('number_counters')).toBe(await number('register_books'));
    expect(
      await number(
        `outgoing_documents a JOIN outgoing_documents b ON b.agency_id = a.agency_id AND b.number_year = a.number_year
           AND b.series_key = a.series_key AND b.number_value = a.number_value + 1 WHERE b.issued_on < a.issued_on`,
      ),
    ).toBe(0);
    expect(
      await number(
        `number_ledger l LEFT JOIN incoming_documents i ON i.id = l.object_id AND i.arrival_number = l.number
         WHERE l.object_type = 'INCOMING' AND i.id IS NULL`,
      ),
    ).toBe(0);
  });

  it('has what the use cases would have written beside: readers, words, recipients and registrations as pairs', async () => {
    const documents = await number('incoming_documents');
    expect(await number('incoming_search')).toBe(documents);
    expect(await number('outgoing_search')).toBe(await number('outgoing_documents'));
    expect(
      await number(
        "incoming_documents i WHERE i.state = 'IN_HANDLING' AND i.id NOT IN (SELECT incoming_id FROM incoming_readers)",
      ),
    ).toBe(0);
    expect(
      await number(
        `incoming_documents i LEFT JOIN recipients r ON r.id = i.recipient_id AND r.incoming_id = i.id AND r.agency_id = i.agency_id
           AND r.document_id = i.document_id AND r.arrival_number <=> i.arrival_number WHERE i.source = 'PLATFORM' AND r.id IS NULL`,
      ),
    ).toBe(0);
    expect(
      await number(
        'work_files f WHERE f.item_count <> (SELECT COUNT(*) FROM work_file_items w WHERE w.work_file_id = f.id AND w.live = 1)',
      ),
    ).toBe(0);
  });

  it('gives whoever registers next the next number', async () => {
    const clerk = await desk('vanthu.stc');
    const [{ agencyId } = { agencyId: '' }] = await app.db.query<{ agencyId: string }>(
      `SELECT p.agency_id AS agencyId FROM positions p JOIN accounts c ON c.person_id = p.person_id WHERE c.username = 'vanthu.stc' AND p.ordinal = 0`,
    );
    const [before] = await app.db.query<{ last: string }>(
      'SELECT MAX(arrival_number) AS last FROM incoming_documents WHERE agency_id = ? AND arrival_year = 2026',
      [agencyId],
    );
    const registered = await clerk.act<{ arrivalNumber: number }>(
      'registerIncoming',
      'RegisterIncomingInput',
      '... on RegisterIncomingSuccess { object: incoming { arrivalNumber } }',
      {
        number: '7',
        notation: 'BTC-QLG',
        issuedOn: '2026-11-19',
        issuerName: 'Bộ Tài chính',
        typeCode: 'CV',
        subject: 'Một văn bản nữa',
        urgency: 'NORMAL',
        acceptDuplicate: true,
      },
    );
    expect(registered.arrivalNumber).toBe(Number(before?.last) + 1);
    expect((await verifyJournal(app.db)).breaks).toEqual([]);
  });

  it('shows everybody a desk', async () => {
    const clerk = await desk('vanthu.stc');
    const { incomingDocuments } = await clerk.ask<{
      incomingDocuments: { edges: { node: { document: { subject: string } } }[] };
    }>(
      '{ incomingDocuments(first: 50) { edges { node { id state arrivalNumber document { subject symbol issuerName } } } } }',
    );
    expect(incomingDocuments.edges).toHaveLength(50);
    const word = incomingDocuments.edges[10]?.node.document.subject ?? '';
    const found = await clerk.ask<{ incomingDocuments: { edges: unknown[] } }>(
      'query ($search: String) { incomingDocuments(filter: { search: $search }) { edges { node { id } } } }',
      { search: word.slice(0, 60) },
    );
    expect(found.incomingDocuments.edges.length).toBeGreaterThan(0);
    for (const username of ['vanthu.stc', 'chutich.ubnd', 'truongphong.ktth.vp', 'theodoi.vp', 'giamdoc.stc']) {
      const { worklist } = await (
        await desk(username)
      ).ask<{ worklist: { total: number; items: unknown[] } }>(
        '{ worklist { total items { id kind symbol title fromName note } } }',
      );
      expect(worklist.total, username).toBeGreaterThan(0);
    }
    const specialist = await (
      await desk('chuyenvien1.ktth.vp')
    ).ask<{ incomingDocuments: { edges: unknown[] }; workFiles: { edges: unknown[] } }>(
      '{ incomingDocuments { edges { node { id timeLeft { kind } } } } workFiles { edges { node { id code itemCount } } } }',
    );
    expect(specialist.incomingDocuments.edges.length).toBeGreaterThan(0);
    expect(specialist.workFiles.edges.length).toBeGreaterThan(0);
  });

  it('has directives of all four results, which add up', async () => {
    const monitor = await desk('theodoi.vp');
    const { directiveBoard } = await monitor.ask<{
      directiveBoard: { total: Record<string, number>; byLeadAgency: unknown[] };
    }>('{ directiveBoard { total { total doneOnTime doneLate openInTerm openOverdue } byLeadAgency { total } } }');
    const { total = 0, doneOnTime = 0, doneLate = 0, openInTerm = 0, openOverdue = 0 } = directiveBoard.total;
    for (const result of [doneOnTime, doneLate, openInTerm, openOverdue]) expect(result).toBeGreaterThan(0);
    expect(doneOnTime + doneLate + openInTerm + openOverdue).toBe(total);
    expect(directiveBoard.byLeadAgency.length).toBeGreaterThan(2);
  });

  it('is not loaded over work that is there', async () => {
    const load = { id: '1', startedOn: '2026-11-20', documents: 300, loadedBatches: 0 };
    await expect(loadWorkload(app.db, config.dataDir, load)).rejects.toThrow(/work in the database already/);
  });
});

it('is the same after a start that was killed in the middle as after one that was not', async () => {
  const killed = await start('_bulk_killed');
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(new URL('../../../test/seed-child.ts', import.meta.url))],
    {
      env: {
        ...process.env,
        DATABASE_URL: killed.config.databaseUrl,
        DATA_DIR: killed.config.dataDir,
        SEED_DEMO: 'small',
        DEMO_DOCUMENTS: String(DOCUMENTS),
        SEED_NOW: NOW,
        LOG_LEVEL: 'silent',
        PASSWORD_MEMORY_KIB: '8',
        PASSWORD_PASSES: '1',
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const exit = once(child, 'exit');
  const batches = async (): Promise<number> =>
    Number(
      (await killed.app.db.query<{ loaded: number }>('SELECT loaded_batches AS loaded FROM demonstration'))[0]
        ?.loaded ?? 0,
    );
  while (child.exitCode === null && (await batches()) < 1) await new Promise((resolve) => setTimeout(resolve, 5));
  child.kill('SIGKILL');
  await exit;
  const before = await batches();
  expect(before).toBeGreaterThan(0);
  await provideDemonstration(killed.app.db, killed.config, clock);
  expect(await batches()).toBeGreaterThan(before);
  expect(await sumsOf(killed.app)).toEqual(untouched);
  expect((await verifyJournal(killed.app.db)).breaks).toEqual([]);
}, 300_000);
