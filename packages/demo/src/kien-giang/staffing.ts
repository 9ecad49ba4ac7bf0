import { oneWord } from './build.ts';
import { chance } from './names.ts';
import { headTitleOf, leadership, officeUnit, type Seat, secretary, workingUnit } from './seats.ts';
import { specialSeats } from './special-seats.ts';
import type { KienGiangAgency } from './types.ts';

/** Smallest and largest number of members of a working unit, and of deputies, by kind. */
type Size = {
  readonly deputies: readonly [number, number];
  readonly members: readonly [number, number];
  readonly office: readonly [number, number];
};

const PLAIN: Size = { deputies: [1, 2], members: [1, 4], office: [1, 2] };
const SIZES: Readonly<Partial<Record<KienGiangAgency['kind'], Size>>> = {
  DEPARTMENT: { deputies: [2, 3], members: [2, 5], office: [2, 4] },
  CENTRAL_BODY: { deputies: [2, 3], members: [2, 4], office: [1, 3] },
  HOSPITAL: { deputies: [1, 3], members: [1, 3], office: [1, 2] },
  SCHOOL: { deputies: [1, 2], members: [2, 4], office: [1, 2] },
};

const between = ([from, to]: readonly [number, number], seed: string): number => from + chance(seed, to - from + 1);

/** Sở, chi cục, trung tâm, hospitals, ngành dọc: the first unit is the office, the others do the work. */
function institution(agency: KienGiangAgency): readonly Seat[] {
  const size = SIZES[agency.kind] ?? PLAIN;
  const leaders = leadership(agency, between(size.deputies, `${agency.key} deputies`));
  const large = agency.kind === 'DEPARTMENT';
  return [
    ...leaders,
    ...agency.units.flatMap((unit, index) =>
      index === 0
        ? officeUnit(agency, unit, between(size.office, `${agency.key} office`), large || chance(agency.key, 3) > 0)
        : workingUnit(agency, unit, between(size.members, `${agency.key} ${unit.abbreviation}`)),
    ),
    ...(large && leaders[0] && agency.units[0] ? [secretary(leaders[0], agency.units[0].abbreviation)] : []),
  ];
}

/** A small place: a deputy heads the work, a specialist the office, the clerk also handles. */
function smallOffice(agency: KienGiangAgency): readonly Seat[] {
  const [office, work] = agency.units;
  if (!office || !work) throw new Error(`${agency.key} needs two units`);
  const { ending, key } = agency;
  const [head, deputy, ...others] = leadership(agency, 1 + Number(chance(`${key} deputies`, 3) === 0));
  if (!head || !deputy) throw new Error(`${key} has no leaders`);
  const inspectors = headTitleOf(agency) === 'Chánh Thanh tra';
  const word = inspectors ? 'thanhtravien' : 'chuyenvien';
  const members = 1 + chance(`${key} members`, 4);
  const district = agency.kind === 'DISTRICT_DIVISION' && key.endsWith('/vp');
  // The Office of a district shares clerk, administrator and head with its UBND, under the UBND's user names.
  const shared = district ? ending.replace(/^vp\./u, '') : ending;
  return [
    { ...head, username: head.username.replace(ending, shared) },
    { ...deputy, unit: work.abbreviation, roles: ['DEPUTY_LEADER', 'UNIT_HEAD'] },
    ...others,
    {
      username: `${word}1.${ending}`,
      unit: office.abbreviation,
      title: `${inspectors ? 'Thanh tra viên' : 'Chuyên viên'} phụ trách hành chính`,
      roles: district ? ['UNIT_HEAD', 'FORM_CHECKER', 'SPECIALIST'] : ['UNIT_HEAD', 'FORM_CHECKER', 'ADMINISTRATOR'],
    },
    {
      username: `vanthu.${shared}`,
      unit: office.abbreviation,
      title: 'Chuyên viên kiêm văn thư',
      roles: ['REGISTRY_CLERK', 'SPECIALIST'],
    },
    ...(district
      ? [
          {
            username: `quantri.${shared}`,
            unit: office.abbreviation,
            title: 'Quản trị hệ thống',
            roles: ['ADMINISTRATOR'],
          } as const,
        ]
      : []),
    ...Array.from({ length: members }, (_, index): Seat => ({
      username: `${word}${index + 2}.${ending}`,
      unit: work.abbreviation,
      title: inspectors ? 'Thanh tra viên' : 'Chuyên viên',
      roles: ['SPECIALIST'],
    })),
  ];
}

/** UBND huyện: its Office and the phòng prepare what it issues, in posts beside those they hold at home. */
function districtCommittee(agency: KienGiangAgency): readonly Seat[] {
  const [office, ...divisions] = agency.units;
  if (!office) throw new Error(`${agency.key} has no office`);
  const leaders = leadership(agency, 2 + chance(`${agency.key} deputies`, 2));
  const prepares = (unit: KienGiangAgency['units'][number]): readonly Seat[] => {
    const suffix = `${oneWord(unit.abbreviation)}.${agency.ending}`;
    const specialist = (index: number): Seat => ({
      username: `chuyenvien${index}.${suffix}`,
      unit: unit.abbreviation,
      title: 'Chuyên viên',
      roles: ['SPECIALIST'],
    });
    return [
      { username: `truongphong.${suffix}`, unit: unit.abbreviation, title: 'Trưởng phòng', roles: ['UNIT_HEAD'] },
      specialist(1),
      specialist(2),
    ];
  };
  const [head] = leaders;
  return [
    ...leaders,
    ...officeUnit(agency, office, 2),
    {
      username: `theodoi.${agency.ending}`,
      unit: office.abbreviation,
      title: 'Chuyên viên theo dõi chỉ đạo',
      roles: ['DIRECTIVE_MONITOR', 'SPECIALIST'],
    },
    ...(head ? [secretary(head, office.abbreviation)] : []),
    ...divisions.flatMap(prepares),
  ];
}

/** A commune has few people: the clerk also handles, a specialist also administers. */
function commune(agency: KienGiangAgency): readonly Seat[] {
  const { ending, key } = agency;
  const small = chance(`${key} small`, 4) === 0;
  const official = (unit: string, title: string, word = 'congchuc'): Seat => ({
    username: `${word}.${oneWord(unit)}.${ending}`,
    unit,
    title,
    roles: ['UNIT_HEAD', 'SPECIALIST'],
  });
  const helper = (unit: string, title: string, wanted: boolean): readonly Seat[] =>
    wanted ? [{ username: `chuyenvien1.${oneWord(unit)}.${ending}`, unit, title, roles: ['SPECIALIST'] }] : [];
  const likely = (unit: string, outOf: number): boolean => chance(`${key} ${unit}`, outOf) > 0;
  return [
    ...leadership(agency, small ? 1 : 1 + chance(`${key} deputies`, 2)),
    {
      username: `congchuc.vptk.${ending}`,
      unit: 'VPTK',
      title: 'Công chức Văn phòng – Thống kê',
      roles: small ? ['UNIT_HEAD', 'FORM_CHECKER', 'ADMINISTRATOR'] : ['UNIT_HEAD', 'FORM_CHECKER'],
    },
    { username: `vanthu.${ending}`, unit: 'VPTK', title: 'Văn thư – Lưu trữ', roles: ['REGISTRY_CLERK', 'SPECIALIST'] },
    ...(small
      ? []
      : [
          {
            username: `chuyenvien1.vptk.${ending}`,
            unit: 'VPTK',
            title: 'Cán bộ Văn phòng',
            roles: ['SPECIALIST', 'ADMINISTRATOR'],
          } as const,
        ]),
    official('DCXD', 'Công chức Địa chính – Xây dựng'),
    ...helper('DCXD', 'Cán bộ Địa chính', likely('DCXD', 2)),
    official('TCKT', 'Công chức Tài chính – Kế toán'),
    official('TPHT', 'Công chức Tư pháp – Hộ tịch'),
    ...helper('TPHT', 'Công chức Hộ tịch', likely('TPHT', 2)),
    official('VHXH', 'Công chức Văn hóa – Xã hội'),
    ...helper('VHXH', 'Cán bộ Lao động – Thương binh và Xã hội', likely('VHXH', 2)),
    official('QS', 'Chỉ huy trưởng Quân sự', 'chihuytruong'),
    official('CA', 'Trưởng Công an', 'truongcongan'),
    ...helper('CA', 'Phó Trưởng Công an', likely('CA', 2)),
  ];
}

/** Everybody's post in an agency of the kind, in the order of the office. Nobody works at the external bodies. */
export function seatsOf(agency: KienGiangAgency): readonly Seat[] {
  if (!agency.linked) return [];
  const special = specialSeats[agency.key];
  if (special !== undefined) return special(agency);
  if (agency.kind === 'DISTRICT_COMMITTEE') return districtCommittee(agency);
  if (agency.kind === 'COMMUNE_COMMITTEE') return commune(agency);
  return agency.units.length === 2 ? smallOffice(agency) : institution(agency);
}
