import { ApolloClient, ApolloLink, CombinedGraphQLErrors, HttpLink, InMemoryCache } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { relayStylePagination } from '@apollo/client/utilities';
import possibleTypes from '@qlvb/contract/possible-types';
import { ViewerDocument } from '../shared/app/viewer.generated.ts';

const keyset = relayStylePagination(['filter']);
const oneValue = { merge: true } as const;

export function createCache(): InMemoryCache {
  return new InMemoryCache({
    possibleTypes: possibleTypes.possibleTypes,
    typePolicies: {
      Query: {
        fields: {
          incomingDocuments: keyset,
          outgoingDocuments: keyset,
          directives: keyset,
          workFiles: keyset,
          failedMessages: relayStylePagination(),
        },
      },
      // Values without an identity of their own: two selections of one are merged, not lost.
      ActionReason: oneValue,
      DirectiveBoard: oneValue,
      DirectiveTally: oneValue,
      IncomingCounts: oneValue,
      OutgoingCounts: oneValue,
      TimeLeft: oneValue,
      Viewer: oneValue,
      Worklist: oneValue,
    },
  });
}

/** The session has ended: the guard of the layout sends to the sign-in page and keeps the place. */
function forgetViewer(client: ApolloClient): void {
  client.writeQuery({ query: ViewerDocument, data: { viewer: null } });
}

export function createClient(): ApolloClient {
  const watch = new ErrorLink(({ error, operation }) => {
    if (!CombinedGraphQLErrors.is(error)) return;
    if (error.errors.some(({ extensions }) => extensions?.['code'] === 'UNAUTHENTICATED'))
      forgetViewer(operation.client);
  });
  return new ApolloClient({
    cache: createCache(),
    link: ApolloLink.from([watch, new HttpLink({ uri: '/graphql', credentials: 'same-origin' })]),
    defaultOptions: {
      // At once from the cache, then fresh: the person sees something before the hand has moved.
      watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' },
    },
  });
}
