import { addDays, type CivilDate } from '@qlvb/domain/civil-date';
import type { Tx } from '../platform/db/transaction.ts';

const HEAD = `(SELECT MIN(h.id) FROM positions h JOIN position_roles l ON l.position_id = h.id AND l.role = 'AGENCY_LEADER'
  WHERE h.agency_id = p.agency_id)`;

/**
 * Heads and deputies sign by office. On record beside them: every Chánh Văn phòng signs thừa lệnh what the rules of work
 * leave to the office, one agency has its fields laid down, and one head of a division has a power of attorney for half a year (NĐ 30/2020 đ.13).
 */
export async function writeSigningAuthorities(
  tx: Tx,
  { at, startedOn }: { readonly at: string; readonly startedOn: CivilDate },
): Promise<void> {
  const when = new Date(at);
  await tx.execute(
    `INSERT INTO signing_authorities (agency_id, position_id, form, on_behalf_of_position_id, type_codes, matters, basis, valid_from, granted_at)
     SELECT p.agency_id, p.id, 'TL', ${HEAD}, 'CV,GM,GGT', 'Công việc hành chính, hậu cần, mời họp',
       'Quy chế làm việc của cơ quan: Chánh Văn phòng ký thừa lệnh', p.valid_from, ?
     FROM positions p JOIN position_roles r ON r.position_id = p.id AND r.role = 'UNIT_HEAD' WHERE p.title = 'Chánh Văn phòng'`,
    [when],
  );
  await tx.execute(
    `INSERT INTO agency_fields (agency_id, name)
     SELECT p.agency_id, f.name FROM accounts c JOIN positions p ON p.person_id = c.person_id,
       (SELECT 'Ngân sách' AS name UNION SELECT 'Giá, công sản' UNION SELECT 'Tài chính đầu tư' UNION SELECT 'Thanh tra') f
     WHERE c.username = 'giamdoc.stc'`,
  );
  await tx.execute(
    `INSERT INTO signing_authorities (agency_id, position_id, form, on_behalf_of_position_id, type_codes, matters, basis, valid_from, valid_to, granted_at)
     SELECT p.agency_id, p.id, 'TUQ', ${HEAD}, 'CV', 'Đôn đốc, cung cấp số liệu quyết toán ngân sách',
       'Văn bản ủy quyền số 02/GUQ-STC của Giám đốc Sở Tài chính', ?, ?, ?
     FROM accounts c JOIN positions p ON p.person_id = c.person_id WHERE c.username = 'truongphong.ns.stc'`,
    [startedOn, addDays(startedOn, 180), when],
  );
}
