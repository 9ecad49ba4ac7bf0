import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lĩnh vực of an agency as data: of a grant, and of the document to be signed (NĐ 30/2020 đ.13 k.1). */
export class AgencyFields202611230640 implements MigrationInterface {
  name = 'AgencyFields2026112306400';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `CREATE TABLE IF NOT EXISTS agency_fields (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    agency_id BIGINT UNSIGNED NOT NULL,
    name VARCHAR(200) NOT NULL,
    retired TINYINT(1) NOT NULL DEFAULT 0,
    version INT NOT NULL DEFAULT 1,
    PRIMARY KEY (id),
    KEY ix_agency_fields_agency (agency_id, id),
    CONSTRAINT fk_agency_fields_agency FOREIGN KEY (agency_id) REFERENCES agencies (id)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`,
  `ALTER TABLE signing_authorities
    ADD COLUMN IF NOT EXISTS field_ids VARCHAR(420) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT ''`,
  'ALTER TABLE outgoing_documents ADD COLUMN IF NOT EXISTS field_id BIGINT UNSIGNED NULL',
  `ALTER TABLE outgoing_documents
    ADD CONSTRAINT fk_outgoing_documents_field FOREIGN KEY IF NOT EXISTS (field_id) REFERENCES agency_fields (id)`,
];

const DOWN = [
  'ALTER TABLE outgoing_documents DROP FOREIGN KEY IF EXISTS fk_outgoing_documents_field',
  'ALTER TABLE outgoing_documents DROP INDEX IF EXISTS fk_outgoing_documents_field, DROP COLUMN IF EXISTS field_id',
  'ALTER TABLE signing_authorities DROP COLUMN IF EXISTS field_ids',
  'DROP TABLE IF EXISTS agency_fields',
];
