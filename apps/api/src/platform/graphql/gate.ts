import { defaultFieldResolver, getNamedType, type GraphQLObjectType, type GraphQLSchema, isUnionType } from 'graphql';
import { passwordChangeRequired } from '../errors.ts';
import type { Context } from './context.ts';
import { ruleRefused } from './results.ts';

export type RootField = {
  readonly type: 'Query' | 'Mutation';
  readonly field: string;
  /** Whether its result is a union with `RuleRefused`. */
  readonly refuses: boolean;
};

/** Answers in place of the field, or throws; undefined lets it through. */
export type FieldGuard = (context: Context, field: RootField) => unknown;

/** Stands before every field of Query and Mutation, so that a new one is closed without anybody thinking of it. */
export function addGates(schema: GraphQLSchema, guards: readonly FieldGuard[]): void {
  const [query, mutation] = [schema.getQueryType(), schema.getMutationType()];
  if (query) close(query, 'Query', guards);
  if (mutation) close(mutation, 'Mutation', guards);
}

function close(of: GraphQLObjectType, type: RootField['type'], guards: readonly FieldGuard[]): void {
  for (const field of Object.values(of.getFields())) {
    const resolve = field.resolve ?? defaultFieldResolver;
    const result = getNamedType(field.type);
    const refuses = isUnionType(result) && result.getTypes().some(({ name }) => name === 'RuleRefused');
    const root = { type, field: field.name, refuses };
    field.resolve = (source, args, context: Context, info) => {
      for (const guard of guards) {
        const answer = guard(context, root);
        if (answer !== undefined) return answer;
      }
      return resolve(source, args, context, info);
    };
  }
}

/** What a person with a one-time password may do: see who they are, change it, or go. */
const OPEN = new Set(['settings', 'viewer', 'signIn', 'signOut', 'changePassword']);

/**
 * An act is refused like by any other rule; what can only be read, or has no refusal, is an error. A one-time password
 * always comes with new sessions and goes with the session that changed it, so who is known from a moment ago is known
 * rightly.
 */
export const passwordGuard: FieldGuard = ({ viewer }, { field, refuses }) => {
  if (viewer?.mustChangePassword !== true || OPEN.has(field)) return undefined;
  if (refuses) return ruleRefused('PASSWORD_CHANGE_REQUIRED', {});
  throw passwordChangeRequired();
};
