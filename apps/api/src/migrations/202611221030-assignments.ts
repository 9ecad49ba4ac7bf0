import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tree of who has to do what, for incoming documents and directives alike (VD-05). */
export class Assignments202611221030 implements MigrationInterface {
  readonly name = 'Assignments2026112210300';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE assignments');
  }
}

const UP = [
  `CREATE TABLE assignments (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    subject_type VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject_id BIGINT UNSIGNED NOT NULL,
    agency_id BIGINT UNSIGNED NOT NULL,
    parent_id BIGINT UNSIGNED NULL,
    from_position_id BIGINT UNSIGNED NOT NULL,
    to_agency_id BIGINT UNSIGNED NULL,
    to_unit_id BIGINT UNSIGNED NULL,
    to_position_id BIGINT UNSIGNED NULL,
    role VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    open_lead_key VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    instruction VARCHAR(2000) NOT NULL,
    due_on DATE NULL,
    result VARCHAR(4000) NULL,
    assigned_at DATETIME(3) NOT NULL,
    read_at DATETIME(3) NULL,
    ended_at DATETIME(3) NULL,
    ended_by_position_id BIGINT UNSIGNED NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_assignments_open_lead (open_lead_key),
    KEY ix_assignments_subject (subject_type, subject_id, id),
    KEY ix_assignments_parent (parent_id),
    KEY ix_assignments_position (to_position_id, state, subject_type, role),
    KEY ix_assignments_unit (to_unit_id, state, subject_type, role),
    CONSTRAINT fk_assignments_agency FOREIGN KEY (agency_id) REFERENCES agencies (id),
    CONSTRAINT fk_assignments_parent FOREIGN KEY (parent_id) REFERENCES assignments (id),
    CONSTRAINT fk_assignments_to_agency FOREIGN KEY (to_agency_id) REFERENCES agencies (id),
    CONSTRAINT fk_assignments_to_unit FOREIGN KEY (to_unit_id) REFERENCES units (id),
    CONSTRAINT fk_assignments_to_position FOREIGN KEY (to_position_id) REFERENCES positions (id),
    CONSTRAINT ck_assignments_subject_type CHECK (subject_type IN ('INCOMING','DIRECTIVE')),
    CONSTRAINT ck_assignments_role CHECK (role IN ('LEAD','COOP','INFO')),
    CONSTRAINT ck_assignments_state CHECK (state IN ('OPEN','DONE','WITHDRAWN')),
    CONSTRAINT ck_assignments_target CHECK ((to_agency_id IS NOT NULL) + (to_unit_id IS NOT NULL) + (to_position_id IS NOT NULL) = 1),
    CONSTRAINT ck_assignments_lead CHECK ((role = 'LEAD' AND state = 'OPEN') = (open_lead_key IS NOT NULL)),
    CONSTRAINT ck_assignments_ended CHECK ((state = 'OPEN') = (ended_at IS NULL))
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`,
  `CREATE TRIGGER tr_assignments_delete BEFORE DELETE ON assignments FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'Assignments are kept as history'`,
];
