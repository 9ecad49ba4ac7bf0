import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Organizations202611220801 implements MigrationInterface {
  name = 'Organizations2026112208010';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `CREATE TABLE IF NOT EXISTS agencies (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    tier VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    parent_id BIGINT UNSIGNED NULL,
    on_platform TINYINT(1) NOT NULL,
    protocol_order INT NOT NULL,
    valid_from DATE NOT NULL,
    valid_to DATE NULL,
    PRIMARY KEY (id),
    KEY ix_agencies_order (protocol_order, id),
    CONSTRAINT fk_agencies_parent FOREIGN KEY (parent_id) REFERENCES agencies (id),
    CONSTRAINT ck_agencies_tier CHECK (tier IN ('CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE')),
    CONSTRAINT ck_agencies_validity CHECK (valid_to IS NULL OR valid_to >= valid_from)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`,
  `CREATE TABLE IF NOT EXISTS agency_names (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    agency_id BIGINT UNSIGNED NOT NULL,
    name VARCHAR(250) NOT NULL,
    short_name VARCHAR(150) NOT NULL,
    abbreviation VARCHAR(30) NOT NULL,
    search_text VARCHAR(600) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    valid_from DATE NOT NULL,
    valid_to DATE NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_agency_names_agency_from (agency_id, valid_from),
    CONSTRAINT fk_agency_names_agency FOREIGN KEY (agency_id) REFERENCES agencies (id),
    CONSTRAINT ck_agency_names_validity CHECK (valid_to IS NULL OR valid_to >= valid_from)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`,
  `CREATE TABLE IF NOT EXISTS agency_codes (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    agency_id BIGINT UNSIGNED NOT NULL,
    scheme VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    code VARCHAR(35) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    valid_from DATE NOT NULL,
    valid_to DATE NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_agency_codes_code_from (code, valid_from),
    KEY ix_agency_codes_agency (agency_id, scheme),
    CONSTRAINT fk_agency_codes_agency FOREIGN KEY (agency_id) REFERENCES agencies (id),
    CONSTRAINT ck_agency_codes_scheme CHECK (scheme IN ('QD20', 'QCVN102')),
    CONSTRAINT ck_agency_codes_validity CHECK (valid_to IS NULL OR valid_to >= valid_from)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`,
  `CREATE TABLE IF NOT EXISTS units (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    agency_id BIGINT UNSIGNED NOT NULL,
    name VARCHAR(200) NOT NULL,
    abbreviation VARCHAR(30) NOT NULL,
    protocol_order INT NOT NULL DEFAULT 0,
    valid_from DATE NOT NULL,
    valid_to DATE NULL,
    PRIMARY KEY (id),
    KEY ix_units_agency_order (agency_id, protocol_order, id),
    CONSTRAINT fk_units_agency FOREIGN KEY (agency_id) REFERENCES agencies (id),
    CONSTRAINT ck_units_validity CHECK (valid_to IS NULL OR valid_to >= valid_from)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`,
];

const DOWN = [
  'DROP TABLE IF EXISTS units',
  'DROP TABLE IF EXISTS agency_codes',
  'DROP TABLE IF EXISTS agency_names',
  'DROP TABLE IF EXISTS agencies',
];
