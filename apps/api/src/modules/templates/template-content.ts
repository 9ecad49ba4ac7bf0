import { readFile } from 'node:fs/promises';
import type { DocumentTypeCode, DraftTemplateInput } from '@qlvb/contract/types';
import { documentType } from '@qlvb/domain/document-types';
import { isStandardType, standardTemplate } from '@qlvb/templates/standard';
import { found, refuse } from '../../platform/errors.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { attachmentById } from '../files/attachments.ts';
import { contentPath } from '../files/store.ts';
import { versionsOfTemplates, visibleTemplate } from './templates.repo.ts';

/** A template to make a file from, and what the journal says of it. */
export type TemplateContent = {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** Null for the standard one. */
  readonly versionNumber: number | null;
};

/** The file of a template in force that fits the kind, or the standard one of the kind. */
export async function templateContent(
  context: SignedContext,
  { templateId }: DraftTemplateInput,
  typeCode: DocumentTypeCode,
): Promise<TemplateContent> {
  const type = documentType(typeCode).name;
  if (!templateId) {
    if (!isStandardType(typeCode)) return refuse('NO_STANDARD_TEMPLATE', { type });
    return { bytes: await standardTemplate(typeCode), name: type, versionNumber: null };
  }
  const { db, viewer, config, load } = context;
  const template = found(await visibleTemplate(db, viewer, templateId));
  const { name } = template;
  if (template.retiredAt !== null) return refuse('TEMPLATE_RETIRED', { name });
  if (!template.typeCodes.includes(typeCode)) return refuse('TEMPLATE_OTHER_TYPE', { name, type });
  const version = found((await versionsOfTemplates(db, [templateId]))[0]);
  const { sha256 } = found(await load(attachmentById, version.attachmentId));
  const bytes = new Uint8Array(await readFile(contentPath(config.dataDir, sha256)));
  return { bytes, name, versionNumber: version.versionNumber };
}
