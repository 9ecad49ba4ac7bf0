import { ALL_KEY_SCOPES } from '@qlvb/domain/keys/scopes';
import { inTransaction } from '../../src/platform/db/transaction.ts';
import type { TestApp } from '../app.ts';
import { makeKey, revokeKey } from '../language/keys.ts';
import type { Person } from '../person.ts';
import type { Cast } from './matter.ts';
import { alone, type Viewer } from './viewer.ts';

/** More than the whole walk asks in a minute: who is too fast is told nothing, and would prove nothing. */
const PACE = { perMinute: 6000 };
const ALL = { ...PACE, scopes: [...ALL_KEY_SCOPES] };

/**
 * Keys that must not see: every door open and no document behind it, one of another agency, and three that open nothing
 * any more or from here. And one that may see what the agency sees.
 */
export async function createKeys(
  app: TestApp,
  { ours }: Cast,
  twin: Cast,
): Promise<{ readonly viewers: readonly Viewer[]; readonly insider: Viewer }> {
  const [revoked, expired] = [await makeKey(app, ours.admin, ALL), await makeKey(app, ours.admin, ALL)];
  await revokeKey(ours.admin, revoked.key.id);
  await inTransaction(app.db, async (tx) => {
    await tx.execute("UPDATE integration_keys SET valid_to = '2026-11-20' WHERE id = ?", [expired.key.id]);
  });
  const foreign = await makeKey(app, ours.admin, { ...ALL, addresses: ['10.0.0.0/8'] });
  const doors = await makeKey(app, ours.admin, {
    ...PACE,
    scopes: ['ORGANISATION_READ', 'FILES_READ', 'FORMS_PRINT', 'EVENTS_HEAR'],
  });
  const key = (name: string, person: Person, knows: string): Viewer => ({ ...alone(name, person, knows), isKey: true });
  const shut = (name: string, person: Person): Viewer => ({
    ...key(name, person, ''),
    unmoved: false,
    isNobody: true,
    isThere: false,
    acts: false,
  });
  return {
    viewers: [
      key('a key without the scope', doors.system, 'N'),
      key('a key of another agency', (await makeKey(app, twin.ours.admin, ALL)).system, ''),
      { ...shut('a revoked key', revoked.system), acts: true },
      shut('an expired key', expired.system),
      shut('a key from a foreign address', foreign.system),
    ],
    insider: {
      ...key('a key of the agency itself', (await makeKey(app, ours.admin, ALL)).system, 'O'),
      unmoved: false,
    },
  };
}
