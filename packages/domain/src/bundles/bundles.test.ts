import { describe, expect, it } from 'vitest';
import type { BundleDraft, Present, PresentPost, Wanted, WantedPost, WantedUnit } from './bundle.ts';
import { difference } from './difference.ts';
import { withoutEchoes } from './echoes.ts';
import type { Sheet } from './sheets.ts';
import { readDraft } from './validate.ts';

const TODAY = '2026-11-23';
const manager = { personId: '1', agencyId: '9', roles: ['ADMINISTRATOR'] } as const;
const asker = { today: TODAY, ownPositionId: '99', manager };

const UNIT = { abbreviation: 'NS', name: 'Phòng Ngân sách', validFrom: '2021-01-01' };
const PERSON = { username: 'an.nguyen', fullName: 'Nguyễn Văn An' };
const POST = {
  username: 'an.nguyen',
  title: 'Chuyên viên',
  unit: 'NS',
  roles: 'Chuyên viên',
  basis: 'Quyết định 12/QĐ',
  validFrom: '01/03/2026',
};
const BOOK = { direction: 'Văn bản đi', series: 'CV', year: '2026', lastNumber: '41' };
const GRANT = {
  username: 'an.nguyen',
  title: 'Chuyên viên',
  form: 'TUQ.',
  types: 'CV;GM',
  matters: 'Đôn đốc số liệu',
  basis: 'Văn bản 2/GUQ',
  validFrom: '01/11/2026',
  validTo: '30/11/2026',
};
const GOOD: Readonly<Record<Sheet, Readonly<Record<string, string>>>> = {
  UNITS: UNIT,
  PEOPLE: PERSON,
  POSTS: POST,
  SIGNING: GRANT,
  BOOKS: BOOK,
};

function draft(sheet: Sheet, ...rows: readonly Readonly<Record<string, string>>[]): BundleDraft {
  const at = rows.map((cells, index) => ({ row: index + 2, cells }));
  return { agencyCode: 'H33.1', missing: [], UNITS: [], PEOPLE: [], POSTS: [], SIGNING: [], BOOKS: [], [sheet]: at };
}
const problemsOf = (file: BundleDraft): string[] =>
  readDraft(file, { today: TODAY, agencyCode: 'H33.1' }).problems.map(({ path, code }) => `${path} ${code}`);

describe('the form of a row', () => {
  it.each(Object.keys(GOOD) as Sheet[])('of the sheet %s is good as the template has it', (sheet) => {
    expect(problemsOf(draft(sheet, GOOD[sheet]))).toEqual([]);
  });

  it.each([
    ['UNITS', { abbreviation: '' }, 'UNITS.2.abbreviation REQUIRED'],
    ['UNITS', { validTo: '31/12/2020' }, 'UNITS.2.validTo DATE_BEFORE_START'],
    ['UNITS', { changeFrom: 'mai' }, 'UNITS.2.changeFrom INVALID_DATE'],
    ['PEOPLE', { username: 'Nguyễn An' }, 'PEOPLE.2.username INVALID_FORMAT'],
    ['PEOPLE', { birthOn: '2030-01-01' }, 'PEOPLE.2.birthOn DATE_IN_FUTURE'],
    ['PEOPLE', { identifier: '#1' }, 'PEOPLE.2.identifier INVALID_FORMAT'],
    ['POSTS', { validFrom: '30/02/2026' }, 'POSTS.2.validFrom INVALID_DATE'],
    ['POSTS', { roles: 'Chuyên viên;Thủ kho' }, 'POSTS.2.roles UNKNOWN_VALUE'],
    ['POSTS', { roles: 'Chuyên viên;SPECIALIST' }, 'POSTS.2.roles TARGET_TWICE'],
    ['POSTS', { basis: 'QĐ' }, 'POSTS.2.basis TOO_SHORT'],
    ['POSTS', { validTo: '01/02/2026' }, 'POSTS.2.validTo DATE_BEFORE_START'],
    ['SIGNING', { form: 'Ký tên' }, 'SIGNING.2.form UNKNOWN_VALUE'],
    ['SIGNING', { types: 'CV;XX' }, 'SIGNING.2.types UNKNOWN_VALUE'],
    ['SIGNING', { matters: '' }, 'SIGNING.2.matters REQUIRED'],
    ['SIGNING', { basis: '' }, 'SIGNING.2.basis REQUIRED'],
    ['SIGNING', { validTo: '' }, 'SIGNING.2.validTo REQUIRED'],
    ['SIGNING', { validTo: '30/11/2028' }, 'SIGNING.2.validTo DATE_AFTER_WHOLE'],
    ['BOOKS', { direction: 'Sổ lạ' }, 'BOOKS.2.direction UNKNOWN_VALUE'],
    ['BOOKS', { series: 'ARRIVAL' }, 'BOOKS.2.series UNKNOWN_VALUE'],
    ['BOOKS', { year: '2025' }, 'BOOKS.2.year OUT_OF_RANGE'],
    ['BOOKS', { lastNumber: 'bốn mốt' }, 'BOOKS.2.lastNumber OUT_OF_RANGE'],
  ] as const)('of %s with %j is told at its place', (sheet, change, problem) => {
    expect(problemsOf(draft(sheet, { ...GOOD[sheet], ...change }))).toEqual([problem]);
  });

  it.each([
    ['UNITS', 'abbreviation'],
    ['PEOPLE', 'username'],
    ['POSTS', 'title'],
    ['SIGNING', 'username'],
    ['BOOKS', 'series'],
  ] as const)('on %s twice is told at the second', (sheet, column) => {
    const problems = problemsOf(draft(sheet, GOOD[sheet], GOOD[sheet]));
    expect(problems[0]).toBe(`${sheet}.3.${column} ROW_TWICE`);
  });

  it('of the files of a unit is called as its numbers are', () => {
    const files = draft('BOOKS', { ...BOOK, direction: 'Hồ sơ công việc', series: 'Đkđđ' });
    expect(problemsOf(files)).toEqual([]);
    const [read] = readDraft(files, { today: TODAY, agencyCode: 'H33.1' }).wanted.books;
    expect(read).toMatchObject({ direction: 'WORK_FILE', series: 'DKDD' });
  });

  it('of another agency or without a column of the template is told', () => {
    expect(problemsOf({ ...draft('UNITS'), agencyCode: 'H33.2' })).toEqual(['AGENCY.0.code OTHER_AGENCY']);
    const missing = [{ sheet: 'POSTS', heading: 'Chức vụ' }] as const;
    expect(problemsOf({ ...draft('UNITS'), missing })).toEqual(['POSTS.1. COLUMN_MISSING']);
  });
});

const unit = (more: Partial<WantedUnit> = {}): WantedUnit => ({
  row: 2,
  ...UNIT,
  validTo: null,
  changeFrom: null,
  ...more,
});
const post = (more: Partial<WantedPost> = {}): WantedPost => ({
  row: 2,
  username: 'an.nguyen',
  title: 'Chuyên viên',
  unit: 'NS',
  roles: ['SPECIALIST'],
  basis: 'Quyết định 12/QĐ',
  validFrom: '2026-03-01',
  validTo: null,
  changeFrom: null,
  ...more,
});
const person = (more = {}) => ({ row: 2, ...PERSON, identifier: null, birthOn: null, ...more });
const held = (more: Partial<PresentPost> = {}): PresentPost => ({
  id: '7',
  username: 'an.nguyen',
  title: 'Chuyên viên',
  unit: 'NS',
  roles: ['SPECIALIST'],
  validFrom: '2026-03-01',
  validTo: null,
  termFrom: '2026-03-01',
  ...more,
});
const PRESENT: Present = {
  units: [{ id: '3', ...UNIT, validTo: null, namedFrom: '2021-01-01' }],
  people: [{ id: '5', ...PERSON, identifier: 'KG-1', birthOn: '1990-05-05', inCare: true, here: true }],
  posts: [held()],
  grants: [],
  fields: [],
  books: [{ direction: 'OUTGOING', series: 'CV', year: 2026, lastNumber: 40, closed: false }],
  identifiers: new Map(),
};
const NOTHING: Wanted = { units: [], people: [], posts: [], grants: [], books: [] };
const book = (lastNumber: number) => ({ row: 2, direction: 'OUTGOING' as const, series: 'CV', year: 2026, lastNumber });

const told = (present: Present, wanted: Partial<Wanted>) => {
  const { acts, problems } = difference(present, { ...NOTHING, ...wanted }, asker);
  return { acts: acts.map(({ kind }) => kind), problems: problems.map(({ path, code }) => `${path} ${code}`) };
};

describe('the difference to what is there', () => {
  it('is nothing for the same, for nothing, and for what is left empty', () => {
    const same = { units: [unit()], people: [person()], posts: [post()], books: [book(40)] };
    expect(told(PRESENT, same)).toEqual({ acts: [], problems: [] });
    expect(told(PRESENT, {})).toEqual({ acts: [], problems: [] });
  });

  it.each([
    ['a new unit', { units: [unit({ abbreviation: 'DC', name: 'Tổ Địa chính' })] }, ['ADD_UNIT']],
    ['another name of a unit', { units: [unit({ name: 'Phòng Tài chính' })] }, ['RENAME_UNIT']],
    [
      'the end of a unit, whose post moves away',
      { units: [unit({ validTo: '2026-12-31' })], posts: [post({ unit: null })] },
      ['CHANGE_POST', 'END_UNIT'],
    ],
    [
      'a new person with a post',
      { people: [person({ username: 'binh.le' })], posts: [post({ username: 'binh.le' })] },
      ['ADD_PERSON'],
    ],
    ['another birthday', { people: [person({ birthOn: '1991-05-05' })] }, ['CHANGE_PERSON']],
    ['a further post', { posts: [post({ title: 'Thủ quỹ', validFrom: '2026-05-01' })] }, ['ADD_POST']],
    ['another title', { posts: [post({ title: 'Chuyên viên chính' })] }, ['CHANGE_POST']],
    ['the end of a post', { posts: [post({ validTo: '2026-12-31' })] }, ['END_POST']],
    ['a higher last number', { books: [book(41)] }, ['RAISE_BOOK']],
  ] as [string, Partial<Wanted>, string[]][])('of %s', (_, wanted, acts) => {
    expect(told(PRESENT, wanted)).toEqual({ acts, problems: [] });
  });

  it.each([
    ['a lower last number', {}, { books: [book(39)] }, 'BOOKS.2.lastNumber NUMBER_GIVEN'],
    [
      'an unknown unit',
      {},
      { posts: [post({ unit: 'XX', validFrom: '2026-05-01', title: 'Thủ quỹ' })] },
      'POSTS.2.unit UNKNOWN_VALUE',
    ],
    ['nobody', {}, { posts: [post({ username: 'ai.do' })] }, 'POSTS.2.username PERSON_MISSING'],
    ['a person without a post', {}, { people: [person({ username: 'binh.le' })] }, 'PEOPLE.2.username POST_MISSING'],
    ['another first day', {}, { posts: [post({ validFrom: '2026-04-01' })] }, 'POSTS.2.validFrom START_FIXED'],
    ['another role', {}, { posts: [post({ roles: ['UNIT_HEAD'] })] }, 'POSTS.2.roles ROLES_ELSEWHERE'],
    [
      "the province's role",
      {},
      { posts: [post({ title: 'Thủ quỹ', validFrom: '2026-05-01', roles: ['PROVINCE_ADMINISTRATOR'] })] },
      'POSTS.2.roles ROLE_NOT_YOURS',
    ],
    [
      'a new post without basis',
      {},
      { posts: [post({ title: 'Thủ quỹ', validFrom: '2026-05-01', basis: null })] },
      'POSTS.2.basis REQUIRED',
    ],
    [
      'a post that has ended',
      { posts: [held({ validTo: '2026-10-01' })] },
      { posts: [post({ title: 'Khác' })] },
      'POSTS.2.validTo ENDED',
    ],
    ['a unit with posts', {}, { units: [unit({ validTo: '2026-12-31' })] }, 'UNITS.2.validTo UNIT_HAS_POSTS'],
    [
      'an identifier of somebody',
      { identifiers: new Map([['KG-9', 'ai.khac']]) },
      { people: [person({ identifier: 'KG-9' })] },
      'PEOPLE.2.identifier IDENTIFIER_TAKEN',
    ],
    [
      'the own post',
      { posts: [held({ id: '99' })] },
      { posts: [post({ validTo: '2026-12-31' })] },
      'POSTS.2.validTo OWN_POST',
    ],
    [
      'the last administrator',
      { posts: [held({ roles: ['ADMINISTRATOR'] })] },
      { posts: [post({ roles: [], validTo: '2026-12-31' })] },
      'POSTS.2.validTo LAST_ADMINISTRATOR',
    ],
  ] as [string, Partial<Present>, Partial<Wanted>, string][])('is refused for %s', (_, present, wanted, problem) => {
    expect(told({ ...PRESENT, ...present }, wanted).problems).toContain(problem);
  });

  it('says once what one slip causes', () => {
    const file = { ...draft('PEOPLE', PERSON), POSTS: [{ row: 2, cells: { ...POST, validFrom: '31/02/2026' } }] };
    const { wanted } = readDraft(file, { today: TODAY, agencyCode: 'H33.1' });
    const { problems } = difference({ ...PRESENT, people: [], posts: [] }, wanted, asker);
    expect(problems.map(({ code }) => code)).toEqual(['POST_MISSING']);
    expect(withoutEchoes(file, problems)).toEqual([]);
    expect(withoutEchoes(draft('PEOPLE', PERSON), problems)).toEqual(problems);
  });

  it('changes nothing of somebody another agency answers for, and knows a stranger by the exact name', () => {
    const elsewhere = (here: boolean) => PRESENT.people.map((each) => ({ ...each, inCare: false, here }));
    const other = { people: [person({ fullName: 'Nguyễn Văn Ân' })] };
    expect(told({ ...PRESENT, people: elsewhere(true) }, other).problems).toEqual(['PEOPLE.2.fullName KEPT_ELSEWHERE']);
    const strange = { ...PRESENT, people: elsewhere(false), posts: [] };
    expect(told(strange, other).problems).toEqual(['PEOPLE.2.fullName USERNAME_TAKEN']);
    expect(told(strange, { people: [person()], posts: [post()] })).toEqual({ acts: ['ADD_POST'], problems: [] });
  });
});
