import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SignInAddresses202611230220 implements MigrationInterface {
  name = 'SignInAddresses2026112302200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE IF NOT EXISTS sign_in_addresses (
      address_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      window_started_at DATETIME(3) NOT NULL,
      attempts INT NOT NULL,
      PRIMARY KEY (address_hash),
      KEY ix_sign_in_addresses_window (window_started_at)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS sign_in_addresses');
  }
}
