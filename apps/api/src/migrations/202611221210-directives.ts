import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Theo dõi chỉ đạo, điều hành: directives, who co-operates, and what was reported. */
export class Directives202611221210 implements MigrationInterface {
  readonly name = 'Directives2026112212100';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['directive_reports', 'directive_search', 'directive_cooperations', 'directives']) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}

const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci';

const UP = [
  `CREATE TABLE directives (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    assigning_agency_id BIGINT UNSIGNED NOT NULL,
    code VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    content VARCHAR(2000) NOT NULL,
    source_document_id BIGINT UNSIGNED NOT NULL,
    source_clause VARCHAR(500) NULL,
    given_by_position_id BIGINT UNSIGNED NOT NULL,
    monitor_position_id BIGINT UNSIGNED NOT NULL,
    lead_agency_id BIGINT UNSIGNED NOT NULL,
    product_required VARCHAR(500) NOT NULL,
    assigned_on DATE NOT NULL,
    original_due_on DATE NOT NULL,
    due_on DATE NOT NULL,
    state VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state_since DATETIME(3) NOT NULL,
    turn_note VARCHAR(1000) NULL,
    handed_in_on DATE NULL,
    evidence_document_id BIGINT UNSIGNED NULL,
    completed_on DATE NULL,
    percent INT NOT NULL,
    version INT NOT NULL DEFAULT 1,
    created_at DATETIME(3) NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    updated_by_position_id BIGINT UNSIGNED NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_directives_code (assigning_agency_id, code),
    KEY ix_directives_given (assigning_agency_id, due_on, id),
    KEY ix_directives_given_state (assigning_agency_id, state, due_on, id),
    KEY ix_directives_board (assigning_agency_id, lead_agency_id, state, due_on, id, handed_in_on),
    KEY ix_directives_lead (lead_agency_id, due_on, id),
    KEY ix_directives_lead_state (lead_agency_id, state, due_on, id, handed_in_on),
    KEY ix_directives_monitor (monitor_position_id, state, due_on, id),
    KEY ix_directives_giver (given_by_position_id, state, due_on, id),
    KEY ix_directives_source (source_document_id),
    KEY ix_directives_evidence (evidence_document_id),
    CONSTRAINT fk_directives_assigning_agency FOREIGN KEY (assigning_agency_id) REFERENCES agencies (id),
    CONSTRAINT fk_directives_source_document FOREIGN KEY (source_document_id) REFERENCES documents (id),
    CONSTRAINT fk_directives_given_by_position FOREIGN KEY (given_by_position_id) REFERENCES positions (id),
    CONSTRAINT fk_directives_monitor_position FOREIGN KEY (monitor_position_id) REFERENCES positions (id),
    CONSTRAINT fk_directives_lead_agency FOREIGN KEY (lead_agency_id) REFERENCES agencies (id),
    CONSTRAINT fk_directives_evidence_document FOREIGN KEY (evidence_document_id) REFERENCES documents (id),
    CONSTRAINT ck_directives_state CHECK (state IN ('AWAITING_ACCEPTANCE','IN_PROGRESS','AWAITING_CONFIRMATION','COMPLETED','DECLINED','REVOKED')),
    CONSTRAINT ck_directives_handed_in CHECK ((state IN ('AWAITING_CONFIRMATION','COMPLETED')) = (handed_in_on IS NOT NULL)),
    CONSTRAINT ck_directives_evidence CHECK ((handed_in_on IS NULL) = (evidence_document_id IS NULL)),
    CONSTRAINT ck_directives_completed CHECK ((state = 'COMPLETED') = (completed_on IS NOT NULL)),
    CONSTRAINT ck_directives_percent CHECK (percent BETWEEN 0 AND 100)
  ) ${TABLE}`,
  `CREATE TABLE directive_cooperations (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    directive_id BIGINT UNSIGNED NOT NULL,
    agency_id BIGINT UNSIGNED NOT NULL,
    part VARCHAR(1000) NULL,
    due_on DATE NULL,
    directive_due_on DATE NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_directive_cooperations_agency (directive_id, agency_id),
    KEY ix_directive_cooperations_agency (agency_id, directive_due_on, directive_id),
    CONSTRAINT fk_directive_cooperations_directive FOREIGN KEY (directive_id) REFERENCES directives (id),
    CONSTRAINT fk_directive_cooperations_agency FOREIGN KEY (agency_id) REFERENCES agencies (id)
  ) ${TABLE}`,
  `CREATE TABLE directive_search (
    directive_id BIGINT UNSIGNED NOT NULL,
    tokens MEDIUMTEXT NOT NULL,
    PRIMARY KEY (directive_id),
    FULLTEXT KEY ft_directive_search_tokens (tokens),
    CONSTRAINT fk_directive_search_directive FOREIGN KEY (directive_id) REFERENCES directives (id)
  ) ${TABLE}`,
  `CREATE TABLE directive_reports (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    directive_id BIGINT UNSIGNED NOT NULL,
    kind VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    percent INT NOT NULL,
    content VARCHAR(2000) NOT NULL,
    difficulty VARCHAR(2000) NULL,
    proposal VARCHAR(2000) NULL,
    evidence_document_id BIGINT UNSIGNED NULL,
    reported_by_position_id BIGINT UNSIGNED NOT NULL,
    reported_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    KEY ix_directive_reports_directive (directive_id, id),
    KEY ix_directive_reports_evidence (evidence_document_id),
    KEY ix_directive_reports_reported_by (reported_by_position_id),
    CONSTRAINT fk_directive_reports_directive FOREIGN KEY (directive_id) REFERENCES directives (id),
    CONSTRAINT fk_directive_reports_evidence_document FOREIGN KEY (evidence_document_id) REFERENCES documents (id),
    CONSTRAINT fk_directive_reports_reported_by_position FOREIGN KEY (reported_by_position_id) REFERENCES positions (id),
    CONSTRAINT ck_directive_reports_kind CHECK (kind IN ('PROGRESS','RESULT')),
    CONSTRAINT ck_directive_reports_percent CHECK (percent BETWEEN 0 AND 100),
    CONSTRAINT ck_directive_reports_evidence CHECK ((kind = 'RESULT') = (evidence_document_id IS NOT NULL))
  ) ${TABLE}`,
  // What the ratios are counted from stays: a directive ends by COMPLETED or REVOKED and is never removed (NV-05).
  `CREATE TRIGGER tr_directives_update BEFORE UPDATE ON directives FOR EACH ROW
    IF OLD.state IN ('COMPLETED', 'REVOKED') THEN
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A completed or revoked directive cannot be changed';
    ELSEIF NOT (OLD.code = NEW.code AND OLD.assigned_on = NEW.assigned_on AND OLD.original_due_on = NEW.original_due_on AND OLD.source_document_id = NEW.source_document_id) THEN
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'Code, source, day and original due date of a directive cannot be changed';
    END IF`,
  `CREATE TRIGGER tr_directives_delete BEFORE DELETE ON directives FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A directive cannot be deleted'`,
  ...['UPDATE', 'DELETE'].map(
    (
      change,
    ) => `CREATE TRIGGER tr_directive_reports_${change.toLowerCase()} BEFORE ${change} ON directive_reports FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A report cannot be changed'`,
  ),
];
