import type { Tx } from '../../platform/db/transaction.ts';
import type { Viewer } from '../../platform/viewer.ts';

type Ended = { readonly accountId: string; readonly person: string; readonly ended: number };

/** What ended nothing (somebody else was quicker) is no act. */
export function journalEnded(tx: Tx, viewer: Viewer, { accountId, person, ended }: Ended): void {
  if (ended === 0) return;
  tx.audit(viewer, {
    action: 'identity.end-sessions',
    objectType: 'ACCOUNT',
    objectId: accountId,
    details: { person, ended },
  });
}
