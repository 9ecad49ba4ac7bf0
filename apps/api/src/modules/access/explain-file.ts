import type { RefusalCode } from '@qlvb/domain/refusals';
import type { Permission } from '@qlvb/domain/permissions';
import { found } from '../../platform/errors.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { attachmentById } from '../files/attachments.ts';
import { isShownInline } from '../files/media-type.ts';
import { FREE } from '../files/terms.ts';
import { termsOfDocument } from '../incoming/reading-terms.ts';
import type { ActionExplanationRow } from './actions.ts';
import type { ReadingReasonRow } from './reading.ts';

/**
 * Reading a file on the screen and taking a copy: whoever sees what it belongs to may, unless its circulation is limited
 * (NĐ 30/2020 Phụ lục I). The terms are those the door of the file store asks for.
 */
export async function explainFile(
  context: SignedContext,
  id: string,
  reasons: readonly ReadingReasonRow[],
): Promise<ActionExplanationRow[]> {
  const { ownerType, ownerId, mediaType } = found(await context.load(attachmentById, id));
  const terms = ownerType === 'DOCUMENT' && ownerId !== null ? await termsOfDocument(context, ownerId) : FREE;
  const basis = {
    permissions: [
      ...new Set(reasons.flatMap(({ permission }) => (permission === null ? [] : (permission as Permission)))),
    ],
    ways: uniqueWays(reasons),
    holders: [],
  };
  const row = (action: 'READ' | 'DOWNLOAD', code: RefusalCode | null): ActionExplanationRow => ({
    action,
    available: code === null,
    reason: { code, params: [], whoCould: [] },
    missing: code === null ? null : 'GUARD',
    ...basis,
  });
  // What no screen can show is read by taking a copy.
  const reading = terms.reading ?? (isShownInline(mediaType) ? null : terms.download);
  return [row('READ', reading), row('DOWNLOAD', terms.reading ?? terms.download)];
}

function uniqueWays(reasons: readonly ReadingReasonRow[]): ActionExplanationRow['ways'] {
  const ways = reasons.flatMap((reason) => reason.ways);
  return ways.filter(
    ({ role, permission }, at) => ways.findIndex((way) => way.role === role && way.permission === permission) === at,
  );
}
