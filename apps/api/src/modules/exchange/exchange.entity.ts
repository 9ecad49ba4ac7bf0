import type { RecipientState } from '@qlvb/contract/types';
import { code, id, instant, int, looseRef, nullable, ref, text } from '../../platform/db/columns.ts';
import { defineEntity, type Row } from '../../platform/db/entity.ts';

/**
 * One receiving agency of one outgoing document: the document and its file are stored once, an issue to
 * 622 agencies is 622 of these rows. Before the issue `queuedAt` is null and nothing is delivered.
 */
export const recipients = defineEntity(
  'recipients',
  {
    id: id(),
    outgoingId: ref('outgoing_documents'),
    agencyId: ref('agencies'),
    /** Protocol order of the agency when it was chosen, so that a list needs no join. */
    ordinal: int(),
    documentId: nullable(ref('documents')),
    state: code<RecipientState>(16),
    queuedAt: nullable(instant()),
    deliveredAt: nullable(instant()),
    decidedAt: nullable(instant()),
    decidedByPositionId: nullable(ref('positions')),
    arrivalNumber: nullable(int()),
    reason: nullable(text(1000)),
    /** The registration at the recipient; it points back here with a unique key. */
    incomingId: nullable(looseRef()),
  },
  {
    uniques: { agency: ['outgoingId', 'agencyId'] },
    indexes: {
      queue: ['outgoingId', 'state'],
      agency: ['agencyId'],
      document: ['documentId'],
      decided_by: ['decidedByPositionId'],
    },
  },
);

export type RecipientRow = Row<typeof recipients>;
