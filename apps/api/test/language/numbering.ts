import type {
  AllocateNumberInput,
  BookAction,
  CloseBookInput,
  ExplainGapInput,
  GiveBackNumberInput,
  HoldNumbersInput,
  NumberState,
  NumberWay,
  OpenBookInput,
  ReopenBookInput,
  SaveSeriesInput,
} from '@qlvb/contract/types';
import type { Office, Person } from '../office.ts';
import { atAnotherBrowser } from './accounts.ts';
import { type Outcome, type Outgoing, signedDraft, tryTo } from './outgoing.ts';

/** What the tests look at of a book. */
export type Book = {
  readonly id: string;
  readonly version: number;
  readonly year: number;
  readonly state: 'OPEN' | 'CLOSED';
  readonly lastNumber: number;
  readonly held: number;
  readonly unissued: number;
  readonly gaps: readonly { fromNumber: number; toNumber: number }[];
  readonly elsewhere: readonly { fromNumber: number; toNumber: number; reason: string }[];
  readonly duplicates: readonly string[];
  readonly availableActions: readonly { action: BookAction; available: boolean; reason: { code: string | null } }[];
};
export type Series = {
  readonly direction: string;
  readonly key: string;
  readonly name: string;
  readonly version: number;
  readonly onRecord: boolean;
  readonly example: string;
  readonly opening: { readonly code: string | null; readonly whoCould: readonly string[] };
  readonly book: Book | null;
};
export type Entry = {
  readonly written: string;
  readonly way: NumberWay;
  readonly state: NumberState;
  readonly symbol: string | null;
  readonly datedOn: string | null;
  readonly reason: string | null;
  readonly voidReason: string | null;
  readonly held: { readonly heldFor: string; readonly until: string } | null;
  readonly outgoing: { readonly id: string } | null;
};
export type BookOutcome = {
  readonly __typename: string;
  readonly book?: Book;
  readonly series?: Series;
  readonly code?: string;
  readonly params?: readonly { name: string; value: string }[];
  readonly problems?: readonly { path: string; code: string }[];
};

const BOOK = `id version year state lastNumber held unissued gaps { fromNumber toNumber }
  elsewhere { fromNumber toNumber reason } duplicates availableActions { action available reason { code } }`;
const SERIES = 'direction key name version onRecord example opening { code whoCould }';
const REFUSED = `... on ValidationFailed { problems { path code } } ... on RuleRefused { code params { name value } }
  ... on VersionConflict { currentVersion }`;

type BookInputs = {
  openBook: OpenBookInput;
  closeBook: CloseBookInput;
  reopenBook: ReopenBookInput;
  holdNumbers: HoldNumbersInput;
  giveBackNumber: GiveBackNumberInput;
  explainGap: ExplainGapInput;
};

/** The act as asked for, refused or not. */
export async function tryBook<M extends keyof BookInputs>(
  person: Person,
  mutation: M,
  input: BookInputs[M],
): Promise<BookOutcome> {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { outcome: ${mutation}(input: $input) {
    __typename ... on BookActSuccess { book { ${BOOK} } } ${REFUSED} } }`;
  return (await person.gql<{ outcome: BookOutcome }>(query, { input })).outcome;
}

/** The act as it has to succeed. */
export async function onBook<M extends keyof BookInputs>(person: Person, mutation: M, input: BookInputs[M]) {
  const outcome = await tryBook(person, mutation, input);
  if (outcome.book === undefined) throw new Error(`${person.fullName} ${mutation}: ${JSON.stringify(outcome)}`);
  return outcome.book;
}

export async function trySeries(person: Person, over: Partial<SaveSeriesInput>): Promise<BookOutcome> {
  const input: SaveSeriesInput = {
    version: 0,
    key: 'KHBC',
    name: 'Kế hoạch, báo cáo',
    kind: 'ORDINARY',
    typeCodes: ['KH', 'BC'],
    pattern: '{số}/{loại}-{cơ quan}',
    period: 'YEAR',
    dateOrder: 'REFUSE',
    basis: 'Quy chế công tác văn thư ban hành kèm theo Quyết định 15/QĐ-STC',
    validFrom: '2026-01-01',
    ...over,
  };
  const query = `mutation ($input: SaveSeriesInput!) { outcome: saveSeries(input: $input) {
    __typename ... on SeriesSuccess { series { ${SERIES} } } ${REFUSED} } }`;
  return (await person.gql<{ outcome: BookOutcome }>(query, { input })).outcome;
}

export async function seriesOf(person: Person, year = 2026): Promise<Series[]> {
  const { numberSeries } = await person.gql<{ numberSeries: Series[] }>(
    `query ($year: Int!) { numberSeries(year: $year) { ${SERIES} book { ${BOOK} } } }`,
    { year },
  );
  return numberSeries;
}

/** The book of a series in a year, which has to be there. */
export async function bookOf(person: Person, key: string, year = 2026): Promise<Book> {
  const book = (await seriesOf(person, year)).find((each) => each.key === key)?.book;
  if (!book) throw new Error(`no book ${key} of ${year}`);
  return book;
}

export async function ledgerOf(person: Person, bookId: string, states?: NumberState[]): Promise<Entry[]> {
  const { bookNumbers } = await person.gql<{ bookNumbers: { edges: { node: Entry }[] } }>(
    `query ($bookId: ID!, $filter: NumberFilter) { bookNumbers(bookId: $bookId, filter: $filter, first: 100) { edges { node {
      written way state symbol datedOn reason voidReason held { heldFor until } outgoing { id } } } } }`,
    { bookId, filter: states === undefined ? null : { states } },
  );
  return bookNumbers.edges.map(({ node }) => node);
}

/** Cấp số in another way than the next one of today. */
export const tryNumber = async (
  person: Person,
  { id, version }: Pick<Outgoing, 'id' | 'version'>,
  how: Partial<AllocateNumberInput>,
): Promise<Outcome> => await tryTo(person, 'allocateNumber', { outgoingId: id, version, note: null, ...how });

/** A signed document and its number, taken in the given way. */
export async function numberOf(
  place: Parameters<typeof signedDraft>[0],
  how: Partial<AllocateNumberInput>,
  over: Parameters<typeof signedDraft>[1] = {},
): Promise<Outcome> {
  return await tryNumber(place.clerk, await signedDraft(place, over), how);
}

/** The same office at nine in the morning of another day: sessions of days ago are over, everybody signs in anew. */
export async function onDay(place: Office, day: string): Promise<Office> {
  place.app.clock.set(`${day}T02:00:00.000Z`);
  const anew = async (person: Person): Promise<Person> => await atAnotherBrowser(place.app, person);
  return {
    ...place,
    specialist: await anew(place.specialist),
    head: await anew(place.head),
    checker: await anew(place.checker),
    leader: await anew(place.leader),
    clerk: await anew(place.clerk),
  };
}

/** Documents of an agency that wait for their number, made without the way there. */
export async function waitingForNumbers(place: Office, amount: number): Promise<{ id: string; version: number }[]> {
  const first = await signedDraft(place);
  const columns = `agency_id, unit_id, drafter_position_id, state, state_since, turn_by_position_id, type_code, subject, urgency,
    signer_position_id, round, content_checked_by_position_id, form_checked_at, signed_at, version, created_at, updated_at, updated_by_position_id`;
  for (let made = 1; made < amount; made += 1) {
    await place.app.db.query(
      `INSERT INTO outgoing_documents (${columns}) SELECT ${columns} FROM outgoing_documents WHERE id = ?`,
      [first.id],
    );
  }
  const rows = await place.app.db.query<{ id: string; version: number }>(
    "SELECT id, version FROM outgoing_documents WHERE agency_id = ? AND state = 'SIGNED'",
    [place.id],
  );
  return rows.map(({ id, version }) => ({ id: String(id), version }));
}
