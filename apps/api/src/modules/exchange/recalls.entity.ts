import { id, instant, nullable, ref, text } from '../../platform/db/columns.ts';
import { defineEntity, type Row } from '../../platform/db/entity.ts';

/** Thu hồi: what is kept of the recalling of one issued document (NĐ 30/2020 Phụ lục VI). Never changed. */
export const recalls = defineEntity(
  'recalls',
  {
    id: id(),
    outgoingId: ref('outgoing_documents'),
    reason: text(1000),
    recalledAt: instant(),
    recalledByPositionId: ref('positions'),
  },
  { uniques: { outgoing: ['outgoingId'] }, indexes: { recalled_by: ['recalledByPositionId'] } },
);

/** One receiver that was told, and when it cancelled its copy; unique, so a notice repeated has no effect. */
export const recallNotices = defineEntity(
  'recall_notices',
  {
    id: id(),
    recallId: ref('recalls'),
    recipientId: ref('recipients'),
    agencyId: ref('agencies'),
    incomingId: ref('incoming_documents'),
    arrivedAt: instant(),
    cancelledAt: nullable(instant()),
    cancelledByPositionId: nullable(ref('positions')),
    note: nullable(text(1000)),
  },
  {
    uniques: { recipient: ['recipientId'], incoming: ['incomingId'] },
    indexes: {
      recall: ['recallId', 'cancelledAt'],
      waiting: ['agencyId', 'cancelledAt', 'arrivedAt'],
      cancelled_by: ['cancelledByPositionId'],
    },
  },
);

export type RecallRow = Row<typeof recalls>;
export type RecallNoticeRow = Row<typeof recallNotices>;
