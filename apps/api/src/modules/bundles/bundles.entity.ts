import { hash, id, instant, longText, ref, text } from '../../platform/db/columns.ts';
import { defineEntity, type Row } from '../../platform/db/entity.ts';

/** What a file said, as read; kept for a day, for preview and import of whoever uploaded it. */
export const bundleUploads = defineEntity(
  'bundle_uploads',
  {
    id: id(),
    agencyId: ref('agencies'),
    uploadedByPositionId: ref('positions'),
    fileName: text(255),
    sha256: hash(),
    /** The rows as texts, in JSON. */
    content: longText(),
    uploadedAt: instant(),
  },
  { indexes: { uploaded: ['uploadedAt'] } },
);
export type BundleUploadRow = Row<typeof bundleUploads>;
