import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who takes what comes to a post after its hand-over, and by which delegation somebody else did an act that is shown. */
export class HandoverReceivers202611230600 implements MigrationInterface {
  name = 'HandoverReceivers2026112306000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `CREATE TABLE IF NOT EXISTS work_receivers (
    position_id BIGINT UNSIGNED NOT NULL,
    kind VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    to_position_id BIGINT UNSIGNED NOT NULL,
    basis VARCHAR(300) NOT NULL,
    given_by_position_id BIGINT UNSIGNED NOT NULL,
    given_at DATETIME(3) NOT NULL,
    PRIMARY KEY (position_id, kind),
    KEY ix_work_receivers_to (to_position_id),
    CONSTRAINT fk_work_receivers_position FOREIGN KEY (position_id) REFERENCES positions (id),
    CONSTRAINT fk_work_receivers_to_position FOREIGN KEY (to_position_id) REFERENCES positions (id)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`,
  `ALTER TABLE positions ADD INDEX IF NOT EXISTS ix_positions_ended (valid_to)`,
  `ALTER TABLE assignments ADD COLUMN IF NOT EXISTS delegation_id BIGINT UNSIGNED NULL AFTER from_position_id`,
  `ALTER TABLE draft_versions ADD COLUMN IF NOT EXISTS delegation_id BIGINT UNSIGNED NULL AFTER created_by_position_id`,
  // What was done before there were these columns: the journal knows, and writes at the end of the same transaction.
  `UPDATE audit_entries e JOIN assignments n ON n.subject_type = e.object_type AND n.subject_id = CAST(e.object_id AS UNSIGNED)
     AND n.from_position_id = e.on_behalf_of_position_id AND n.assigned_at BETWEEN e.at - INTERVAL 5 SECOND AND e.at
   SET n.delegation_id = e.delegation_id
   WHERE e.delegation_id IS NOT NULL AND e.object_type IN ('INCOMING', 'DIRECTIVE')`,
  `UPDATE audit_entries e JOIN draft_versions v ON e.object_type = 'OUTGOING' AND v.outgoing_id = CAST(e.object_id AS UNSIGNED)
     AND v.created_by_position_id = e.on_behalf_of_position_id AND v.created_at BETWEEN e.at - INTERVAL 5 SECOND AND e.at
   SET v.delegation_id = e.delegation_id
   WHERE e.delegation_id IS NOT NULL`,
];

const DOWN = [
  'ALTER TABLE draft_versions DROP COLUMN IF EXISTS delegation_id',
  'ALTER TABLE assignments DROP COLUMN IF EXISTS delegation_id',
  'ALTER TABLE positions DROP INDEX IF EXISTS ix_positions_ended',
  'DROP TABLE IF EXISTS work_receivers',
];
