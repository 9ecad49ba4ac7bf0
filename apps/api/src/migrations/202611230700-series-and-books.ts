import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Series as data, books opened and closed by acts, numbers held, given behind another and dated back. What was numbered
 * before keeps every number: existing books become series of the usual grouping, and numbers that the counter jumped over
 * (those of an earlier system) are explained by a block.
 */
export class SeriesAndBooks202611230700 implements MigrationInterface {
  readonly name = 'SeriesAndBooks2026112307000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const CODE = 'CHARACTER SET ascii COLLATE ascii_bin';
const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci';

/** The usual grouping as it was when this was written: key, name, kinds, pattern. */
const USUAL: readonly (readonly [string, string, string, string])[] = [
  ['QD', 'Quyết định', 'QD', '{số}/{loại}-{cơ quan}'],
  ['CT', 'Chỉ thị', 'CT', '{số}/{loại}-{cơ quan}'],
  ['TB', 'Thông báo', 'TB', '{số}/{loại}-{cơ quan}'],
  ['BC', 'Báo cáo', 'BC', '{số}/{loại}-{cơ quan}'],
  ['KH', 'Kế hoạch', 'KH', '{số}/{loại}-{cơ quan}'],
  ['TTR', 'Tờ trình', 'TTR', '{số}/{loại}-{cơ quan}'],
  ['GM', 'Giấy mời', 'GM', '{số}/{loại}-{cơ quan}'],
  ['CV', 'Công văn', 'CV', '{số}/{cơ quan}-{đơn vị}'],
  ['COMMON', 'Các loại còn lại', '', '{số}/{loại}-{cơ quan}'],
];
const caseOf = (at: 1 | 2 | 3): string =>
  `CASE b.series_key ${USUAL.map((row) => `WHEN '${row[0]}' THEN '${row[at]}'`).join(' ')} END`;

const LEDGER_UPDATE = `CREATE TRIGGER tr_number_ledger_update BEFORE UPDATE ON number_ledger FOR EACH ROW
    IF OLD.voided_at IS NOT NULL OR NOT (OLD.book_id = NEW.book_id AND OLD.number = NEW.number AND OLD.suffix = NEW.suffix AND OLD.way = NEW.way
      AND OLD.allocated_at = NEW.allocated_at AND OLD.allocated_by_position_id = NEW.allocated_by_position_id AND OLD.block_id <=> NEW.block_id
      AND ((OLD.object_type = 'HELD' AND NEW.object_type = 'OUTGOING') OR (OLD.object_type = NEW.object_type AND OLD.object_id = NEW.object_id
        AND OLD.dated_on <=> NEW.dated_on AND OLD.symbol <=> NEW.symbol AND OLD.reason <=> NEW.reason))) THEN
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A number in the ledger cannot be changed';
    END IF`;

const OUTGOING_UPDATE = `CREATE TRIGGER tr_outgoing_documents_update BEFORE UPDATE ON outgoing_documents FOR EACH ROW
    IF OLD.state IN ('ISSUED', 'CANCELLED') THEN
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'An issued or cancelled outgoing document cannot be changed';
    ELSEIF OLD.number_value IS NOT NULL AND NOT (OLD.symbol <=> NEW.symbol AND OLD.number_value <=> NEW.number_value AND OLD.issued_on <=> NEW.issued_on)
      AND NOT (OLD.state = 'NUMBERED' AND NEW.state = 'SIGNED' AND NEW.number_value IS NULL) THEN
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'An allocated number cannot be changed';
    END IF`;

const UP = [
  `CREATE TABLE IF NOT EXISTS number_series (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    agency_id BIGINT UNSIGNED NOT NULL,
    direction VARCHAR(12) ${CODE} NOT NULL,
    series_key VARCHAR(60) ${CODE} NOT NULL,
    name VARCHAR(150) NOT NULL,
    kind VARCHAR(12) ${CODE} NOT NULL,
    type_codes VARCHAR(400) ${CODE} NOT NULL,
    pattern VARCHAR(60) NOT NULL,
    period VARCHAR(8) ${CODE} NOT NULL,
    date_order VARCHAR(8) ${CODE} NOT NULL,
    basis VARCHAR(500) NOT NULL,
    valid_from DATE NOT NULL,
    valid_to DATE NULL,
    created_by_position_id BIGINT UNSIGNED NULL,
    created_at DATETIME(3) NOT NULL,
    version INT NOT NULL DEFAULT 1,
    PRIMARY KEY (id),
    UNIQUE KEY uq_number_series_key (agency_id, direction, series_key),
    KEY ix_number_series_created_by (created_by_position_id),
    CONSTRAINT fk_number_series_agency FOREIGN KEY (agency_id) REFERENCES agencies (id),
    CONSTRAINT fk_number_series_created_by_position FOREIGN KEY (created_by_position_id) REFERENCES positions (id),
    CONSTRAINT ck_number_series_kind CHECK (kind IN ('ARRIVAL','ORDINARY','LEGAL','BODY','COPY')),
    CONSTRAINT ck_number_series_valid CHECK (valid_to IS NULL OR valid_to >= valid_from)
  ) ${TABLE}`,
  `CREATE TABLE IF NOT EXISTS number_blocks (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    book_id BIGINT UNSIGNED NOT NULL,
    kind VARCHAR(12) ${CODE} NOT NULL,
    from_number INT NOT NULL,
    to_number INT NOT NULL,
    held_for VARCHAR(200) NULL,
    reason VARCHAR(1000) NOT NULL,
    until DATE NULL,
    created_by_position_id BIGINT UNSIGNED NULL,
    created_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    KEY ix_number_blocks_book (book_id, kind, from_number),
    KEY ix_number_blocks_created_by (created_by_position_id),
    CONSTRAINT fk_number_blocks_book FOREIGN KEY (book_id) REFERENCES register_books (id),
    CONSTRAINT fk_number_blocks_created_by_position FOREIGN KEY (created_by_position_id) REFERENCES positions (id),
    CONSTRAINT ck_number_blocks_kind CHECK (kind IN ('HELD','ELSEWHERE')),
    CONSTRAINT ck_number_blocks_range CHECK (from_number >= 1 AND to_number >= from_number),
    CONSTRAINT ck_number_blocks_held CHECK ((kind = 'HELD') = (held_for IS NOT NULL AND until IS NOT NULL))
  ) ${TABLE}`,
  `ALTER TABLE register_books
    ADD COLUMN IF NOT EXISTS last_year INT NULL,
    ADD COLUMN IF NOT EXISTS opened_by_position_id BIGINT UNSIGNED NULL,
    ADD COLUMN IF NOT EXISTS closed_by_position_id BIGINT UNSIGNED NULL,
    ADD COLUMN IF NOT EXISTS note VARCHAR(1000) NULL,
    ADD COLUMN IF NOT EXISTS version INT NOT NULL DEFAULT 1`,
  // A book without a number has its counter too, so that closing it stops whoever counts at that moment.
  `ALTER TABLE number_counters ADD COLUMN IF NOT EXISTS closed TINYINT(1) NOT NULL DEFAULT 0,
    DROP CONSTRAINT IF EXISTS ck_number_counters_last_number,
    ADD CONSTRAINT ck_number_counters_last_number CHECK (last_number >= 0)`,
  'UPDATE number_counters c JOIN register_books b ON b.id = c.book_id SET c.closed = b.closed_on IS NOT NULL',
  'DROP TRIGGER IF EXISTS tr_number_ledger_update',
  `ALTER TABLE number_ledger
    ADD COLUMN IF NOT EXISTS suffix VARCHAR(2) ${CODE} NOT NULL DEFAULT '',
    ADD COLUMN IF NOT EXISTS way VARCHAR(8) ${CODE} NOT NULL DEFAULT 'NEXT',
    ADD COLUMN IF NOT EXISTS pending VARCHAR(8) ${CODE} NULL,
    ADD COLUMN IF NOT EXISTS block_id BIGINT UNSIGNED NULL,
    ADD COLUMN IF NOT EXISTS symbol VARCHAR(100) NULL,
    ADD COLUMN IF NOT EXISTS dated_on DATE NULL,
    ADD COLUMN IF NOT EXISTS reason VARCHAR(1000) NULL,
    ADD COLUMN IF NOT EXISTS voided_by_position_id BIGINT UNSIGNED NULL,
    DROP PRIMARY KEY,
    ADD PRIMARY KEY (book_id, number, suffix),
    ADD KEY IF NOT EXISTS ix_number_ledger_pending (book_id, pending, number),
    ADD KEY IF NOT EXISTS ix_number_ledger_voided (book_id, voided_at, number)`,
  // What the ledger says of itself from now on, once from the documents.
  `UPDATE number_ledger l JOIN outgoing_documents o ON l.object_type = 'OUTGOING' AND o.id = l.object_id
    SET l.symbol = o.symbol, l.dated_on = o.issued_on, l.pending = IF(o.state = 'NUMBERED', 'UNISSUED', NULL) WHERE l.voided_at IS NULL`,
  `UPDATE number_ledger l JOIN incoming_documents i ON l.object_type = 'INCOMING' AND i.id = l.object_id SET l.dated_on = i.arrived_on`,
  `INSERT INTO number_series (agency_id, direction, series_key, name, kind, type_codes, pattern, period, date_order, basis, valid_from, created_at)
    SELECT b.agency_id, b.direction, b.series_key, ${caseOf(1)}, 'ORDINARY', ${caseOf(2)}, ${caseOf(3)}, 'YEAR', 'REFUSE',
      'NĐ 30/2020/NĐ-CP đ.15', MIN(b.opened_on), NOW(3)
    FROM register_books b WHERE b.direction = 'OUTGOING' AND b.series_key IN (${USUAL.map(([key]) => `'${key}'`).join(',')})
    GROUP BY b.agency_id, b.direction, b.series_key ON DUPLICATE KEY UPDATE version = version`,
  `INSERT INTO number_blocks (book_id, kind, from_number, to_number, reason, created_at)
    SELECT g.book_id, 'ELSEWHERE', g.prev + 1, g.number - 1, 'Số của sổ giấy hoặc hệ thống cũ, trước khi vào hệ thống này', NOW(3)
    FROM (SELECT s.book_id, s.number, COALESCE(LAG(s.number) OVER (PARTITION BY s.book_id ORDER BY s.number), 0) AS prev
      FROM (SELECT book_id, number FROM number_ledger UNION SELECT book_id, last_number + 1 FROM number_counters) s) g
    WHERE g.number > g.prev + 1
      AND NOT EXISTS (SELECT 1 FROM number_blocks k WHERE k.book_id = g.book_id AND k.from_number = g.prev + 1)`,
  LEDGER_UPDATE,
  `ALTER TABLE outgoing_documents ADD COLUMN IF NOT EXISTS number_suffix VARCHAR(2) ${CODE} NOT NULL DEFAULT '',
    DROP KEY IF EXISTS uq_outgoing_documents_number,
    ADD UNIQUE KEY uq_outgoing_documents_number (agency_id, number_year, series_key, number_value, number_suffix)`,
  'DROP TRIGGER IF EXISTS tr_outgoing_documents_update',
  OUTGOING_UPDATE,
];

const DOWN = [
  'DROP TRIGGER tr_outgoing_documents_update',
  OUTGOING_UPDATE.replace(/\s+AND NOT \(OLD\.state = 'NUMBERED'.*?IS NULL\)/u, ''),
  `ALTER TABLE outgoing_documents DROP KEY uq_outgoing_documents_number,
    ADD UNIQUE KEY uq_outgoing_documents_number (agency_id, number_year, series_key, number_value), DROP COLUMN number_suffix`,
  'DROP TRIGGER tr_number_ledger_update',
  `ALTER TABLE number_ledger DROP PRIMARY KEY, ADD PRIMARY KEY (book_id, number), DROP KEY ix_number_ledger_pending,
    DROP KEY ix_number_ledger_voided, DROP COLUMN suffix, DROP COLUMN way, DROP COLUMN pending, DROP COLUMN block_id,
    DROP COLUMN symbol, DROP COLUMN dated_on, DROP COLUMN reason, DROP COLUMN voided_by_position_id`,
  `CREATE TRIGGER tr_number_ledger_update BEFORE UPDATE ON number_ledger FOR EACH ROW
    IF OLD.voided_at IS NOT NULL OR NOT (OLD.book_id = NEW.book_id AND OLD.number = NEW.number AND OLD.object_type = NEW.object_type
      AND OLD.object_id = NEW.object_id AND OLD.allocated_at = NEW.allocated_at AND OLD.allocated_by_position_id = NEW.allocated_by_position_id) THEN
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A number in the ledger cannot be changed';
    END IF`,
  `ALTER TABLE register_books DROP COLUMN last_year, DROP COLUMN opened_by_position_id, DROP COLUMN closed_by_position_id,
    DROP COLUMN note, DROP COLUMN version`,
  'DELETE FROM number_counters WHERE last_number = 0',
  `ALTER TABLE number_counters DROP COLUMN closed, DROP CONSTRAINT ck_number_counters_last_number,
    ADD CONSTRAINT ck_number_counters_last_number CHECK (last_number >= 1)`,
  'DROP TABLE number_blocks',
  'DROP TABLE number_series',
];
