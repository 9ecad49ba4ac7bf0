import { compareDates, type CivilDate } from '../civil-date.ts';
import { isOver } from '../validity.ts';
import type { Present, PresentPost, Wanted, WantedPost } from './bundle.ts';
import { type Act, type Asker, changed, type Difference, Findings, type PlacedPerson } from './findings.ts';
import { placeGrants } from './place-grants.ts';
import { placePosts } from './place-posts.ts';
import { sameText } from './words.ts';

/**
 * What has to be done so that the agency is as the file wants it. What the file does not speak of stays: nothing is
 * ended or removed because a row is missing. Asked again after it was done, there is nothing to do.
 */
export function difference(present: Present, wanted: Wanted, context: Asker): Difference {
  const found = new Findings();
  placeUnits(present, wanted, context, found);
  const people = placePeople(present, wanted, found);
  placePosts(present, wanted, { ...context, people }, found);
  placeGrants(present, wanted, context, found);
  placeBooks(present, wanted, found);
  endUnits(present, wanted, found);
  checkPeopleHavePosts(people, found);
  checkAdministrator(present, found, context);
  return { acts: inOrder(found.acts), lines: found.lines, problems: found.problems };
}

const ORDER = [
  'ADD_UNIT',
  'RENAME_UNIT',
  'ADD_PERSON',
  'CHANGE_PERSON',
  'ADD_POST',
  'CHANGE_POST',
  'END_GRANT',
  'GRANT',
  'GRANT_THROUGH',
  'END_POST',
  'END_UNIT',
];
const inOrder = (acts: readonly Act[]): Act[] =>
  acts.toSorted((a, b) => place(a) - place(b) || a.wanted.row - b.wanted.row);
/** Books last: their rows are the ones that everybody waits for. */
const place = ({ kind }: Act): number => (kind === 'RAISE_BOOK' ? ORDER.length : ORDER.indexOf(kind));

function placeUnits(present: Present, wanted: Wanted, { today }: Asker, found: Findings): void {
  for (const unit of wanted.units) {
    const { row, name, abbreviation, validFrom, validTo, changeFrom } = unit;
    const known = present.units.filter((each) => sameText(each.abbreviation) === sameText(abbreviation));
    const there = known.find((each) => each.validFrom === validFrom) ?? known.find((each) => !isOver(each, validFrom));
    const namesake = present.units.find(
      (each) => each !== there && !isOver(each, validFrom) && sameText(each.name) === sameText(name),
    );
    if (namesake && !wanted.units.some((each) => sameText(each.abbreviation) === sameText(namesake.abbreviation)))
      found.problem('UNITS', row, 'name', 'NAME_TAKEN', { value: name });
    if (there === undefined) {
      found.acts.push({ kind: 'ADD_UNIT', wanted: unit });
      found.line('UNITS', row, name, 'NEW');
      continue;
    }
    if (there.validFrom !== validFrom)
      found.problem('UNITS', row, 'validFrom', 'START_FIXED', { from: there.validFrom });
    const changes = [...changed('name', there.name, name), ...changed('validTo', there.validTo, validTo)];
    if (changes.length > 0 && isOver(there, today))
      found.problem('UNITS', row, 'validTo', 'ENDED', { on: there.validTo });
    if (there.name !== name) {
      const from = changeFrom ?? later(today, there.namedFrom);
      if (compareDates(from, there.namedFrom) < 0)
        found.problem('UNITS', row, 'changeFrom', 'DATE_TOO_EARLY', { min: there.namedFrom });
      found.acts.push({ kind: 'RENAME_UNIT', id: there.id, from, wanted: unit });
    }
    found.line('UNITS', row, name, changes.length > 0 ? 'CHANGED' : 'UNCHANGED', changes);
  }
}

const later = (one: CivilDate, other: CivilDate): CivilDate => (one > other ? one : other);

/** Nobody may sit in a unit that is no more, also after what the file changes. */
function endUnits(present: Present, wanted: Wanted, found: Findings): void {
  for (const unit of wanted.units) {
    const { row, abbreviation, validFrom, validTo } = unit;
    if (validTo === null) continue;
    const there = present.units.find(
      (each) => sameText(each.abbreviation) === sameText(abbreviation) && each.validFrom === validFrom,
    );
    if (there !== undefined && there.validTo === validTo) continue;
    const left = [...postsAfter(present, found.acts)].filter(
      (post) =>
        sameText(post.unit ?? '') === sameText(abbreviation) && (post.validTo === null || post.validTo > validTo),
    );
    if (left.length > 0) found.problem('UNITS', row, 'validTo', 'UNIT_HAS_POSTS', { count: String(left.length) });
    found.acts.push({ kind: 'END_UNIT', id: there?.id ?? '', lastDay: validTo, wanted: unit });
  }
}

type After = { readonly unit: string | null; readonly validTo: CivilDate | null };
function* postsAfter(present: Present, acts: readonly Act[]): Generator<After> {
  for (const post of present.posts) yield after(post, acts);
  for (const act of acts) {
    if (act.kind === 'ADD_POST') yield act.wanted;
    if (act.kind === 'ADD_PERSON') yield* act.posts;
  }
}

function after(post: PresentPost, acts: readonly Act[]): After {
  const own = acts.flatMap((act) =>
    (act.kind === 'CHANGE_POST' || act.kind === 'END_POST') && act.id === post.id ? [act.wanted] : [],
  );
  const [wanted] = own;
  return wanted === undefined ? post : { unit: wanted.unit, validTo: wanted.validTo ?? post.validTo };
}

function placePeople(present: Present, wanted: Wanted, found: Findings): Map<string, PlacedPerson> {
  const placed = new Map<string, PlacedPerson>();
  const known = new Map(present.people.map((person) => [person.username, person]));
  for (const person of present.people) if (person.here) placed.set(person.username, { id: person.id, adding: null });
  for (const person of wanted.people) {
    const { row, username, fullName, identifier, birthOn } = person;
    const there = known.get(username);
    const holder = identifier === null ? undefined : present.identifiers.get(identifier);
    if (holder !== undefined && holder !== username) found.problem('PEOPLE', row, 'identifier', 'IDENTIFIER_TAKEN');
    if (there === undefined) {
      const posts: WantedPost[] = [];
      found.acts.push({ kind: 'ADD_PERSON', wanted: person, posts });
      found.line('PEOPLE', row, fullName, 'NEW');
      placed.set(username, { id: null, adding: { wanted: person, posts } });
      continue;
    }
    placed.set(username, { id: there.id, adding: null });
    const changes = [
      ...changed('fullName', there.fullName, fullName),
      ...(there.inCare ? changed('identifier', there.identifier, identifier) : []),
      ...(there.inCare ? changed('birthOn', there.birthOn, birthOn) : []),
    ];
    // Somebody of another agency is known by the account name alone when the name agrees (kiêm nhiệm).
    if (changes.length > 0 && !there.inCare)
      found.problem('PEOPLE', row, 'fullName', there.here ? 'KEPT_ELSEWHERE' : 'USERNAME_TAKEN', { value: username });
    else if (changes.length > 0) found.acts.push({ kind: 'CHANGE_PERSON', id: there.id, wanted: person });
    found.line('PEOPLE', row, fullName, changes.length > 0 ? 'CHANGED' : 'UNCHANGED', changes);
  }
  return placed;
}

/** An account without a post could not sign in, and no administrator would see it. */
function checkPeopleHavePosts(people: ReadonlyMap<string, PlacedPerson>, found: Findings): void {
  for (const { adding } of people.values())
    if (adding !== null && adding.posts.length === 0)
      found.problem('PEOPLE', adding.wanted.row, 'username', 'POST_MISSING', { value: adding.wanted.username });
}

function placeBooks(present: Present, wanted: Wanted, found: Findings): void {
  for (const book of wanted.books) {
    const { row, direction, series, year, lastNumber } = book;
    const there = present.books.find(
      (each) => each.direction === direction && each.series === series && each.year === year,
    );
    const was = there?.lastNumber ?? 0;
    const label = `${series} ${year}`;
    if (lastNumber < was) found.problem('BOOKS', row, 'lastNumber', 'NUMBER_GIVEN', { last: String(was) });
    else if (lastNumber > was && there?.closed) found.problem('BOOKS', row, 'lastNumber', 'CLOSED_BOOK');
    else if (lastNumber > was) {
      found.acts.push({ kind: 'RAISE_BOOK', was, wanted: book });
      const changes = changed('lastNumber', was === 0 ? null : String(was), String(lastNumber));
      found.line('BOOKS', row, label, was === 0 ? 'NEW' : 'CHANGED', changes);
    } else found.line('BOOKS', row, label, 'UNCHANGED');
  }
}

/** The agency keeps an administrator, and whoever imports does not end the own post. */
function checkAdministrator(present: Present, found: Findings, { today, ownPositionId }: Asker): void {
  const ends = found.acts.flatMap((act) => (act.kind === 'END_POST' ? [act] : []));
  for (const { id, wanted } of ends)
    if (id === ownPositionId) found.problem('POSTS', wanted.row, 'validTo', 'OWN_POST');
  const isAdministrator = ({ roles }: { readonly roles: readonly string[] }) => roles.includes('ADMINISTRATOR');
  const staying = [
    ...present.posts.filter((post) => !isOver(post, today) && !ends.some(({ id }) => id === post.id)),
    ...found.acts.flatMap((act) =>
      act.kind === 'ADD_POST' ? [act.wanted] : act.kind === 'ADD_PERSON' ? act.posts : [],
    ),
  ];
  if (staying.some(isAdministrator)) return;
  for (const { id, wanted } of ends) {
    const post = present.posts.find((each) => each.id === id);
    if (post && isAdministrator(post)) found.problem('POSTS', wanted.row, 'validTo', 'LAST_ADMINISTRATOR');
  }
}
