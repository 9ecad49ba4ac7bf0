import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When each agency is open; the row of agency 0 holds for the province, as far as an agency has none of its own. */
export class OfficeHours202611230761 implements MigrationInterface {
  readonly name = 'OfficeHours2026112307610';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE IF NOT EXISTS office_hours (
      agency_id BIGINT UNSIGNED NOT NULL,
      morning_from VARCHAR(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      morning_to VARCHAR(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      afternoon_from VARCHAR(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      afternoon_to VARCHAR(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      halves VARCHAR(14) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      updated_at DATETIME(3) NOT NULL,
      PRIMARY KEY (agency_id),
      CONSTRAINT ck_office_hours_halves CHECK (halves REGEXP '^[01]{14}$')
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS office_hours');
  }
}
