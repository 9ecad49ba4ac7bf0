import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Văn bản đi: drafts with every version and act, and what was issued, which nobody can alter (VI-09, VI-10). */
export class Outgoing202611221110 implements MigrationInterface {
  name = 'Outgoing2026112211100';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['outgoing_acts', 'draft_versions', 'outgoing_search', 'outgoing_documents'])
      await runner.query(`DROP TABLE ${table}`);
  }
}

const UP = [
  `CREATE TABLE outgoing_documents (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    agency_id BIGINT UNSIGNED NOT NULL,
    unit_id BIGINT UNSIGNED NULL,
    drafter_position_id BIGINT UNSIGNED NOT NULL,
    state VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state_since DATETIME(3) NOT NULL,
    turn_note VARCHAR(1000) NULL,
    turn_by_position_id BIGINT UNSIGNED NOT NULL,
    type_code VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject VARCHAR(1000) NOT NULL,
    urgency VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    signer_position_id BIGINT UNSIGNED NOT NULL,
    in_reply_to_incoming_id BIGINT UNSIGNED NULL,
    due_on DATE NULL,
    round INT NOT NULL,
    content_checked_by_position_id BIGINT UNSIGNED NULL,
    form_checked_at DATETIME(3) NULL,
    signed_at DATETIME(3) NULL,
    series_key VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NULL,
    number_year INT NULL,
    number_value INT NULL,
    number VARCHAR(20) NULL,
    notation VARCHAR(60) NULL,
    symbol VARCHAR(100) NULL,
    symbol_key VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NULL,
    issued_on DATE NULL,
    document_id BIGINT UNSIGNED NULL,
    version INT NOT NULL DEFAULT 1,
    created_at DATETIME(3) NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    updated_by_position_id BIGINT UNSIGNED NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_outgoing_documents_number (agency_id, number_year, series_key, number_value),
    UNIQUE KEY uq_outgoing_documents_document (document_id),
    KEY ix_outgoing_documents_newest (agency_id, id),
    KEY ix_outgoing_documents_state (agency_id, state, id),
    KEY ix_outgoing_documents_unit (unit_id, state, id),
    KEY ix_outgoing_documents_drafter (drafter_position_id, state, id),
    KEY ix_outgoing_documents_signer (signer_position_id, state, id),
    KEY ix_outgoing_documents_checker (content_checked_by_position_id, state, id),
    KEY ix_outgoing_documents_reply (in_reply_to_incoming_id, id),
    KEY ix_outgoing_documents_symbol (agency_id, symbol_key, id),
    CONSTRAINT fk_outgoing_documents_agency FOREIGN KEY (agency_id) REFERENCES agencies (id),
    CONSTRAINT fk_outgoing_documents_unit FOREIGN KEY (unit_id) REFERENCES units (id),
    CONSTRAINT fk_outgoing_documents_drafter_position FOREIGN KEY (drafter_position_id) REFERENCES positions (id),
    CONSTRAINT fk_outgoing_documents_signer_position FOREIGN KEY (signer_position_id) REFERENCES positions (id),
    CONSTRAINT fk_outgoing_documents_in_reply_to_incoming FOREIGN KEY (in_reply_to_incoming_id) REFERENCES incoming_documents (id),
    CONSTRAINT fk_outgoing_documents_content_checked_by_position FOREIGN KEY (content_checked_by_position_id) REFERENCES positions (id),
    CONSTRAINT fk_outgoing_documents_document FOREIGN KEY (document_id) REFERENCES documents (id),
    CONSTRAINT ck_outgoing_documents_state CHECK (state IN ('DRAFT','CONTENT_CHECK','FORM_CHECK','APPROVAL','SIGNED','NUMBERED','ISSUED','CANCELLED')),
    CONSTRAINT ck_outgoing_documents_signed CHECK (state NOT IN ('SIGNED','NUMBERED','ISSUED') OR (content_checked_by_position_id IS NOT NULL AND form_checked_at IS NOT NULL AND signed_at IS NOT NULL)),
    CONSTRAINT ck_outgoing_documents_numbered CHECK ((state IN ('NUMBERED','ISSUED')) = (symbol IS NOT NULL AND symbol_key IS NOT NULL AND issued_on IS NOT NULL AND number_value IS NOT NULL)),
    CONSTRAINT ck_outgoing_documents_issued CHECK ((state = 'ISSUED') = (document_id IS NOT NULL))
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`,
  `CREATE TABLE outgoing_search (
    outgoing_id BIGINT UNSIGNED NOT NULL,
    tokens MEDIUMTEXT NOT NULL,
    PRIMARY KEY (outgoing_id),
    FULLTEXT KEY ft_outgoing_search_tokens (tokens),
    CONSTRAINT fk_outgoing_search_outgoing FOREIGN KEY (outgoing_id) REFERENCES outgoing_documents (id)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`,
  `CREATE TABLE draft_versions (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    outgoing_id BIGINT UNSIGNED NOT NULL,
    version_number INT NOT NULL,
    attachment_id BIGINT UNSIGNED NOT NULL,
    created_by_position_id BIGINT UNSIGNED NOT NULL,
    created_at DATETIME(3) NOT NULL,
    note VARCHAR(1000) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_draft_versions_number (outgoing_id, version_number),
    KEY ix_draft_versions_attachment (attachment_id),
    KEY ix_draft_versions_created_by (created_by_position_id),
    CONSTRAINT fk_draft_versions_outgoing FOREIGN KEY (outgoing_id) REFERENCES outgoing_documents (id),
    CONSTRAINT fk_draft_versions_attachment FOREIGN KEY (attachment_id) REFERENCES file_attachments (id),
    CONSTRAINT fk_draft_versions_created_by_position FOREIGN KEY (created_by_position_id) REFERENCES positions (id),
    CONSTRAINT ck_draft_versions_number CHECK (version_number >= 1)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`,
  `CREATE TABLE outgoing_acts (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    outgoing_id BIGINT UNSIGNED NOT NULL,
    round INT NOT NULL,
    act VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    position_id BIGINT UNSIGNED NOT NULL,
    draft_version_id BIGINT UNSIGNED NULL,
    note VARCHAR(1000) NULL,
    at DATETIME(3) NOT NULL,
    signature_id BIGINT UNSIGNED NULL,
    PRIMARY KEY (id),
    KEY ix_outgoing_acts_outgoing (outgoing_id, id),
    KEY ix_outgoing_acts_position (position_id),
    KEY ix_outgoing_acts_draft_version (draft_version_id),
    CONSTRAINT fk_outgoing_acts_outgoing FOREIGN KEY (outgoing_id) REFERENCES outgoing_documents (id),
    CONSTRAINT fk_outgoing_acts_position FOREIGN KEY (position_id) REFERENCES positions (id),
    CONSTRAINT fk_outgoing_acts_draft_version FOREIGN KEY (draft_version_id) REFERENCES draft_versions (id)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`,
  // VI-09: what is issued is corrected by another document, never in place. A number once given stays.
  `CREATE TRIGGER tr_outgoing_documents_update BEFORE UPDATE ON outgoing_documents FOR EACH ROW
    IF OLD.state IN ('ISSUED', 'CANCELLED') THEN
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'An issued or cancelled outgoing document cannot be changed';
    ELSEIF OLD.number_value IS NOT NULL AND NOT (OLD.symbol <=> NEW.symbol AND OLD.number_value <=> NEW.number_value AND OLD.issued_on <=> NEW.issued_on) THEN
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'An allocated number cannot be changed';
    END IF`,
  ...['outgoing_documents', 'draft_versions', 'outgoing_acts'].map(
    (table) => `CREATE TRIGGER tr_${table}_delete BEFORE DELETE ON ${table} FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'Drafts and acts are kept for ever'`,
  ),
  `CREATE TRIGGER tr_draft_versions_update BEFORE UPDATE ON draft_versions FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A draft version cannot be changed'`,
  // The digital signature of an act arrives after the act, and only once.
  `CREATE TRIGGER tr_outgoing_acts_update BEFORE UPDATE ON outgoing_acts FOR EACH ROW
    IF OLD.signature_id IS NOT NULL OR NOT (OLD.outgoing_id = NEW.outgoing_id AND OLD.round = NEW.round AND OLD.act = NEW.act
      AND OLD.position_id = NEW.position_id AND OLD.draft_version_id <=> NEW.draft_version_id AND OLD.note <=> NEW.note AND OLD.at = NEW.at) THEN
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A recorded act cannot be changed';
    END IF`,
];
