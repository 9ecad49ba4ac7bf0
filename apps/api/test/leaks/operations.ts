import {
  astFromValue,
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  isRequiredArgument,
  print,
} from 'graphql';
import { candidates, idPaths, rootFields, select } from './walk.ts';

/** A question every viewer asks, before and after; `fields` are `Type.field`. */
export type Operation = { readonly name: string; readonly query: string; readonly fields: ReadonlySet<string> };

/** A page is long enough for everything the matters have, and short enough for the limit on cost. */
const PAGE = 20;
/** An agency has more people than a matter has anything else. */
const PAGE_OF: Readonly<Record<string, number>> = { agencyPeople: 30 };
/** Deeper than any screen asks, within the API's limits (platform/graphql/limits.ts). */
const DEPTH = 5;
/** Enough for a page of what belongs to one object. */
const PROBE_DEPTH = 4;
const ALIASES = 40;

type Values = Readonly<Record<string, unknown>>;

/** Asked about one object: `idProbes` asks it. */
const isById = (field: GraphQLField<unknown, unknown>): boolean =>
  field.args.some((arg) => isRequiredArgument(arg) && getNamedType(arg.type).name === 'ID');

/** What a field is asked with when nothing is said about it. */
function usual(field: GraphQLField<unknown, unknown>, words: readonly string[]): Values {
  return Object.fromEntries(
    field.args.flatMap((arg) => {
      if (arg.name === 'first') return [[arg.name, PAGE_OF[field.name] ?? PAGE]];
      // Beside the id that is probed there may be others.
      return isRequiredArgument(arg) ? [[arg.name, candidates(arg.type, words)[0] ?? '1']] : [];
    }),
  );
}

function call(field: GraphQLField<unknown, unknown>, values: Values): string {
  const args = field.args.flatMap((arg) =>
    arg.name in values ? [`${arg.name}: ${literal(arg, values[arg.name])}`] : [],
  );
  return args.length === 0 ? field.name : `${field.name}(${args.join(', ')})`;
}

function literal(arg: GraphQLArgument, value: unknown): string {
  const node = astFromValue(value, arg.type);
  if (!node) throw new Error(`${arg.name}: no value to ask with`);
  return print(node);
}

/** Every root field that needs no id, with everything below it. */
export const deepOperations = (words: readonly string[]): Operation[] =>
  rootFields('Query')
    .filter((field) => !isById(field))
    .flatMap((field) => {
      const { text, fields } = select(field.type, DEPTH);
      const other = field.args.flatMap((arg) => otherSides(arg).map((value) => ({ [arg.name]: value })));
      return [{}, ...other].map((values) => ({
        name: [field.name, ...Object.values(values).map((value) => JSON.stringify(value))].join(' '),
        query: `{ ${call(field, { ...usual(field, words), ...values })} ${text} }`,
        fields: new Set([`Query.${field.name}`, ...fields]),
      }));
    });

/** What is left out unless it is asked for: copies of what the agency led before, what a picker offers before a word is typed. */
const otherSides = ({ name, type }: GraphQLArgument): unknown[] =>
  name === 'text' ? [''] : candidates(type, []).filter((value) => JSON.stringify(value) === '{"side":"FORMER"}');

/** Every filter on its own and every word in every search, many to one operation. */
export function narrowOperations(words: readonly string[]): Operation[] {
  const asked = rootFields('Query')
    .filter((field) => !isById(field))
    .flatMap((field) =>
      field.args.flatMap((arg) =>
        // A cursor of another list is refused, and takes the whole operation with it: asked alone below.
        ['first', 'after'].includes(arg.name) || getNamedType(arg.type).name === 'ID'
          ? []
          : candidates(arg.type, words).map((value) => {
              const { text, fields } = select(field.type, 3);
              return { text: `${call(field, { ...usual(field, words), [arg.name]: value })} ${text}`, fields, field };
            }),
      ),
    );
  const batches = Math.ceil(asked.length / ALIASES);
  return Array.from({ length: batches }, (_, batch) => {
    const part = asked.slice(batch * ALIASES, (batch + 1) * ALIASES);
    return {
      name: `filters ${batch + 1}`,
      query: `{ ${part.map(({ text }, at) => `a${at}: ${text}`).join(' ')} }`,
      fields: new Set(part.flatMap(({ field, fields }) => [`Query.${field.name}`, ...fields])),
    };
  });
}

/** Cursors of the far end, in both forms a list may have. */
export const cursorOperations = (): Operation[] =>
  rootFields('Query')
    .filter((field) => !isById(field) && field.args.some(({ name }) => name === 'after'))
    .flatMap((field) =>
      [['9999999999999999'], ['2000-01-01', '1'], ['2100-01-01T00:00:00.000Z', '9999999999999999']].map((cursor) => {
        const { text, fields } = select(field.type, 3);
        const query = `{ ${call(field, { first: PAGE, after: JSON.stringify(cursor) })} ${text} }`;
        return {
          name: `${field.name} after ${cursor.join(' ')}`,
          query,
          fields: new Set([`Query.${field.name}`, ...fields]),
        };
      }),
    );

export type Probe = {
  readonly name: string;
  readonly fields: ReadonlySet<string>;
  readonly table: string;
  query(id: string): string;
};

/** Every question that takes an id, with the table whose ids it takes. */
export const idProbes = (tableOf: (key: string) => string, words: readonly string[]): Probe[] =>
  rootFields('Query').flatMap((field) =>
    idPaths('Query', field).map(({ path, key }) => {
      const { text, fields } = select(field.type, PROBE_DEPTH);
      const [arg = '', ...inside] = path;
      const valued = (id: string): unknown => inside.reduceRight<unknown>((value, name) => ({ [name]: value }), id);
      return {
        name: key,
        table: tableOf(key),
        fields: new Set([`Query.${field.name}`, ...fields]),
        query: (id: string) => `{ ${call(field, { ...usual(field, words), [arg]: valued(id) })} ${text} }`,
      };
    }),
  );
