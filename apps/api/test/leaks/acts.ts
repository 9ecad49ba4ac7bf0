import { getNamedType, isObjectType, isUnionType } from 'graphql';
import type { Person } from '../person.ts';
import { fill, type Filling, inputFields, rootFields, select } from './walk.ts';

/** What an act gives, as far as the matter goes on with it. */
export type Done = {
  readonly id: string;
  readonly version: number;
  readonly document: { readonly id: string } | null;
  readonly assignments: readonly { readonly id: string; readonly state: string; readonly parentId: string | null }[];
  readonly items: readonly { readonly id: string }[];
};
export type Given = Readonly<Record<string, unknown>>;

/** Texts that have a form of their own. */
const FORMED: Readonly<Record<string, string>> = {
  'RegisterIncomingInput.number': '15',
  'OpenWorkFileInput.retention': 'YEARS_20',
  'OfficeHoursInput.morningFrom': '07:00',
  'OfficeHoursInput.morningTo': '11:00',
  'OfficeHoursInput.afternoonFrom': '13:00',
  'OfficeHoursInput.afternoonTo': '17:00',
  'OfficeHoursInput.halves': '11111111110000',
};
const DATES: Readonly<Record<string, string>> = { 'RegisterIncomingInput.issuedOn': '2026-11-18' };
const TEXTS = new Set(inputFields('String'));

/** Fills what is not given: a text by `text`, dates and figures that any rule accepts. */
export const filling = (text: (key: string) => string): Filling => ({
  id: (key) => {
    throw new Error(`${key} needs an id`);
  },
  text: (key) => FORMED[key] ?? text(key),
  int: () => 40,
  date: (key) => DATES[key] ?? '2026-12-15',
  wanted: (key) => TEXTS.has(key),
});

/** The text and variables of one act; `given` by path inside `input`. */
export function operationOf(mutation: string, texts: Filling, given: Given, depth = 4) {
  const field = rootFields('Mutation').find(({ name }) => name === mutation);
  if (field === undefined) throw new Error(`There is no ${mutation}`);
  const inside = field.args.some(({ name }) => name === 'input') ? 'input.' : '';
  const paths = Object.fromEntries(Object.entries(given).map(([path, value]) => [`${inside}${path}`, value]));
  const variables = Object.fromEntries(
    field.args.map((arg) => [
      arg.name,
      fill(arg, texts, paths, { path: [arg.name], key: `Mutation.${mutation}.${arg.name}` }),
    ]),
  );
  const heads = field.args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const args = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const { text, fields } = select(field.type, depth);
  const call = args === '' ? mutation : `${mutation}(${args})`;
  return { query: `mutation${heads === '' ? '' : ` (${heads})`} { done: ${call} ${text} }`, variables, fields };
}

/** The field of the success that is the object. */
export function objectOf(mutation: string): string {
  const type = getNamedType(rootFields('Mutation').find(({ name }) => name === mutation)?.type);
  const success = isUnionType(type) ? type.getTypes().find(({ name }) => name.endsWith('Success')) : undefined;
  if (!isObjectType(success)) return '';
  return Object.keys(success.getFields())[0] ?? '';
}

export const NOTHING: Done = { id: '', version: 0, document: null, assignments: [], items: [] };

/** With the version it has by now: others have gone on with it. */
export async function asItIs(person: Person, field: 'incomingDocument' | 'workFile', id: string): Promise<Done> {
  const { object } = await person.gql<{ object: Done }>(
    `query ($id: ID!) { object: ${field}(id: $id) { id version } }`,
    { id },
  );
  return object;
}
