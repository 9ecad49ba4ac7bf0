import type { DemoAgency, DemoUnit } from './types.ts';

export const AGENCY = {
  UBND: 'H33',
  VP: 'H33.01',
  SNNPTNT: 'H33.11',
  STC: 'H33.14',
  SXD: 'H33.18',
  HON_DAT: 'H33.24',
  KIEN_LUONG: 'H33.26',
  BINH_GIANG: 'H33.24.04',
  THO_SON: 'H33.24.12',
  HON_NGHE: 'H33.26.08',
  BTC: 'G12',
} as const;

/** The day the province announced the system; names and codes before it are not part of the demonstration. */
const VALID_FROM = '2018-11-09';

/**
 * Provincial tier and below: `H33.24.12` was `000.12.24.H33` in 2016. Four groups, level 1 at the right.
 */
function legacyCode(code: string): string {
  const [province = '', second = '00', third = '00'] = code.split('.');
  return `000.${third}.${second}.${province}`;
}

function units(...rows: readonly (readonly [string, string])[]): readonly DemoUnit[] {
  return rows.map(([abbreviation, name], index) => ({ abbreviation, name, protocolOrder: index + 1 }));
}

function department(
  code: string,
  field: string,
  abbreviation: string,
  protocolOrder: number,
  ownUnits: readonly DemoUnit[],
): DemoAgency {
  return {
    code,
    legacyCode: legacyCode(code),
    name: `Sở ${field} tỉnh Kiên Giang`,
    shortName: `Sở ${field}`,
    abbreviation,
    validFrom: VALID_FROM,
    tier: 'PROVINCE',
    parentCode: AGENCY.UBND,
    onPlatform: true,
    protocolOrder,
    place: 'Kiên Giang',
    letterhead: {
      above: 'UBND TỈNH KIÊN GIANG',
      name: [`SỞ ${field}`.toLocaleUpperCase('vi')],
    },
    headTitle: 'Giám đốc',
    units: ownUnits,
  };
}

function committee(
  code: string,
  place: string,
  tier: 'DISTRICT' | 'COMMUNE',
  parentCode: string,
  protocolOrder: number,
): DemoAgency {
  const kind = tier === 'DISTRICT' ? 'huyện' : 'xã';
  return {
    code,
    legacyCode: legacyCode(code),
    name: `Ủy ban nhân dân ${kind} ${place}`,
    shortName: `UBND ${kind} ${place}`,
    abbreviation: 'UBND',
    validFrom: VALID_FROM,
    tier,
    parentCode,
    onPlatform: true,
    protocolOrder,
    place,
    letterhead: {
      above: null,
      name: ['ỦY BAN NHÂN DÂN', `${kind} ${place}`.toLocaleUpperCase('vi')],
    },
    headTitle: 'Chủ tịch',
    units:
      tier === 'DISTRICT'
        ? units(
            ['VP', 'Văn phòng HĐND và UBND'],
            ['TCKH', 'Phòng Tài chính – Kế hoạch'],
            ['NNPTNT', 'Phòng Nông nghiệp và Phát triển nông thôn'],
          )
        : units(['VPTK', 'Văn phòng – Thống kê'], ['DCXD', 'Địa chính – Xây dựng']),
  };
}

export const agencies: readonly DemoAgency[] = [
  {
    code: AGENCY.BTC,
    legacyCode: '000.00.00.G12',
    name: 'Bộ Tài chính',
    shortName: 'Bộ Tài chính',
    abbreviation: 'BTC',
    validFrom: VALID_FROM,
    tier: 'CENTRAL',
    parentCode: null,
    onPlatform: false,
    protocolOrder: 10,
    place: 'Hà Nội',
    letterhead: { above: null, name: ['BỘ TÀI CHÍNH'] },
    headTitle: 'Bộ trưởng',
    units: [],
  },
  {
    code: AGENCY.UBND,
    legacyCode: legacyCode(AGENCY.UBND),
    name: 'Ủy ban nhân dân tỉnh Kiên Giang',
    shortName: 'UBND tỉnh',
    abbreviation: 'UBND',
    validFrom: VALID_FROM,
    tier: 'PROVINCE',
    parentCode: null,
    onPlatform: true,
    protocolOrder: 100,
    place: 'Kiên Giang',
    letterhead: { above: null, name: ['ỦY BAN NHÂN DÂN', 'TỈNH KIÊN GIANG'] },
    headTitle: 'Chủ tịch',
    units: units(
      ['TH', 'Khối Tổng hợp'],
      ['KTTH', 'Khối Kinh tế tổng hợp'],
      ['KGVX', 'Khối Khoa giáo – Văn xã'],
      ['NC', 'Khối Nội chính'],
    ),
  },
  {
    code: AGENCY.VP,
    legacyCode: legacyCode(AGENCY.VP),
    name: 'Văn phòng Ủy ban nhân dân tỉnh Kiên Giang',
    shortName: 'Văn phòng UBND tỉnh',
    abbreviation: 'VP',
    validFrom: VALID_FROM,
    tier: 'PROVINCE',
    parentCode: AGENCY.UBND,
    onPlatform: true,
    protocolOrder: 110,
    place: 'Kiên Giang',
    letterhead: { above: 'UBND TỈNH KIÊN GIANG', name: ['VĂN PHÒNG'] },
    headTitle: 'Chánh Văn phòng',
    units: units(
      ['HCTC', 'Phòng Hành chính – Tổ chức'],
      ['CVNC', 'Phòng Chuyên viên nghiên cứu'],
      ['THCB', 'Trung tâm Tin học – Công báo'],
    ),
  },
  department(
    AGENCY.STC,
    'Tài chính',
    'STC',
    120,
    units(['VP', 'Văn phòng Sở'], ['NS', 'Phòng Quản lý ngân sách'], ['GCS', 'Phòng Quản lý giá và công sản']),
  ),
  department(
    AGENCY.SNNPTNT,
    'Nông nghiệp và Phát triển nông thôn',
    'SNNPTNT',
    130,
    units(
      ['VP', 'Văn phòng Sở'],
      ['KHTC', 'Phòng Kế hoạch – Tài chính'],
      ['QLCT', 'Phòng Quản lý xây dựng công trình'],
    ),
  ),
  department(
    AGENCY.SXD,
    'Xây dựng',
    'SXD',
    140,
    units(['VP', 'Văn phòng Sở'], ['QHKT', 'Phòng Quy hoạch – Kiến trúc'], ['QLXD', 'Phòng Quản lý xây dựng']),
  ),
  committee(AGENCY.HON_DAT, 'Hòn Đất', 'DISTRICT', AGENCY.UBND, 200),
  committee(AGENCY.KIEN_LUONG, 'Kiên Lương', 'DISTRICT', AGENCY.UBND, 210),
  committee(AGENCY.BINH_GIANG, 'Bình Giang', 'COMMUNE', AGENCY.HON_DAT, 300),
  committee(AGENCY.THO_SON, 'Thổ Sơn', 'COMMUNE', AGENCY.HON_DAT, 310),
  committee(AGENCY.HON_NGHE, 'Hòn Nghệ', 'COMMUNE', AGENCY.KIEN_LUONG, 320),
];
