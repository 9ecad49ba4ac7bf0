import { expect, it } from 'vitest';
import { exported, importSeen, preview } from '../../../test/language/bundles.ts';
import { direct, register, toPerson } from '../../../test/language/incoming.ts';
import { addField, signers } from '../../../test/language/people.ts';
import { office } from '../../../test/office.ts';

it('brings signing authorities and the books of files, and the same file, as JSON or Excel, changes nothing', async () => {
  const at = await office();
  const { admin, deputy, checker, specialist, head } = at;
  const budget = (await addField(admin, { name: 'Ngân sách' })).field;
  const bundle = await exported(admin);
  const basis = 'Quy chế làm việc của Sở';
  bundle.signing = [
    {
      username: deputy.username,
      title: 'Phó Giám đốc',
      form: 'KT',
      types: [],
      fields: ['Ngân sách'],
      basis,
      validFrom: '2026-01-01',
    },
    {
      username: checker.username,
      title: 'Chánh Văn phòng',
      form: 'TL',
      types: ['CV', 'GM'],
      fields: [],
      basis,
      validFrom: '2026-01-01',
    },
    {
      username: head.username,
      title: 'Trưởng phòng',
      form: 'TUQ',
      types: ['CV'],
      fields: [],
      matters: 'Đôn đốc số liệu quyết toán',
      basis,
      validFrom: '2026-11-01',
      validTo: '2026-11-30',
    },
  ];
  bundle.books.push({ direction: 'WORK_FILE', series: 'NS', year: 2026, lastNumber: 17 });
  const seen = await preview(at, admin, bundle);
  expect(seen).toMatchObject({ problems: [], added: 4, changed: 0 });
  expect(await importSeen(admin, seen)).toMatchObject({ __typename: 'ImportBundleSuccess', written: 4 });
  const offered = async (fieldId?: string) =>
    (await signers(specialist, 'CV', fieldId ?? null)).map(({ position }) => position.id);
  expect(await offered()).not.toContain(deputy.positionId);
  expect(await offered(budget?.id)).toEqual(
    expect.arrayContaining([deputy.positionId, checker.positionId, head.positionId]),
  );

  const now = await exported(admin);
  expect(now.signing).toHaveLength(3);
  expect(now.books).toEqual([{ direction: 'WORK_FILE', series: 'NS', year: 2026, lastNumber: 17 }]);
  const workbook = new Uint8Array((await admin.get('/bundles/agency.xlsx')).rawPayload);
  for (const file of [now, bundle, workbook])
    expect(await preview(at, admin, file)).toMatchObject({ added: 0, changed: 0, problems: [] });
  const ended = {
    ...now,
    signing: now.signing.map((row) => (row['form'] === 'TL' ? { ...row, validTo: '2026-11-25' } : row)),
  };
  const change = await preview(at, admin, ended);
  expect(change).toMatchObject({ added: 0, changed: 1, problems: [] });
  expect(await importSeen(admin, change)).toMatchObject({ written: 1 });
});

it('says on the row of a post that ends what would be left to nobody, however many posts end', async () => {
  const at = await office();
  const { app, admin, clerk, leader, specialist } = at;
  for (const _ of [1, 2]) await direct(leader, await register(clerk), toPerson(specialist));
  const bundle = await exported(admin);
  const rowOf = (username: string) => bundle.posts.findIndex((row) => row['username'] === username);
  const ending = (usernames: readonly string[]) => ({
    ...bundle,
    posts: bundle.posts.map((row) =>
      usernames.includes(String(row['username'])) ? { ...row, validTo: '2026-12-31' } : row,
    ),
  });
  const seen = await preview(at, admin, ending([specialist.username]));
  expect(seen.problems).toEqual([
    { sheet: 'POSTS', row: rowOf(specialist.username) + 1, column: 'validTo', code: 'OPEN_WORK_LEFT' },
  ]);
  expect(await importSeen(admin, seen)).toMatchObject({ code: 'BUNDLE_HAS_PROBLEMS' });
  const statements = async (usernames: readonly string[]) =>
    (await app.countStatements(async () => await preview(at, admin, ending(usernames)))).length;
  const { outsider, monitor, colleague } = at;
  const few = await statements([specialist.username]);
  expect(await statements([specialist, outsider, monitor, colleague].map(({ username }) => username))).toBe(few);
});
