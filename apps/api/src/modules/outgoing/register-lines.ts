import type { Reader } from '../../platform/db/reader.ts';
import type { Viewer } from '../../platform/viewer.ts';
import type { NumberedTable } from '../numbering/book-lines.ts';
import type { OutgoingRow } from './outgoing.entity.ts';
import { visibleOutgoings, visibleReplies } from './outgoing.repo.ts';
import { visibleSql } from './outgoing.visibility.ts';

/** What a book of documents sent numbers, as far as the viewer sees it. */
export const numberedIssues = (viewer: Viewer): NumberedTable => ({
  objectType: 'OUTGOING',
  table: 'outgoing_documents',
  day: 'o.issued_on',
  visible: visibleSql(viewer),
});

/** The documents of a page of the book, by id. */
export async function issuesOf(
  reader: Reader,
  viewer: Viewer,
  ids: readonly string[],
): Promise<ReadonlyMap<string, OutgoingRow>> {
  return new Map((await visibleOutgoings(reader, viewer, ids)).map((row) => [row.id, row]));
}

/** Số, ký hiệu of the answers to letters, by the letter's id; only of what has a number and the viewer sees. */
export async function answersTo(
  reader: Reader,
  viewer: Viewer,
  incomingIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>();
  for (const { inReplyToIncomingId, symbol } of await visibleReplies(reader, viewer, incomingIds)) {
    if (inReplyToIncomingId === null || symbol === null) continue;
    found.set(inReplyToIncomingId, [...(found.get(inReplyToIncomingId) ?? []), symbol]);
  }
  return found;
}
