import { demonstration } from '../../modules/settings/settings.entity.ts';
import type { Database } from '../../platform/db/database.ts';
import type { Office } from './office.ts';

/** Rows of one transaction: a few megabytes of SQL, under what a server takes in one piece. */
const ROWS = 10_000;

export type Writer = {
  writeWhenFull(): Promise<void>;
  /** The rest, and statistics for the optimizer. */
  finish(): Promise<void>;
  release(): Promise<void>;
  /** Written by this run. */
  readonly rows: number;
};

/**
 * Sends a batch in one piece and goes on playing while the database works at it. The number of the batch is written in
 * its transaction, so a batch is there whole with its number or not at all.
 */
export async function createWriter(
  db: Database,
  { batch, files }: Office,
  { id, loadedBatches }: { readonly id: string; readonly loadedBatches: number },
): Promise<Writer> {
  const connection = await db.connection();
  // Every reference points at a row of this load or of the province; looking each up again is time for nothing.
  await connection.query('SET SESSION foreign_key_checks = 0');
  let underway: Promise<void> = Promise.resolve();
  let batches = 0;
  let rows = 0;

  async function write(): Promise<void> {
    batches += 1;
    if (batches <= loadedBatches) {
      files.leave();
      batch.take();
      return;
    }
    await files.make();
    rows += batch.rows;
    const statements = [
      'START TRANSACTION',
      ...batch.take(),
      `UPDATE ${demonstration.table} SET loaded_batches = ${batches} WHERE id = ${BigInt(id)}`,
      'COMMIT',
    ];
    await underway;
    underway = send(statements.join(';\n'));
    // Looked at with the next batch; without a listener until then the process would end.
    underway.catch(() => undefined);
  }

  async function send(sql: string): Promise<void> {
    try {
      await connection.query(sql);
    } catch (error) {
      await connection.query('ROLLBACK').catch(() => undefined);
      throw error;
    }
  }

  return {
    writeWhenFull: async () => {
      if (batch.rows >= ROWS) await write();
    },
    finish: async () => {
      await write();
      await underway;
      await connection.query(`ANALYZE TABLE ${TABLES.join(', ')}`);
    },
    release: async () => {
      await connection.query('SET SESSION foreign_key_checks = 1').finally(() => connection.release());
    },
    get rows() {
      return rows;
    },
  };
}

const TABLES = [
  'documents',
  'incoming_documents',
  'incoming_readers',
  'assignments',
  'outgoing_documents',
  'recipients',
  'directives',
  'work_files',
  'work_file_items',
  'audit_entries',
];
