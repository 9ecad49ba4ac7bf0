import { can } from '@qlvb/domain/permissions';
import { moveAssignments } from '../assignments/assignment-tree.ts';
import type { OpenWorkSource } from '../handover/source.ts';
import { incomingVisibility, readerOf } from './incoming.visibility.ts';

const FROM = 'assignments a JOIN incoming_documents i ON i.id = a.subject_id AND i.agency_id = a.agency_id';
const OPEN = "a.to_position_id = ? AND a.state = 'OPEN' AND a.subject_type = 'INCOMING'";

const readerAs = (positionId: string): string => readerOf({ toPositionId: positionId, toUnitId: null });

export const incomingOpenWork: OpenWorkSource = {
  kind: 'INCOMING_ASSIGNMENT',
  objectType: 'INCOMING',
  journal: 'incoming.hand-over',
  id: 'i.id',
  label: '(SELECT COALESCE(t.symbol, t.subject) FROM documents t WHERE t.id = i.document_id)',
  open: (positionId) => ({ sql: `FROM ${FROM} WHERE ${OPEN}`, params: [positionId] }),
  visible: (viewer) => incomingVisibility(viewer, 'i'),
  move: async (tx, { from, to, by, at }) => {
    await tx.execute(
      `UPDATE ${FROM} SET i.version = i.version + 1, i.updated_at = ?, i.updated_by_position_id = ?,
         i.lead_name = IF(a.role = 'LEAD' AND a.parent_id IS NULL, ?, i.lead_name) WHERE ${OPEN}`,
      [new Date(at), by, to.fullName, from],
    );
    // Who reads it follows who has it; what the leaver had finished stays theirs to read.
    await tx.execute(
      `INSERT IGNORE INTO incoming_readers (reader, received_at, incoming_id, state)
       SELECT ?, i.received_at, i.id, i.state FROM ${FROM} WHERE ${OPEN}`,
      [readerAs(to.id), from],
    );
    await tx.execute(
      `DELETE r FROM incoming_readers r JOIN (SELECT DISTINCT i.id FROM ${FROM} WHERE ${OPEN}) m ON m.id = r.incoming_id
       WHERE r.reader = ? AND NOT EXISTS (SELECT 1 FROM assignments b WHERE b.subject_type = 'INCOMING'
         AND b.subject_id = r.incoming_id AND b.to_position_id = ? AND b.state = 'DONE')`,
      [from, readerAs(from), from],
    );
    await moveAssignments(tx, 'INCOMING', { from, to: to.id });
  },
  mayReceive: (_, receiver) => can(receiver, 'incoming.handle'),
};
