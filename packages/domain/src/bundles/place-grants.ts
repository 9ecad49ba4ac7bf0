import type { GrantedForm, Role } from '@qlvb/contract/types';
import { compareDates, type CivilDate } from '../civil-date.ts';
import { formName, GRANT_RULES, overlap } from '../identity/signing.ts';
import { isOver } from '../validity.ts';
import type { Present, PresentGrant, Wanted, WantedGrant } from './bundle.ts';
import { type Asker, changed, type Findings } from './findings.ts';
import { sameText } from './words.ts';

type Told = Pick<WantedGrant, 'username' | 'title' | 'form' | 'validFrom' | 'typeCodes' | 'fieldIds'>;

/** A grant is known by its post, form, first day and limits: all of them are fixed once it is on record (đ.13). */
export const grantKey = ({ username, title, form, validFrom, typeCodes, fieldIds }: Told): string =>
  [username, sameText(title), form, validFrom, typeCodes.toSorted(), fieldIds.map(sameText).toSorted()].join('|');

type Post = {
  readonly username: string;
  readonly title: string;
  readonly unit: string | null;
  readonly roles: readonly Role[];
  readonly validFrom: CivilDate;
  readonly validTo: CivilDate | null;
};
type Period = Pick<PresentGrant, 'validFrom' | 'validTo'>;
type Standing = Told & Period & { readonly unit: string | null };

/** What is granted anew, and what of the present ends. Nothing else of a grant changes: it is ended and another given. */
export function placeGrants(present: Present, wanted: Wanted, { today }: Asker, found: Findings): void {
  const known = new Map(present.grants.map((grant) => [grantKey(grant), grant]));
  const posts = [...wanted.posts.filter(({ roles }) => roles.length > 0), ...present.posts];
  const fresh = wanted.grants.filter((grant) => !known.has(grantKey(grant)));
  const ends = new Map<string, CivilDate>();
  for (const grant of wanted.grants) {
    const there = known.get(grantKey(grant));
    if (there !== undefined) endGrant(there, grant, { today, ends }, found);
  }
  const standing: Standing[] = present.grants.map((grant) => ({
    ...grant,
    validTo: ends.get(grant.id) ?? grant.validTo,
    unit: postOf(posts, grant)?.unit ?? null,
  }));
  // Who signs through a grant of this very file comes after it.
  const inTurn = fresh.toSorted((a, b) => Number(isDerived(a)) - Number(isDerived(b)));
  for (const grant of inTurn) {
    const { row, username, title } = grant;
    const post = postOf(posts, grant);
    found.line('SIGNING', row, labelOf(grant), 'NEW');
    if (post === undefined) {
      found.problem('SIGNING', row, 'title', 'POST_UNKNOWN', { value: title, username });
      continue;
    }
    checkGrant(post, grant, { present, standing }, found);
    standing.push({ ...grant, unit: post.unit });
    found.acts.push({ kind: isDerived(grant) ? 'GRANT_THROUGH' : 'GRANT', wanted: grant });
  }
}

const isDerived = ({ form }: { readonly form: GrantedForm }): boolean => GRANT_RULES[form].through !== null;
const labelOf = ({ form, username, title }: WantedGrant): string => `${formName(form)} ${title} (${username})`;

function postOf(posts: readonly Post[], { username, title, validFrom }: Told): Post | undefined {
  const own = posts.filter((post) => post.username === username && sameText(post.title) === sameText(title));
  return own.find((post) => !isOver(post, validFrom));
}

function endGrant(
  there: PresentGrant,
  grant: WantedGrant,
  { today, ends }: { readonly today: CivilDate; readonly ends: Map<string, CivilDate> },
  found: Findings,
): void {
  const { row, validTo, basis, matters } = grant;
  for (const column of ['basis', 'matters'] as const)
    if ({ basis, matters }[column] !== null && { basis, matters }[column] !== there[column])
      found.problem('SIGNING', row, column, 'GRANT_FIXED', { value: there[column] ?? '' });
  const changes = changed('validTo', there.validTo, validTo);
  found.line('SIGNING', row, labelOf(grant), changes.length > 0 ? 'CHANGED' : 'UNCHANGED', changes);
  if (changes.length === 0 || validTo === null) return;
  if (isOver(there, today)) found.problem('SIGNING', row, 'validTo', 'ENDED', { on: there.validTo });
  else if (there.validTo !== null && validTo > there.validTo)
    found.problem('SIGNING', row, 'validTo', 'DATE_AFTER_WHOLE', { max: there.validTo });
  ends.set(there.id, validTo);
  found.acts.push({ kind: 'END_GRANT', id: there.id, lastDay: validTo, wanted: grant });
}

function checkGrant(
  post: Post,
  grant: WantedGrant,
  { present, standing }: { readonly present: Present; readonly standing: readonly Standing[] },
  found: Findings,
): void {
  const { row, form, validFrom, validTo, fieldIds } = grant;
  const say = (column: string, code: Parameters<Findings['problem']>[3], params: Record<string, string> = {}) =>
    found.problem('SIGNING', row, column, code, params);
  if (!post.roles.some((role) => GRANT_RULES[form].roles.includes(role)))
    say('form', 'GRANT_NOT_FOR_POST', { form: formName(form) });
  if (compareDates(validFrom, post.validFrom) < 0) say('validFrom', 'DATE_TOO_EARLY', { min: post.validFrom });
  if (post.validTo !== null && validTo !== null && validTo > post.validTo)
    say('validTo', 'DATE_AFTER_WHOLE', { max: post.validTo });
  for (const name of fieldIds)
    if (!present.fields.some((field) => sameText(field) === sameText(name)))
      say('fields', 'UNKNOWN_VALUE', { value: name });
  const same = standing.find(
    (each) =>
      each.username === grant.username && sameText(each.title) === sameText(grant.title) && overlap(each, grant),
  );
  if (same) say('validFrom', 'PERIOD_OVERLAPS', { from: same.validFrom, to: same.validTo ?? '' });
  if (isDerived(grant) && throughOf(standing, post, grant) === undefined)
    say('through', 'GRANT_NOT_DERIVED', { value: grant.through ?? '' });
}

/** The grant of the head of the same unit that this one rests on, no shorter than it. */
function throughOf(standing: readonly Standing[], post: Post, grant: WantedGrant): Standing | undefined {
  return standing.find(
    (each) =>
      each.form === GRANT_RULES[grant.form].through &&
      each.username === grant.through &&
      sameText(each.unit ?? '') === sameText(post.unit ?? '') &&
      each.validFrom <= grant.validFrom &&
      (each.validTo === null || (grant.validTo !== null && grant.validTo <= each.validTo)),
  );
}
