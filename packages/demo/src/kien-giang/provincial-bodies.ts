import { agencyFrom, oneWord, upper } from './build.ts';
import type { AgencyKind, KienGiangAgency } from './types.ts';

const ABOVE = 'UBND TỈNH KIÊN GIANG';
const SERVICE = 'VP Văn phòng; KHTH Phòng Kế hoạch – Tổng hợp; NV Phòng Nghiệp vụ';
const COLLEGE = `TCHC Phòng Tổ chức – Hành chính; ĐT Phòng Đào tạo; CTHS Phòng Công tác học sinh, sinh viên;
  KHTC Phòng Kế hoạch – Tài chính`;
const COMPANY = 'TCHC Phòng Tổ chức – Hành chính; KHKD Phòng Kế hoạch – Kinh doanh; KT Phòng Kỹ thuật';
const PARK = 'TCHC Phòng Tổ chức – Hành chính; KHHT Phòng Khoa học và Hợp tác; KL Hạt Kiểm lâm';

type Row = readonly [
  key: string,
  group: string,
  kind: AgencyKind,
  name: string,
  abbreviation: string,
  headTitle: string,
  units: string,
];

/** Directly under UBND tỉnh and no sở. */
const ROWS: readonly Row[] = [
  [
    'bqlkkt-phu-quoc',
    '36',
    'SERVICE_UNIT',
    'Ban Quản lý Khu kinh tế Phú Quốc',
    'BQLKKTPQ',
    'Trưởng ban',
    `VP Văn phòng Ban; QLĐT Phòng Quản lý đầu tư; QHXD Phòng Quản lý quy hoạch và xây dựng; TNMT Phòng Quản lý đất đai và môi trường;
     ĐDPL Phòng Đại diện và Pháp lý`,
  ],
  [
    'bqlkkt',
    '37',
    'SERVICE_UNIT',
    'Ban Quản lý Khu kinh tế tỉnh Kiên Giang',
    'BQLKKT',
    'Trưởng ban',
    `VP Văn phòng Ban; QLĐT Phòng Quản lý đầu tư; QHXD Phòng Quản lý quy hoạch, xây dựng và môi trường;
     QLDN Phòng Quản lý doanh nghiệp và lao động`,
  ],
  [
    'dai-ptth',
    '38',
    'SERVICE_UNIT',
    'Đài Phát thanh và Truyền hình Kiên Giang',
    'ĐPTTH',
    'Giám đốc',
    'TCHC Phòng Tổ chức – Hành chính; TS Phòng Thời sự; CN Phòng Kỹ thuật – Công nghệ; DVQC Phòng Dịch vụ – Quảng cáo',
  ],
  ['cd-kien-giang', '39', 'SCHOOL', 'Trường Cao đẳng Kiên Giang', 'CĐKG', 'Hiệu trưởng', COLLEGE],
  ['cd-nghe', '41', 'SCHOOL', 'Trường Cao đẳng Nghề tỉnh Kiên Giang', 'CĐN', 'Hiệu trưởng', COLLEGE],
  ['cd-y-te', '42', 'SCHOOL', 'Trường Cao đẳng Y tế Kiên Giang', 'CĐYT', 'Hiệu trưởng', COLLEGE],
  ['vqg-u-minh-thuong', '43', 'SERVICE_UNIT', 'Vườn quốc gia U Minh Thượng', 'VQGUMT', 'Giám đốc', PARK],
  ['vqg-phu-quoc', '44', 'SERVICE_UNIT', 'Vườn quốc gia Phú Quốc', 'VQGPQ', 'Giám đốc', PARK],
  ['quy-dtpt', '45', 'SERVICE_UNIT', 'Quỹ Đầu tư phát triển tỉnh Kiên Giang', 'QĐTPT', 'Giám đốc', SERVICE],
  [
    'ttxt',
    '46',
    'SERVICE_UNIT',
    'Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch tỉnh Kiên Giang',
    'TTXT',
    'Giám đốc',
    SERVICE,
  ],
  [
    'bqlda-dan-dung',
    '47',
    'SERVICE_UNIT',
    'Ban Quản lý dự án đầu tư xây dựng chuyên ngành dân dụng và công nghiệp tỉnh Kiên Giang',
    'BQLDADDCN',
    'Giám đốc',
    SERVICE,
  ],
  [
    'bqlda-giao-thong',
    '48',
    'SERVICE_UNIT',
    'Ban Quản lý dự án đầu tư xây dựng các công trình giao thông tỉnh Kiên Giang',
    'BQLDAGT',
    'Giám đốc',
    SERVICE,
  ],
  ['ban-atgt', '49', 'SERVICE_UNIT', 'Ban An toàn giao thông tỉnh Kiên Giang', 'BATGT', 'Trưởng ban', SERVICE],
  ['xskt', '52', 'STATE_ENTERPRISE', 'Công ty TNHH MTV Xổ số kiến thiết Kiên Giang', 'XSKT', 'Giám đốc', COMPANY],
  [
    'cap-thoat-nuoc',
    '53',
    'STATE_ENTERPRISE',
    'Công ty TNHH MTV Cấp thoát nước Kiên Giang',
    'CTN',
    'Giám đốc',
    COMPANY,
  ],
  [
    'nong-lam-nghiep',
    '54',
    'STATE_ENTERPRISE',
    'Công ty TNHH MTV Nông Lâm nghiệp Kiên Giang',
    'NLN',
    'Giám đốc',
    COMPANY,
  ],
];

/** UBND tỉnh and its Office keep the units that the people of the small province work in. */
export const provincialLeadership = (): readonly KienGiangAgency[] => [
  agencyFrom({
    key: 'ubnd',
    kind: 'PROVINCIAL_COMMITTEE',
    tier: 'PROVINCE',
    parentKey: null,
    code: 'H33',
    name: 'Ủy ban nhân dân tỉnh Kiên Giang',
    shortName: 'UBND tỉnh',
    abbreviation: 'UBND',
    letterhead: { above: null, name: ['ỦY BAN NHÂN DÂN', 'TỈNH KIÊN GIANG'] },
    headTitle: 'Chủ tịch',
    units: `TH Khối Tổng hợp; KTTH Khối Kinh tế tổng hợp; KGVX Khối Khoa giáo – Văn xã; NC Khối Nội chính;
      KTCN Khối Kinh tế công nghiệp; KTN Khối Kinh tế nông nghiệp`,
    collective: true,
  }),
  agencyFrom({
    key: 'vp',
    kind: 'OFFICE',
    tier: 'PROVINCE',
    parentKey: 'ubnd',
    code: 'H33.01',
    name: 'Văn phòng Ủy ban nhân dân tỉnh Kiên Giang',
    shortName: 'Văn phòng UBND tỉnh',
    abbreviation: 'VP',
    letterhead: { above: ABOVE, name: ['VĂN PHÒNG'] },
    headTitle: 'Chánh Văn phòng',
    units: `HCTC Phòng Hành chính – Tổ chức; CVNC Phòng Chuyên viên nghiên cứu; THCB Trung tâm Tin học – Công báo;
      TCD Ban Tiếp công dân; KSTTHC Phòng Kiểm soát thủ tục hành chính; QTTV Phòng Quản trị – Tài vụ`,
  }),
  agencyFrom({
    key: 'hdnd',
    kind: 'PROVINCIAL_COUNCIL',
    tier: 'PROVINCE',
    parentKey: null,
    code: 'K33',
    name: 'Hội đồng nhân dân tỉnh Kiên Giang',
    shortName: 'HĐND tỉnh',
    abbreviation: 'HĐND',
    letterhead: { above: null, name: ['HỘI ĐỒNG NHÂN DÂN', 'TỈNH KIÊN GIANG'] },
    headTitle: 'Chủ tịch',
    units:
      'TT Thường trực HĐND; KTNS Ban Kinh tế – Ngân sách; VHXH Ban Văn hóa – Xã hội; PC Ban Pháp chế; DT Ban Dân tộc',
    collective: true,
  }),
  agencyFrom({
    key: 'vp-hdnd',
    kind: 'OFFICE',
    tier: 'PROVINCE',
    parentKey: 'hdnd',
    code: 'K33.01',
    name: 'Văn phòng Hội đồng nhân dân tỉnh Kiên Giang',
    shortName: 'Văn phòng HĐND tỉnh',
    abbreviation: 'VP',
    letterhead: { above: 'HĐND TỈNH KIÊN GIANG', name: ['VĂN PHÒNG'] },
    headTitle: 'Chánh Văn phòng',
    units: 'HCTC Phòng Hành chính – Tổ chức – Quản trị; TH Phòng Tổng hợp',
    ending: 'vphdnd',
  }),
  agencyFrom({
    key: 'ddbqh',
    kind: 'PROVINCIAL_COUNCIL',
    tier: 'PROVINCE',
    parentKey: null,
    code: 'H33.50',
    name: 'Đoàn đại biểu Quốc hội tỉnh Kiên Giang',
    shortName: 'Đoàn ĐBQH tỉnh',
    abbreviation: 'ĐĐBQH',
    letterhead: { above: 'QUỐC HỘI', name: ['ĐOÀN ĐẠI BIỂU QUỐC HỘI', 'TỈNH KIÊN GIANG'] },
    headTitle: 'Trưởng đoàn',
    units: 'TH Bộ phận Tổng hợp; DN Bộ phận Dân nguyện',
    collective: true,
  }),
  agencyFrom({
    key: 'vp-ddbqh',
    kind: 'OFFICE',
    tier: 'PROVINCE',
    parentKey: 'ddbqh',
    code: 'H33.50.01',
    name: 'Văn phòng Đoàn đại biểu Quốc hội tỉnh Kiên Giang',
    shortName: 'Văn phòng Đoàn ĐBQH tỉnh',
    abbreviation: 'VP',
    letterhead: { above: 'ĐOÀN ĐBQH TỈNH KIÊN GIANG', name: ['VĂN PHÒNG'] },
    headTitle: 'Chánh Văn phòng',
    units: 'HCTC Phòng Hành chính – Tổ chức – Quản trị; CTQH Phòng Công tác Quốc hội',
    ending: 'vpddbqh',
  }),
];

export const bodiesUnderTheCommittee = (): readonly KienGiangAgency[] =>
  ROWS.map(([key, group, kind, name, abbreviation, headTitle, units]) =>
    agencyFrom({
      key,
      kind,
      tier: 'PROVINCE',
      parentKey: 'ubnd',
      code: `H33.${group}`,
      name,
      shortName: name.replace(' tỉnh Kiên Giang', ''),
      abbreviation,
      letterhead: { above: kind === 'STATE_ENTERPRISE' ? null : ABOVE, name: [upper(name)] },
      headTitle,
      units,
      ending: oneWord(abbreviation),
    }),
  );
