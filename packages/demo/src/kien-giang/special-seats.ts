import type { Role } from '@qlvb/contract/types';
import { leadership, type Seat, workingUnit } from './seats.ts';
import type { KienGiangAgency } from './types.ts';

const seat = (username: string, unit: string | null, title: string, ...roles: readonly Role[]): Seat => ({
  username,
  unit,
  title,
  roles,
});

/** Blocks of the Office that the small province has not; the Chairman's deputies by field. */
const BLOCKS = [
  ['KTCN', 'ktcn', 'Kinh tế công nghiệp'],
  ['KTN', 'ktn', 'Kinh tế nông nghiệp'],
] as const;

const FIELDS: Readonly<Record<string, string>> = {
  'pct1.ubnd': 'Phụ trách kinh tế tổng hợp, công nghiệp, xây dựng',
  'pct2.ubnd': 'Phụ trách khoa giáo – văn xã, an toàn giao thông',
  'pct3.ubnd': 'Phụ trách nông nghiệp, tài nguyên, biển và hải đảo',
};

const LEADERS = [
  ['chutich.ubnd', 'Chủ tịch'],
  ['pct1.ubnd', 'Phó Chủ tịch'],
  ['pct2.ubnd', 'Phó Chủ tịch'],
  ['pct3.ubnd', 'Phó Chủ tịch'],
] as const;

/** What the people of the small province hold already is not repeated here, only what comes on top. */
function committee(): readonly Seat[] {
  return [
    ...Object.entries(FIELDS).map(([username, field]) => ({
      ...seat(username, null, 'Phó Chủ tịch', 'DEPUTY_LEADER'),
      field,
    })),
    ...LEADERS.map(([leader, title]) => ({
      ...seat(`thuky.${leader}`, 'TH', `Chuyên viên, thư ký ${title}`, 'SPECIALIST'),
      secretaryOf: leader,
    })),
    ...BLOCKS.flatMap(([unit, word, field]) => [
      seat(`truongphong.${word}.vp`, unit, `Trưởng khối ${field}`, 'UNIT_HEAD'),
      seat(`chuyenvien1.${word}.vp`, unit, `Chuyên viên khối ${field}`, 'SPECIALIST'),
      seat(`chuyenvien2.${word}.vp`, unit, `Chuyên viên khối ${field}`, 'SPECIALIST'),
      seat(`theodoi.${word}.vp`, unit, 'Chuyên viên theo dõi chỉ đạo', 'DIRECTIVE_MONITOR', 'SPECIALIST'),
    ]),
  ];
}

function office(agency: KienGiangAgency): readonly Seat[] {
  const own = new Set(['TCD', 'KSTTHC', 'QTTV']);
  return [
    {
      ...seat('phochanhvanphong.vp', null, 'Phó Chánh Văn phòng', 'DEPUTY_LEADER'),
      field: 'Phụ trách tổng hợp, hành chính – tổ chức',
    },
    {
      ...seat('phochanhvanphong2.vp', null, 'Phó Chánh Văn phòng', 'DEPUTY_LEADER'),
      field: 'Phụ trách tiếp công dân, kiểm soát thủ tục hành chính',
    },
    ...LEADERS.map(([leader]) => seat(`thuky.${leader}`, 'CVNC', 'Chuyên viên nghiên cứu', 'SPECIALIST')),
    ...BLOCKS.flatMap(([, word]) => [
      seat(`truongphong.${word}.vp`, 'CVNC', 'Phó Trưởng phòng Chuyên viên nghiên cứu', 'SPECIALIST'),
      seat(`chuyenvien1.${word}.vp`, 'CVNC', 'Chuyên viên nghiên cứu', 'SPECIALIST'),
      seat(`chuyenvien2.${word}.vp`, 'CVNC', 'Chuyên viên nghiên cứu', 'SPECIALIST'),
      seat(`theodoi.${word}.vp`, 'CVNC', 'Chuyên viên nghiên cứu', 'SPECIALIST'),
    ]),
    ...agency.units.filter(({ abbreviation }) => own.has(abbreviation)).flatMap((unit) => workingUnit(agency, unit, 3)),
  ];
}

/** The Council decides, its Office works: the Office's people hold a post in each. */
function council(agency: KienGiangAgency): readonly Seat[] {
  const [standing, ...committees] = agency.units;
  if (!standing) throw new Error('The council has no standing body');
  const [head, deputy, ...others] = leadership(agency, 2);
  if (!head || !deputy) throw new Error('The council has no leaders');
  const at = standing.abbreviation;
  return [
    head,
    { ...deputy, unit: at, title: 'Phó Chủ tịch thường trực', roles: ['DEPUTY_LEADER', 'UNIT_HEAD'] },
    ...others,
    seat('chanhvanphong.vphdnd', at, 'Chánh Văn phòng', 'FORM_CHECKER'),
    seat('vanthu.vphdnd', at, 'Văn thư', 'REGISTRY_CLERK'),
    seat('chuyenvien1.vphdnd', at, 'Quản trị hệ thống', 'ADMINISTRATOR'),
    seat('chuyenvien2.vphdnd', at, 'Chuyên viên', 'SPECIALIST', 'DIRECTIVE_MONITOR'),
    ...committees.flatMap((unit) => workingUnit(agency, unit, 2)),
  ];
}

function delegation(agency: KienGiangAgency): readonly Seat[] {
  return [
    ...leadership(agency, 1),
    seat('chanhvanphong.vpddbqh', 'TH', 'Chánh Văn phòng', 'UNIT_HEAD', 'FORM_CHECKER'),
    seat('phochanhvanphong.vpddbqh', 'DN', 'Phó Chánh Văn phòng', 'UNIT_HEAD'),
    seat('vanthu.vpddbqh', 'TH', 'Văn thư', 'REGISTRY_CLERK'),
    seat('chuyenvien1.vpddbqh', 'TH', 'Quản trị hệ thống', 'ADMINISTRATOR'),
    seat('chuyenvien2.vpddbqh', 'TH', 'Chuyên viên', 'SPECIALIST'),
    seat('chuyenvien3.vpddbqh', 'DN', 'Chuyên viên dân nguyện', 'SPECIALIST'),
  ];
}

/** Agencies whose people are not laid out by kind, by key. */
export const specialSeats: Readonly<Record<string, (agency: KienGiangAgency) => readonly Seat[]>> = {
  ubnd: committee,
  vp: office,
  hdnd: council,
  ddbqh: delegation,
};
