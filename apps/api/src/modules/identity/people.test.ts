import { describe, expect, it } from 'vitest';
import { agencyPeople, isSignedIn, personIdOf, tryToSignIn } from '../../../test/language/accounts.ts';
import {
  addPost,
  changePost,
  disable,
  endPost,
  findPerson,
  hire,
  makeMainPost,
  orderPosts,
  personCard,
  rename,
} from '../../../test/language/people.ts';
import { newPerson, office } from '../../../test/office.ts';
import { carryOutTerms } from './post-terms.repo.ts';

const FROM = '2026-11-01';
let count = 0;
const newcomer = (over: object = {}, post: object = {}) => {
  count += 1;
  return {
    fullName: `Trịnh  Thị Xuân ${String.fromCodePoint(64 + count)}`,
    username: `Xuan.${process.pid}.${count}`,
    post: { title: 'Chuyên viên', roles: ['SPECIALIST'], validFrom: FROM, ...post },
    ...over,
  };
};

describe('a new colleague', () => {
  it('gets an account with a password for one time, and a post', async () => {
    const { app, admin, units } = await office();
    const hired = await hire(admin, newcomer({ identifier: '091083000123' }, { unitId: units.NS }));
    expect(hired).toMatchObject({
      __typename: 'AddPersonSuccess',
      post: { main: true, validFrom: FROM, validTo: null },
    });
    expect(hired.post?.position).toMatchObject({ title: 'Chuyên viên', unit: { id: units.NS }, roles: ['SPECIALIST'] });
    const { answer } = await tryToSignIn(app, hired.username ?? '', hired.oneTimePassword);
    expect(answer.viewer?.mustChangePassword).toBe(true);
    const card = await personCard(admin, hired.person?.id ?? '');
    expect(card).toMatchObject({ fullName: expect.stringMatching(/^Trịnh Thị Xuân/), identifier: '091083000123' });
    const journal = JSON.stringify(await app.db.query('SELECT * FROM audit_entries ORDER BY id DESC LIMIT 5'));
    expect(journal).toContain('identity.add-person');
    expect(journal).not.toContain(hired.oneTimePassword);
  });

  it('is not taken for a namesake by mistake', async () => {
    const { admin, clerk } = await office();
    const same = newcomer({ fullName: clerk.fullName.toLocaleUpperCase('vi') });
    expect((await hire(admin, same)).__typename).toBe('NamesakesFound');
    expect((await hire(admin, { ...same, acknowledgedNamesakes: true })).__typename).toBe('AddPersonSuccess');
  });

  it.each([
    ['a name that is taken', { username: 'taken' }, {}, 'username USERNAME_TAKEN'],
    ['a name nobody can type', { username: 'Xuân' }, {}, 'username INVALID_FORMAT'],
    ['a birthday to come', { birthOn: '2030-01-01' }, {}, 'birthOn DATE_IN_FUTURE'],
    ['an end before the beginning', {}, { validTo: '2026-10-01' }, 'post.validTo DATE_BEFORE_START'],
    ['the same role twice', {}, { roles: ['SPECIALIST', 'SPECIALIST'] }, 'post.roles.1 TARGET_TWICE'],
    ['no title', {}, { title: ' ' }, 'post.title REQUIRED'],
  ])('is not stored with %s', async (_, over, post, expected) => {
    const { admin, clerk } = await office();
    const input = newcomer('username' in over && over.username === 'taken' ? { username: clerk.username } : over, post);
    const { problems = [] } = await hire(admin, input);
    expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual([expected]);
  });

  it('sits in a unit of the own agency, and only an administrator adds', async () => {
    const { admin, other, leader } = await office();
    expect((await hire(admin, newcomer({}, { unitId: other.units.NS }))).code).toBe('TARGET_NOT_FOUND');
    expect((await hire(leader, newcomer())).code).toBe('NO_PERMISSION');
  });
});

describe('kiêm nhiệm', () => {
  it('takes the exact name, shows nothing else, and leaves the account where it is', async () => {
    const { admin, other, app } = await office();
    const theirs = await personIdOf(other.admin, other.specialist);
    expect(await findPerson(admin, `${other.specialist.username}x`)).toBeNull();
    expect(await findPerson(admin, other.specialist.username.toUpperCase())).toEqual({
      id: theirs,
      fullName: other.specialist.fullName,
    });
    const post = { title: 'Kế toán trưởng', roles: ['UNIT_HEAD'], validFrom: FROM };
    expect((await addPost(admin, { personId: theirs, post })).code).toBe('PERSON_NOT_KNOWN');
    expect((await addPost(admin, { personId: theirs, knownBy: other.head.username, post })).code).toBe(
      'PERSON_NOT_KNOWN',
    );
    const added = await addPost(admin, { personId: theirs, knownBy: other.specialist.username, post });
    expect(added).toMatchObject({ __typename: 'PostSuccess', post: { main: false } });
    const twice = await addPost(admin, { personId: theirs, post });
    expect(twice.problems).toEqual([{ path: 'post.validFrom', code: 'PERIOD_OVERLAPS' }]);

    const card = await personCard(admin, theirs);
    expect(card).toMatchObject({ identifier: null, birthOn: null });
    expect(card.posts.map(({ id }) => id)).toEqual([added.post?.id]);
    expect((await disable(admin, theirs)).code).toBe('ACCOUNT_OF_OTHER_AGENCY');
    expect((await makeMainPost(admin, { positionId: added.post?.id, version: 1 })).code).toBe(
      'ACCOUNT_OF_OTHER_AGENCY',
    );
    const { cookie } = await tryToSignIn(app, other.specialist.username);
    expect(cookie).not.toBe('');
  });

  it('does not exist for an agency where the person has no post', async () => {
    const { admin, other } = await office();
    const { errors } = await admin.raw(
      `{ personCard(personId: "${await personIdOf(other.admin, other.head)}") { id } }`,
    );
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const input = { positionId: other.head.positionId, version: 1, title: 'Ai đó', from: FROM };
    const refused = await admin.raw(
      `mutation ($input: ChangePostInput!) { changePost(input: $input) { __typename } }`,
      { input },
    );
    expect(refused.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});

describe('another title or unit', () => {
  it('begins on its day and keeps the former one; a day to come is carried out then', async () => {
    const { app, admin, specialist, units } = await office();
    const id = await personIdOf(admin, specialist);
    const { positionId } = specialist;
    const first = await changePost(admin, {
      positionId,
      version: 1,
      title: 'Chuyên viên chính',
      unitId: units.NS,
      from: FROM,
    });
    expect(first.post?.position.title).toBe('Chuyên viên chính');
    const moved = { positionId, version: 2, title: 'Phó Trưởng phòng', unitId: units.VP, from: '2026-12-01' };
    const second = await changePost(admin, moved);
    expect(second.post?.position.title).toBe('Chuyên viên chính');
    expect(second.post?.terms.map(({ title, validFrom, validTo }) => [title, validFrom, validTo])).toEqual([
      ['Chuyên viên', '2021-01-01', '2026-10-31'],
      ['Chuyên viên chính', FROM, '2026-11-30'],
      ['Phó Trưởng phòng', '2026-12-01', null],
    ]);
    await carryOutTerms(app.db, '2026-12-01');
    await carryOutTerms(app.db, '2026-12-01');
    const [post] = (await personCard(admin, id)).posts;
    expect(post).toMatchObject({ version: 4, position: { title: 'Phó Trưởng phòng', unit: { id: units.VP } } });
    const back = await changePost(admin, { ...moved, version: 4, from: '2026-11-15' });
    expect(back.problems).toEqual([{ path: 'from', code: 'DATE_TOO_EARLY' }]);
  });

  it('is given by one of two administrators at once', async () => {
    const { app, admin, specialist, units, id } = await office();
    const second = await newPerson(app, {
      agencyId: id,
      unitId: units.VP,
      title: 'Quản trị',
      roles: ['ADMINISTRATOR'],
    });
    const { positionId } = specialist;
    const input = { positionId, version: 1, unitId: units.NS, from: FROM };
    const outcomes = await Promise.all([
      changePost(admin, { ...input, title: 'Kế toán viên' }),
      changePost(second, { ...input, title: 'Thanh tra viên' }),
    ]);
    expect(outcomes.map(({ __typename }) => __typename).toSorted()).toEqual(['PostSuccess', 'VersionConflict']);
  });
});

describe('the end of a post', () => {
  it('closes it for whoever is at work in it, and the list forgets the leaver', async () => {
    const { admin, specialist, app } = await office();
    const id = await personIdOf(admin, specialist);
    expect(await isSignedIn(specialist)).toBe(true);
    const today = await endPost(admin, { positionId: specialist.positionId, version: 1, lastDay: '2026-11-23' });
    expect(today.post?.validTo).toBe('2026-11-23');
    expect(await isSignedIn(specialist)).toBe(true);
    await endPost(admin, { positionId: specialist.positionId, version: 2, lastDay: '2026-11-20' });
    app.clock.advance(1500);
    expect(await isSignedIn(specialist)).toBe(false);
    expect((await agencyPeople(admin)).map(({ person }) => person.id)).not.toContain(id);
    const again = await endPost(admin, { positionId: specialist.positionId, version: 3, lastDay: '2026-11-20' });
    expect(again.code).toBe('POST_ENDED');
    // Gone everywhere, the account stays in the care of the last agency.
    expect((await disable(admin, id)).__typename).toBe('DisableAccountSuccess');
    expect((await personCard(admin, id)).posts).toMatchObject([{ validTo: '2026-11-20' }]);
  });

  it('does not leave the agency without an administrator, nor the administrator without the own post', async () => {
    const { app, admin, id, units } = await office();
    expect((await endPost(admin, { positionId: admin.positionId, version: 1, lastDay: '2026-11-23' })).code).toBe(
      'POST_IS_OWN',
    );
    const second = await newPerson(app, {
      agencyId: id,
      unitId: units.VP,
      title: 'Quản trị',
      roles: ['ADMINISTRATOR'],
    });
    await endPost(second, { positionId: admin.positionId, version: 1, lastDay: '2026-11-30' });
    const last = await endPost(admin, { positionId: second.positionId, version: 1, lastDay: '2026-11-30' });
    expect(last.code).toBe('LAST_ADMINISTRATOR');
  });
});

it('takes an account out of use at once, and brings it back', async () => {
  const { app, admin, specialist } = await office();
  const id = await personIdOf(admin, specialist);
  expect(await isSignedIn(specialist)).toBe(true);
  expect(await disable(admin, id)).toMatchObject({ ended: 1 });
  expect(await isSignedIn(specialist)).toBe(false);
  expect((await tryToSignIn(app, specialist.username)).answer.code).toBe('WRONG_CREDENTIALS');
  await disable(admin, id, false);
  expect((await tryToSignIn(app, specialist.username)).answer.__typename).toBe('SignInSuccess');
  expect((await disable(admin, await personIdOf(admin, admin))).code).toBe('POST_IS_OWN');
});

it('puts a name right, and keeps an identifier for one person', async () => {
  const { admin, specialist, head } = await office();
  const id = await personIdOf(admin, specialist);
  const { version } = await personCard(admin, id);
  const right = await rename(admin, { personId: id, version, fullName: 'Phan Thị Oánh', identifier: 'kg-1001' });
  expect(right.card).toMatchObject({ fullName: 'Phan Thị Oánh', identifier: 'KG-1001' });
  expect((await rename(admin, { personId: id, version, fullName: 'Ai đó' })).__typename).toBe('VersionConflict');
  const taken = await rename(admin, {
    personId: await personIdOf(admin, head),
    version: 1,
    fullName: 'Đặng Hoài Nam',
    identifier: 'KG-1001',
  });
  expect(taken.problems).toEqual([{ path: 'identifier', code: 'IDENTIFIER_TAKEN' }]);
});

it('keeps the order the administrator gives', async () => {
  const { app, admin, deputy, id, other } = await office();
  const second = await newPerson(app, { agencyId: id, unitId: null, title: 'Phó Giám đốc', roles: ['DEPUTY_LEADER'] });
  const deputies = async () =>
    (
      await admin.gql<{ ownPositions: { id: string }[] }>('{ ownPositions(role: DEPUTY_LEADER) { id } }')
    ).ownPositions.map((post) => post.id);
  for (const order of [
    [second.positionId, deputy.positionId],
    [deputy.positionId, second.positionId],
  ]) {
    await orderPosts(admin, order);
    expect(await deputies()).toEqual(order);
  }
  expect((await orderPosts(admin, [deputy.positionId, other.deputy.positionId])).code).toBe('TARGET_NOT_FOUND');
});

it('moves the main post within the agency', async () => {
  const { admin, specialist } = await office();
  const personId = await personIdOf(admin, specialist);
  const post = { title: 'Thư ký', roles: ['SPECIALIST'], validFrom: FROM };
  const added = await addPost(admin, { personId, post });
  await makeMainPost(admin, { positionId: added.post?.id, version: 1 });
  expect((await personCard(admin, personId)).posts.map(({ position, main }) => [position.title, main])).toEqual([
    ['Thư ký', true],
    ['Chuyên viên', false],
  ]);
});
