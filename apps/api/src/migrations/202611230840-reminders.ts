import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When agencies have their people reminded of due dates, and who was told what. */
export class Reminders202611230840 implements MigrationInterface {
  readonly name = 'Reminders2026112308400';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['reminders', 'reminder_days', 'reminder_settings'])
      await runner.query(`DROP TABLE IF EXISTS ${table}`);
  }
}

const UP = [
  `CREATE TABLE IF NOT EXISTS reminder_settings (
    agency_id BIGINT UNSIGNED NOT NULL,
    before_days MEDIUMTEXT NOT NULL,
    unit_head_after INT NULL,
    agency_head_after INT NULL,
    digest TINYINT(1) NOT NULL,
    version INT NOT NULL DEFAULT 1,
    updated_at DATETIME(3) NOT NULL,
    PRIMARY KEY (agency_id),
    CONSTRAINT fk_reminder_settings_agency FOREIGN KEY (agency_id) REFERENCES agencies (id),
    CONSTRAINT ck_reminder_settings_order CHECK (unit_head_after IS NULL OR agency_head_after IS NULL OR agency_head_after > unit_head_after)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`,
  `CREATE TABLE IF NOT EXISTS reminder_days (
    agency_id BIGINT UNSIGNED NOT NULL,
    day DATE NOT NULL,
    token VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    given_at DATETIME(3) NOT NULL,
    PRIMARY KEY (agency_id, day),
    CONSTRAINT fk_reminder_days_agency FOREIGN KEY (agency_id) REFERENCES agencies (id)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`,
  `CREATE TABLE IF NOT EXISTS reminders (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    agency_id BIGINT UNSIGNED NOT NULL,
    position_id BIGINT UNSIGNED NOT NULL,
    subject_type VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject_id BIGINT UNSIGNED NOT NULL,
    assignment_id BIGINT UNSIGNED NULL,
    due_on DATE NOT NULL,
    stage VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    days INT NOT NULL,
    digest_on DATE NULL,
    sent_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_reminders_once (position_id, subject_type, subject_id, due_on, stage, days),
    KEY ix_reminders_newest (position_id, sent_at, id),
    KEY ix_reminders_subject (subject_type, subject_id),
    CONSTRAINT fk_reminders_agency FOREIGN KEY (agency_id) REFERENCES agencies (id),
    CONSTRAINT fk_reminders_position FOREIGN KEY (position_id) REFERENCES positions (id),
    CONSTRAINT fk_reminders_assignment FOREIGN KEY (assignment_id) REFERENCES assignments (id),
    CONSTRAINT ck_reminders_stage CHECK (stage IN ('BEFORE_DUE', 'UNIT_HEAD', 'AGENCY_HEAD'))
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`,
];
