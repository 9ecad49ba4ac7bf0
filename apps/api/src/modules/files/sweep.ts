import type { Services } from '../../services.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { removeUnbound } from './drop-upload.ts';
import { fileAttachments } from './files.entity.ts';
import { sweepTemporary } from './store.ts';

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
      await removeUnbound(tx, config.dataDir, fileId, 'id = ?', id);
    });
  }
  await sweepTemporary(config.dataDir, KEEP_UNBOUND_MS);
  return old.length;
}
