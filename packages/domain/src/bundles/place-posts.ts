import { compareDates, type CivilDate } from '../civil-date.ts';
import { refusesGrant } from '../identity/grants.ts';
import { holdsOn, isOver, overlap } from '../validity.ts';
import type { Present, PresentPost, Wanted, WantedPost } from './bundle.ts';
import { type Asker, changed, type Findings, type PlacedPerson } from './findings.ts';
import { ROLE_WORDS, sameText } from './words.ts';

type Context = Asker & { readonly people: ReadonlyMap<string, PlacedPerson> };

/**
 * Which post of a person a row means: the same title in the same unit from the same day; else the one that began on
 * that day, under another title or in another unit now; else the same title in the same unit at the same time.
 */
function match(post: WantedPost, open: readonly PresentPost[]): PresentPost | undefined {
  const sameName = (each: PresentPost): boolean =>
    sameText(each.title) === sameText(post.title) && sameText(each.unit ?? '') === sameText(post.unit ?? '');
  return (
    open.find((each) => sameName(each) && each.validFrom === post.validFrom) ??
    open.find((each) => each.validFrom === post.validFrom) ??
    open.find((each) => sameName(each) && overlap(each, post))
  );
}

export function placePosts(present: Present, wanted: Wanted, context: Context, found: Findings): void {
  const taken = new Set<string>();
  const exactFirst = wanted.posts.toSorted((a, b) => exactness(present, b) - exactness(present, a) || a.row - b.row);
  for (const post of exactFirst) {
    const { row, username, unit } = post;
    const person = context.people.get(username);
    if (person === undefined) {
      found.problem('POSTS', row, 'username', 'PERSON_MISSING', { value: username });
      continue;
    }
    if (unit !== null) checkUnit(present, wanted, post, found);
    const open = present.posts.filter((each) => each.username === username && !taken.has(each.id));
    const there = match(post, open);
    if (there === undefined) {
      addPost(person, post, context, found);
      continue;
    }
    taken.add(there.id);
    changePost(there, post, context.today, found);
  }
}

const exactness = ({ posts }: Present, post: WantedPost): number =>
  posts.some(
    (each) =>
      each.username === post.username &&
      each.validFrom === post.validFrom &&
      sameText(each.title) === sameText(post.title) &&
      sameText(each.unit ?? '') === sameText(post.unit ?? ''),
  )
    ? 1
    : 0;

const labelOf = ({ username, title }: WantedPost): string => `${title} (${username})`;

function addPost(person: PlacedPerson, post: WantedPost, { manager }: Asker, found: Findings): void {
  if (post.basis === null) found.problem('POSTS', post.row, 'basis', 'REQUIRED');
  const holder = { personId: person.id ?? '', agencyId: manager.agencyId };
  for (const role of post.roles)
    if (refusesGrant(manager, holder, { role, held: false }) !== null)
      found.problem('POSTS', post.row, 'roles', 'ROLE_NOT_YOURS', { value: ROLE_WORDS[role] });
  if (person.adding !== null) person.adding.posts.push(post);
  else found.acts.push({ kind: 'ADD_POST', personId: person.id, wanted: post });
  found.line('POSTS', post.row, labelOf(post), 'NEW');
}

function changePost(there: PresentPost, post: WantedPost, today: CivilDate, found: Findings): void {
  const { row, title, unit, roles, validFrom, validTo, changeFrom } = post;
  if (there.validFrom !== validFrom) found.problem('POSTS', row, 'validFrom', 'START_FIXED', { from: there.validFrom });
  // Roles of a post that is there are given and taken on record, each with its days and basis. Only today's are known.
  const held = holdsOn(there, today);
  if (held && roles.length > 0 && [...roles].toSorted().join() !== [...there.roles].toSorted().join())
    found.problem('POSTS', row, 'roles', 'ROLES_ELSEWHERE');
  const moved = sameText(there.unit ?? '') !== sameText(unit ?? '');
  const changes = [
    ...changed('title', there.title, title),
    ...(moved ? [{ column: 'unit', was: there.unit ?? '', becomes: unit ?? '' }] : []),
    ...changed('validTo', there.validTo, validTo),
  ];
  if (changes.length > 0 && isOver(there, today))
    found.problem('POSTS', row, 'validTo', 'ENDED', { on: there.validTo });
  if (there.title !== title || moved) {
    const from = changeFrom ?? (today > there.termFrom ? today : there.termFrom);
    if (compareDates(from, there.termFrom) < 0)
      found.problem('POSTS', row, 'changeFrom', 'DATE_TOO_EARLY', { min: there.termFrom });
    const end = validTo ?? there.validTo;
    if (end !== null && compareDates(from, end) > 0)
      found.problem('POSTS', row, 'changeFrom', 'DATE_AFTER_WHOLE', { max: end });
    found.acts.push({ kind: 'CHANGE_POST', id: there.id, from, wanted: post });
  }
  if (validTo !== null && validTo !== there.validTo)
    found.acts.push({ kind: 'END_POST', id: there.id, lastDay: validTo, wanted: post });
  found.line('POSTS', row, labelOf(post), changes.length > 0 ? 'CHANGED' : 'UNCHANGED', changes);
}

/** The unit is of the file or of the agency, and there on the day. */
function checkUnit(present: Present, wanted: Wanted, post: WantedPost, found: Findings): void {
  const { row, unit, validFrom, changeFrom } = post;
  const named = (each: { readonly abbreviation: string }) => sameText(each.abbreviation) === sameText(unit ?? '');
  const units = [...wanted.units.filter(named), ...present.units.filter(named)];
  if (units.length === 0) found.problem('POSTS', row, 'unit', 'UNKNOWN_VALUE', { value: unit ?? '' });
  else if (!units.some((each) => each.validFrom <= (changeFrom ?? validFrom)) && changeFrom === null)
    checkMoved(present, post, units, found);
}

/** A post older than its unit came there by a move, which has its own day. */
function checkMoved(
  { posts }: Present,
  { row, username, validFrom }: WantedPost,
  units: readonly { readonly validFrom: CivilDate }[],
  found: Findings,
): void {
  if (posts.some((each) => each.username === username && each.validFrom === validFrom)) return;
  const [first] = units;
  found.problem('POSTS', row, 'validFrom', 'DATE_TOO_EARLY', { min: first?.validFrom ?? validFrom });
}
