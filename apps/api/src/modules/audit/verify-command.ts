import { readConfig } from '../../config.ts';
import { openDatabase } from '../../platform/db/database.ts';
import { describeAddress } from '../../platform/db/address.ts';
import { DatabaseUnreachable, reachDatabase } from '../../platform/db/reach.ts';
import { verifyJournal } from './verify.ts';

/** `npm run audit:verify`: reads only; exit code 1 when a chain is broken, 2 when it cannot be read. */
const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function command(): Promise<number> {
  const { databaseUrl } = readConfig();
  await reachDatabase(databaseUrl);
  const db = await openDatabase({
    url: databaseUrl,
    entities: [],
    migrations: [],
    poolSize: 2,
    ports: {
      writeJournal: async () => undefined,
      writeMessages: () => undefined,
      writeHints: () => undefined,
      lastChange: async () => null,
      wakeRelay: () => undefined,
      wakeHints: () => undefined,
    },
  });
  try {
    say(`Kiểm tra nhật ký / verifying the journal of ${describeAddress(databaseUrl)}`);
    const { chains, entries, breaks } = await verifyJournal(db, (agencyId, count, head) =>
      say(`  chain ${agencyId}: ${count} entries, head ${head}`),
    );
    for (const { agencyId, seq, what } of breaks) say(`  BROKEN chain ${agencyId} at ${seq}: ${what}`);
    say(
      breaks.length === 0
        ? `OK: ${entries} entries in ${chains} chains`
        : `BROKEN: ${breaks.length} places, ${entries} entries in ${chains} chains`,
    );
    return breaks.length === 0 ? 0 : 1;
  } finally {
    await db.close();
  }
}

process.exitCode = await command().catch((error: unknown) => {
  process.stderr.write(`${error instanceof DatabaseUnreachable ? error.message : String(error)}\n`);
  return 2;
});
