import { agencyFrom, oneWord, slug, upper } from './build.ts';
import { type CommuneRow, type District, districts } from './districts.ts';
import type { KienGiangAgency } from './types.ts';

const DISTRICT_UNITS = 'VP Văn phòng HĐND và UBND; TCKH Phòng Tài chính – Kế hoạch';
const DIVISION_UNITS = 'HC Bộ phận Hành chính; CM Bộ phận Chuyên môn';
const SERVICE_UNITS = 'HCTH Tổ Hành chính – Tổng hợp; NV Tổ Nghiệp vụ';

/** Abbreviation, name, and for those that are no phòng the title of the head. */
type DivisionRow = readonly [abbreviation: string, name: string, headTitle?: string];

const EVERYWHERE: readonly DivisionRow[] = [
  ['VP', 'Văn phòng HĐND và UBND', 'Chánh Văn phòng'],
  ['NV', 'Phòng Nội vụ'],
  ['TP', 'Phòng Tư pháp'],
  ['TCKH', 'Phòng Tài chính – Kế hoạch'],
  ['TNMT', 'Phòng Tài nguyên và Môi trường'],
  ['LĐTBXH', 'Phòng Lao động – Thương binh và Xã hội'],
  ['VHTT', 'Phòng Văn hóa và Thông tin'],
  ['GDĐT', 'Phòng Giáo dục và Đào tạo'],
  ['YT', 'Phòng Y tế'],
  ['TTr', 'Thanh tra', 'Chánh Thanh tra'],
];
const IN_TOWNS: readonly DivisionRow[] = [
  ['KT', 'Phòng Kinh tế'],
  ['QLĐT', 'Phòng Quản lý đô thị'],
];
const IN_THE_COUNTRY: readonly DivisionRow[] = [
  ['NNPTNT', 'Phòng Nông nghiệp và Phát triển nông thôn'],
  ['KTHT', 'Phòng Kinh tế và Hạ tầng'],
];
const ETHNIC_AFFAIRS: DivisionRow = ['DT', 'Phòng Dân tộc'];

/** Phú Quốc was organised like a town before it became one; Kiên Hải, four islands, has one for both. */
function divisionsOf({ key, type, khmer }: District): readonly DivisionRow[] {
  const economy = type === 'thành phố' || key === 'phu-quoc' ? IN_TOWNS : IN_THE_COUNTRY;
  return [...EVERYWHERE, ...(key === 'kien-hai' ? IN_TOWNS.slice(0, 1) : economy), ...(khmer ? [ETHNIC_AFFAIRS] : [])];
}

const SERVICES: readonly (readonly [abbreviation: string, name: string, headTitle: string])[] = [
  ['BQLDA', 'Ban Quản lý dự án đầu tư xây dựng', 'Giám đốc'],
  ['TTVHTT', 'Trung tâm Văn hóa, Thể thao và Truyền thanh', 'Giám đốc'],
];

/** Ngành dọc of the district: the ministry, group of its code, name, title of the head. */
const CENTRAL: readonly (readonly [
  abbreviation: string,
  ministry: string,
  name: string,
  head: string,
  above: string,
])[] = [
  ['CA', 'G01', 'Công an', 'Trưởng Công an', 'CÔNG AN TỈNH KIÊN GIANG'],
  ['BCHQS', 'G11', 'Ban Chỉ huy Quân sự', 'Chỉ huy trưởng', 'BỘ CHỈ HUY QUÂN SỰ TỈNH KIÊN GIANG'],
];

const two = (number: number): string => String(number).padStart(2, '0');
export const shortTypeOf = (type: District['type']): string => (type === 'huyện' ? 'H.' : 'TP.');

function districtAgencies(district: District, index: number): readonly KienGiangAgency[] {
  const { key, type, name, group } = district;
  const full = `${type} ${name}`;
  const short = `${shortTypeOf(type)} ${name}`;
  const ending = oneWord(name);
  const economy = divisionsOf(district).find(([abbreviation]) => ['KT', 'NNPTNT'].includes(abbreviation));
  const inside = { tier: 'DISTRICT', districtKey: key, parentKey: key, place: name } as const;
  return [
    agencyFrom({
      ...inside,
      key,
      kind: 'DISTRICT_COMMITTEE',
      parentKey: 'ubnd',
      code: `H33.${group}`,
      name: `Ủy ban nhân dân ${full}`,
      shortName: `UBND ${full}`,
      abbreviation: 'UBND',
      letterhead: { above: null, name: ['ỦY BAN NHÂN DÂN', upper(full)] },
      headTitle: 'Chủ tịch',
      units: `${DISTRICT_UNITS}; ${economy?.join(' ') ?? ''}`,
      ending,
      nationalCode: district.nationalCode,
      collective: true,
    }),
    ...divisionsOf(district).map(([abbreviation, label, headTitle = 'Trưởng phòng'], at) =>
      agencyFrom({
        ...inside,
        key: `${key}/${slug(abbreviation)}`,
        kind: 'DISTRICT_DIVISION',
        code: `H33.${group}.${31 + at}`,
        name: `${label} ${full}`,
        shortName: `${label} ${short}`,
        abbreviation,
        letterhead: { above: upper(`UBND ${full}`), name: [upper(label)] },
        headTitle,
        units: DIVISION_UNITS,
        ending: `${oneWord(abbreviation)}.${ending}`,
      }),
    ),
    ...SERVICES.map(([abbreviation, label, headTitle], at) =>
      agencyFrom({
        ...inside,
        key: `${key}/${slug(abbreviation)}`,
        kind: 'SERVICE_UNIT',
        code: `H33.${group}.${51 + at}`,
        name: `${label} ${full}`,
        shortName: `${label} ${short}`,
        abbreviation,
        letterhead: { above: upper(`UBND ${full}`), name: [upper(label)] },
        headTitle,
        units: SERVICE_UNITS,
        ending: `${oneWord(abbreviation)}.${ending}`,
      }),
    ),
    ...CENTRAL.map(([abbreviation, ministry, label, headTitle, above]) =>
      agencyFrom({
        ...inside,
        key: `${key}/${slug(abbreviation)}`,
        kind: 'CENTRAL_BODY',
        parentKey: abbreviation === 'CA' ? 'cong-an' : 'quan-su',
        code: `${ministry}.33.${two(index + 1)}`,
        name: `${label} ${full}`,
        shortName: `${label} ${short}`,
        abbreviation,
        letterhead: { above, name: [upper(`${label} ${full}`)] },
        headTitle,
        units: 'TH Đội Tổng hợp; NV Đội Nghiệp vụ',
        ending: `${oneWord(abbreviation)}.${ending}`,
      }),
    ),
  ];
}

/** Communes that sound alike without their tones get the district into their user names. */
const spokenTwice = (() => {
  const names = districts.flatMap(({ communes }) => communes.filter(({ type }) => type !== 'thị trấn'));
  const words = names.map(({ name }) => oneWord(name));
  return new Set([
    ...words.filter((word, at) => words.indexOf(word) !== at),
    ...districts.map(({ name }) => oneWord(name)),
  ]);
})();

function endingOf({ type, name }: CommuneRow, district: District): string {
  const word = oneWord(name);
  if (type === 'thị trấn') return `tt${word}`;
  return spokenTwice.has(word) ? `${word}.${oneWord(district.name)}` : word;
}

function communeAgency(commune: CommuneRow, district: District, index: number): KienGiangAgency {
  const full = `${commune.type} ${commune.name}`;
  return agencyFrom({
    key: commune.key,
    kind: 'COMMUNE_COMMITTEE',
    tier: 'COMMUNE',
    parentKey: district.key,
    districtKey: district.key,
    code: `H33.${district.group}.${two(index + 1)}`,
    name: `Ủy ban nhân dân ${full}`,
    shortName: `UBND ${full}`,
    abbreviation: 'UBND',
    letterhead: { above: null, name: ['ỦY BAN NHÂN DÂN', upper(full)] },
    headTitle: 'Chủ tịch',
    units: `VPTK Văn phòng – Thống kê; DCXD Địa chính – Xây dựng; TCKT Tài chính – Kế toán; TPHT Tư pháp – Hộ tịch;
      VHXH Văn hóa – Xã hội; QS Ban Chỉ huy Quân sự; CA Công an`,
    place: commune.name,
    ending: endingOf(commune, district),
    nationalCode: commune.code,
    collective: true,
  });
}

/** UBND, phòng, services and ngành dọc of the 15 districts. */
export const agenciesOfDistricts = (): readonly KienGiangAgency[] => districts.flatMap(districtAgencies);

export const agenciesOfCommunes = (): readonly KienGiangAgency[] =>
  districts.flatMap((district) => district.communes.map((commune, at) => communeAgency(commune, district, at)));
