import type { ApolloClient } from '@apollo/client';
import { ViewerDocument } from '../app/viewer.generated.ts';

/** The session has ended: the layout asks the person to sign in again. */
export function forgetViewer(client: ApolloClient): void {
  client.writeQuery({ query: ViewerDocument, data: { viewer: null } });
}
