import type { Role } from '@qlvb/contract/types';
import { AGENCY } from './agencies.ts';
import type { DemoPerson, DemoPosition } from './types.ts';

function at(
  agencyCode: string,
  unitAbbreviation: string | null,
  title: string,
  ...roles: readonly Role[]
): DemoPosition {
  return { agencyCode, unitAbbreviation, title, roles };
}

const provincial = (unit: string | null, title: string, ...roles: readonly Role[]) =>
  at(AGENCY.UBND, unit, title, ...roles);
const office = (unit: string | null, title: string, ...roles: readonly Role[]) => at(AGENCY.VP, unit, title, ...roles);

function block(
  unit: string,
  field: string,
  names: readonly [head: string, first: string, second: string],
): readonly DemoPerson[] {
  const suffix = `${unit.toLowerCase()}.vp`;
  const specialist = (index: 1 | 2): DemoPerson => ({
    username: `chuyenvien${index}.${suffix}`,
    fullName: names[index],
    positions: [
      provincial(unit, `Chuyên viên khối ${field}`, 'SPECIALIST'),
      office('CVNC', 'Chuyên viên nghiên cứu', 'SPECIALIST'),
    ],
  });
  return [
    {
      username: `truongphong.${suffix}`,
      fullName: names[0],
      positions: [
        provincial(unit, `Trưởng khối ${field}`, 'UNIT_HEAD'),
        office('CVNC', 'Phó Trưởng phòng Chuyên viên nghiên cứu', 'SPECIALIST'),
      ],
    },
    specialist(1),
    specialist(2),
  ];
}

/**
 * UBND tỉnh issues, its Office works: nobody but the Chairman and his deputies works at UBND tỉnh alone.
 * People of the Office hold a position in each (kiêm nhiệm), the one at UBND tỉnh first, because most of
 * their day is the Committee's documents.
 */
export const peopleOfTheProvince: readonly DemoPerson[] = [
  {
    username: 'chutich.ubnd',
    fullName: 'Trịnh Quốc Khương Duy',
    positions: [provincial(null, 'Chủ tịch', 'AGENCY_LEADER')],
  },
  {
    username: 'pct1.ubnd',
    fullName: 'Lương Thị Bích Hạ',
    positions: [provincial(null, 'Phó Chủ tịch', 'DEPUTY_LEADER')],
  },
  {
    username: 'pct2.ubnd',
    fullName: 'Tô Hoài Nghiêm',
    positions: [provincial(null, 'Phó Chủ tịch', 'DEPUTY_LEADER')],
  },
  {
    username: 'chanhvanphong.vp',
    fullName: 'Đoàn Kỳ Vỹ',
    positions: [provincial(null, 'Chánh Văn phòng', 'FORM_CHECKER'), office(null, 'Chánh Văn phòng', 'AGENCY_LEADER')],
  },
  {
    username: 'phochanhvanphong.vp',
    fullName: 'Âu Thị Diễm Quyên',
    positions: [
      provincial('TH', 'Trưởng khối Tổng hợp', 'UNIT_HEAD'),
      office(null, 'Phó Chánh Văn phòng', 'DEPUTY_LEADER'),
    ],
  },
  {
    username: 'vanthu.vp',
    fullName: 'Mạc Thị Thu Ngần',
    positions: [provincial('TH', 'Văn thư', 'REGISTRY_CLERK'), office('HCTC', 'Văn thư', 'REGISTRY_CLERK')],
  },
  {
    username: 'theodoi.vp',
    fullName: 'Kiều Anh Thoại',
    positions: [
      provincial('TH', 'Chuyên viên theo dõi chỉ đạo', 'DIRECTIVE_MONITOR'),
      office('CVNC', 'Chuyên viên nghiên cứu', 'SPECIALIST'),
    ],
  },
  {
    username: 'chuyenvien1.th.vp',
    fullName: 'Quan Thị Mộng Tuyền',
    positions: [
      provincial('TH', 'Chuyên viên khối Tổng hợp', 'SPECIALIST'),
      office('CVNC', 'Chuyên viên nghiên cứu', 'SPECIALIST'),
    ],
  },
  {
    username: 'quantri.vp',
    fullName: 'Thạch Hữu Tín',
    positions: [
      provincial('TH', 'Quản trị hệ thống', 'ADMINISTRATOR', 'PROVINCE_ADMINISTRATOR'),
      office('THCB', 'Viên chức công nghệ thông tin', 'ADMINISTRATOR'),
    ],
  },
  ...block('KTTH', 'Kinh tế tổng hợp', ['Nghiêm Phú Thuận', 'Lư Ngọc Khả Ái', 'Hứa Minh Đạt Nhân']),
  ...block('KGVX', 'Khoa giáo – Văn xã', ['Sơn Thị Sóc Kha', 'Viên Đình Thắng', 'Cao Thị Lệ Sương']),
  ...block('NC', 'Nội chính', ['Tạ Bá Lộc', 'Doãn Thị Hồng Vân Khanh', 'Khưu Tấn Lợi']),
  {
    username: 'truongphong.hctc.vp',
    fullName: 'Ông Thị Kim Thoa',
    positions: [office('HCTC', 'Trưởng phòng Hành chính – Tổ chức', 'UNIT_HEAD', 'FORM_CHECKER')],
  },
  {
    username: 'chuyenvien1.hctc.vp',
    fullName: 'Bành Gia Huấn',
    positions: [office('HCTC', 'Chuyên viên', 'SPECIALIST')],
  },
  {
    username: 'truongphong.cvnc.vp',
    fullName: 'Phùng Trọng Nghị',
    positions: [office('CVNC', 'Trưởng phòng Chuyên viên nghiên cứu', 'UNIT_HEAD')],
  },
  {
    username: 'giamdoc.thcb.vp',
    fullName: 'Giáp Thị Như Ý',
    positions: [office('THCB', 'Giám đốc Trung tâm Tin học – Công báo', 'UNIT_HEAD')],
  },
  {
    username: 'chuyenvien1.thcb.vp',
    fullName: 'Danh Sa Rươl',
    positions: [office('THCB', 'Viên chức công báo', 'SPECIALIST')],
  },
];
