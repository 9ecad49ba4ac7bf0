import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bundles of an agency between upload and import; the journal speaks of agencies. */
export class Bundles202611230560 implements MigrationInterface {
  readonly name = 'Bundles2026112305600';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS bundle_uploads');
  }
}

const OBJECT_TYPES =
  "'INCOMING', 'OUTGOING', 'DIRECTIVE', 'WORK_FILE', 'ACCOUNT', 'FILE', 'MESSAGE', 'DELEGATION', 'POSITION', 'PERSON', 'UNIT', 'AGENCY'";

const UP = [
  `CREATE TABLE IF NOT EXISTS bundle_uploads (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    agency_id BIGINT UNSIGNED NOT NULL,
    uploaded_by_position_id BIGINT UNSIGNED NOT NULL,
    file_name VARCHAR(255) NOT NULL,
    sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    content MEDIUMTEXT NOT NULL,
    uploaded_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    KEY ix_bundle_uploads_uploaded (uploaded_at),
    CONSTRAINT fk_bundle_uploads_agency FOREIGN KEY (agency_id) REFERENCES agencies (id),
    CONSTRAINT fk_bundle_uploads_uploaded_by_position FOREIGN KEY (uploaded_by_position_id) REFERENCES positions (id)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`,
  `ALTER TABLE audit_entries DROP CONSTRAINT IF EXISTS ck_audit_entries_object_type,
    ADD CONSTRAINT ck_audit_entries_object_type CHECK (object_type IN (${OBJECT_TYPES}))`,
];
