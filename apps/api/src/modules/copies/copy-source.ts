import type { CopySource } from '@qlvb/domain/copies/forms';
import type { IncomingState, OutgoingState } from '@qlvb/contract/types';
import type { Reader } from '../../platform/db/reader.ts';
import { oneByKey } from '../../platform/graphql/loaders.ts';
import { signedIn } from '../../platform/graphql/context.ts';
import type { DocumentRow } from '../documents/documents.entity.ts';
import type { FileAttachmentRow } from '../files/files.entity.ts';

/** What the agency holds of a document: its registration of it, its making of it. */
export type Holding = {
  readonly documentId: string;
  readonly incomingId: string | null;
  readonly outgoingId: string | null;
  readonly held: boolean;
  readonly recalled: boolean;
};

const REGISTERED: readonly IncomingState[] = ['AWAITING_DIRECTION', 'IN_HANDLING', 'SUSPENDED', 'DONE'];
const ISSUED: OutgoingState = 'ISSUED';
const RECALLED: OutgoingState = 'RECALLED';

/** In two statements for all documents; one the agency neither registered nor made is not among them. */
export async function holdingsOf(
  reader: Reader,
  agencyId: string,
  documentIds: readonly string[],
): Promise<readonly Holding[]> {
  const incoming = await reader.query<{ documentId: string; id: string; state: IncomingState; recalled: number }>(
    `SELECT i.document_id AS documentId, i.id, i.state,
       EXISTS (SELECT 1 FROM recall_notices n WHERE n.incoming_id = i.id) AS recalled
     FROM incoming_documents i WHERE i.document_id IN (?) AND i.agency_id = ? ORDER BY i.id`,
    [documentIds, agencyId],
  );
  const outgoing = await reader.query<{ documentId: string; id: string; state: OutgoingState }>(
    'SELECT o.document_id AS documentId, o.id, o.state FROM outgoing_documents o WHERE o.document_id IN (?) AND o.agency_id = ?',
    [documentIds, agencyId],
  );
  return documentIds.flatMap((documentId) => {
    const received = incoming.filter((row) => String(row.documentId) === documentId);
    const made = outgoing.find((row) => String(row.documentId) === documentId);
    if (received.length === 0 && made === undefined) return [];
    const registered = received.find(({ state }) => REGISTERED.includes(state));
    return {
      documentId,
      incomingId: registered === undefined ? null : String(registered.id),
      outgoingId: made?.state === ISSUED ? String(made.id) : null,
      held: registered !== undefined || made?.state === ISSUED,
      recalled: made?.state === RECALLED || received.some(({ recalled }) => Number(recalled) > 0),
    };
  });
}

/** Null where the viewer's agency holds nothing of it. */
export const holdingOf = oneByKey<Holding>(
  async (context, ids) => await holdingsOf(context.db, signedIn(context).viewer.agencyId, ids),
  ({ documentId }) => documentId,
);

export const pdfOf = (files: readonly FileAttachmentRow[]): FileAttachmentRow | null =>
  files.find(({ mediaType }) => mediaType === 'application/pdf') ?? null;

/** As the rules of copying ask it. */
export const copySource = (
  { typeCode, circulation, issuerAgencyId }: Pick<DocumentRow, 'typeCode' | 'circulation' | 'issuerAgencyId'>,
  holding: Holding | null,
  files: readonly FileAttachmentRow[],
  agencyId: string,
): CopySource => ({
  typeCode,
  circulation,
  ownIssue: issuerAgencyId === agencyId,
  held: holding?.held ?? false,
  recalled: holding?.recalled ?? false,
  hasPdf: pdfOf(files) !== null,
});
