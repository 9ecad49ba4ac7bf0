import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { makeExecutableSchema } from '@graphql-tools/schema';
import type { FastifyBaseLogger } from 'fastify';
import { type DocumentNode, GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import type { Resolvers } from '../../generated/resolvers.ts';
import type { Context } from './context.ts';
import { createExecutor } from './executor.ts';
import { addGates, type FieldGuard, passwordGuard } from './gate.ts';
import { DEFAULT_LIMITS, limitsRule } from './limits.ts';
import { scalarResolvers } from './scalars.ts';

/** The codes a client has to know; everything else is one of them. */
const PUBLIC_CODES = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'PASSWORD_CHANGE_REQUIRED',
  'KEY_NOT_ACCEPTED',
  'KEY_SCOPE_MISSING',
  'NOT_FOR_KEYS',
]);
const REQUEST_ERRORS = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
]);

export async function createGraphqlServer(options: {
  readonly typeDefs: string;
  readonly resolvers: readonly Resolvers[];
  readonly introspection: boolean;
  /** Stand before every field of Query and Mutation, behind the gate of one-time passwords. */
  readonly guards?: readonly FieldGuard[];
}): Promise<ApolloServer<Context>> {
  const schema = makeExecutableSchema({
    typeDefs: options.typeDefs,
    resolvers: [scalarResolvers, ...options.resolvers],
    resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
  });
  addGates(schema, [passwordGuard, ...(options.guards ?? [])]);
  const server = new ApolloServer<Context>({
    gateway: withExecutor(schema),
    introspection: options.introspection,
    // A browser sends a header of Authorization to another site only when that allows it, which this one never does.
    csrfPrevention: { requestHeaders: ['x-apollo-operation-name', 'apollo-require-preflight', 'authorization'] },
    maxRecursiveSelections: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    validationRules: [limitsRule(DEFAULT_LIMITS)],
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled(), maskErrors],
  });
  await server.start();
  return server;
}

/** The server takes another executor only from a gateway; this one serves one schema, and it never changes. */
function withExecutor(schema: GraphQLSchema) {
  const run = createExecutor(schema);
  return {
    onSchemaLoadOrUpdate: (use: (loaded: { apiSchema: GraphQLSchema; coreSupergraphSdl: string }) => void) => {
      use({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    load: async () => ({
      executor: async ({ document, operationName, context, request }: GatewayRequest) =>
        await run({ document, operationName, contextValue: context, variables: request.variables ?? {} }),
    }),
    stop: async () => undefined,
  };
}

type GatewayRequest = {
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly context: unknown;
  readonly request: { readonly variables?: Record<string, unknown> };
};

/** Unexpected errors go to the log with the request's id; the caller gets only that id. */
const maskErrors: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, contextValue, errors }) {
        if (response.body.kind !== 'single' || response.body.singleResult.errors === undefined) return;
        const { singleResult } = response.body;
        singleResult.errors = singleResult.errors?.map((shown, index) => masked(shown, errors?.[index], contextValue));
      },
    };
  },
};

function masked(
  shown: GraphQLFormattedError,
  cause: GraphQLError | undefined,
  { log, requestId }: Context,
): GraphQLFormattedError {
  const given = shown.extensions?.['code'];
  const code = typeof given === 'string' ? given : 'INTERNAL';
  const place = {
    ...(shown.path === undefined ? {} : { path: shown.path }),
    ...(shown.locations === undefined ? {} : { locations: shown.locations }),
  };
  const params = shown.extensions?.['params'];
  const extensions = { code, ...(params === undefined ? {} : { params }) };
  if (PUBLIC_CODES.has(code)) return { message: shown.message, ...place, extensions };
  if (REQUEST_ERRORS.has(code)) return { message: shown.message, ...place, extensions: { code: 'BAD_USER_INPUT' } };
  log.error(
    { err: cause === undefined ? shown : unwrapResolverError(cause), path: shown.path },
    'graphql operation failed',
  );
  return { message: internalMessage(requestId), ...place, extensions: { code: 'INTERNAL', requestId } };
}

const internalMessage = (requestId: string): string => `Internal error, request ${requestId}`;

/** The context is made before there is an operation to mask errors for. */
export function contextFailure(requestId: string, log: FastifyBaseLogger, cause: unknown): GraphQLError {
  log.error({ err: cause }, 'graphql context failed');
  return new GraphQLError(internalMessage(requestId), {
    extensions: { code: 'INTERNAL', requestId, http: { status: 503 } },
  });
}
