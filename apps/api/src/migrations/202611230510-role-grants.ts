import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Roles on record: who gave them, on what basis, for how long; and the administrator of the province. */
export class RoleGrants202611230510 implements MigrationInterface {
  name = 'RoleGrants2026112305100';

  async up(runner: QueryRunner): Promise<void> {
    // One statement: a stop in the middle leaves the table as it was, and after it the next start may run it again.
    await runner.query(`ALTER TABLE position_roles
      ADD COLUMN IF NOT EXISTS id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT FIRST,
      ADD COLUMN IF NOT EXISTS valid_from DATE NULL,
      ADD COLUMN IF NOT EXISTS valid_to DATE NULL,
      ADD COLUMN IF NOT EXISTS granted_at DATETIME(3) NULL,
      ADD COLUMN IF NOT EXISTS granted_by_position_id BIGINT UNSIGNED NULL,
      ADD COLUMN IF NOT EXISTS basis VARCHAR(300) NULL,
      ADD COLUMN IF NOT EXISTS revoked_at DATETIME(3) NULL,
      ADD COLUMN IF NOT EXISTS revoked_by_position_id BIGINT UNSIGNED NULL,
      ADD COLUMN IF NOT EXISTS revoked_basis VARCHAR(300) NULL,
      DROP PRIMARY KEY, ADD PRIMARY KEY (id),
      ADD KEY IF NOT EXISTS ix_position_roles_position (position_id, role),
      ADD KEY IF NOT EXISTS ix_position_roles_role (role, position_id)`);
    await runner.query(`ALTER TABLE position_roles
      DROP CONSTRAINT IF EXISTS ck_position_roles_role,
      DROP CONSTRAINT IF EXISTS ck_position_roles_validity,
      ADD CONSTRAINT fk_position_roles_granted_by_position FOREIGN KEY IF NOT EXISTS (granted_by_position_id) REFERENCES positions (id),
      ADD CONSTRAINT fk_position_roles_revoked_by_position FOREIGN KEY IF NOT EXISTS (revoked_by_position_id) REFERENCES positions (id)`);
    await runner.query(`ALTER TABLE position_roles
      ADD CONSTRAINT ck_position_roles_role CHECK (role IN ('REGISTRY_CLERK', 'AGENCY_LEADER', 'DEPUTY_LEADER', 'UNIT_HEAD',
        'SPECIALIST', 'FORM_CHECKER', 'DIRECTIVE_MONITOR', 'ADMINISTRATOR', 'PROVINCE_ADMINISTRATOR')),
      ADD CONSTRAINT ck_position_roles_validity CHECK (valid_to IS NULL OR valid_from IS NULL OR valid_to >= valid_from)`);
  }

  /** Roles of today stay; the record of the others is lost. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE r FROM position_roles r LEFT JOIN position_roles e
      ON e.position_id = r.position_id AND e.role = r.role AND e.revoked_at IS NULL AND e.id < r.id
      WHERE r.role = 'PROVINCE_ADMINISTRATOR' OR r.revoked_at IS NOT NULL OR r.valid_to < CURDATE()
        OR r.valid_from > CURDATE() OR e.id IS NOT NULL`);
    await runner.query(`ALTER TABLE position_roles
      DROP CONSTRAINT ck_position_roles_role, DROP CONSTRAINT ck_position_roles_validity,
      DROP FOREIGN KEY fk_position_roles_granted_by_position, DROP FOREIGN KEY fk_position_roles_revoked_by_position`);
    await runner.query(`ALTER TABLE position_roles
      DROP PRIMARY KEY, DROP COLUMN id, ADD PRIMARY KEY (position_id, role),
      DROP KEY ix_position_roles_position, DROP KEY ix_position_roles_role,
      DROP COLUMN valid_from, DROP COLUMN valid_to, DROP COLUMN granted_at, DROP COLUMN granted_by_position_id,
      DROP COLUMN basis, DROP COLUMN revoked_at, DROP COLUMN revoked_by_position_id, DROP COLUMN revoked_basis,
      DROP KEY IF EXISTS fk_position_roles_granted_by_position, DROP KEY IF EXISTS fk_position_roles_revoked_by_position`);
    await runner.query(`ALTER TABLE position_roles ADD CONSTRAINT ck_position_roles_role CHECK (role IN ('REGISTRY_CLERK',
      'AGENCY_LEADER', 'DEPUTY_LEADER', 'UNIT_HEAD', 'SPECIALIST', 'FORM_CHECKER', 'DIRECTIVE_MONITOR', 'ADMINISTRATOR'))`);
  }
}
