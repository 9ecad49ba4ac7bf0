import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Keys of integrators: what acts with one stands on the journal, on the record of access and on a report as the key,
 * never as a person. Of a secret only the hash is kept (ADR 0026).
 */
export class IntegrationKeys202611230800 implements MigrationInterface {
  readonly name = 'IntegrationKeys2026112308000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const CODE = 'CHARACTER SET ascii COLLATE ascii_bin';
const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci';
const FORMER_OBJECT_TYPES =
  "'INCOMING', 'OUTGOING', 'DIRECTIVE', 'WORK_FILE', 'ACCOUNT', 'FILE', 'MESSAGE', 'DELEGATION', 'POSITION', 'PERSON', 'UNIT', 'AGENCY'";
const ONCE = 'hour, object_type, object_id, attachment_id, kind';

const objectTypes = (types: string): string => `ALTER TABLE audit_entries
  DROP CONSTRAINT IF EXISTS ck_audit_entries_object_type,
  ADD CONSTRAINT ck_audit_entries_object_type CHECK (object_type IN (${types}))`;

const UP = [
  `CREATE TABLE IF NOT EXISTS integration_keys (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    agency_id BIGINT UNSIGNED NOT NULL,
    name VARCHAR(100) NOT NULL,
    purpose VARCHAR(500) NOT NULL,
    scopes VARCHAR(400) ${CODE} NOT NULL,
    books VARCHAR(200) ${CODE} NULL,
    valid_to DATE NOT NULL,
    addresses VARCHAR(1000) ${CODE} NOT NULL,
    per_minute INT NOT NULL,
    created_at DATETIME(3) NOT NULL,
    created_by_position_id BIGINT UNSIGNED NOT NULL,
    renewed_at DATETIME(3) NULL,
    revoked_at DATETIME(3) NULL,
    revoked_by_position_id BIGINT UNSIGNED NULL,
    revoked_reason VARCHAR(1000) NULL,
    version INT NOT NULL DEFAULT 1,
    PRIMARY KEY (id),
    KEY ix_integration_keys_agency (agency_id, id),
    CONSTRAINT fk_integration_keys_agency FOREIGN KEY (agency_id) REFERENCES agencies (id),
    CONSTRAINT ck_integration_keys_per_minute CHECK (per_minute BETWEEN 1 AND 6000),
    CONSTRAINT ck_integration_keys_revoked CHECK ((revoked_at IS NULL) = (revoked_by_position_id IS NULL) AND (revoked_at IS NULL) = (revoked_reason IS NULL))
  ) ${TABLE}`,
  `CREATE TABLE IF NOT EXISTS integration_key_secrets (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    key_id BIGINT UNSIGNED NOT NULL,
    secret_hash CHAR(64) ${CODE} NOT NULL,
    prefix VARCHAR(16) ${CODE} NOT NULL,
    created_at DATETIME(3) NOT NULL,
    ends_at DATETIME(3) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_integration_key_secrets_hash (secret_hash),
    KEY ix_integration_key_secrets_key (key_id, id),
    CONSTRAINT fk_integration_key_secrets_key FOREIGN KEY (key_id) REFERENCES integration_keys (id)
  ) ${TABLE}`,
  // Apart from the key, so that counting never waits for whoever changes it.
  `CREATE TABLE IF NOT EXISTS integration_key_uses (
    key_id BIGINT UNSIGNED NOT NULL,
    minute INT NOT NULL,
    taken INT NOT NULL,
    used_at DATETIME(3) NOT NULL,
    used_from VARCHAR(64) ${CODE} NOT NULL,
    PRIMARY KEY (key_id),
    CONSTRAINT fk_integration_key_uses_key FOREIGN KEY (key_id) REFERENCES integration_keys (id)
  ) ${TABLE}`,
  'ALTER TABLE audit_entries ADD COLUMN IF NOT EXISTS key_id BIGINT UNSIGNED NULL AFTER on_behalf_title',
  objectTypes(`${FORMER_OBJECT_TYPES}, 'KEY'`),
  'ALTER TABLE access_records ADD COLUMN IF NOT EXISTS key_id BIGINT UNSIGNED NOT NULL DEFAULT 0 AFTER position_id',
  `ALTER TABLE access_records DROP KEY uq_access_records_once, ADD UNIQUE KEY uq_access_records_once (position_id, key_id, ${ONCE})`,
  `ALTER TABLE directive_reports MODIFY reported_by_position_id BIGINT UNSIGNED NULL,
    ADD COLUMN IF NOT EXISTS reported_by_key_id BIGINT UNSIGNED NULL AFTER reported_by_position_id`,
  `ALTER TABLE directive_reports ADD KEY IF NOT EXISTS ix_directive_reports_reported_by_key (reported_by_key_id)`,
  `ALTER TABLE directive_reports DROP FOREIGN KEY IF EXISTS fk_directive_reports_reported_by_key,
    DROP CONSTRAINT IF EXISTS ck_directive_reports_reported_by`,
  `ALTER TABLE directive_reports
    ADD CONSTRAINT fk_directive_reports_reported_by_key FOREIGN KEY (reported_by_key_id) REFERENCES integration_keys (id),
    ADD CONSTRAINT ck_directive_reports_reported_by CHECK ((reported_by_position_id IS NULL) <> (reported_by_key_id IS NULL))`,
];

const DOWN = [
  `ALTER TABLE directive_reports DROP CONSTRAINT ck_directive_reports_reported_by,
    DROP FOREIGN KEY fk_directive_reports_reported_by_key, DROP KEY ix_directive_reports_reported_by_key,
    DROP COLUMN reported_by_key_id, MODIFY reported_by_position_id BIGINT UNSIGNED NOT NULL`,
  `ALTER TABLE access_records DROP KEY uq_access_records_once, DROP COLUMN key_id,
    ADD UNIQUE KEY uq_access_records_once (position_id, ${ONCE})`,
  objectTypes(FORMER_OBJECT_TYPES),
  'ALTER TABLE audit_entries DROP COLUMN key_id',
  'DROP TABLE integration_key_uses',
  'DROP TABLE integration_key_secrets',
  'DROP TABLE integration_keys',
];
