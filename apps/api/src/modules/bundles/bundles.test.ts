import { writeXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { edited, exported, importSeen, preview, send } from '../../../test/language/bundles.ts';
import { newPerson, office, type Office } from '../../../test/office.ts';
import { SIGN_IN } from '../../../test/person.ts';
import { agencyBundle, bundleJsonSchema } from './bundle-schema.ts';

const person = (n: number, { agencyId }: { agencyId: string }) => ({
  username: `moi${n}.${agencyId}`,
  fullName: `Người Mới ${n}`,
});
const post = (n: number, at: { agencyId: string }, more = {}) => ({
  username: person(n, at).username,
  title: 'Công chức',
  unit: 'NS',
  roles: ['SPECIALIST'],
  basis: 'Quyết định 12/QĐ-UBND',
  validFrom: '2026-11-01',
  ...more,
});

const countPeople = async ({ app, admin }: Office): Promise<number> =>
  Number(
    (
      await app.db.query<{ n: string }>(
        'SELECT COUNT(DISTINCT p.person_id) AS n FROM positions p WHERE p.agency_id = ?',
        [admin.agencyId],
      )
    )[0]?.n,
  );

it('gives the agency as JSON after the published schema, and as Excel; read again neither changes anything', async () => {
  const at = await office();
  const bundle = await exported(at.admin);
  expect(agencyBundle.parse(bundle).people).toHaveLength(10);
  expect((await at.admin.get('/schemas/agency-bundle.json')).body).toBe(bundleJsonSchema());
  const workbook = await at.admin.get('/bundles/agency.xlsx');
  for (const file of [bundle, new Uint8Array(workbook.rawPayload)]) {
    const seen = await preview(at, at.admin, file);
    expect(seen).toMatchObject({ added: 0, changed: 0, unchanged: 2 + 10 + 10, problems: [], lines: [] });
    expect(await importSeen(at.admin, seen)).toMatchObject({ __typename: 'RuleRefused', code: 'BUNDLE_NOTHING_TO_DO' });
  }
});

it('writes twelve people, a unit, a post that moves, one that ends and a last number at once, and then has nothing to do', async () => {
  const at = await office();
  const { admin } = at;
  const bundle = await exported(admin);
  const twelve = Array.from({ length: 12 }, (_, n) => n);
  bundle.units.push({ abbreviation: 'DC', name: 'Tổ Địa chính', validFrom: '2026-11-01' });
  bundle.people.push(...twelve.map((n) => person(n, admin)));
  bundle.posts.push(...twelve.map((n) => post(n, admin, n === 0 ? { unit: 'DC', roles: ['UNIT_HEAD'] } : {})));
  const row = (username: string) => bundle.posts.find((each) => each['username'] === username) ?? {};
  Object.assign(row(at.colleague.username), { title: 'Chuyên viên chính', unit: 'DC' });
  Object.assign(row(at.outsider.username), { validTo: '2026-12-31' });
  bundle.books.push({ direction: 'OUTGOING', series: 'CV', year: 2026, lastNumber: 812 });

  const seen = await preview(at, admin, bundle);
  expect(seen).toMatchObject({ problems: [], added: 1 + 12 + 12 + 1, changed: 2 });
  expect(await countPeople(at)).toBe(10);
  const done = await importSeen(admin, seen);
  expect(done).toMatchObject({ __typename: 'ImportBundleSuccess', written: 28 });
  expect(await countPeople(at)).toBe(22);
  expect(new Set(done.accounts?.map(({ oneTimePassword }) => oneTimePassword)).size).toBe(12);

  const [first] = done.accounts ?? [];
  const signedIn = await at.app.http.inject({
    method: 'POST',
    url: '/graphql',
    payload: { query: SIGN_IN, variables: { input: { username: first?.username, password: first?.oneTimePassword } } },
  });
  expect(signedIn.json()).toMatchObject({ data: { signIn: { __typename: 'SignInSuccess' } } });

  const again = await preview(at, admin, bundle);
  expect(again).toMatchObject({ added: 0, changed: 0, problems: [] });
  const [counter] = await at.app.db.query<{ last: number }>(
    'SELECT c.last_number AS last FROM number_counters c JOIN register_books b ON b.id = c.book_id WHERE b.agency_id = ?',
    [admin.agencyId],
  );
  expect(counter?.last).toBe(812);
  const acts = await at.app.db.query<{ action: string; n: string }>(
    'SELECT action, COUNT(*) AS n FROM audit_entries WHERE agency_id = ? GROUP BY action',
    [admin.agencyId],
  );
  expect(Object.fromEntries(acts.map(({ action, n }) => [action, Number(n)]))).toMatchObject({
    'identity.add-person': 12,
    'identity.change-post': 1,
    'identity.end-post': 1,
    'organizations.add-unit': 1,
    'numbering.continue': 1,
    'bundles.import': 1,
  });
});

it('tells every problem by sheet, row and column, as Excel numbers them, and writes nothing', async () => {
  const at = await office();
  const { admin } = at;
  const file = await edited(admin, ({ Người: people = [], 'Chức vụ': posts = [], 'Sổ và số cuối': books = [] }) => {
    people.push(['Sai Tên', 'Trần Văn Sai', '', '31/02/1990'], ['bo.trong', '', '', ''], ['=1+1', 'A', '', '']);
    posts.push([
      'bo.trong',
      'Công chức',
      'KHONG',
      'Chuyên viên',
      'Thủ kho',
      '',
      '',
      'QĐ 12',
      '01/11/2026',
      '01/10/2026',
    ]);
    posts.push(['ai.do', 'Công chức', 'NS', 'Chuyên viên', '', '', '', 'QĐ 12', '01/11/2026']);
    books.push(['Văn bản đi', 'XYZ', 2019, 0]);
  });
  const { problems, fingerprint, id, ...rest } = await preview(at, admin, file);
  expect(problems.map(({ sheet, row, column, code }) => `${sheet} ${row} ${column} ${code}`)).toEqual([
    'PEOPLE 12 username INVALID_FORMAT',
    'PEOPLE 12 birthOn INVALID_DATE',
    'PEOPLE 13 fullName REQUIRED',
    'PEOPLE 14 username INVALID_FORMAT',
    'PEOPLE 14 fullName TOO_SHORT',
    'POSTS 12 validTo DATE_BEFORE_START',
    'POSTS 12 roles UNKNOWN_VALUE',
    'POSTS 13 username PERSON_MISSING',
    'BOOKS 2 series UNKNOWN_VALUE',
    'BOOKS 2 year OUT_OF_RANGE',
    'BOOKS 2 lastNumber OUT_OF_RANGE',
  ]);
  expect(await importSeen(admin, { ...rest, problems, id, fingerprint })).toMatchObject({
    code: 'BUNDLE_HAS_PROBLEMS',
  });
  expect(await countPeople(at)).toBe(10);
});

it('does all or nothing: when the last row fails, the first is not there', async () => {
  const at = await office();
  const { admin } = at;
  const bundle = await exported(admin);
  bundle.people.push(person(1, admin));
  bundle.posts.push(post(1, admin));
  bundle.books.push({ direction: 'INCOMING', series: 'ARRIVAL', year: 2026, lastNumber: 40 });
  const seen = await preview(at, admin, bundle);
  await at.app.db.query(
    `CREATE TRIGGER tr_bundle_test BEFORE INSERT ON number_counters FOR EACH ROW
       IF NEW.last_number = 40 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The disk is full'; END IF`,
  );
  try {
    await expect(importSeen(admin, seen)).rejects.toThrow('INTERNAL');
  } finally {
    await at.app.db.query('DROP TRIGGER tr_bundle_test');
  }
  expect(await countPeople(at)).toBe(10);
  expect(await importSeen(admin, seen)).toMatchObject({ written: 3 });
});

it('does only what was seen: of two imports at once one wins, and a change between is a conflict', async () => {
  const at = await office();
  const { admin } = at;
  const bundle = await exported(admin);
  bundle.people.push(person(1, admin));
  bundle.posts.push(post(1, admin));
  const seen = await preview(at, admin, bundle);
  const both = await Promise.all([importSeen(admin, seen), importSeen(admin, seen)]);
  expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['ImportBundleSuccess', 'VersionConflict']);

  bundle.books.push({ direction: 'OUTGOING', series: 'QD', year: 2026, lastNumber: 5 });
  const book = await preview(at, admin, bundle);
  await at.app.db.query(
    "INSERT INTO register_books (agency_id, year, direction, series_key, opened_on) VALUES (?, 2026, 'OUTGOING', 'QD', '2026-01-02')",
    [admin.agencyId],
  );
  await at.app.db.query(
    'INSERT INTO number_counters (book_id, last_number) SELECT id, 3 FROM register_books WHERE agency_id = ?',
    [admin.agencyId],
  );
  expect(await importSeen(admin, book)).toMatchObject({ __typename: 'VersionConflict' });
  bundle.books = [{ direction: 'OUTGOING', series: 'QD', year: 2026, lastNumber: 2 }];
  const { problems } = await preview(at, admin, bundle);
  expect(problems).toMatchObject([{ sheet: 'BOOKS', row: 1, column: 'lastNumber', code: 'NUMBER_GIVEN' }]);
});

it("belongs to one agency and one administrator: another's bundle, upload or page opens nothing", async () => {
  const at = await office();
  const { admin, other } = at;
  const bundle = await exported(admin);
  expect((await preview(at, other.admin, bundle)).problems).toMatchObject([{ sheet: 'AGENCY', code: 'OTHER_AGENCY' }]);
  const own = await preview(at, admin, bundle);
  const asked = await other.admin.raw('query ($id: ID!) { bundlePreview(bundleId: $id) { id } }', { id: own.id });
  expect(asked.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  const theirs = `/bundles/agency.json?agency=${other.id}`;
  expect((await admin.get(theirs)).statusCode).toBe(404);
  const { agencyId, unitId } = admin;
  const ofProvince = { agencyId, unitId, title: 'Quản trị cấp tỉnh', roles: ['PROVINCE_ADMINISTRATOR'] } as const;
  const province = await newPerson(at.app, ofProvince);
  expect((await province.get(theirs)).json()).toMatchObject({ agency: { name: expect.stringContaining(other.name) } });
  expect((await province.get('/bundles/agency.json?agency=0')).statusCode).toBe(404);
  expect((await at.leader.get('/bundles/agency.json')).statusCode).toBe(403);
  expect((await at.app.http.inject({ url: '/bundles/agency.xlsx' })).statusCode).toBe(401);
  expect((await send(at, at.leader, bundle)).statusCode).toBe(403);
  // Somebody of another agency is added to by the exact name only, and never changed.
  bundle.people.push({ username: other.head.username, fullName: 'Không Phải Tên Này' });
  expect((await preview(at, admin, bundle)).problems).toMatchObject([{ sheet: 'PEOPLE', code: 'USERNAME_TAKEN' }]);
  bundle.people.pop();
  bundle.people.push({ username: other.head.username, fullName: other.head.fullName });
  bundle.posts.push({ ...post(1, admin), username: other.head.username });
  expect(await importSeen(admin, await preview(at, admin, bundle))).toMatchObject({ written: 1, accounts: [] });
});

it('reads no bomb, no flood and no other kind of file', async () => {
  const at = await office();
  const { admin } = at;
  const bomb = Buffer.from(await writeXlsx({ sheets: [{ name: 'Hướng dẫn', rows: [['x'.repeat(30_000_000)]] }] }));
  expect(bomb.length).toBeLessThan(1_000_000);
  for (const [file, status, code] of [
    [bomb, 415, 'BUNDLE_UNREADABLE'],
    [Buffer.alloc(50 * 1024 * 1024, 65), 413, 'FILE_TOO_LARGE'],
    [Buffer.from('%PDF-1.7'), 415, 'BUNDLE_UNREADABLE'],
    [Buffer.from('PK\u0003\u0004 hỏng'), 415, 'BUNDLE_UNREADABLE'],
    [Buffer.from('{"format":"khac"}'), 415, 'BUNDLE_UNREADABLE'],
  ] as const) {
    const answer = await send(at, admin, new Uint8Array(file));
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([status, code]);
  }
});
