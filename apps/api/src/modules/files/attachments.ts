import type { Reader } from '../../platform/db/reader.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { refuse } from '../../platform/errors.ts';
import { manyByKey, oneByKey } from '../../platform/graphql/loaders.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { type FileAttachmentRow, fileAttachments } from './files.entity.ts';
import * as repo from './files.repo.ts';

/** What a file belongs to, for example `{ type: 'DOCUMENT', id }`. */
export type FileOwner = { readonly type: string; readonly id: string };

export const ownerKey = (type: string, id: string): string => `${type}/${id}`;

export const attachmentById = oneByKey<FileAttachmentRow>(
  async ({ db }, ids) => await repo.attachmentsByIds(db, ids),
  (attachment) => attachment.id,
);

/** By `ownerKey`. Whoever loads it has made sure that the viewer sees the owner. */
export const attachmentsOf = manyByKey<FileAttachmentRow>(
  async ({ db }, keys) => {
    const owners = keys.map((key) => key.split('/') as [string, string]);
    const types = [...new Set(owners.map(([type]) => type))];
    const rows = await Promise.all(
      types.map(
        async (type) =>
          await repo.attachmentsOfOwners(
            db,
            type,
            owners.filter(([each]) => each === type).map(([, id]) => id),
          ),
      ),
    );
    return rows.flat();
  },
  ({ ownerType, ownerId }) => ownerKey(ownerType ?? '', ownerId ?? ''),
);

export const attachmentsOfOwners = repo.attachmentsOfOwners;
export const attachmentsByIds = repo.attachmentsByIds;

/** The viewer's own unbound upload, without binding it: for the duplicate check before registering. */
export async function uploadContent(
  reader: Reader,
  viewer: Viewer,
  uploadId: string,
): Promise<FileAttachmentRow | null> {
  const [upload] = await repo.attachmentsByIds(reader, [uploadId]);
  const own = upload !== undefined && upload.ownerType === null && upload.uploadedByPositionId === viewer.positionId;
  return own ? upload : null;
}

/** Owners of one kind that have the same content, newest first: for the duplicate warning. At most 100. */
export async function ownersOfContent(reader: Reader, fileId: string, ownerType: string): Promise<string[]> {
  const uses = await reader.find(fileAttachments, { fileId, ownerType }, { orderBy: 'id DESC', limit: 100 });
  return uses.flatMap(({ ownerId }) => ownerId ?? []);
}

/**
 * Binds an upload to its owner, after what the owner already has.
 * @throws UPLOAD_NOT_FOUND when it is not the viewer's own, UPLOAD_ALREADY_USED when it is bound
 */
export async function claimUpload(
  tx: Tx,
  viewer: Viewer,
  uploadId: string,
  owner: FileOwner,
  agencyId = viewer.agencyId,
): Promise<FileAttachmentRow> {
  const upload = await tx.lock(fileAttachments, { id: uploadId, uploadedByPositionId: viewer.positionId });
  if (upload === null) return refuse('UPLOAD_NOT_FOUND');
  if (upload.ownerType !== null) return refuse('UPLOAD_ALREADY_USED');
  const ordinal = await nextOrdinal(tx, owner);
  await tx.update(fileAttachments, { id: uploadId }, { ownerType: owner.type, ownerId: owner.id, agencyId, ordinal });
  const [bound] = await repo.attachmentsByIds(tx, [uploadId]);
  return bound ?? refuse('UPLOAD_NOT_FOUND');
}

/** The same contents for another owner, under the same names, without a copy. */
export async function attachSame(
  tx: Tx,
  actor: { readonly positionId: string | null },
  attachmentIds: readonly string[],
  owner: FileOwner,
  agencyId: string,
): Promise<void> {
  const known = new Map((await repo.attachmentsByIds(tx, attachmentIds)).map((row) => [row.id, row]));
  const first = await nextOrdinal(tx, owner);
  const rows = attachmentIds.flatMap((id) => known.get(id) ?? []);
  if (rows.length !== attachmentIds.length) refuse('UPLOAD_NOT_FOUND');
  await tx.insertMany(
    fileAttachments,
    rows.map(({ fileId, name, uploadedByPositionId, uploadedAt }, index) => ({
      fileId,
      name,
      ownerType: owner.type,
      ownerId: owner.id,
      agencyId,
      uploadedByPositionId: actor.positionId ?? uploadedByPositionId,
      ordinal: first + index,
      uploadedAt,
    })),
  );
}

async function nextOrdinal(tx: Tx, owner: FileOwner): Promise<number> {
  const [row] = await tx.query<{ next: number | string | null }>(
    'SELECT MAX(ordinal) + 1 AS next FROM file_attachments WHERE owner_type = ? AND owner_id = ?',
    [owner.type, owner.id],
  );
  return Number(row?.next ?? 0);
}
