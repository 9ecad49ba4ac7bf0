import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Hồ sơ công việc and their inventories. */
export class WorkFiles202611221220 implements MigrationInterface {
  readonly name = 'WorkFiles2026112212200';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['work_file_items', 'work_file_search', 'work_files'])
      await runner.query(`DROP TABLE ${table}`);
  }
}

const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci';

const UP = [
  `CREATE TABLE work_files (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    agency_id BIGINT UNSIGNED NOT NULL,
    unit_id BIGINT UNSIGNED NULL,
    year INT NOT NULL,
    notation VARCHAR(60) NOT NULL,
    code VARCHAR(100) NOT NULL,
    title VARCHAR(500) NOT NULL,
    retention VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    owner_position_id BIGINT UNSIGNED NOT NULL,
    opened_on DATE NOT NULL,
    closed_on DATE NULL,
    item_count INT NOT NULL,
    last_ordinal INT NOT NULL,
    version INT NOT NULL DEFAULT 1,
    created_at DATETIME(3) NOT NULL,
    updated_at DATETIME(3) NOT NULL,
    updated_by_position_id BIGINT UNSIGNED NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_work_files_notation (agency_id, year, notation),
    UNIQUE KEY uq_work_files_code (code),
    KEY ix_work_files_newest (agency_id, id),
    KEY ix_work_files_state (agency_id, state, id),
    KEY ix_work_files_owner (owner_position_id, state, id),
    KEY ix_work_files_unit (unit_id, state, id),
    CONSTRAINT fk_work_files_agency FOREIGN KEY (agency_id) REFERENCES agencies (id),
    CONSTRAINT fk_work_files_unit FOREIGN KEY (unit_id) REFERENCES units (id),
    CONSTRAINT fk_work_files_owner_position FOREIGN KEY (owner_position_id) REFERENCES positions (id),
    CONSTRAINT ck_work_files_state CHECK (state IN ('OPEN','CLOSED')),
    CONSTRAINT ck_work_files_closed CHECK ((state = 'CLOSED') = (closed_on IS NOT NULL)),
    CONSTRAINT ck_work_files_items CHECK (item_count BETWEEN 0 AND last_ordinal)
  ) ${TABLE}`,
  `CREATE TABLE work_file_search (
    work_file_id BIGINT UNSIGNED NOT NULL,
    tokens MEDIUMTEXT NOT NULL,
    PRIMARY KEY (work_file_id),
    FULLTEXT KEY ft_work_file_search_tokens (tokens),
    CONSTRAINT fk_work_file_search_work_file FOREIGN KEY (work_file_id) REFERENCES work_files (id)
  ) ${TABLE}`,
  `CREATE TABLE work_file_items (
    id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    work_file_id BIGINT UNSIGNED NOT NULL,
    ordinal INT NOT NULL,
    kind VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    object_id BIGINT UNSIGNED NOT NULL,
    added_by_position_id BIGINT UNSIGNED NULL,
    added_at DATETIME(3) NOT NULL,
    live INT NULL,
    removed_at DATETIME(3) NULL,
    removed_by_position_id BIGINT UNSIGNED NULL,
    remove_reason VARCHAR(1000) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uq_work_file_items_ordinal (work_file_id, ordinal),
    UNIQUE KEY uq_work_file_items_object (work_file_id, kind, object_id, live),
    KEY ix_work_file_items_object (kind, object_id, live, work_file_id),
    KEY ix_work_file_items_added_by (added_by_position_id),
    KEY ix_work_file_items_removed_by (removed_by_position_id),
    CONSTRAINT fk_work_file_items_work_file FOREIGN KEY (work_file_id) REFERENCES work_files (id),
    CONSTRAINT fk_work_file_items_added_by_position FOREIGN KEY (added_by_position_id) REFERENCES positions (id),
    CONSTRAINT fk_work_file_items_removed_by_position FOREIGN KEY (removed_by_position_id) REFERENCES positions (id),
    CONSTRAINT ck_work_file_items_kind CHECK (kind IN ('INCOMING','OUTGOING','DIRECTIVE')),
    CONSTRAINT ck_work_file_items_live CHECK ((live IS NULL) = (removed_at IS NOT NULL) AND (live IS NULL OR live = 1)),
    CONSTRAINT ck_work_file_items_removed CHECK ((removed_at IS NULL) = (remove_reason IS NULL))
  ) ${TABLE}`,
];
