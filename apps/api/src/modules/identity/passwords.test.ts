import {
  buildSchema,
  getNamedType,
  type GraphQLArgument,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isUnionType,
} from 'graphql';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import {
  agencyPeople,
  atAnotherBrowser,
  changePassword,
  isSignedIn,
  personIdOf,
  resetPassword,
  tryToSignIn,
  unlockAccount,
} from '../../../test/language/accounts.ts';
import { newPerson, office } from '../../../test/office.ts';
import { PASSWORD } from '../../../test/person.ts';

const GOOD = 'con trâu đi trước cái cày theo sau';

describe('changing one’s own password', () => {
  it('takes any sentence, goes on here and ends all other sessions', async () => {
    const { app, clerk } = await office();
    const second = await app.second();
    const here = await atAnotherBrowser(app, clerk);
    const there = (await atAnotherBrowser(app, clerk)).at(second);
    expect(await isSignedIn(there)).toBe(true);
    const { answer, person } = await changePassword(app, here, PASSWORD, GOOD.normalize('NFD'));
    expect(answer).toMatchObject({ __typename: 'ChangePasswordSuccess', ended: 1 });
    expect(await isSignedIn(person)).toBe(true);
    expect(await isSignedIn(here)).toBe(false);
    app.clock.advance(1000);
    expect(await isSignedIn(there)).toBe(false);
    expect((await tryToSignIn(app, clerk.username)).answer.code).toBe('WRONG_CREDENTIALS');
    expect((await tryToSignIn(app, clerk.username, GOOD.normalize('NFC'))).answer.__typename).toBe('SignInSuccess');
  });

  it.each([
    ['ngắn quá', 'TOO_SHORT'],
    ['qwertyuiopasdfghjkl', 'PASSWORD_TOO_EASY'],
    ['Football2026111222', 'PASSWORD_COMMON'],
    ['mật khẩu 0123456789', 'PASSWORD_COMMON'],
    ['em đỗ ở quê qlvb xa', 'PASSWORD_HAS_NAME'],
    [PASSWORD, 'PASSWORD_UNCHANGED'],
  ])('says at the field why not: %s', async (password, code) => {
    const { app, clerk } = await office();
    const { answer } = await changePassword(app, clerk, PASSWORD, password);
    expect(answer.problems).toMatchObject([{ path: 'newPassword', code }]);
  });

  it('refuses the names of the person and the agency', async () => {
    const { app, clerk, name } = await office();
    for (const word of [clerk.username, clerk.fullName, name]) {
      const { answer } = await changePassword(app, clerk, PASSWORD, `${word} trên đường về`);
      expect(answer.problems).toMatchObject([{ code: 'PASSWORD_HAS_NAME' }]);
    }
  });

  it('counts wrong old passwords together with those of the sign-in page, and locks', async () => {
    const { app, clerk } = await office();
    const answers = [];
    for (let tries = 0; tries < 6; tries += 1) {
      const guess = async () => (await changePassword(app, clerk, 'đoán mò', GOOD)).answer;
      answers.push(await guess());
    }
    expect(answers.map(({ code, problems }) => code ?? problems?.[0]?.code)).toEqual([
      ...Array<string>(4).fill('PASSWORD_WRONG'),
      'ACCOUNT_LOCKED',
      'ACCOUNT_LOCKED',
    ]);
    expect((await tryToSignIn(app, clerk.username)).answer.code).toBe('ACCOUNT_LOCKED');
  });

  it('costs what is set now: an old hash is made anew at the next sign-in', async () => {
    const { app, clerk } = await office();
    const hashOf = async () =>
      (
        await app.db.query<{ hash: string }>('SELECT password_hash AS hash FROM accounts WHERE username = ?', [
          clerk.username,
        ])
      )[0]?.hash;
    expect(await hashOf()).toMatch(/m=8,t=1,p=1/);
    const dearer = await app.second({ passwordMemoryKib: 16, passwordPasses: 2 });
    expect((await tryToSignIn(dearer, clerk.username)).answer.__typename).toBe('SignInSuccess');
    expect(await hashOf()).toMatch(/m=16,t=2,p=1/);
    expect((await tryToSignIn(dearer, clerk.username)).answer.__typename).toBe('SignInSuccess');
  });
});

describe('a password the administrator resets', () => {
  it('is shown once, ends all sessions and unlocks; the journal has the act without it', async () => {
    const { app, clerk, admin } = await office();
    expect(await isSignedIn(clerk)).toBe(true);
    for (let tries = 0; tries < 5; tries += 1) await tryToSignIn(app, clerk.username, 'quên mất rồi');
    const id = await personIdOf(admin, clerk);
    const { oneTimePassword = '', ended } = await resetPassword(admin, id);
    expect(ended).toBe(1);
    expect(oneTimePassword).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
    expect(await isSignedIn(clerk)).toBe(false);
    expect((await tryToSignIn(app, clerk.username)).answer.code).toBe('WRONG_CREDENTIALS');
    const { answer } = await tryToSignIn(app, clerk.username, oneTimePassword);
    expect(answer.viewer?.mustChangePassword).toBe(true);
    const journal = JSON.stringify(await app.db.query('SELECT * FROM audit_entries ORDER BY id DESC LIMIT 20'));
    expect(journal).toContain('identity.reset-password');
    expect(journal).not.toContain(oneTimePassword);
  });

  it('opens nothing after its time', async () => {
    const { app, clerk, admin } = await office();
    const { oneTimePassword } = await resetPassword(admin, await personIdOf(admin, clerk));
    app.clock.advance(72 * 3_600_000);
    expect((await tryToSignIn(app, clerk.username, oneTimePassword)).answer.code).toBe('ONE_TIME_PASSWORD_EXPIRED');
  });

  it('lets the person do nothing but change it, in every process', async () => {
    const { app, clerk, admin } = await office();
    const second = await app.second();
    const { oneTimePassword = '' } = await resetPassword(admin, await personIdOf(admin, clerk));
    const person = await atAnotherBrowser(app, clerk, oneTimePassword);
    for (const process of [app, second]) {
      const upload = await person.at(process).tryUpload('a.pdf', new Uint8Array([1]));
      expect([upload.statusCode, upload.json()]).toMatchObject([403, { code: 'PASSWORD_CHANGE_REQUIRED' }]);
      for (const url of ['/files/1', '/events']) {
        const answer = await person.at(process).get(url);
        expect([answer.statusCode, answer.json()]).toMatchObject([403, { code: 'PASSWORD_CHANGE_REQUIRED' }]);
      }
    }
    const bad = await changePassword(app, person, oneTimePassword, 'ngắn');
    expect(bad.answer.problems).toMatchObject([{ code: 'TOO_SHORT' }]);
    const { answer, person: free } = await changePassword(app, person, oneTimePassword, GOOD);
    expect(answer).toMatchObject({ viewer: { mustChangePassword: false } });
    expect(await free.at(second).gql('{ worklist { total } }')).toMatchObject({ worklist: { total: 0 } });
  });

  it('is given by the agency of the main position alone, and not to oneself', async () => {
    const { app, other, admin } = await office();
    const guest = await newPerson(app, {
      agencyId: other.id,
      unitId: null,
      title: 'Phó Giám đốc',
      roles: ['DEPUTY_LEADER'],
    });
    await app.db.query(
      `INSERT INTO positions (person_id, agency_id, title, ordinal, valid_from)
       SELECT person_id, ?, 'Ủy viên kiêm nhiệm', 1, '2021-01-01' FROM positions WHERE id = ?`,
      [admin.agencyId, guest.positionId],
    );
    const [listed] = await agencyPeople(admin, { search: 'kiem nhiem' });
    expect(listed).toMatchObject({ accountAgency: { id: other.id }, account: null });
    const id = listed?.person.id ?? '';
    expect(await resetPassword(admin, id)).toMatchObject({ code: 'ACCOUNT_OF_OTHER_AGENCY' });
    const sessions = await admin.raw('query ($id: ID!) { personSessions(personId: $id) { id } }', { id });
    expect(sessions.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await resetPassword(other.admin, id)).toMatchObject({ __typename: 'ResetPasswordSuccess' });
    expect(await resetPassword(admin, await personIdOf(admin, admin))).toMatchObject({ code: 'ACCOUNT_IS_OWN' });
  });

  it('is found in the list of people, as are locks and disabled accounts', async () => {
    const { app, clerk, head, specialist, admin } = await office();
    await resetPassword(admin, await personIdOf(admin, clerk));
    for (let tries = 0; tries < 5; tries += 1) await tryToSignIn(app, head.username, 'đoán mò');
    await app.db.query('UPDATE accounts SET disabled_at = NOW(3) WHERE username = ?', [specialist.username]);
    const inState = async (state: string) =>
      (await agencyPeople(admin, { state })).map(({ account }) => account?.username);
    expect(await inState('MUST_CHANGE_PASSWORD')).toEqual([clerk.username]);
    expect(await inState('LOCKED')).toEqual([head.username]);
    expect(await inState('DISABLED')).toEqual([specialist.username]);
    expect(await resetPassword(admin, await personIdOf(admin, specialist))).toMatchObject({ code: 'ACCOUNT_DISABLED' });
    expect(await unlockAccount(admin, await personIdOf(admin, head))).toMatchObject({ unlocked: true });
    expect(await inState('LOCKED')).toEqual([]);
    expect((await tryToSignIn(app, head.username)).answer.__typename).toBe('SignInSuccess');
  });
});

/** Every field of Query and Mutation there is, so that nobody can forget one. */
describe('with a one-time password', () => {
  const schema = buildSchema(
    readFileSync(createRequire(import.meta.url).resolve('@qlvb/contract/schema.graphql'), 'utf8'),
  );
  const OPEN = ['settings', 'viewer', 'signIn', 'signOut', 'changePassword'];
  const SAMPLES: Readonly<Record<string, string>> = {
    Int: '1',
    Float: '1',
    Boolean: 'true',
    CivilDate: '"2026-11-23"',
    Instant: '"2026-11-23T02:00:00.000Z"',
  };

  function sample(type: GraphQLInputType): string {
    if (isNonNullType(type)) return sample(type.ofType);
    if (isListType(type)) return `[${sample(type.ofType)}]`;
    if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
    if (isInputObjectType(type)) return `{${required(Object.values(type.getFields()))}}`;
    return SAMPLES[getNamedType(type).name] ?? '"1"';
  }
  function required(fields: readonly Pick<GraphQLArgument, 'name' | 'type' | 'defaultValue'>[]): string {
    return fields
      .filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined)
      .map(({ name, type }) => `${name}: ${sample(type)}`)
      .join(', ');
  }

  const fields = (['Query', 'Mutation'] as const).flatMap((root) =>
    Object.values((root === 'Query' ? schema.getQueryType() : schema.getMutationType())?.getFields() ?? {})
      .filter(({ name }) => !OPEN.includes(name))
      .map((field) => ({ root, field })),
  );

  it('every read and every act is closed', async () => {
    const { app, clerk, admin } = await office();
    const { oneTimePassword = '' } = await resetPassword(admin, await personIdOf(admin, clerk));
    const person = await atAnotherBrowser(app, clerk, oneTimePassword);
    expect(fields.length).toBeGreaterThan(60);
    for (const { root, field } of fields) {
      const args = required(field.args);
      const named = getNamedType(field.type);
      const refuses = isUnionType(named) && named.getTypes().some(({ name }) => name === 'RuleRefused');
      const selection = isLeafType(named) ? '' : `{ __typename ${refuses ? '... on RuleRefused { code }' : ''} }`;
      const { data, errors } = await person.raw<{ it: unknown }>(
        `${root.toLowerCase()} { it: ${field.name}${args === '' ? '' : `(${args})`} ${selection} }`,
      );
      const answer = errors?.[0]?.extensions.code ?? data?.it;
      expect({ [field.name]: answer }).toEqual({
        [field.name]: refuses
          ? { __typename: 'RuleRefused', code: 'PASSWORD_CHANGE_REQUIRED' }
          : 'PASSWORD_CHANGE_REQUIRED',
      });
    }
  });
});
