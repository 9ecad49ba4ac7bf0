import type { EnvelopeActInput, HandOverEnvelopeInput, RegisterEnvelopeInput } from '@qlvb/contract/types';
import type { Person } from '../person.ts';
import type { ActionState, TimelineEntry } from './incoming.ts';

export type Envelope = {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly arrivalNumber: number;
  readonly arrivalYear: number;
  readonly arrivedOn: string;
  readonly sender: string;
  readonly symbol: string | null;
  readonly sealed: boolean;
  readonly addressee: { readonly id: string };
  readonly incoming: { readonly id: string; readonly arrivalNumber: number | null } | null;
  readonly availableActions: readonly (Omit<ActionState, 'action'> & { readonly action: string })[];
  readonly timeline: readonly TimelineEntry[];
};
type Outcome = {
  readonly __typename: string;
  readonly envelope?: Envelope;
  readonly code?: string;
  readonly problems?: readonly { readonly path: string; readonly code: string }[];
  readonly changedBy?: string | null;
};

const ENVELOPE = `id version state arrivalNumber arrivalYear arrivedOn sender symbol sealed addressee { id } incoming { id arrivalNumber }
  availableActions { action available reason { code whoCould } } timeline { action actorName details { name value } }`;
const INPUTS = {
  registerEnvelope: 'RegisterEnvelopeInput',
  handOverEnvelope: 'HandOverEnvelopeInput',
  keepEnvelope: 'EnvelopeActInput',
  giveBackEnvelope: 'EnvelopeActInput',
} as const;
type Inputs = RegisterEnvelopeInput | HandOverEnvelopeInput | EnvelopeActInput;
type Mutation = keyof typeof INPUTS;

const act = (
  mutation: Mutation,
): string => `mutation ($input: ${INPUTS[mutation]}!) { outcome: ${mutation}(input: $input) {
  __typename ... on EnvelopeActSuccess { envelope { ${ENVELOPE} } } ... on ValidationFailed { problems { path code } }
  ... on RuleRefused { code } ... on VersionConflict { changedBy } } }`;

export const tryTo = async (person: Person, mutation: Mutation, input: Inputs): Promise<Outcome> =>
  (await person.gql<{ outcome: Outcome }>(act(mutation), { input })).outcome;

/** The code of the GraphQL error: what is not seen is not there. */
export const refusedTo = async (person: Person, mutation: Mutation, input: Inputs): Promise<string | undefined> =>
  (await person.raw(act(mutation), { input })).errors?.[0]?.extensions.code;

export async function doIt(person: Person, mutation: Mutation, input: Inputs): Promise<Envelope> {
  const outcome = await tryTo(person, mutation, input);
  if (outcome.envelope === undefined) throw new Error(`${person.fullName} ${mutation}: ${JSON.stringify(outcome)}`);
  return outcome.envelope;
}

export const envelopeInput = (to: Person, rest: Partial<RegisterEnvelopeInput> = {}): RegisterEnvelopeInput => ({
  addresseePositionId: to.positionId,
  sender: 'Ông Lê Văn Tư, Rạch Giá',
  sealed: false,
  secrecy: 'NONE',
  ...rest,
});
export const on = ({ id, version }: Pick<Envelope, 'id' | 'version'>) => ({ envelopeId: id, version });

export const receive = async (clerk: Person, to: Person, rest?: Partial<RegisterEnvelopeInput>): Promise<Envelope> =>
  await doIt(clerk, 'registerEnvelope', envelopeInput(to, rest));

export const handedTo = async (clerk: Person, to: Person): Promise<Envelope> =>
  await doIt(clerk, 'handOverEnvelope', on(await receive(clerk, to)));

/** Null: it does not exist for the person. */
export async function read(person: Person, id: string): Promise<Envelope | null> {
  const { data } = await person.raw<{ envelope: Envelope }>(`query ($id: ID!) { envelope(id: $id) { ${ENVELOPE} } }`, {
    id,
  });
  return data?.envelope ?? null;
}

export async function listed(person: Person): Promise<string[]> {
  const { envelopes } = await person.gql<{ envelopes: { edges: { node: { id: string } }[] } }>(
    '{ envelopes(first: 50) { edges { node { id } } } }',
  );
  return envelopes.edges.map(({ node }) => node.id);
}
