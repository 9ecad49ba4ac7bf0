import type { DocumentTypeCode } from '@qlvb/contract/types';

export type DocumentType = {
  readonly code: DocumentTypeCode;
  /** Official Vietnamese name. */
  readonly name: string;
  readonly englishName: string;
  /** As it stands in a notation; null for công văn and thư công, which have none. */
  readonly abbreviation: string | null;
  /** Code of the kind in archival packages (TT 05/2025/TT-BNV, typeName); a copy has that of what was copied. */
  readonly archivalCode: string | null;
};

/** The 29 kinds of administrative documents, in the order of NĐ 30/2020 đ.7 and Phụ lục III. */
export const DOCUMENT_TYPES: readonly DocumentType[] = [
  type('NQ', 'Nghị quyết', 'Resolution', 'NQ', '01'),
  type('QD', 'Quyết định', 'Decision', 'QĐ', '02'),
  type('CT', 'Chỉ thị', 'Directive', 'CT', '03'),
  type('QC', 'Quy chế', 'Regulation', 'QC', '04'),
  type('QYD', 'Quy định', 'Rules', 'QyĐ', '05'),
  type('TC', 'Thông cáo', 'Communiqué', 'TC', '06'),
  type('TB', 'Thông báo', 'Notice', 'TB', '07'),
  type('HD', 'Hướng dẫn', 'Guidance', 'HD', '08'),
  type('CTR', 'Chương trình', 'Programme', 'CTr', '09'),
  type('KH', 'Kế hoạch', 'Plan', 'KH', '10'),
  type('PA', 'Phương án', 'Option paper', 'PA', '11'),
  type('DA_PROPOSAL', 'Đề án', 'Scheme', 'ĐA', '12'),
  type('DA_PROJECT', 'Dự án', 'Project', 'DA', '13'),
  type('BC', 'Báo cáo', 'Report', 'BC', '14'),
  type('BB', 'Biên bản', 'Minutes', 'BB', '20'),
  type('TTR', 'Tờ trình', 'Submission', 'TTr', '15'),
  type('HDONG', 'Hợp đồng', 'Contract', 'HĐ', '21'),
  type('CV', 'Công văn', 'Official letter', null, '22'),
  type('CD', 'Công điện', 'Official telegram', 'CĐ', '23'),
  type('BGN', 'Bản ghi nhớ', 'Memorandum of understanding', 'BGN', '24'),
  type('BTT', 'Bản thỏa thuận', 'Agreement', 'BTT', '25'),
  type('GUQ', 'Giấy ủy quyền', 'Power of attorney', 'GUQ', '16'),
  type('GM', 'Giấy mời', 'Invitation', 'GM', '26'),
  type('GGT', 'Giấy giới thiệu', 'Letter of introduction', 'GGT', '27'),
  type('GNP', 'Giấy nghỉ phép', 'Leave permit', 'GNP', '28'),
  type('PG', 'Phiếu gửi', 'Dispatch slip', 'PG', '17'),
  type('PC', 'Phiếu chuyển', 'Transfer slip', 'PC', '18'),
  type('PB', 'Phiếu báo', 'Notification slip', 'PB', '19'),
  type('TCONG', 'Thư công', 'Official personal letter', null, '29'),
];

function type(
  code: DocumentTypeCode,
  name: string,
  englishName: string,
  abbreviation: string | null,
  archivalCode: string | null,
): DocumentType {
  return { code, name, englishName, abbreviation, archivalCode };
}

/** Copies, which the same Phụ lục III names beside them: never drafted, only made from a document (đ.25). */
export const COPY_TYPE_CODES = ['SY', 'SL', 'TRS'] as const satisfies readonly DocumentTypeCode[];
export type CopyTypeCode = (typeof COPY_TYPE_CODES)[number];

const COPY_TYPES: readonly DocumentType[] = [
  type('SY', 'Bản sao y', 'True copy', 'SY', null),
  type('SL', 'Bản sao lục', 'Copy of a copy', 'SL', null),
  type('TRS', 'Bản trích sao', 'Extract', 'TrS', null),
];

export const isCopy = (code: DocumentTypeCode): code is CopyTypeCode => COPY_TYPE_CODES.some((copy) => copy === code);

const BY_CODE = new Map([...DOCUMENT_TYPES, ...COPY_TYPES].map((known) => [known.code, known]));

/** Throws RangeError when the code is none of the 29 and of the three copies. */
export function documentType(code: DocumentTypeCode): DocumentType {
  const found = BY_CODE.get(code);
  if (!found) throw new RangeError(`unknown document type: ${code}`);
  return found;
}

export const DOCUMENT_TYPE_CODES: readonly DocumentTypeCode[] = DOCUMENT_TYPES.map(({ code }) => code);
/** What a paper can be that comes in, what can be signed and what a grant to sign can be limited to. */
export const TYPE_AND_COPY_CODES: readonly DocumentTypeCode[] = [...DOCUMENT_TYPE_CODES, ...COPY_TYPE_CODES];
