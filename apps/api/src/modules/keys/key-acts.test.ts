import { ALL_KEY_SCOPES } from '@qlvb/domain/keys/scopes';
import { describe, expect, it } from 'vitest';
import { lentOut, readersShown } from '../../../test/language/circulation.ts';
import {
  accept,
  create,
  directiveInput,
  issuedDocument,
  progressOn,
  resultOn,
  tryTo,
} from '../../../test/language/directives.ts';
import { pdf } from '../../../test/language/files.ts';
import { register } from '../../../test/language/incoming.ts';
import { ask, type Held, makeKey, revokeKey } from '../../../test/language/keys.ts';
import { routesOf } from '../../../test/leaks/server.ts';
import { openStream, serving } from '../../../test/leaks/streams.ts';
import { office } from '../../../test/office.ts';
import { KEY_ROUTES } from '@qlvb/domain/keys/openings';
import { verifyJournal } from '../audit/verify.ts';

const error = async ({ system }: Held, query: string) => (await system.raw(query)).errors?.[0];

describe('what a key may', () => {
  it('is what its scopes open; what is missing is named in both languages, and nothing about any object', async () => {
    const { app, admin, clerk } = await office();
    const letter = await register(clerk);
    const key = await makeKey(app, admin, { scopes: ['ORGANISATION_READ'] });
    expect(await ask(key.system, '{ ownUnits { name } ownKey { name scopes agency { id } } }')).toBe('done');
    const there = await error(key, `{ incomingDocument(id: "${letter.id}") { id } }`);
    expect(there).toEqual(await error(key, '{ incomingDocument(id: "999999999") { id } }'));
    expect(there).toMatchObject({
      message: 'Khóa thiếu phạm vi INCOMING_READ. / The key lacks the scope INCOMING_READ.',
      extensions: { code: 'KEY_SCOPE_MISSING', params: { scopes: 'INCOMING_READ' } },
    });
    expect((await error(key, '{ directives { edges { cursor } } }'))?.message).toContain(
      'DIRECTIVES_READ hoặc DIRECTIVES_REPORT',
    );
    expect(
      (
        await error(
          key,
          'mutation { reportProgress(input: { directiveId: "1", version: 1, percent: 1, content: "x" }) { __typename } }',
        )
      )?.extensions.code,
    ).toBe('KEY_SCOPE_MISSING');
  });

  it('is nothing a person answers for, with every scope there is', async () => {
    const { app, admin } = await office();
    const key = await makeKey(app, admin, { scopes: [...ALL_KEY_SCOPES] });
    for (const query of [
      '{ viewer { username } }',
      '{ worklist { total } }',
      '{ integrationKeys { edges { cursor } } }',
      '{ accessRecord { edges { cursor } } }',
      'mutation { signOut }',
      'mutation { markIncomingRead(incomingId: "1") }',
      'mutation { revokeIntegrationKey(input: { keyId: "1", reason: "Tự thu hồi chính mình" }) { __typename } }',
    ])
      expect((await error(key, query))?.extensions.code, query).toBe('NOT_FOR_KEYS');
  });

  it('has a line for every route', async () => {
    const { app } = await office();
    const routes = routesOf(app.http.printRoutes({ commonPrefix: false })).filter(
      (route) => !route.startsWith('HEAD '),
    );
    expect(routes.toSorted()).toEqual(Object.keys(KEY_ROUTES).toSorted());
  });

  it('has its own doors for files, forms and hints', async () => {
    const { app, admin, clerk } = await office();
    const upload = await clerk.upload('Công văn.pdf', pdf(`khóa ${Math.random()}`));
    const letter = await register(clerk, { uploadId: upload.id });
    const url = letter.document.files[0]?.url ?? '';
    const form = `/forms/handling-slip.pdf?id=${letter.id}`;
    const narrow = await makeKey(app, admin);
    for (const [path, scope] of [
      [url, 'FILES_READ'],
      [form, 'FORMS_PRINT'],
      ['/events', 'EVENTS_HEAR'],
    ] as const) {
      const answer = await narrow.system.get(path);
      expect(answer.statusCode, path).toBe(403);
      expect(answer.json()).toMatchObject({ code: 'KEY_SCOPE_MISSING', params: { scopes: scope } });
    }
    expect((await narrow.system.tryUpload('Công văn.pdf', pdf())).json()).toMatchObject({ code: 'NOT_FOR_KEYS' });
    const wide = await makeKey(app, admin, { scopes: ['INCOMING_READ', 'FILES_READ', 'FORMS_PRINT'] });
    expect((await wide.system.get(url)).statusCode).toBe(200);
    expect((await wide.system.get(form)).statusCode).toBe(200);
    const printing = await makeKey(app, admin, { scopes: ['INCOMING_READ', 'FORMS_PRINT'] });
    const stamped = await printing.system.get(`/forms/arrival-stamp.pdf?id=${letter.id}`);
    expect(stamped.json()).toMatchObject({ code: 'KEY_SCOPE_MISSING', params: { scopes: 'FILES_READ' } });
    const doorOnly = await makeKey(app, admin, { scopes: ['FILES_READ', 'FORMS_PRINT'] });
    expect((await doorOnly.system.get(url)).statusCode).toBe(404);
    expect((await doorOnly.system.get(form)).statusCode).toBe(404);
    const entry = (await readersShown(app, admin)).find(({ kind }) => kind === 'OPEN_FILE');
    expect(entry).toMatchObject({
      personName: `Khóa ${wide.key.name}`,
      personTitle: 'Khóa tích hợp',
      address: '127.0.0.1',
    });
  });

  it('is not what has to be given back after reading: a program keeps a copy', async () => {
    const its = await office();
    const { url } = await lentOut(its);
    const { system } = await makeKey(its.app, its.admin, { scopes: ['INCOMING_READ', 'FILES_READ'] });
    const answer = await system.get(url);
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([403, 'GIVEN_BACK']);
  });

  it('stops at the books it is limited to', async () => {
    const { app, admin, clerk } = await office();
    await register(clerk);
    const { system } = await makeKey(app, admin, { scopes: ['INCOMING_READ', 'OUTGOING_READ'], books: ['QD'] });
    const seen = await system.gql<{ incomingDocuments: { edges: unknown[] } }>(
      '{ incomingDocuments { edges { cursor } } }',
    );
    expect(seen.incomingDocuments.edges).toEqual([]);
  });
});

describe('an act with a key', () => {
  it('reports progress for the lead agency, and stands on every record as the key', async () => {
    const { app, other: lead, ...its } = await office();
    const source = await issuedDocument(its, lead);
    const given = await create(its.monitor, directiveInput(its, lead, source.documentId));
    const accepted = await accept(lead.leader, given);
    const { system, key } = await makeKey(app, lead.admin, { scopes: ['DIRECTIVES_REPORT'] });
    const stranger = await makeKey(app, its.admin, { scopes: ['DIRECTIVES_REPORT'] });
    const report = `mutation ($input: ReportProgressInput!) { outcome: reportProgress(input: $input) { __typename
      ... on RuleRefused { code } ... on DirectiveActSuccess { directive { version percent reports { reportedByKey reportedBy { id } }
        availableActions { action available reason { code } } timeline { action actorName actorTitle actorAgency } } } } }`;
    const input = progressOn(accepted, 40);
    expect(await stranger.system.gql(report, { input })).toMatchObject({ outcome: { code: 'NOT_LEAD_AGENCY' } });
    const { outcome } = await system.gql<{
      outcome: { directive: { version: number; availableActions: { action: string; available: boolean }[] } };
    }>(report, { input });
    const name = `Khóa ${key.name}`;
    expect(outcome).toMatchObject({
      directive: {
        percent: 40,
        reports: [{ reportedByKey: key.name, reportedBy: null }],
      },
    });
    expect(JSON.stringify(outcome)).toContain(
      JSON.stringify({
        action: 'directive.report',
        actorName: name,
        actorTitle: 'Khóa tích hợp',
        actorAgency: lead.shortName,
      }).slice(1, -1),
    );
    expect(outcome.directive.availableActions.filter(({ available }) => available).map(({ action }) => action)).toEqual(
      ['REPORT_PROGRESS'],
    );
    const [entry] = await app.db.query(
      'SELECT key_id AS keyId, account_id AS accountId, position_id AS positionId FROM audit_entries WHERE key_id IS NOT NULL AND object_type = ? AND object_id = ?',
      ['DIRECTIVE', given.id],
    );
    expect(entry).toEqual({ keyId: key.id, accountId: null, positionId: null });
    expect((await verifyJournal(app.db)).breaks).toEqual([]);
    // A person of the lead agency goes on where the key stopped, and alone hands in the result.
    const closed = await system.raw(
      'mutation ($input: SubmitResultInput!) { submitResult(input: $input) { __typename } }',
      { input: resultOn({ id: given.id, version: outcome.directive.version }, source.documentId) },
    );
    expect(closed.errors?.[0]?.extensions.code).toBe('NOT_FOR_KEYS');
    expect(
      await tryTo(lead.leader, 'reportProgress', progressOn({ id: given.id, version: outcome.directive.version }, 60)),
    ).toMatchObject({ __typename: 'DirectiveActSuccess' });
  });
});

describe('a request with a key', () => {
  const OWN = '{ ownKey { name } }';

  it('needs no cookie and looks at none, and the rule against other sites says nothing about it', async () => {
    const { app, admin, leader } = await office();
    const { secret, key } = await makeKey(app, admin);
    const cookie = await leader.signIn();
    const send = async (headers: Record<string, string>, payload: object) =>
      await app.http.inject({ method: 'POST', url: '/graphql', headers, payload });
    const authorization = `bearer  ${secret}`;
    const beside = await send(
      { cookie, authorization, origin: 'https://motcua.example' },
      { query: '{ ownKey { name } }' },
    );
    expect(beside.json()).toEqual({ data: { ownKey: { name: key.name } } });
    expect((await send({ cookie, authorization }, { query: '{ worklist { total } }' })).json()).toMatchObject({
      errors: [{ extensions: { code: 'NOT_FOR_KEYS' } }],
    });
    expect((await send({ cookie, origin: 'https://motcua.example' }, { query: OWN })).statusCode).toBe(403);
    for (const wrong of ['Bearer', 'Bearer x', `Bearer ${secret.slice(0, -1)}A`, `Bearer ${secret} ${secret}`]) {
      const answer = await send({ cookie, authorization: wrong }, { query: OWN });
      expect(answer.statusCode, wrong).toBe(401);
      expect(answer.json(), wrong).toMatchObject({ errors: [{ extensions: { code: 'KEY_NOT_ACCEPTED' } }] });
    }
    expect(
      (await send({ cookie, authorization: 'Basic cHJveHk6eA==' }, { query: '{ viewer { username } }' })).json(),
    ).toMatchObject({ data: { viewer: { username: leader.username } } });
  });

  it('comes from an address it may come from', async () => {
    const { app, admin } = await office();
    const { secret } = await makeKey(app, admin, { addresses: ['10.1.0.0/16'] });
    const from = async (remoteAddress: string) =>
      (
        await app.http.inject({
          method: 'POST',
          url: '/graphql',
          remoteAddress,
          headers: { authorization: `Bearer ${secret}` },
          payload: { query: OWN },
        })
      ).statusCode;
    expect([await from('10.1.9.9'), await from('10.2.9.9'), await from('10.1.9.9')]).toEqual([200, 401, 200]);
  });

  it('is one of so many in a minute, over all processes', async () => {
    const { app, admin } = await office();
    const second = await app.second();
    app.clock.set('2026-11-23T03:00:01.000Z');
    const { system, secret } = await makeKey(app, admin, { perMinute: 20 });
    const both = [system, system.at(second)];
    const codes: string[] = [];
    for (let request = 0; request < 24; request += 1) codes.push(await ask(both[request % 2] ?? system, OWN));
    expect(codes.filter((code) => code === 'done')).toHaveLength(20);
    expect(codes.slice(-2)).toEqual(['KEY_TOO_FAST', 'KEY_TOO_FAST']);
    const late = await app.http.inject({ url: '/files/1', headers: { authorization: `Bearer ${secret}` } });
    expect(late.statusCode).toBe(429);
    expect(Number(late.headers['retry-after'])).toBeGreaterThan(0);
    app.clock.set('2026-11-23T03:01:00.000Z');
    expect(await ask(system, OWN)).toBe('done');
    app.clock.set('2026-11-23T02:00:00.000Z');
  });

  it('is counted alike from wherever it comes', async () => {
    const { app, admin } = await office();
    app.clock.set('2026-11-23T03:10:01.000Z');
    const { secret } = await makeKey(app, admin, { perMinute: 20 });
    const from = async (remoteAddress: string) =>
      (
        await app.http.inject({
          method: 'POST',
          url: '/graphql',
          remoteAddress,
          headers: { authorization: `Bearer ${secret}` },
          payload: { query: OWN },
        })
      ).statusCode;
    const codes: number[] = [];
    for (let request = 0; request < 22; request += 1) codes.push(await from(request % 2 ? '10.1.0.1' : '10.2.0.2'));
    expect(codes.filter((code) => code === 200)).toHaveLength(20);
    expect(codes.slice(-2)).toEqual([429, 429]);
    app.clock.set('2026-11-23T02:00:00.000Z');
  });

  it('writes once for many, and a session is looked up with no statement more', async () => {
    const { app, admin, clerk } = await office();
    const { system } = await makeKey(app, admin, { perMinute: 600 });
    await ask(system, OWN);
    const statements = await app.countStatements(async () => {
      for (let request = 0; request < 20; request += 1) await ask(system, OWN);
    });
    expect(statements.filter((sql) => /^(INSERT|UPDATE)/.test(sql))).toEqual([]);
    expect(statements.length).toBeLessThanOrEqual(20);
    await clerk.signIn();
    expect(
      (await app.countStatements(async () => await clerk.gql('{ viewer { username } }'))).filter((sql) =>
        sql.includes('integration_key'),
      ),
    ).toEqual([]);
  });

  it('hears of what it reads as long as it is in force', async () => {
    const its = await office();
    const { app, admin } = its;
    const url = await serving(app);
    const { key, system } = await makeKey(app, admin, { scopes: ['EVENTS_HEAR', 'INCOMING_READ'] });
    const deaf = await makeKey(app, admin, { scopes: ['EVENTS_HEAR'] });
    const [stream, silent] = [await openStream(url, system), await openStream(url, deaf.system)];
    expect(stream.status).toBe(200);
    await expect.poll(() => stream.text() + silent.text()).toMatch(/retry.*retry/s);
    const letter = await register(its.clerk);
    await expect.poll(() => stream.text(), { timeout: 5000 }).toContain(`{"type":"incoming","id":"${letter.id}"}`);
    await revokeKey(admin, key.id);
    await expect.poll(() => stream.text(), { timeout: 5000 }).toContain('session-ended');
    expect(silent.text()).not.toContain('incoming');
    await Promise.all([stream.close(), silent.close()]);
  });
});
