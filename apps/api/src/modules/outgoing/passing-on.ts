import type { CivilDate } from '@qlvb/domain/civil-date';
import { circulationForbids } from '@qlvb/domain/circulation/limits';
import type { CirculationLimit } from '@qlvb/contract/types';
import type { Tx } from '../../platform/db/transaction.ts';
import { refuse } from '../../platform/errors.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { keepInside } from '../circulation/keep-inside.ts';
import { attachmentsByIds } from '../files/attachments.ts';
import { isShownInline } from '../files/media-type.ts';
import { agenciesByIds } from '../organizations/organizations.loaders.ts';
import { ownDraft } from './draft-input.ts';
import type { Held } from './outgoing.act.ts';

/**
 * What goes out keeps its own limit, and brings nobody a paper that was received under one: the same file under a new
 * name is still that paper. A document to be given back has to be readable on the screen, because it is not downloaded.
 */
export async function checkPassingOn(tx: Tx, viewer: Viewer, { row, draft }: Held, today: CivilDate): Promise<void> {
  const receivers = await receiversOf(tx, row.id, today);
  keepInside(ownDraft(viewer, row.circulation), 'SEND_OUTSIDE', viewer.agencyId, receivers);
  if (draft === null) return;
  if (row.circulation === 'RETURN_AFTER_READING') {
    const [file] = await attachmentsByIds(tx, [draft.attachmentId]);
    if (file !== undefined && !isShownInline(file.mediaType)) refuse('READABLE_FILE_NEEDED');
  }
  if (receivers.length === 0) return;
  for (const received of await limitsOfSameFile(tx, viewer, draft.attachmentId))
    if (circulationForbids(received.circulation, 'DIRECT_OUTSIDE') !== null)
      keepInside(received, 'DIRECT_OUTSIDE', viewer.agencyId, receivers);
}

async function receiversOf(tx: Tx, outgoingId: string, today: CivilDate) {
  const rows = await tx.query<{ agencyId: string }>(
    'SELECT agency_id AS agencyId FROM recipients WHERE outgoing_id = ?',
    [outgoingId],
  );
  return await agenciesByIds(
    tx,
    rows.map(({ agencyId }) => String(agencyId)),
    today,
  );
}

/** Limits of what the own agency received with the very content of this file. */
async function limitsOfSameFile(tx: Tx, { agencyId }: Viewer, attachmentId: string) {
  const rows = await tx.query<{ circulation: CirculationLimit; issuerAgencyId: string | null }>(
    `SELECT DISTINCT d.circulation, d.issuer_agency_id AS issuerAgencyId FROM file_attachments own
     JOIN file_attachments t ON t.file_id = own.file_id AND t.owner_type = 'DOCUMENT'
     JOIN documents d ON d.id = t.owner_id AND d.circulation <> 'NONE'
     JOIN incoming_documents i ON i.document_id = d.id AND i.agency_id = ?
     WHERE own.id = ?`,
    [agencyId, attachmentId],
  );
  return rows.map(({ circulation, issuerAgencyId }) => ({
    circulation,
    issuerAgencyId: issuerAgencyId === null ? null : String(issuerAgencyId),
  }));
}
