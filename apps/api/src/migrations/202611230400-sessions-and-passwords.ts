import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where a session was opened, and passwords an administrator gave for one time. */
export class SessionsAndPasswords202611230400 implements MigrationInterface {
  name = 'SessionsAndPasswords2026112304000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE sessions
      ADD COLUMN IF NOT EXISTS address VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
      ADD COLUMN IF NOT EXISTS user_agent VARCHAR(400) NULL`);
    await runner.query('ALTER TABLE accounts ADD COLUMN IF NOT EXISTS one_time_until DATETIME(3) NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE accounts DROP COLUMN IF EXISTS one_time_until');
    await runner.query('ALTER TABLE sessions DROP COLUMN IF EXISTS user_agent, DROP COLUMN IF EXISTS address');
  }
}
