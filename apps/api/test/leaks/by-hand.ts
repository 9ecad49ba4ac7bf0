import { accessRecords } from '../../src/modules/access-record/access.entity.ts';
import { incomingReadings } from '../../src/modules/incoming/incoming.entity.ts';
import { giveReminders } from '../../src/modules/reminders/give-reminders.ts';
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
/** The reminders of a day on which letters are due: whichever matter is played before, this one has its own. */
export async function reminded({ db }: TestApp): Promise<void> {
  await inTransaction(db, async (tx) => void (await tx.execute('DELETE FROM reminder_days')));
  await giveReminders(db, { now: () => new Date('2026-12-15T02:00:00.000Z') });
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

/**
 * Until everything that was sent has been carried out. The server whose streams are listened to has a relay too: what
 * that one has in hand is waited for, and what failed once is tried again as the clock goes on.
 */
export async function carriedOut({ db, relay }: TestApp): Promise<void> {
  const [last] = await db.query<{ id: string | null }>('SELECT MAX(id) AS id FROM outbox_messages');
  for (let left = true; left;) {
    await relay.drain();
    const waiting = await db.query<{ id: string }>(
      'SELECT id FROM outbox_messages WHERE id <= ? AND dead_at IS NULL AND attempts < 12',
      [last?.id ?? '0'],
    );
    left = waiting.length > 0;
    if (left) await new Promise((resolve) => setTimeout(resolve, 20));
  }
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
