import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ủy quyền, thay mặt, nhập hộ: who stands in for whom, the session that does, and the journal that says so. */
export class Delegations202611230530 implements MigrationInterface {
  name = 'Delegations2026112305300';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const OBJECT_TYPES = (
  types: string,
): string => `ALTER TABLE audit_entries DROP CONSTRAINT IF EXISTS ck_audit_entries_object_type,
  ADD CONSTRAINT ck_audit_entries_object_type CHECK (object_type IN (${types}))`;

const UP = [
  `CREATE TABLE IF NOT EXISTS delegations (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    agency_id BIGINT UNSIGNED NOT NULL,
    kind VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    from_position_id BIGINT UNSIGNED NOT NULL,
    to_position_id BIGINT UNSIGNED NOT NULL,
    valid_from DATE NOT NULL,
    valid_to DATE NULL,
    features VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NULL,
    books VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NULL,
    type_codes VARCHAR(400) CHARACTER SET ascii COLLATE ascii_bin NULL,
    basis VARCHAR(500) NULL,
    granted_by_position_id BIGINT UNSIGNED NOT NULL,
    created_at DATETIME(3) NOT NULL,
    ended_at DATETIME(3) NULL,
    ended_by_position_id BIGINT UNSIGNED NULL,
    end_reason VARCHAR(1000) NULL,
    acknowledged_at DATETIME(3) NULL,
    PRIMARY KEY (id),
    KEY ix_delegations_from (from_position_id, acknowledged_at, valid_from),
    KEY ix_delegations_to (to_position_id, ended_at, valid_from),
    KEY ix_delegations_agency (agency_id, id),
    CONSTRAINT fk_delegations_agency FOREIGN KEY (agency_id) REFERENCES agencies (id),
    CONSTRAINT fk_delegations_from_position FOREIGN KEY (from_position_id) REFERENCES positions (id),
    CONSTRAINT fk_delegations_to_position FOREIGN KEY (to_position_id) REFERENCES positions (id),
    CONSTRAINT ck_delegations_kind CHECK (kind IN ('DELEGATION', 'SECRETARY')),
    CONSTRAINT ck_delegations_period CHECK (valid_to IS NULL AND kind = 'SECRETARY' OR valid_to >= valid_from),
    CONSTRAINT ck_delegations_two CHECK (from_position_id <> to_position_id)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`,
  `ALTER TABLE sessions
    ADD COLUMN IF NOT EXISTS delegation_id BIGINT UNSIGNED NULL,
    ADD KEY IF NOT EXISTS ix_sessions_delegation (delegation_id),
    ADD CONSTRAINT fk_sessions_delegation FOREIGN KEY IF NOT EXISTS (delegation_id) REFERENCES delegations (id)`,
  // What was written before has no such values and its hash does not say them: old entries verify as they are.
  `ALTER TABLE audit_entries
    ADD COLUMN IF NOT EXISTS delegation_id BIGINT UNSIGNED NULL,
    ADD COLUMN IF NOT EXISTS on_behalf_kind VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN IF NOT EXISTS on_behalf_name VARCHAR(120) NULL,
    ADD COLUMN IF NOT EXISTS on_behalf_title VARCHAR(150) NULL,
    ADD KEY IF NOT EXISTS ix_audit_entries_delegation (delegation_id, id)`,
  OBJECT_TYPES("'INCOMING', 'OUTGOING', 'DIRECTIVE', 'WORK_FILE', 'ACCOUNT', 'FILE', 'MESSAGE', 'DELEGATION'"),
];

const DOWN = [
  OBJECT_TYPES("'INCOMING', 'OUTGOING', 'DIRECTIVE', 'WORK_FILE', 'ACCOUNT', 'FILE', 'MESSAGE'"),
  `ALTER TABLE audit_entries DROP KEY IF EXISTS ix_audit_entries_delegation, DROP COLUMN IF EXISTS delegation_id,
    DROP COLUMN IF EXISTS on_behalf_kind, DROP COLUMN IF EXISTS on_behalf_name, DROP COLUMN IF EXISTS on_behalf_title`,
  `ALTER TABLE sessions DROP FOREIGN KEY IF EXISTS fk_sessions_delegation, DROP KEY IF EXISTS ix_sessions_delegation,
    DROP COLUMN IF EXISTS delegation_id`,
  'DROP TABLE IF EXISTS delegations',
];
