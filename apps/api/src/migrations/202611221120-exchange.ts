import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Recipients of outgoing documents and where each copy stands (QĐ 28/2018: the sender sees it by itself). */
export class Exchange202611221120 implements MigrationInterface {
  name = 'Exchange2026112211200';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE recipients');
  }
}

const UP = [
  `CREATE TABLE recipients (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    outgoing_id BIGINT UNSIGNED NOT NULL,
    agency_id BIGINT UNSIGNED NOT NULL,
    ordinal INT NOT NULL,
    document_id BIGINT UNSIGNED NULL,
    state VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    queued_at DATETIME(3) NULL,
    delivered_at DATETIME(3) NULL,
    decided_at DATETIME(3) NULL,
    decided_by_position_id BIGINT UNSIGNED NULL,
    arrival_number INT NULL,
    reason VARCHAR(1000) NULL,
    incoming_id BIGINT UNSIGNED NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_recipients_agency (outgoing_id, agency_id),
    KEY ix_recipients_queue (outgoing_id, state),
    KEY ix_recipients_agency (agency_id),
    KEY ix_recipients_document (document_id),
    KEY ix_recipients_decided_by (decided_by_position_id),
    CONSTRAINT fk_recipients_outgoing FOREIGN KEY (outgoing_id) REFERENCES outgoing_documents (id),
    CONSTRAINT fk_recipients_agency FOREIGN KEY (agency_id) REFERENCES agencies (id),
    CONSTRAINT fk_recipients_document FOREIGN KEY (document_id) REFERENCES documents (id),
    CONSTRAINT fk_recipients_decided_by_position FOREIGN KEY (decided_by_position_id) REFERENCES positions (id),
    CONSTRAINT ck_recipients_state CHECK (state IN ('QUEUED','DELIVERED','ACCEPTED','RETURNED')),
    CONSTRAINT ck_recipients_queued CHECK ((queued_at IS NULL) = (document_id IS NULL)),
    CONSTRAINT ck_recipients_delivered CHECK ((state = 'QUEUED') = (delivered_at IS NULL) AND (delivered_at IS NULL OR queued_at IS NOT NULL)),
    CONSTRAINT ck_recipients_decided CHECK ((state IN ('ACCEPTED','RETURNED')) = (decided_at IS NOT NULL)),
    CONSTRAINT ck_recipients_accepted CHECK ((state = 'ACCEPTED') = (arrival_number IS NOT NULL)),
    CONSTRAINT ck_recipients_returned CHECK ((state = 'RETURNED') = (reason IS NOT NULL))
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`,
  // Whom it was issued to belongs to the issued record (VI-09).
  `CREATE TRIGGER tr_recipients_update BEFORE UPDATE ON recipients FOR EACH ROW
    IF OLD.queued_at IS NOT NULL AND NOT (OLD.outgoing_id = NEW.outgoing_id AND OLD.agency_id = NEW.agency_id AND OLD.document_id <=> NEW.document_id AND OLD.queued_at <=> NEW.queued_at) THEN
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A recipient of an issued document cannot be changed';
    ELSEIF OLD.decided_at IS NOT NULL THEN
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A recipient has decided once';
    END IF`,
  `CREATE TRIGGER tr_recipients_delete BEFORE DELETE ON recipients FOR EACH ROW
    IF OLD.queued_at IS NOT NULL THEN
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A recipient of an issued document cannot be removed';
    END IF`,
];
