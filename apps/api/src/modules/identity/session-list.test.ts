import { describe, expect, it } from 'vitest';
import {
  agencyPeople,
  atAnotherBrowser,
  endOtherSessions,
  endPersonSessions,
  endSession,
  isSignedIn,
  mySessions,
  personIdOf,
} from '../../../test/language/accounts.ts';
import { newPerson, office } from '../../../test/office.ts';

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36';
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1';

describe('own sessions', () => {
  it('are listed with where they are, this one marked and first', async () => {
    const { app, clerk } = await office();
    const desk = await atAnotherBrowser(app, clerk, undefined, { userAgent: CHROME, address: '10.1.2.3' });
    app.clock.advance(5000);
    const phone = await atAnotherBrowser(app, clerk, undefined, { userAgent: IPHONE });
    expect(await mySessions(desk)).toMatchObject([
      { current: true, browser: 'Chrome 131', system: 'Windows', device: 'COMPUTER', address: '10.1.2.3' },
      { current: false, browser: 'Safari 17', system: 'iOS', device: 'PHONE', actingAs: { title: clerk.title } },
    ]);
    expect((await mySessions(phone)).map(({ current, device }) => [current, device])).toEqual([
      [true, 'PHONE'],
      [false, 'COMPUTER'],
    ]);
  });

  it('leave the list when they end, idle or at their time', async () => {
    const { app, clerk } = await office();
    const old = await atAnotherBrowser(app, clerk);
    app.clock.advance(7 * 3_600_000);
    const young = await atAnotherBrowser(app, clerk);
    expect(await mySessions(young)).toHaveLength(2);
    app.clock.advance(2 * 3_600_000);
    expect(await mySessions(young)).toHaveLength(1);
    expect(await isSignedIn(old)).toBe(false);
  });

  it('end one by one, at once for every act of every process, and on record', async () => {
    const { app, clerk } = await office();
    const second = await app.second();
    const here = await atAnotherBrowser(app, clerk);
    const there = (await atAnotherBrowser(app, clerk)).at(second);
    expect(await isSignedIn(there)).toBe(true);
    const other = (await mySessions(here)).find(({ current }) => !current);
    expect(await endSession(here, other?.id ?? '')).toMatchObject({ __typename: 'EndSessionsSuccess', ended: 1 });
    expect((await there.raw('mutation { endOtherSessions { __typename } }')).errors?.[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
    expect(await isSignedIn(there)).toBe(false);
    expect(await isSignedIn(here)).toBe(true);
    expect(await endSession(here, other?.id ?? '')).toMatchObject({ ended: 0 });
    const entries = await app.db.query<{ details: string }>(
      "SELECT details FROM audit_entries WHERE action = 'identity.end-sessions' AND position_id = ?",
      [clerk.positionId],
    );
    expect(entries).toHaveLength(1);
  });

  it('end all but this one', async () => {
    const { app, clerk } = await office();
    const here = await atAnotherBrowser(app, clerk);
    const others = [await atAnotherBrowser(app, clerk), await atAnotherBrowser(app, clerk)];
    expect(await endOtherSessions(here)).toMatchObject({ ended: 2 });
    for (const other of others) expect(await isSignedIn(other)).toBe(false);
    expect(await mySessions(here)).toHaveLength(1);
  });

  it('are nobody else’s, whichever number is asked for', async () => {
    const { clerk, leader } = await office();
    const [session] = await mySessions(clerk);
    const answer = await leader.raw('mutation ($id: ID!) { endSession(input: { sessionId: $id }) { __typename } }', {
      id: session?.id,
    });
    expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await isSignedIn(clerk)).toBe(true);
  });
});

describe('the administrator of the agency', () => {
  const sessionsOf = '($id: ID!) { personSessions(personId: $id) { id current address } }';

  it('sees and ends sessions of the people of the agency', async () => {
    const { clerk, admin } = await office();
    await mySessions(clerk);
    const id = await personIdOf(admin, clerk);
    const { personSessions } = await admin.gql<{ personSessions: object[] }>(`query ${sessionsOf}`, { id });
    expect(personSessions).toMatchObject([{ current: false, address: '127.0.0.1' }]);
    expect(await endPersonSessions(admin, id)).toMatchObject({ ended: 1 });
    expect(await isSignedIn(clerk)).toBe(false);
  });

  it('of another agency sees nothing and ends nothing', async () => {
    const { clerk, admin, other } = await office();
    const [session] = await mySessions(clerk);
    const id = await personIdOf(admin, clerk);
    expect((await agencyPeople(other.admin)).map(({ person }) => person.id)).not.toContain(id);
    const asked = [
      await other.admin.raw(`query ${sessionsOf}`, { id }),
      await other.admin.raw('mutation ($id: ID!) { endPersonSessions(input: { personId: $id }) { __typename } }', {
        id,
      }),
      await other.admin.raw('mutation ($id: ID!) { endSession(input: { sessionId: $id }) { __typename } }', {
        id: session?.id,
      }),
      await other.admin.raw('mutation ($id: ID!) { resetPassword(input: { personId: $id }) { __typename } }', { id }),
      await other.admin.raw('mutation ($id: ID!) { unlockAccount(input: { personId: $id }) { __typename } }', { id }),
    ];
    expect(asked.map(({ errors }) => errors?.[0]?.extensions.code)).toEqual(Array(5).fill('NOT_FOUND'));
    expect(await isSignedIn(clerk)).toBe(true);
  });

  it('is the only one: others are refused, and told who could', async () => {
    const { clerk, leader, admin } = await office();
    const id = await personIdOf(admin, clerk);
    expect(await endPersonSessions(leader, id)).toMatchObject({ __typename: 'RuleRefused', code: 'NO_PERMISSION' });
    expect((await leader.raw('{ agencyPeople { totalCount } }')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await leader.raw(`query ${sessionsOf}`, { id })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('lists the people in a number of statements that does not grow with them', async () => {
    const { app, admin } = await office();
    const asked = async () =>
      (await app.countStatements(async () => await agencyPeople(admin))).filter((sql) => !/s\.token_hash/.test(sql));
    await asked();
    const few = await asked();
    for (let more = 0; more < 5; more += 1)
      await newPerson(app, { agencyId: admin.agencyId, unitId: null, title: 'Chuyên viên', roles: ['SPECIALIST'] });
    expect(await asked()).toHaveLength(few.length);
    expect(few.length).toBeLessThan(10);
  });
});
