import type { AddTemplateInput, ChangeTemplateInput, RetireTemplateInput } from '@qlvb/contract/types';
import { problem, type ProblemCode } from '@qlvb/domain/problems';
import { validateTemplate } from '@qlvb/domain/templates/validate';
import type { TemplateFault } from '@qlvb/templates/fields-of-template';
import { isDuplicateKey } from '../../platform/db/retry.ts';
import { inTransaction, type Tx } from '../../platform/db/transaction.ts';
import { found, refuse, validated, VersionMismatch } from '../../platform/errors.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { useCase } from '../../platform/use-case.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { claimUpload, uploadContent } from '../files/attachments.ts';
import { authorise } from '../identity/authorise.ts';
import { askReader, contentOf } from '../paper-reader/paper-reader.ts';
import { documentTemplates, documentTemplateVersions, type TemplateRow } from './templates.entity.ts';
import { visibleTemplate } from './templates.repo.ts';

/** Owner type of the files of templates; the owner is the template. */
export const TEMPLATE_FILES = 'TEMPLATE';

const MEMBERS = ['ValidationFailed', 'RuleRefused', 'VersionConflict'] as const;

export const addTemplate = useCase(MEMBERS, async (context, input: AddTemplateInput) => {
  const { db, viewer, now } = context;
  authorise(viewer, 'templates.manage');
  validated(validateTemplate(input, true));
  await checkFile(context, input.uploadId);
  const name = nameOf(input);
  return await unlessTaken(
    name,
    async () =>
      await inTransaction(db, async (tx) => {
        const at = now();
        const typeCodes = [...input.typeCodes];
        const id = await tx.insert(documentTemplates, {
          agencyId: viewer.agencyId,
          name,
          nameInForce: name,
          typeCodes,
          updatedAt: at,
        });
        const versionNumber = await addFile(tx, viewer, id, { uploadId: input.uploadId, at });
        record(tx, viewer, 'templates.add', { name, versionNumber, types: typeCodes.join(', ') });
        return success(found(await tx.findOne(documentTemplates, { id })));
      }),
  );
});

/** Drafts made from a former file stay as they are. */
export const changeTemplate = useCase(MEMBERS, async (context, input: ChangeTemplateInput) => {
  const { db, viewer, now } = context;
  authorise(viewer, 'templates.manage');
  validated(validateTemplate(input, false));
  inForce(found(await visibleTemplate(db, viewer, input.templateId)));
  const { uploadId } = input;
  if (uploadId) await checkFile(context, uploadId);
  const name = nameOf(input);
  return await unlessTaken(
    name,
    async () =>
      await inTransaction(db, async (tx) => {
        const held = await hold(tx, viewer, input);
        const at = now();
        const typeCodes = [...input.typeCodes];
        await tx.updateVersioned(documentTemplates, held.id, held.version, {
          name,
          nameInForce: name,
          typeCodes,
          updatedAt: at,
        });
        const versionNumber = uploadId ? await addFile(tx, viewer, held.id, { uploadId, at }) : null;
        const before = held.name === name ? null : held.name;
        record(tx, viewer, 'templates.change', { name, before, versionNumber, types: typeCodes.join(', ') });
        return success(found(await tx.findOne(documentTemplates, { id: held.id })));
      }),
  );
});

export const retireTemplate = useCase(MEMBERS, async ({ db, viewer, now }, input: RetireTemplateInput) => {
  authorise(viewer, 'templates.manage');
  return await inTransaction(db, async (tx) => {
    const held = await hold(tx, viewer, input);
    const at = now();
    await tx.updateVersioned(documentTemplates, held.id, held.version, {
      nameInForce: null,
      retiredAt: at,
      updatedAt: at,
    });
    record(tx, viewer, 'templates.retire', { name: held.name });
    return success(found(await tx.findOne(documentTemplates, { id: held.id })));
  });
});

const nameOf = ({ name }: { readonly name: string }): string => name.normalize('NFC').trim();
const success = (template: TemplateRow) => ({ __typename: 'TemplateActSuccess' as const, template });

function inForce(row: TemplateRow): TemplateRow {
  return row.retiredAt === null ? row : refuse('TEMPLATE_RETIRED', { name: row.name });
}

async function hold(
  tx: Tx,
  { agencyId }: Viewer,
  { templateId, version }: { readonly templateId: string; readonly version: number },
): Promise<TemplateRow> {
  const row = inForce(found(await tx.lock(documentTemplates, { id: templateId, agencyId })));
  if (row.version !== version) throw new VersionMismatch(agencyId, row.version, 'AGENCY');
  return row;
}

const PROBLEM_OF: Readonly<Record<TemplateFault['kind'], readonly [ProblemCode, string]>> = {
  UNKNOWN_FIELD: ['TEMPLATE_UNKNOWN_FIELD', 'field'],
  BROKEN_TAG: ['TEMPLATE_BROKEN_TAG', 'near'],
  ACTIVE_CONTENT: ['TEMPLATE_ACTIVE_CONTENT', 'part'],
};

/** Before the transaction: reading a file is slow, and what an upload holds never changes. */
async function checkFile(context: SignedContext, uploadId: string): Promise<void> {
  const upload = (await uploadContent(context.db, context.viewer, uploadId)) ?? refuse('UPLOAD_NOT_FOUND');
  const bytes = await contentOf(context, upload);
  if (bytes === null) return refuse('TEMPLATE_UNREADABLE', { why: 'TOO_LARGE' });
  const answer = await askReader('TEMPLATE', { bytes });
  if ('unreadable' in answer) return refuse('TEMPLATE_UNREADABLE', { why: answer.unreadable });
  validated(
    answer.faults.map(({ kind, near }) => {
      const [code, param] = PROBLEM_OF[kind];
      return problem('uploadId', code, { [param]: near });
    }),
  );
}

async function addFile(
  tx: Tx,
  viewer: Viewer,
  templateId: string,
  { uploadId, at }: { readonly uploadId: string; readonly at: string },
): Promise<number> {
  const [last] = await tx.find(documentTemplateVersions, { templateId }, { orderBy: 'version_number DESC', limit: 1 });
  const versionNumber = (last?.versionNumber ?? 0) + 1;
  const { id: attachmentId } = await claimUpload(tx, viewer, uploadId, { type: TEMPLATE_FILES, id: templateId });
  await tx.insert(documentTemplateVersions, {
    templateId,
    versionNumber,
    attachmentId,
    createdByPositionId: viewer.positionId,
    createdAt: at,
  });
  return versionNumber;
}

async function unlessTaken<T>(name: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (isDuplicateKey(error)) validated([problem('name', 'NAME_TAKEN', { value: name })]);
    throw error;
  }
}

const record = (
  tx: Tx,
  viewer: Viewer,
  action: `templates.${string}`,
  details: Readonly<Record<string, string | number | null>>,
): void => tx.audit(viewer, { action, objectType: 'AGENCY', objectId: viewer.agencyId, details });
