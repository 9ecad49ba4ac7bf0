import type { ApolloClient } from '@apollo/client';
import { ViewerDocument } from '../app/viewer.generated.ts';

/**
 * The session acts as somebody else now. Switched in another tab: nothing of the former capacity stays in memory. A
 * delegation that is over keeps the page as it is until the person has read that.
 */
export async function askWhoActs(client: ApolloClient): Promise<void> {
  const { data } = await client.query({ query: ViewerDocument, fetchPolicy: 'network-only' });
  if (data?.viewer && !data.viewer.standInEnded) await client.resetStore();
}
