import { agencyFrom } from '../build.ts';
import { namingOf } from '../history.ts';
import type { AgencyChange, OrganisationEvent } from '../types.ts';
import { allGoingOn, event, goingOn, reworded, type State } from './event.ts';

const CITY_ON = '2021-03-01';
const CITY_BASIS = 'NQ 1109/NQ-UBTVQH14 ngày 09/12/2020';

/** Reorganisations inside the province's own agencies; the days are assumed. */
export const reorganisations = (): readonly OrganisationEvent[] => [
  event({
    on: '2020-01-01',
    kind: 'MERGE',
    from: ['syt/ytdp', 'syt/hiv', 'syt/gdsk'],
    to: ['syt/ksbt'],
    newAgencies: [
      agencyFrom({
        key: 'syt/ksbt',
        kind: 'SERVICE_UNIT',
        tier: 'PROVINCE',
        parentKey: 'syt',
        code: 'H33.16.31',
        name: 'Trung tâm Kiểm soát bệnh tật tỉnh Kiên Giang',
        shortName: 'Trung tâm Kiểm soát bệnh tật tỉnh',
        abbreviation: 'KSBT',
        letterhead: { above: 'SỞ Y TẾ', name: ['TRUNG TÂM KIỂM SOÁT BỆNH TẬT'] },
        headTitle: 'Giám đốc',
        units: 'TCHC Phòng Tổ chức – Hành chính; NV Phòng Kế hoạch – Nghiệp vụ; TT Khoa Truyền thông',
        ending: 'ksbt.syt',
        validFrom: '2020-01-01',
      }),
    ],
    successorRule: 'ALL',
    basis: 'TT 26/2017/TT-BYT; quyết định của UBND tỉnh (ngày giả định)',
  }),
  event({
    on: '2020-07-01',
    kind: 'ESTABLISH',
    from: [],
    to: ['vp/ttpvhcc'],
    newAgencies: [
      agencyFrom({
        key: 'vp/ttpvhcc',
        kind: 'SERVICE_UNIT',
        tier: 'PROVINCE',
        parentKey: 'vp',
        code: 'H33.01.01',
        name: 'Trung tâm Phục vụ hành chính công tỉnh Kiên Giang',
        shortName: 'Trung tâm Phục vụ hành chính công tỉnh',
        abbreviation: 'TTPVHCC',
        letterhead: { above: 'VĂN PHÒNG UBND TỈNH KIÊN GIANG', name: ['TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG'] },
        headTitle: 'Giám đốc',
        units: 'HC Bộ phận Hành chính; TN Bộ phận Tiếp nhận và Trả kết quả',
        validFrom: '2020-07-01',
      }),
    ],
    basis: 'NĐ 61/2018/NĐ-CP; quyết định của UBND tỉnh (ngày giả định)',
  }),
  event({
    on: '2021-01-01',
    kind: 'MERGE',
    from: ['vp-hdnd', 'vp-ddbqh'],
    to: ['vp-ddbqh-hdnd'],
    newAgencies: [
      agencyFrom({
        key: 'vp-ddbqh-hdnd',
        kind: 'OFFICE',
        tier: 'PROVINCE',
        parentKey: 'hdnd',
        code: 'K33.02',
        name: 'Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh Kiên Giang',
        shortName: 'Văn phòng Đoàn ĐBQH và HĐND tỉnh',
        abbreviation: 'VP',
        letterhead: { above: 'ĐOÀN ĐBQH VÀ HĐND TỈNH KIÊN GIANG', name: ['VĂN PHÒNG'] },
        headTitle: 'Chánh Văn phòng',
        units: `HCTC Phòng Hành chính – Tổ chức – Quản trị; CTQH Phòng Công tác Quốc hội;
          CTHĐ Phòng Công tác Hội đồng nhân dân; DN Phòng Thông tin – Dân nguyện`,
        ending: 'vpqhhd',
        validFrom: '2021-01-01',
      }),
    ],
    successorRule: 'ALL',
    basis: 'NQ 1004/NQ-UBTVQH14 ngày 18/9/2020 (ngày giả định)',
  }),
];

/** Phú Quốc becomes a city: two townships become wards, one of them with xã Hòn Thơm in it. */
export function phuQuocBecomesACity(state: State): readonly OrganisationEvent[] {
  const wards = { duongDong: 'phu-quoc/thi-tran-duong-dong', anThoi: 'phu-quoc/thi-tran-an-thoi' };
  const city = [
    ['huyện Phú Quốc', 'thành phố Phú Quốc'],
    ['H. Phú Quốc', 'TP. Phú Quốc'],
    ['Huyện ủy Phú Quốc', 'Thành ủy Phú Quốc'],
  ] as const;
  const inTheCity = allGoingOn(state).flatMap((agency) => {
    const naming = reworded(namingOf(agency), city);
    if (naming === null) return [];
    const { key } = agency;
    return [{ key, naming: key === 'phu-quoc/dang' ? { ...naming, abbreviation: 'TU' } : naming }];
  });
  const ward = (key: string): AgencyChange => {
    const before = namingOf(goingOn(state, key));
    return { key, naming: reworded(before, [['thị trấn', 'phường']]) ?? before };
  };
  const since = { on: CITY_ON, basis: CITY_BASIS } as const;
  return [
    event({
      ...since,
      kind: 'RENAME',
      from: inTheCity.map(({ key }) => key),
      to: inTheCity.map(({ key }) => key),
      changes: inTheCity,
    }),
    event({
      ...since,
      kind: 'RENAME',
      from: [wards.duongDong],
      to: [wards.duongDong],
      changes: [ward(wards.duongDong)],
    }),
    event({
      ...since,
      kind: 'MERGE',
      from: [wards.anThoi, 'phu-quoc/hon-thom'],
      to: [wards.anThoi],
      changes: [ward(wards.anThoi)],
      successorRule: 'ALL',
    }),
  ];
}

/** 144 communes become 143. That the ward went, and the number, are known; day and neighbour are assumed. */
export const vinhBaoIsMerged = (): readonly OrganisationEvent[] => [
  event({
    on: '2025-01-01',
    kind: 'MERGE',
    from: ['rach-gia/vinh-bao', 'rach-gia/vinh-lac'],
    to: ['rach-gia/vinh-lac'],
    successorRule: 'ALL',
    basis: 'Sắp xếp đơn vị hành chính giai đoạn 2023–2025 (ngày và phường tiếp nhận giả định)',
  }),
];
