import type { Tx } from '../../platform/db/transaction.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { fileAttachments } from './files.entity.ts';
import { keep, type Received } from './store.ts';

/** What an upload is called, what it is, and when it came. */
export type NewUpload = { readonly name: string; readonly mediaType: string | null; readonly at: string };

/**
 * A received content becomes the viewer's own upload, not yet bound to anything. The row of the content is locked while
 * the content is put in its place, so that sweeping the same content away at that moment waits, and then finds it in use.
 */
export async function storeUpload(
  tx: Tx,
  dataDir: string,
  viewer: Viewer,
  received: Received,
  { name, mediaType, at }: NewUpload,
): Promise<{ readonly id: string }> {
  const { insertId: fileId } = await tx.execute(
    'INSERT INTO files (sha256, size, media_type, created_at) VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE id = LAST_INSERT_ID(id)',
    [received.sha256, received.size, mediaType, new Date(at)],
  );
  await keep(dataDir, received);
  const id = await tx.insert(fileAttachments, {
    fileId,
    name,
    agencyId: viewer.agencyId,
    uploadedByPositionId: viewer.positionId,
    uploadedAt: at,
  });
  return { id };
}
