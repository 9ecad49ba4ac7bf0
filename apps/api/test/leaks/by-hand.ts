import { accessRecords } from '../../src/modules/access-record/access.entity.ts';
import { incomingReadings } from '../../src/modules/incoming/incoming.entity.ts';
import { inTransaction } from '../../src/platform/db/transaction.ts';
import { outboxMessages } from '../../src/platform/outbox/outbox.entity.ts';
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

/** A message about the document that nobody could deliver; gives its id. */
export async function failOnItsWay(
  app: TestApp,
  { agencyId, outgoingId, why }: { readonly agencyId: string; readonly outgoingId: string; readonly why: string },
): Promise<string> {
  return await inTransaction(app.db, async (tx) => {
    const at = app.clock.now().toISOString();
    return await tx.insert(outboxMessages, {
      topic: 'exchange.deliver',
      payload: { outgoingId },
      agencyId,
      createdAt: at,
      availableAt: at,
      deadAt: at,
      attempts: 12,
      lastError: why,
    });
  });
}

/** The registration in the agency of what was delivered there. */
export async function delivered(
  { db }: TestApp,
  { agencyId }: Person,
  documentId: string,
): Promise<{ readonly id: string; readonly version: number }> {
  const [row] = await db.query<{ id: string; version: number }>(
    'SELECT id, version FROM incoming_documents WHERE agency_id = ? AND document_id = ?',
    [agencyId, documentId],
  );
  return { id: String(row?.id), version: Number(row?.version) };
}
