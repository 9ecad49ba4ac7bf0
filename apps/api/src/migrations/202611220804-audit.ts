import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Audit202611220804 implements MigrationInterface {
  name = 'Audit2026112208040';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `CREATE TABLE IF NOT EXISTS audit_chains (
    agency_id BIGINT UNSIGNED NOT NULL,
    last_seq BIGINT UNSIGNED NOT NULL,
    last_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (agency_id),
    CONSTRAINT fk_audit_chains_agency FOREIGN KEY (agency_id) REFERENCES agencies (id)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`,
  `CREATE TABLE IF NOT EXISTS audit_entries (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    agency_id BIGINT UNSIGNED NOT NULL,
    seq BIGINT UNSIGNED NOT NULL,
    at DATETIME(3) NOT NULL,
    action VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    account_id BIGINT UNSIGNED NULL,
    position_id BIGINT UNSIGNED NULL,
    on_behalf_of_position_id BIGINT UNSIGNED NULL,
    actor_name VARCHAR(120) NOT NULL,
    actor_title VARCHAR(150) NOT NULL,
    actor_agency VARCHAR(150) NOT NULL,
    object_type VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    object_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    details MEDIUMTEXT NOT NULL,
    prev_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_audit_entries_agency_seq (agency_id, seq),
    KEY ix_audit_entries_object (object_type, object_id, id),
    CONSTRAINT ck_audit_entries_object_type CHECK (object_type IN ('INCOMING', 'OUTGOING', 'DIRECTIVE', 'WORK_FILE', 'ACCOUNT', 'FILE'))
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`,
  `DROP TRIGGER IF EXISTS tr_audit_entries_no_update`,
  `CREATE TRIGGER tr_audit_entries_no_update BEFORE UPDATE ON audit_entries FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The journal is append-only'`,
  `DROP TRIGGER IF EXISTS tr_audit_entries_no_delete`,
  `CREATE TRIGGER tr_audit_entries_no_delete BEFORE DELETE ON audit_entries FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The journal is append-only'`,
  `DROP TRIGGER IF EXISTS tr_audit_chains_no_delete`,
  `CREATE TRIGGER tr_audit_chains_no_delete BEFORE DELETE ON audit_chains FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A chain of the journal stays'`,
];

const DOWN = ['DROP TABLE IF EXISTS audit_entries', 'DROP TABLE IF EXISTS audit_chains'];
