import type { WorkFileItemKind } from '@qlvb/contract/types';
import type { Reader, SqlValue } from '../../platform/db/reader.ts';
import type { ObjectRef } from './work-files.entries.repo.ts';

/** A matter has tens of papers; a chain longer than this is no matter any more. */
const MAX_CHAIN = 500;

export const refKey = ({ kind, id }: ObjectRef): string => `${kind}/${id}`;

/**
 * What hangs on the given objects along the chain, in the order it is met and without the objects themselves: a letter's
 * replies, the directives made from what was received or issued, the agency's own evidence of a directive. Only what is
 * the agency's affair.
 */
export async function chainFrom(reader: Reader, agencyId: string, start: readonly ObjectRef[]): Promise<ObjectRef[]> {
  const known = new Set(start.map(refKey));
  const chain: ObjectRef[] = [];
  let level = start;
  while (level.length > 0 && chain.length < MAX_CHAIN) {
    const next = (await nextLevel(reader, agencyId, level)).filter((ref) => {
      const fresh = !known.has(refKey(ref));
      known.add(refKey(ref));
      return fresh;
    });
    chain.push(...next);
    level = next;
  }
  return chain.slice(0, MAX_CHAIN);
}

async function nextLevel(reader: Reader, agencyId: string, level: readonly ObjectRef[]): Promise<ObjectRef[]> {
  const idsOf = (wanted: WorkFileItemKind): string[] => level.filter(({ kind }) => kind === wanted).map(({ id }) => id);
  return [
    ...(await repliesTo(reader, agencyId, idsOf('INCOMING'))),
    ...(await directivesFrom(reader, agencyId, 'incoming_documents', idsOf('INCOMING'))),
    ...(await directivesFrom(reader, agencyId, 'outgoing_documents', idsOf('OUTGOING'))),
    ...(await evidenceOf(reader, agencyId, idsOf('DIRECTIVE'))),
  ];
}

async function repliesTo(reader: Reader, agencyId: string, incomingIds: readonly string[]): Promise<ObjectRef[]> {
  return await refs(
    reader,
    'OUTGOING',
    `SELECT o.id FROM outgoing_documents o WHERE o.in_reply_to_incoming_id IN (?) AND o.agency_id = ? AND o.state <> 'CANCELLED' ORDER BY o.id`,
    incomingIds,
    [agencyId],
  );
}

/** Given by the agency, or accepted by it. */
const AFFAIR_OF_AGENCY = `(d.assigning_agency_id = ? OR (d.lead_agency_id = ? AND d.state NOT IN ('AWAITING_ACCEPTANCE', 'DECLINED')))`;

async function directivesFrom(
  reader: Reader,
  agencyId: string,
  table: 'incoming_documents' | 'outgoing_documents',
  ids: readonly string[],
): Promise<ObjectRef[]> {
  return await refs(
    reader,
    'DIRECTIVE',
    `SELECT DISTINCT d.id FROM ${table} x JOIN directives d ON d.source_document_id = x.document_id
     WHERE x.id IN (?) AND ${AFFAIR_OF_AGENCY} ORDER BY d.id`,
    ids,
    [agencyId, agencyId],
  );
}

async function evidenceOf(reader: Reader, agencyId: string, directiveIds: readonly string[]): Promise<ObjectRef[]> {
  if (directiveIds.length === 0) return [];
  const rows = await reader.query<{ id: string }>(
    `SELECT DISTINCT r.evidence_document_id AS id FROM directive_reports r
     WHERE r.directive_id IN (?) AND r.evidence_document_id IS NOT NULL ORDER BY id`,
    [directiveIds],
  );
  return await ownOfDocuments(
    reader,
    agencyId,
    rows.map(({ id }) => String(id)),
  );
}

/** What a document is in this agency: what it issued it from, or its registration of it. */
export async function ownOfDocuments(
  reader: Reader,
  agencyId: string,
  documentIds: readonly string[],
): Promise<ObjectRef[]> {
  return [
    ...(await refs(
      reader,
      'OUTGOING',
      'SELECT o.id FROM outgoing_documents o WHERE o.document_id IN (?) AND o.agency_id = ? ORDER BY o.id',
      documentIds,
      [agencyId],
    )),
    ...(await refs(
      reader,
      'INCOMING',
      `SELECT i.id FROM incoming_documents i WHERE i.document_id IN (?) AND i.agency_id = ?
       AND i.state NOT IN ('AWAITING_RECEIPT', 'RETURNED') ORDER BY i.id`,
      documentIds,
      [agencyId],
    )),
  ];
}

async function refs(
  reader: Reader,
  kind: WorkFileItemKind,
  sql: string,
  keys: readonly string[],
  params: readonly SqlValue[],
): Promise<ObjectRef[]> {
  if (keys.length === 0) return [];
  const rows = await reader.query<{ id: string }>(sql, [keys, ...params]);
  return rows.map(({ id }) => ({ kind, id: String(id) }));
}

/** Open work files of the agency in which one of the objects lies, in the order in which they are locked. */
export async function openFilesWith(
  reader: Reader,
  agencyId: string,
  objects: readonly ObjectRef[],
): Promise<string[]> {
  const ids = new Set<string>();
  for (const { kind, id } of objects) {
    const rows = await reader.query<{ id: string }>(
      `SELECT f.id FROM work_file_items t JOIN work_files f ON f.id = t.work_file_id
       WHERE t.kind = ? AND t.object_id = ? AND t.live = 1 AND f.agency_id = ? AND f.state = 'OPEN'`,
      [kind, id, agencyId],
    );
    for (const row of rows) ids.add(String(row.id));
  }
  return [...ids].toSorted((a, b) => Number(a) - Number(b));
}
