import type { ExplainedList, ExplainedType, ReadingRule, RightScope, Role } from '@qlvb/contract/types';
import type { Person } from '../person.ts';
import { personIdOf } from './accounts.ts';

export type Way = {
  readonly permission: string;
  readonly scope: RightScope;
  readonly role: Role | null;
  readonly grant: null | { readonly basis: string | null; readonly grantedBy: null | { readonly id: string } };
};
export type Explained = {
  readonly reasons: readonly {
    readonly rule: ReadingRule;
    readonly ways: readonly Way[];
    readonly through: null | { readonly type: string; readonly id: string };
    readonly assignment: null | { readonly from: { readonly id: string } | null };
  }[];
  readonly readers: readonly { readonly position: { readonly id: string }; readonly rule: ReadingRule }[];
  readonly actions: readonly {
    readonly action: string;
    readonly available: boolean;
    readonly missing: string | null;
    readonly permissions: readonly string[];
    readonly reason: { readonly code: string | null };
    readonly ways: readonly Way[];
    readonly holders: readonly { readonly id: string; readonly agency: { readonly id: string } }[];
  }[];
};

const WAY = 'permission scope role grant { id basis grantedBy { id } }';
const EXPLAIN = `query ($type: ExplainedType!, $id: ID!) { explainObject(type: $type, id: $id) {
  reasons { rule permission scope ways { ${WAY} } through { type id } assignment { id from { id } } }
  readers { position { id } rule ways { ${WAY} } }
  actions { action available missing permissions reason { code whoCould params { name value } } ways { ${WAY} } holders { id agency { id } } } } }`;

/** Vì sao? Null where the object does not exist for who asks. */
export async function why(who: Person, type: ExplainedType, id: string): Promise<Explained | null> {
  const { data, errors } = await who.raw<{ explainObject: Explained }>(EXPLAIN, { type, id });
  if (errors?.[0]?.extensions?.['code'] === 'NOT_FOUND') return null;
  if (errors !== undefined || data === null || data === undefined) throw new Error(JSON.stringify(errors));
  return data.explainObject;
}

export const rulesOf = (explained: Explained | null): string[] => (explained?.reasons ?? []).map(({ rule }) => rule);

export type ExplainedRows = {
  readonly permission: string | null;
  readonly scope: RightScope | null;
  readonly ways: readonly Way[];
  readonly reasons: readonly { readonly rule: ReadingRule }[];
};

export async function whyList(who: Person, list: ExplainedList): Promise<ExplainedRows> {
  const { explainList } = await who.gql<{ explainList: ExplainedRows }>(
    `query ($list: ExplainedList!) { explainList(list: $list) { permission scope ways { ${WAY} } reasons { rule } } }`,
    { list },
  );
  return explainList;
}

export type Rights = {
  readonly positions: readonly {
    readonly position: { readonly id: string };
    readonly roles: readonly {
      readonly grant: {
        readonly id: string;
        readonly role: Role;
        readonly inForce: boolean;
        readonly basis: string | null;
        readonly validTo: string | null;
        readonly revokedAt: string | null;
        readonly revokedBasis: string | null;
        readonly grantedBy: null | { readonly id: string };
      };
      readonly reason: { readonly code: string | null };
    }[];
    readonly rights: readonly Way[];
    readonly choices: readonly { readonly role: Role; readonly reason: { readonly code: string | null } }[];
  }[];
};
const RIGHTS = `person { id } positions { position { id } rights { ${WAY} } choices { role reason { code } }
  roles { grant { id role inForce basis validTo revokedAt revokedBasis grantedBy { id } revokedBy { id } } reason { code } } }`;

/** Null where the person does not exist for who asks. */
export async function rightsOf(who: Person, personId: string): Promise<Rights | null> {
  const { data, errors } = await who.raw<{ personRights: Rights }>(
    `query ($id: ID!) { personRights(personId: $id) { ${RIGHTS} } }`,
    { id: personId },
  );
  if (errors?.[0]?.extensions?.['code'] === 'NOT_FOUND') return null;
  if (errors !== undefined || data === null || data === undefined) throw new Error(JSON.stringify(errors));
  return data.personRights;
}

export type RoleAnswer = {
  readonly __typename: string;
  readonly code?: string;
  readonly problems?: readonly { readonly path: string; readonly code: string }[];
  readonly grant?: { readonly id: string };
};
const ANSWER = `__typename ... on RoleActSuccess { grant { id } personRights { ${RIGHTS} } }
  ... on RuleRefused { code params { name value } } ... on ValidationFailed { problems { path code params { name value } } }`;

export const BASIS = 'Quyết định số 15/QĐ-STC ngày 20/11/2026';

export async function grant(
  admin: Person,
  positionId: string,
  role: Role,
  over: { readonly basis?: string; readonly validFrom?: string; readonly validTo?: string } = {},
): Promise<RoleAnswer> {
  const { grantRole } = await admin.gql<{ grantRole: RoleAnswer }>(
    `mutation ($input: GrantRoleInput!) { grantRole(input: $input) { ${ANSWER} } }`,
    { input: { positionId, role, basis: BASIS, ...over } },
  );
  return grantRole;
}

export async function revoke(admin: Person, grantId: string, basis = BASIS): Promise<RoleAnswer> {
  const { revokeRole } = await admin.gql<{ revokeRole: RoleAnswer }>(
    `mutation ($input: RevokeRoleInput!) { revokeRole(input: $input) { ${ANSWER} } }`,
    { input: { grantId, basis } },
  );
  return revokeRole;
}

/** The role of a colleague on record, as the administrator sees it. */
export async function grantIdOf(admin: Person, who: Person, role: Role): Promise<string> {
  const rights = await rightsOf(admin, await personIdOf(admin, who));
  const held = rights?.positions
    .flatMap(({ roles }) => roles)
    .find(({ grant: each }) => each.role === role && each.inForce);
  if (held === undefined) throw new Error(`${who.fullName} has no ${role}`);
  return held.grant.id;
}
