import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Stopping the clock of a document in handling, and the last step with what it takes to undo it. */
export class IncomingSteps202611230762 implements MigrationInterface {
  readonly name = 'IncomingSteps2026112307620';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const states = (...more: readonly string[]): string =>
  ['AWAITING_RECEIPT', 'AWAITING_DIRECTION', 'IN_HANDLING', 'DONE', 'RETURNED', ...more]
    .map((state) => `'${state}'`)
    .join(',');

const UP = [
  `ALTER TABLE incoming_documents
    ADD COLUMN IF NOT EXISTS suspended_on DATE NULL,
    ADD COLUMN IF NOT EXISTS last_step MEDIUMTEXT NULL,
    DROP CONSTRAINT IF EXISTS ck_incoming_documents_state,
    DROP CONSTRAINT IF EXISTS ck_incoming_documents_suspended`,
  `ALTER TABLE incoming_documents
    ADD CONSTRAINT ck_incoming_documents_state CHECK (state IN (${states('SUSPENDED')})),
    ADD CONSTRAINT ck_incoming_documents_suspended CHECK ((state = 'SUSPENDED') = (suspended_on IS NOT NULL))`,
];

const DOWN = [
  `ALTER TABLE incoming_documents
    DROP CONSTRAINT IF EXISTS ck_incoming_documents_suspended,
    DROP CONSTRAINT IF EXISTS ck_incoming_documents_state,
    DROP COLUMN IF EXISTS suspended_on,
    DROP COLUMN IF EXISTS last_step`,
  `ALTER TABLE incoming_documents ADD CONSTRAINT ck_incoming_documents_state CHECK (state IN (${states()}))`,
];
