import { describe, expect, it } from 'vitest';
import { office } from '../../../test/office.ts';
import { PASSWORD, type Person, SIGN_IN } from '../../../test/person.ts';
import type { App } from '../../app.ts';
import type { TestApp } from '../../../test/app.ts';

async function tryToSignIn(
  { http }: Pick<TestApp, 'http'>,
  username: string,
  password: string,
  remoteAddress = '127.0.0.1',
) {
  const payload = { query: SIGN_IN, variables: { input: { username, password } } };
  const response = await http.inject({ method: 'POST', url: '/graphql', payload, remoteAddress });
  const { signIn } = response.json<{
    data: { signIn: { __typename: string; code?: string; params?: { name: string; value: string }[] } };
  }>().data;
  return { ...signIn, cookie: response.cookies[0] };
}

const VIEWER =
  '{ viewer { username permissions actingAs { title agency { shortName } unit { name } roles } positions { id } } }';

describe('signing in', () => {
  it('opens a session in an http-only cookie', async () => {
    const { app, clerk } = await office();
    const { cookie, __typename } = await tryToSignIn(app, clerk.username.toUpperCase(), PASSWORD);
    expect(__typename).toBe('SignInSuccess');
    expect(cookie).toMatchObject({ name: 'qlvb_session', httpOnly: true, sameSite: 'Lax', path: '/' });
    const { viewer } = await clerk.gql<{ viewer: { actingAs: unknown; permissions: string[] } }>(VIEWER);
    expect(viewer.actingAs).toMatchObject({ title: 'Văn thư', unit: { name: 'Văn phòng' }, roles: ['REGISTRY_CLERK'] });
    expect(viewer.permissions).toContain('incoming.register');
  });

  it('stores no token that would open a session', async () => {
    const { app, clerk } = await office();
    const { cookie } = await tryToSignIn(app, clerk.username, PASSWORD);
    const rows = await app.db.query('SELECT id FROM sessions WHERE token_hash = ?', [cookie?.value ?? '']);
    expect(rows).toEqual([]);
  });

  it.each(['a person', 'nobody'])('locks after five failures, alike for %s', async (who) => {
    const { app, clerk } = await office();
    const username = who === 'nobody' ? `khong.co.${clerk.positionId}` : clerk.username;
    const answers = [];
    for (let tries = 0; tries < 6; tries += 1) answers.push(await tryToSignIn(app, username, 'sai mật khẩu'));
    expect(answers.map(({ code, params }) => [code, params?.[0]?.value])).toEqual([
      ['WRONG_CREDENTIALS', '4'],
      ['WRONG_CREDENTIALS', '3'],
      ['WRONG_CREDENTIALS', '2'],
      ['WRONG_CREDENTIALS', '1'],
      ['ACCOUNT_LOCKED', '15'],
      ['ACCOUNT_LOCKED', '15'],
    ]);
  });

  it('writes the lock into the journal of the agency, by the relay: it takes as long for a name nobody has', async () => {
    const { app, clerk } = await office();
    const attempts = async (username: string): Promise<number[]> => {
      const counts: number[] = [];
      for (let tries = 0; tries < 6; tries += 1)
        counts.push((await app.countStatements(async () => await tryToSignIn(app, username, 'sai mật khẩu'))).length);
      return counts;
    };
    expect(await attempts(clerk.username)).toEqual(await attempts(`khong.co.${clerk.positionId}`));
    await app.relay.drain();
    const [locked, ...more] = await app.db.query<{ agencyId: string; name: string }>(
      "SELECT agency_id AS agencyId, actor_name AS name FROM audit_entries WHERE action = 'identity.lock' AND position_id = ?",
      [clerk.positionId],
    );
    expect([String(locked?.agencyId), locked?.name, more]).toEqual([clerk.agencyId, clerk.fullName, []]);
  });

  it('stays locked for the right password, and opens after a quarter of an hour', async () => {
    const { app, clerk } = await office();
    for (let tries = 0; tries < 5; tries += 1) await tryToSignIn(app, clerk.username, 'sai mật khẩu');
    expect((await tryToSignIn(app, clerk.username, PASSWORD)).code).toBe('ACCOUNT_LOCKED');
    app.clock.advance(15 * 60_000 + 1000);
    expect((await tryToSignIn(app, clerk.username, PASSWORD)).__typename).toBe('SignInSuccess');
  });

  it('lets a hundred guesses at once count as what they are', async () => {
    const { app, clerk } = await office();
    const answers = await Promise.all(
      Array.from({ length: 30 }, async () => await tryToSignIn(app, clerk.username, 'đoán')),
    );
    expect(answers.filter(({ code }) => code === 'WRONG_CREDENTIALS')).toHaveLength(4);
  });

  it('limits an address over all processes together, whatever names it tries', async () => {
    const { app, clerk } = await office();
    const processes = [await app.second({ signInPerMinute: 4 }), await app.second({ signInPerMinute: 4 })] as const;
    const address = `10.0.0.${clerk.positionId}`;
    const guess = async (turn: number) =>
      (await tryToSignIn(processes[turn % 2] ?? app, `ai.do.${turn}.${clerk.positionId}`, 'đoán', address)).code;
    const answers = await Promise.all(Array.from({ length: 10 }, async (_, turn) => await guess(turn)));
    expect(answers.filter((code) => code === 'WRONG_CREDENTIALS')).toHaveLength(4);
    expect(answers.filter((code) => code === 'TOO_MANY_ATTEMPTS')).toHaveLength(6);
    for (const each of processes) {
      expect((await tryToSignIn(each, clerk.username, PASSWORD, address)).code).toBe('TOO_MANY_ATTEMPTS');
      expect((await tryToSignIn(each, clerk.username, PASSWORD, '10.9.9.9')).__typename).toBe('SignInSuccess');
    }
    app.clock.advance(60_000);
    expect((await tryToSignIn(processes[1], clerk.username, PASSWORD, address)).__typename).toBe('SignInSuccess');
  });

  it('forgets failures after a success', async () => {
    const { app, clerk } = await office();
    await tryToSignIn(app, clerk.username, 'sai');
    await tryToSignIn(app, clerk.username, PASSWORD);
    expect((await tryToSignIn(app, clerk.username, 'sai')).params?.[0]?.value).toBe('4');
  });

  it('refuses a request that another site sends', async () => {
    const { app, clerk } = await office();
    const payload = { query: SIGN_IN, variables: { input: { username: clerk.username, password: PASSWORD } } };
    const foreign = await app.http.inject({
      method: 'POST',
      url: '/graphql',
      payload,
      headers: { origin: 'https://kexau.example' },
    });
    expect(foreign.statusCode).toBe(403);
    const form = await app.http.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'text/plain' },
      payload: JSON.stringify(payload),
    });
    expect(form.statusCode).toBeGreaterThanOrEqual(400);
  });
});

describe('a session', () => {
  const viewerAt = async (person: Person, app: App): Promise<unknown> =>
    (await person.at(app).gql<{ viewer: object | null }>('{ viewer { username } }')).viewer;

  it('ends with signing out in every process, for reading within a second', async () => {
    const { app, clerk } = await office();
    const second = await app.second();
    await clerk.signIn();
    expect(await viewerAt(clerk, second)).not.toBeNull();
    await clerk.gql('mutation { signOut }');
    expect(await viewerAt(clerk, app)).toBeNull();
    app.clock.advance(1000);
    expect(await viewerAt(clerk, second)).toBeNull();
  });

  it('ends for every act at once, also in a process that has just seen the person', async () => {
    const { app, leader } = await office();
    const second = await app.second();
    await leader.signIn();
    expect(await viewerAt(leader, second)).not.toBeNull();
    await leader.gql('mutation { signOut }');
    const act = await leader
      .at(second)
      .raw('mutation ($id: ID!) { actAs(positionId: $id) { __typename } }', { id: leader.positionId });
    expect(act.errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  });

  it('ends when nothing is done for too long', async () => {
    const { app, clerk } = await office();
    await clerk.signIn();
    app.clock.advance(8 * 3_600_000 + 1000);
    expect((await clerk.gql<{ viewer: object | null }>('{ viewer { username } }')).viewer).toBeNull();
  });

  it('ends as well when only the screen keeps itself up to date', async () => {
    const { app, clerk } = await office();
    const cookie = await clerk.signIn();
    const asked = async (headers: Record<string, string>) => {
      const payload = { query: '{ viewer { username } }' };
      const answer = await app.http.inject({
        method: 'POST',
        url: '/graphql',
        payload,
        headers: { cookie, ...headers },
      });
      return answer.json<{ data: { viewer: object | null } }>().data.viewer !== null;
    };
    app.clock.advance(5 * 3_600_000);
    expect(await asked({ 'x-qlvb-background': '1' })).toBe(true);
    app.clock.advance(2 * 3_600_000);
    expect(await asked({})).toBe(true);
    app.clock.advance(5 * 3_600_000);
    expect(await asked({ 'x-qlvb-background': '1' })).toBe(true);
    app.clock.advance(3 * 3_600_000 + 1000);
    expect(await asked({ 'x-qlvb-background': '1' })).toBe(false);
  });

  it('asks who is not signed in to sign in', async () => {
    const { app } = await office();
    const response = await app.http.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query: '{ ownUnits { id } }' },
    });
    expect(response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it('does not act as a position of somebody else', async () => {
    const { clerk, leader } = await office();
    const { actAs } = await clerk.gql<{ actAs: unknown }>(
      'mutation ($id: ID!) { actAs(positionId: $id) { __typename ... on RuleRefused { code } } }',
      {
        id: leader.positionId,
      },
    );
    expect(actAs).toEqual({ __typename: 'RuleRefused', code: 'POSITION_NOT_YOURS' });
  });
});
