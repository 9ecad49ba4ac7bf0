import type { OutgoingFacts } from '@qlvb/domain/outgoing/lifecycle';
import { circulationForbids } from '@qlvb/domain/circulation/limits';
import { isCopy } from '@qlvb/domain/document-types';
import { can } from '@qlvb/domain/permissions';
import type { Viewer } from '../../platform/viewer.ts';
import type { OutgoingRow } from './outgoing.entity.ts';

export type DraftContents = {
  readonly hasFile: boolean;
  readonly recipientCount: number;
  readonly authorised: boolean;
};

/** What the transition table asks, for this document and this person. */
export function factsOf(
  row: OutgoingRow,
  { hasFile, recipientCount, authorised }: DraftContents,
  viewer: Viewer,
): OutgoingFacts {
  const copy = isCopy(row.typeCode);
  return {
    isCopy: copy,
    isOfAgency: row.agencyId === viewer.agencyId,
    isDrafter: row.drafterPositionId === viewer.positionId,
    isHeadOfDraftingUnit: isHeadOfDraftingUnit(row, viewer),
    isSigner: row.signerPositionId === viewer.positionId,
    authorised,
    authorityLost: !authorised,
    hasFile,
    hasSigner: true,
    // What stays inside the agency is issued to nobody else; a copy may go on paper only.
    hasRecipients:
      recipientCount > 0 || copy || circulationForbids(row.circulation, 'ISSUE_WITHOUT_RECIPIENTS') === null,
    contentChecked: copy || row.contentCheckedByPositionId !== null,
    formChecked: copy || row.formCheckedAt !== null,
    signed: row.signedAt !== null,
    numberAllocated: row.numberValue !== null,
    sealed: row.sealedAt !== null,
  };
}

/** What the leadership drafts belongs to no unit, so any head of a unit may answer for its content (đ.12). */
function isHeadOfDraftingUnit({ unitId }: OutgoingRow, viewer: Viewer): boolean {
  if (unitId === null) return can(viewer, 'outgoing.check-content');
  return viewer.unitId === unitId && viewer.roles.includes('UNIT_HEAD');
}
