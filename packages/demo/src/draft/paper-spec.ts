import type { DocumentTypeCode } from '@qlvb/contract/types';
import { item, light, MOTTO, NATIONAL, type PaperLayout, strong, text, type Words } from '@qlvb/forms/paper/layout';

/** What an application knows of the draft beside its file. */
type Facts = {
  readonly typeCode: DocumentTypeCode;
  readonly letterhead: { readonly superior: string | null; readonly name: string } | null;
  readonly signatureBlock: readonly string[];
  readonly signerName: string | null;
};

/** A whole document as data; one field broken breaks one rule. */
export type PaperSpec = PaperLayout & { readonly facts: Facts };

const LONG =
  'thực hiện đúng quy định của pháp luật về ngân sách nhà nước, bảo đảm tiết kiệm, hiệu quả, công khai, minh bạch; kịp thời báo cáo những khó khăn, vướng mắc phát sinh trong quá trình tổ chức thực hiện';

const COMMON = {
  width: 210,
  height: 297,
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
  agencyLine: true,
  mottoLine: true,
  right: [NATIONAL, MOTTO, { text: 'Rạch Giá, ngày 05 tháng 01 năm 2026', size: 13, italic: true, align: 'CENTER' }],
  endRight: [strong('KT. GIÁM ĐỐC', 14), strong('PHÓ GIÁM ĐỐC', 14), strong('Nguyễn Thị Mai', 14)],
  appendix: [],
  pageNumber: { size: 13, align: 'CENTER', onFirst: false, place: 'TOP' },
} satisfies Partial<PaperSpec>;

const FACTS = {
  letterhead: { superior: 'Ủy ban nhân dân tỉnh Kiên Giang', name: 'Sở Tài chính' },
  signatureBlock: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
  signerName: 'Nguyễn Thị Mai',
} as const;

/** Công văn. */
export const LETTER: PaperSpec = {
  ...COMMON,
  facts: { ...FACTS, typeCode: 'CV' },
  left: [
    light('ỦY BAN NHÂN DÂN TỈNH KIÊN GIANG', 12),
    strong('SỞ TÀI CHÍNH', 12),
    light('Số: 05/STC-NS', 13),
    light('V/v báo cáo dự toán năm 2026', 12),
  ],
  across: [
    { text: 'Kính gửi:', size: 14, align: 'LEFT', indent: 50 },
    { text: '- Sở Kế hoạch và Đầu tư;', size: 14, align: 'LEFT', indent: 60 },
    { text: '- Kho bạc Nhà nước Kiên Giang.', size: 14, align: 'LEFT', indent: 60 },
    text(`Thực hiện chương trình công tác năm 2026, Sở Tài chính đề nghị các cơ quan, đơn vị ${LONG}.`),
    text(`Các cơ quan, đơn vị gửi báo cáo về Sở Tài chính trước ngày 20 tháng 01 năm 2026 và ${LONG}.`),
    text(`Sở Tài chính đề nghị các cơ quan, đơn vị quan tâm ${LONG}./.`),
  ],
  subjectLine: null,
  endLeft: [
    { text: 'Nơi nhận:', size: 12, bold: true, italic: true, align: 'LEFT' },
    item('- Như trên;'),
    item('- Giám đốc Sở (để báo cáo);'),
    item('- Lưu: VT, NS.'),
  ],
};

/** Quyết định, with an appendix. */
export const DECISION: PaperSpec = {
  ...COMMON,
  facts: { ...FACTS, typeCode: 'QD' },
  left: [light('ỦY BAN NHÂN DÂN TỈNH KIÊN GIANG', 12), strong('SỞ TÀI CHÍNH', 12), light('Số:        /QĐ-STC', 13)],
  right: [NATIONAL, MOTTO, { text: 'Rạch Giá, ngày     tháng     năm 2026', size: 13, italic: true, align: 'CENTER' }],
  across: [
    strong('QUYẾT ĐỊNH', 14),
    strong('Về việc giao dự toán ngân sách năm 2026', 14),
    { ...strong('GIÁM ĐỐC SỞ TÀI CHÍNH', 14), before: 12 },
    text(`Căn cứ Luật Ngân sách nhà nước và các văn bản quy định chi tiết, hướng dẫn ${LONG};`, { italic: true }),
    text(`Theo đề nghị của Trưởng phòng Quản lý Ngân sách tại Tờ trình về việc ${LONG}.`, { italic: true }),
    { ...strong('QUYẾT ĐỊNH:', 14), before: 6 },
    text(`Điều 1. Giao dự toán chi ngân sách năm 2026 cho các đơn vị trực thuộc và ${LONG}.`, { boldHead: 7 }),
    text(`Điều 2. Trưởng các phòng, Thủ trưởng các đơn vị chịu trách nhiệm ${LONG}./.`, { boldHead: 7 }),
  ],
  subjectLine: 1,
  endLeft: [
    { text: 'Nơi nhận:', size: 12, bold: true, italic: true, align: 'LEFT' },
    item('- Như Điều 2;'),
    item('- Lưu: VT, NS.'),
  ],
  appendix: [{ text: 'Phụ lục', size: 14, bold: true, align: 'CENTER' }],
};

/** Công văn of the provincial committee, its number left open. */
export const COMMITTEE_LETTER: PaperSpec = {
  ...LETTER,
  facts: {
    typeCode: 'CV',
    letterhead: { superior: null, name: 'Ủy ban nhân dân tỉnh Kiên Giang' },
    signatureBlock: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
    signerName: 'Trịnh Quốc Khương Duy',
  },
  left: [
    strong('ỦY BAN NHÂN DÂN', 12),
    strong('TỈNH KIÊN GIANG', 12),
    light('Số:        /UBND-KTTH', 13),
    light('V/v đẩy nhanh tiến độ giải ngân', 12),
  ],
  endLeft: [
    { text: 'Nơi nhận:', size: 12, bold: true, italic: true, align: 'LEFT' },
    item('- Như trên;'),
    item('- Lưu: VT, KTTH.'),
  ],
  endRight: [strong('TM. ỦY BAN NHÂN DÂN', 14), strong('CHỦ TỊCH', 14), strong('Trịnh Quốc Khương Duy', 14)],
};

type Group = 'left' | 'right' | 'across' | 'endLeft' | 'endRight' | 'appendix';

/** The same with one paragraph changed; without a change it is left out. */
export function changed(spec: PaperSpec, group: Group, at: number, to: Partial<Words> | null): PaperSpec {
  const words = [...spec[group]];
  const known = words[at];
  if (known === undefined) throw new RangeError(`${group} has no ${at}`);
  words.splice(at, 1, ...(to === null ? [] : [{ ...known, ...to }]));
  return { ...spec, [group]: words };
}
