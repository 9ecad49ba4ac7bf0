import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Văn bản: what was issued, and nobody can alter it (VI-09, VD-06). */
export class Documents202611221010 implements MigrationInterface {
  readonly name = 'Documents2026112210100';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE documents');
  }
}

const UP = [
  `CREATE TABLE documents (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    issuer_agency_id BIGINT UNSIGNED NULL,
    issuer_name VARCHAR(300) NOT NULL,
    number VARCHAR(20) NULL,
    notation VARCHAR(60) NULL,
    symbol VARCHAR(100) NOT NULL,
    symbol_key VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NULL,
    issued_on DATE NOT NULL,
    type_code VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject VARCHAR(1000) NOT NULL,
    urgency VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    signer_name VARCHAR(150) NULL,
    signer_title VARCHAR(200) NULL,
    page_count INT NULL,
    created_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT fk_documents_issuer_agency FOREIGN KEY (issuer_agency_id) REFERENCES agencies (id),
    CONSTRAINT ck_documents_urgency CHECK (urgency IN ('NORMAL','URGENT','VERY_URGENT','EXPRESS')),
    CONSTRAINT ck_documents_page_count CHECK (page_count IS NULL OR page_count >= 1)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`,
  `CREATE TRIGGER tr_documents_update BEFORE UPDATE ON documents FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A document cannot be changed'`,
  `CREATE TRIGGER tr_documents_delete BEFORE DELETE ON documents FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A document cannot be removed'`,
];
