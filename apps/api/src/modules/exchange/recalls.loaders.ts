import type { Reader } from '../../platform/db/reader.ts';
import { oneByKey } from '../../platform/graphql/loaders.ts';
import { type RecallNoticeRow, recallNotices } from './recalls.entity.ts';
import { noticesOfIncoming, recallsOf, type ShownNotice, type ShownRecall } from './recalls.repo.ts';

/** By outgoing document; null while it stands. Callers have checked that the viewer sees the document. */
export const recallOf = oneByKey<ShownRecall>(
  async ({ db }, outgoingIds) => await recallsOf(db, outgoingIds),
  ({ outgoingId }) => outgoingId,
);

/** By registration at the receiver. */
export const noticeOf = oneByKey<ShownNotice>(
  async ({ db }, incomingIds) => await noticesOfIncoming(db, incomingIds),
  ({ incomingId }) => incomingId,
);

/** By recipient, for the sender. */
export const noticeOfRecipient = oneByKey<RecallNoticeRow>(
  async ({ db }, recipientIds) => await db.find(recallNotices, { recipientId: recipientIds }),
  ({ recipientId }) => recipientId,
);

/** For use cases: whether the issuer has recalled what was registered so. */
export async function isRecalled(reader: Reader, incomingId: string): Promise<boolean> {
  return (await reader.find(recallNotices, { incomingId })).length > 0;
}
