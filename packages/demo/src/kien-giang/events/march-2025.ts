import { agencyFrom, upper } from '../build.ts';
import { namingOf, unitsInForce } from '../history.ts';
import type { AgencyChange, KienGiangUnit, OrganisationEvent } from '../types.ts';
import { childrenOf, event, goingOn, type State } from './event.ts';

const ON = '2025-03-01';
const OF_THE_PROVINCE = 'Nghị quyết của HĐND tỉnh, tháng 02/2025';
const OF_THE_CENTRE = 'NQ 176/2025/QH15 ngày 18/02/2025';

/** Units of both, those of the receiving one first; an abbreviation stands once. */
function unitsTogether(state: State, to: string, from: readonly string[]): readonly KienGiangUnit[] {
  const all = [to, ...from].flatMap((key) => unitsInForce(goingOn(state, key)));
  return all
    .filter((unit, at) => all.findIndex(({ abbreviation }) => abbreviation === unit.abbreviation) === at)
    .map((unit, index) => ({ ...unit, protocolOrder: index + 1 }));
}

/** The agencies below come under another one, whose name then stands above theirs. */
function moved(state: State, keys: readonly string[], parentKey: string, parentName: string): OrganisationEvent {
  return event({
    on: ON,
    kind: 'MOVE',
    from: keys,
    to: keys,
    changes: keys.map((key): AgencyChange => {
      const naming = namingOf(goingOn(state, key));
      return { key, parentKey, naming: { ...naming, letterhead: { ...naming.letterhead, above: upper(parentName) } } };
    }),
    basis: OF_THE_PROVINCE,
  });
}

const shortNameOf = (state: State, key: string): string => namingOf(goingOn(state, key)).shortName;

/** Agencies below that follow a function and not the department they were under. */
const BY_FUNCTION: Readonly<Record<string, string>> = {
  'sldtbxh/btxhth': 'syt',
  'sldtbxh/qbtte': 'syt',
  'sldtbxh/tcndt': 'sgddt',
  'sldtbxh/tcnth': 'sgddt',
  'sldtbxh/cscn': 'cong-an',
  'stnmt/ptqd': 'ubnd',
};

function departments(state: State): readonly OrganisationEvent[] {
  const into = (to: string, from: string): OrganisationEvent =>
    event({
      on: ON,
      kind: 'MERGE',
      from: [from, to],
      to: [to],
      changes: [{ key: to, units: unitsTogether(state, to, [from]) }],
      successorRule: 'ALL',
      basis: OF_THE_PROVINCE,
    });
  const split = (from: string, to: readonly string[]): OrganisationEvent =>
    event({
      on: ON,
      kind: 'SPLIT',
      from: [from],
      to,
      changes: to.slice(0, 1).map((key) => ({ key, units: unitsTogether(state, key, [from]) })),
      successorRule: 'FUNCTION',
      basis: OF_THE_PROVINCE,
    });
  const units = unitsTogether(state, 'snnptnt', ['stnmt']);
  const below = (from: string, to: string, name = shortNameOf(state, to)): readonly OrganisationEvent[] => {
    const staying = childrenOf(state, from)
      .map(({ key }) => key)
      .filter((key) => BY_FUNCTION[key] === undefined);
    return staying.length === 0 ? [] : [moved(state, staying, to, name)];
  };
  const agriculture = 'Sở Nông nghiệp và Môi trường';
  return [
    into('stc', 'skhdt'),
    into('sxd', 'sgtvt'),
    into('vp', 'sngv'),
    event({
      on: ON,
      kind: 'MERGE',
      from: ['snnptnt', 'stnmt'],
      to: ['snnmt'],
      newAgencies: [
        agencyFrom({
          key: 'snnmt',
          kind: 'DEPARTMENT',
          tier: 'PROVINCE',
          parentKey: 'ubnd',
          code: 'H33.40',
          name: `${agriculture} tỉnh Kiên Giang`,
          shortName: agriculture,
          abbreviation: 'SNNMT',
          letterhead: { above: 'UBND TỈNH KIÊN GIANG', name: [upper(agriculture)] },
          headTitle: 'Giám đốc',
          units: units.map(({ abbreviation, name }) => `${abbreviation} ${name}`).join('; '),
          validFrom: ON,
        }),
      ],
      successorRule: 'ALL',
      basis: OF_THE_PROVINCE,
    }),
    split('sldtbxh', ['snv', 'syt', 'sgddt', 'snnmt']),
    split('stttt', ['skhcn', 'svhtt']),
    event({
      on: ON,
      kind: 'MERGE',
      from: ['bdt', 'snv/btg'],
      to: ['sdttg'],
      newAgencies: [
        agencyFrom({
          key: 'sdttg',
          kind: 'DEPARTMENT',
          tier: 'PROVINCE',
          parentKey: 'ubnd',
          code: 'H33.56',
          name: 'Sở Dân tộc và Tôn giáo tỉnh Kiên Giang',
          shortName: 'Sở Dân tộc và Tôn giáo',
          abbreviation: 'SDTTG',
          letterhead: { above: 'UBND TỈNH KIÊN GIANG', name: ['SỞ DÂN TỘC VÀ TÔN GIÁO'] },
          headTitle: 'Giám đốc',
          units: 'VP Văn phòng Sở; TTr Thanh tra Sở; CSDT Phòng Chính sách dân tộc; QLTG Phòng Quản lý tôn giáo',
          validFrom: ON,
        }),
      ],
      successorRule: 'ALL',
      basis: OF_THE_PROVINCE,
    }),
    event({
      on: ON,
      kind: 'MERGE',
      from: ['bqlda-giao-thong', 'bqlda-dan-dung'],
      to: ['bqlda-tinh'],
      newAgencies: [
        agencyFrom({
          key: 'bqlda-tinh',
          kind: 'SERVICE_UNIT',
          tier: 'PROVINCE',
          parentKey: 'ubnd',
          code: 'H33.57',
          name: 'Ban Quản lý dự án đầu tư xây dựng các công trình giao thông, dân dụng và công nghiệp tỉnh Kiên Giang',
          shortName: 'Ban Quản lý dự án đầu tư xây dựng các công trình giao thông, dân dụng và công nghiệp',
          abbreviation: 'BQLDA',
          letterhead: {
            above: 'UBND TỈNH KIÊN GIANG',
            name: ['BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ XÂY DỰNG', 'CÁC CÔNG TRÌNH GIAO THÔNG, DÂN DỤNG VÀ CÔNG NGHIỆP'],
          },
          headTitle: 'Giám đốc',
          units: 'VP Văn phòng; KHTH Phòng Kế hoạch – Tổng hợp; GT Phòng Dự án giao thông; DD Phòng Dự án dân dụng',
          validFrom: ON,
        }),
      ],
      successorRule: 'ALL',
      basis: OF_THE_PROVINCE,
    }),
    ...below('skhdt', 'stc'),
    ...below('sgtvt', 'sxd'),
    ...below('sngv', 'vp'),
    ...below('snnptnt', 'snnmt', agriculture),
    ...below('stnmt', 'snnmt', agriculture),
    ...below('sldtbxh', 'snv'),
    ...below('stttt', 'skhcn'),
    ...Object.entries(BY_FUNCTION).map(([key, to]) =>
      moved(state, [key], to, to === 'ubnd' ? 'UBND tỉnh Kiên Giang' : shortNameOf(state, to)),
    ),
  ];
}

/** Ministries as far as the province has their arms; the arms' own regions of that year are not shown. */
function ministries(state: State): readonly OrganisationEvent[] {
  const into = (to: string, from: string, name?: string, abbreviation?: string): OrganisationEvent => {
    const naming = namingOf(goingOn(state, to));
    const renamed =
      name === undefined
        ? []
        : [
            {
              key: to,
              naming: {
                ...naming,
                name,
                shortName: name,
                abbreviation: abbreviation ?? naming.abbreviation,
                letterhead: { above: null, name: [upper(name)] },
              },
            },
          ];
    return event({
      on: ON,
      kind: 'MERGE',
      from: [from, to],
      to: [to],
      changes: [...renamed, ...childrenOf(state, from).map(({ key }) => ({ key, parentKey: to }))],
      successorRule: 'ALL',
      basis: OF_THE_CENTRE,
    });
  };
  const ethnic = namingOf(goingOn(state, 'ubdt'));
  return [
    into('btc', 'bkhdt'),
    into('btc', 'bhxhvn'),
    into('bxd', 'bgtvt'),
    into('bkhcn', 'btttt'),
    into('bnv', 'bldtbxh'),
    into('bnnptnt', 'btnmt', 'Bộ Nông nghiệp và Môi trường', 'BNNMT'),
    event({
      on: ON,
      kind: 'RENAME',
      from: ['ubdt'],
      to: ['ubdt'],
      changes: [
        {
          key: 'ubdt',
          naming: {
            ...ethnic,
            name: 'Bộ Dân tộc và Tôn giáo',
            shortName: 'Bộ Dân tộc và Tôn giáo',
            abbreviation: 'BDTTG',
            letterhead: { above: null, name: ['BỘ DÂN TỘC VÀ TÔN GIÁO'] },
            headTitle: 'Bộ trưởng',
          },
        },
      ],
      basis: OF_THE_CENTRE,
    }),
  ];
}

/** Sở and ministries are merged; the police give up their district tier four months before the others. */
export const mergersOfMarch2025 = (state: State): readonly OrganisationEvent[] => [
  ...ministries(state),
  ...departments(state),
  event({
    on: ON,
    kind: 'ABOLISH',
    from: childrenOf(state, 'cong-an').map(({ key }) => key),
    to: ['cong-an'],
    successorRule: 'FUNCTION',
    basis: 'Kết thúc hoạt động Công an cấp huyện từ 01/3/2025',
  }),
];
