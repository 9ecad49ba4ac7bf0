import { describe, expect, it } from 'vitest';
import type { GrantedForm, Role, SigningForm } from '@qlvb/contract/types';
import {
  covers,
  GRANT_RULES,
  GRANTED_FORMS,
  overlap,
  signatureBlock,
  SIGNING_FORMS,
  SIGNING_RULES,
  ANY_FIELD,
  type FieldAsked,
  type SigningGrant,
  signingFormsOf,
} from './signing.ts';

const on = '2026-11-23';
const post = (...roles: Role[]) => ({ roles, validFrom: '2021-01-01', validTo: null });
const grant = (form: GrantedForm, over: Partial<SigningGrant> = {}): SigningGrant => ({
  id: '1',
  form,
  validFrom: '2026-01-01',
  validTo: null,
  typeCodes: [],
  fieldIds: [],
  through: null,
  ...over,
});
const forms = (
  roles: Role[],
  grants: SigningGrant[],
  { collective = false, day = on, typeCode = 'CV' as const, field = null as FieldAsked } = {},
): SigningForm[] =>
  signingFormsOf({ post: post(...roles), grants, collective, on: day, typeCode, field }).map(({ form }) => form);

const ROLE_FORMS: readonly (readonly [Role, readonly SigningForm[], readonly SigningForm[]])[] = [
  ['AGENCY_LEADER', ['OWN'], ['TM', 'OWN']],
  ['DEPUTY_LEADER', ['KT'], ['TM_KT', 'KT']],
  ['UNIT_HEAD', [], []],
  ['SPECIALIST', [], []],
  ['FORM_CHECKER', [], []],
  ['REGISTRY_CLERK', [], []],
  ['DIRECTIVE_MONITOR', [], []],
  ['ADMINISTRATOR', [], []],
];

const GRANT_FORMS: readonly (readonly [GrantedForm, readonly SigningForm[], readonly SigningForm[]])[] = [
  ['KT', ['KT'], ['TM_KT', 'KT']],
  ['Q', ['Q'], ['TM_Q', 'Q']],
  ['TL', ['TL'], ['TL']],
  ['TL_KT', ['TL_KT'], ['TL_KT']],
  ['TUQ', ['TUQ'], ['TUQ']],
];

describe('what a post signs as (NĐ 30/2020 đ.13)', () => {
  it.each(ROLE_FORMS)('%s by office', (role, alone, together) => {
    expect(forms([role], [])).toEqual(alone);
    expect(forms([role], [], { collective: true })).toEqual(together);
  });

  it.each(GRANT_FORMS)('whoever was granted %s', (form, alone, together) => {
    const given = grant(form, { through: form === 'TL_KT' ? grant('TL', { id: '2' }) : null });
    expect(forms(['SPECIALIST'], [given])).toEqual(alone);
    expect(forms(['SPECIALIST'], [given], { collective: true })).toEqual(together);
  });

  it('holds from the first day to the last, and for the kinds it names', () => {
    const given = grant('TUQ', { validTo: '2026-11-23', typeCodes: ['CV', 'GM'] });
    expect(forms(['UNIT_HEAD'], [given])).toEqual(['TUQ']);
    expect(forms(['UNIT_HEAD'], [given], { day: '2026-11-24' })).toEqual([]);
    expect(forms(['UNIT_HEAD'], [given], { day: '2025-12-31' })).toEqual([]);
    expect(forms(['UNIT_HEAD'], [grant('TUQ', { typeCodes: ['QD'] })])).toEqual([]);
  });

  it('narrows the deputy whose field is on record, and ends with it', () => {
    expect(forms(['DEPUTY_LEADER'], [grant('KT', { typeCodes: ['QD'] })])).toEqual([]);
    expect(forms(['DEPUTY_LEADER'], [grant('KT', { validTo: '2026-11-22' })])).toEqual([]);
    expect(forms(['DEPUTY_LEADER'], [grant('KT', { typeCodes: ['QD'] }), grant('KT', { typeCodes: ['CV'] })])).toEqual([
      'KT',
    ]);
  });

  it('signs nothing before the post begins and after it has ended', () => {
    const ask = { grants: [], collective: false, on, typeCode: null, field: null };
    expect(signingFormsOf({ ...ask, post: { ...post('AGENCY_LEADER'), validTo: '2026-11-22' } })).toEqual([]);
    expect(signingFormsOf({ ...ask, post: { ...post('AGENCY_LEADER'), validFrom: '2026-11-24' } })).toEqual([]);
  });

  it('lets the deputy of a unit sign no longer and no further than its head', () => {
    const head = grant('TL', { id: '2', validTo: '2026-11-23', typeCodes: ['CV'] });
    expect(forms(['SPECIALIST'], [grant('TL_KT', { through: head })])).toEqual(['TL_KT']);
    expect(forms(['SPECIALIST'], [grant('TL_KT', { through: head })], { day: '2026-11-24' })).toEqual([]);
    expect(covers(grant('TL_KT', { through: head }), { on: on, typeCode: 'QD', field: null })).toBe(false);
    expect(covers(grant('TL_KT'), { on: on, typeCode: 'CV', field: null })).toBe(false);
  });

  it('passes nothing on but TL, and that once', () => {
    expect(GRANTED_FORMS.filter((form) => GRANT_RULES[form].through !== null)).toEqual(['TL_KT']);
    expect(GRANT_RULES.TL_KT.through).toBe('TL');
    expect(GRANT_RULES.TUQ.limited).toBe(true);
  });

  it('has a rule for every form that an office or a grant carries', () => {
    for (const form of SIGNING_FORMS) {
      const { office, grant: granted, lines } = SIGNING_RULES[form];
      expect(office ?? granted).not.toBeNull();
      expect(lines.length).toBeGreaterThan(0);
    }
  });
});

const province = { agency: 'Ủy ban nhân dân tỉnh Kiên Giang', head: 'Chủ tịch', unitHead: null };
const department = { agency: 'Sở Tài chính tỉnh Kiên Giang', head: 'Giám đốc', unitHead: 'Chánh Văn phòng' };
const BLOCKS: readonly (readonly [SigningForm, Parameters<typeof signatureBlock>[1], readonly string[]])[] = [
  ['TM', { ...province, own: 'Chủ tịch' }, ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
  ['OWN', { ...department, own: 'Giám đốc' }, ['GIÁM ĐỐC']],
  ['TM_KT', { ...province, own: 'Phó Chủ tịch' }, ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
  ['KT', { ...department, own: 'Phó Giám đốc' }, ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']],
  ['TM_Q', { ...province, own: 'Phó Chủ tịch' }, ['TM. ỦY BAN NHÂN DÂN', 'Q. CHỦ TỊCH']],
  ['Q', { ...department, own: 'Phó Giám đốc' }, ['Q. GIÁM ĐỐC']],
  ['TL', { ...province, own: 'Chánh Văn phòng' }, ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG']],
  [
    'TL_KT',
    { ...department, own: 'Phó Chánh Văn phòng' },
    ['TL. GIÁM ĐỐC', 'KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG'],
  ],
  ['TUQ', { ...department, own: 'Trưởng phòng Ngân sách' }, ['TUQ. GIÁM ĐỐC', 'TRƯỞNG PHÒNG NGÂN SÁCH']],
];

describe('the lines above the signature (Phụ lục I)', () => {
  it.each(BLOCKS)('%s', (form, words, lines) => expect(signatureBlock(form, words)).toEqual(lines));

  it('knows every form', () => expect(BLOCKS.map(([form]) => form).toSorted()).toEqual([...SIGNING_FORMS].toSorted()));
});

it('tells grants that say the same thing twice', () => {
  const one = grant('TL', { validFrom: '2026-01-01', validTo: '2026-06-30', typeCodes: ['CV'] });
  expect(overlap(one, { ...one, validFrom: '2026-06-30', validTo: null })).toBe(true);
  expect(overlap(one, { ...one, validFrom: '2026-07-01', validTo: null })).toBe(false);
  expect(overlap(one, { ...one, typeCodes: ['QD'] })).toBe(false);
  expect(overlap(one, { ...one, typeCodes: [] })).toBe(true);
  expect(overlap(one, { ...one, form: 'TUQ' })).toBe(false);
});

describe('a field', () => {
  const budget = grant('KT', { fieldIds: ['7'] });
  it.each<[string, FieldAsked, SigningForm[]]>([
    ['of the grant', '7', ['KT']],
    ['of somebody else', '8', []],
    ['that was not said', null, []],
    ['asked for in general', ANY_FIELD, ['KT']],
  ])('%s', (_, field, expected) => {
    expect(forms(['DEPUTY_LEADER'], [budget], { field })).toEqual(expected);
  });

  it('is not left by who signs through the grant', () => {
    const through = grant('TL', { fieldIds: ['7'] });
    const derived = grant('TL_KT', { through });
    expect(forms(['SPECIALIST'], [derived], { field: '7' })).toEqual(['TL_KT']);
    expect(forms(['SPECIALIST'], [derived], { field: '8' })).toEqual([]);
  });

  it('stands beside another one of the same deputy', () => {
    expect(overlap(budget, grant('KT', { fieldIds: ['8'] }))).toBe(false);
    expect(overlap(budget, grant('KT', { fieldIds: ['7', '8'] }))).toBe(true);
    expect(overlap(budget, grant('KT'))).toBe(true);
  });
});
