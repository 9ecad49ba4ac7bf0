import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Files202611220803 implements MigrationInterface {
  name = 'Files2026112208030';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `CREATE TABLE IF NOT EXISTS files (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    size BIGINT UNSIGNED NOT NULL,
    media_type VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    created_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_files_sha256 (sha256)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`,
  `CREATE TABLE IF NOT EXISTS file_attachments (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    file_id BIGINT UNSIGNED NOT NULL,
    name VARCHAR(255) NOT NULL,
    owner_type VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
    owner_id BIGINT UNSIGNED NULL,
    agency_id BIGINT UNSIGNED NOT NULL,
    uploaded_by_position_id BIGINT UNSIGNED NOT NULL,
    ordinal INT NOT NULL DEFAULT 0,
    uploaded_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    KEY ix_file_attachments_owner (owner_type, owner_id, ordinal, id),
    KEY ix_file_attachments_pending (owner_type, uploaded_at),
    KEY ix_file_attachments_content (file_id, agency_id),
    CONSTRAINT fk_file_attachments_file FOREIGN KEY (file_id) REFERENCES files (id),
    CONSTRAINT fk_file_attachments_agency FOREIGN KEY (agency_id) REFERENCES agencies (id),
    CONSTRAINT fk_file_attachments_uploaded_by_position FOREIGN KEY (uploaded_by_position_id) REFERENCES positions (id),
    CONSTRAINT ck_file_attachments_owner CHECK ((owner_type IS NULL) = (owner_id IS NULL))
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`,
];

const DOWN = ['DROP TABLE IF EXISTS file_attachments', 'DROP TABLE IF EXISTS files'];
