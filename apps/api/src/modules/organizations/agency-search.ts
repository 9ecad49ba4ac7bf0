import { syllables } from '@qlvb/domain/text/fold';
import type { AgencyRow } from './organizations.entity.ts';

export type AgencyQuery = {
  readonly text: string;
  readonly onPlatform?: boolean | null | undefined;
  readonly limit: number;
};

export type AgencyHits = {
  readonly agencies: AgencyRow[];
  /** How many there are, also beyond the limit. */
  readonly count: number;
};

/** The agencies in which every word typed begins a word, best first, then in protocol order. */
export type AgencySearch = (query: AgencyQuery) => AgencyHits;

export type Searched = {
  readonly agency: AgencyRow;
  /** Name, short name, abbreviation and code, folded. */
  readonly searchText: string;
  /** Name of the district it belongs to, by which it is looked for too. */
  readonly district: string;
};

type Entry = {
  readonly agency: AgencyRow;
  readonly abbreviation: string;
  /** Words apart by blanks, one before the first: ` so tai chinh`. */
  readonly shortName: string;
  readonly own: string;
  readonly all: string;
};

/** How well it fits; the lower the better. */
const RANK = { ABBREVIATION: 0, BEGINNING: 1, PHRASE: 2, NAME: 3, DISTRICT: 4 } as const;

/** In memory and in one pass: the province has some hundred agencies. */
export function createSearch(searched: readonly Searched[]): AgencySearch {
  const entries = searched.map(entryOf);
  return ({ text, onPlatform, limit }) => {
    const words = syllables(text).slice(0, 12);
    const typed = words.join(' ');
    const typedTogether = words.join('');
    const begins = words.map((word) => ` ${word}`);
    const found: AgencyRow[][] = Object.values(RANK).map(() => []);
    for (const entry of entries) {
      if (typeof onPlatform === 'boolean' && entry.agency.onPlatform !== onPlatform) continue;
      if (!begins.every((word) => entry.all.includes(word))) continue;
      found[rankOf(entry, { typed, typedTogether, begins })]?.push(entry.agency);
    }
    const all = found.flat();
    return { agencies: all.slice(0, limit), count: all.length };
  };
}

type Typed = { readonly typed: string; readonly typedTogether: string; readonly begins: readonly string[] };

function rankOf(entry: Entry, { typed, typedTogether, begins }: Typed): number {
  if (begins.length === 0) return RANK.NAME;
  if (entry.abbreviation === typedTogether) return RANK.ABBREVIATION;
  if (entry.shortName.startsWith(` ${typed}`)) return RANK.BEGINNING;
  if (entry.shortName.includes(` ${typed}`)) return RANK.PHRASE;
  return begins.every((word) => entry.own.includes(word)) ? RANK.NAME : RANK.DISTRICT;
}

function entryOf({ agency, searchText, district }: Searched): Entry {
  const abbreviation = syllables(agency.abbreviation);
  const own = ` ${searchText} ${abbreviation.join('')}`;
  return {
    agency,
    abbreviation: abbreviation.join(''),
    shortName: ` ${syllables(agency.shortName).join(' ')}`,
    own,
    all: `${own} ${syllables(district).join(' ')}`,
  };
}
