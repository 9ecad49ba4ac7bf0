import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The rest of NĐ 30/2020 Phụ lục VI for incoming documents, the paper copy, and links between documents. */
export class IncomingDetails202611230760 implements MigrationInterface {
  readonly name = 'IncomingDetails2026112307600';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const RECEIVED = `OLD.agency_id <> NEW.agency_id OR OLD.document_id <> NEW.document_id OR OLD.source <> NEW.source OR OLD.received_at <> NEW.received_at
      OR (OLD.arrival_number IS NOT NULL AND NOT (OLD.arrival_number <=> NEW.arrival_number AND OLD.arrival_year <=> NEW.arrival_year AND OLD.arrived_on <=> NEW.arrived_on))`;
const MESSAGE = `SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'What was received and its arrival number cannot be changed'`;
const trigger = (condition: string): string =>
  `CREATE TRIGGER tr_incoming_documents_update BEFORE UPDATE ON incoming_documents FOR EACH ROW
    IF ${condition} THEN
      ${MESSAGE};
    END IF`;

const UP = [
  `ALTER TABLE documents
    ADD COLUMN IF NOT EXISTS language VARCHAR(100) NOT NULL DEFAULT 'Tiếng Việt',
    ADD COLUMN IF NOT EXISTS deliver_by DATETIME(3) NULL,
    ADD CONSTRAINT IF NOT EXISTS ck_documents_deliver_by CHECK (deliver_by IS NULL OR urgency = 'EXPRESS')`,
  `ALTER TABLE incoming_documents
    ADD COLUMN IF NOT EXISTS sent_from VARCHAR(500) NULL,
    ADD COLUMN IF NOT EXISTS copy_count INT NULL,
    ADD COLUMN IF NOT EXISTS sheet_count INT NULL,
    ADD COLUMN IF NOT EXISTS note VARCHAR(2000) NULL,
    ADD COLUMN IF NOT EXISTS incomplete_reason VARCHAR(1000) NULL,
    ADD COLUMN IF NOT EXISTS paper_received_at DATETIME(3) NULL,
    ADD COLUMN IF NOT EXISTS paper_received_by_position_id BIGINT UNSIGNED NULL,
    ADD CONSTRAINT IF NOT EXISTS ck_incoming_documents_copies CHECK ((copy_count IS NULL OR copy_count >= 1) AND (sheet_count IS NULL OR sheet_count >= 1)),
    ADD CONSTRAINT IF NOT EXISTS ck_incoming_documents_paper CHECK ((paper_received_at IS NULL) = (paper_received_by_position_id IS NULL))`,
  'DROP TRIGGER IF EXISTS tr_incoming_documents_update',
  // VD-06: of what came over the platform nothing that describes it may be written over either.
  trigger(`${RECEIVED}
      OR NOT (OLD.incomplete_reason <=> NEW.incomplete_reason)
      OR (OLD.source = 'PLATFORM' AND NOT (OLD.sent_from <=> NEW.sent_from))`),
  `CREATE TABLE IF NOT EXISTS incoming_links (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    agency_id BIGINT UNSIGNED NOT NULL,
    incoming_id BIGINT UNSIGNED NOT NULL,
    link_kind VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    other_kind VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    other_id BIGINT UNSIGNED NOT NULL,
    linked_at DATETIME(3) NOT NULL,
    linked_by_position_id BIGINT UNSIGNED NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_incoming_links_once (incoming_id, other_kind, other_id),
    CONSTRAINT fk_incoming_links_agency FOREIGN KEY (agency_id) REFERENCES agencies (id),
    CONSTRAINT fk_incoming_links_incoming FOREIGN KEY (incoming_id) REFERENCES incoming_documents (id),
    CONSTRAINT ck_incoming_links_link_kind CHECK (link_kind IN ('REPLY_TO','RELATED')),
    CONSTRAINT ck_incoming_links_other_kind CHECK (other_kind IN ('INCOMING','OUTGOING'))
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`,
];

const DOWN = [
  'DROP TABLE IF EXISTS incoming_links',
  'DROP TRIGGER IF EXISTS tr_incoming_documents_update',
  `ALTER TABLE incoming_documents DROP CONSTRAINT IF EXISTS ck_incoming_documents_copies, DROP CONSTRAINT IF EXISTS ck_incoming_documents_paper,
    DROP COLUMN IF EXISTS sent_from, DROP COLUMN IF EXISTS copy_count, DROP COLUMN IF EXISTS sheet_count, DROP COLUMN IF EXISTS note,
    DROP COLUMN IF EXISTS incomplete_reason, DROP COLUMN IF EXISTS paper_received_at, DROP COLUMN IF EXISTS paper_received_by_position_id`,
  trigger(RECEIVED),
  `ALTER TABLE documents DROP CONSTRAINT IF EXISTS ck_documents_deliver_by, DROP COLUMN IF EXISTS language, DROP COLUMN IF EXISTS deliver_by`,
];
