import type { Services } from '../../services.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { fileAttachments, files } from './files.entity.ts';
import { forget, sweepTemporary } from './store.ts';

const KEEP_UNBOUND_MS = 24 * 3_600_000;

/** Uploads nobody bound within a day go, and their content when nothing else uses it. Gives how many went. */
export async function sweepUploads({ db, config, clock }: Services): Promise<number> {
  const before = new Date(clock.now().getTime() - KEEP_UNBOUND_MS);
  const old = await db.select(
    fileAttachments,
    't',
    'WHERE t.owner_type IS NULL AND t.uploaded_at < ? ORDER BY t.uploaded_at LIMIT 500',
    [before],
  );
  for (const { id, fileId } of old) {
    await inTransaction(db, async (tx) => {
      const content = await tx.lock(files, { id: fileId });
      const { affectedRows } = await tx.execute('DELETE FROM file_attachments WHERE id = ? AND owner_type IS NULL', [
        id,
      ]);
      if (content === null || affectedRows === 0) return;
      const uses = await tx.findOne(fileAttachments, { fileId });
      if (uses !== null) return;
      await tx.execute('DELETE FROM files WHERE id = ?', [fileId]);
      // Inside the transaction: an upload of the same content waits on the row and then stores it anew.
      await forget(config.dataDir, content.sha256);
    });
  }
  await sweepTemporary(config.dataDir, KEEP_UNBOUND_MS);
  return old.length;
}
