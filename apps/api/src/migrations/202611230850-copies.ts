import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Sao y, sao lục, trích sao (NĐ 30/2020 đ.25–27): how an outgoing document that is a copy was made. What it says was
 * checked when its source was made, so a copy is signed without the two checks; all else of the ledger holds for it.
 */
export class Copies202611230850 implements MigrationInterface {
  readonly name = 'Copies2026112308500';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE copy_units');
    await runner.query('DROP TABLE document_copies');
    await runner.query(signedCheck(CHECKED));
  }
}

const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci';

const CHECKED = '(content_checked_by_position_id IS NOT NULL AND form_checked_at IS NOT NULL)';
const signedCheck = (checked: string): string => `ALTER TABLE outgoing_documents
    DROP CONSTRAINT IF EXISTS ck_outgoing_documents_signed,
    ADD CONSTRAINT ck_outgoing_documents_signed CHECK (state NOT IN ('SIGNED','NUMBERED','SEALED','ISSUED','RECALLED') OR (signed_at IS NOT NULL AND ${checked}))`;

const never = (table: string, what: 'UPDATE' | 'DELETE'): string[] => {
  const name = `tr_${table}_${what.toLowerCase()}`;
  return [
    `DROP TRIGGER IF EXISTS ${name}`,
    `CREATE TRIGGER ${name} BEFORE ${what} ON ${table} FOR EACH ROW
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'How a copy was made cannot be changed or removed'`,
  ];
};

const UP = [
  signedCheck(`(type_code IN ('SY','SL','TRS') OR ${CHECKED})`),
  `CREATE TABLE IF NOT EXISTS document_copies (
    outgoing_id BIGINT UNSIGNED NOT NULL,
    agency_id BIGINT UNSIGNED NOT NULL,
    source_document_id BIGINT UNSIGNED NOT NULL,
    pages VARCHAR(200) NULL,
    part VARCHAR(500) NULL,
    paper_copies INT NOT NULL,
    purpose VARCHAR(1000) NULL,
    PRIMARY KEY (outgoing_id),
    KEY ix_document_copies_source (source_document_id, agency_id, outgoing_id),
    KEY ix_document_copies_agency (agency_id),
    CONSTRAINT fk_document_copies_outgoing FOREIGN KEY (outgoing_id) REFERENCES outgoing_documents (id),
    CONSTRAINT fk_document_copies_agency FOREIGN KEY (agency_id) REFERENCES agencies (id),
    CONSTRAINT fk_document_copies_source_document FOREIGN KEY (source_document_id) REFERENCES documents (id),
    CONSTRAINT ck_document_copies_extract CHECK ((pages IS NULL) = (part IS NULL)),
    CONSTRAINT ck_document_copies_paper CHECK (paper_copies >= 0)
  ) ${TABLE}`,
  ...never('document_copies', 'UPDATE'),
  ...never('document_copies', 'DELETE'),
  `CREATE TABLE IF NOT EXISTS copy_units (
    outgoing_id BIGINT UNSIGNED NOT NULL,
    unit_id BIGINT UNSIGNED NOT NULL,
    PRIMARY KEY (outgoing_id, unit_id),
    KEY ix_copy_units_unit (unit_id),
    CONSTRAINT fk_copy_units_outgoing FOREIGN KEY (outgoing_id) REFERENCES outgoing_documents (id),
    CONSTRAINT fk_copy_units_unit FOREIGN KEY (unit_id) REFERENCES units (id)
  ) ${TABLE}`,
  ...never('copy_units', 'UPDATE'),
  ...never('copy_units', 'DELETE'),
];
