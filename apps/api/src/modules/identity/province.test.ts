import { expect, it } from 'vitest';
import { agencyPeople, PEOPLE, peoplePage, personIdOf } from '../../../test/language/accounts.ts';
import { exported, importSeen, preview, send } from '../../../test/language/bundles.ts';
import { addPost, addUnit, endUnit, grantSigning, hire, orderPosts, unitCards } from '../../../test/language/people.ts';
import { newPerson, type Office, office, type Person } from '../../../test/office.ts';

/** In the agency of the office; what it reaches is the province. */
const ofProvince = async ({ app, id, units }: Office): Promise<Person> =>
  await newPerson(app, { agencyId: id, unitId: units.VP, title: 'Quản trị tỉnh', roles: ['PROVINCE_ADMINISTRATOR'] });

let names = 0;
const person = (agencyId: string | null, over: object = {}) => {
  names += 1;
  return {
    agencyId,
    fullName: 'Trần Thị Mới',
    username: `tinh.${process.env['VITEST_POOL_ID'] ?? '1'}.${process.pid}.${names}`,
    post: { title: 'Chuyên viên', unitId: null, roles: ['SPECIALIST'], validFrom: '2026-11-01', ...over },
  };
};
const NOT_THERE = { errors: [{ extensions: { code: 'NOT_FOUND' } }] };

it('keeps people, posts, units and signing authorities of every agency for the administrator of the province', async () => {
  const place = await office();
  const { other } = place;
  const province = await ofProvince(place);
  const unit = await addUnit(province, {
    agencyId: other.id,
    name: 'Phòng Giá',
    abbreviation: 'GIA',
    from: '2026-11-01',
  });
  expect(unit.__typename).toBe('UnitSuccess');
  const cards = await unitCards(other.admin);
  const added = cards.find((card) => card.unit.name === 'Phòng Giá');
  expect(await unitCards(province, other.id)).toEqual(cards);
  expect((await unitCards(province)).map((card) => card.unit.name)).not.toContain('Phòng Giá');

  const hired = await hire(province, person(other.id, { unitId: added?.id }));
  expect(hired.__typename).toBe('AddPersonSuccess');
  expect((await agencyPeople(other.admin)).map((row) => row.person.id)).toContain(hired.person?.id);
  const second = { title: 'Ủy viên', unitId: null, roles: [], validFrom: '2026-11-01' };
  const also = await addPost(province, { agencyId: other.id, personId: hired.person?.id, post: second });
  expect(also.post?.position.title).toBe('Ủy viên');
  expect((await orderPosts(province, [other.deputy.positionId, other.leader.positionId])).moved).toBe(2);
  const basis = 'Quy chế làm việc của cơ quan';
  const given = await grantSigning(province, {
    positionId: other.checker.positionId,
    form: 'TL',
    basis,
    validFrom: '2026-01-01',
  });
  expect(given.__typename).toBe('SigningAuthoritySuccess');
  const ended = await endUnit(province, { unitId: added?.id, version: added?.version, lastDay: '2026-11-30' });
  expect(ended).toMatchObject({ code: 'UNIT_HAS_POSTS' });
});

it('leaves every other agency closed to the administrator of one', async () => {
  const { admin, other, clerk } = await office();
  const [unit] = await unitCards(other.admin);
  const tries = [
    `mutation { addUnit(input: { agencyId: "${other.id}", name: "A", abbreviation: "A", from: "2026-11-01" }) { __typename } }`,
    `mutation { endUnit(input: { unitId: "${unit?.id}", version: 1, lastDay: "2026-11-30" }) { __typename } }`,
    `{ unitCards(agencyId: "${other.id}") { id } }`,
    `{ signingAuthorities(agencyId: "${other.id}") { id } }`,
    `{ agencyPeople(filter: { agencyId: "${other.id}" }) { totalCount } }`,
    `{ agencyPeople(filter: { everywhere: true }) { totalCount } }`,
    `{ agencyPerson(personId: "${await personIdOf(other.admin, other.clerk)}") { account { username } } }`,
    `{ agencyPeople(filter: { agencyId: "999999999" }) { totalCount } }`,
  ];
  for (const query of tries) expect(await admin.raw(query), query).toMatchObject(NOT_THERE);
  const input = { ...person(other.id), post: { ...person(other.id).post, basis: 'QĐ 1/QĐ-STC' } };
  const add = 'mutation ($input: AddPersonInput!) { addPerson(input: $input) { __typename } }';
  expect(await admin.raw(add, { input })).toMatchObject(NOT_THERE);
  const personId = await personIdOf(admin, clerk);
  const more = 'mutation ($input: AddPostInput!) { addPost(input: $input) { __typename } }';
  expect(await admin.raw(more, { input: { agencyId: other.id, personId, post: input.post } })).toMatchObject(NOT_THERE);
  expect(await orderPosts(admin, [other.deputy.positionId])).toMatchObject({ code: 'TARGET_NOT_FOUND' });
  expect((await clerk.raw(PEOPLE, { first: 5 })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

it('brings a bundle into the agency it was uploaded for, and into no other', async () => {
  const place = await office();
  const { other, admin } = place;
  const province = await ofProvince(place);
  const bundle = await exported(province, other.id);
  bundle.units.push({ abbreviation: 'TT', name: 'Phòng Thanh tra', validFrom: '2026-11-01' });
  const wrong = await preview(place, province, bundle);
  expect(wrong.problems.map(({ code }) => code)).toEqual(['OTHER_AGENCY']);
  const seen = await preview(place, province, bundle, other.id);
  expect(seen).toMatchObject({ added: 1, problems: [] });
  expect(await importSeen(province, seen)).toMatchObject({ __typename: 'ImportBundleSuccess', written: 1 });
  expect((await unitCards(other.admin)).map(({ unit }) => unit.name)).toContain('Phòng Thanh tra');
  expect((await send(place, admin, bundle, { agencyId: other.id })).statusCode).toBe(404);
  expect((await send(place, province, bundle, { agencyId: '999999999' })).statusCode).toBe(404);
});

it('does nothing in an agency that is no more', async () => {
  const place = await office();
  const { app, other } = place;
  const province = await ofProvince(place);
  await app.db.query("UPDATE agencies SET valid_to = '2026-11-01' WHERE id = ?", [other.id]);
  expect(await hire(province, person(other.id))).toMatchObject({ code: 'AGENCY_NOT_ACTIVE' });
});

it('lists people a page at a time by given name, in as many statements for any number of them', async () => {
  const place = await office();
  const { app, admin, id, other } = place;
  const given = ['Đạt', 'Dũng', 'Ân', 'An', 'Ánh'];
  for (const [at, name] of given.entries())
    await newPerson(app, {
      agencyId: id,
      unitId: null,
      title: `Người thứ ${at}`,
      roles: [],
      fullName: `Kim Văn ${name}`,
    });
  const all = await peoplePage(admin);
  expect(all.totalCount).toBe(15);
  const paged = [];
  for (let after: string | null = null, more = true; more;) {
    const page: Awaited<ReturnType<typeof peoplePage>> = await peoplePage(admin, {}, { first: 4, after });
    paged.push(...page.edges.map(({ node }) => node.person.id));
    after = page.pageInfo.endCursor;
    more = page.pageInfo.hasNextPage;
  }
  expect(paged).toEqual(all.edges.map(({ node }) => node.person.id));
  const names = (await agencyPeople(admin, { search: 'kim van' })).map((row) => row.person.fullName);
  expect(names).toEqual(['An', 'Ánh', 'Ân', 'Dũng', 'Đạt'].map((name) => `Kim Văn ${name}`));
  expect((await agencyPeople(admin, { search: 'kim dat' })).map((row) => row.person.fullName)).toEqual(['Kim Văn Đạt']);

  const statements = async (first: number) =>
    (await app.countStatements(async () => await peoplePage(admin, {}, { first }))).length;
  expect(await statements(15)).toBe(await statements(2));
  const province = await ofProvince(place);
  const rare = { fullName: 'Thị Xa Lạ Kênh', title: 'Người nơi khác', unitId: null, roles: [] };
  await newPerson(app, { ...rare, agencyId: other.id });
  const everybody = await peoplePage(province, { everywhere: true, search: rare.fullName }, { first: 100 });
  expect(everybody.edges.map(({ node }) => node.accountAgency.id)).toContain(other.id);
});
