import type { DocumentTypeCode } from '@qlvb/contract/types';
import { id, instant, int, json, nullable, ref, text, version } from '../../platform/db/columns.ts';
import { defineEntity, type Row } from '../../platform/db/entity.ts';

/** Mẫu văn bản of an agency. */
export const documentTemplates = defineEntity(
  'document_templates',
  {
    id: id(),
    agencyId: ref('agencies'),
    name: text(200),
    /** The name while it is in force, so that two in force never share one; null once it is retired. */
    nameInForce: nullable(text(200)),
    typeCodes: json<readonly DocumentTypeCode[]>(),
    retiredAt: nullable(instant()),
    version: version(),
    updatedAt: instant(),
  },
  { uniques: { name: ['agencyId', 'nameInForce'] }, indexes: { list: ['agencyId', 'name', 'id'] } },
);

/** Every file a template had; none is ever altered. */
export const documentTemplateVersions = defineEntity(
  'document_template_versions',
  {
    id: id(),
    templateId: ref('document_templates'),
    versionNumber: int(),
    attachmentId: ref('file_attachments'),
    createdByPositionId: ref('positions'),
    createdAt: instant(),
  },
  {
    uniques: { number: ['templateId', 'versionNumber'] },
    indexes: { attachment: ['attachmentId'], created_by: ['createdByPositionId'] },
  },
);

export type TemplateRow = Row<typeof documentTemplates>;
export type TemplateVersionRow = Row<typeof documentTemplateVersions>;
