import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { makeExecutableSchema } from '@graphql-tools/schema';
import {
  buildSchema,
  execute,
  getNamedType,
  GraphQLError,
  type GraphQLInputObjectType,
  isInputObjectType,
  parse,
  validate,
} from 'graphql';
import { expect, it } from 'vitest';
import { createExecutor } from './executor.ts';

const typeDefs = `
  type Query { shelf(first: Int! = 2, filter: Filter): [Thing!]! maybe: Book fails: String! late: Book search(word: String!): Found }
  type Mutation { put(input: PutInput!): PutResult! count: Int! }
  input Filter { colours: [Colour!]! = [RED] deep: Deep }
  input Deep { more: Int = 3 }
  input PutInput { title: String! tags: [ID!]! = [] size: Float note: String = "—" }
  enum Colour { RED BLUE }
  interface Thing { id: ID! title: String }
  type Book implements Thing { id: ID! title: String pages: Int! author: Author colour: Colour }
  type Box implements Thing { id: ID! title: String inside: [Thing] }
  type Author { name: String! books(first: Int = 1): [Book!]! }
  union Found = Book | Author
  union PutResult = Book | Problem
  type Problem { codes: [String!]! }
`;

const author = { name: 'Nguyễn Văn Mẫu' };
const books = [
  { __typename: 'Book', id: 1, title: 'Một', pages: 3, author, colour: 'RED' },
  { __typename: 'Book', id: '2', title: null, pages: 4, author: null, colour: 'BLUE' },
];
const broken = { __typename: 'Book', id: '3', title: 'Ba', pages: null };
const box = { __typename: 'Box', id: '4', title: 'Hộp', inside: [books[0], null, broken] };
let calls = 0;

const resolvers = {
  Query: {
    shelf: (_: unknown, { first, filter }: { first: number; filter?: { colours: string[] } }) =>
      [...books, box]
        .filter((each) => !('colour' in each) || (filter?.colours ?? ['RED', 'BLUE']).includes(String(each.colour)))
        .slice(0, first),
    maybe: () => broken,
    fails: () => {
      throw new GraphQLError('không', { extensions: { code: 'NOT_FOUND' } });
    },
    late: async () => await Promise.reject(new Error('sau')),
    search: (_: unknown, { word }: { word: string }) =>
      word === '' ? null : word === 'ai' ? { __typename: 'Author', ...author } : books[1],
  },
  Book: { author: async ({ author: by }: { author?: object | null }) => await Promise.resolve(by ?? null) },
  Author: { books: async (_: unknown, { first }: { first: number }) => await Promise.resolve(books.slice(0, first)) },
  Mutation: {
    put: (_: unknown, { input }: { input: { title: string; tags: string[]; note: string } }) =>
      input.title === ''
        ? { __typename: 'Problem', codes: ['EMPTY', ...input.tags, input.note] }
        : { ...books[0], title: input.title },
    count: async () => await Promise.resolve((calls += 1)),
  },
};

const schema = makeExecutableSchema({ typeDefs, resolvers });
const run = createExecutor(schema);
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** What a client may send: everything the language has, and everything that goes wrong. */
const operations: readonly [source: string, variables?: Record<string, unknown>][] = [
  ['{ shelf { id title ... on Book { pages author { name books { id } } } ... on Box { inside { id } } } }'],
  ['query ($n: Int!) { shelf(first: $n) { __typename id } again: shelf(first: 1) { id } }', { n: 3 }],
  ['query ($f: Filter) { shelf(first: 3, filter: $f) { id } }', { f: {} }],
  ['query ($f: Filter) { shelf(first: 3, filter: $f) { id } }', { f: { colours: ['BLUE'], deep: {} } }],
  ['query ($f: Filter) { shelf(first: 3, filter: $f) { id } }', { f: { colours: ['GREEN'] } }],
  ['query ($n: Int!) { shelf(first: $n) { id } }', {}],
  ['query ($n: Int!) { shelf(first: $n) { id } }', { n: 'ba' }],
  ['{ maybe { id pages } }'],
  ['{ maybe { id title } }'],
  ['{ fails }'],
  ['{ late { id } maybe { id } }'],
  ['{ shelf(first: 3) { id ... on Box { inside { id ... on Book { pages } } } } }'],
  [
    'query ($yes: Boolean!) { shelf { id @include(if: $yes) title @skip(if: $yes) ...b @include(if: $yes) } } fragment b on Book { pages colour }',
    { yes: true },
  ],
  [
    'query ($yes: Boolean!) { shelf { id @include(if: $yes) title @skip(if: $yes) ...b @include(if: $yes) } } fragment b on Book { pages colour }',
    { yes: false },
  ],
  [
    'query ($w: String!) { search(word: $w) { __typename ... on Author { name } ... on Book { id title } } }',
    { w: 'ai' },
  ],
  [
    'query ($w: String!) { search(word: $w) { __typename ... on Author { name } ... on Book { id title } } }',
    { w: '' },
  ],
  [
    'mutation ($i: PutInput!) { put(input: $i) { __typename ... on Book { title } ... on Problem { codes } } }',
    { i: { title: '' } },
  ],
  [
    'mutation ($i: PutInput!) { put(input: $i) { __typename ... on Book { title } ... on Problem { codes } } }',
    { i: { title: 'x', tags: ['1', 2], size: 1 } },
  ],
  ['mutation ($i: PutInput!) { put(input: $i) { __typename } }', { i: { tags: [null] } }],
  ['mutation { put(input: { title: "" }) { ... on Problem { codes } } }'],
  ['{ __schema { queryType { name } types { name kind fields { name type { name ofType { name } } } } } }'],
];

it.each(operations.map(([source, variables = {}]) => ({ source, variables })))(
  'answers as the reference implementation does: $source $variables',
  async ({ source, variables }) => {
    const document = parse(source);
    expect(validate(schema, document)).toEqual([]);
    const expected = await execute({ schema, document, variableValues: variables });
    const seen = async () => await run({ document, operationName: null, contextValue: {}, variables });
    const answer = plain(await seen()) as { errors?: object[] };
    expect(answer).toEqual(plain(expected));
    expect(plain(await seen())).toEqual(answer);
  },
);

it('runs the fields of a mutation one after the other', async () => {
  calls = 0;
  const document = parse('mutation { a: count b: count c: count }');
  expect(await run({ document, operationName: null, contextValue: {}, variables: {} })).toEqual({
    data: { a: 1, b: 2, c: 3 },
  });
});

it('has no input type that contains itself, which the compiler would not end on', () => {
  const text = readFileSync(createRequire(import.meta.url).resolve('@qlvb/contract/schema.graphql'), 'utf8');
  const inputs = Object.values(buildSchema(text).getTypeMap()).filter(isInputObjectType);
  const inside = (type: GraphQLInputObjectType): GraphQLInputObjectType[] =>
    Object.values(type.getFields()).flatMap((field) => {
      const named = getNamedType(field.type);
      return isInputObjectType(named) ? [named, ...(named === type ? [] : inside(named))] : [];
    });
  expect(inputs.length).toBeGreaterThan(20);
  for (const type of inputs) expect(inside(type), type.name).not.toContain(type);
});
