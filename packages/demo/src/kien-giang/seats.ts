import type { Role } from '@qlvb/contract/types';
import { oneWord } from './build.ts';
import { chance } from './names.ts';
import type { KienGiangAgency } from './types.ts';

export type Seat = {
  readonly username: string;
  readonly unit: string | null;
  readonly title: string;
  readonly roles: readonly Role[];
  readonly field?: string;
  readonly secretaryOf?: string;
};

type Unit = KienGiangAgency['units'][number];

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** The title people are given their posts under: that of the first name. */
export const headTitleOf = (agency: KienGiangAgency): string => agency.names[0]?.headTitle ?? '';

/** `Giám đốc` → `giamdoc`; a vice chairman is `pct`, as in the small province. */
const headWord = (agency: KienGiangAgency): string => oneWord(headTitleOf(agency));
const deputyWord = (agency: KienGiangAgency): string =>
  headTitleOf(agency) === 'Chủ tịch' ? 'pct' : `pho${headWord(agency)}`;
const numbered = (word: string, index: number): string => (index === 0 ? word : `${word}${index + 1}`);

/** Head, and deputies who share the units among them. */
export function leadership(agency: KienGiangAgency, deputies: number): readonly Seat[] {
  const { ending, units } = agency;
  const headTitle = headTitleOf(agency);
  return [
    { username: `${headWord(agency)}.${ending}`, unit: null, title: headTitle, roles: ['AGENCY_LEADER'] },
    ...Array.from({ length: deputies }, (_, index): Seat => {
      const fields = units.filter((_unit, at) => at % deputies === index).map(({ name }) => lowerFirst(name));
      return {
        username: `${numbered(deputyWord(agency), index)}.${ending}`,
        unit: null,
        title: `Phó ${headTitle}`,
        roles: ['DEPUTY_LEADER'],
        field: fields.length > 0 ? `Phụ trách ${fields.join(', ')}` : `Giúp việc ${lowerFirst(headTitle)}`,
      };
    }),
  ];
}

/** A secretary enters for the leader and belongs to the office unit. */
export function secretary(leader: Seat, unit: string): Seat {
  return {
    username: `thuky.${leader.username}`,
    unit,
    title: `Chuyên viên, thư ký ${leader.title}`,
    roles: ['SPECIALIST'],
    secretaryOf: leader.username,
  };
}

type UnitWords = { readonly head: string; readonly deputy: string; readonly member: string };

/** What the head and the members are called follows from what the unit is called. */
function wordsOf({ name }: Unit): UnitWords {
  if (name.startsWith('Thanh tra'))
    return { head: `Chánh ${name}`, deputy: `Phó Chánh ${name}`, member: 'Thanh tra viên' };
  if (name.startsWith('Văn phòng'))
    return { head: `Chánh ${name}`, deputy: `Phó Chánh ${name}`, member: 'Chuyên viên' };
  if (name.startsWith('Tổ ')) return { head: `Tổ trưởng ${name}`, deputy: `Tổ phó ${name}`, member: 'Viên chức' };
  if (name.startsWith('Đội '))
    return { head: `Đội trưởng ${name}`, deputy: `Phó Đội trưởng ${name}`, member: 'Cán bộ' };
  if (name.startsWith('Khoa ')) return { head: `Trưởng ${name}`, deputy: `Phó Trưởng ${name}`, member: 'Viên chức' };
  if (name.startsWith('Hạt '))
    return { head: `Hạt trưởng ${name}`, deputy: `Phó Hạt trưởng ${name}`, member: 'Kiểm lâm viên' };
  if (name.startsWith('Bộ phận ')) return { head: `Phụ trách ${name}`, deputy: `Phó ${name}`, member: 'Chuyên viên' };
  if (name.startsWith('Ban ')) return { head: `Trưởng ${name}`, deputy: `Phó Trưởng ${name}`, member: 'Chuyên viên' };
  return { head: `Trưởng ${lowerFirst(name)}`, deputy: `Phó Trưởng ${lowerFirst(name)}`, member: 'Chuyên viên' };
}

/** Head, sometimes a deputy, and members; in some units a chuyên viên chính stands beside the head. */
export function workingUnit(agency: KienGiangAgency, unit: Unit, members: number): readonly Seat[] {
  const { head, deputy, member } = wordsOf(unit);
  const suffix = `${oneWord(unit.abbreviation)}.${agency.ending}`;
  const at = { unit: unit.abbreviation };
  return [
    { ...at, username: `truongphong.${suffix}`, title: head, roles: ['UNIT_HEAD'] },
    ...(chance(`${suffix} deputy`, 5) < 2 && members > 1
      ? [{ ...at, username: `phophong.${suffix}`, title: deputy, roles: ['SPECIALIST'] } as const]
      : []),
    ...Array.from({ length: members }, (_, index): Seat => {
      const senior = member === 'Chuyên viên' && chance(`${suffix} senior ${index}`, 6) === 0;
      return {
        ...at,
        username: `chuyenvien${index + 1}.${suffix}`,
        title: senior ? 'Chuyên viên chính' : member,
        roles: ['SPECIALIST'],
      };
    }),
  ];
}

/** The unit that keeps the registry: its head checks the form, a clerk, an administrator, the rest handle. */
export function officeUnit(
  agency: KienGiangAgency,
  unit: Unit,
  members: number,
  separateAdmin = true,
): readonly Seat[] {
  const { ending } = agency;
  const at = { unit: unit.abbreviation };
  const named = unit.name.startsWith('Văn phòng');
  const suffix = `${oneWord(unit.abbreviation)}.${ending}`;
  const clerkRoles: readonly Role[] = separateAdmin ? ['REGISTRY_CLERK'] : ['REGISTRY_CLERK', 'ADMINISTRATOR'];
  const clerkTitle = separateAdmin ? 'Văn thư' : 'Văn thư kiêm quản trị hệ thống';
  return [
    {
      ...at,
      username: named && agency.kind !== 'OFFICE' ? `chanhvanphong.${ending}` : `truongphong.${suffix}`,
      title: wordsOf(unit).head,
      roles: ['UNIT_HEAD', 'FORM_CHECKER'],
    },
    { ...at, username: `vanthu.${ending}`, title: clerkTitle, roles: clerkRoles },
    ...(separateAdmin
      ? [{ ...at, username: `quantri.${ending}`, title: 'Quản trị hệ thống', roles: ['ADMINISTRATOR'] } as const]
      : []),
    ...Array.from({ length: members }, (_, index): Seat => ({
      ...at,
      username: `chuyenvien${index + 1}.${suffix}`,
      title: index === 0 ? 'Kế toán' : 'Chuyên viên',
      roles: ['SPECIALIST'],
    })),
  ];
}
