import type { Reader } from '../../platform/db/reader.ts';
import type { Viewer } from '../../platform/viewer.ts';
import type { NumberedTable } from '../numbering/book-lines.ts';
import { type IncomingWithDocument, visibleIncomingByIds } from './incoming.repo.ts';
import { incomingVisibility } from './incoming.visibility.ts';

export type { IncomingWithDocument };

/** What the book of arrivals numbers, as far as the viewer sees it. */
export const numberedArrivals = (viewer: Viewer): NumberedTable => ({
  objectType: 'INCOMING',
  table: 'incoming_documents',
  day: 'o.arrived_on',
  visible: incomingVisibility(viewer, 'o'),
});

/** The registrations of a page of the book, by id. */
export async function registrationsOf(
  reader: Reader,
  viewer: Viewer,
  ids: readonly string[],
): Promise<ReadonlyMap<string, IncomingWithDocument>> {
  return new Map((await visibleIncomingByIds(reader, viewer, ids)).map((row) => [row.id, row]));
}
