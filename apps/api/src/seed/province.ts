import { DEMO_PASSWORD } from '@qlvb/demo/accounts';
import { type DemoPerson, province } from '@qlvb/demo/province';
import type { Config } from '../config.ts';
import { addPerson } from '../modules/identity/add-person.ts';
import { hashPassword } from '../modules/identity/passwords.ts';
import { addAgency, addUnit } from '../modules/organizations/add-agency.ts';
import { demonstration } from '../modules/settings/settings.entity.ts';
import { type Clock, todayInVietnam } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { isDuplicateKey } from '../platform/db/retry.ts';
import { inTransaction, type Tx } from '../platform/db/transaction.ts';

/** People and units of the demonstration province are valid from here on. */
const VALID_FROM = '2021-01-01';

type Ids = { readonly agencies: Map<string, string>; readonly units: Map<string, string> };

/**
 * The demonstration province in one transaction, only into an empty database; two processes that start
 * at once do it once. Gives whether it was done now.
 */
export async function seedProvince(db: Database, config: Config, clock: Clock): Promise<boolean> {
  if (!(await isEmpty(db))) return false;
  const passwordHash = await hashPassword(DEMO_PASSWORD, config);
  try {
    await inTransaction(db, async (tx) => {
      const ids = await seedAgencies(tx);
      await tx.insert(demonstration, { startedOn: todayInVietnam(clock) });
      for (const person of province.people) await seedPerson(tx, ids, person, passwordHash, clock.now().toISOString());
    });
    return true;
  } catch (error) {
    // Another process was quicker with the same codes.
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

async function isEmpty(reader: Pick<Database, 'query'>): Promise<boolean> {
  return (await reader.query('SELECT id FROM agencies LIMIT 1')).length === 0;
}

async function seedAgencies(tx: Tx): Promise<Ids> {
  const ids: Ids = { agencies: new Map(), units: new Map() };
  for (const { units, parentCode, place: _, ...agency } of province.agencies) {
    const parentId = parentCode === null ? null : of(ids.agencies, parentCode);
    const agencyId = await addAgency(tx, { ...agency, parentId });
    ids.agencies.set(agency.code, agencyId);
    for (const unit of units)
      ids.units.set(
        `${agency.code}/${unit.abbreviation}`,
        await addUnit(tx, { ...unit, agencyId, validFrom: VALID_FROM }),
      );
  }
  return ids;
}

async function seedPerson(
  tx: Tx,
  ids: Ids,
  { username, fullName, positions }: DemoPerson,
  passwordHash: string,
  at: string,
): Promise<void> {
  await addPerson(tx, {
    username,
    fullName,
    passwordHash,
    at,
    positions: positions.map(({ agencyCode, unitAbbreviation, title, roles }) => ({
      agencyId: of(ids.agencies, agencyCode),
      unitId: unitAbbreviation === null ? null : of(ids.units, `${agencyCode}/${unitAbbreviation}`),
      title,
      roles,
      validFrom: VALID_FROM,
    })),
  });
}

function of(ids: ReadonlyMap<string, string>, key: string): string {
  const found = ids.get(key);
  if (found === undefined) throw new Error(`The demonstration province has no ${key}`);
  return found;
}
