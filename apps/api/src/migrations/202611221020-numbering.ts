import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Books, their counters and every number ever given: gapless, never reused (VD-01, VI-01). */
export class Numbering202611221020 implements MigrationInterface {
  readonly name = 'Numbering2026112210200';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['number_ledger', 'number_counters', 'register_books'])
      await runner.query(`DROP TABLE ${table}`);
  }
}

const UP = [
  `CREATE TABLE register_books (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    agency_id BIGINT UNSIGNED NOT NULL,
    year INT NOT NULL,
    direction VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    series_key VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    opened_on DATE NOT NULL,
    closed_on DATE NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_register_books_series (agency_id, year, direction, series_key),
    CONSTRAINT fk_register_books_agency FOREIGN KEY (agency_id) REFERENCES agencies (id),
    CONSTRAINT ck_register_books_direction CHECK (direction IN ('INCOMING','OUTGOING','DIRECTIVE','WORK_FILE')),
    CONSTRAINT ck_register_books_closed CHECK (closed_on IS NULL OR closed_on >= opened_on)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`,
  `CREATE TABLE number_counters (
    book_id BIGINT UNSIGNED NOT NULL,
    last_number INT NOT NULL,
    PRIMARY KEY (book_id),
    CONSTRAINT fk_number_counters_book FOREIGN KEY (book_id) REFERENCES register_books (id),
    CONSTRAINT ck_number_counters_last_number CHECK (last_number >= 1)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`,
  `CREATE TABLE number_ledger (
    book_id BIGINT UNSIGNED NOT NULL,
    number INT NOT NULL,
    object_type VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    object_id BIGINT UNSIGNED NOT NULL,
    allocated_at DATETIME(3) NOT NULL,
    allocated_by_position_id BIGINT UNSIGNED NOT NULL,
    voided_at DATETIME(3) NULL,
    void_reason VARCHAR(1000) NULL,
    PRIMARY KEY (book_id, number),
    KEY ix_number_ledger_object (object_type, object_id),
    CONSTRAINT fk_number_ledger_book FOREIGN KEY (book_id) REFERENCES register_books (id),
    CONSTRAINT ck_number_ledger_number CHECK (number >= 1),
    CONSTRAINT ck_number_ledger_void CHECK ((voided_at IS NULL) = (void_reason IS NULL))
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`,
  // A number once given stays given; only a void with its reason may be added, once.
  `CREATE TRIGGER tr_number_ledger_update BEFORE UPDATE ON number_ledger FOR EACH ROW
    IF OLD.voided_at IS NOT NULL OR NOT (OLD.book_id = NEW.book_id AND OLD.number = NEW.number AND OLD.object_type = NEW.object_type
      AND OLD.object_id = NEW.object_id AND OLD.allocated_at = NEW.allocated_at AND OLD.allocated_by_position_id = NEW.allocated_by_position_id) THEN
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A number in the ledger cannot be changed';
    END IF`,
  `CREATE TRIGGER tr_number_ledger_delete BEFORE DELETE ON number_ledger FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A number in the ledger cannot be removed'`,
];
