import type { Tx } from '../../platform/db/transaction.ts';
import { auditChains } from './audit.entity.ts';
import { GENESIS } from './hash.ts';

/** Every agency has its chain from its first day; what an agency without one does is refused by the database. */
export const openChains = (tx: Tx, agencyIds: readonly string[]): void =>
  tx.insertLater(
    auditChains,
    agencyIds.map((agencyId) => ({ agencyId, lastSeq: 0, lastHash: GENESIS })),
  );
