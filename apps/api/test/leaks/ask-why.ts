import type { TestApp } from '../app.ts';
import type { Person } from '../office.ts';
import { answered } from './sightings.ts';
import { rootFields, select } from './walk.ts';

export type Question = readonly [
  Person,
  (
    | 'bookNumbers'
    | 'bundlePreview'
    | 'compareVersions'
    | 'explainObject'
    | 'formCheck'
    | 'numberChoices'
    | 'personRights'
  ),
  Readonly<Record<string, { readonly enum: string } | string>>,
];

/** Compares the first version of each draft with its last; one of them cannot be read. */
export async function comparisons({ db }: TestApp, who: Person, drafts: readonly string[]): Promise<Question[]> {
  const rows = await db.query<{ outgoingId: string; first: string; last: string }>(
    'SELECT outgoing_id AS outgoingId, MIN(id) AS first, MAX(id) AS last FROM draft_versions WHERE outgoing_id IN (?) GROUP BY outgoing_id',
    [drafts],
  );
  return rows.map(({ outgoingId, first, last }) => [
    who,
    'compareVersions',
    { outgoingId: String(outgoingId), olderVersionId: String(first), newerVersionId: String(last) },
  ]);
}

/** Those who may are told why: every field below, as deep as the API lets them ask. */
export async function askWhy(questions: readonly Question[], told: Set<string>): Promise<void> {
  for (const [person, name, values] of questions) {
    const field = rootFields('Query').find((each) => each.name === name);
    if (field === undefined) throw new Error(`There is no ${name}`);
    const args = Object.entries(values).map(
      ([arg, value]) => `${arg}: ${typeof value === 'string' ? JSON.stringify(value) : value.enum}`,
    );
    answered(await person.gql(`{ ${name}(${args.join(', ')}) ${select(field.type, 4).text} }`), told);
  }
}
