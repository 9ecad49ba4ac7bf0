import type { AmendsInput } from '@qlvb/contract/types';
import type { CivilDate } from '@qlvb/domain/civil-date';
import type { Tx } from '../../platform/db/transaction.ts';
import { found, notFound, refuse } from '../../platform/errors.ts';
import type { Context } from '../../platform/graphql/context.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { joinDocuments } from '../documents/join-documents.ts';
import { missingReceivers } from '../exchange/exchange.loaders.ts';
import { agenciesByIds } from '../organizations/organizations.loaders.ts';
import { outgoingDocuments, type OutgoingRow } from './outgoing.entity.ts';
import { outgoingById } from './outgoing.loaders.ts';
import { visibleOutgoing } from './outgoing.repo.ts';

type Amends = Pick<OutgoingRow, 'amendsOutgoingId' | 'amendmentKind'>;

/**
 * What is wrong in content is replaced by a document of equal form, what is wrong in form, technique or procedure is
 * corrected by a công văn (NĐ 30/2020 đ.18). What was recalled can still be replaced; there is nothing to correct in it.
 */
export async function amendmentFor(
  tx: Tx,
  viewer: Viewer,
  input: AmendsInput | null | undefined,
  typeCode: OutgoingRow['typeCode'],
): Promise<Amends> {
  if (!input) return { amendsOutgoingId: null, amendmentKind: null };
  const { kind, outgoingId } = input;
  const earlier = found(await visibleOutgoing(tx, viewer, outgoingId));
  if (earlier.agencyId !== viewer.agencyId) throw notFound();
  checkForm(kind, typeCode, earlier);
  return { amendsOutgoingId: earlier.id, amendmentKind: kind };
}

function checkForm(kind: AmendsInput['kind'], typeCode: OutgoingRow['typeCode'], earlier: OutgoingRow): void {
  const stands = earlier.state === 'ISSUED' || (kind === 'REPLACES' && earlier.state === 'RECALLED');
  if (!stands) refuse('NOT_ISSUED_TO_AMEND');
  if (kind === 'CORRECTS' && typeCode !== 'CV') refuse('CORRECTED_BY_LETTER');
  if (kind === 'REPLACES' && typeCode !== earlier.typeCode)
    refuse('REPLACED_BY_EQUAL_FORM', { type: earlier.typeCode });
}

/** The kind of a draft can still be changed; what it does to the earlier document stays. */
export async function checkAmendment(
  tx: Tx,
  { amendsOutgoingId, amendmentKind }: OutgoingRow,
  typeCode: OutgoingRow['typeCode'],
): Promise<void> {
  if (amendsOutgoingId === null || amendmentKind === null) return;
  checkForm(amendmentKind, typeCode, await earlierOf(tx, amendsOutgoingId));
}

/**
 * At the issue the two documents are joined for good. Whoever holds the earlier one has to learn of the later one, so it
 * goes at least to all of them.
 */
export async function joinAmended(
  tx: Tx,
  viewer: Viewer,
  row: OutgoingRow,
  { laterDocumentId, at, today }: { readonly laterDocumentId: string; readonly at: string; readonly today: CivilDate },
): Promise<void> {
  if (row.amendsOutgoingId === null || row.amendmentKind === null) return;
  const earlier = await earlierOf(tx, row.amendsOutgoingId);
  checkForm(row.amendmentKind, row.typeCode, earlier);
  const missing = await missingReceivers(tx, { earlier: earlier.id, later: row.id });
  if (missing.length > 0) {
    const agencies = await agenciesByIds(tx, missing, today);
    refuse('AMENDMENT_MISSES_RECIPIENTS', { agencies: agencies.map(({ shortName }) => shortName).join(', ') });
  }
  await joinDocuments(tx, {
    laterDocumentId,
    earlierDocumentId: found(earlier.documentId),
    kind: row.amendmentKind,
    createdAt: at,
  });
  tx.audit(viewer, {
    action: row.amendmentKind === 'REPLACES' ? 'outgoing.replaced' : 'outgoing.corrected',
    objectType: 'OUTGOING',
    objectId: earlier.id,
    details: { symbol: row.symbol, issuedOn: row.issuedOn },
  });
  tx.hint({ type: 'outgoing', id: earlier.id, agencyId: row.agencyId });
}

async function earlierOf(tx: Tx, id: string): Promise<OutgoingRow> {
  return found(await tx.findOne(outgoingDocuments, { id }));
}

/** What a document does to an earlier one, as its maker reads it. */
export async function amendmentOf({ amendsOutgoingId, amendmentKind }: OutgoingRow, { db, load }: Context) {
  if (amendsOutgoingId === null || amendmentKind === null) return null;
  const earlier = found(await db.findOne(outgoingDocuments, { id: amendsOutgoingId }));
  return {
    kind: amendmentKind,
    outgoing: await load(outgoingById, earlier.id),
    symbol: found(earlier.symbol),
    issuedOn: found(earlier.issuedOn),
  };
}
