import type { Tx } from '../../platform/db/transaction.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { fileAttachments, files } from './files.entity.ts';
import { forget } from './store.ts';

/**
 * Takes an unbound upload away now, with every other unbound upload of the same content by the same person, and the
 * content itself when nothing else uses it. What is bound to an object stays: it is that object's.
 */
export async function dropUpload(tx: Tx, dataDir: string, viewer: Viewer, uploadId: string): Promise<void> {
  const upload = await tx.findOne(fileAttachments, { id: uploadId, uploadedByPositionId: viewer.positionId });
  if (upload === null || upload.ownerType !== null) return;
  const { fileId } = upload;
  await removeUnbound(tx, dataDir, fileId, 'uploaded_by_position_id = ?', viewer.positionId);
}

/** Gives whether any went. */
export async function removeUnbound(
  tx: Tx,
  dataDir: string,
  fileId: string,
  which: 'id = ?' | 'uploaded_by_position_id = ?',
  value: string,
): Promise<boolean> {
  const content = await tx.lock(files, { id: fileId });
  const { affectedRows } = await tx.execute(
    `DELETE FROM file_attachments WHERE file_id = ? AND owner_type IS NULL AND ${which}`,
    [fileId, value],
  );
  if (content === null || affectedRows === 0) return false;
  if ((await tx.findOne(fileAttachments, { fileId })) !== null) return true;
  await tx.execute('DELETE FROM files WHERE id = ?', [fileId]);
  // Inside the transaction: an upload of the same content waits on the row and then stores it anew.
  await forget(dataDir, content.sha256);
  return true;
}
