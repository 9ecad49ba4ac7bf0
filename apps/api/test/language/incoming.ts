import type {
  AssignIncomingInput,
  DirectIncomingInput,
  DuplicateKind,
  ExtendIncomingInput,
  FinishIncomingInput,
  ForwardIncomingInput,
  UndoIncomingInput,
  IncomingAction,
  IncomingActInput,
  IncomingFilter,
  IncomingReasonInput,
  IncomingState,
  RegisterIncomingInput,
} from '@qlvb/contract/types';
import type { Person } from '../office.ts';
import type { AssignmentNode } from './assignments.ts';
import { ASSIGNMENT } from './assignments.ts';

/** What the tests look at of a registration. */
export type Incoming = {
  readonly id: string;
  readonly version: number;
  readonly state: IncomingState;
  readonly arrivalNumber: number | null;
  readonly arrivalYear: number | null;
  readonly arrivedOn: string | null;
  readonly dueOn: string | null;
  readonly leadName: string | null;
  readonly returnReason: string | null;
  readonly timeLeft: { readonly kind: string; readonly workingDays: number | null };
  readonly registeredBy: { readonly id: string } | null;
  readonly document: {
    readonly id: string;
    readonly symbol: string;
    readonly subject: string;
    readonly issuerName: string;
    readonly files: readonly { readonly id: string; readonly url: string; readonly sha256: string }[];
  };
  readonly recall: {
    readonly reason: string;
    readonly cancelledAt: string | null;
    readonly note: string | null;
  } | null;
  readonly assignments: readonly AssignmentNode[];
  readonly availableActions: readonly ActionState[];
  readonly timeline: readonly TimelineEntry[];
};
export type ActionState = {
  readonly action: IncomingAction;
  readonly available: boolean;
  readonly reason: { readonly code: string | null; readonly whoCould: readonly string[] };
};
export type TimelineEntry = {
  readonly action: string;
  readonly actorName: string;
  readonly details: readonly { readonly name: string; readonly value: string }[];
};

/** What became of an act: done, or refused with a code. */
export type Outcome = {
  readonly __typename:
    | 'RegisterIncomingSuccess'
    | 'IncomingActSuccess'
    | 'DuplicateFound'
    | 'ValidationFailed'
    | 'RuleRefused'
    | 'VersionConflict';
  readonly incoming?: Incoming;
  readonly candidates?: readonly { readonly kind: DuplicateKind; readonly incoming: { readonly id: string } }[];
  readonly code?: string;
  readonly params?: readonly { readonly name: string; readonly value: string }[];
  readonly problems?: readonly { readonly path: string; readonly code: string }[];
  readonly currentVersion?: number;
  readonly changedBy?: string | null;
};

const INCOMING = `id version state recall { reason arrivedAt cancelledAt note } arrivalNumber arrivalYear arrivedOn dueOn leadName returnReason timeLeft { kind workingDays }
  registeredBy { id } document { id symbol subject issuerName files { id url sha256 } }
  assignments { ${ASSIGNMENT} }
  availableActions { action available reason { code whoCould } }
  timeline { action actorName details { name value } }`;

const REFUSALS = `... on ValidationFailed { problems { path code } } ... on RuleRefused { code params { name value } }`;
const OUTCOME = `__typename ... on IncomingActSuccess { incoming { ${INCOMING} } } ${REFUSALS} ... on VersionConflict { currentVersion changedBy }`;

const INPUTS = {
  acceptIncoming: 'IncomingActInput',
  cancelRecalledCopy: 'IncomingActInput',
  returnIncoming: 'IncomingReasonInput',
  directIncoming: 'DirectIncomingInput',
  changeDirection: 'DirectIncomingInput',
  withdrawDirection: 'IncomingReasonInput',
  keepIncomingForInformation: 'IncomingActInput',
  assignIncoming: 'AssignIncomingInput',
  finishIncoming: 'FinishIncomingInput',
  extendIncoming: 'ExtendIncomingInput',
  suspendIncoming: 'IncomingReasonInput',
  resumeIncoming: 'IncomingActInput',
  forwardIncoming: 'ForwardIncomingInput',
  undoIncoming: 'UndoIncomingInput',
} as const;

export type IncomingMutation = keyof typeof INPUTS;
type Input =
  | IncomingActInput
  | IncomingReasonInput
  | DirectIncomingInput
  | AssignIncomingInput
  | FinishIncomingInput
  | ExtendIncomingInput
  | ForwardIncomingInput
  | UndoIncomingInput;
type Seen = Pick<Incoming, 'id' | 'version'>;

/** The act as asked for, refused or not. */
export async function tryTo(person: Person, mutation: IncomingMutation, input: Input): Promise<Outcome> {
  const query = `mutation ($input: ${INPUTS[mutation]}!) { outcome: ${mutation}(input: $input) { ${OUTCOME} } }`;
  const { outcome } = await person.gql<{ outcome: Outcome }>(query, { input });
  return outcome;
}

/** The act as it has to succeed. */
export async function doIt(person: Person, mutation: IncomingMutation, input: Input): Promise<Incoming> {
  return succeeded(person, mutation, await tryTo(person, mutation, input));
}

function succeeded(person: Person, what: string, outcome: Outcome): Incoming {
  if (outcome.incoming === undefined) throw new Error(`${person.fullName} ${what}: ${JSON.stringify(outcome)}`);
  return outcome.incoming;
}

let letters = 0;

/** One good letter from a central body; each has its own number. */
export const letterInput = (overrides: Partial<RegisterIncomingInput> = {}): RegisterIncomingInput => {
  letters += 1;
  return {
    number: String(1000 + letters),
    notation: 'BTC-NSNN',
    issuedOn: '2026-11-18',
    issuerName: 'Bộ Tài chính',
    typeCode: 'CV',
    subject: 'V/v báo cáo tình hình thực hiện dự toán ngân sách nhà nước năm 2026',
    urgency: 'NORMAL',
    acceptDuplicate: false,
    ...overrides,
  };
};

export async function tryToRegister(clerk: Person, input: RegisterIncomingInput): Promise<Outcome> {
  const { outcome } = await clerk.gql<{ outcome: Outcome }>(
    `mutation ($input: RegisterIncomingInput!) { outcome: registerIncoming(input: $input) { __typename
      ... on RegisterIncomingSuccess { incoming { ${INCOMING} } } ... on DuplicateFound { candidates { kind incoming { id } } } ${REFUSALS} } }`,
    { input },
  );
  return outcome;
}

export const register = async (clerk: Person, overrides: Partial<RegisterIncomingInput> = {}): Promise<Incoming> =>
  succeeded(clerk, 'registerIncoming', await tryToRegister(clerk, letterInput(overrides)));

export const actOn = ({ id, version }: Seen, note: string | null = null): IncomingActInput => ({
  incomingId: id,
  version,
  note,
});
export const reasonOn = ({ id, version }: Seen, reason: string): IncomingReasonInput => ({
  incomingId: id,
  version,
  reason,
});

export type Direction = Partial<Omit<DirectIncomingInput, 'incomingId' | 'version'>>;
export const directionOn = (
  { id, version }: Seen,
  lead: DirectIncomingInput['lead'],
  rest: Direction = {},
): DirectIncomingInput => ({
  incomingId: id,
  version,
  lead,
  coop: [],
  info: [],
  instruction: 'Tham mưu văn bản trả lời.',
  dueOn: null,
  ...rest,
});

export const toUnit = (unitId: string) => ({ unitId });
export const toPerson = ({ positionId }: Person) => ({ positionId });

export const cancelCopy = async (clerk: Person, seen: Seen, note?: string) =>
  await doIt(clerk, 'cancelRecalledCopy', actOn(seen, note));
export const accept = async (clerk: Person, seen: Seen) => await doIt(clerk, 'acceptIncoming', actOn(seen));
export const sendBack = async (clerk: Person, seen: Seen, reason: string) =>
  await doIt(clerk, 'returnIncoming', reasonOn(seen, reason));
export const direct = async (leader: Person, seen: Seen, lead: DirectIncomingInput['lead'], rest?: Direction) =>
  await doIt(leader, 'directIncoming', directionOn(seen, lead, rest));
export const changeDirection = async (
  leader: Person,
  seen: Seen,
  lead: DirectIncomingInput['lead'],
  rest?: Direction,
) => await doIt(leader, 'changeDirection', directionOn(seen, lead, rest));
export const withdrawDirection = async (leader: Person, seen: Seen, reason: string) =>
  await doIt(leader, 'withdrawDirection', reasonOn(seen, reason));
export const keep = async (leader: Person, seen: Seen) => await doIt(leader, 'keepIncomingForInformation', actOn(seen));
export const finish = async (person: Person, { id, version }: Seen, result = 'Đã trả lời bằng công văn.') =>
  await doIt(person, 'finishIncoming', { incomingId: id, version, result });

export const assignInput = (
  { id, version, assignments }: Pick<Incoming, 'id' | 'version' | 'assignments'>,
  lead: Person,
  rest: Partial<AssignIncomingInput> = {},
): AssignIncomingInput => ({
  incomingId: id,
  version,
  assignmentId: assignments.find(({ state, toUnit: unit }) => state === 'OPEN' && unit?.id === lead.unitId)?.id ?? '0',
  leadPositionId: lead.positionId,
  coopPositionIds: [],
  instruction: 'Dự thảo công văn trả lời.',
  dueOn: null,
  ...rest,
});
export const assign = async (head: Person, incoming: Incoming, lead: Person, rest?: Partial<AssignIncomingInput>) =>
  await doIt(head, 'assignIncoming', assignInput(incoming, lead, rest));

export async function markRead(person: Person, id: string): Promise<boolean> {
  const { markIncomingRead } = await person.gql<{ markIncomingRead: boolean }>(
    'mutation ($id: ID!) { markIncomingRead(incomingId: $id) }',
    { id },
  );
  return markIncomingRead;
}

export async function readIncoming(person: Person, id: string): Promise<Incoming> {
  const { incomingDocument } = await person.gql<{ incomingDocument: Incoming }>(
    `query ($id: ID!) { incomingDocument(id: $id) { ${INCOMING} } }`,
    { id },
  );
  return incomingDocument;
}

/** The code of the GraphQL error when it cannot be read, null when it can. */
export async function refusedToRead(person: Person, id: string): Promise<string | null> {
  const { errors } = await person.raw('query ($id: ID!) { incomingDocument(id: $id) { id } }', { id });
  return errors?.[0]?.extensions.code ?? null;
}

type ListArgs = IncomingFilter & { readonly first?: number; readonly after?: string | null };
export type IncomingList = { readonly ids: string[]; readonly endCursor: string | null; readonly hasNextPage: boolean };

/** What the list page asks for. */
export const LIST = `query ($filter: IncomingFilter, $first: Int!, $after: String) {
  incomingDocuments(filter: $filter, first: $first, after: $after) {
    edges { cursor node { id version state arrivalNumber arrivedOn dueOn leadName source timeLeft { kind workingDays }
      document { id symbol subject issuerName issuedOn typeCode urgency } } }
    pageInfo { endCursor hasNextPage }
  }
}`;

export async function listIncoming(
  person: Person,
  { first = 50, after = null, ...filter }: ListArgs = {},
): Promise<IncomingList> {
  const { incomingDocuments } = await person.gql<{
    incomingDocuments: {
      edges: { node: { id: string } }[];
      pageInfo: { endCursor: string | null; hasNextPage: boolean };
    };
  }>(LIST, { filter, first, after });
  return { ids: incomingDocuments.edges.map(({ node }) => node.id), ...incomingDocuments.pageInfo };
}

/** The list, each read as its page shows it. */
export async function arrivals(person: Person, filter: IncomingFilter = {}): Promise<Incoming[]> {
  const { ids } = await listIncoming(person, filter);
  return await Promise.all(ids.map(async (id) => await readIncoming(person, id)));
}

export type Counts = { awaitingReceipt: number; awaitingDirection: number; inHandling: number; overdue: number };

export async function countIncoming(person: Person): Promise<Counts> {
  const { incomingCounts } = await person.gql<{ incomingCounts: Counts }>(
    '{ incomingCounts { awaitingReceipt awaitingDirection inHandling overdue } }',
  );
  return incomingCounts;
}

export const available = ({ availableActions }: Pick<Incoming, 'availableActions'>): IncomingAction[] =>
  availableActions.filter((each) => each.available).map(({ action }) => action);

export const reasonFor = ({ availableActions }: Pick<Incoming, 'availableActions'>, action: IncomingAction) =>
  availableActions.find((each) => each.action === action)?.reason;
