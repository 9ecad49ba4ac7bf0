import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Văn bản đến: registrations, who sees them, and their search tokens (NĐ 30/2020 đ.21–24). */
export class Incoming202611221040 implements MigrationInterface {
  readonly name = 'Incoming2026112210400';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['incoming_search', 'incoming_readers', 'incoming_documents'])
      await runner.query(`DROP TABLE ${table}`);
  }
}

const UP = [
  `CREATE TABLE incoming_documents (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    agency_id BIGINT UNSIGNED NOT NULL,
    document_id BIGINT UNSIGNED NOT NULL,
    recipient_id BIGINT UNSIGNED NULL,
    source VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    arrival_year INT NULL,
    arrival_number INT NULL,
    arrived_on DATE NULL,
    received_at DATETIME(3) NOT NULL,
    state_since DATETIME(3) NOT NULL,
    requested_due_on DATE NULL,
    due_on DATE NULL,
    pressing VARCHAR(11) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    urgency VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    symbol_key VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NULL,
    issued_on DATE NOT NULL,
    lead_name VARCHAR(300) NULL,
    registered_by_position_id BIGINT UNSIGNED NULL,
    return_reason VARCHAR(1000) NULL,
    result VARCHAR(4000) NULL,
    duplicate_of_id BIGINT UNSIGNED NULL,
    version INT NOT NULL DEFAULT 1,
    updated_at DATETIME(3) NOT NULL,
    updated_by_position_id BIGINT UNSIGNED NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_incoming_documents_arrival (agency_id, arrival_year, arrival_number),
    UNIQUE KEY uq_incoming_documents_recipient (recipient_id),
    KEY ix_incoming_documents_newest (agency_id, received_at, id),
    KEY ix_incoming_documents_state (agency_id, state, received_at, id),
    KEY ix_incoming_documents_pressing (agency_id, state, pressing, state_since, id),
    KEY ix_incoming_documents_due (agency_id, state, due_on, id),
    KEY ix_incoming_documents_symbol (agency_id, symbol_key, issued_on),
    KEY ix_incoming_documents_document (document_id, agency_id),
    CONSTRAINT fk_incoming_documents_agency FOREIGN KEY (agency_id) REFERENCES agencies (id),
    CONSTRAINT fk_incoming_documents_document FOREIGN KEY (document_id) REFERENCES documents (id),
    CONSTRAINT ck_incoming_documents_source CHECK (source IN ('PAPER','PLATFORM')),
    CONSTRAINT ck_incoming_documents_state CHECK (state IN ('AWAITING_RECEIPT','AWAITING_DIRECTION','IN_HANDLING','DONE','RETURNED')),
    CONSTRAINT ck_incoming_documents_delivered CHECK ((source = 'PLATFORM') = (recipient_id IS NOT NULL)),
    CONSTRAINT ck_incoming_documents_arrival CHECK ((state IN ('AWAITING_RECEIPT','RETURNED')) = (arrival_number IS NULL)),
    CONSTRAINT ck_incoming_documents_arrived_on CHECK ((arrival_number IS NULL) = (arrived_on IS NULL) AND (arrival_number IS NULL) = (arrival_year IS NULL)),
    CONSTRAINT ck_incoming_documents_returned CHECK ((state = 'RETURNED') = (return_reason IS NOT NULL))
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`,
  // VD-06: what was received, and the number it was given, never change.
  `CREATE TRIGGER tr_incoming_documents_update BEFORE UPDATE ON incoming_documents FOR EACH ROW
    IF OLD.agency_id <> NEW.agency_id OR OLD.document_id <> NEW.document_id OR OLD.source <> NEW.source OR OLD.received_at <> NEW.received_at
      OR (OLD.arrival_number IS NOT NULL AND NOT (OLD.arrival_number <=> NEW.arrival_number AND OLD.arrival_year <=> NEW.arrival_year AND OLD.arrived_on <=> NEW.arrived_on)) THEN
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'What was received and its arrival number cannot be changed';
    END IF`,
  `CREATE TRIGGER tr_incoming_documents_delete BEFORE DELETE ON incoming_documents FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A registration cannot be removed'`,
  `CREATE TABLE incoming_readers (
    reader VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    received_at DATETIME(3) NOT NULL,
    incoming_id BIGINT UNSIGNED NOT NULL,
    state VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (reader, received_at, incoming_id),
    KEY ix_incoming_readers_state (reader, state, received_at, incoming_id),
    KEY ix_incoming_readers_incoming (incoming_id, reader),
    CONSTRAINT fk_incoming_readers_incoming FOREIGN KEY (incoming_id) REFERENCES incoming_documents (id)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`,
  `CREATE TABLE incoming_search (
    incoming_id BIGINT UNSIGNED NOT NULL,
    tokens MEDIUMTEXT NOT NULL,
    PRIMARY KEY (incoming_id),
    FULLTEXT KEY ft_incoming_search_tokens (tokens),
    CONSTRAINT fk_incoming_search_incoming FOREIGN KEY (incoming_id) REFERENCES incoming_documents (id)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`,
];
