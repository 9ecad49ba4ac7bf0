import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  buildSchema,
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredInputField,
  isUnionType,
} from 'graphql';

/** The promise itself, so that nothing of it can be forgotten. */
export const schema = buildSchema(
  readFileSync(createRequire(import.meta.url).resolve('@qlvb/contract/schema.graphql'), 'utf8'),
);

export const rootFields = (operation: 'Query' | 'Mutation'): GraphQLField<unknown, unknown>[] => {
  const type = schema.getType(operation);
  return isObjectType(type) ? Object.values(type.getFields()) : [];
};

/** `Type.field` of everything the API can answer. */
export const everyField = (): string[] =>
  Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith('__'))
    .flatMap((type) => (isObjectType(type) ? Object.keys(type.getFields()).map((name) => `${type.name}.${name}`) : []));

/** `Input.field` of one named kind (String, ID …) anywhere in what mutations take. */
export function inputFields(kind: string): string[] {
  const found = Object.values(schema.getTypeMap()).flatMap((type) =>
    isInputObjectType(type)
      ? Object.values(type.getFields())
          .filter((field) => getNamedType(field.type).name === kind)
          .map(({ name }) => `${type.name}.${name}`)
      : [],
  );
  return found;
}

/** What a selection asks for: the text, and which fields that are. */
export type Selection = { readonly text: string; readonly fields: ReadonlySet<string> };

/**
 * Everything below a type, `depth` deep; every object says what it is, so that an answer can be held against the table.
 */
export function select(type: GraphQLOutputType, depth: number): Selection {
  const fields = new Set<string>();
  return { text: below(getNamedType(type), depth, [], fields), fields };
}

function below(type: GraphQLNamedType, depth: number, above: readonly string[], asked: Set<string>): string {
  if (isLeafType(type)) return '';
  if (isUnionType(type)) {
    const members = type.getTypes().map((member) => `... on ${member.name} ${below(member, depth, above, asked)}`);
    return `{ __typename ${members.join(' ')} }`;
  }
  if (!isObjectType(type)) throw new Error(`${type.name}: teach test/leaks/walk.ts this kind of type`);
  const parts = Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(field.type);
    if (field.args.length > 0)
      throw new Error(`${type.name}.${field.name} takes arguments: teach test/leaks/walk.ts to give them`);
    if (!isLeafType(named) && depth <= 1) return [];
    asked.add(`${type.name}.${field.name}`);
    // What comes again below itself is asked once more, without going on.
    const isAgain = [...above, type.name].includes(named.name);
    return [`${field.name} ${below(named, isAgain ? 1 : depth - 1, [...above, type.name], asked)}`];
  });
  return `{ __typename ${parts.join(' ')} }`;
}

/** A field of an input that takes an id, by its path from the arguments. */
export type IdPath = { readonly path: readonly string[]; readonly key: string; readonly isList: boolean };

/** Every id in the arguments of a root field; `key` is `Input.field`, or `Query.field.argument`. */
export function idPaths(operation: string, field: GraphQLField<unknown, unknown>): IdPath[] {
  return field.args.flatMap((arg) => idsOf(arg, [arg.name], `${operation}.${field.name}.${arg.name}`));
}

function idsOf({ type }: GraphQLArgument | GraphQLInputField, path: readonly string[], key: string): IdPath[] {
  const named = getNamedType(type);
  if (named.name === 'ID') return [{ path, key, isList: String(type).startsWith('[') }];
  if (!isInputObjectType(named)) return [];
  return Object.values(named.getFields()).flatMap((inner) =>
    idsOf(inner, [...path, inner.name], `${named.name}.${inner.name}`),
  );
}

/** Where the values of an input come from. */
export type Filling = {
  readonly id: (key: string) => string;
  readonly text: (key: string) => string;
  readonly int: (key: string) => number;
  readonly date: (key: string) => string;
  /** Nothing given and nothing needed: whether to give it all the same. */
  readonly wanted: (key: string) => boolean;
};

/** An otherwise valid value, every text filled; `given` by path wins. */
export function fill(
  input: { readonly type: GraphQLInputType; readonly name: string },
  filling: Filling,
  given: Readonly<Record<string, unknown>> = {},
  { path = [] as readonly string[], key = input.name } = {},
): unknown {
  const at = path.join('.');
  if (at in given) return given[at];
  const type = isNonNullType(input.type) ? input.type.ofType : input.type;
  if (isListType(type)) {
    const inside = Object.keys(given).some((other) => other.startsWith(`${at}.`));
    const isEmpty = !inside && isId(type.ofType);
    return isEmpty ? [] : [fill({ type: type.ofType, name: input.name }, filling, given, { path, key })];
  }
  if (isInputObjectType(type)) {
    const entries = Object.values(type.getFields()).flatMap((field) => {
      const inner = [...path, field.name];
      const innerKey = `${type.name}.${field.name}`;
      const named = inner.join('.');
      const inGiven = Object.keys(given).some((other) => other === named || other.startsWith(`${named}.`));
      if (!inGiven && !isRequiredInputField(field) && !filling.wanted(innerKey)) return [];
      return [[field.name, fill(field, filling, given, { path: inner, key: innerKey })] as const];
    });
    return Object.fromEntries(entries);
  }
  if (isEnumType(type)) return type.getValues()[0]?.name;
  switch (getNamedType(type).name) {
    case 'ID':
      return filling.id(key);
    case 'String':
      return filling.text(key);
    case 'Int':
      return filling.int(key);
    case 'CivilDate':
      return filling.date(key);
    case 'Boolean':
      return false;
    default:
      throw new Error(`${key}: teach test/leaks/walk.ts to fill a ${getNamedType(type).name}`);
  }
}

const isId = (type: GraphQLInputType): boolean => {
  const named = getNamedType(type);
  return named.name === 'ID' || isInputObjectType(named);
};

/** The values worth trying for an argument on its own: each enum value, each word, both booleans. */
export function candidates(type: GraphQLInputType, words: readonly string[]): unknown[] {
  if (isNonNullType(type)) return candidates(type.ofType, words);
  if (isListType(type)) return candidates(type.ofType, words).map((value) => [value]);
  if (isEnumType(type)) return type.getValues().map(({ name }) => name);
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).flatMap((field) =>
      candidates(field.type, words).map((value) => ({ [field.name]: value })),
    );
  }
  switch (getNamedType(type).name) {
    case 'String':
      return [...words];
    case 'Boolean':
      return [true, false];
    case 'CivilDate':
      return ['2026-11-18'];
    case 'Int':
      return [5];
    default:
      return [];
  }
}
