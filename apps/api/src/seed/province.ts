import { DEMO_PASSWORD } from '@qlvb/demo/accounts';
import type { Config } from '../config.ts';
import { hashPassword } from '../modules/identity/passwords.ts';
import { demonstration } from '../modules/settings/settings.entity.ts';
import { type Clock, todayInVietnam } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { isDuplicateKey } from '../platform/db/retry.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { writeChanges, writeOrganisation } from './write-organisation.ts';
import { writePeople } from './write-people.ts';
import { writeSigningAuthorities } from './write-signing.ts';

/** What was filled in. */
export type Filled = { readonly agencies: number; readonly people: number; readonly seconds: number };

/**
 * The demonstration province in one transaction, only into an empty database; two processes that start
 * at once do it once. Null when there is one already.
 */
export async function seedProvince(db: Database, config: Config, clock: Clock): Promise<Filled | null> {
  if (!(await isEmpty(db))) return null;
  const began = performance.now();
  const passwordHash = await hashPassword(DEMO_PASSWORD, config);
  const { smallProvince, wholeProvince } = await import('./provinces.ts');
  const { agencies, people, changes } = config.seedDemo === 'whole' ? wholeProvince() : smallProvince();
  try {
    await inTransaction(db, async (tx) => {
      const ids = await writeOrganisation(tx, agencies);
      await tx.insert(demonstration, { startedOn: todayInVietnam(clock), documents: config.demoDocuments });
      await writePeople(tx, people, ids, { passwordHash, at: clock.now().toISOString() });
      await writeSigningAuthorities(tx, { at: clock.now().toISOString(), startedOn: todayInVietnam(clock) });
      await writeChanges(tx, changes, ids);
    });
  } catch (error) {
    // Another process was quicker with the same rows.
    if (isDuplicateKey(error)) return null;
    throw error;
  }
  return {
    agencies: agencies.filter(({ linked, pending }) => linked && !pending).length,
    people: people.length,
    seconds: (performance.now() - began) / 1000,
  };
}

async function isEmpty(reader: Pick<Database, 'query'>): Promise<boolean> {
  return (await reader.query('SELECT id FROM agencies LIMIT 1')).length === 0;
}
