import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bì gửi đích danh: in the book of arrivals by what stands on it; its number may later be that of the letter in it. */
export class PersonalEnvelopes202611230821 implements MigrationInterface {
  readonly name = 'PersonalEnvelopes2026112308210';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
    await runner.query(await journalKnows(runner));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

/** The kinds of objects in the journal, whatever they are by then, and this one. */
async function journalKnows(runner: QueryRunner): Promise<string> {
  const [check]: { readonly clause: string }[] = await runner.query(
    `SELECT CHECK_CLAUSE AS clause FROM information_schema.CHECK_CONSTRAINTS
     WHERE CONSTRAINT_SCHEMA = DATABASE() AND CONSTRAINT_NAME = 'ck_audit_entries_object_type'`,
  );
  const kinds = new Set([...(check?.clause.match(/'[A-Z_]+'/g) ?? []), "'ENVELOPE'"]);
  return `ALTER TABLE audit_entries DROP CONSTRAINT IF EXISTS ck_audit_entries_object_type,
    ADD CONSTRAINT ck_audit_entries_object_type CHECK (object_type IN (${[...kinds].join(', ')}))`;
}

const CODE = 'CHARACTER SET ascii COLLATE ascii_bin';

/** `given`: which object a number may pass to while everything else of it stays. */
const ledger = (given: string): readonly string[] => [
  'DROP TRIGGER IF EXISTS tr_number_ledger_update',
  `CREATE TRIGGER tr_number_ledger_update BEFORE UPDATE ON number_ledger FOR EACH ROW
    IF OLD.voided_at IS NOT NULL OR NOT (OLD.book_id = NEW.book_id AND OLD.number = NEW.number AND OLD.suffix = NEW.suffix AND OLD.way = NEW.way
      AND OLD.allocated_at = NEW.allocated_at AND OLD.allocated_by_position_id = NEW.allocated_by_position_id AND OLD.block_id <=> NEW.block_id
      AND (${given} OR (OLD.object_type = NEW.object_type AND OLD.object_id = NEW.object_id
        AND OLD.dated_on <=> NEW.dated_on AND OLD.symbol <=> NEW.symbol AND OLD.reason <=> NEW.reason))) THEN
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A number in the ledger cannot be changed';
    END IF`,
];
const HELD = "(OLD.object_type = 'HELD' AND NEW.object_type = 'OUTGOING')";
const ENVELOPE =
  "(OLD.object_type = 'ENVELOPE' AND NEW.object_type = 'INCOMING' AND OLD.dated_on <=> NEW.dated_on AND OLD.reason <=> NEW.reason)";

const UP = [
  `CREATE TABLE IF NOT EXISTS personal_envelopes (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    agency_id BIGINT UNSIGNED NOT NULL,
    arrival_year INT NOT NULL,
    arrival_number INT NOT NULL,
    arrived_on DATE NOT NULL,
    addressee_position_id BIGINT UNSIGNED NOT NULL,
    sender VARCHAR(300) NOT NULL,
    symbol VARCHAR(100) NULL,
    sealed TINYINT(1) NOT NULL,
    note VARCHAR(1000) NULL,
    state VARCHAR(16) ${CODE} NOT NULL,
    state_since DATETIME(3) NOT NULL,
    registered_at DATETIME(3) NOT NULL,
    registered_by_position_id BIGINT UNSIGNED NOT NULL,
    handed_over_at DATETIME(3) NULL,
    incoming_id BIGINT UNSIGNED NULL,
    version INT NOT NULL DEFAULT 1,
    updated_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_personal_envelopes_arrival (agency_id, arrival_year, arrival_number),
    UNIQUE KEY uq_personal_envelopes_incoming (incoming_id),
    KEY ix_personal_envelopes_agency (agency_id, state, id),
    KEY ix_personal_envelopes_addressee (addressee_position_id, state, id),
    CONSTRAINT fk_personal_envelopes_agency FOREIGN KEY (agency_id) REFERENCES agencies (id),
    CONSTRAINT fk_personal_envelopes_addressee_position FOREIGN KEY (addressee_position_id) REFERENCES positions (id),
    CONSTRAINT fk_personal_envelopes_incoming FOREIGN KEY (incoming_id) REFERENCES incoming_documents (id),
    CONSTRAINT ck_personal_envelopes_state CHECK (state IN ('WITH_REGISTRY','HANDED_OVER','KEPT','GIVEN_BACK','REGISTERED')),
    CONSTRAINT ck_personal_envelopes_incoming CHECK ((state = 'REGISTERED') = (incoming_id IS NOT NULL))
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`,
  'DROP TRIGGER IF EXISTS tr_personal_envelopes_update',
  `CREATE TRIGGER tr_personal_envelopes_update BEFORE UPDATE ON personal_envelopes FOR EACH ROW
    IF OLD.agency_id <> NEW.agency_id OR OLD.arrival_number <> NEW.arrival_number OR OLD.arrival_year <> NEW.arrival_year
      OR OLD.arrived_on <> NEW.arrived_on OR OLD.sender <> NEW.sender OR NOT (OLD.symbol <=> NEW.symbol) OR OLD.state = 'REGISTERED' THEN
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'What stood on the envelope and its arrival number cannot be changed';
    END IF`,
  'DROP TRIGGER IF EXISTS tr_personal_envelopes_delete',
  `CREATE TRIGGER tr_personal_envelopes_delete BEFORE DELETE ON personal_envelopes FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A registration cannot be removed'`,
  ...ledger(`${HELD} OR ${ENVELOPE}`),
];

const DOWN = [...ledger(HELD), 'DROP TABLE IF EXISTS personal_envelopes'];
