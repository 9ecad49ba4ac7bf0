import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { type DocumentNode, print } from 'graphql';
import type { LightMyRequestResponse } from 'fastify';
import type { Role } from '@qlvb/contract/types';
import type { App } from '../src/app.ts';

export const PASSWORD = 'Mot mat khau dai 2026';

export type GraphqlAnswer<T> = {
  readonly data: T | null;
  readonly errors?: readonly { message: string; extensions: { code: string } }[];
};
export type Uploaded = {
  id: string;
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
  url: string;
  uploadedAt: string;
};
type Variables = Record<string, unknown>;

/** A person of the test office at work: signs in at the first request, like everybody. */
export type Person = {
  readonly username: string;
  readonly fullName: string;
  readonly title: string;
  readonly positionId: string;
  readonly agencyId: string;
  readonly unitId: string | null;
  readonly roles: readonly Role[];
  /** The data; fails the test when the answer has errors. */
  gql<T = unknown>(query: string | DocumentNode, variables?: object): Promise<T>;
  gql<T, V>(query: TypedDocumentNode<T, V>, variables?: V): Promise<T>;
  /** The whole answer, errors and all. */
  raw<T = unknown>(query: string | DocumentNode, variables?: object): Promise<GraphqlAnswer<T>>;
  upload(name: string, content: Uint8Array): Promise<Uploaded>;
  /** The answer to `POST /files`, also a refusal. */
  tryUpload(name: string, content: Uint8Array, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  get(url: string, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  /** Signs in now; gives the cookie header. */
  signIn(): Promise<string>;
  /** What every request of theirs brings: the cookie, or the secret of a key. */
  headers(): Promise<Record<string, string>>;
  /** The same person with the same session at another process. */
  at(app: App): Person;
};

export type WhoIs = Pick<Person, 'username' | 'fullName' | 'title' | 'positionId' | 'agencyId' | 'unitId' | 'roles'>;

/** With a secret it is a system that brings a key, and signs in nowhere. */
export type Session = { cookie: Promise<string> | null; readonly secret?: string };

export function createPerson(app: App, who: WhoIs, session: Session = { cookie: null }): Person {
  const cookie = async (): Promise<string> => {
    session.cookie ??= signIn(app, who.username);
    return await session.cookie;
  };
  const headers = async (): Promise<Record<string, string>> =>
    session.secret === undefined ? { cookie: await cookie() } : { authorization: `Bearer ${session.secret}` };
  const raw = async <T>(query: string | DocumentNode, variables?: object): Promise<GraphqlAnswer<T>> => {
    const response = await app.http.inject({
      method: 'POST',
      url: '/graphql',
      headers: await headers(),
      payload: { query: typeof query === 'string' ? query : print(query), variables: (variables ?? {}) as Variables },
    });
    return response.json<GraphqlAnswer<T>>();
  };
  const gql = async <T>(query: string | DocumentNode, variables?: object): Promise<T> => {
    const { data, errors } = await raw<T>(query, variables);
    if (errors !== undefined || data === null) throw new Error(`${who.username}: ${JSON.stringify(errors)}`);
    return data;
  };
  const tryUpload: Person['tryUpload'] = async (name, content, more = {}) => {
    const { body, contentType } = multipart(name, content);
    return await app.http.inject({
      method: 'POST',
      url: '/files',
      headers: { ...(await headers()), 'content-type': contentType, 'x-qlvb-request': '1', ...more },
      payload: body,
    });
  };
  return {
    ...who,
    gql,
    raw,
    tryUpload,
    upload: async (name, content) => {
      const response = await tryUpload(name, content);
      if (response.statusCode !== 201)
        throw new Error(`${who.username}: upload answered ${response.statusCode} ${response.body}`);
      return response.json<Uploaded>();
    },
    get: async (url, more = {}) =>
      await app.http.inject({ method: 'GET', url, headers: { ...(await headers()), ...more } }),
    signIn: cookie,
    headers,
    at: (other) => createPerson(other, who, session),
  };
}

export const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) {
  __typename ... on SignInSuccess { viewer { username person { fullName } actingAs { id title } } } ... on RuleRefused { code params { name value } } } }`;

async function signIn(app: App, username: string): Promise<string> {
  const response = await app.http.inject({
    method: 'POST',
    url: '/graphql',
    payload: { query: SIGN_IN, variables: { input: { username, password: PASSWORD } } },
  });
  const [cookie] = response.cookies;
  if (cookie === undefined) throw new Error(`${username} cannot sign in: ${response.body}`);
  return `${cookie.name}=${cookie.value}`;
}

/** A form with one file, as a browser sends it: the name in UTF-8. */
export function multipart(name: string, content: Uint8Array): { body: Buffer; contentType: string } {
  const boundary = '----qlvb-test-boundary';
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  return {
    body: Buffer.concat([Buffer.from(head, 'utf8'), Buffer.from(content), Buffer.from(`\r\n--${boundary}--\r\n`)]),
    contentType: `multipart/form-data; boundary=${boundary}`,
  };
}
