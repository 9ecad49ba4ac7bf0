import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the form check found when somebody answered for the form, and what was corrected by it (NĐ 30/2020 đ.12, VI-10). */
export class FormChecks202611230830 implements MigrationInterface {
  readonly name = 'FormChecks2026112308300';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['form_mendings', 'form_checks']) await runner.query(`DROP TABLE ${table}`);
  }
}

const CODE = 'CHARACTER SET ascii COLLATE ascii_bin';
const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci';

const never = (table: string, what: 'UPDATE' | 'DELETE'): string[] => {
  const name = `tr_${table}_${what.toLowerCase()}`;
  return [
    `DROP TRIGGER IF EXISTS ${name}`,
    `CREATE TRIGGER ${name} BEFORE ${what} ON ${table} FOR EACH ROW
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'What a form check found cannot be changed or removed'`,
  ];
};

const UP = [
  `CREATE TABLE IF NOT EXISTS form_checks (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    outgoing_id BIGINT UNSIGNED NOT NULL,
    draft_version_id BIGINT UNSIGNED NOT NULL,
    checked_by_position_id BIGINT UNSIGNED NOT NULL,
    delegation_id BIGINT UNSIGNED NULL,
    checked_at DATETIME(3) NOT NULL,
    unreadable VARCHAR(16) ${CODE} NULL,
    findings MEDIUMTEXT NOT NULL,
    reason VARCHAR(1000) NULL,
    PRIMARY KEY (id),
    KEY ix_form_checks_outgoing (outgoing_id, id),
    KEY ix_form_checks_draft_version (draft_version_id),
    KEY ix_form_checks_checked_by (checked_by_position_id),
    CONSTRAINT fk_form_checks_outgoing FOREIGN KEY (outgoing_id) REFERENCES outgoing_documents (id),
    CONSTRAINT fk_form_checks_draft_version FOREIGN KEY (draft_version_id) REFERENCES draft_versions (id),
    CONSTRAINT fk_form_checks_checked_by_position FOREIGN KEY (checked_by_position_id) REFERENCES positions (id)
  ) ${TABLE}`,
  ...never('form_checks', 'UPDATE'),
  ...never('form_checks', 'DELETE'),
  `CREATE TABLE IF NOT EXISTS form_mendings (
    draft_version_id BIGINT UNSIGNED NOT NULL,
    from_version_id BIGINT UNSIGNED NOT NULL,
    findings MEDIUMTEXT NOT NULL,
    PRIMARY KEY (draft_version_id),
    KEY ix_form_mendings_from_version (from_version_id),
    CONSTRAINT fk_form_mendings_draft_version FOREIGN KEY (draft_version_id) REFERENCES draft_versions (id),
    CONSTRAINT fk_form_mendings_from_version FOREIGN KEY (from_version_id) REFERENCES draft_versions (id)
  ) ${TABLE}`,
  ...never('form_mendings', 'UPDATE'),
  ...never('form_mendings', 'DELETE'),
];
