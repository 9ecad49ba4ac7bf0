import {
  bigNumber,
  code,
  hash,
  id,
  instant,
  int,
  looseRef,
  nullable,
  ref,
  text,
  withDefault,
} from '../../platform/db/columns.ts';
import { defineEntity, type Row } from '../../platform/db/entity.ts';

/** A content, stored once under its hash and never altered. */
export const files = defineEntity(
  'files',
  { id: id(), sha256: hash(), size: bigNumber(), mediaType: code(100), createdAt: instant() },
  { uniques: { sha256: ['sha256'] } },
);

/** A use of a content: under a name, by an owner. Without an owner it is an upload only its uploader sees. */
export const fileAttachments = defineEntity(
  'file_attachments',
  {
    id: id(),
    fileId: ref('files'),
    name: text(255),
    ownerType: nullable(code(32)),
    ownerId: nullable(looseRef()),
    agencyId: ref('agencies'),
    uploadedByPositionId: ref('positions'),
    ordinal: withDefault(int(), 0),
    uploadedAt: instant(),
  },
  {
    indexes: {
      owner: ['ownerType', 'ownerId', 'ordinal', 'id'],
      pending: ['ownerType', 'uploadedAt'],
      content: ['fileId', 'agencyId'],
    },
  },
);

export type FileRow = Row<typeof files>;
export type AttachmentRow = Row<typeof fileAttachments>;

/** A use together with its content: what the GraphQL type shows. */
export type FileAttachmentRow = AttachmentRow &
  Pick<FileRow, 'sha256' | 'size' | 'mediaType'> & { readonly url: string };
