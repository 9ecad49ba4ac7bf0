import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * People kept by the administrator of each agency (versions, titles over time, what tells a person apart) and signing
 * authorities on record (NĐ 30/2020 đ.13).
 */
export class PeopleAndSigning202611230540 implements MigrationInterface {
  name = 'PeopleAndSigning2026112305400';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const CODE = 'CHARACTER SET ascii COLLATE ascii_bin';
const ENGINE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci';
const FORMS = "'TM', 'OWN', 'TM_KT', 'KT', 'TM_Q', 'Q', 'TL', 'TL_KT', 'TUQ'";
const OBJECT_TYPES = "'INCOMING', 'OUTGOING', 'DIRECTIVE', 'WORK_FILE', 'ACCOUNT', 'FILE', 'MESSAGE', 'DELEGATION'";

const UP = [
  `ALTER TABLE persons
    ADD COLUMN IF NOT EXISTS identifier VARCHAR(20) ${CODE} NULL,
    ADD COLUMN IF NOT EXISTS birth_on DATE NULL,
    ADD COLUMN IF NOT EXISTS version INT NOT NULL DEFAULT 1,
    ADD UNIQUE KEY IF NOT EXISTS uq_persons_identifier (identifier)`,
  `ALTER TABLE positions
    ADD COLUMN IF NOT EXISTS protocol_order INT NOT NULL DEFAULT 0,
    ADD COLUMN IF NOT EXISTS version INT NOT NULL DEFAULT 1`,
  'ALTER TABLE units ADD COLUMN IF NOT EXISTS version INT NOT NULL DEFAULT 1',
  `CREATE TABLE IF NOT EXISTS position_terms (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    position_id BIGINT UNSIGNED NOT NULL,
    title VARCHAR(150) NOT NULL,
    unit_id BIGINT UNSIGNED NULL,
    valid_from DATE NOT NULL,
    valid_to DATE NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_position_terms_position_from (position_id, valid_from),
    CONSTRAINT fk_position_terms_position FOREIGN KEY (position_id) REFERENCES positions (id),
    CONSTRAINT fk_position_terms_unit FOREIGN KEY (unit_id) REFERENCES units (id),
    CONSTRAINT ck_position_terms_validity CHECK (valid_to IS NULL OR valid_to >= valid_from)
  ) ${ENGINE}`,
  `CREATE TABLE IF NOT EXISTS signing_authorities (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    agency_id BIGINT UNSIGNED NOT NULL,
    position_id BIGINT UNSIGNED NOT NULL,
    form VARCHAR(8) ${CODE} NOT NULL,
    on_behalf_of_position_id BIGINT UNSIGNED NULL,
    through_id BIGINT UNSIGNED NULL,
    type_codes VARCHAR(400) ${CODE} NOT NULL,
    matters VARCHAR(500) NULL,
    basis VARCHAR(500) NOT NULL,
    valid_from DATE NOT NULL,
    valid_to DATE NULL,
    granted_by_position_id BIGINT UNSIGNED NULL,
    granted_at DATETIME(3) NOT NULL,
    version INT NOT NULL DEFAULT 1,
    PRIMARY KEY (id),
    KEY ix_signing_authorities_agency (agency_id, id),
    KEY ix_signing_authorities_position (position_id, form, valid_from),
    CONSTRAINT fk_signing_authorities_agency FOREIGN KEY (agency_id) REFERENCES agencies (id),
    CONSTRAINT fk_signing_authorities_position FOREIGN KEY (position_id) REFERENCES positions (id),
    CONSTRAINT fk_signing_authorities_on_behalf_of_position FOREIGN KEY (on_behalf_of_position_id) REFERENCES positions (id),
    CONSTRAINT fk_signing_authorities_through FOREIGN KEY (through_id) REFERENCES signing_authorities (id),
    CONSTRAINT fk_signing_authorities_granted_by_position FOREIGN KEY (granted_by_position_id) REFERENCES positions (id),
    CONSTRAINT ck_signing_authorities_form CHECK (form IN ('KT', 'Q', 'TL', 'TL_KT', 'TUQ')),
    CONSTRAINT ck_signing_authorities_through CHECK ((form = 'TL_KT') = (through_id IS NOT NULL)),
    CONSTRAINT ck_signing_authorities_limited CHECK (form <> 'TUQ' OR (valid_to IS NOT NULL AND matters IS NOT NULL))
  ) ${ENGINE}`,
  `ALTER TABLE outgoing_documents
    ADD COLUMN IF NOT EXISTS signing_form VARCHAR(8) ${CODE} NULL,
    ADD COLUMN IF NOT EXISTS signing_authority_id BIGINT UNSIGNED NULL,
    ADD COLUMN IF NOT EXISTS signature_block VARCHAR(800) NULL`,
  `ALTER TABLE outgoing_documents
    ADD CONSTRAINT fk_outgoing_documents_signing_authority FOREIGN KEY IF NOT EXISTS (signing_authority_id) REFERENCES signing_authorities (id)`,
  `ALTER TABLE outgoing_documents
    ADD CONSTRAINT IF NOT EXISTS ck_outgoing_documents_signing_form CHECK (signing_form IN (${FORMS}))`,
  `ALTER TABLE audit_entries DROP CONSTRAINT IF EXISTS ck_audit_entries_object_type,
    ADD CONSTRAINT ck_audit_entries_object_type CHECK (object_type IN (${OBJECT_TYPES}, 'POSITION', 'PERSON', 'UNIT'))`,
];

const DOWN = [
  'ALTER TABLE outgoing_documents DROP CONSTRAINT IF EXISTS ck_outgoing_documents_signing_form',
  'ALTER TABLE outgoing_documents DROP FOREIGN KEY IF EXISTS fk_outgoing_documents_signing_authority',
  `ALTER TABLE outgoing_documents DROP INDEX IF EXISTS fk_outgoing_documents_signing_authority,
    DROP COLUMN IF EXISTS signature_block, DROP COLUMN IF EXISTS signing_authority_id, DROP COLUMN IF EXISTS signing_form`,
  'DROP TABLE IF EXISTS signing_authorities',
  'DROP TABLE IF EXISTS position_terms',
  'ALTER TABLE units DROP COLUMN IF EXISTS version',
  'ALTER TABLE positions DROP COLUMN IF EXISTS version, DROP COLUMN IF EXISTS protocol_order',
  `ALTER TABLE persons DROP INDEX IF EXISTS uq_persons_identifier,
    DROP COLUMN IF EXISTS version, DROP COLUMN IF EXISTS birth_on, DROP COLUMN IF EXISTS identifier`,
];
