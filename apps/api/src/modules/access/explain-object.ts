import type { ExplainedType } from '@qlvb/contract/types';
import { isKept } from '@qlvb/domain/kept-objects';
import { notFound } from '../../platform/errors.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { documentSeenThrough } from '../documents/documents.visibility.ts';
import { attachmentById } from '../files/attachments.ts';
import { DRAFT_FILES } from '../outgoing/draft-input.ts';
import { explainFile } from './explain-file.ts';
import { explainKept } from './kept-objects.ts';
import { type ActionExplanationRow, explainActions } from './actions.ts';
import {
  type ObjectReaderRow,
  readersInAgency,
  type ReadingReasonRow,
  type ReadObject,
  reasonsToRead,
} from './reading.ts';

export type ObjectExplanationRow = {
  readonly object: { readonly type: ExplainedType; readonly id: string };
  readonly reasons: ReadingReasonRow[];
  readonly readers: ObjectReaderRow[];
  readonly actions: ActionExplanationRow[];
};

type Asked = { readonly type: ExplainedType; readonly id: string };

/**
 * Vì sao? The answer comes from what decides: the conditions of the feature's statements and its lifecycle. What the
 * viewer does not read does not exist, with the same answer for what is not there.
 */
export async function explainObject(context: SignedContext, { type, id }: Asked): Promise<ObjectExplanationRow> {
  const object = { type, id };
  if (isKept(type)) return { object, ...(await explainKept(context, type, id)) };
  if (type !== 'DOCUMENT' && type !== 'FILE') {
    const reasons = await reasonsToRead(context, { type, id });
    if (reasons.length === 0) throw notFound();
    const [readers, actions] = [
      await readersInAgency(context, { type, id }),
      await explainActions(context, { type, id }),
    ];
    return { object, reasons, readers, actions };
  }
  const owners =
    type === 'DOCUMENT' ? await documentSeenThrough(context.db, context.viewer, id) : await ownersOfFile(context, id);
  const seen = await Promise.all(owners.map(async (owner) => await readThrough(context, owner)));
  const reasons = seen.flatMap((each) => each.reasons);
  if (reasons.length === 0) throw notFound();
  const readers = new Map<string, ObjectReaderRow>();
  for (const reader of seen.flatMap((each) => each.readers))
    if (!readers.has(reader.position.id)) readers.set(reader.position.id, reader);
  const actions = type === 'FILE' ? await explainFile(context, id, reasons) : [];
  return { object, reasons, readers: [...readers.values()], actions };
}

async function readThrough(context: SignedContext, through: ReadObject) {
  const reasons = await reasonsToRead(context, through);
  if (reasons.length === 0) return { reasons: [], readers: [] };
  return {
    reasons: reasons.map((reason) => ({ ...reason, through })),
    readers: await readersInAgency(context, through),
  };
}

/** A file is read through its owner: the document's ways, or the making of the draft. */
async function ownersOfFile(context: SignedContext, fileId: string): Promise<readonly ReadObject[]> {
  const file = await context.load(attachmentById, fileId);
  if (file?.ownerType === DRAFT_FILES && file.ownerId !== null) return [{ type: 'OUTGOING', id: file.ownerId }];
  // The same work for what is not there as for what is not visible.
  return await documentSeenThrough(context.db, context.viewer, file?.ownerId ?? '0');
}
