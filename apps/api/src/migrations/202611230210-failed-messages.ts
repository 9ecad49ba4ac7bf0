import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FailedMessages202611230210 implements MigrationInterface {
  name = 'FailedMessages2026112302100';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const OBJECT_TYPES = "'INCOMING', 'OUTGOING', 'DIRECTIVE', 'WORK_FILE', 'ACCOUNT', 'FILE'";

const UP = [
  // For whom a message is, so that an administrator sees those of the own agency only.
  `ALTER TABLE outbox_messages
    ADD COLUMN IF NOT EXISTS agency_id BIGINT UNSIGNED NULL AFTER payload,
    ADD INDEX IF NOT EXISTS ix_outbox_messages_dead (dead_at, id),
    ADD INDEX IF NOT EXISTS ix_outbox_messages_agency_dead (agency_id, dead_at, id)`,
  `ALTER TABLE audit_entries DROP CONSTRAINT IF EXISTS ck_audit_entries_object_type,
    ADD CONSTRAINT ck_audit_entries_object_type CHECK (object_type IN (${OBJECT_TYPES}, 'MESSAGE'))`,
];

const DOWN = [
  `ALTER TABLE outbox_messages DROP INDEX IF EXISTS ix_outbox_messages_agency_dead,
    DROP INDEX IF EXISTS ix_outbox_messages_dead, DROP COLUMN IF EXISTS agency_id`,
];
