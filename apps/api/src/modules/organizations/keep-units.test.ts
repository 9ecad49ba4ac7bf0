import { expect, it } from 'vitest';
import { addUnit, endPost, endUnit, hire, renameUnit, unitCards } from '../../../test/language/people.ts';
import { office } from '../../../test/office.ts';

const name = async (who: Awaited<ReturnType<typeof office>>['admin'], id: string, on: string) =>
  (
    await who.gql<{ agency: { unitsOverTime: { id: string; name: string }[] } }>(
      `{ agency(id: "${who.agencyId}", on: "${on}") { unitsOverTime { id name } } }`,
    )
  ).agency.unitsOverTime.find((unit) => unit.id === id)?.name;

it('begins, is called otherwise from a day on, and ends when nobody sits in it', async () => {
  const { admin } = await office();
  const { card } = await addUnit(admin, { name: 'Phòng Giá  – Công sản', abbreviation: 'GCS', from: '2026-01-01' });
  expect(card).toMatchObject({ posts: 0, unit: { name: 'Phòng Giá – Công sản' } });
  const unitId = card?.id ?? '';
  const renamed = await renameUnit(admin, {
    unitId,
    version: 1,
    name: 'Phòng Quản lý giá và Công sản',
    abbreviation: 'QLG',
    from: '2026-12-01',
  });
  expect(renamed.card?.names.map((each) => [each.name, each.validTo])).toEqual([
    ['Phòng Giá – Công sản', '2026-11-30'],
    ['Phòng Quản lý giá và Công sản', null],
  ]);
  expect(await name(admin, unitId, '2026-11-30')).toBe('Phòng Giá – Công sản');
  expect(await name(admin, unitId, '2026-12-01')).toBe('Phòng Quản lý giá và Công sản');

  const { post } = await hire(admin, {
    fullName: 'Người Ở Lại',
    username: `o.lai.${process.pid}`,
    post: { title: 'Chuyên viên', unitId, roles: [], validFrom: '2026-06-01' },
  });
  expect((await unitCards(admin)).find(({ id }) => id === unitId)?.posts).toBe(1);
  const lastDay = '2026-12-31';
  expect(await endUnit(admin, { unitId, version: 2, lastDay })).toMatchObject({ code: 'UNIT_HAS_POSTS' });
  await endPost(admin, { positionId: post?.id, version: 1, lastDay });
  expect((await endUnit(admin, { unitId, version: 2, lastDay })).card?.names.at(-1)?.validTo).toBe(lastDay);
});

it('has a name of its own in the agency, and is kept by its administrator alone', async () => {
  const { admin, other, units, leader } = await office();
  const taken = await addUnit(admin, { name: 'PHÒNG NGÂN SÁCH', abbreviation: 'ns', from: '2026-01-01' });
  expect(taken.problems?.map(({ path, code }) => `${path} ${code}`)).toEqual([
    'name NAME_TAKEN',
    'abbreviation NAME_TAKEN',
  ]);
  expect((await addUnit(leader, { name: 'Phòng Mới', abbreviation: 'PM', from: '2026-01-01' })).code).toBe(
    'NO_PERMISSION',
  );
  const theirs = await other.admin.raw(`mutation ($input: EndUnitInput!) { endUnit(input: $input) { __typename } }`, {
    input: { unitId: units.NS, version: 1, lastDay: '2026-12-31' },
  });
  expect(theirs.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  const rename = { unitId: units.NS, version: 1, abbreviation: 'NS', from: '2026-02-01' };
  const both = await Promise.all([
    renameUnit(admin, { ...rename, name: 'Phòng Ngân sách tỉnh' }),
    renameUnit(admin, { ...rename, name: 'Phòng Ngân sách nhà nước' }),
  ]);
  expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['UnitSuccess', 'VersionConflict']);
});
