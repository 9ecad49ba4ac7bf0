import { createHash } from 'node:crypto';
import { canonicalEntry } from '@qlvb/domain/audit/canonical';

/** Everything an entry says. `details` is the stored text itself, so that not even a blank in it can change. */
export type Hashed = {
  readonly agencyId: string;
  readonly seq: number;
  readonly at: string;
  readonly action: string;
  readonly accountId: string | null;
  readonly positionId: string | null;
  readonly onBehalfOfPositionId: string | null;
  readonly actorName: string;
  readonly actorTitle: string;
  readonly actorAgency: string;
  readonly objectType: string;
  readonly objectId: string;
  readonly details: string;
  readonly delegationId: string | null;
  readonly onBehalfKind: string | null;
  readonly onBehalfName: string | null;
  readonly onBehalfTitle: string | null;
  readonly keyId: string | null;
};

/** Before the first entry of a chain. */
export const GENESIS = '0'.repeat(64);

/** The text that is hashed behind the hash of the entry before. `seq` is a blank as long as the place is not known. */
export function hashedText(entry: Omit<Hashed, 'seq'> & { readonly seq: number | string }): string {
  const { agencyId, seq, at, action, accountId, positionId, onBehalfOfPositionId, ...rest } = entry;
  const { actorName, actorTitle, actorAgency, objectType, objectId, details } = rest;
  const { delegationId, onBehalfKind, onBehalfName, onBehalfTitle, keyId } = rest;
  // Entries from before there were delegations, and those of whoever acts for oneself, do not say this at all.
  const forWhom: Readonly<Record<string, string | null>> =
    delegationId === null && onBehalfKind === null && onBehalfName === null && onBehalfTitle === null
      ? {}
      : { delegationId, onBehalfKind, onBehalfName, onBehalfTitle };
  const byKey: Readonly<Record<string, string>> = keyId === null ? {} : { keyId };
  return canonicalEntry({
    agencyId,
    seq,
    at,
    action,
    accountId,
    positionId,
    onBehalfOfPositionId,
    actorName,
    actorTitle,
    actorAgency,
    objectType,
    objectId,
    details,
    ...forWhom,
    ...byKey,
  });
}

export const entryHash = (prevHash: string, entry: Hashed): string =>
  createHash('sha256').update(prevHash).update(hashedText(entry)).digest('hex');
