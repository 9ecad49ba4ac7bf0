import type {
  AllocateNumberInput,
  CreateDraftInput,
  MendFormInput,
  OutgoingAction,
  OutgoingActInput,
  OutgoingReasonInput,
  OutgoingState,
  RecipientState,
  SaveDraftInput,
} from '@qlvb/contract/types';
import type { Person } from '../office.ts';

/** What the tests look at of an outgoing document. */
export type Outgoing = {
  readonly id: string;
  readonly version: number;
  readonly state: OutgoingState;
  readonly subject: string;
  readonly number: string | null;
  readonly notation: string | null;
  readonly symbol: string | null;
  readonly issuedOn: string | null;
  readonly waitingFor: string | null;
  readonly acceptedCount: number;
  readonly recipientCount: number;
  readonly document: {
    readonly id: string;
    readonly symbol: string;
    readonly files: readonly { id: string; url: string; sha256: string }[];
  } | null;
  readonly recall: {
    readonly id: string;
    readonly reason: string;
    readonly recalledAt: string;
    readonly toldCount: number;
    readonly cancelledCount: number;
  } | null;
  readonly amendment: {
    readonly kind: string;
    readonly symbol: string;
    readonly outgoing: { readonly id: string } | null;
  } | null;
  readonly inReplyTo: { readonly id: string } | null;
  readonly draftVersions: readonly {
    id: string;
    versionNumber: number;
    note: string | null;
    file: { url: string; sha256: string };
  }[];
  readonly recipients: readonly Recipient[];
  readonly availableActions: readonly ActionState[];
  readonly timeline: readonly {
    action: string;
    actorName: string;
    details: readonly { name: string; value: string }[];
  }[];
};
export type Recipient = {
  readonly id: string;
  readonly agency: { readonly id: string };
  readonly state: RecipientState;
  readonly deliveredAt: string | null;
  readonly arrivalNumber: number | null;
  readonly recallArrivedAt: string | null;
  readonly copyCancelledAt: string | null;
  readonly reason: string | null;
};
export type ActionState = {
  readonly action: OutgoingAction;
  readonly available: boolean;
  readonly reason: { readonly code: string | null; readonly whoCould: readonly string[] };
};

/** What became of an act: done, or refused with a code. */
export type Outcome = {
  readonly __typename: 'OutgoingActSuccess' | 'ValidationFailed' | 'RuleRefused' | 'VersionConflict';
  readonly outgoing?: Outgoing;
  readonly code?: string;
  readonly params?: readonly { name: string; value: string }[];
  readonly problems?: readonly { path: string; code: string }[];
  readonly currentVersion?: number;
  readonly changedBy?: string | null;
};

const OUTGOING = `id version state subject number notation symbol issuedOn waitingFor acceptedCount recipientCount
  document { id symbol files { id url sha256 } } inReplyTo { id }
  draftVersions { id versionNumber note file { url sha256 } }
  recipients { id agency { id } state deliveredAt arrivalNumber reason recallArrivedAt copyCancelledAt }
  recall { id reason recalledAt toldCount cancelledCount }
  amendment { kind symbol issuedOn outgoing { id } }
  availableActions { action available reason { code whoCould } }
  timeline { action actorName details { name value } }`;

const OUTCOME = `__typename
  ... on OutgoingActSuccess { outgoing { ${OUTGOING} } }
  ... on ValidationFailed { problems { path code } }
  ... on RuleRefused { code params { name value } }
  ... on VersionConflict { currentVersion changedBy }`;

const INPUTS = {
  createDraft: 'CreateDraftInput',
  saveDraft: 'SaveDraftInput',
  submitDraft: 'OutgoingActInput',
  withdrawDraft: 'OutgoingReasonInput',
  checkContent: 'OutgoingActInput',
  checkForm: 'OutgoingActInput',
  mendForm: 'MendFormInput',
  sendDraftBack: 'OutgoingReasonInput',
  signOutgoing: 'OutgoingActInput',
  allocateNumber: 'AllocateNumberInput',
  voidNumber: 'OutgoingReasonInput',
  unsignOutgoing: 'OutgoingReasonInput',
  sealOutgoing: 'OutgoingActInput',
  unsealOutgoing: 'OutgoingReasonInput',
  issueOutgoing: 'OutgoingActInput',
  recallOutgoing: 'OutgoingReasonInput',
  cancelDraft: 'OutgoingReasonInput',
} as const;

type Mutation = keyof typeof INPUTS;
type Input =
  | AllocateNumberInput
  | MendFormInput
  | CreateDraftInput
  | SaveDraftInput
  | OutgoingActInput
  | OutgoingReasonInput;
type Seen = Pick<Outgoing, 'id' | 'version'>;

/** The act as asked for, refused or not. */
export async function tryTo(person: Person, mutation: Mutation, input: Input): Promise<Outcome> {
  const query = `mutation ($input: ${INPUTS[mutation]}!) { outcome: ${mutation}(input: $input) { ${OUTCOME} } }`;
  const { outcome } = await person.gql<{ outcome: Outcome }>(query, { input });
  return outcome;
}

/** The act as it has to succeed. */
async function doIt(person: Person, mutation: Mutation, input: Input): Promise<Outgoing> {
  const outcome = await tryTo(person, mutation, input);
  if (outcome.outgoing === undefined) throw new Error(`${person.fullName} ${mutation}: ${JSON.stringify(outcome)}`);
  return outcome.outgoing;
}

export const actOn = ({ id, version }: Seen, note?: string): OutgoingActInput => ({
  outgoingId: id,
  version,
  note: note ?? null,
});
export const reasonOn = ({ id, version }: Seen, reason: string): OutgoingReasonInput => ({
  outgoingId: id,
  version,
  reason,
});

export const draftInput = (signer: Person, overrides: Partial<CreateDraftInput> = {}): CreateDraftInput => ({
  typeCode: 'CV',
  subject: 'V/v báo cáo tình hình thực hiện dự toán ngân sách quý III',
  urgency: 'NORMAL',
  signerPositionId: signer.positionId,
  recipientAgencyIds: [],
  ...overrides,
});

export const uploadPdf = async (person: Person, words = 'Dự thảo'): Promise<string> => {
  const upload = await person.upload('Du thao.pdf', pdf(words));
  return upload.id;
};

/** The least that is a PDF by its content; other words, another file. */
export const pdf = (words: string): Uint8Array =>
  new TextEncoder().encode(`%PDF-1.4\n% ${words}\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n`);

export const draft = async (
  person: Person,
  signer: Person,
  overrides: Partial<CreateDraftInput> = {},
): Promise<Outgoing> =>
  await doIt(person, 'createDraft', draftInput(signer, { uploadId: await uploadPdf(person), ...overrides }));

export const save = async (
  person: Person,
  seen: Seen,
  input: CreateDraftInput & { note?: string },
): Promise<Outgoing> => {
  const { inReplyToId: _, ...fields } = input;
  return await doIt(person, 'saveDraft', { ...fields, outgoingId: seen.id, version: seen.version });
};

export const submit = async (person: Person, seen: Seen) => await doIt(person, 'submitDraft', actOn(seen));
export const withdraw = async (person: Person, seen: Seen, reason = '') =>
  await doIt(person, 'withdrawDraft', reasonOn(seen, reason));
export const checkContent = async (person: Person, seen: Seen, note?: string) =>
  await doIt(person, 'checkContent', actOn(seen, note));
export const checkForm = async (person: Person, seen: Seen) => await doIt(person, 'checkForm', actOn(seen));
export const sendBack = async (person: Person, seen: Seen, reason: string) =>
  await doIt(person, 'sendDraftBack', reasonOn(seen, reason));
export const sign = async (person: Person, seen: Seen) => await doIt(person, 'signOutgoing', actOn(seen));
export const giveNumber = async (person: Person, seen: Seen) => await doIt(person, 'allocateNumber', actOn(seen));
export const seal = async (person: Person, seen: Seen) => await doIt(person, 'sealOutgoing', actOn(seen));
export const issue = async (person: Person, seen: Seen) => await doIt(person, 'issueOutgoing', actOn(seen));
export const unsign = async (person: Person, seen: Seen, reason: string) =>
  await doIt(person, 'unsignOutgoing', reasonOn(seen, reason));
export const unseal = async (person: Person, seen: Seen, reason: string) =>
  await doIt(person, 'unsealOutgoing', reasonOn(seen, reason));
export const recall = async (person: Person, seen: Seen, reason: string) =>
  await doIt(person, 'recallOutgoing', reasonOn(seen, reason));
export const cancel = async (person: Person, seen: Seen, reason: string) =>
  await doIt(person, 'cancelDraft', reasonOn(seen, reason));

/** Who does what in the making of one document. */
export type Chain = {
  readonly specialist: Person;
  readonly head: Person;
  readonly checker: Person;
  readonly leader: Person;
  readonly clerk: Person;
};

export async function signedDraft(chain: Chain, overrides: Partial<CreateDraftInput> = {}): Promise<Outgoing> {
  const drafted = await draft(chain.specialist, chain.leader, overrides);
  const submitted = await submit(chain.specialist, drafted);
  const checked = await checkContent(chain.head, submitted);
  const approved = await checkForm(chain.checker, checked);
  return await sign(chain.leader, approved);
}

export async function issued(
  chain: Chain,
  recipientAgencyIds: readonly string[],
  overrides: Partial<CreateDraftInput> = {},
): Promise<Outgoing> {
  const signed = await signedDraft(chain, { recipientAgencyIds: [...recipientAgencyIds], ...overrides });
  return await issue(chain.clerk, await seal(chain.clerk, await giveNumber(chain.clerk, signed)));
}

export async function readOutgoing(person: Person, id: string): Promise<Outgoing> {
  const { outgoingDocument } = await person.gql<{ outgoingDocument: Outgoing }>(
    `query ($id: ID!) { outgoingDocument(id: $id) { ${OUTGOING} } }`,
    { id },
  );
  return outgoingDocument;
}

type ListArgs = { states?: OutgoingState[]; search?: string; first?: number; after?: string | null };
export type OutgoingList = { ids: string[]; endCursor: string | null; hasNextPage: boolean };

export async function listOutgoing(
  person: Person,
  { states, search, first = 50, after = null }: ListArgs = {},
): Promise<OutgoingList> {
  const { outgoingDocuments } = await person.gql<{
    outgoingDocuments: {
      edges: { node: { id: string } }[];
      pageInfo: { endCursor: string | null; hasNextPage: boolean };
    };
  }>(
    `query ($filter: OutgoingFilter, $first: Int!, $after: String) {
      outgoingDocuments(filter: $filter, first: $first, after: $after) { edges { node { id } } pageInfo { endCursor hasNextPage } }
    }`,
    { filter: { states: states ?? null, search: search ?? null }, first, after },
  );
  return { ids: outgoingDocuments.edges.map(({ node }) => node.id), ...outgoingDocuments.pageInfo };
}

export type Counts = { draft: number; inCheck: number; approval: number; toIssue: number };

export async function countOutgoing(person: Person): Promise<Counts> {
  const { outgoingCounts } = await person.gql<{ outgoingCounts: Counts }>(
    '{ outgoingCounts { draft inCheck approval toIssue } }',
  );
  return outgoingCounts;
}

export const available = ({ availableActions }: Outgoing): OutgoingAction[] =>
  availableActions.filter((each) => each.available).map(({ action }) => action);
