import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Kinds, gateways, superiors and unit names with their days, changes and successions. What was there keeps its days;
 * a superior becomes one for the whole time of the agency.
 */
export class OrganisationOverTime202611230310 implements MigrationInterface {
  name = 'OrganisationOverTime2026112303100';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
    // Killed in the middle, it is run again: what is moved already is not there any more.
    for (const { table, column, statements } of MOVED)
      if (await has(runner, table, column)) for (const statement of statements) await runner.query(statement);
    for (const statement of KINDS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

async function has(runner: QueryRunner, table: string, column: string): Promise<boolean> {
  const rows: unknown[] = await runner.query(
    'SELECT 1 FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ? AND column_name = ?',
    [table, column],
  );
  return rows.length > 0;
}

const CODE = 'CHARACTER SET ascii COLLATE ascii_bin';
const VALIDITY = `valid_from DATE NOT NULL,
    valid_to DATE NULL,
    pending TINYINT(1) NOT NULL DEFAULT 0,
    pending_to DATE NULL`;
const ENGINE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci';
const PENDING =
  'ADD COLUMN IF NOT EXISTS pending TINYINT(1) NOT NULL DEFAULT 0, ADD COLUMN IF NOT EXISTS pending_to DATE NULL';

const KIND_LIST = `'PROVINCIAL_COMMITTEE', 'PROVINCIAL_COUNCIL', 'OFFICE', 'DEPARTMENT', 'SUB_DEPARTMENT', 'SERVICE_UNIT', 'HOSPITAL',
  'SCHOOL', 'STATE_ENTERPRISE', 'DISTRICT_COMMITTEE', 'DISTRICT_DIVISION', 'COMMUNE_COMMITTEE', 'SPECIAL_ZONE_COMMITTEE', 'CENTRAL_BODY',
  'MINISTRY', 'PARTY_BODY', 'MASS_ORGANISATION'`;

const TABLES = [
  `ALTER TABLE agencies
    ADD COLUMN IF NOT EXISTS kind VARCHAR(32) ${CODE} NULL,
    ADD COLUMN IF NOT EXISTS gateway VARCHAR(16) ${CODE} NULL,
    ADD COLUMN IF NOT EXISTS district_id BIGINT UNSIGNED NULL,
    ADD COLUMN IF NOT EXISTS national_code VARCHAR(10) ${CODE} NULL,
    ADD COLUMN IF NOT EXISTS collective TINYINT(1) NOT NULL DEFAULT 0,
    ${PENDING}`,
  'ALTER TABLE agencies ADD CONSTRAINT fk_agencies_district FOREIGN KEY IF NOT EXISTS (district_id) REFERENCES agencies (id)',
  "ALTER TABLE agencies ADD CONSTRAINT IF NOT EXISTS ck_agencies_gateway CHECK (gateway IN ('PARTY'))",
  `ALTER TABLE agency_names
    ADD COLUMN IF NOT EXISTS letterhead_above VARCHAR(200) NULL,
    ADD COLUMN IF NOT EXISTS letterhead VARCHAR(400) NULL,
    ADD COLUMN IF NOT EXISTS place VARCHAR(100) NULL,
    ADD COLUMN IF NOT EXISTS head_title VARCHAR(100) NULL,
    ${PENDING}`,
  `ALTER TABLE agency_codes ${PENDING}`,
  `ALTER TABLE units ${PENDING}`,
  `CREATE TABLE IF NOT EXISTS agency_parents (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    agency_id BIGINT UNSIGNED NOT NULL,
    parent_id BIGINT UNSIGNED NOT NULL,
    ${VALIDITY},
    PRIMARY KEY (id),
    UNIQUE KEY uq_agency_parents_agency_from (agency_id, valid_from),
    KEY ix_agency_parents_parent (parent_id, agency_id),
    CONSTRAINT fk_agency_parents_agency FOREIGN KEY (agency_id) REFERENCES agencies (id),
    CONSTRAINT fk_agency_parents_parent FOREIGN KEY (parent_id) REFERENCES agencies (id),
    CONSTRAINT ck_agency_parents_validity CHECK (valid_to IS NULL OR valid_to >= valid_from),
    CONSTRAINT ck_agency_parents_self CHECK (parent_id <> agency_id)
  ) ${ENGINE}`,
  `CREATE TABLE IF NOT EXISTS unit_names (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    unit_id BIGINT UNSIGNED NOT NULL,
    name VARCHAR(200) NOT NULL,
    abbreviation VARCHAR(30) NOT NULL,
    ${VALIDITY},
    PRIMARY KEY (id),
    UNIQUE KEY uq_unit_names_unit_from (unit_id, valid_from),
    CONSTRAINT fk_unit_names_unit FOREIGN KEY (unit_id) REFERENCES units (id),
    CONSTRAINT ck_unit_names_validity CHECK (valid_to IS NULL OR valid_to >= valid_from)
  ) ${ENGINE}`,
  `CREATE TABLE IF NOT EXISTS organisation_changes (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    takes_effect_on DATE NOT NULL,
    kind VARCHAR(16) ${CODE} NOT NULL,
    successor_rule VARCHAR(16) ${CODE} NULL,
    basis VARCHAR(500) NOT NULL,
    carried_out_at DATETIME(3) NULL,
    PRIMARY KEY (id),
    KEY ix_organisation_changes_day (takes_effect_on, id),
    CONSTRAINT ck_organisation_changes_kind CHECK (kind IN ('ESTABLISH', 'RENAME', 'MOVE', 'MERGE', 'SPLIT', 'ABOLISH')),
    CONSTRAINT ck_organisation_changes_rule CHECK (successor_rule IN ('ALL', 'TERRITORY', 'FUNCTION'))
  ) ${ENGINE}`,
  `CREATE TABLE IF NOT EXISTS agency_successions (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    change_id BIGINT UNSIGNED NOT NULL,
    from_agency_id BIGINT UNSIGNED NULL,
    to_agency_id BIGINT UNSIGNED NULL,
    PRIMARY KEY (id),
    KEY ix_agency_successions_change (change_id, id),
    KEY ix_agency_successions_from (from_agency_id, change_id),
    KEY ix_agency_successions_to (to_agency_id, change_id),
    CONSTRAINT fk_agency_successions_change FOREIGN KEY (change_id) REFERENCES organisation_changes (id),
    CONSTRAINT fk_agency_successions_from_agency FOREIGN KEY (from_agency_id) REFERENCES agencies (id),
    CONSTRAINT fk_agency_successions_to_agency FOREIGN KEY (to_agency_id) REFERENCES agencies (id),
    CONSTRAINT ck_agency_successions_somebody CHECK (from_agency_id IS NOT NULL OR to_agency_id IS NOT NULL)
  ) ${ENGINE}`,
  `CREATE TABLE IF NOT EXISTS organisation_state (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    version BIGINT UNSIGNED NOT NULL,
    PRIMARY KEY (id)
  ) ${ENGINE}`,
  'INSERT IGNORE INTO organisation_state (id, version) VALUES (1, 1)',
];

const MOVED = [
  {
    table: 'agencies',
    column: 'parent_id',
    statements: [
      // What was once the only hint of what an agency is; the administrator corrects it.
      `UPDATE agencies SET kind = CASE tier WHEN 'CENTRAL' THEN 'MINISTRY' WHEN 'DISTRICT' THEN 'DISTRICT_COMMITTEE'
        WHEN 'COMMUNE' THEN 'COMMUNE_COMMITTEE' ELSE IF(parent_id IS NULL, 'PROVINCIAL_COMMITTEE', 'DEPARTMENT') END WHERE kind IS NULL`,
      `INSERT IGNORE INTO agency_parents (agency_id, parent_id, valid_from, valid_to)
        SELECT id, parent_id, valid_from, valid_to FROM agencies WHERE parent_id IS NOT NULL`,
      'ALTER TABLE agencies DROP FOREIGN KEY IF EXISTS fk_agencies_parent',
      'ALTER TABLE agencies DROP COLUMN parent_id',
    ],
  },
  {
    table: 'units',
    column: 'name',
    statements: [
      `INSERT IGNORE INTO unit_names (unit_id, name, abbreviation, valid_from, valid_to)
        SELECT id, name, abbreviation, valid_from, valid_to FROM units`,
      'ALTER TABLE units DROP COLUMN name, DROP COLUMN abbreviation',
    ],
  },
];

const KINDS = [
  `ALTER TABLE agencies MODIFY kind VARCHAR(32) ${CODE} NOT NULL`,
  `ALTER TABLE agencies ADD CONSTRAINT IF NOT EXISTS ck_agencies_kind CHECK (kind IN (${KIND_LIST}))`,
];

const DOWN = [
  'ALTER TABLE units ADD COLUMN IF NOT EXISTS name VARCHAR(200) NOT NULL, ADD COLUMN IF NOT EXISTS abbreviation VARCHAR(30) NOT NULL',
  `UPDATE units u JOIN unit_names n ON n.unit_id = u.id AND n.pending = 0
    SET u.name = n.name, u.abbreviation = n.abbreviation WHERE n.valid_to IS NULL OR n.valid_to = u.valid_to`,
  `ALTER TABLE agencies ADD COLUMN IF NOT EXISTS parent_id BIGINT UNSIGNED NULL`,
  `UPDATE agencies a JOIN agency_parents p ON p.agency_id = a.id AND p.pending = 0
    SET a.parent_id = p.parent_id WHERE p.valid_to IS NULL OR p.valid_to = a.valid_to`,
  'ALTER TABLE agencies ADD CONSTRAINT fk_agencies_parent FOREIGN KEY IF NOT EXISTS (parent_id) REFERENCES agencies (id)',
  'DROP TABLE IF EXISTS organisation_state',
  'DROP TABLE IF EXISTS agency_successions',
  'DROP TABLE IF EXISTS organisation_changes',
  'DROP TABLE IF EXISTS unit_names',
  'DROP TABLE IF EXISTS agency_parents',
  'ALTER TABLE units DROP COLUMN IF EXISTS pending, DROP COLUMN IF EXISTS pending_to',
  'ALTER TABLE agency_codes DROP COLUMN IF EXISTS pending, DROP COLUMN IF EXISTS pending_to',
  `ALTER TABLE agency_names DROP COLUMN IF EXISTS letterhead_above, DROP COLUMN IF EXISTS letterhead, DROP COLUMN IF EXISTS place,
    DROP COLUMN IF EXISTS head_title, DROP COLUMN IF EXISTS pending, DROP COLUMN IF EXISTS pending_to`,
  'ALTER TABLE agencies DROP CONSTRAINT IF EXISTS ck_agencies_kind, DROP CONSTRAINT IF EXISTS ck_agencies_gateway',
  'ALTER TABLE agencies DROP FOREIGN KEY IF EXISTS fk_agencies_district',
  `ALTER TABLE agencies DROP COLUMN IF EXISTS kind, DROP COLUMN IF EXISTS gateway, DROP COLUMN IF EXISTS district_id,
    DROP COLUMN IF EXISTS national_code, DROP COLUMN IF EXISTS collective, DROP COLUMN IF EXISTS pending, DROP COLUMN IF EXISTS pending_to`,
];
