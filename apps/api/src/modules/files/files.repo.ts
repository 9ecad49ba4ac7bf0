import { columnList, hydrate, type Reader, type SqlValue } from '../../platform/db/reader.ts';
import { type FileAttachmentRow, fileAttachments } from './files.entity.ts';

type AttachmentSql = Record<string, unknown> & {
  readonly sha256: string;
  readonly size: string;
  readonly mediaType: string;
};

const ATTACHMENTS = `SELECT ${columnList(fileAttachments, 't')}, f.sha256, f.size, f.media_type AS mediaType
  FROM file_attachments t JOIN files f ON f.id = t.file_id`;

async function readAttachments(
  reader: Reader,
  rest: string,
  params: readonly SqlValue[],
): Promise<FileAttachmentRow[]> {
  const rows = await reader.query<AttachmentSql>(`${ATTACHMENTS} ${rest}`, params);
  return rows.map((row) => {
    const attachment = hydrate(fileAttachments, row);
    return {
      ...attachment,
      sha256: row.sha256,
      size: Number(row.size),
      mediaType: row.mediaType,
      url: `/files/${attachment.id}`,
    };
  });
}

export async function attachmentsByIds(reader: Reader, ids: readonly string[]): Promise<FileAttachmentRow[]> {
  return ids.length === 0 ? [] : await readAttachments(reader, 'WHERE t.id IN (?) ORDER BY t.id', [ids]);
}

/** In the order they were attached, the document itself first. */
export async function attachmentsOfOwners(
  reader: Reader,
  ownerType: string,
  ownerIds: readonly string[],
): Promise<FileAttachmentRow[]> {
  if (ownerIds.length === 0) return [];
  return await readAttachments(
    reader,
    'WHERE t.owner_type = ? AND t.owner_id IN (?) ORDER BY t.owner_id, t.ordinal, t.id',
    [ownerType, ownerIds],
  );
}
