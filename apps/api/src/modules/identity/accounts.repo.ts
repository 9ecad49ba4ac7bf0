import type { Reader } from '../../platform/db/reader.ts';
import { accounts, signInFailures } from './identity.entity.ts';
import { hashName } from './lock-out.ts';
import { type Moment, tallyOpenSessions } from './session-list.repo.ts';

export type AccountFacts = {
  readonly username: string;
  readonly disabled: boolean;
  readonly lockedUntil: string | null;
  readonly mustChangePassword: boolean;
  readonly openSessions: number;
  readonly lastSeenAt: string | null;
};

/** The state of accounts by person. */
export async function accountsOfPersons(
  reader: Reader,
  personIds: readonly string[],
  moment: Moment,
): Promise<ReadonlyMap<string, AccountFacts>> {
  const rows = personIds.length === 0 ? [] : await reader.find(accounts, { personId: [...personIds] });
  const failures = await reader.find(signInFailures, { nameHash: rows.map(({ username }) => hashName(username)) });
  const lockedUntil = new Map(failures.map((failure) => [failure.nameHash, failure.lockedUntil]));
  const tallies = await tallyOpenSessions(
    reader,
    rows.map(({ id }) => id),
    moment,
  );
  return new Map(
    rows.map(({ id, personId, username, disabledAt, oneTimeUntil }) => {
      const locked = lockedUntil.get(hashName(username)) ?? null;
      const tally = tallies.get(id);
      return [
        personId,
        {
          username,
          disabled: disabledAt !== null,
          lockedUntil: locked !== null && new Date(locked) > moment.now ? locked : null,
          mustChangePassword: oneTimeUntil !== null,
          openSessions: tally?.open ?? 0,
          lastSeenAt: tally?.lastSeenAt ?? null,
        },
      ];
    }),
  );
}
