import type { Tx } from '../../platform/db/transaction.ts';
import { auditChains } from './audit.entity.ts';
import { GENESIS } from './hash.ts';

/** Every agency has its chain from its first day; what an agency without one does is refused by the database. */
export const openChain = (tx: Tx, agencyId: string): void =>
  tx.insertLater(auditChains, [{ agencyId, lastSeq: 0, lastHash: GENESIS }]);
