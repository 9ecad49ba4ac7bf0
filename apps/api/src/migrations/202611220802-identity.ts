import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Identity202611220802 implements MigrationInterface {
  name = 'Identity2026112208020';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `CREATE TABLE IF NOT EXISTS persons (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    full_name VARCHAR(120) NOT NULL,
    PRIMARY KEY (id)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`,
  `CREATE TABLE IF NOT EXISTS accounts (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    person_id BIGINT UNSIGNED NOT NULL,
    username VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    password_hash VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    disabled_at DATETIME(3) NULL,
    created_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_accounts_username (username),
    UNIQUE KEY uq_accounts_person (person_id),
    CONSTRAINT fk_accounts_person FOREIGN KEY (person_id) REFERENCES persons (id),
    CONSTRAINT ck_accounts_username CHECK (username = LOWER(username))
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`,
  `CREATE TABLE IF NOT EXISTS positions (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    person_id BIGINT UNSIGNED NOT NULL,
    agency_id BIGINT UNSIGNED NOT NULL,
    unit_id BIGINT UNSIGNED NULL,
    title VARCHAR(150) NOT NULL,
    ordinal INT NOT NULL,
    valid_from DATE NOT NULL,
    valid_to DATE NULL,
    PRIMARY KEY (id),
    KEY ix_positions_agency_unit (agency_id, unit_id, id),
    KEY ix_positions_person (person_id, ordinal, id),
    CONSTRAINT fk_positions_person FOREIGN KEY (person_id) REFERENCES persons (id),
    CONSTRAINT fk_positions_agency FOREIGN KEY (agency_id) REFERENCES agencies (id),
    CONSTRAINT fk_positions_unit FOREIGN KEY (unit_id) REFERENCES units (id),
    CONSTRAINT ck_positions_validity CHECK (valid_to IS NULL OR valid_to >= valid_from)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`,
  `CREATE TABLE IF NOT EXISTS position_roles (
    position_id BIGINT UNSIGNED NOT NULL,
    role VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (position_id, role),
    CONSTRAINT fk_position_roles_position FOREIGN KEY (position_id) REFERENCES positions (id),
    CONSTRAINT ck_position_roles_role CHECK (role IN ('REGISTRY_CLERK', 'AGENCY_LEADER', 'DEPUTY_LEADER', 'UNIT_HEAD', 'SPECIALIST',
      'FORM_CHECKER', 'DIRECTIVE_MONITOR', 'ADMINISTRATOR'))
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`,
  `CREATE TABLE IF NOT EXISTS sessions (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    token_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    account_id BIGINT UNSIGNED NOT NULL,
    position_id BIGINT UNSIGNED NOT NULL,
    created_at DATETIME(3) NOT NULL,
    last_seen_at DATETIME(3) NOT NULL,
    expires_at DATETIME(3) NOT NULL,
    ended_at DATETIME(3) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_sessions_token_hash (token_hash),
    KEY ix_sessions_expires (expires_at),
    CONSTRAINT fk_sessions_account FOREIGN KEY (account_id) REFERENCES accounts (id),
    CONSTRAINT fk_sessions_position FOREIGN KEY (position_id) REFERENCES positions (id)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`,
  `CREATE TABLE IF NOT EXISTS sign_in_failures (
    name_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    failures INT NOT NULL,
    locked_until DATETIME(3) NULL,
    updated_at DATETIME(3) NOT NULL,
    PRIMARY KEY (name_hash),
    KEY ix_sign_in_failures_updated (updated_at)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`,
];

const DOWN = [
  'DROP TABLE IF EXISTS sign_in_failures',
  'DROP TABLE IF EXISTS sessions',
  'DROP TABLE IF EXISTS position_roles',
  'DROP TABLE IF EXISTS positions',
  'DROP TABLE IF EXISTS accounts',
  'DROP TABLE IF EXISTS persons',
];
