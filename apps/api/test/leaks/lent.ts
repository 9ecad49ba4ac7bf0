import { accessRecords } from '../../src/modules/access-record/access.entity.ts';
import { incomingReadings } from '../../src/modules/incoming/incoming.entity.ts';
import { inTransaction } from '../../src/platform/db/transaction.ts';
import type { TestApp } from '../app.ts';
import type { Person } from '../office.ts';

/** What opening the file does, for a letter that has none. */
export async function lend(app: TestApp, incomingId: string, { positionId }: Person): Promise<void> {
  await inTransaction(app.db, async (tx) => {
    await tx.insert(incomingReadings, {
      incomingId,
      positionId,
      openedAt: app.clock.now().toISOString(),
      live: true,
    });
  });
}
/** By hand: what is waiting to be written of others is not the matter's. */
export async function readOnce(app: TestApp, objectId: string, { agencyId, positionId }: Person): Promise<void> {
  await inTransaction(app.db, async (tx) => {
    await tx.insert(accessRecords, {
      agencyId,
      at: app.clock.now().toISOString(),
      hour: 0,
      kind: 'VIEW',
      objectType: 'INCOMING',
      objectId,
      attachmentId: '0',
      accountId: '0',
      personId: '0',
      positionId,
      personName: 'Người đọc',
      personTitle: 'Chuyên viên',
      address: '127.0.0.1',
    });
  });
}
