import type { CreateDelegationInput } from '@qlvb/contract/types';
import type { Person } from '../person.ts';

export type Delegation = {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly from: { readonly id: string };
  readonly to: { readonly id: string };
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly features: readonly string[] | null;
  readonly basis: string | null;
  readonly endReason: string | null;
  readonly acknowledgedAt: string | null;
  readonly mayEnd: boolean;
};
const DELEGATION =
  'id kind state from { id } to { id } validFrom validTo features basis endReason acknowledgedAt mayEnd';

export type DelegationOutcome = {
  readonly __typename: string;
  readonly delegation?: Delegation;
  readonly code?: string;
  readonly params?: readonly { readonly name: string; readonly value: string }[];
  readonly problems?: readonly { readonly path: string; readonly code: string }[];
};
const OUTCOME = `__typename ... on DelegationSuccess { delegation { ${DELEGATION} } }
  ... on RuleRefused { code params { name value } } ... on ValidationFailed { problems { path code params { name value } } }`;

/** Monday the 23rd is the tests' today. */
export const TODAY = '2026-11-23';

export const delegationInput = (to: Person, rest: Partial<CreateDelegationInput> = {}): CreateDelegationInput => ({
  kind: 'DELEGATION',
  toPositionId: to.positionId,
  validFrom: TODAY,
  validTo: '2026-11-30',
  ...rest,
});

export async function tryToDelegate(
  by: Person,
  to: Person,
  rest: Partial<CreateDelegationInput> = {},
): Promise<DelegationOutcome> {
  const { outcome } = await by.gql<{ outcome: DelegationOutcome }>(
    `mutation ($input: CreateDelegationInput!) { outcome: createDelegation(input: $input) { ${OUTCOME} } }`,
    { input: delegationInput(to, rest) },
  );
  return outcome;
}

const made = (what: string, outcome: DelegationOutcome): Delegation => {
  if (outcome.delegation === undefined) throw new Error(`${what}: ${JSON.stringify(outcome)}`);
  return outcome.delegation;
};

/** The delegation as it has to succeed. */
export const delegate = async (
  by: Person,
  to: Person,
  rest: Partial<CreateDelegationInput> = {},
): Promise<Delegation> => made('delegate', await tryToDelegate(by, to, rest));

export async function tryToEnd(by: Person, id: string, reason: string | null = null): Promise<DelegationOutcome> {
  const { outcome } = await by.gql<{ outcome: DelegationOutcome }>(
    `mutation ($input: EndDelegationInput!) { outcome: endDelegation(input: $input) { ${OUTCOME} } }`,
    { input: { delegationId: id, reason } },
  );
  return outcome;
}
export const endDelegation = async (by: Person, id: string, reason?: string): Promise<Delegation> =>
  made('end', await tryToEnd(by, id, reason));

export async function acknowledge(by: Person, id: string): Promise<DelegationOutcome> {
  const { outcome } = await by.gql<{ outcome: DelegationOutcome }>(
    `mutation ($id: ID!) { outcome: acknowledgeHandBack(delegationId: $id) { ${OUTCOME} } }`,
    { id },
  );
  return outcome;
}

export type Acting = {
  readonly actingAs: { readonly id: string };
  readonly permissions: readonly string[];
  readonly onBehalf: { readonly kind: string; readonly fullName: string; readonly title: string } | null;
  readonly standIns: readonly { readonly delegationId: string; readonly position: { readonly id: string } }[];
  readonly standInEnded: string | null;
};
const ACTING = `actingAs { id } permissions onBehalf { kind fullName title } standIns { delegationId position { id } } standInEnded`;

export const whoActs = async (person: Person): Promise<Acting> =>
  (await person.gql<{ viewer: Acting }>(`{ viewer { ${ACTING} } }`)).viewer;

/** Switches in the header; gives null when refused. */
export async function actAs(
  person: Person,
  positionId: string,
  delegationId: string | null = null,
): Promise<Acting | null> {
  const { actAs: answer } = await person.gql<{ actAs: { viewer?: Acting } }>(
    `mutation ($positionId: ID!, $delegationId: ID) { actAs(positionId: $positionId, delegationId: $delegationId) {
      __typename ... on SignInSuccess { viewer { ${ACTING} } } } }`,
    { positionId, delegationId },
  );
  return answer.viewer ?? null;
}

/** Begins to act by the delegation. */
export async function standIn(person: Person, { id, from }: Pick<Delegation, 'id' | 'from'>): Promise<void> {
  if ((await actAs(person, from.id, id)) === null) throw new Error(`${person.fullName} cannot stand in`);
}

export const myDelegations = async (person: Person): Promise<readonly Delegation[]> =>
  (await person.gql<{ myDelegations: Delegation[] }>(`{ myDelegations { ${DELEGATION} } }`)).myDelegations;

export type HandBack = {
  readonly acts: number;
  readonly objects: number;
  readonly awaitsAcknowledgement: boolean;
  readonly page: {
    readonly edges: readonly {
      readonly node: {
        readonly objectType: string;
        readonly objectId: string;
        readonly title: string | null;
        readonly open: boolean;
        readonly entries: readonly { readonly action: string; readonly actorName: string }[];
      };
    }[];
  };
};

/** Báo cáo bàn giao; null for everybody but the holder of the post. */
export async function handBackOf(person: Person, id: string): Promise<HandBack | null> {
  const { delegation } = await person.gql<{ delegation: { handBack: Omit<HandBack, 'page'> | null } }>(
    'query ($id: ID!) { delegation(id: $id) { handBack { acts objects awaitsAcknowledgement } } }',
    { id },
  );
  const { data } = await person.raw<{ page: HandBack['page'] }>(
    `query ($id: ID!) { page: handBackObjects(delegationId: $id, first: 50) {
      edges { node { objectType objectId symbol title open entries { action actorName } } } } }`,
    { id },
  );
  return delegation.handBack === null || data === null ? null : { ...delegation.handBack, page: data.page };
}

export const refusedToSee = async (person: Person, id: string): Promise<string | null> =>
  (await person.raw('query ($id: ID!) { delegation(id: $id) { id } }', { id })).errors?.[0]?.extensions.code ?? null;

export type OtherCapacity = {
  readonly position: { readonly id: string };
  readonly delegation: { readonly id: string } | null;
  readonly count: number;
};
export const CAPACITIES = '{ otherCapacities { id position { id } delegation { id } count } }';
export const otherCapacities = async (person: Person): Promise<readonly OtherCapacity[]> =>
  (await person.gql<{ otherCapacities: OtherCapacity[] }>(CAPACITIES)).otherCapacities;

export type OnRecord = {
  readonly action: string;
  readonly actorName: string;
  readonly actorTitle: string;
  readonly onBehalf: { readonly kind: string; readonly fullName: string; readonly title: string } | null;
};

/** The last entry of a letter's journal. */
export async function lastOnRecord(person: Person, incomingId: string): Promise<OnRecord> {
  const { incomingDocument } = await person.gql<{ incomingDocument: { timeline: OnRecord[] } }>(
    `query ($id: ID!) { incomingDocument(id: $id) { timeline { action actorName actorTitle onBehalf { kind fullName title } } } }`,
    { id: incomingId },
  );
  const last = incomingDocument.timeline.at(-1);
  if (last === undefined) throw new Error('Nothing on record');
  return last;
}
