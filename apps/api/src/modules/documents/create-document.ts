import { toNfc } from '@qlvb/domain/text/fold';
import { DEFAULT_LANGUAGE } from '@qlvb/domain/incoming/validate';
import { symbolOf } from '@qlvb/domain/numbering/notation';
import { symbolKey } from '@qlvb/domain/numbering/symbol';
import type { Deferred } from '../../platform/db/deferred.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { documents, type DocumentRecord, type NewDocument } from './documents.entity.ts';

/** What is known of a document. The symbol follows from number and notation, unless the series writes it in another way. */
export type DocumentContent = Omit<NewDocument, 'id' | 'symbol' | 'symbolKey'> & { readonly symbol?: string | null };

/** Stores what was issued, for good: from here on nobody can alter it. Attach files under owner type DOCUMENT. */
export async function createDocument(tx: Tx, content: DocumentContent): Promise<DocumentRecord> {
  const row = rowOf(content);
  return { id: await tx.insert(documents, row), ...row };
}

/** The same without waiting for its identifier. */
export function createDocumentAhead(
  tx: Tx,
  content: DocumentContent,
): { readonly id: Deferred; readonly row: Omit<DocumentRecord, 'id'> } {
  const row = rowOf(content);
  return { id: tx.insertAhead(documents, row), row };
}

function rowOf(content: DocumentContent): Omit<DocumentRecord, 'id'> {
  const number = tidy(content.number);
  const notation = tidy(content.notation);
  return {
    issuerAgencyId: content.issuerAgencyId ?? null,
    issuerName: toNfc(content.issuerName).trim(),
    number,
    notation,
    symbol: content.symbol ?? symbolOf(number, notation),
    symbolKey: number === null ? null : symbolKey(number, notation),
    issuedOn: content.issuedOn,
    typeCode: content.typeCode,
    subject: toNfc(content.subject).trim(),
    urgency: content.urgency,
    circulation: content.circulation ?? 'NONE',
    signerName: tidy(content.signerName),
    signerTitle: tidy(content.signerTitle),
    pageCount: content.pageCount ?? null,
    language: tidy(content.language) ?? DEFAULT_LANGUAGE,
    deliverBy: content.deliverBy ?? null,
    createdAt: content.createdAt,
  };
}

/** NFC without blanks around; an empty field is no value. */
function tidy(text: string | null | undefined): string | null {
  const tidied = toNfc(text ?? '').trim();
  return tidied === '' ? null : tidied;
}
