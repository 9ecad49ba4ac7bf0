import { isCopy } from '@qlvb/domain/document-types';
import { citedArticle } from '@qlvb/formcheck/article';
import type { DraftFacts } from '@qlvb/formcheck/facts';
import type { Finding } from '@qlvb/formcheck/findings';
import type { Unreadable } from '@qlvb/formcheck/paper';
import { RULE_BY_CODE } from '@qlvb/formcheck/rules';
import { found } from '../../../platform/errors.ts';
import type { SignedContext } from '../../../platform/graphql/context.ts';
import { attachmentById } from '../../files/attachments.ts';
import { positionOn, positionOnKey } from '../../identity/identity.loaders.ts';
import { headOfAgency } from '../../organizations/letterhead.ts';
import { signatureToday } from '../outgoing.actions.ts';
import type { DraftVersionRow, OutgoingRow } from '../outgoing.entity.ts';
import { draftVersionsOf } from '../outgoing.loaders.ts';
import { keptAnswers } from '../../paper-reader/kept-answers.ts';
import { askReader, contentOf } from '../../paper-reader/paper-reader.ts';
import type { PaperJobs, Refused } from '../../paper-reader/paper-worker.ts';
import type { FindingRow } from './form-check.entity.ts';

/** The form of a draft as it lies there now. */
export type DraftForm = {
  readonly draftVersion: DraftVersionRow | null;
  readonly unreadable: Unreadable | null;
  readonly findings: FindingRow[];
};

export const toRow = (finding: Finding): FindingRow => {
  const rule = RULE_BY_CODE.get(finding.rule);
  return { ...finding, must: rule?.weight === 'MUST', article: citedArticle(rule?.article ?? '') };
};

/** By content and facts. */
const kept = keptAnswers<PaperJobs['CHECK']['answer']>(200);

/** Checks the form of the present file. The caller answers for who sees the document. */
export async function judgeDraft(context: SignedContext, row: OutgoingRow): Promise<DraftForm> {
  const draftVersion = (await context.load(draftVersionsOf, row.id)).at(-1) ?? null;
  // A copy is as its source is; whoever made that answered for its form.
  if (draftVersion === null || isCopy(row.typeCode)) return { draftVersion, unreadable: null, findings: [] };
  const answer = await checkVersion(context, row, draftVersion);
  if ('unreadable' in answer) return { draftVersion, unreadable: answer.unreadable, findings: [] };
  return { draftVersion, unreadable: null, findings: answer.findings.map(toRow) };
}

async function checkVersion(context: SignedContext, row: OutgoingRow, { attachmentId }: DraftVersionRow) {
  const file = found(await context.load(attachmentById, attachmentId));
  const facts = await factsOf(context, row);
  return await kept(JSON.stringify([file.sha256, facts]), async () => {
    const bytes = await contentOf(context, file);
    return bytes === null ? { unreadable: 'TOO_LARGE' } : await askReader('CHECK', { bytes, facts });
  });
}

/** A corrected copy of the file of a version. */
export async function mendVersion(
  context: SignedContext,
  row: OutgoingRow,
  { attachmentId }: DraftVersionRow,
  rules: readonly string[],
): Promise<PaperJobs['MEND']['answer'] | Refused> {
  const bytes = await contentOf(context, found(await context.load(attachmentById, attachmentId)));
  if (bytes === null) return { unreadable: 'TOO_LARGE' };
  return await askReader('MEND', { bytes, facts: await factsOf(context, row), rules });
}

async function factsOf(context: SignedContext, row: OutgoingRow): Promise<DraftFacts> {
  const on = row.issuedOn ?? context.today();
  const [head, signature, signer] = await Promise.all([
    headOfAgency(context.db, row.agencyId, on),
    row.signatureBlock === null ? signatureToday(row, context) : null,
    context.load(positionOn, positionOnKey(row.signerPositionId, on)),
  ]);
  return {
    typeCode: row.typeCode,
    letterhead: head.name === '' ? null : { superior: head.superior, name: head.name.replaceAll('\n', ' ') },
    signatureBlock: row.signatureBlock?.split('\n') ?? signature?.lines ?? [],
    signerName: signer?.fullName ?? null,
  };
}
