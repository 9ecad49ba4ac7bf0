import type { CreateIntegrationKeyInput, KeyScope } from '@qlvb/contract/types';
import type { App } from '../../src/app.ts';
import { createPerson, type Person } from '../person.ts';

export type Key = {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly prefix: string;
  readonly scopes: readonly KeyScope[];
  readonly books: readonly string[] | null;
  readonly addresses: readonly string[];
  readonly state: string;
  readonly validTo: string;
  readonly formerSecretUntil: string | null;
  readonly lastUsedAt: string | null;
  readonly lastUsedFrom: string | null;
  readonly createdBy: { readonly id: string };
  readonly revokedBy: { readonly id: string } | null;
  readonly revokedReason: string | null;
};
const KEY = `id version name prefix scopes books addresses state validTo formerSecretUntil lastUsedAt lastUsedFrom
  createdBy { id } revokedBy { id } revokedReason`;

export type KeyOutcome = {
  readonly __typename: string;
  readonly key?: Key;
  readonly secret?: string;
  readonly code?: string;
  readonly problems?: readonly { readonly path: string; readonly code: string }[];
};
const REFUSED = '... on ValidationFailed { problems { path code } } ... on RuleRefused { code }';
const WITH_SECRET = `__typename ... on IntegrationKeySecretSuccess { secret key { ${KEY} } } ${REFUSED}`;

let count = 0;
export const keyInput = (rest: Partial<CreateIntegrationKeyInput> = {}): CreateIntegrationKeyInput => ({
  name: `Hệ thống số ${(count += 1)}`,
  purpose: 'Đồng bộ văn bản về hệ thống một cửa',
  scopes: ['INCOMING_READ'],
  validTo: '2027-11-22',
  addresses: [],
  perMinute: 600,
  ...rest,
});

export const tryToMakeKey = async (by: Person, rest: Partial<CreateIntegrationKeyInput> = {}): Promise<KeyOutcome> =>
  (
    await by.gql<{ done: KeyOutcome }>(
      `mutation ($input: CreateIntegrationKeyInput!) { done: createIntegrationKey(input: $input) { ${WITH_SECRET} } }`,
      { input: keyInput(rest) },
    )
  ).done;

const done = <T extends KeyOutcome>(outcome: T): T & { readonly key: Key } => {
  if (outcome.key === undefined) throw new Error(JSON.stringify(outcome));
  return { ...outcome, key: outcome.key };
};

/** A key and the other system that holds it. */
export type Held = { readonly key: Key; readonly secret: string; readonly system: Person };

export async function makeKey(app: App, by: Person, rest: Partial<CreateIntegrationKeyInput> = {}): Promise<Held> {
  const { key, secret = '' } = done(await tryToMakeKey(by, rest));
  return { key, secret, system: systemWith(app, by, secret) };
}

/** Whoever sends this secret. */
export const systemWith = (app: App, of: Person, secret: string): Person =>
  createPerson(app, of, { cookie: null, secret });

export const tryToRenewKey = async (
  by: Person,
  { id, version }: Pick<Key, 'id' | 'version'>,
  rest: { readonly validTo?: string; readonly overlapHours?: number } = {},
): Promise<KeyOutcome> =>
  (
    await by.gql<{ done: KeyOutcome }>(
      `mutation ($input: RenewIntegrationKeyInput!) { done: renewIntegrationKey(input: $input) { ${WITH_SECRET} ... on VersionConflict { currentVersion } } }`,
      { input: { keyId: id, version, validTo: '2027-11-23', overlapHours: 24, ...rest } },
    )
  ).done;

export async function renewKey(...args: Parameters<typeof tryToRenewKey>): Promise<{ key: Key; secret: string }> {
  const { key, secret = '' } = done(await tryToRenewKey(...args));
  return { key, secret };
}

export const tryToRevokeKey = async (by: Person, keyId: string, reason: string): Promise<KeyOutcome> =>
  (
    await by.gql<{ done: KeyOutcome }>(
      `mutation ($input: RevokeIntegrationKeyInput!) { done: revokeIntegrationKey(input: $input) { __typename ... on RevokeIntegrationKeySuccess { key { ${KEY} } } ${REFUSED} } }`,
      { input: { keyId, reason } },
    )
  ).done;

export const revokeKey = async (by: Person, keyId: string, reason = 'Đã ngừng hợp đồng tích hợp'): Promise<Key> =>
  done(await tryToRevokeKey(by, keyId, reason)).key;

export async function keysOf(by: Person, agencyId: string | null = null): Promise<Key[]> {
  const { integrationKeys } = await by.gql<{ integrationKeys: { edges: { node: Key }[] } }>(
    `query ($agencyId: ID) { integrationKeys(agencyId: $agencyId) { edges { node { ${KEY} } } } }`,
    { agencyId },
  );
  return integrationKeys.edges.map(({ node }) => node);
}

/** What the journal says of a key: the act and who did it. */
export async function journalOf({ db }: App, keyId: string): Promise<string[]> {
  const rows = await db.query<{ action: string; actorName: string }>(
    "SELECT action, actor_name AS actorName FROM audit_entries WHERE object_type = 'KEY' AND object_id = ? ORDER BY id",
    [keyId],
  );
  return rows.map(({ action, actorName }) => `${action} ${actorName}`);
}

/** `done`, or the code of the error. */
export async function ask(who: Person, query: string, variables: object = {}): Promise<string> {
  const { errors } = await who.raw(query, variables);
  return errors?.[0]?.extensions.code ?? 'done';
}
