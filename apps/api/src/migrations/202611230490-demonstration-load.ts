import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How large a workload is loaded in bulk, and how much of it is there. */
export class DemonstrationLoad202611230490 implements MigrationInterface {
  name = 'DemonstrationLoad2026112304900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE demonstration ADD COLUMN IF NOT EXISTS documents INT NULL,
         ADD COLUMN IF NOT EXISTS loaded_batches INT NOT NULL DEFAULT 0`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE demonstration DROP COLUMN documents, DROP COLUMN loaded_batches');
  }
}
