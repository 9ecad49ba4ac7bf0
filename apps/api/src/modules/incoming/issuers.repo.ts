import type { IssuerSuggestion } from '@qlvb/contract/types';
import type { CivilDate } from '@qlvb/domain/civil-date';
import { syllables } from '@qlvb/domain/text/fold';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { searchAgencies } from '../organizations/organizations.loaders.ts';
import { seesWholeAgency } from './incoming.visibility.ts';

const MAX_SUGGESTIONS = 20;
/** Who writes to an agency shows in its last letters; the whole history would only cost. */
const LAST_LETTERS = 1000;

/**
 * Names of the directory first, then names written by hand before, who wrote last first; every word typed begins a word
 * of the name.
 */
export async function issuerSuggestions(
  context: SignedContext,
  { search, on }: { readonly search: string; readonly on: CivilDate },
): Promise<IssuerSuggestion[]> {
  const words = syllables(search);
  if (words.length === 0) return [];
  const [agencies, written] = await Promise.all([
    searchAgencies(context, { search, on, limit: MAX_SUGGESTIONS }),
    writtenBefore(context),
  ]);
  const known = agencies.map(({ id, name, displayName }) => ({ name, displayName, agencyId: id }));
  const names = new Set(known.map(({ name }) => name));
  const others = written
    .filter((name) => !names.has(name) && begins(syllables(name), words))
    .map((name) => ({ name, displayName: null, agencyId: null }));
  return [...known, ...others].slice(0, MAX_SUGGESTIONS);
}

async function writtenBefore({ db, viewer }: SignedContext): Promise<string[]> {
  if (!seesWholeAgency(viewer)) return [];
  const rows = await db.query<{ name: string }>(
    `SELECT d.issuer_name AS name FROM (
       SELECT i.id, i.document_id FROM incoming_documents i FORCE INDEX (ix_incoming_documents_newest)
       WHERE i.agency_id = ? ORDER BY i.received_at DESC, i.id DESC LIMIT ${LAST_LETTERS}
     ) l JOIN documents d ON d.id = l.document_id GROUP BY d.issuer_name ORDER BY MAX(l.id) DESC`,
    [viewer.agencyId],
  );
  return rows.map(({ name }) => name);
}

const begins = (name: readonly string[], typed: readonly string[]): boolean =>
  typed.every((word) => name.some((part) => part.startsWith(word)));
