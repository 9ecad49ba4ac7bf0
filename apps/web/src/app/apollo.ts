import {
  ApolloClient,
  ApolloLink,
  CombinedGraphQLErrors,
  HttpLink,
  InMemoryCache,
  type StoreObject,
  type TypePolicy,
} from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { relayStylePagination } from '@apollo/client/utilities';
import { from, switchMap, throwError } from 'rxjs';
import { forgetViewer } from '../shared/api/forget-viewer.ts';
import { fetchAs } from './at-work.ts';
import { untilSignedInAgain } from './session.ts';

const keyset = relayStylePagination(['filter']);
const oneValue = { merge: true } as const;

/**
 * An agency is called differently on different days, so the object it stands in keeps its own copy; two selections of
 * the same one are merged.
 */
const asOfADay: TypePolicy = {
  keyFields: false,
  merge: (existing: StoreObject | null | undefined, incoming: StoreObject | null, { mergeObjects }) =>
    existing && incoming && existing['id'] === incoming['id'] ? mergeObjects(existing, incoming) : incoming,
};

export function createCache(): InMemoryCache {
  return new InMemoryCache({
    typePolicies: {
      Query: {
        fields: {
          incomingDocuments: keyset,
          outgoingDocuments: keyset,
          directives: keyset,
          workFiles: keyset,
          failedMessages: relayStylePagination(),
          agencyPeople: keyset,
          agencyDelegations: relayStylePagination(['search']),
          organisationChanges: relayStylePagination(['on']),
          handBackObjects: relayStylePagination(['delegationId']),
        },
      },
      // Values without an identity of their own: two selections of one are merged, not lost.
      Agency: asOfADay,
      Unit: asOfADay,
      ActionReason: oneValue,
      DirectiveBoard: oneValue,
      DirectiveTally: oneValue,
      IncomingCounts: oneValue,
      OutgoingCounts: oneValue,
      TimeLeft: oneValue,
      Settings: oneValue,
      Viewer: oneValue,
      Worklist: oneValue,
    },
  });
}

const isSignedOut = (error: unknown): boolean =>
  CombinedGraphQLErrors.is(error) && error.errors.some(({ extensions }) => extensions?.['code'] === 'UNAUTHENTICATED');

export function createClient(): ApolloClient {
  // The session has ended: the layout sees it, and what was asked waits until the person is signed in again.
  const watch = new ErrorLink(({ error, operation, forward }) => {
    if (!isSignedOut(error)) return undefined;
    forgetViewer(operation.client);
    return from(untilSignedInAgain()).pipe(switchMap((back) => (back ? forward(operation) : throwError(() => error))));
  });
  return new ApolloClient({
    cache: createCache(),
    link: ApolloLink.from([watch, new HttpLink({ uri: '/graphql', credentials: 'same-origin', fetch: fetchAs })]),
    defaultOptions: {
      // At once from the cache, then fresh: the person sees something before the hand has moved.
      watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' },
    },
  });
}
