import type { App } from '../../src/app.ts';
import { createPerson, PASSWORD, type Person, SIGN_IN } from '../person.ts';

const REFUSED = '... on RuleRefused { code params { name value } }';
const FAILED = '... on ValidationFailed { problems { path code params { name value } } }';

export type Answer = {
  readonly __typename: string;
  readonly code?: string;
  readonly ended?: number;
  readonly problems?: readonly { readonly path: string; readonly code: string }[];
};
export type ListedSession = {
  readonly id: string;
  readonly current: boolean;
  readonly address: string | null;
  readonly browser: string | null;
  readonly system: string | null;
  readonly device: string;
  readonly startedAt: string;
  readonly lastSeenAt: string;
  readonly actingAs: { readonly title: string };
};
const SESSION = 'id current address browser system device startedAt lastSeenAt expiresAt actingAs { title }';

export type Attempt = {
  readonly answer: Answer & { readonly viewer?: { mustChangePassword: boolean } };
  readonly cookie: string;
};

/** A try at the sign-in page, with any password from any browser. */
export async function tryToSignIn(
  app: Pick<App, 'http'>,
  username: string,
  password = PASSWORD,
  { address = '127.0.0.1', userAgent = 'test' }: { readonly address?: string; readonly userAgent?: string } = {},
): Promise<Attempt> {
  const query = SIGN_IN.replace('viewer { username', 'viewer { mustChangePassword username');
  const response = await app.http.inject({
    method: 'POST',
    url: '/graphql',
    payload: { query, variables: { input: { username, password } } },
    remoteAddress: address,
    headers: { 'user-agent': userAgent },
  });
  const [cookie] = response.cookies;
  return {
    answer: response.json<{ data: { signIn: Attempt['answer'] } }>().data.signIn,
    cookie: cookie === undefined ? '' : `${cookie.name}=${cookie.value}`,
  };
}

/** The same person in one more browser. */
export async function atAnotherBrowser(
  app: App,
  who: Person,
  password = PASSWORD,
  from: { readonly address?: string; readonly userAgent?: string } = {},
): Promise<Person> {
  const { cookie, answer } = await tryToSignIn(app, who.username, password, from);
  if (cookie === '') throw new Error(`${who.username} cannot sign in: ${JSON.stringify(answer)}`);
  return createPerson(app, who, { cookie: Promise.resolve(cookie) });
}

export async function mySessions(who: Person): Promise<readonly ListedSession[]> {
  return (await who.gql<{ mySessions: ListedSession[] }>(`{ mySessions { ${SESSION} } }`)).mySessions;
}

export async function isSignedIn(who: Person): Promise<boolean> {
  return (await who.gql<{ viewer: object | null }>('{ viewer { username } }')).viewer !== null;
}

async function act(who: Person, mutation: string, variables: object): Promise<Answer> {
  const { result } = await who.gql<{ result: Answer }>(mutation, variables);
  return result;
}

export const endSession = async (who: Person, sessionId: string): Promise<Answer> =>
  await act(
    who,
    `mutation ($id: ID!) { result: endSession(input: { sessionId: $id }) { __typename ... on EndSessionsSuccess { ended } ${REFUSED} } }`,
    { id: sessionId },
  );

export const endOtherSessions = async (who: Person): Promise<Answer> =>
  await act(
    who,
    `mutation { result: endOtherSessions { __typename ... on EndSessionsSuccess { ended } ${REFUSED} } }`,
    {},
  );

export const endPersonSessions = async (who: Person, personId: string): Promise<Answer> =>
  await act(
    who,
    `mutation ($id: ID!) { result: endPersonSessions(input: { personId: $id }) { __typename ... on EndSessionsSuccess { ended } ${REFUSED} } }`,
    { id: personId },
  );

export const unlockAccount = async (who: Person, personId: string): Promise<Answer & { readonly unlocked?: boolean }> =>
  await act(
    who,
    `mutation ($id: ID!) { result: unlockAccount(input: { personId: $id }) { __typename ... on UnlockAccountSuccess { unlocked } ${REFUSED} } }`,
    { id: personId },
  );

export type Reset = Answer & { readonly oneTimePassword?: string; readonly validUntil?: string };

export const resetPassword = async (who: Person, personId: string): Promise<Reset> =>
  await act(
    who,
    `mutation ($id: ID!) { result: resetPassword(input: { personId: $id }) { __typename ... on ResetPasswordSuccess { oneTimePassword validUntil ended } ${REFUSED} } }`,
    { id: personId },
  );

const CHANGE = `mutation ($input: ChangePasswordInput!) { changePassword(input: $input) {
  __typename ... on ChangePasswordSuccess { ended viewer { mustChangePassword } } ${FAILED} ${REFUSED} } }`;

/** Changes it and goes on in the same browser with its new cookie. */
export async function changePassword(
  app: App,
  who: Person,
  currentPassword: string,
  newPassword: string,
): Promise<{ readonly answer: Answer; readonly person: Person }> {
  const response = await app.http.inject({
    method: 'POST',
    url: '/graphql',
    headers: { cookie: await who.signIn() },
    payload: { query: CHANGE, variables: { input: { currentPassword, newPassword } } },
  });
  const answer = response.json<{ data: { changePassword: Answer } }>().data.changePassword;
  const [cookie] = response.cookies;
  const person =
    cookie === undefined ? who : createPerson(app, who, { cookie: Promise.resolve(`${cookie.name}=${cookie.value}`) });
  return { answer, person };
}

export type ListedPerson = {
  readonly person: { readonly id: string; readonly fullName: string };
  readonly positions: readonly { readonly id: string; readonly title: string }[];
  readonly accountAgency: { readonly id: string };
  readonly account: null | {
    readonly username: string;
    readonly disabled: boolean;
    readonly lockedUntil: string | null;
    readonly mustChangePassword: boolean;
    readonly openSessions: number;
  };
};

export type PeopleFilter = {
  readonly search?: string;
  readonly state?: string;
  readonly agencyId?: string;
  readonly everywhere?: boolean;
};
export type PeoplePage = {
  readonly edges: readonly { readonly cursor: string; readonly node: ListedPerson }[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  readonly totalCount: number;
};
export const PEOPLE = `query ($filter: AgencyPeopleFilter, $first: Int!, $after: String) {
  agencyPeople(filter: $filter, first: $first, after: $after) { totalCount pageInfo { endCursor hasNextPage } edges { cursor node {
    person { id fullName } positions { id title } accountAgency { id }
    account { username disabled lockedUntil mustChangePassword openSessions lastSeenAt } } } } }`;

export async function peoplePage(
  who: Person,
  filter: PeopleFilter = {},
  page: { readonly first?: number; readonly after?: string | null } = {},
): Promise<PeoplePage> {
  return (await who.gql<{ agencyPeople: PeoplePage }>(PEOPLE, { filter, first: 100, ...page })).agencyPeople;
}

export const agencyPeople = async (who: Person, filter: PeopleFilter = {}): Promise<readonly ListedPerson[]> =>
  (await peoplePage(who, filter)).edges.map(({ node }) => node);

/** The identifier of a person of one's agency. */
export async function personIdOf(admin: Person, who: Person): Promise<string> {
  const people = await agencyPeople(admin);
  const found = people.find(({ positions }) => positions.some(({ id }) => id === who.positionId));
  if (found === undefined) throw new Error(`${who.fullName} is not in the agency of ${admin.fullName}`);
  return found.person.id;
}
