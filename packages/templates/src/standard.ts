import { STANDARD_TYPES, PLACEHOLDER, type StandardType } from '@qlvb/domain/templates/fields';
import { item, light, MOTTO, NATIONAL, type PaperLayout, strong, text, type Words } from '@qlvb/forms/paper/layout';
import { writeDocx } from '@qlvb/forms/paper/write-docx';

const rule = (millimetres: number): Words => ({ text: '', size: 4, align: 'CENTER', rule: millimetres });
const BLANK: Words = { text: '', size: 14, align: 'CENTER' };
const ground = (words: string): Words => text(words, { italic: true });
const article = (number: number, words: string): Words =>
  text(`Điều ${number}. ${words}`, { boldHead: `Điều ${number}.`.length });

/** What all documents share: sheet, head, signature, nơi nhận (NĐ 30/2020 Phụ lục I, Phần I). */
const COMMON = {
  width: 210,
  height: 297,
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
  columns: [0.42, 0.58],
  agencyLine: false,
  mottoLine: false,
  subjectLine: null,
  left: [light('{coQuanChuQuan}', 12), strong('{coQuan}', 12), rule(22), light('Số: {soKyHieu}', 13)],
  right: [NATIONAL, MOTTO, rule(17), { text: '{diaDanh}, {ngayThang}', size: 13, italic: true, align: 'CENTER' }],
  endLeft: [{ text: 'Nơi nhận:', size: 12, bold: true, italic: true, align: 'LEFT' }, item('{noiNhan}')],
  endRight: [strong('{chucVuKy}', 14), BLANK, BLANK, BLANK, BLANK, strong('{nguoiKy}', 14)],
  appendix: [],
  pageNumber: { size: 13, align: 'CENTER', onFirst: false, place: 'TOP' },
} as const satisfies Partial<PaperLayout>;

const ADDRESSEE: Words = { text: 'Kính gửi: {kinhGui}', size: 14, align: 'LEFT', indent: 40, before: 12 };
/** Tên loại and trích yếu of the named kinds (Phụ lục I, Phần I, II.5). */
const titled = (subject: string): Words[] => [
  { ...strong('{tenLoai}', 14), before: 12 },
  strong(subject, 14),
  rule(65),
];

const LAYOUTS: Readonly<Record<StandardType, PaperLayout>> = {
  CV: {
    ...COMMON,
    left: [...COMMON.left, light('V/v {trichYeu}', 12)],
    across: [ADDRESSEE, text(`${PLACEHOLDER}.`), text(`${PLACEHOLDER}.`), text(`${PLACEHOLDER}./.`)],
  },
  QD: {
    ...COMMON,
    across: [
      ...titled('Về việc {trichYeu}'),
      { ...strong('{nguoiBanHanh}', 14), before: 12 },
      ground(`Căn cứ ${PLACEHOLDER};`),
      ground(`Căn cứ ${PLACEHOLDER};`),
      ground(`Theo đề nghị của ${PLACEHOLDER}.`),
      { ...strong('QUYẾT ĐỊNH:', 14), before: 6 },
      article(1, `${PLACEHOLDER}.`),
      article(2, 'Quyết định này có hiệu lực thi hành kể từ ngày ký.'),
      article(3, `${PLACEHOLDER} chịu trách nhiệm thi hành Quyết định này./.`),
    ],
  },
  TB: {
    ...COMMON,
    across: [...titled('Về việc {trichYeu}'), text(`${PLACEHOLDER}.`, { before: 12 }), text(`${PLACEHOLDER}./.`)],
  },
  TTR: {
    ...COMMON,
    across: [
      ...titled('Về việc {trichYeu}'),
      ADDRESSEE,
      text(`${PLACEHOLDER}.`),
      text(`Kính trình ${PLACEHOLDER} xem xét, quyết định./.`),
    ],
  },
  BC: {
    ...COMMON,
    across: [
      ...titled('{trichYeu}'),
      ADDRESSEE,
      text(`1. Kết quả thực hiện: ${PLACEHOLDER}.`),
      text(`2. Khó khăn, vướng mắc: ${PLACEHOLDER}.`),
      text(`3. Kiến nghị, đề xuất: ${PLACEHOLDER}./.`),
    ],
  },
};

const written = new Map<StandardType, Promise<Uint8Array>>();

/** The template of the house for a kind, laid out as Phụ lục I shows it; written once per process. */
export async function standardTemplate(typeCode: StandardType): Promise<Uint8Array> {
  const known = written.get(typeCode) ?? writeDocx(LAYOUTS[typeCode]);
  written.set(typeCode, known);
  return await known;
}

export const isStandardType = (code: string): code is StandardType => STANDARD_TYPES.some((each) => each === code);
