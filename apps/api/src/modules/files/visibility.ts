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

const NO_OWNER = '0';

/**
 * An unbound upload is its uploader's alone; an unknown kind of owner is nobody's. Every kind of owner is asked about,
 * whatever the file belongs to and also when there is none: the time of the answer tells nothing.
 */
export async function mayRead(
  context: Parameters<FileVisibility>[0],
  visibilities: FileVisibilities,
  attachment: FileAttachmentRow | undefined,
): Promise<boolean> {
  const { ownerType = null, ownerId = null } = attachment ?? {};
  const seen = await Promise.all(
    Object.entries(visibilities).map(
      async ([kind, sees]) => await sees(context, kind === ownerType ? (ownerId ?? NO_OWNER) : NO_OWNER),
    ),
  );
  if (ownerType === null) return attachment?.uploadedByPositionId === context.viewer.positionId;
  return seen[Object.keys(visibilities).indexOf(ownerType)] ?? false;
}
