import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import type { Viewer } from '../../platform/viewer.ts';
import type { FileAttachmentRow } from './files.entity.ts';

/** Whether the viewer sees the object a file belongs to. */
export type FileVisibility = (
  context: { readonly db: Database; readonly viewer: Viewer; readonly clock: Clock },
  ownerId: string,
) => Promise<boolean>;

export type FileVisibilities = Readonly<Record<string, FileVisibility>>;

/** An unbound upload is its uploader's alone; an unknown kind of owner is nobody's. */
export async function mayRead(
  context: Parameters<FileVisibility>[0],
  visibilities: FileVisibilities,
  { ownerType, ownerId, uploadedByPositionId }: FileAttachmentRow,
): Promise<boolean> {
  if (ownerType === null || ownerId === null) return uploadedByPositionId === context.viewer.positionId;
  return (await visibilities[ownerType]?.(context, ownerId)) ?? false;
}
