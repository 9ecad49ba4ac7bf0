import { symbolQuery } from '@qlvb/domain/numbering/symbol';
import { searchTokens, syllables } from '@qlvb/domain/text/fold';
import type { OrDeferred } from '../../platform/db/deferred.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { DocumentRow } from '../documents/documents.entity.ts';
import { incomingSearch } from './incoming.entity.ts';
import type { Sql } from './incoming.visibility.ts';

/** Words that stand in nearly every subject find nothing and cost most. */
const FILLERS = new Set(['ve', 'viec', 'cua', 'va', 'cac', 'cho', 'tai', 'theo', 'trong', 'duoc']);
const MAX_WORDS = 12;

type Searchable = Pick<DocumentRow, 'symbol' | 'issuerName' | 'subject'>;

const searchable = ({ symbol, issuerName, subject }: Searchable): string => [symbol, issuerName, subject].join(' ');

/** Adds registrations of one document to the index, each under the scope of its own agency. */
export function indexIncoming(
  tx: Tx,
  document: Searchable,
  registrations: readonly { readonly id: OrDeferred<string>; readonly agencyId: string }[],
): void {
  const unscoped = searchTokens(searchable(document), '');
  tx.insertLater(
    incomingSearch,
    registrations.map(({ id, agencyId }) => ({
      incomingId: id,
      tokens: unscoped.map((token) => agencyId + token).join(' '),
    })),
  );
}

/** One way a text can be meant, with the index that answers it. */
export type Meaning = Sql & { readonly by: 'words' | 'symbol' | 'arrival' };

/** A text is words; when it begins with a number also a symbol, when it is one also a số đến. */
export function meaningsOf(text: string, agencyId: string): Meaning[] {
  const meanings: Meaning[] = [];
  const words = wordsQuery(text, agencyId);
  if (words !== null)
    meanings.push({ by: 'words', sql: 'MATCH (s.tokens) AGAINST (? IN BOOLEAN MODE)', params: [words] });
  const symbol = symbolQuery(text);
  if (symbol !== null) meanings.push({ by: 'symbol', ...symbolSql(symbol.key, symbol.year) });
  if (/^\d{1,9}$/.test(text.trim()))
    meanings.push({ by: 'arrival', sql: 'i.arrival_number = ?', params: [Number(text)] });
  return meanings;
}

/** Every word has to be there; the last one may still be in the typing. */
function wordsQuery(text: string, agencyId: string): string | null {
  const words = [...new Set(syllables(text))];
  const telling = words.filter((word) => !FILLERS.has(word));
  const asked = (telling.length > 0 ? telling : words).slice(0, MAX_WORDS);
  if (asked.length === 0) return null;
  const unfinished = asked.at(-1) === words.at(-1) && (words.at(-1)?.length ?? 0) > 2 ? '*' : '';
  return `${asked.map((word) => `+${agencyId}_${word}`).join(' ')}${unfinished}`;
}

function symbolSql(key: string, year: number | null): Sql {
  const prefix = `${key.replaceAll(/[\\%_]/g, '')}%`;
  if (year === null) return { sql: 'i.symbol_key LIKE ?', params: [prefix] };
  return {
    sql: 'i.symbol_key LIKE ? AND i.issued_on BETWEEN ? AND ?',
    params: [prefix, `${year}-01-01`, `${year}-12-31`],
  };
}
