import { STANDARD_TYPES, TEMPLATE_FIELDS } from '@qlvb/domain/templates/fields';
import { type MergeFacts, templateValues } from '@qlvb/domain/templates/values';
import { checkForm } from '@qlvb/formcheck/check';
import { textOfPaper } from '@qlvb/formcheck/compare';
import { describe, expect, it } from 'vitest';
import { faultsOf } from './fields-of-template.ts';
import { mergeTemplate } from './merge-template.ts';
import { standardTemplate } from './standard.ts';

const WHOLE: MergeFacts = {
  today: '2026-11-23',
  typeCode: 'CV',
  subject: 'V/v báo cáo dự toán năm 2026',
  agency: {
    superior: 'Ủy ban nhân dân tỉnh Kiên Giang',
    name: 'Sở Tài chính',
    place: 'Rạch Giá',
    abbreviation: 'STC',
    collective: false,
    headTitle: 'Giám đốc',
  },
  unit: { name: 'Phòng Ngân sách', abbreviation: 'NS' },
  recipients: ['Sở Kế hoạch và Đầu tư', 'Kho bạc Nhà nước Kiên Giang'],
  signatureBlock: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
  signerName: 'Nguyễn Thị Mai',
  drafterName: 'Trần Văn A',
  urgency: 'NORMAL',
  dueOn: null,
  answers: null,
};
/** Two lines on the letterhead, nobody above, one receiver. */
const COMMITTEE: MergeFacts = {
  ...WHOLE,
  agency: {
    superior: null,
    name: 'Ủy ban nhân dân\ntỉnh Kiên Giang',
    place: 'Rạch Giá',
    abbreviation: 'UBND',
    collective: true,
    headTitle: 'Chủ tịch',
  },
  unit: null,
  recipients: ['Sở Tài chính'],
  signatureBlock: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
  signerName: 'Trịnh Quốc Khương Duy',
};
/** Hardly anything is known yet. */
const BARE: MergeFacts = {
  ...WHOLE,
  agency: { ...WHOLE.agency, superior: null, place: null, headTitle: null },
  unit: null,
  recipients: [],
  signatureBlock: [],
  signerName: null,
};

const merged = async (facts: MergeFacts, typeCode: (typeof STANDARD_TYPES)[number]) =>
  mergeTemplate(await standardTemplate(typeCode), templateValues({ ...facts, typeCode }));

describe.each(STANDARD_TYPES)('the standard template of %s', (typeCode) => {
  it('has only fields that are known', async () => {
    expect(faultsOf(await standardTemplate(typeCode))).toEqual([]);
  });

  it.each([
    ['an agency below another', WHOLE],
    ['a committee with two lines and one receiver', COMMITTEE],
  ])('is right in its form for %s', async (_, facts) => {
    const { superior, name } = facts.agency;
    const found = await checkForm(await merged(facts, typeCode), {
      typeCode,
      letterhead: { superior, name: name.replace('\n', ' ') },
      signatureBlock: facts.signatureBlock,
      signerName: facts.signerName,
    });
    expect(found).toEqual([]);
  });

  it('has nothing that must be mended while little is known, and dots instead of nothing', async () => {
    const bytes = await merged(BARE, typeCode);
    const facts = { typeCode, letterhead: null, signatureBlock: [], signerName: null };
    const found = await checkForm(bytes, facts);
    expect(found.filter(({ mendable }) => mendable)).toEqual([]);
    const { paragraphs } = await textOfPaper(bytes);
    expect(paragraphs.join('\n')).toContain('…………, ngày tháng năm 2026');
    expect(paragraphs.join('\n')).not.toMatch(/undefined|null|[{}]/);
  });
});

describe('the values of the fields', () => {
  it('are there for every field of the list', () => {
    expect(Object.keys(templateValues(WHOLE)).toSorted()).toEqual(TEMPLATE_FIELDS.map(({ name }) => name).toSorted());
  });

  it('are written as the decree writes them', async () => {
    const { paragraphs } = await textOfPaper(await merged(WHOLE, 'CV'));
    expect(paragraphs).toEqual(
      expect.arrayContaining([
        'SỞ TÀI CHÍNH',
        'Số: /STC-NS',
        'V/v báo cáo dự toán năm 2026',
        'Kính gửi:',
        '- Sở Kế hoạch và Đầu tư;',
        '- Kho bạc Nhà nước Kiên Giang.',
        '- Như trên;',
        '- Lưu: VT, NS.',
        'PHÓ GIÁM ĐỐC',
        'Nguyễn Thị Mai',
      ]),
    );
    const decision = await textOfPaper(await merged(COMMITTEE, 'QD'));
    expect(decision.paragraphs).toEqual(
      expect.arrayContaining([
        'ỦY BAN NHÂN DÂN',
        'TỈNH KIÊN GIANG',
        'ỦY BAN NHÂN DÂN TỈNH KIÊN GIANG',
        '- Sở Tài chính;',
      ]),
    );
  });
});
