import { defaultFieldResolver, getNamedType, type GraphQLObjectType, type GraphQLSchema, isUnionType } from 'graphql';
import { passwordChangeRequired } from '../errors.ts';
import type { Context } from './context.ts';
import { ruleRefused } from './results.ts';

/** What a person with a one-time password may do: see who they are, change it, or go. */
const OPEN = new Set(['settings', 'viewer', 'signIn', 'signOut', 'changePassword']);

/**
 * Stands before every field of Query and Mutation, so that a new one is closed without anybody thinking of it. An act is
 * refused like by any other rule; what can only be read, or has no refusal, is an error. A one-time password always comes
 * with new sessions and goes with the session that changed it, so who is known from a moment ago is known rightly.
 */
export function addGate(schema: GraphQLSchema): void {
  for (const type of [schema.getQueryType(), schema.getMutationType()]) if (type) close(type);
}

function close(type: GraphQLObjectType): void {
  for (const field of Object.values(type.getFields())) {
    if (OPEN.has(field.name)) continue;
    const resolve = field.resolve ?? defaultFieldResolver;
    const result = getNamedType(field.type);
    const refuses = isUnionType(result) && result.getTypes().some(({ name }) => name === 'RuleRefused');
    field.resolve = (source, args, context: Context, info) => {
      if (context.viewer?.mustChangePassword !== true) return resolve(source, args, context, info);
      if (refuses) return ruleRefused('PASSWORD_CHANGE_REQUIRED', {});
      throw passwordChangeRequired();
    };
  }
}
