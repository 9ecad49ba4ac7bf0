import { circulationForbids } from '@qlvb/domain/circulation/limits';
import { can } from '@qlvb/domain/permissions';
import { inTransaction } from '../../platform/db/transaction.ts';
import type { Database } from '../../platform/db/database.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { documentsByIds } from '../documents/documents.loaders.ts';
import { type FileTerms, FREE } from '../files/terms.ts';
import { incomingReadings } from './incoming.entity.ts';
import { incomingVisibility } from './incoming.visibility.ts';

/** The clerk keeps the paper and has nothing to give back. */
export const keepsPapers = (viewer: Viewer): boolean => can(viewer, 'incoming.register');

/** The head of a unit reads in its name too. */
export const unitReadFor = (viewer: Viewer): string | null =>
  viewer.roles.includes('UNIT_HEAD') ? viewer.unitId : null;

/** The limits of circulation at the door of the file store (NĐ 30/2020 Phụ lục I). */
export const termsOfDocument: FileTerms = async ({ db, viewer, clock }, documentId) => {
  const [document] = await documentsByIds(db, [documentId]);
  if (document === undefined || document.circulation === 'NONE') return FREE;
  const facts = { ownIssue: document.issuerAgencyId === viewer.agencyId };
  const download = circulationForbids(document.circulation, 'DOWNLOAD', facts);
  const again = circulationForbids(document.circulation, 'READ_AGAIN', facts);
  // A program keeps a copy and gives nothing back: what must not be copied, or has to be given back, is for people.
  if (viewer.key) return { reading: again ?? download, download, opened: null };
  if (again === null || keepsPapers(viewer)) return { reading: null, download, opened: null };
  const incomingId = await registrationOf(db, viewer, documentId);
  if (incomingId === null) return { reading: null, download, opened: null };
  const [known] = await db.find(incomingReadings, { incomingId, positionId: viewer.positionId, live: true });
  if (known === undefined)
    return {
      reading: null,
      download,
      opened: async () => await lend(db, viewer, { incomingId, at: clock.now() }),
    };
  return { reading: known.returnedAt === null ? null : again, download, opened: null };
};

/** The oldest registration of the document that the viewer sees. */
async function registrationOf(db: Database, viewer: Viewer, documentId: string): Promise<string | null> {
  const visible = incomingVisibility(viewer, 'i');
  const [row] = await db.query<{ id: string }>(
    `SELECT i.id FROM incoming_documents i WHERE i.document_id = ? AND ${visible.sql} ORDER BY i.id LIMIT 1`,
    [documentId, ...visible.params],
  );
  return row === undefined ? null : String(row.id);
}

/** Opened twice at once, it is lent once. */
async function lend(
  db: Database,
  viewer: Viewer,
  { incomingId, at }: { readonly incomingId: string; readonly at: Date },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { affectedRows } = await tx.execute(
      'INSERT IGNORE INTO incoming_readings (incoming_id, position_id, unit_id, opened_at, live) VALUES (?, ?, ?, ?, 1)',
      [incomingId, viewer.positionId, unitReadFor(viewer), at],
    );
    if (affectedRows === 0) return;
    tx.audit(viewer, { action: 'incoming.read', objectType: 'INCOMING', objectId: incomingId });
    tx.hint({ type: 'incoming', id: incomingId, agencyId: viewer.agencyId });
  });
}
