import type {
  AddWorkFileItemInput,
  CloseWorkFileInput,
  OpenWorkFileInput,
  RemoveWorkFileItemInput,
  WorkFileAction,
  WorkFileFilter,
  WorkFileItemKind,
  WorkFileState,
} from '@qlvb/contract/types';
import type { Person } from '../office.ts';

/** What the tests look at of a work file. */
export type WorkFile = {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly notation: string;
  readonly title: string;
  readonly retention: string;
  readonly state: WorkFileState;
  readonly openedOn: string;
  readonly closedOn: string | null;
  readonly unit: { readonly id: string } | null;
  readonly owner: { readonly id: string };
  readonly items: readonly Item[];
  readonly itemCount: number;
  readonly availableActions: readonly ActionState[];
  readonly timeline: readonly {
    readonly action: string;
    readonly actorName: string;
    readonly details: readonly { name: string; value: string }[];
  }[];
};
export type Item = {
  readonly id: string;
  readonly ordinal: number;
  readonly kind: WorkFileItemKind;
  readonly symbol: string;
  readonly date: string | null;
  readonly title: string;
  readonly author: string;
  readonly incoming: {
    readonly id: string;
    readonly document: { readonly files: readonly { readonly id: string }[] };
  } | null;
  readonly outgoing: { readonly id: string } | null;
  readonly directive: { readonly id: string } | null;
  readonly addedBy: { readonly id: string } | null;
};
export type ActionState = {
  readonly action: WorkFileAction;
  readonly available: boolean;
  readonly reason: { readonly code: string | null; readonly whoCould: readonly string[] };
};
export type Outcome = {
  readonly __typename: 'WorkFileActSuccess' | 'ValidationFailed' | 'RuleRefused' | 'VersionConflict';
  readonly workFile?: WorkFile;
  readonly code?: string;
  readonly params?: readonly { readonly name: string; readonly value: string }[];
  readonly problems?: readonly { readonly path: string; readonly code: string }[];
  readonly currentVersion?: number;
  readonly changedBy?: string | null;
};

export const WORK_FILE = `id version code notation title retention state openedOn closedOn unit { id } owner { id } itemCount
  items { id ordinal kind symbol date title author incoming { id document { files { id } } } outgoing { id } directive { id } addedBy { id } }
  availableActions { action available reason { code whoCould } }
  timeline { action actorName details { name value } }`;

const OUTCOME = `__typename
  ... on WorkFileActSuccess { workFile { ${WORK_FILE} } }
  ... on ValidationFailed { problems { path code } }
  ... on RuleRefused { code params { name value } }
  ... on VersionConflict { currentVersion changedBy }`;

const INPUTS = {
  openWorkFile: 'OpenWorkFileInput',
  addWorkFileItem: 'AddWorkFileItemInput',
  removeWorkFileItem: 'RemoveWorkFileItemInput',
  closeWorkFile: 'CloseWorkFileInput',
} as const;

export type WorkFileMutation = keyof typeof INPUTS;
type Input = OpenWorkFileInput | AddWorkFileItemInput | RemoveWorkFileItemInput | CloseWorkFileInput;
type Seen = Pick<WorkFile, 'id' | 'version'>;
export type ItemRef = { readonly kind: WorkFileItemKind; readonly id: string };

const query = (mutation: WorkFileMutation): string =>
  `mutation ($input: ${INPUTS[mutation]}!) { outcome: ${mutation}(input: $input) { ${OUTCOME} } }`;

/** The act as asked for, refused or not. */
export async function tryTo(person: Person, mutation: WorkFileMutation, input: Input): Promise<Outcome> {
  const { outcome } = await person.gql<{ outcome: Outcome }>(query(mutation), { input });
  return outcome;
}

/** The code of the refusal or of the GraphQL error; `done` when it went through. */
export async function answerTo(person: Person, mutation: WorkFileMutation, input: Input): Promise<string> {
  const { data, errors } = await person.raw<{ outcome: Outcome }>(query(mutation), { input });
  if (errors !== undefined || data === null) return errors?.[0]?.extensions.code ?? 'no answer';
  const { __typename: type, code } = data.outcome;
  return type === 'WorkFileActSuccess' ? 'done' : (code ?? type);
}

async function doIt(person: Person, mutation: WorkFileMutation, input: Input): Promise<WorkFile> {
  const outcome = await tryTo(person, mutation, input);
  if (outcome.workFile === undefined) throw new Error(`${person.fullName} ${mutation}: ${JSON.stringify(outcome)}`);
  return outcome.workFile;
}

export const openInput = (
  firstItem: ItemRef | null = null,
  overrides: Partial<OpenWorkFileInput> = {},
): OpenWorkFileInput => ({
  title: 'Dự toán ngân sách nhà nước năm 2026',
  retention: 'YEARS_20',
  firstItem,
  ...overrides,
});
export const open = async (
  person: Person,
  firstItem: ItemRef | null = null,
  overrides: Partial<OpenWorkFileInput> = {},
) => await doIt(person, 'openWorkFile', openInput(firstItem, overrides));

export const addInput = ({ id, version }: Seen, item: ItemRef): AddWorkFileItemInput => ({
  workFileId: id,
  version,
  item,
});
export const add = async (person: Person, seen: Seen, item: ItemRef) =>
  await doIt(person, 'addWorkFileItem', addInput(seen, item));

export const removeInput = ({ id, version }: Seen, itemId: string): RemoveWorkFileItemInput => ({
  workFileId: id,
  version,
  itemId,
  reason: 'Không thuộc vụ việc này.',
});
export const remove = async (person: Person, seen: Seen, itemId: string) =>
  await doIt(person, 'removeWorkFileItem', removeInput(seen, itemId));

export const closeInput = ({ id, version }: Seen): CloseWorkFileInput => ({ workFileId: id, version });
export const close = async (person: Person, seen: Seen) => await doIt(person, 'closeWorkFile', closeInput(seen));

export const PAGE = `query ($id: ID!) { workFile(id: $id) { ${WORK_FILE} } }`;

export async function readWorkFile(person: Person, id: string): Promise<WorkFile> {
  const { workFile } = await person.gql<{ workFile: WorkFile }>(PAGE, { id });
  return workFile;
}

/** The code of the GraphQL error when it cannot be read, null when it can. */
export async function refusedToRead(person: Person, id: string): Promise<string | null> {
  const { errors } = await person.raw('query ($id: ID!) { workFile(id: $id) { id } }', { id });
  return errors?.[0]?.extensions.code ?? null;
}

export const LIST = `query ($filter: WorkFileFilter, $first: Int!, $after: String) {
  workFiles(filter: $filter, first: $first, after: $after) {
    edges { cursor node { id code notation title state openedOn itemCount unit { id name } owner { id title person { id fullName } } } }
    pageInfo { endCursor hasNextPage }
  }
}`;

type ListArgs = WorkFileFilter & { readonly first?: number; readonly after?: string | null };
export type WorkFileList = { readonly ids: string[]; readonly endCursor: string | null; readonly hasNextPage: boolean };

export async function listWorkFiles(
  person: Person,
  { first = 50, after = null, ...filter }: ListArgs = {},
): Promise<WorkFileList> {
  const { workFiles } = await person.gql<{
    workFiles: { edges: { node: { id: string } }[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } };
  }>(LIST, { filter, first, after });
  return { ids: workFiles.edges.map(({ node }) => node.id), ...workFiles.pageInfo };
}

/** `1 INCOMING`, `2 OUTGOING` …: the shape of an inventory in a test. */
export const inventory = ({ items }: WorkFile): string[] => items.map(({ ordinal, kind }) => `${ordinal} ${kind}`);

/** The identifiers the inventory points to, as far as the reader sees them. */
export const objectsIn = ({ items }: WorkFile): (string | undefined)[] =>
  items.map(({ incoming, outgoing, directive }) => incoming?.id ?? outgoing?.id ?? directive?.id);
