import { agencyFrom, oneWord, upper } from './build.ts';
import type { KienGiangAgency } from './types.ts';

/** Key, second group of the code, name, abbreviation, units; the head's title when it is not Giám đốc. */
type Row = readonly [key: string, group: string, name: string, abbreviation: string, units: string, headTitle?: string];

/** Sở and what ranks with it in 2018, in the order of their codes. */
const ROWS: readonly Row[] = [
  [
    'snv',
    '02',
    'Sở Nội vụ',
    'SNV',
    `VP Văn phòng Sở; TTr Thanh tra Sở; TCBC Phòng Tổ chức biên chế và Tổ chức phi chính phủ;
     CCVC Phòng Công chức, viên chức; XDCQ Phòng Xây dựng chính quyền; CCHC Phòng Cải cách hành chính`,
  ],
  [
    'stp',
    '03',
    'Sở Tư pháp',
    'STP',
    `VP Văn phòng Sở; TTr Thanh tra Sở; XDKT Phòng Xây dựng và Kiểm tra văn bản;
     PBGD Phòng Phổ biến, giáo dục pháp luật; HCTP Phòng Hành chính tư pháp; BTTP Phòng Bổ trợ tư pháp`,
  ],
  [
    'skhdt',
    '04',
    'Sở Kế hoạch và Đầu tư',
    'SKHĐT',
    `VP Văn phòng Sở; TTr Thanh tra Sở; THQH Phòng Tổng hợp, quy hoạch; ĐKKD Phòng Đăng ký kinh doanh;
     KTĐN Phòng Kinh tế đối ngoại; KTN Phòng Kinh tế ngành; KGVX Phòng Khoa giáo – Văn xã`,
  ],
  [
    'sct',
    '05',
    'Sở Công Thương',
    'SCT',
    `VP Văn phòng Sở; TTr Thanh tra Sở; QLTM Phòng Quản lý thương mại; QLCN Phòng Quản lý công nghiệp;
     QLNL Phòng Quản lý năng lượng; KTAT Phòng Kỹ thuật an toàn – Môi trường`,
  ],
  [
    'sgtvt',
    '06',
    'Sở Giao thông vận tải',
    'SGTVT',
    `VP Văn phòng Sở; TTr Thanh tra Sở; KHTC Phòng Kế hoạch – Tài chính; QLKCHT Phòng Quản lý kết cấu hạ tầng;
     VTPT Phòng Quản lý vận tải, phương tiện và người lái; QLCL Phòng Quản lý chất lượng công trình`,
  ],
  [
    'stnmt',
    '07',
    'Sở Tài nguyên và Môi trường',
    'STNMT',
    `VP Văn phòng Sở; TTr Thanh tra Sở; KHTC Phòng Kế hoạch – Tài chính; ĐĐBĐ Phòng Đo đạc bản đồ và Viễn thám;
     KSNN Phòng Khoáng sản và Tài nguyên nước; BĐKH Phòng Khí tượng thủy văn và Biến đổi khí hậu`,
  ],
  [
    'sldtbxh',
    '08',
    'Sở Lao động – Thương binh và Xã hội',
    'SLĐTBXH',
    `VP Văn phòng Sở; TTr Thanh tra Sở; KHTC Phòng Kế hoạch – Tài chính; NCC Phòng Người có công;
     BTXH Phòng Bảo trợ xã hội; VLAT Phòng Việc làm – An toàn lao động; DN Phòng Dạy nghề;
     TEBĐG Phòng Trẻ em và Bình đẳng giới`,
  ],
  [
    'svhtt',
    '09',
    'Sở Văn hóa và Thể thao',
    'SVHTT',
    `VP Văn phòng Sở; TTr Thanh tra Sở; QLVH Phòng Quản lý văn hóa; NSGĐ Phòng Xây dựng nếp sống văn hóa và gia đình;
     QLTD Phòng Quản lý thể dục thể thao; KHTC Phòng Kế hoạch – Tài chính`,
  ],
  [
    'stttt',
    '10',
    'Sở Thông tin và Truyền thông',
    'STTTT',
    `VP Văn phòng Sở; TTr Thanh tra Sở; CNTT Phòng Công nghệ thông tin; BCVT Phòng Bưu chính – Viễn thông;
     TTBCXB Phòng Thông tin – Báo chí – Xuất bản`,
  ],
  [
    'snnptnt',
    '11',
    'Sở Nông nghiệp và Phát triển nông thôn',
    'SNNPTNT',
    `VP Văn phòng Sở; KHTC Phòng Kế hoạch – Tài chính; QLCT Phòng Quản lý xây dựng công trình; TTr Thanh tra Sở;
     TCCB Phòng Tổ chức cán bộ`,
  ],
  [
    'sdl',
    '12',
    'Sở Du lịch',
    'SDL',
    `VP Văn phòng Sở; TTr Thanh tra Sở; QLLH Phòng Quản lý lữ hành; QLCS Phòng Quản lý cơ sở lưu trú;
     QHPT Phòng Quy hoạch – Phát triển tài nguyên du lịch`,
  ],
  [
    'skhcn',
    '13',
    'Sở Khoa học và Công nghệ',
    'SKHCN',
    `VP Văn phòng Sở; TTr Thanh tra Sở; QLKH Phòng Quản lý khoa học; QLCN Phòng Quản lý công nghệ và Thị trường;
     QLCNCS Phòng Quản lý chuyên ngành; KHTC Phòng Kế hoạch – Tài chính`,
  ],
  [
    'stc',
    '14',
    'Sở Tài chính',
    'STC',
    `VP Văn phòng Sở; NS Phòng Quản lý ngân sách; GCS Phòng Quản lý giá và công sản; TTr Thanh tra Sở;
     HCSN Phòng Tài chính hành chính – sự nghiệp; TCĐT Phòng Tài chính đầu tư; TCDN Phòng Tài chính doanh nghiệp`,
  ],
  [
    'sgddt',
    '15',
    'Sở Giáo dục và Đào tạo',
    'SGDĐT',
    `VP Văn phòng Sở; TTr Thanh tra Sở; TCCB Phòng Tổ chức cán bộ; KHTC Phòng Kế hoạch – Tài chính;
     GDMN Phòng Giáo dục mầm non; GDTH Phòng Giáo dục tiểu học; GDTrH Phòng Giáo dục trung học;
     GDTX Phòng Giáo dục thường xuyên; KTKĐ Phòng Khảo thí và Kiểm định chất lượng`,
  ],
  [
    'syt',
    '16',
    'Sở Y tế',
    'SYT',
    `VP Văn phòng Sở; TTr Thanh tra Sở; TCCB Phòng Tổ chức cán bộ; KHTC Phòng Kế hoạch – Tài chính;
     NVY Phòng Nghiệp vụ Y; NVD Phòng Nghiệp vụ Dược`,
  ],
  [
    'sngv',
    '17',
    'Sở Ngoại vụ',
    'SNgV',
    `VP Văn phòng Sở; TTr Thanh tra Sở; LSVKLT Phòng Lãnh sự và Người Việt Nam ở nước ngoài;
     HTQT Phòng Hợp tác quốc tế; QLBG Phòng Quản lý biên giới`,
  ],
  [
    'sxd',
    '18',
    'Sở Xây dựng',
    'SXD',
    `VP Văn phòng Sở; QHKT Phòng Quy hoạch – Kiến trúc; QLXD Phòng Quản lý xây dựng; TTr Thanh tra Sở;
     HTKT Phòng Phát triển đô thị và Hạ tầng kỹ thuật; QLN Phòng Quản lý nhà và Thị trường bất động sản;
     KTVL Phòng Kinh tế và Vật liệu xây dựng`,
  ],
  [
    'ttt',
    '19',
    'Thanh tra tỉnh',
    'TTT',
    `VP Văn phòng Thanh tra tỉnh; NV1 Phòng Nghiệp vụ 1; NV2 Phòng Nghiệp vụ 2; NV3 Phòng Nghiệp vụ 3;
     PCTN Phòng Phòng, chống tham nhũng; GSXL Phòng Giám sát, kiểm tra và Xử lý sau thanh tra`,
    'Chánh Thanh tra',
  ],
  [
    'bdt',
    '20',
    'Ban Dân tộc',
    'BDT',
    'VP Văn phòng Ban; TTr Thanh tra Ban; CSDT Phòng Chính sách dân tộc; KHTH Phòng Kế hoạch tổng hợp',
    'Trưởng ban',
  ],
];

export const agenciesOfDepartments = (): readonly KienGiangAgency[] =>
  ROWS.map(([key, group, name, abbreviation, units, headTitle = 'Giám đốc']) =>
    agencyFrom({
      key,
      kind: 'DEPARTMENT',
      tier: 'PROVINCE',
      parentKey: 'ubnd',
      code: `H33.${group}`,
      name: name.endsWith('tỉnh') ? `${name} Kiên Giang` : `${name} tỉnh Kiên Giang`,
      shortName: name,
      abbreviation,
      letterhead: { above: 'UBND TỈNH KIÊN GIANG', name: [upper(name)] },
      headTitle,
      units,
      ending: oneWord(abbreviation),
    }),
  );
