import { describe, expect, it } from 'vitest';
import { DOCUMENT_TYPE_CODES } from '../document-types.ts';
import { FIELD_BY_NAME, STANDARD_TYPES, TEMPLATE_FIELDS } from './fields.ts';
import { validateTemplate } from './validate.ts';
import { type MergeFacts, templateValues } from './values.ts';

const FACTS: MergeFacts = {
  today: '2026-11-23',
  typeCode: 'CV',
  subject: ' V/v báo cáo dự toán ',
  agency: {
    superior: 'Ủy ban nhân dân tỉnh Kiên Giang',
    name: 'Sở Tài chính',
    place: 'Rạch Giá',
    abbreviation: 'STC',
    collective: false,
    headTitle: 'Giám đốc',
  },
  unit: { name: 'Phòng Ngân sách', abbreviation: 'NS' },
  recipients: ['Sở Y tế', 'Sở Xây dựng'],
  signatureBlock: ['GIÁM ĐỐC'],
  signerName: 'Nguyễn Thị Mai',
  drafterName: 'Trần Văn A',
  urgency: 'EXPRESS',
  dueOn: '2026-12-05',
  answers: {
    typeCode: 'CV',
    symbol: '12/BTC-NSNN',
    issuedOn: '2026-11-02',
    issuerName: 'Bộ Tài chính',
    subject: 'V/v hướng dẫn',
    arrivalNumber: 41,
    arrivedOn: '2026-11-05',
  },
};

describe('the fields of templates', () => {
  it('have each a name of their own and a description', () => {
    expect(FIELD_BY_NAME.size).toBe(TEMPLATE_FIELDS.length);
    for (const { name, description } of TEMPLATE_FIELDS) {
      expect(name).toMatch(/^[a-zA-Z]+(\.[a-zA-Z]+)?$/);
      expect(description.length).toBeGreaterThan(10);
    }
    expect(STANDARD_TYPES.every((code) => DOCUMENT_TYPE_CODES.includes(code))).toBe(true);
  });

  it('of one line have one, so that nothing is lost on the paper', () => {
    const values = Object.entries(templateValues(FACTS));
    const several = values.filter(([name, lines]) => lines.length > 1 && FIELD_BY_NAME.get(name)?.lines !== true);
    expect(several).toEqual([]);
    expect(values.filter(([, lines]) => lines.length === 0)).toEqual([]);
  });

  it.each([
    ['trichYeu', {}, ['báo cáo dự toán']],
    ['trichYeu', { subject: 'Về việc: giao dự toán' }, ['giao dự toán']],
    ['soKyHieu', {}, ['        /STC-NS']],
    ['soKyHieu', { typeCode: 'QD' }, ['        /QĐ-STC']],
    ['kinhGui', {}, ['', '- Sở Y tế;', '- Sở Xây dựng.']],
    ['kinhGui', { recipients: ['Sở Y tế'] }, ['Sở Y tế']],
    ['kinhGui', { recipients: [] }, []],
    ['noiNhan', {}, ['- Như trên;', '- Lưu: VT, NS.']],
    ['noiNhan', { typeCode: 'QD', unit: null }, ['- Sở Y tế;', '- Sở Xây dựng;', '- Lưu: VT.']],
    ['nguoiBanHanh', {}, ['GIÁM ĐỐC SỞ TÀI CHÍNH']],
    ['nguoiBanHanh', { agency: { ...FACTS.agency, headTitle: null } }, []],
    ['doKhan', {}, ['HỎA TỐC']],
    ['doKhan', { urgency: 'NORMAL' }, []],
    ['hanTraLoi', {}, ['05/12/2026']],
    ['ngayThang', {}, ['ngày     tháng     năm 2026']],
    ['vanBanDen.soDen', {}, ['41']],
    ['vanBanDen.ngayDen', {}, ['05/11/2026']],
    ['vanBanDen.soKyHieu', { answers: null }, []],
  ] as const)('%s of %j is %j', (name, more, lines) => {
    expect(templateValues({ ...FACTS, ...more })[name]).toEqual(lines);
  });
});

describe('a template', () => {
  const problems = (input: Parameters<typeof validateTemplate>[0], withFile = true) =>
    validateTemplate(input, withFile).map(({ path, code }) => `${path} ${code}`);

  it('has a name, at least one kind, each once, and a file when it is new', () => {
    expect(problems({})).toEqual(['name REQUIRED', 'typeCodes REQUIRED', 'uploadId REQUIRED']);
    expect(problems({ name: 'x'.repeat(201), typeCodes: ['CV', 'CV'] }, false)).toEqual([
      'name TOO_LONG',
      'typeCodes.1 TARGET_TWICE',
    ]);
    expect(problems({ name: 'Mẫu', typeCodes: ['CV'] }, false)).toEqual([]);
  });
});
