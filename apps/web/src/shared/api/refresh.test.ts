import { ApolloClient, ApolloLink, gql, InMemoryCache, Observable } from '@apollo/client';
import { expect, it } from 'vitest';
import { refreshActive } from './refresh.ts';

it('asks once more when an answer is on its way that may be of before the change', async () => {
  let state = 'before';
  const answers: (() => void)[] = [];
  const link = new ApolloLink(
    () =>
      new Observable((observer) => {
        const seen = state;
        answers.push(() => {
          observer.next({ data: { figure: seen } });
          observer.complete();
        });
      }),
  );
  const client = new ApolloClient({ link, cache: new InMemoryCache() });
  const shown: unknown[] = [];
  const query = client.watchQuery<{ figure: string }>({ query: gql('{ figure }') });
  query.subscribe(({ data }) => shown.push(data?.figure));
  state = 'after';
  const refreshed = refreshActive(client);
  const answerNext = async () => {
    answers.shift()?.();
    await new Promise((wake) => setTimeout(wake, 0));
  };
  await answerNext();
  await answerNext();
  await refreshed;
  expect(shown.at(-1)).toBe('after');
  expect(answers).toHaveLength(0);
});
