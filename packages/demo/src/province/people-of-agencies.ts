import type { Role } from '@qlvb/contract/types';
import { agencies, AGENCY } from './agencies.ts';
import type { DemoPerson } from './types.ts';

/** [start of the username, unit, chức vụ, roles]; the agency's ending and the name are added below. */
type Seat = readonly [string, string | null, string, ...Role[]];

/** The office unit, then two units that do the agency's own work. */
function seats(
  head: readonly [username: string, title: string],
  deputy: readonly [username: string, title: string],
  officeHead: string,
  first: string,
  second: string,
): readonly Seat[] {
  const working = (unit: string): readonly Seat[] => {
    const name = unit.toLowerCase();
    return [
      [`truongphong.${name}`, unit, 'Trưởng phòng', 'UNIT_HEAD'],
      [`chuyenvien1.${name}`, unit, 'Chuyên viên', 'SPECIALIST'],
      [`chuyenvien2.${name}`, unit, 'Chuyên viên', 'SPECIALIST'],
    ];
  };
  return [
    [head[0], null, head[1], 'AGENCY_LEADER'],
    [deputy[0], null, deputy[1], 'DEPUTY_LEADER'],
    ['chanhvanphong', 'VP', officeHead, 'UNIT_HEAD', 'FORM_CHECKER'],
    ['vanthu', 'VP', 'Văn thư', 'REGISTRY_CLERK'],
    ['quantri', 'VP', 'Quản trị hệ thống', 'ADMINISTRATOR'],
    ...working(first),
    ...working(second),
  ];
}

const departmentSeats = (first: string, second: string): readonly Seat[] =>
  seats(['giamdoc', 'Giám đốc'], ['phogiamdoc', 'Phó Giám đốc'], 'Chánh Văn phòng Sở', first, second);

const districtSeats = seats(
  ['chutich', 'Chủ tịch'],
  ['pct', 'Phó Chủ tịch'],
  'Chánh Văn phòng HĐND và UBND',
  'TCKH',
  'NNPTNT',
);

/** A commune has few people: the clerk also handles, a specialist also administers. */
const communeSeats: readonly Seat[] = [
  ['chutich', null, 'Chủ tịch', 'AGENCY_LEADER'],
  ['pct', null, 'Phó Chủ tịch', 'DEPUTY_LEADER'],
  ['congchuc.vptk', 'VPTK', 'Công chức Văn phòng – Thống kê', 'UNIT_HEAD', 'FORM_CHECKER'],
  ['vanthu', 'VPTK', 'Văn thư – Lưu trữ', 'REGISTRY_CLERK', 'SPECIALIST'],
  ['chuyenvien1.vptk', 'VPTK', 'Cán bộ Văn phòng', 'SPECIALIST', 'ADMINISTRATOR'],
  ['congchuc.dcxd', 'DCXD', 'Công chức Địa chính – Xây dựng', 'UNIT_HEAD'],
  ['chuyenvien1.dcxd', 'DCXD', 'Cán bộ Địa chính', 'SPECIALIST'],
];

function staff(
  agencyCode: string,
  ending: string,
  rows: readonly Seat[],
  names: readonly string[],
): readonly DemoPerson[] {
  if (rows.length !== names.length) {
    throw new Error(`${agencyCode}: ${rows.length} positions, ${names.length} names`);
  }
  if (!agencies.some((agency) => agency.code === agencyCode)) throw new Error(`no agency ${agencyCode}`);
  return rows.map(([username, unitAbbreviation, title, ...roles], index) => ({
    username: `${username}.${ending}`,
    fullName: names[index] ?? '',
    positions: [{ agencyCode, unitAbbreviation, title, roles }],
  }));
}

/** Invented names, in the order of the positions. */
export const peopleOfTheAgencies: readonly DemoPerson[] = [
  ...staff(AGENCY.STC, 'stc', departmentSeats('NS', 'GCS'), [
    'Vương Đình Khải Hoàn',
    'Châu Thị Tường Vi',
    'Lục Văn Hiền Triết',
    'Đặng Thị Mỹ Duyên',
    'Từ Công Thạo',
    'Hồ Trung Kiệt',
    'Bùi Thị Thanh Trà',
    'Ngô Nhật Quang Vinh',
    'Phan Thị Yến Nhi',
    'Lại Thế Dũng',
    'Huỳnh Thị Cẩm Giang',
  ]),
  ...staff(AGENCY.SNNPTNT, 'snnptnt', departmentSeats('KHTC', 'QLCT'), [
    'Nguyễn Phúc Điền',
    'Trương Thị Ái Liên',
    'Quách Hoàng Sang',
    'Lê Thị Hồng Đào Nhung',
    'Võ Duy Tường',
    'Đỗ Thị Ngọc Bội',
    'Dương Khánh Toàn',
    'Tăng Thị Xuân Thùy',
    'La Văn Mười',
    'Thái Thị Kiều Oanh',
    'Ngụy Thành Đô',
  ]),
  ...staff(AGENCY.SXD, 'sxd', departmentSeats('QHKT', 'QLXD'), [
    'Hà Huy Thông',
    'Mai Thị Trúc Quỳnh',
    'Cù Văn Bằng',
    'Lý Thị Ngọc Huyền',
    'Kim Sô Phanh',
    'Triệu Vĩnh Tường',
    'Nhan Thị Bảo Châu',
    'Phạm Hữu Kiến',
    'Tống Thị Lan Chi',
    'Diệp Minh Cường Thịnh',
    'Chung Thị Út Hậu',
  ]),
  ...staff(AGENCY.HON_DAT, 'hondat', districtSeats, [
    'Lâm Quang Đỉnh',
    'Danh Thị Hồng Sa',
    'Trần Khắc Tuân',
    'Nguyễn Thị Thùy Mỵ',
    'Đào Phi Long',
    'Hoàng Thị Bé',
    'Văn Công Chánh',
    'Trà Thị Ngọc Lý',
    'Lê Hoàng Nhựt Tân',
    'Huỳnh Văn Bá Thọ',
    'Võ Thị Rạng',
  ]),
  ...staff(AGENCY.KIEN_LUONG, 'kienluong', districtSeats, [
    'Đồng Sĩ Hòa',
    'Ngô Thị Hải Yến Thư',
    'Bạch Văn Khiêm',
    'Phan Thị Thạch Thảo',
    'Tiêu Chấn Hưng',
    'Lương Văn Thới',
    'Đặng Thị Tố Uyên',
    'Bùi Khải Minh Triết',
    'Lưu Thị Ngọc Biển',
    'Hồ Văn Chí Nguyện',
    'Dương Thị Sương Mai',
  ]),
  ...staff(AGENCY.BINH_GIANG, 'binhgiang', communeSeats, [
    'Trương Văn Thuần',
    'Danh Thị Sà Rây',
    'Nguyễn Hữu Chuẩn',
    'Lê Thị Kim Ngân Hà',
    'Phạm Văn Trọn',
    'Tô Thị Bông',
    'Mã Thanh Viên',
  ]),
  ...staff(AGENCY.THO_SON, 'thoson', communeSeats, [
    'Huỳnh Sơn Nghĩa',
    'Trần Thị Út Hiền Hậu',
    'Đỗ Văn Thiệp',
    'Cao Thị Hồng Gấm',
    'Võ Tấn Khoa',
    'Lý Văn Chinh',
    'Nguyễn Thị Nết',
  ]),
  ...staff(AGENCY.HON_NGHE, 'honnghe', communeSeats, [
    'Phùng Văn Đăng',
    'Lâm Thị Ngọc Trai',
    'Tạ Văn Sĩ',
    'Hứa Thị Biếc',
    'Châu Minh Thuyên',
    'Ngô Văn Toản',
    'Thái Thị Hằng Nga',
  ]),
];
