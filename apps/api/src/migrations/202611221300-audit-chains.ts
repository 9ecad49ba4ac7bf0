import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A chain was opened with the first entry; now it is opened with the agency, so those that never acted get theirs. */
export class AuditChains202611221300 implements MigrationInterface {
  name = 'AuditChains2026112213000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `INSERT INTO audit_chains (agency_id, last_seq, last_hash)
       SELECT a.id, 0, REPEAT('0', 64) FROM agencies a LEFT JOIN audit_chains c ON c.agency_id = a.id WHERE c.agency_id IS NULL`,
    );
  }

  async down(): Promise<void> {
    // Empty chains do no harm to the version before.
  }
}
