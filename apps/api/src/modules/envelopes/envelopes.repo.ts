import type { EnvelopeState } from '@qlvb/contract/types';
import { found, VersionMismatch } from '../../platform/errors.ts';
import type { Reader } from '../../platform/db/reader.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { afterSql, orderSql, type Page, type SortKey } from '../../platform/graphql/keyset.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { type EnvelopeRow, personalEnvelopes } from './envelopes.entity.ts';
import { envelopeVisibility } from './envelopes.visibility.ts';

const SORT = [{ column: 'e.id', direction: 'DESC' }] as const satisfies readonly SortKey[];

export async function envelopePage(
  reader: Reader,
  viewer: Viewer,
  states: readonly EnvelopeState[] | null,
  page: Page,
): Promise<EnvelopeRow[]> {
  const visible = envelopeVisibility(viewer);
  const after = afterSql(SORT, page);
  const inState = states === null ? '' : ' AND e.state IN (?)';
  const none = states !== null && states.length === 0;
  return await reader.select(
    personalEnvelopes,
    'e',
    `WHERE ${visible.sql}${inState} AND ${after.sql} ORDER BY ${orderSql(SORT)} LIMIT ?`,
    [...visible.params, ...(states === null ? [] : [none ? ['-'] : states]), ...after.params, page.limit + 1],
  );
}

export async function visibleEnvelopes(reader: Reader, viewer: Viewer, ids: readonly string[]): Promise<EnvelopeRow[]> {
  if (ids.length === 0) return [];
  const visible = envelopeVisibility(viewer);
  return await reader.select(personalEnvelopes, 'e', `WHERE e.id IN (?) AND ${visible.sql}`, [ids, ...visible.params]);
}

/** Locks what the viewer sees; NOT_FOUND otherwise. With `version` it must be the one the person saw. */
export async function lockEnvelope(tx: Tx, viewer: Viewer, id: string, version?: number): Promise<EnvelopeRow> {
  const visible = envelopeVisibility(viewer);
  const [row] = await tx.select(personalEnvelopes, 'e', `WHERE e.id = ? AND ${visible.sql} FOR UPDATE`, [
    id,
    ...visible.params,
  ]);
  const envelope = found(row);
  if (version !== undefined && envelope.version !== version)
    throw new VersionMismatch(envelope.id, envelope.version, personalEnvelopes.journalAs);
  return envelope;
}
