import { DEMO_PASSWORD } from '@qlvb/demo/accounts';

/** Signs a person of the demonstration province in; the headers carry the session. */
export async function signIn(api: string, username: string): Promise<Record<string, string>> {
  const answer = await fetch(`${api}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: 'mutation SignIn($input: SignInInput!) { signIn(input: $input) { __typename } }',
      variables: { input: { username, password: DEMO_PASSWORD } },
    }),
  });
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  if (!cookie) throw new Error(`Signing ${username} in failed: ${await answer.text()}`);
  return { cookie };
}

/** Runs one operation and gives its data. @throws Error with the answer when it has errors */
export async function ask<T>(
  api: string,
  headers: Record<string, string>,
  query: string,
  variables: object = {},
): Promise<T> {
  const answer = await fetch(`${api}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await answer.json()) as { data: T; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}
