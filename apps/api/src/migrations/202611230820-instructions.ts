import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Câu bút phê mẫu and nơi nhận hay giao; the last directions of a post are found by an index. */
export class Instructions202611230820 implements MigrationInterface {
  readonly name = 'Instructions2026112308200';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `CREATE TABLE IF NOT EXISTS instruction_phrases (
    holder VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    agency_id BIGINT UNSIGNED NOT NULL,
    phrases MEDIUMTEXT NOT NULL,
    version INT NOT NULL DEFAULT 1,
    updated_at DATETIME(3) NOT NULL,
    PRIMARY KEY (holder),
    CONSTRAINT fk_instruction_phrases_agency FOREIGN KEY (agency_id) REFERENCES agencies (id)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`,
  `CREATE TABLE IF NOT EXISTS direction_favourites (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    agency_id BIGINT UNSIGNED NOT NULL,
    position_id BIGINT UNSIGNED NOT NULL,
    name VARCHAR(100) NOT NULL,
    parts MEDIUMTEXT NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_direction_favourites_name (position_id, name),
    CONSTRAINT fk_direction_favourites_agency FOREIGN KEY (agency_id) REFERENCES agencies (id),
    CONSTRAINT fk_direction_favourites_position FOREIGN KEY (position_id) REFERENCES positions (id)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`,
  'ALTER TABLE assignments ADD INDEX IF NOT EXISTS ix_assignments_given (from_position_id, subject_type, id)',
];

const DOWN = [
  'ALTER TABLE assignments DROP INDEX IF EXISTS ix_assignments_given',
  'DROP TABLE IF EXISTS direction_favourites',
  'DROP TABLE IF EXISTS instruction_phrases',
];
