import type { Reader } from '../../platform/db/reader.ts';
import type { Viewer } from '../../platform/viewer.ts';
import type { DocumentRow } from './documents.entity.ts';
import { documents } from './documents.entity.ts';

export type SeenThrough = { readonly type: 'INCOMING' | 'OUTGOING' | 'DIRECTIVE'; readonly id: string };

/** What of one feature the viewer sees the document through: a registration, a making, a directive; null: nothing. */
export type DocumentVisibility = (reader: Reader, viewer: Viewer, documentId: string) => Promise<SeenThrough | null>;

const ways = new Map<string, DocumentVisibility>();

/** Each feature that shows documents names its way once, when its module is loaded. */
export function registerDocumentVisibility(feature: string, way: DocumentVisibility): void {
  ways.set(feature, way);
}

/** A document alone belongs to nobody; it is visible through what hangs on it. */
export async function isDocumentVisible(reader: Reader, viewer: Viewer, documentId: string): Promise<boolean> {
  for (const way of ways.values()) {
    if ((await way(reader, viewer, documentId)) !== null) return true;
  }
  return false;
}

/** Everything the viewer sees the document through, one of each feature: for the answer to "why?". */
export async function documentSeenThrough(reader: Reader, viewer: Viewer, documentId: string): Promise<SeenThrough[]> {
  const seen: SeenThrough[] = [];
  for (const way of ways.values()) {
    const through = await way(reader, viewer, documentId);
    if (through !== null) seen.push(through);
  }
  return seen;
}

/**
 * The document, or null when there is none or the viewer does not see it. Both take the same work, so that the time of
 * the answer does not tell one from the other.
 */
export async function visibleDocument(reader: Reader, viewer: Viewer, documentId: string): Promise<DocumentRow | null> {
  const document = await reader.findOne(documents, { id: documentId });
  const isVisible = await isDocumentVisible(reader, viewer, documentId);
  return isVisible ? document : null;
}
