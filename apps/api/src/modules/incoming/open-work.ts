import { can } from '@qlvb/domain/permissions';
import { joinedSubjects, moveAssignments } from '../assignments/move-assignments.ts';
import { refuse } from '../../platform/errors.ts';
import type { OpenWorkSource } from '../handover/source.ts';
import type { PositionRow } from '../identity/identity.entity.ts';
import { incomingVisibility, readerOf } from './incoming.visibility.ts';

const FROM = 'assignments a JOIN incoming_documents i ON i.id = a.subject_id AND i.agency_id = a.agency_id';
const OPEN = "a.to_position_id IN (?) AND a.state = 'OPEN' AND a.subject_type = 'INCOMING'";

const readerAs = (positionId: string): string => readerOf({ toPositionId: positionId, toUnitId: null });

const assigned: OpenWorkSource = {
  kind: 'INCOMING_ASSIGNMENT',
  objectType: 'INCOMING',
  journal: 'incoming.hand-over',
  id: 'i.id',
  label: '(SELECT COALESCE(t.symbol, t.subject) FROM documents t WHERE t.id = i.document_id)',
  holder: 'a.to_position_id',
  open: (positionIds) => ({ sql: `FROM ${FROM} WHERE ${OPEN}`, params: [positionIds] }),
  visible: (viewer) => incomingVisibility(viewer, 'i'),
  joined: async (reader, { from, to }) => await joinedSubjects(reader, 'INCOMING', { from, to: to.id }),
  move: async (tx, { from, fromName, to, by, at }) => {
    // Inside a unit in the lead it is "<name> – <unit>" (assign-incoming.ts).
    await tx.execute(
      `UPDATE ${FROM} SET i.version = i.version + 1, i.updated_at = ?, i.updated_by_position_id = ?,
         i.lead_name = CASE WHEN a.role <> 'LEAD' THEN i.lead_name WHEN a.parent_id IS NULL THEN ?
           WHEN i.lead_name LIKE CONCAT(?, ' – %') THEN CONCAT(?, SUBSTR(i.lead_name, CHAR_LENGTH(?) + 1))
           ELSE i.lead_name END WHERE ${OPEN}`,
      [new Date(at), by, to.fullName, fromName, to.fullName, fromName, [from]],
    );
    // What they had given back is lent to them again, as to everybody who is addressed anew.
    await tx.execute(
      `UPDATE incoming_readings r JOIN (SELECT DISTINCT i.id FROM ${FROM} WHERE ${OPEN}) m ON m.id = r.incoming_id
       SET r.live = NULL WHERE r.live = 1 AND r.returned_at IS NOT NULL AND r.position_id = ?`,
      [[from], to.id],
    );
    // Who reads it follows who has it; what the leaver had finished stays theirs to read.
    await tx.execute(
      `INSERT IGNORE INTO incoming_readers (reader, received_at, incoming_id, state)
       SELECT ?, i.received_at, i.id, i.state FROM ${FROM} WHERE ${OPEN}`,
      [readerAs(to.id), [from]],
    );
    await tx.execute(
      `DELETE r FROM incoming_readers r JOIN (SELECT DISTINCT i.id FROM ${FROM} WHERE ${OPEN}) m ON m.id = r.incoming_id
       WHERE r.reader = ? AND NOT EXISTS (SELECT 1 FROM assignments b WHERE b.subject_type = 'INCOMING'
         AND b.subject_id = r.incoming_id AND b.to_position_id = ? AND b.state = 'DONE')`,
      [[from], readerAs(from), from],
    );
    await moveAssignments(tx, 'INCOMING', { from, to: to.id, by, at });
  },
  mayReceive: (_, receiver) => can(receiver, 'incoming.handle'),
};

const LENT = 'l.live = 1 AND l.returned_at IS NULL';
const LOANS = `incoming_readings l JOIN incoming_documents i ON i.id = l.incoming_id`;
const LENT_TO = `l.position_id IN (?) AND ${LENT}`;

/**
 * A paper marked XEM XONG TRẢ LẠI goes back to the văn thư, or on to somebody who reads the letter anyway (its part has
 * been handed over before): on record, what the leaver had is given back, and lent to the other one.
 */
const lent: OpenWorkSource = {
  kind: 'PAPER_ON_LOAN',
  objectType: 'INCOMING',
  journal: 'incoming.hand-over-loan',
  id: 'i.id',
  holder: 'l.position_id',
  label: assigned.label,
  open: (positionIds) => ({ sql: `FROM ${LOANS} WHERE ${LENT_TO}`, params: [positionIds] }),
  visible: assigned.visible,
  move: async (tx, { from, fromName, to, at }) => {
    const [leading] = await tx.query(
      `SELECT 1 FROM ${LOANS} JOIN assignments a ON a.subject_type = 'INCOMING' AND a.subject_id = i.id
       WHERE ${LENT_TO} AND a.to_position_id = ? AND a.state = 'OPEN' AND a.role = 'LEAD' LIMIT 1`,
      [[from], from],
    );
    if (leading !== undefined) refuse('LOAN_STILL_NEEDED', { person: fromName });
    if (!takesPapersBack(to)) {
      await tx.execute(
        `UPDATE incoming_readings g JOIN incoming_readings l ON l.incoming_id = g.incoming_id AND ${LENT} AND l.position_id = ?
         SET g.live = NULL WHERE g.position_id = ? AND g.live = 1 AND g.returned_at IS NOT NULL`,
        [from, to.id],
      );
      await tx.execute(
        `INSERT IGNORE INTO incoming_readings (incoming_id, position_id, unit_id, opened_at, live)
         SELECT l.incoming_id, ?, NULL, ?, 1 FROM incoming_readings l WHERE ${LENT_TO}`,
        [to.id, new Date(at), [from]],
      );
    }
    // As in "Đã xem, trả lại": whoever has given it back is no reader any more.
    await tx.execute(
      `DELETE r FROM incoming_readers r JOIN incoming_readings l ON l.incoming_id = r.incoming_id AND ${LENT_TO} WHERE r.reader = ?`,
      [[from], readerAs(from)],
    );
    await tx.execute(`UPDATE incoming_readings l SET l.returned_at = ? WHERE ${LENT_TO}`, [new Date(at), [from]]);
  },
  mayReceive: async (reader, receiver, { from }) => {
    if (takesPapersBack(receiver)) return true;
    const seen = incomingVisibility({ ...receiver, positionId: receiver.id }, 'i');
    const [unseen] = await reader.query(`SELECT 1 FROM ${LOANS} WHERE ${LENT_TO} AND NOT (${seen.sql}) LIMIT 1`, [
      [from],
      ...seen.params,
    ]);
    return unseen === undefined;
  },
};

/** The clerk keeps the paper and borrows nothing. */
const takesPapersBack = (receiver: PositionRow): boolean => can(receiver, 'incoming.register');

export const incomingOpenWork: readonly OpenWorkSource[] = [assigned, lent];
