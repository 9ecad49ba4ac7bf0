import { parseArgs } from 'node:util';
import { createApp } from '../app.ts';
import { type Config, readConfig } from '../config.ts';
import { demonstration } from '../modules/settings/settings.entity.ts';
import { systemClock } from '../platform/clock.ts';
import { describeAddress } from '../platform/db/address.ts';
import type { Database } from '../platform/db/database.ts';
import { DatabaseUnreachable, reachDatabase } from '../platform/db/reach.ts';
import { provideDemonstration } from './demonstration.ts';
import { emptyDatabase } from './empty-database.ts';
import { tellDone, tellLoading, tellProvince } from './tell.ts';

/** `pnpm demo --documents 1000000`: a large demonstration; exit code 1 when the database is not one to fill. */
const say = (line: string): void => void process.stdout.write(`${line}\n`);
class Refused extends Error {}

async function command(): Promise<void> {
  const { documents, fresh } = wanted();
  const settings = readConfig();
  const config: Config = {
    ...settings,
    seedDemo: settings.seedDemo ?? 'whole',
    demoDocuments: documents,
    logLevel: 'silent',
  };
  await reachDatabase(config.databaseUrl);
  if (fresh)
    await withDatabase(
      config,
      async (db) => (await isDemonstration(db, documents, fresh)) && (await emptyDatabase(db)),
    );
  await withDatabase(config, async (db) => {
    await isDemonstration(db, documents, false);
    say(`Tạo dữ liệu minh họa / filling ${describeAddress(config.databaseUrl)}: ${documents} văn bản (documents)`);
    await provideDemonstration(db, config, systemClock, {
      province: tellProvince(say),
      loading: tellLoading(say),
      done: tellDone(say),
    });
  });
}

function wanted(): { readonly documents: number; readonly fresh: boolean } {
  const { values } = parseArgs({
    options: { documents: { type: 'string' }, fresh: { type: 'boolean', default: false } },
  });
  const documents = Number(values.documents);
  if (!Number.isInteger(documents) || documents < 1 || documents > 10_000_000)
    throw new Refused(
      'Hãy cho biết số văn bản: pnpm demo --documents 1000000 / say how many documents, 1 to 10000000.',
    );
  return { documents, fresh: values.fresh };
}

async function withDatabase(config: Config, work: (db: Database) => Promise<unknown>): Promise<void> {
  const app = await createApp(config);
  try {
    await work(app.db);
  } finally {
    await app.close();
  }
}

/** Whether there is a demonstration. Real data is never touched, and a finished demonstration only when asked. */
async function isDemonstration(db: Database, documents: number, fresh: boolean): Promise<boolean> {
  const [made] = await db.select(demonstration, 'd', 'LIMIT 1');
  if (made === undefined) {
    if ((await db.query('SELECT id FROM agencies LIMIT 1')).length === 0) return false;
    throw new Refused(
      'Cơ sở dữ liệu đang có dữ liệu thật, không phải dữ liệu minh họa; không thay đổi gì. / The database holds real data; nothing was changed.',
    );
  }
  const goesOn = made.completedAt === null && made.documents === documents;
  if (!fresh && !goesOn)
    throw new Refused(
      'Cơ sở dữ liệu đã có dữ liệu minh họa; thêm --fresh để xóa hết và tạo lại. / There is a demonstration already; --fresh deletes it and makes a new one.',
    );
  return true;
}

await command().catch((error: unknown) => {
  const known = error instanceof Refused || error instanceof DatabaseUnreachable;
  process.stderr.write(
    `${known ? error.message : String(error instanceof Error ? (error.stack ?? error.message) : error)}\n`,
  );
  process.exitCode = 1;
});
