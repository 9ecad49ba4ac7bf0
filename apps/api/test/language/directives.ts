import type {
  AssignDirectiveInput,
  CreateDirectiveInput,
  DirectiveAction,
  DirectiveActInput,
  DirectiveFilter,
  DirectiveReasonInput,
  DirectiveResult,
  DirectiveSide,
  DirectiveState,
  ReassignDirectiveInput,
  ReportProgressInput,
  SubmitResultInput,
} from '@qlvb/contract/types';
import type { Agency, Person } from '../office.ts';
import { ASSIGNMENT, type AssignmentNode } from './assignments.ts';
import { issued } from './outgoing.ts';

/** What the tests look at of a directive. */
export type Directive = {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly content: string;
  readonly state: DirectiveState;
  readonly result: DirectiveResult | null;
  readonly assignedOn: string;
  readonly originalDueOn: string;
  readonly dueOn: string;
  readonly handedInOn: string | null;
  readonly percent: number;
  readonly timeLeft: { readonly kind: string; readonly workingDays: number | null };
  readonly source: {
    readonly id: string;
    readonly symbol: string;
    readonly files: readonly { readonly url: string }[];
  };
  readonly assigningAgency: { readonly id: string };
  readonly leadAgency: { readonly id: string };
  readonly givenBy: { readonly id: string };
  readonly monitor: { readonly id: string };
  readonly cooperation: readonly {
    readonly agency: { readonly id: string };
    readonly part: string | null;
    readonly dueOn: string | null;
  }[];
  readonly handedOver: { readonly to: { readonly id: string }; readonly at: string } | null;
  readonly assignments: readonly AssignmentNode[];
  readonly reports: readonly Report[];
  readonly workFiles: readonly { readonly id: string }[];
  readonly availableActions: readonly ActionState[];
  readonly timeline: readonly TimelineEntry[];
};
export type Report = {
  readonly kind: 'PROGRESS' | 'RESULT';
  readonly percent: number;
  readonly content: string;
  readonly difficulty: string | null;
  readonly evidence: { readonly id: string; readonly files: readonly { readonly url: string }[] } | null;
  readonly reportedBy: { readonly id: string };
};
export type ActionState = {
  readonly action: DirectiveAction;
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
  readonly __typename: 'DirectiveActSuccess' | 'ValidationFailed' | 'RuleRefused' | 'VersionConflict';
  readonly directive?: Directive;
  readonly code?: string;
  readonly params?: readonly { readonly name: string; readonly value: string }[];
  readonly problems?: readonly { readonly path: string; readonly code: string }[];
  readonly currentVersion?: number;
  readonly changedBy?: string | null;
};

export const DIRECTIVE = `id version code content state result assignedOn originalDueOn dueOn handedInOn percent
  timeLeft { kind workingDays } source { id symbol files { url } } assigningAgency { id } leadAgency { id } givenBy { id } monitor { id }
  cooperation { agency { id } part dueOn } assignments { ${ASSIGNMENT} } handedOver { to { id } at }
  reports { kind percent content difficulty evidence { id files { url } } reportedBy { id } }
  workFiles { id } availableActions { action available reason { code whoCould } }
  timeline { action actorName details { name value } }`;

const OUTCOME = `__typename
  ... on DirectiveActSuccess { directive { ${DIRECTIVE} } }
  ... on ValidationFailed { problems { path code } }
  ... on RuleRefused { code params { name value } }
  ... on VersionConflict { currentVersion changedBy }`;

const INPUTS = {
  createDirective: 'CreateDirectiveInput',
  acceptDirective: 'DirectiveActInput',
  declineDirective: 'DirectiveReasonInput',
  reassignDirective: 'ReassignDirectiveInput',
  assignDirective: 'AssignDirectiveInput',
  reportProgress: 'ReportProgressInput',
  submitResult: 'SubmitResultInput',
  confirmDirective: 'DirectiveActInput',
  sendDirectiveBack: 'DirectiveReasonInput',
  revokeDirective: 'DirectiveReasonInput',
} as const;

export type DirectiveMutation = keyof typeof INPUTS;
type Input =
  | CreateDirectiveInput
  | DirectiveActInput
  | DirectiveReasonInput
  | ReassignDirectiveInput
  | AssignDirectiveInput
  | ReportProgressInput
  | SubmitResultInput;
type Seen = Pick<Directive, 'id' | 'version'>;

const query = (mutation: DirectiveMutation): string =>
  `mutation ($input: ${INPUTS[mutation]}!) { outcome: ${mutation}(input: $input) { ${OUTCOME} } }`;

/** The act as asked for, refused or not. */
export async function tryTo(person: Person, mutation: DirectiveMutation, input: Input): Promise<Outcome> {
  const { outcome } = await person.gql<{ outcome: Outcome }>(query(mutation), { input });
  return outcome;
}

/** The code of the refusal or of the GraphQL error; `done` when it went through. */
export async function answerTo(person: Person, mutation: DirectiveMutation, input: Input): Promise<string> {
  const { data, errors } = await person.raw<{ outcome: Outcome }>(query(mutation), { input });
  if (errors !== undefined || data === null) return errors?.[0]?.extensions.code ?? 'no answer';
  const { __typename: type, code } = data.outcome;
  return type === 'DirectiveActSuccess' ? 'done' : (code ?? type);
}

async function doIt(person: Person, mutation: DirectiveMutation, input: Input): Promise<Directive> {
  const outcome = await tryTo(person, mutation, input);
  if (outcome.directive === undefined) throw new Error(`${person.fullName} ${mutation}: ${JSON.stringify(outcome)}`);
  return outcome.directive;
}

/** A document the agency has issued: source of a directive or evidence of a result. */
export async function issuedDocument(agency: Agency, to: Pick<Agency, 'id'>, subject?: string) {
  const outgoing = await issued(agency, [to.id], subject === undefined ? {} : { subject });
  if (outgoing.document === null) throw new Error('not issued');
  return { outgoingId: outgoing.id, documentId: outgoing.document.id, url: outgoing.document.files[0]?.url ?? '' };
}

export const directiveInput = (
  from: Agency,
  lead: Pick<Agency, 'id'>,
  sourceDocumentId: string,
  overrides: Partial<CreateDirectiveInput> = {},
): CreateDirectiveInput => ({
  sourceDocumentId,
  sourceClause: 'Điểm 2',
  content: 'Rà soát nguồn cải cách tiền lương còn dư của các đơn vị dự toán, báo cáo Ủy ban nhân dân tỉnh.',
  givenByPositionId: from.leader.positionId,
  leadAgencyId: lead.id,
  cooperation: [],
  dueOn: '2026-12-15',
  productRequired: 'Báo cáo',
  ...overrides,
});

export const create = async (monitor: Person, input: CreateDirectiveInput) =>
  await doIt(monitor, 'createDirective', input);

export const actOn = ({ id, version }: Seen, note: string | null = null): DirectiveActInput => ({
  directiveId: id,
  version,
  note,
});
export const reasonOn = ({ id, version }: Seen, reason: string): DirectiveReasonInput => ({
  directiveId: id,
  version,
  reason,
});

export const accept = async (leader: Person, seen: Seen) => await doIt(leader, 'acceptDirective', actOn(seen));
export const decline = async (leader: Person, seen: Seen, reason: string) =>
  await doIt(leader, 'declineDirective', reasonOn(seen, reason));
export const reassign = async (monitor: Person, seen: Seen, leadAgencyId: string, reason: string) =>
  await doIt(monitor, 'reassignDirective', { directiveId: seen.id, version: seen.version, leadAgencyId, reason });

export const assignInput = (
  seen: Seen,
  lead: AssignDirectiveInput['lead'],
  rest: Partial<AssignDirectiveInput> = {},
) => ({
  directiveId: seen.id,
  version: seen.version,
  lead,
  coop: [],
  instruction: 'Chủ trì tham mưu báo cáo.',
  ...rest,
});
export const assign = async (
  leader: Person,
  seen: Seen,
  lead: AssignDirectiveInput['lead'],
  rest?: Partial<AssignDirectiveInput>,
) => await doIt(leader, 'assignDirective', assignInput(seen, lead, rest));

export const progressOn = ({ id, version }: Seen, percent: number): ReportProgressInput => ({
  directiveId: id,
  version,
  percent,
  content: 'Đã có số liệu của 8/15 đơn vị.',
  difficulty: 'Hai huyện chưa báo cáo.',
});
export const report = async (person: Person, seen: Seen, percent: number) =>
  await doIt(person, 'reportProgress', progressOn(seen, percent));

export const resultOn = ({ id, version }: Seen, evidenceDocumentId: string): SubmitResultInput => ({
  directiveId: id,
  version,
  content: 'Đã hoàn thành báo cáo rà soát.',
  evidenceDocumentId,
});
export const handIn = async (person: Person, seen: Seen, evidenceDocumentId: string) =>
  await doIt(person, 'submitResult', resultOn(seen, evidenceDocumentId));
export const confirm = async (monitor: Person, seen: Seen) => await doIt(monitor, 'confirmDirective', actOn(seen));
export const sendBack = async (monitor: Person, seen: Seen, reason: string) =>
  await doIt(monitor, 'sendDirectiveBack', reasonOn(seen, reason));
export const revoke = async (monitor: Person, seen: Seen, reason: string) =>
  await doIt(monitor, 'revokeDirective', reasonOn(seen, reason));

export const PAGE = `query ($id: ID!) { directive(id: $id) { ${DIRECTIVE} } }`;

export async function readDirective(person: Person, id: string): Promise<Directive> {
  const { directive } = await person.gql<{ directive: Directive }>(PAGE, { id });
  return directive;
}

/** The code of the GraphQL error when it cannot be read, null when it can. */
export async function refusedToRead(person: Person, id: string): Promise<string | null> {
  const { errors } = await person.raw('query ($id: ID!) { directive(id: $id) { id } }', { id });
  return errors?.[0]?.extensions.code ?? null;
}

/** What the list page asks for. */
export const LIST = `query ($filter: DirectiveFilter, $first: Int!, $after: String) {
  directives(filter: $filter, first: $first, after: $after) {
    edges { cursor node { id version code content state result dueOn handedInOn percent timeLeft { kind workingDays }
      leadAgency { id shortName } assigningAgency { id shortName } source { id symbol } handedOver { at to { id } } } }
    pageInfo { endCursor hasNextPage }
  }
}`;

type ListArgs = DirectiveFilter & { readonly first?: number; readonly after?: string | null };
export type DirectiveList = {
  readonly ids: string[];
  readonly results: (DirectiveResult | null)[];
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
};

export async function listDirectives(
  person: Person,
  { first = 50, after = null, ...filter }: ListArgs = {},
): Promise<DirectiveList> {
  const { directives } = await person.gql<{
    directives: {
      edges: { node: { id: string; result: DirectiveResult | null } }[];
      pageInfo: { endCursor: string | null; hasNextPage: boolean };
    };
  }>(LIST, { filter, first, after });
  const nodes = directives.edges.map(({ node }) => node);
  return { ids: nodes.map(({ id }) => id), results: nodes.map(({ result }) => result), ...directives.pageInfo };
}

export type TallyFigures = {
  readonly agency: { readonly id: string } | null;
  readonly total: number;
  readonly doneOnTime: number;
  readonly doneLate: number;
  readonly openInTerm: number;
  readonly openOverdue: number;
  readonly onTimeRate: number | null;
};
export type Board = {
  readonly asOf: string;
  readonly total: TallyFigures;
  readonly byLeadAgency: readonly TallyFigures[];
};

const TALLY = 'agency { id } total doneOnTime doneLate openInTerm openOverdue onTimeRate';
export const BOARD = `query ($side: DirectiveSide) { directiveBoard(side: $side) { asOf total { ${TALLY} } byLeadAgency { ${TALLY} } } }`;

export async function boardOf(person: Person, side: DirectiveSide | null = null): Promise<Board> {
  const { directiveBoard } = await person.gql<{ directiveBoard: Board }>(BOARD, { side });
  return directiveBoard;
}

export async function issuedOf(person: Person, search: string | null = null): Promise<string[]> {
  const { issuedDocuments } = await person.gql<{ issuedDocuments: { id: string }[] }>(
    'query ($search: String) { issuedDocuments(search: $search) { id symbol subject } }',
    { search },
  );
  return issuedDocuments.map(({ id }) => id);
}

export const available = ({ availableActions }: Pick<Directive, 'availableActions'>): DirectiveAction[] =>
  availableActions.filter((each) => each.available).map(({ action }) => action);

export const reasonFor = ({ availableActions }: Pick<Directive, 'availableActions'>, action: DirectiveAction) =>
  availableActions.find((each) => each.action === action)?.reason;
