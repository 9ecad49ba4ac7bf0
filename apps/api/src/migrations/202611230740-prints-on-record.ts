import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Printing goes on the record of access beside reading (NĐ 30/2020 Phụ lục VI). */
export class PrintsOnRecord202611230740 implements MigrationInterface {
  readonly name = 'PrintsOnRecord2026112307400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE access_records DROP CONSTRAINT IF EXISTS ck_access_records_kind');
    await runner.query(
      "ALTER TABLE access_records ADD CONSTRAINT ck_access_records_kind CHECK (kind IN ('VIEW','OPEN_FILE','DOWNLOAD_FILE','PRINT'))",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE access_records DROP CONSTRAINT ck_access_records_kind');
    await runner.query(
      "ALTER TABLE access_records ADD CONSTRAINT ck_access_records_kind CHECK (kind IN ('VIEW','OPEN_FILE','DOWNLOAD_FILE'))",
    );
  }
}
