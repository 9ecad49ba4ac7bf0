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

/** What compares the first two versions of a draft. */
export async function firstTwoVersions({ db }: TestApp, outgoingId: string): Promise<Record<string, string>> {
  const rows = await db.query<{ id: string }>(
    'SELECT id FROM draft_versions WHERE outgoing_id = ? ORDER BY version_number',
    [outgoingId],
  );
  return { outgoingId, olderVersionId: String(rows[0]?.id), newerVersionId: String(rows[1]?.id) };
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
