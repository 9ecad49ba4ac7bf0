import { DEMO_PASSWORD } from '@qlvb/demo/accounts';
import type { App } from '../app.ts';

/** A person of the demonstration province at work: every act goes through the API, like everybody's. */
export type Desk = {
  ask<T>(query: string, variables?: object): Promise<T>;
  /** Runs one act and gives the object it changed. @throws Error with the refusal */
  act<T>(mutation: string, inputType: string, selection: string, input: object): Promise<T>;
  /** Gives the upload id of a PDF. */
  upload(name: string, content: Uint8Array): Promise<string>;
};

/** Opens desks on demand and keeps them signed in. */
export function createDesks(app: App): (username: string) => Promise<Desk> {
  const desks = new Map<string, Promise<Desk>>();
  return async (username) => {
    const desk = desks.get(username) ?? openDesk(app, username);
    desks.set(username, desk);
    return await desk;
  };
}

async function openDesk(app: App, username: string): Promise<Desk> {
  const cookie = await signIn(app, username);
  const ask = async <T>(query: string, variables: object = {}): Promise<T> => {
    const response = await app.http.inject({
      method: 'POST',
      url: '/graphql',
      headers: { cookie },
      payload: { query, variables },
    });
    const { data, errors } = response.json<{ data: T; errors?: unknown }>();
    if (errors !== undefined) throw new Error(`${username}: ${JSON.stringify(errors)}`);
    return data;
  };
  return {
    ask,
    act: async <T>(mutation: string, inputType: string, selection: string, input: object): Promise<T> => {
      const query = `mutation ($input: ${inputType}!) { done: ${mutation}(input: $input) { __typename ${selection} ... on ValidationFailed { problems { path code } } ... on RuleRefused { code params { name value } } } }`;
      const { done } = await ask<{ done: { __typename: string; object?: T } }>(query, { input });
      if (done.object === undefined) throw new Error(`${username} ${mutation}: ${JSON.stringify(done)}`);
      return done.object;
    },
    upload: async (name, content) => {
      const form = new FormData();
      form.append('file', new Blob([Uint8Array.from(content)], { type: 'application/pdf' }), name);
      const request = new Response(form);
      const response = await app.http.inject({
        method: 'POST',
        url: '/files',
        headers: { cookie, 'content-type': request.headers.get('content-type') ?? '', 'x-qlvb-request': '1' },
        payload: Buffer.from(await request.arrayBuffer()),
      });
      return response.json<{ id: string }>().id;
    },
  };
}

async function signIn(app: App, username: string): Promise<string> {
  const response = await app.http.inject({
    method: 'POST',
    url: '/graphql',
    payload: {
      query: 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }',
      variables: { input: { username, password: DEMO_PASSWORD } },
    },
  });
  const [cookie] = response.cookies;
  if (cookie === undefined) throw new Error(`${username} cannot sign in: ${response.body}`);
  return `${cookie.name}=${cookie.value}`;
}
