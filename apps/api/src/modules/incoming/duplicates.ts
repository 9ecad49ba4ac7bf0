import type { DuplicateKind } from '@qlvb/contract/types';
import { type CivilDate, yearOf } from '@qlvb/domain/civil-date';
import { type DuplicateFacts, duplicateKinds } from '@qlvb/domain/incoming/duplicate';
import { symbolKey } from '@qlvb/domain/numbering/symbol';
import type { Reader } from '../../platform/db/reader.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { ownersOfContent, uploadContent } from '../files/attachments.ts';
import { type IncomingWithDocument, selectIncoming } from './incoming.repo.ts';
import { incomingVisibility } from './incoming.visibility.ts';

export type DuplicateCandidate = { readonly kind: DuplicateKind; readonly incoming: IncomingWithDocument };

/** As far as the person has typed. */
export type Letter = {
  readonly uploadId?: string | null | undefined;
  readonly number?: string | null | undefined;
  readonly notation?: string | null | undefined;
  readonly issuerName?: string | null | undefined;
  readonly issuedOn?: CivilDate | null | undefined;
};

const MAX_CANDIDATES = 10;
const NO_DOCUMENT = '0';
/** What was sent back was never registered, so it does not stand in the way. */
const STILL_HERE = "i.state <> 'RETURNED'";

/** Registrations of the viewer's agency, visible to the viewer, that look like the letter (VD-04). */
export async function findDuplicates(reader: Reader, viewer: Viewer, letter: Letter): Promise<DuplicateCandidate[]> {
  const upload = letter.uploadId ? await uploadContent(reader, viewer, letter.uploadId) : null;
  const sameFile = upload === null ? [] : await withSameFile(reader, viewer, upload.fileId);
  const sameSymbol = await withSameSymbol(reader, viewer, letter);
  const facts = {
    ...letter,
    issuerName: letter.issuerName ?? '',
    issuedOn: letter.issuedOn ?? '',
    sha256: upload?.sha256 ?? null,
  };
  const files = new Set(sameFile.map(({ id }) => id));
  const all = new Map([...sameFile, ...sameSymbol].map((incoming) => [incoming.id, incoming]));
  return [...all.values()]
    .flatMap((incoming) => {
      const existing: DuplicateFacts = { ...incoming.document, sha256: files.has(incoming.id) ? facts.sha256 : null };
      return duplicateKinds(facts, existing).map((kind) => ({ kind, incoming }));
    })
    .slice(0, MAX_CANDIDATES);
}

async function withSameFile(reader: Reader, viewer: Viewer, fileId: string): Promise<IncomingWithDocument[]> {
  const documentIds = await ownersOfContent(reader, fileId, 'DOCUMENT');
  // Asked also when nobody has the file: the time of the answer must not tell that another agency has it.
  if (documentIds.length === 0) documentIds.push(NO_DOCUMENT);
  return await visible(reader, viewer, 'ix_incoming_documents_document', 'i.document_id IN (?)', [documentIds]);
}

async function withSameSymbol(reader: Reader, viewer: Viewer, letter: Letter): Promise<IncomingWithDocument[]> {
  const { number, notation, issuerName, issuedOn } = letter;
  if (!number?.trim() || !issuerName?.trim() || !issuedOn) return [];
  const year = yearOf(issuedOn);
  return await visible(
    reader,
    viewer,
    'ix_incoming_documents_symbol',
    'i.symbol_key = ? AND i.issued_on BETWEEN ? AND ?',
    [symbolKey(number, notation), `${year}-01-01`, `${year}-12-31`],
  );
}

async function visible(
  reader: Reader,
  viewer: Viewer,
  index: string,
  condition: string,
  params: readonly (string | string[])[],
) {
  const own = incomingVisibility(viewer, 'i');
  return await selectIncoming(
    reader,
    `incoming_documents i FORCE INDEX (${index})`,
    `WHERE ${own.sql} AND ${condition} AND ${STILL_HERE} ORDER BY i.id DESC LIMIT ${MAX_CANDIDATES}`,
    [...own.params, ...params],
  );
}
