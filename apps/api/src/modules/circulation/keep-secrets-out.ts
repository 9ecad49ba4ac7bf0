import { judgeSecrecy, type SecrecyQuestion } from '@qlvb/domain/circulation/secrecy';
import { inTransaction } from '../../platform/db/transaction.ts';
import { refuse } from '../../platform/errors.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { uploadContent } from '../files/attachments.ts';
import { dropUpload } from '../files/drop-upload.ts';
import { contentPath } from '../files/store.ts';
import { firstPageLines } from './first-page.ts';

type Paper = Omit<SecrecyQuestion, 'lines'> & {
  /** What was to be done, as the journal calls it. */
  readonly act: string;
  readonly uploadId?: string | null | undefined;
};

/**
 * The door for state secrets (BM-01), before anything else looks at what was sent. A paper that is said to be marked is
 * refused: its file is removed at once and the journal says that there was a refusal, not of what. One that only looks
 * marked is asked about.
 * @returns what the journal of the act has to say: where a marking was found that the person says is none
 */
export async function keepSecretsOut(context: SignedContext, paper: Paper): Promise<{ readonly notSecret?: string }> {
  const { act, uploadId, notSecret, ...question } = paper;
  const named = judgeSecrecy(question);
  const lines = named === null && uploadId ? await linesOf(context, uploadId) : [];
  const found = named ?? judgeSecrecy({ ...question, lines });
  if (found === null) return {};
  if (found.code === 'SECRET_REFUSED') await removeAll(context, act, uploadId);
  else if (notSecret) return { notSecret: found.params['where'] ?? '' };
  return refuse(found.code, found.params);
}

async function linesOf({ db, viewer, config, log }: SignedContext, uploadId: string): Promise<readonly string[]> {
  const upload = await uploadContent(db, viewer, uploadId);
  if (upload?.mediaType !== 'application/pdf') return [];
  return await firstPageLines(contentPath(config.dataDir, upload.sha256)).catch((error: unknown) => {
    // A page that cannot be read is one without text: the person has been asked by the form all the same.
    log.info({ err: error }, 'no text of a first page');
    return [];
  });
}

async function removeAll(
  { db, viewer, config }: SignedContext,
  act: string,
  uploadId: string | null | undefined,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    if (uploadId) await dropUpload(tx, config.dataDir, viewer, uploadId);
    tx.audit(viewer, { action: 'secrecy.refuse', objectType: 'ACCOUNT', objectId: viewer.accountId, details: { act } });
  });
}
