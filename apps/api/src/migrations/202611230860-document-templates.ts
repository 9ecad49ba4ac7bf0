import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mẫu văn bản and every file each of them had. */
export class DocumentTemplates202611230860 implements MigrationInterface {
  readonly name = 'DocumentTemplates2026112308600';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `CREATE TABLE IF NOT EXISTS document_templates (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    agency_id BIGINT UNSIGNED NOT NULL,
    name VARCHAR(200) NOT NULL,
    name_in_force VARCHAR(200) NULL,
    type_codes MEDIUMTEXT NOT NULL,
    retired_at DATETIME(3) NULL,
    version INT NOT NULL DEFAULT 1,
    updated_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_document_templates_name (agency_id, name_in_force),
    KEY ix_document_templates_list (agency_id, name, id),
    CONSTRAINT fk_document_templates_agency FOREIGN KEY (agency_id) REFERENCES agencies (id)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`,
  `CREATE TABLE IF NOT EXISTS document_template_versions (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    template_id BIGINT UNSIGNED NOT NULL,
    version_number INT NOT NULL,
    attachment_id BIGINT UNSIGNED NOT NULL,
    created_by_position_id BIGINT UNSIGNED NOT NULL,
    created_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_document_template_versions_number (template_id, version_number),
    KEY ix_document_template_versions_attachment (attachment_id),
    KEY ix_document_template_versions_created_by (created_by_position_id),
    CONSTRAINT fk_document_template_versions_template FOREIGN KEY (template_id) REFERENCES document_templates (id),
    CONSTRAINT fk_document_template_versions_attachment FOREIGN KEY (attachment_id) REFERENCES file_attachments (id),
    CONSTRAINT fk_document_template_versions_created_by_position FOREIGN KEY (created_by_position_id) REFERENCES positions (id)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`,
];

const DOWN = ['DROP TABLE IF EXISTS document_template_versions', 'DROP TABLE IF EXISTS document_templates'];
