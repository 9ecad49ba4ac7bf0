import type { Connection } from 'mysql2/promise';

const AGENCIES = 622;

/** Makes up the rest of the 622 agencies, so that indexes are as wide as in the province. */
export async function fillAgencies(connection: Connection): Promise<void> {
  await connection.query(
    `INSERT INTO agencies (kind, tier, on_platform, protocol_order, valid_from)
     SELECT 'COMMUNE_COMMITTEE', 'COMMUNE', 1, 1000 + seq, '2016-01-01' FROM seq_1_to_1000 WHERE seq <= ? - (SELECT COUNT(*) FROM agencies a)`,
    [AGENCIES],
  );
  await connection.query(
    `INSERT INTO agency_names (agency_id, name, short_name, abbreviation, search_text, valid_from)
     SELECT a.id, CONCAT('Cơ quan số ', a.id), CONCAT('Cơ quan ', a.id), CONCAT('CQ', a.id), CONCAT('co quan ', a.id), '2016-01-01'
     FROM agencies a LEFT JOIN agency_names n ON n.agency_id = a.id WHERE n.id IS NULL`,
  );
}

/**
 * Brings the incoming documents up to `total`, by bulk: a twentieth belongs to the measured agency, the rest is
 * spread evenly over the others. Most are done, as in a register that has run for years.
 * @returns seconds it took
 */
export async function fillIncoming(connection: Connection, agencyId: string, total: number): Promise<number> {
  const began = performance.now();
  const [[{ present }]] = (await connection.query('SELECT COUNT(*) AS present FROM incoming_documents')) as unknown as [
    [{ present: number }],
  ];
  const [[{ firstDocument }]] = (await connection.query(
    'SELECT COALESCE(MAX(id), 0) AS firstDocument FROM documents',
  )) as unknown as [[{ firstDocument: number }]];
  const first = Number(present) + 1;
  const STEP = 50_000;
  for (let from = first; from <= total; from += STEP) {
    const to = Math.min(total, from + STEP - 1);
    const document = `${Number(firstDocument)} + seq - ${first} + 1`;
    await connection.query('START TRANSACTION');
    await connection.query(
      `INSERT INTO documents (id, issuer_agency_id, issuer_name, number, notation, symbol, symbol_key, issued_on, type_code, subject, urgency, signer_name, signer_title, page_count, created_at)
       SELECT ${document}, NULL, CONCAT('Sở số ', seq MOD 40), seq MOD 900 + 1, 'STC-NS', CONCAT(seq MOD 900 + 1, '/STC-NS'), CONCAT(seq MOD 900 + 1, '/STCNS'),
         DATE('2024-01-01') + INTERVAL (seq MOD 1000) DAY, 'CV', CONCAT('V/v báo cáo tình hình thực hiện nhiệm vụ, giải ngân vốn đầu tư công đợt ', seq),
         ELT(seq MOD 10 + 1, 'URGENT', 'NORMAL', 'NORMAL', 'NORMAL', 'NORMAL', 'NORMAL', 'NORMAL', 'NORMAL', 'NORMAL', 'EXPRESS'),
         'Nguyễn Văn Mẫu', 'Phó Giám đốc', 2, '2024-01-01' + INTERVAL seq * 40 SECOND
       FROM seq_${from}_to_${to}`,
    );
    await connection.query(
      `INSERT INTO incoming_documents (agency_id, document_id, source, state, arrival_year, arrival_number, arrived_on, received_at, state_since, due_on, pressing, urgency, symbol_key, issued_on, lead_name, updated_at)
       SELECT IF(seq MOD 20 = 0, ?, others.id), ${document}, 'PAPER', CASE seq MOD 50 WHEN 0 THEN 'AWAITING_DIRECTION' WHEN 1 THEN 'IN_HANDLING' WHEN 20 THEN 'IN_HANDLING' ELSE 'DONE' END, 2000 + seq DIV 100000, seq MOD 100000 + 1000000, DATE('2024-01-01') + INTERVAL (seq MOD 1000) DAY,
         '2024-01-01' + INTERVAL seq * 40 SECOND, '2024-01-01' + INTERVAL seq * 40 SECOND, NULL, '3-99999999', 'NORMAL', CONCAT(seq MOD 900 + 1, '/STCNS'),
         DATE('2024-01-01') + INTERVAL (seq MOD 1000) DAY, CONCAT('Phòng số ', seq MOD 12), '2024-01-01' + INTERVAL seq * 40 SECOND
       FROM seq_${from}_to_${to} JOIN (SELECT id, ROW_NUMBER() OVER (ORDER BY id) AS place FROM agencies WHERE id <> ?) others ON others.place = seq MOD ${AGENCIES - 1} + 1`,
      [agencyId, agencyId],
    );
    await connection.query('COMMIT');
  }
  await connection.query('ANALYZE TABLE incoming_documents, documents');
  await settle(connection);
  return (performance.now() - began) / 1000;
}

const FEW_PAGES = 200;
const PATIENCE_MS = 120_000;

/** Waits until what was loaded is on the disk: on two cores the database's writing would be measured with the reading. */
async function settle(connection: Connection): Promise<void> {
  const read = async (sql: string): Promise<number> => {
    const [[row]] = (await connection.query(sql)) as unknown as [[{ Value: string }]];
    return Number(row.Value);
  };
  const usual = await read("SHOW GLOBAL VARIABLES LIKE 'innodb_max_dirty_pages_pct'");
  await connection.query('SET GLOBAL innodb_max_dirty_pages_pct = 0');
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until && (await read("SHOW GLOBAL STATUS LIKE 'Innodb_buffer_pool_pages_dirty'")) > FEW_PAGES)
    await new Promise((resolve) => setTimeout(resolve, 500));
  await connection.query('SET GLOBAL innodb_max_dirty_pages_pct = ?', [usual]);
}
