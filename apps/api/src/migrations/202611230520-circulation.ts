import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Phạm vi lưu hành on documents and drafts, who has a paper to give back, and the record of who read what. */
export class Circulation202611230520 implements MigrationInterface {
  name = 'Circulation2026112305200';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const LIMIT = "circulation VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'NONE'";
const LIMITS = "CHECK (circulation IN ('NONE','INTERNAL','RETURN_AFTER_READING'))";

const UP = [
  `ALTER TABLE documents ADD COLUMN IF NOT EXISTS ${LIMIT}, ADD CONSTRAINT IF NOT EXISTS ck_documents_circulation ${LIMITS}`,
  `ALTER TABLE outgoing_documents ADD COLUMN IF NOT EXISTS ${LIMIT}, ADD CONSTRAINT IF NOT EXISTS ck_outgoing_documents_circulation ${LIMITS}`,
  `CREATE TABLE IF NOT EXISTS incoming_readings (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    incoming_id BIGINT UNSIGNED NOT NULL,
    position_id BIGINT UNSIGNED NOT NULL,
    unit_id BIGINT UNSIGNED NULL,
    opened_at DATETIME(3) NOT NULL,
    returned_at DATETIME(3) NULL,
    live TINYINT(1) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_incoming_readings_live (incoming_id, position_id, live),
    KEY ix_incoming_readings_position (position_id),
    CONSTRAINT fk_incoming_readings_incoming FOREIGN KEY (incoming_id) REFERENCES incoming_documents (id),
    CONSTRAINT fk_incoming_readings_position FOREIGN KEY (position_id) REFERENCES positions (id),
    CONSTRAINT ck_incoming_readings_live CHECK (live IS NULL OR live = 1)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`,
  // No foreign keys: it outlives nothing, is written in bulk, and looking keys up would cost more than the row.
  `CREATE TABLE IF NOT EXISTS access_records (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    agency_id BIGINT UNSIGNED NOT NULL,
    at DATETIME(3) NOT NULL,
    hour INT NOT NULL,
    kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    object_type VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    object_id BIGINT UNSIGNED NOT NULL,
    attachment_id BIGINT UNSIGNED NOT NULL,
    account_id BIGINT UNSIGNED NOT NULL,
    person_id BIGINT UNSIGNED NOT NULL,
    position_id BIGINT UNSIGNED NOT NULL,
    person_name VARCHAR(120) NOT NULL,
    person_title VARCHAR(150) NOT NULL,
    address VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_access_records_once (position_id, hour, object_type, object_id, attachment_id, kind),
    KEY ix_access_records_newest (agency_id, at, id),
    KEY ix_access_records_object (agency_id, object_type, object_id, at, id),
    KEY ix_access_records_person (agency_id, person_id, at, id),
    KEY ix_access_records_age (at),
    CONSTRAINT ck_access_records_kind CHECK (kind IN ('VIEW','OPEN_FILE','DOWNLOAD_FILE'))
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`,
  `DROP TRIGGER IF EXISTS tr_access_records_no_update`,
  `CREATE TRIGGER tr_access_records_no_update BEFORE UPDATE ON access_records FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The record of access is append-only'`,
  `DROP TRIGGER IF EXISTS tr_access_records_no_delete`,
  // The retention takes what is old; the shortest that can be set is one month.
  `CREATE TRIGGER tr_access_records_no_delete BEFORE DELETE ON access_records FOR EACH ROW
    IF OLD.at > UTC_TIMESTAMP(3) - INTERVAL 28 DAY THEN
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The record of access is append-only';
    END IF`,
];

const DOWN = [
  'DROP TABLE IF EXISTS access_records',
  'DROP TABLE IF EXISTS incoming_readings',
  'ALTER TABLE outgoing_documents DROP CONSTRAINT IF EXISTS ck_outgoing_documents_circulation, DROP COLUMN IF EXISTS circulation',
  'ALTER TABLE documents DROP CONSTRAINT IF EXISTS ck_documents_circulation, DROP COLUMN IF EXISTS circulation',
];
