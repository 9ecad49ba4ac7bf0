import { type App, createApp } from './app.ts';
import { type Config, readConfig } from './config.ts';
import { holdsDemonstration } from './modules/settings/demonstration.ts';
import { systemClock } from './platform/clock.ts';
import { DatabaseUnreachable, reachDatabase } from './platform/db/reach.ts';
import { tellDone, tellLoading, tellProvince } from './seed/tell.ts';

/** A start that cannot succeed ends with one sentence a person can act on. */
class StartFailure extends Error {}

async function start(): Promise<{ app: App; config: Config }> {
  const config = readConfig();
  await reachDatabase(config.databaseUrl);
  const app = await createApp(config, { onMigration: (name) => say(`Đã cập nhật cơ sở dữ liệu / migrated: ${name}`) });
  if (config.seedDemo !== null) await fillDemonstration(app, config);
  const address = await app.listen().catch((error: unknown) => {
    throw isBusyPort(error) ? busyPort(config.port) : error;
  });
  say(`QLVB sẵn sàng / ready: ${address}`);
  if (config.seedDemo !== null && (await holdsDemonstration(app.db))) await printAccounts();
  return { app, config };
}

/** The demonstration is loaded by who asks for it. */
async function fillDemonstration(app: App, config: Config): Promise<void> {
  const { provideDemonstration } = await import('./seed/demonstration.ts');
  await provideDemonstration(app.db, config, systemClock, {
    province: tellProvince(say),
    work: () => say('Đang tạo văn bản, nhiệm vụ minh họa / filling in its work'),
    loading: tellLoading(say),
    done: tellDone(say),
  });
}

async function printAccounts(): Promise<void> {
  const { DEMO_PASSWORD, headlineAccounts } = await import('@qlvb/demo/accounts');
  for (const { username, fullName, title, agency } of headlineAccounts)
    say(`  ${username.padEnd(26)} ${fullName} – ${title}, ${agency}`);
  say(`  Mật khẩu chung / password of all: ${DEMO_PASSWORD}`);
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const complain = (line: string): void => void process.stderr.write(`${line}\n`);

const isBusyPort = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

const busyPort = (port: number): StartFailure =>
  new StartFailure(
    `Cổng ${port} đang được chương trình khác dùng; hãy đặt PORT khác. / Port ${port} is in use; set another PORT.`,
  );

/** The first signal drains; the second one does not wait. */
function drainOnSignals(app: App): void {
  let draining = false;
  const drain = (signal: NodeJS.Signals): void => {
    if (draining) process.exit(1);
    draining = true;
    say(`Đang dừng / stopping (${signal})`);
    app.close().then(
      () => process.exit(0),
      (error: unknown) => {
        complain(String(error));
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', drain);
  process.on('SIGINT', drain);
}

try {
  const { app } = await start();
  drainOnSignals(app);
} catch (error) {
  const known =
    error instanceof StartFailure ||
    error instanceof DatabaseUnreachable ||
    (error instanceof Error && error.message.startsWith('Cấu hình'));
  complain(known ? (error as Error).message : String(error instanceof Error ? (error.stack ?? error.message) : error));
  process.exit(1);
}
