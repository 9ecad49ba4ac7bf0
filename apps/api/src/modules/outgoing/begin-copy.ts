import type { CirculationLimit, SigningForm, Urgency } from '@qlvb/contract/types';
import type { CopyTypeCode } from '@qlvb/domain/document-types';
import type { Tx } from '../../platform/db/transaction.ts';
import { found } from '../../platform/errors.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { outgoingDocuments, type OutgoingRow } from './outgoing.entity.ts';
import { writeSearch } from './outgoing.search.ts';

type Fields = {
  readonly typeCode: CopyTypeCode;
  readonly subject: string;
  readonly urgency: Urgency;
  readonly circulation: CirculationLimit;
  readonly signerPositionId: string;
  readonly signingForm: SigningForm | null;
  /** What the signer reads first. */
  readonly turnNote: string | null;
  readonly at: string;
};

/** A copy lies before its signer from the beginning: what it says was checked when its source was made. */
export async function beginCopy(tx: Tx, viewer: Viewer, { at, ...fields }: Fields): Promise<OutgoingRow> {
  const id = await tx.insert(outgoingDocuments, {
    ...fields,
    agencyId: viewer.agencyId,
    // Made for the agency: the colleagues of văn thư do not read it for being of the same unit.
    unitId: null,
    drafterPositionId: viewer.positionId,
    state: 'APPROVAL',
    stateSince: at,
    turnByPositionId: viewer.positionId,
    round: 1,
    createdAt: at,
    updatedAt: at,
    updatedByPositionId: viewer.positionId,
  });
  const row = found(await tx.findOne(outgoingDocuments, { id }));
  await writeSearch(tx, row);
  return row;
}
