import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Demonstration202611230200 implements MigrationInterface {
  name = 'Demonstration2026112302000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS demonstration');
  }
}

const UP = [
  `CREATE TABLE IF NOT EXISTS demonstration (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    started_on DATE NOT NULL,
    completed_at DATETIME(3) NULL,
    PRIMARY KEY (id)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`,
  // Databases that were filled before there was this table.
  `INSERT INTO demonstration (started_on, completed_at)
   SELECT DATE(c.created_at), UTC_TIMESTAMP(3) FROM accounts c JOIN positions p ON p.person_id = c.person_id
   JOIN agency_codes a ON a.agency_id = p.agency_id
   WHERE c.username = 'vanthu.vp' AND a.code = 'H33' AND NOT EXISTS (SELECT 1 FROM demonstration) LIMIT 1`,
];
