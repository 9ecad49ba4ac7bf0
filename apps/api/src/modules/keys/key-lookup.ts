import type { DelegableBook, KeyScope } from '@qlvb/contract/types';
import type { Clock } from '../../platform/clock.ts';
import { todayInVietnam } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import { createRecent } from '../../platform/recent.ts';
import { type KeyLookup, type KeyViewer, NOBODY } from '../../platform/viewer.ts';
import { allows } from './addresses.ts';
import { createKeyCounter } from './key-counter.ts';
import { hashSecret, isSecret } from './secret.ts';

type Known = { readonly viewer: KeyViewer; readonly allows: (address: string) => boolean };

type KeySql = {
  readonly id: string;
  readonly name: string;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly scopes: string;
  readonly books: string | null;
  readonly addresses: string;
  readonly perMinute: number;
  readonly validTo: string;
  readonly prefix: string;
};

/** In force: by its own days, its secret's and its agency's. One statement, as for a session. */
const KEY = `SELECT k.id, k.name, k.agency_id AS agencyId, k.scopes, k.books, k.addresses, k.per_minute AS perMinute,
    k.valid_to AS validTo, s.prefix,
    (SELECT n.short_name FROM agency_names n WHERE n.agency_id = k.agency_id AND n.pending = 0 AND n.valid_from <= ? ORDER BY n.valid_from DESC LIMIT 1) AS agencyName
  FROM integration_key_secrets s JOIN integration_keys k ON k.id = s.key_id JOIN agencies a ON a.id = k.agency_id
  WHERE s.secret_hash = ? AND (s.ends_at IS NULL OR s.ends_at > ?) AND k.revoked_at IS NULL AND k.valid_to >= ?
    AND a.on_platform = 1 AND a.valid_from <= ? AND (a.valid_to IS NULL OR a.valid_to >= ?)`;

/** How the journal, the record of access and a report name it. */
const TITLE = 'Khóa tích hợp';

/** Finds out which key calls. What was taken back here is forgotten at once, elsewhere at the next act or after a second. */
export function createKeyLookup({ db, clock }: { readonly db: Database; readonly clock: Clock }): KeyLookup {
  const known = createRecent<Known>(clock);

  async function read(secret: string): Promise<Known | null> {
    if (!isSecret(secret)) return null;
    const today = todayInVietnam(clock);
    const [row] = await db.prepared<KeySql>(KEY, [today, hashSecret(secret), clock.now(), today, today, today]);
    if (row === undefined) {
      known.forget(secret);
      return null;
    }
    const key = { viewer: viewerOf(row), allows: allows(row.addresses) };
    known.set(secret, key);
    return key;
  }

  const from = (key: Known | null, address: string): KeyViewer | null =>
    key?.allows(address) === true ? key.viewer : null;

  return {
    now: async (secret, address) => from(await read(secret), address),
    recent: async (secret, address) => from(known.get(secret) ?? (await read(secret)), address),
    count: createKeyCounter({ db, clock }),
    forget: (keyId) => known.forgetWhere(({ viewer }) => viewer.key.id === keyId),
  };
}

/** Of the agency, with no role, unit or post: what it may is what its scopes name (domain/keys/scopes.ts). */
function viewerOf(row: KeySql): KeyViewer {
  const books = row.books === null ? null : (row.books.split(',') as DelegableBook[]);
  const { name, prefix, validTo, perMinute } = row;
  return {
    accountId: NOBODY,
    personId: NOBODY,
    positionId: NOBODY,
    sessionId: NOBODY,
    sessionExpiresAt: '',
    username: '',
    unitId: null,
    roles: [],
    mustChangePassword: false,
    agencyId: row.agencyId,
    agencyName: row.agencyName,
    fullName: `Khóa ${name}`,
    title: TITLE,
    only: books === null ? null : { features: null, books, typeCodes: null },
    keyId: row.id,
    key: { id: row.id, name, prefix, validTo, perMinute, books, scopes: row.scopes.split(',') as KeyScope[] },
  };
}
