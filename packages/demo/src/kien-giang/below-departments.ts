import { agencyFrom, oneWord, slug, upper } from './build.ts';
import { districts } from './districts.ts';
import type { AgencyKind, KienGiangAgency } from './types.ts';

type Sort = { readonly kind: AgencyKind; readonly headTitle: string; readonly units: string };

const SORTS = {
  C: {
    kind: 'SUB_DEPARTMENT',
    headTitle: 'Chi cục trưởng',
    units: 'HCTH Phòng Hành chính – Tổng hợp; NV Phòng Nghiệp vụ; TTPC Phòng Thanh tra – Pháp chế',
  },
  B: {
    kind: 'SUB_DEPARTMENT',
    headTitle: 'Trưởng ban',
    units: 'HCTH Phòng Hành chính – Tổng hợp; NV Phòng Nghiệp vụ',
  },
  T: {
    kind: 'SERVICE_UNIT',
    headTitle: 'Giám đốc',
    units: 'TCHC Phòng Tổ chức – Hành chính; NV Phòng Nghiệp vụ; KT Phòng Kế hoạch – Kỹ thuật',
  },
  P: { kind: 'SERVICE_UNIT', headTitle: 'Trưởng phòng', units: 'HC Bộ phận Hành chính; CM Bộ phận Nghiệp vụ' },
  V: {
    kind: 'HOSPITAL',
    headTitle: 'Giám đốc',
    units: `TCHC Phòng Tổ chức – Hành chính; KHTH Phòng Kế hoạch tổng hợp; TCKT Phòng Tài chính – Kế toán;
      ĐD Phòng Điều dưỡng; KD Khoa Dược`,
  },
  H: {
    kind: 'SCHOOL',
    headTitle: 'Hiệu trưởng',
    units: 'VP Tổ Văn phòng; TN Tổ Khoa học tự nhiên; XH Tổ Khoa học xã hội',
  },
} as const satisfies Record<string, Sort>;

/**
 * Under each department `sort abbreviation name`: C chi cục, B ban, T trung tâm, P phòng, V bệnh viện,
 * H trường. The order gives the third group of the code, a demonstration value.
 */
const BELOW: Readonly<Record<string, string>> = {
  snv: `C CCVTLT Chi cục Văn thư – Lưu trữ; B BTĐKT Ban Thi đua – Khen thưởng; B BTG Ban Tôn giáo`,
  stp: `T TGPL Trung tâm Trợ giúp pháp lý nhà nước; P PCC1 Phòng Công chứng số 1; P PCC2 Phòng Công chứng số 2;
    T DVĐG Trung tâm Dịch vụ đấu giá tài sản`,
  skhdt: `T HTDN Trung tâm Tư vấn và Hỗ trợ doanh nghiệp`,
  sct: `T KCTV Trung tâm Khuyến công và Tư vấn phát triển công nghiệp`,
  sgtvt: `T BXT Ban Quản lý bến xe, bến tàu; T ĐK Trung tâm Đăng kiểm xe cơ giới;
    T SHLX Trung tâm Đào tạo và Sát hạch lái xe; T CVĐTNĐ Cảng vụ Đường thủy nội địa;
    T QLSCĐB Trung tâm Quản lý và Sửa chữa công trình giao thông`,
  stnmt: `C CCQLĐĐ Chi cục Quản lý đất đai; C CCBVMT Chi cục Bảo vệ môi trường; C CCBHĐ Chi cục Biển và Hải đảo;
    T VPĐKĐĐ Văn phòng Đăng ký đất đai; T PTQĐ Trung tâm Phát triển quỹ đất;
    T QTMT Trung tâm Quan trắc tài nguyên và môi trường; T KTTNMT Trung tâm Kỹ thuật tài nguyên và môi trường;
    T CNTTMT Trung tâm Công nghệ thông tin tài nguyên và môi trường`,
  sldtbxh: `C CCTNXH Chi cục Phòng, chống tệ nạn xã hội; T DVVL Trung tâm Dịch vụ việc làm;
    T BTXHTH Trung tâm Bảo trợ xã hội tổng hợp; T CSCN Cơ sở cai nghiện ma túy; T QBTTE Quỹ Bảo trợ trẻ em;
    H TCNDT Trường Trung cấp nghề Dân tộc nội trú; H TCNTH Trường Trung cấp nghề vùng Bán đảo Cà Mau cơ sở Tân Hiệp`,
  svhtt: `T BT Bảo tàng tỉnh; T TV Thư viện tỉnh; T TTVH Trung tâm Văn hóa tỉnh; T DT Ban Quản lý di tích;
    T CMN Đoàn Ca múa nhạc; T CL Đoàn Nghệ thuật cải lương; T KHMER Đoàn Nghệ thuật tổng hợp Khmer;
    T PHPCB Trung tâm Phát hành phim và Chiếu bóng; T HLTĐ Trung tâm Huấn luyện và Thi đấu thể dục thể thao`,
  stttt: `T CNTTTT Trung tâm Công nghệ thông tin và Truyền thông`,
  snnptnt: `C CCTTBVTV Chi cục Trồng trọt và Bảo vệ thực vật; C CCCNTY Chi cục Chăn nuôi và Thú y;
    C CCTL Chi cục Thủy lợi; C CCKL Chi cục Kiểm lâm; C CCTS Chi cục Thủy sản;
    C CCPTNT Chi cục Phát triển nông thôn; C CCQLCL Chi cục Quản lý chất lượng nông lâm sản và thủy sản;
    T KN Trung tâm Khuyến nông; T GNLN Trung tâm Giống nông lâm ngư nghiệp;
    T NSNT Trung tâm Nước sạch và Vệ sinh môi trường nông thôn; T RPHAB Ban Quản lý rừng phòng hộ An Biên – An Minh;
    T RPHHĐ Ban Quản lý rừng phòng hộ Hòn Đất – Kiên Hà; T RPHPQ Ban Quản lý rừng phòng hộ Phú Quốc;
    T CC Ban Quản lý cảng cá; T KBTB Ban Quản lý khu bảo tồn biển Phú Quốc;
    T BQLDANN Ban Quản lý dự án đầu tư xây dựng ngành nông nghiệp`,
  skhcn: `C CCTĐC Chi cục Tiêu chuẩn – Đo lường – Chất lượng; T ƯDKHCN Trung tâm Ứng dụng tiến bộ khoa học và công nghệ;
    T TTKHCN Trung tâm Thông tin khoa học và công nghệ`,
  sgddt: `T GDTXT Trung tâm Giáo dục thường xuyên tỉnh; H THPTHMĐ Trường THPT chuyên Huỳnh Mẫn Đạt;
    H THPTNTT Trường THPT Nguyễn Trung Trực; H THPTNHS Trường THPT Nguyễn Hùng Sơn; H DTNT Trường Phổ thông Dân tộc nội trú tỉnh;
    H THPTNTH Trường THPT Nguyễn Thần Hiến; H THPTKL Trường THPT Kiên Lương; H THPTHĐ Trường THPT Hòn Đất;
    H THPTTH Trường THPT Tân Hiệp; H THPTCT Trường THPT Châu Thành; H THPTGR Trường THPT Giồng Riềng;
    H THPTGQ Trường THPT Gò Quao; H THPTAB Trường THPT An Biên; H THPTAM Trường THPT An Minh;
    H THPTVT Trường THPT Vĩnh Thuận; H THPTPQ Trường THPT Phú Quốc; H THPTKH Trường THPT Kiên Hải;
    H THPTUMT Trường THPT U Minh Thượng; H THPTTNH Trường THPT Thoại Ngọc Hầu`,
  syt: `C CCDS Chi cục Dân số – Kế hoạch hóa gia đình; C CCATTP Chi cục An toàn vệ sinh thực phẩm;
    V BVĐK Bệnh viện Đa khoa tỉnh; V BVYHCT Bệnh viện Y học cổ truyền; V BVSN Bệnh viện Sản – Nhi;
    V BVUB Bệnh viện Ung bướu; V BVP Bệnh viện Phổi; V BVTT Bệnh viện Tâm thần; T YTDP Trung tâm Y tế dự phòng;
    T HIV Trung tâm Phòng, chống HIV/AIDS; T GDSK Trung tâm Truyền thông giáo dục sức khỏe;
    T KNTP Trung tâm Kiểm nghiệm; T GĐYK Trung tâm Giám định y khoa; T PY Trung tâm Pháp y`,
  sngv: `T DVĐN Trung tâm Dịch vụ đối ngoại`,
  sxd: `C CCGĐXD Chi cục Giám định xây dựng; T KĐXD Trung tâm Kiểm định chất lượng xây dựng;
    T QHXD Trung tâm Quy hoạch xây dựng`,
};

const isSort = (letter: string): letter is keyof typeof SORTS => letter in SORTS;

/** Names that say where they are do not repeat the province. */
const PLACED = /tỉnh$|An Biên|Hòn Đất|Phú Quốc|^Trường|Tân Hiệp/u;

function below(parent: KienGiangAgency, text: string): readonly KienGiangAgency[] {
  const [parentName] = parent.names;
  const [parentCode] = parent.codes.filter(({ scheme }) => scheme === 'QD20');
  const health = parent.key === 'syt' ? districts.map(({ name }) => `V TTYT${slug(name)} Trung tâm Y tế ${name}`) : [];
  return [...text.split(';'), ...health].map((each, index) => {
    const [letter = '', written = '', ...words] = each.trim().split(/\s+/);
    if (!isSort(letter)) throw new Error(`${parent.key}: no sort ${letter}`);
    const abbreviation = written.startsWith('TTYT') ? 'TTYT' : written;
    const name = words.join(' ');
    return agencyFrom({
      ...SORTS[letter],
      key: `${parent.key}/${slug(written)}`,
      tier: 'PROVINCE',
      parentKey: parent.key,
      code: `${parentCode?.code ?? ''}.${String(index + 1).padStart(2, '0')}`,
      name: withProvince(name),
      shortName: name,
      abbreviation,
      letterhead: { above: upper(parentName?.shortName ?? ''), name: [upper(name)] },
      ending: `${oneWord(written)}.${parent.ending}`,
    });
  });
}

function withProvince(name: string): string {
  if (name.endsWith(' tỉnh')) return `${name} Kiên Giang`;
  return PLACED.test(name) || name.startsWith('Trung tâm Y tế ') ? name : `${name} tỉnh Kiên Giang`;
}

/** Chi cục, trung tâm, hospitals and schools of the departments, each after its department's order. */
export const agenciesBelow = (departments: readonly KienGiangAgency[]): readonly KienGiangAgency[] =>
  departments.flatMap((department) => {
    const text = BELOW[department.key];
    return text === undefined ? [] : below(department, text);
  });
