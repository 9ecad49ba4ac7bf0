import { agencyFrom, oneWord, upper } from './build.ts';
import { districts } from './districts.ts';
import type { KienGiangAgency } from './types.ts';

type Row = readonly [key: string, code: string, name: string, abbreviation: string, headTitle: string];

const PARTY: readonly Row[] = [
  ['tinh-uy', 'A33', 'Tỉnh ủy Kiên Giang', 'TU', 'Bí thư'],
  ['vp-tinh-uy', 'A33.01', 'Văn phòng Tỉnh ủy', 'VPTU', 'Chánh Văn phòng'],
  ['btc-tinh-uy', 'A33.02', 'Ban Tổ chức Tỉnh ủy', 'BTCTU', 'Trưởng ban'],
  ['btg-tinh-uy', 'A33.03', 'Ban Tuyên giáo Tỉnh ủy', 'BTGTU', 'Trưởng ban'],
  ['bdv-tinh-uy', 'A33.04', 'Ban Dân vận Tỉnh ủy', 'BDVTU', 'Trưởng ban'],
  ['bnc-tinh-uy', 'A33.05', 'Ban Nội chính Tỉnh ủy', 'BNCTU', 'Trưởng ban'],
  ['ubkt-tinh-uy', 'A33.06', 'Ủy ban Kiểm tra Tỉnh ủy', 'UBKTTU', 'Chủ nhiệm'],
  ['dang-uy-khoi', 'A33.07', 'Đảng ủy Khối Cơ quan và Doanh nghiệp tỉnh Kiên Giang', 'ĐUK', 'Bí thư'],
  ['truong-chinh-tri', 'A33.08', 'Trường Chính trị tỉnh Kiên Giang', 'TCT', 'Hiệu trưởng'],
  ['bao-kien-giang', 'A33.09', 'Báo Kiên Giang', 'BKG', 'Tổng Biên tập'],
];

const MASS: readonly Row[] = [
  ['mttq', 'H33.61', 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Kiên Giang', 'MTTQ', 'Chủ tịch'],
  ['ldld', 'H33.62', 'Liên đoàn Lao động tỉnh Kiên Giang', 'LĐLĐ', 'Chủ tịch'],
  ['tinh-doan', 'H33.63', 'Tỉnh đoàn Kiên Giang', 'TĐTN', 'Bí thư'],
  ['hlhpn', 'H33.64', 'Hội Liên hiệp Phụ nữ tỉnh Kiên Giang', 'BTV', 'Chủ tịch'],
  ['hnd', 'H33.65', 'Hội Nông dân tỉnh Kiên Giang', 'HND', 'Chủ tịch'],
  ['hccb', 'H33.66', 'Hội Cựu chiến binh tỉnh Kiên Giang', 'CCB', 'Chủ tịch'],
  ['lmhtx', 'H33.67', 'Liên minh Hợp tác xã tỉnh Kiên Giang', 'LMHTX', 'Chủ tịch'],
  ['hctd', 'H33.68', 'Hội Chữ thập đỏ tỉnh Kiên Giang', 'CTĐ', 'Chủ tịch'],
  ['hvhnt', 'H33.69', 'Hội Văn học Nghệ thuật tỉnh Kiên Giang', 'VHNT', 'Chủ tịch'],
  ['lhhkhkt', 'H33.70', 'Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Kiên Giang', 'LHH', 'Chủ tịch'],
  ['hnb', 'H33.71', 'Hội Nhà báo tỉnh Kiên Giang', 'HNB', 'Chủ tịch'],
  ['hlg', 'H33.72', 'Hội Luật gia tỉnh Kiên Giang', 'HLG', 'Chủ tịch'],
  ['hdy', 'H33.73', 'Hội Đông y tỉnh Kiên Giang', 'HĐY', 'Chủ tịch'],
  ['hkh', 'H33.74', 'Hội Khuyến học tỉnh Kiên Giang', 'HKH', 'Chủ tịch'],
  ['hnm', 'H33.75', 'Hội Người mù tỉnh Kiên Giang', 'HNM', 'Chủ tịch'],
  ['hndc', 'H33.76', 'Hội Nạn nhân chất độc da cam/dioxin tỉnh Kiên Giang', 'HNDC', 'Chủ tịch'],
];

const UNITS = 'VP Văn phòng; TH Bộ phận Tổng hợp – Nghiệp vụ';
const gateway = { gateway: 'PARTY', tier: 'PROVINCE' } as const;

/** Tỉnh ủy, its committees and the Party committees of the districts. */
export const partyBodies = (): readonly KienGiangAgency[] => [
  ...PARTY.map(([key, code, name, abbreviation, headTitle]) =>
    agencyFrom({
      ...gateway,
      key,
      kind: 'PARTY_BODY',
      parentKey: key === 'tinh-uy' ? null : 'tinh-uy',
      code,
      name: name.endsWith('Tỉnh ủy') ? `${name} Kiên Giang` : name,
      shortName: name.replace(' tỉnh Kiên Giang', ''),
      abbreviation,
      letterhead: { above: key === 'tinh-uy' ? null : 'TỈNH ỦY KIÊN GIANG', name: [upper(name)] },
      headTitle,
      units: UNITS,
      collective: headTitle === 'Bí thư' || headTitle === 'Chủ nhiệm',
    }),
  ),
  ...districts.map(({ key, type, name, group }) => {
    const label = type === 'huyện' ? 'Huyện ủy' : 'Thành ủy';
    return agencyFrom({
      ...gateway,
      tier: 'DISTRICT',
      key: `${key}/dang`,
      kind: 'PARTY_BODY',
      parentKey: 'tinh-uy',
      districtKey: key,
      code: `A33.${group}`,
      name: `${label} ${name}`,
      abbreviation: type === 'huyện' ? 'HU' : 'TU',
      letterhead: { above: 'TỈNH ỦY KIÊN GIANG', name: [upper(`${label} ${name}`)] },
      headTitle: 'Bí thư',
      units: UNITS,
      place: name,
      ending: `dang.${oneWord(name)}`,
      collective: true,
    });
  }),
];

export const massOrganisations = (): readonly KienGiangAgency[] =>
  MASS.map(([key, code, name, abbreviation, headTitle]) =>
    agencyFrom({
      ...gateway,
      key,
      kind: 'MASS_ORGANISATION',
      parentKey: null,
      code,
      name,
      shortName: name.replace(' tỉnh Kiên Giang', ' tỉnh'),
      abbreviation,
      letterhead: { above: null, name: [upper(name)] },
      headTitle,
      units: UNITS,
      ending: oneWord(key),
      collective: true,
    }),
  );
