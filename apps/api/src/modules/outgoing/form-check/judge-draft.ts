import { readFile } from 'node:fs/promises';
import { isCopy } from '@qlvb/domain/document-types';
import { citedArticle } from '@qlvb/formcheck/article';
import type { DraftFacts } from '@qlvb/formcheck/facts';
import type { Finding } from '@qlvb/formcheck/findings';
import type { Unreadable } from '@qlvb/formcheck/paper';
import { LIMITS } from '@qlvb/formcheck/limits';
import { RULE_BY_CODE } from '@qlvb/formcheck/rules';
import { found } from '../../../platform/errors.ts';
import type { SignedContext } from '../../../platform/graphql/context.ts';
import { attachmentById } from '../../files/attachments.ts';
import { contentPath } from '../../files/store.ts';
import { positionOn, positionOnKey } from '../../identity/identity.loaders.ts';
import { headOfAgency } from '../../organizations/letterhead.ts';
import { signatureToday } from '../outgoing.actions.ts';
import type { DraftVersionRow, OutgoingRow } from '../outgoing.entity.ts';
import { draftVersionsOf } from '../outgoing.loaders.ts';
import type { FormAnswer, FormJob } from './form-check-worker.ts';
import type { FindingRow } from './form-check.entity.ts';
import { readForm } from './form-reader.ts';

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

/** Answers by content and facts: an open screen asks again with every change anywhere. */
const known = new Map<string, FormAnswer>();
const KNOWN = 200;

/** Checks the form of the present file. The caller answers for who sees the document. */
export async function judgeDraft(context: SignedContext, row: OutgoingRow): Promise<DraftForm> {
  const draftVersion = (await context.load(draftVersionsOf, row.id)).at(-1) ?? null;
  // A copy is as its source is; whoever made that answered for its form.
  if (draftVersion === null || isCopy(row.typeCode)) return { draftVersion, unreadable: null, findings: [] };
  const answer = await readVersion(context, row, draftVersion, null);
  if ('unreadable' in answer) return { draftVersion, unreadable: answer.unreadable, findings: [] };
  return { draftVersion, unreadable: null, findings: answer.findings.map(toRow) };
}

/** The same reader, to check (`mend` null) or to make a corrected copy. */
export async function readVersion(
  context: SignedContext,
  row: OutgoingRow,
  { attachmentId }: DraftVersionRow,
  mend: FormJob['mend'],
): Promise<FormAnswer> {
  const file = found(await context.load(attachmentById, attachmentId));
  if (Number(file.size) > LIMITS.fileBytes) return { unreadable: 'TOO_LARGE' };
  const facts = await factsOf(context, row);
  const key = JSON.stringify([file.sha256, facts]);
  const before = mend === null ? known.get(key) : undefined;
  if (before !== undefined) return before;
  const bytes = await readFile(contentPath(context.config.dataDir, file.sha256));
  const answer = await readForm({ bytes: new Uint8Array(bytes), facts, mend });
  if (mend === null && !('unreadable' in answer && answer.unreadable === 'TOO_SLOW')) {
    known.set(key, answer);
    const [oldest] = known.keys();
    if (known.size > KNOWN && oldest !== undefined) known.delete(oldest);
  }
  return answer;
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
