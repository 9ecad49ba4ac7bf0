import type { DocumentTypeCode, WorkFileItemKind } from '@qlvb/contract/types';
import { documentType } from '@qlvb/domain/document-types';
import type { Reader } from '../../platform/db/reader.ts';

/** What an entry of the inventory points to. */
export type ObjectRef = { readonly kind: WorkFileItemKind; readonly id: string };

/** How an object stands in the inventory (NĐ 30/2020 Phụ lục V: mục lục văn bản). */
export type Entry = ObjectRef & {
  /** Empty for an unnumbered draft. */
  readonly symbol: string;
  readonly date: string | null;
  readonly title: string;
  /** As written on the document, or the agency it is to be read from. */
  readonly author: { readonly name: string } | { readonly agencyId: string };
};

/** In no order; what does not exist is left out. One statement per kind. */
export async function entriesOf(reader: Reader, kind: WorkFileItemKind, ids: readonly string[]): Promise<Entry[]> {
  if (ids.length === 0) return [];
  if (kind === 'INCOMING') return await incomingEntries(reader, ids);
  return kind === 'OUTGOING' ? await outgoingEntries(reader, ids) : await directiveEntries(reader, ids);
}

type DocumentSql = {
  id: string;
  symbol: string | null;
  date: string | null;
  typeCode: DocumentTypeCode;
  subject: string;
};

const titleOf = ({ typeCode, subject }: DocumentSql): string => `${documentType(typeCode).name}: ${subject}`;

async function incomingEntries(reader: Reader, ids: readonly string[]): Promise<Entry[]> {
  const rows = await reader.query<DocumentSql & { issuerName: string }>(
    `SELECT i.id, d.symbol, d.issued_on AS date, d.type_code AS typeCode, d.subject, d.issuer_name AS issuerName
     FROM incoming_documents i JOIN documents d ON d.id = i.document_id WHERE i.id IN (?)`,
    [ids],
  );
  return rows.map((row) => ({
    kind: 'INCOMING',
    id: String(row.id),
    symbol: row.symbol ?? '',
    date: row.date,
    title: titleOf(row),
    author: { name: row.issuerName },
  }));
}

async function outgoingEntries(reader: Reader, ids: readonly string[]): Promise<Entry[]> {
  const rows = await reader.query<DocumentSql & { agencyId: string }>(
    `SELECT o.id, o.symbol, o.issued_on AS date, o.type_code AS typeCode, o.subject, o.agency_id AS agencyId
     FROM outgoing_documents o WHERE o.id IN (?)`,
    [ids],
  );
  return rows.map((row) => ({
    kind: 'OUTGOING',
    id: String(row.id),
    symbol: row.symbol ?? '',
    date: row.date,
    title: titleOf(row),
    author: { agencyId: String(row.agencyId) },
  }));
}

async function directiveEntries(reader: Reader, ids: readonly string[]): Promise<Entry[]> {
  const rows = await reader.query<{ id: string; code: string; date: string; content: string; agencyId: string }>(
    `SELECT d.id, d.code, d.assigned_on AS date, d.content, d.assigning_agency_id AS agencyId FROM directives d WHERE d.id IN (?)`,
    [ids],
  );
  return rows.map((row) => ({
    kind: 'DIRECTIVE',
    id: String(row.id),
    symbol: row.code,
    date: row.date,
    title: row.content,
    author: { agencyId: String(row.agencyId) },
  }));
}
