import { describe, expect, it } from 'vitest';
import type { Present, PresentGrant, PresentPost, Wanted, WantedGrant } from './bundle.ts';
import { difference } from './difference.ts';
import { endedPosts, openWorkProblems } from './open-work.ts';

const TODAY = '2026-11-23';
const manager = { personId: '1', agencyId: '9', roles: ['ADMINISTRATOR'] } as const;
const asker = { today: TODAY, ownPositionId: '99', manager };

const post = (username: string, more: Partial<PresentPost> = {}): PresentPost => ({
  id: username,
  username,
  title: 'Trưởng phòng',
  unit: 'NS',
  roles: ['UNIT_HEAD'],
  validFrom: '2021-01-01',
  validTo: null,
  termFrom: '2021-01-01',
  ...more,
});
const HEAD = post('truong');
const UNDER = post('pho', { title: 'Phó Trưởng phòng', roles: ['SPECIALIST'] });
const DEPUTY = post('pho.gd', { title: 'Phó Giám đốc', unit: null, roles: ['DEPUTY_LEADER'] });
const grant = (more: Partial<WantedGrant> = {}): WantedGrant => ({
  row: 2,
  username: 'truong',
  title: 'Trưởng phòng',
  form: 'TL',
  typeCodes: [],
  fieldIds: [],
  through: null,
  matters: null,
  basis: 'Quy chế làm việc',
  validFrom: '2026-01-01',
  validTo: null,
  ...more,
});
const derived = (more: Partial<WantedGrant> = {}): WantedGrant =>
  grant({ row: 3, username: 'pho', title: 'Phó Trưởng phòng', form: 'TL_KT', through: 'truong', ...more });
const there = (more: Partial<WantedGrant> = {}, id = '1'): PresentGrant => {
  const { row: _, ...rest } = grant(more);
  return { id, ...rest };
};
const PRESENT: Present = {
  units: [
    { id: '3', abbreviation: 'NS', name: 'Ngân sách', validFrom: '2021-01-01', validTo: null, namedFrom: '2021-01-01' },
  ],
  people: [HEAD, UNDER, DEPUTY].map(({ username }) => ({
    id: username,
    username,
    fullName: username,
    identifier: null,
    birthOn: null,
    inCare: true,
    here: true,
  })),
  posts: [HEAD, UNDER, DEPUTY],
  grants: [],
  fields: ['Ngân sách', 'Giá'],
  books: [],
  identifiers: new Map(),
};
const told = (wanted: Partial<Wanted>, present: Partial<Present> = {}) => {
  const nothing = { units: [], people: [], posts: [], grants: [], books: [] };
  const { acts, problems } = difference({ ...PRESENT, ...present }, { ...nothing, ...wanted }, asker);
  return { acts: acts.map(({ kind }) => kind), problems: problems.map(({ path, code }) => `${path} ${code}`) };
};

describe('a signing authority in a file', () => {
  it.each<[string, WantedGrant[], string[]]>([
    ['of the head', [grant()], ['GRANT']],
    [
      'before the one that rests on it, in whatever order',
      [derived({ row: 2 }), grant({ row: 3 })],
      ['GRANT', 'GRANT_THROUGH'],
    ],
    [
      'of a deputy in two fields',
      [
        grant({ username: 'pho.gd', title: 'Phó Giám đốc', form: 'KT', fieldIds: ['Ngân sách'] }),
        grant({ row: 3, username: 'pho.gd', title: 'phó giám đốc', form: 'KT', fieldIds: ['giá'] }),
      ],
      ['GRANT', 'GRANT'],
    ],
  ])('%s is new', (_, grants, acts) => {
    expect(told({ grants })).toEqual({ acts, problems: [] });
  });

  it('is the same again, whatever the order of kinds and fields, and left out it stays', () => {
    const present = {
      grants: [there({ typeCodes: ['CV', 'GM'], fieldIds: ['Giá', 'Ngân sách'], validTo: '2026-12-31' })],
    };
    const again = grant({ typeCodes: ['GM', 'CV'], fieldIds: ['ngân sách', 'Giá'], validTo: '2026-12-31' });
    expect(told({ grants: [again] }, present)).toEqual({ acts: [], problems: [] });
    expect(told({ grants: [{ ...again, validTo: null }] }, present)).toEqual({ acts: [], problems: [] });
    expect(told({}, present)).toEqual({ acts: [], problems: [] });
  });

  it('ends, and makes room for another from the next day', () => {
    const grants = [grant({ validTo: '2026-11-30' }), grant({ row: 3, validFrom: '2026-12-01', typeCodes: ['CV'] })];
    expect(told({ grants }, { grants: [there()] })).toEqual({ acts: ['END_GRANT', 'GRANT'], problems: [] });
  });

  it.each<[string, WantedGrant[], Partial<Present>, string]>([
    ['a post nobody has', [grant({ title: 'Kế toán' })], {}, 'SIGNING.2.title POST_UNKNOWN'],
    ['a post that cannot have it', [grant({ form: 'KT' })], {}, 'SIGNING.2.form GRANT_NOT_FOR_POST'],
    ['a day before the post', [grant({ validFrom: '2020-01-01' })], {}, 'SIGNING.2.validFrom DATE_TOO_EARLY'],
    ['a field nobody keeps', [grant({ fieldIds: ['Đất đai'] })], {}, 'SIGNING.2.fields UNKNOWN_VALUE'],
    [
      'the same on other days',
      [grant()],
      { grants: [there({ validFrom: '2025-01-01' })] },
      'SIGNING.2.validFrom PERIOD_OVERLAPS',
    ],
    ['nobody to rest on', [derived()], {}, 'SIGNING.3.through GRANT_NOT_DERIVED'],
    [
      'longer than what it rests on',
      [grant({ validTo: '2026-12-31' }), derived()],
      {},
      'SIGNING.3.through GRANT_NOT_DERIVED',
    ],
    ['another basis', [grant({ basis: 'Khác' })], { grants: [there()] }, 'SIGNING.2.basis GRANT_FIXED'],
    [
      'a later end',
      [grant({ validTo: '2027-01-01' })],
      { grants: [there({ validTo: '2026-12-31' })] },
      'SIGNING.2.validTo DATE_AFTER_WHOLE',
    ],
    [
      'an end of what is over',
      [grant({ validTo: '2026-05-01' })],
      { grants: [there({ validTo: '2026-06-30' })] },
      'SIGNING.2.validTo ENDED',
    ],
  ])('is refused for %s', (_, grants, present, problem) => {
    expect(told({ grants }, present).problems).toEqual([problem]);
  });
});

it('says on the row of a post that ends how much would be left to nobody', () => {
  const ends = { row: 7, ...HEAD, roles: [], basis: null, changeFrom: null, validTo: '2026-12-31' };
  const nothing = { units: [], people: [], grants: [], books: [] };
  const { acts } = difference(PRESENT, { ...nothing, posts: [ends] }, asker);
  expect(endedPosts(acts)).toEqual([HEAD.id]);
  const problems = openWorkProblems(acts, new Map([[HEAD.id, 12]]));
  expect(problems).toMatchObject([{ path: 'POSTS.7.validTo', code: 'OPEN_WORK_LEFT', params: { count: '12' } }]);
  expect(openWorkProblems(acts, new Map([[HEAD.id, 0]]))).toEqual([]);
});
