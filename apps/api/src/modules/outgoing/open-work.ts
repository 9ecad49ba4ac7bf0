import type { DocumentTypeCode } from '@qlvb/contract/types';
import { can } from '@qlvb/domain/permissions';
import { type OpenWorkSource, ownedRows } from '../handover/source.ts';
import { signersAsked } from '../signing/signing.ts';
import { visibleSql } from './outgoing.visibility.ts';

// What one signs for the superior agency is that agency's to give to another: no authority is passed on (đ.13 k.3).
const OF_OWN_AGENCY = 'o.agency_id = (SELECT z.agency_id FROM positions z WHERE z.id = o.signer_position_id)';

/** What has not been signed comes back to the drafter when it is sent back; after the signature it is the clerk's. */
const UNSIGNED = "o.state IN ('DRAFT', 'CONTENT_CHECK', 'FORM_CHECK', 'APPROVAL')";

const OUTGOING = {
  objectType: 'OUTGOING',
  journal: 'outgoing.hand-over',
  label: 'COALESCE(o.symbol, o.subject)',
  visible: visibleSql,
} as const;
const TABLE = { table: 'outgoing_documents', alias: 'o' };

export const outgoingOpenWork: readonly OpenWorkSource[] = [
  {
    ...OUTGOING,
    kind: 'DRAFT',
    ...ownedRows({ ...TABLE, column: 'drafter_position_id' }, { where: UNSIGNED }),
    mayReceive: (_, receiver) => can(receiver, 'outgoing.draft'),
  },
  {
    ...OUTGOING,
    kind: 'SIGNATURE',
    // The other one signs as what is usual for the own post.
    ...ownedRows(
      { ...TABLE, column: 'signer_position_id' },
      { where: `${UNSIGNED} AND ${OF_OWN_AGENCY}`, set: 'signing_form = NULL,' },
    ),
    mayReceive: async (reader, receiver, { from, today }) => {
      const kinds = await reader.query<{ typeCode: DocumentTypeCode; field: string | null }>(
        `SELECT DISTINCT o.type_code AS typeCode, o.field_id AS field FROM outgoing_documents o WHERE o.signer_position_id = ? AND ${UNSIGNED} AND ${OF_OWN_AGENCY}`,
        [from],
      );
      const asked = kinds.map((kind) => ({ agencyId: receiver.agencyId, positionId: receiver.id, ...kind, on: today }));
      return (await signersAsked(reader, asked)).every((signer) => signer !== null && signer.choices.length > 0);
    },
  },
];
