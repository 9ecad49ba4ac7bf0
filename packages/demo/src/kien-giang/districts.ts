import { slug } from './build.ts';

export type CommuneRow = {
  readonly key: string;
  /** Mã đơn vị hành chính. */
  readonly code: string;
  readonly type: 'phường' | 'xã' | 'thị trấn';
  readonly name: string;
};

export type District = {
  readonly key: string;
  /** Mã đơn vị hành chính. */
  readonly nationalCode: string;
  /** Second group of its identification code: a demonstration value. */
  readonly group: string;
  readonly type: 'thành phố' | 'huyện';
  readonly name: string;
  /** Many Khmer people, hence a Phòng Dân tộc. */
  readonly khmer: boolean;
  readonly communes: readonly CommuneRow[];
};

const TYPES = { P: 'phường', X: 'xã', T: 'thị trấn' } as const;

function communesOf(district: string, text: string): readonly CommuneRow[] {
  return text.split(';').map((each) => {
    const [code = '', letter = '', ...words] = each.trim().split(/\s+/);
    const type = TYPES[letter as keyof typeof TYPES];
    const name = words.join(' ');
    return { key: communeKey(district, type === 'thị trấn' ? `Thị trấn ${name}` : name), code, type, name };
  });
}

/** A township often bears the name of its district, or of a commune beside it, so it is called a township. */
export const communeKey = (districtKey: string, written: string): string => `${districtKey}/${slug(written)}`;

function district(
  head: readonly [nationalCode: string, group: string, type: District['type'], name: string],
  khmer: boolean,
  communes: string,
): District {
  const [nationalCode, group, type, name] = head;
  const key = slug(name);
  return { key, nationalCode, group, type, name, khmer, communes: communesOf(key, communes) };
}

/**
 * The 15 districts and 145 communes of 9 November 2018 with their codes: P phường, X xã, T thị trấn. The
 * order inside a district is that of the codes and gives the third group of the identification code.
 */
export const districts: readonly District[] = [
  district(
    ['899', '21', 'thành phố', 'Rạch Giá'],
    false,
    `30730 P Vĩnh Thanh Vân; 30733 P Vĩnh Thanh; 30736 P Vĩnh Quang; 30739 P Vĩnh Hiệp; 30742 P Vĩnh Bảo;
     30745 P Vĩnh Lạc; 30748 P An Hòa; 30751 P An Bình; 30754 P Rạch Sỏi; 30757 P Vĩnh Lợi; 30760 P Vĩnh Thông;
     30763 X Phi Thông`,
  ),
  district(
    ['900', '22', 'thành phố', 'Hà Tiên'],
    false,
    `30766 P Tô Châu; 30769 P Đông Hồ; 30772 P Bình San; 30775 P Pháo Đài; 30778 P Mỹ Đức; 30781 X Tiên Hải;
     30784 X Thuận Yên`,
  ),
  district(
    ['902', '26', 'huyện', 'Kiên Lương'],
    true,
    `30787 T Kiên Lương; 30790 X Kiên Bình; 30802 X Hòa Điền; 30805 X Dương Hòa; 30808 X Bình An; 30809 X Bình Trị;
     30811 X Sơn Hải; 30814 X Hòn Nghệ`,
  ),
  district(
    ['903', '24', 'huyện', 'Hòn Đất'],
    true,
    `30817 T Hòn Đất; 30820 T Sóc Sơn; 30823 X Bình Sơn; 30826 X Bình Giang; 30828 X Mỹ Thái; 30829 X Nam Thái Sơn;
     30832 X Mỹ Hiệp Sơn; 30835 X Sơn Kiên; 30836 X Sơn Bình; 30838 X Mỹ Thuận; 30840 X Lình Huỳnh; 30841 X Thổ Sơn;
     30844 X Mỹ Lâm; 30847 X Mỹ Phước`,
  ),
  district(
    ['904', '23', 'huyện', 'Tân Hiệp'],
    false,
    `30850 T Tân Hiệp; 30853 X Tân Hội; 30856 X Tân Thành; 30859 X Tân Hiệp B; 30860 X Tân Hoà; 30862 X Thạnh Đông B;
     30865 X Thạnh Đông; 30868 X Tân Hiệp A; 30871 X Tân An; 30874 X Thạnh Đông A; 30877 X Thạnh Trị`,
  ),
  district(
    ['905', '25', 'huyện', 'Châu Thành'],
    true,
    `30880 T Minh Lương; 30883 X Mong Thọ A; 30886 X Mong Thọ B; 30887 X Mong Thọ; 30889 X Giục Tượng;
     30892 X Vĩnh Hòa Hiệp; 30893 X Vĩnh Hoà Phú; 30895 X Minh Hòa; 30898 X Bình An; 30901 X Thạnh Lộc`,
  ),
  district(
    ['906', '27', 'huyện', 'Giồng Riềng'],
    true,
    `30904 T Giồng Riềng; 30907 X Thạnh Hưng; 30910 X Thạnh Phước; 30913 X Thạnh Lộc; 30916 X Thạnh Hòa;
     30917 X Thạnh Bình; 30919 X Bàn Thạch; 30922 X Bàn Tân Định; 30925 X Ngọc Thành; 30928 X Ngọc Chúc;
     30931 X Ngọc Thuận; 30934 X Hòa Hưng; 30937 X Hoà Lợi; 30940 X Hoà An; 30943 X Long Thạnh; 30946 X Vĩnh Thạnh;
     30947 X Vĩnh Phú; 30949 X Hòa Thuận; 30950 X Ngọc Hoà`,
  ),
  district(
    ['907', '28', 'huyện', 'Gò Quao'],
    true,
    `30952 T Gò Quao; 30955 X Vĩnh Hòa Hưng Bắc; 30958 X Định Hòa; 30961 X Thới Quản; 30964 X Định An;
     30967 X Thủy Liễu; 30970 X Vĩnh Hòa Hưng Nam; 30973 X Vĩnh Phước A; 30976 X Vĩnh Phước B; 30979 X Vĩnh Tuy;
     30982 X Vĩnh Thắng`,
  ),
  district(
    ['908', '29', 'huyện', 'An Biên'],
    true,
    `30985 T Thứ Ba; 30988 X Tây Yên; 30991 X Tây Yên A; 30994 X Nam Yên; 30997 X Hưng Yên; 31000 X Nam Thái;
     31003 X Nam Thái A; 31006 X Đông Thái; 31009 X Đông Yên`,
  ),
  district(
    ['909', '30', 'huyện', 'An Minh'],
    false,
    `31018 T Thứ Mười Một; 31021 X Thuận Hoà; 31024 X Đông Hòa; 31030 X Đông Thạnh; 31031 X Tân Thạnh;
     31033 X Đông Hưng; 31036 X Đông Hưng A; 31039 X Đông Hưng B; 31042 X Vân Khánh; 31045 X Vân Khánh Đông;
     31048 X Vân Khánh Tây`,
  ),
  district(
    ['910', '31', 'huyện', 'Vĩnh Thuận'],
    true,
    `31051 T Vĩnh Thuận; 31060 X Vĩnh Bình Bắc; 31063 X Vĩnh Bình Nam; 31064 X Bình Minh; 31069 X Vĩnh Thuận;
     31072 X Tân Thuận; 31074 X Phong Đông; 31075 X Vĩnh Phong`,
  ),
  district(
    ['911', '32', 'huyện', 'Phú Quốc'],
    false,
    `31078 T Dương Đông; 31081 T An Thới; 31084 X Cửa Cạn; 31087 X Gành Dầu; 31090 X Cửa Dương; 31093 X Hàm Ninh;
     31096 X Dương Tơ; 31099 X Hòn Thơm; 31102 X Bãi Thơm; 31105 X Thổ Châu`,
  ),
  district(
    ['912', '33', 'huyện', 'Kiên Hải'],
    false,
    '31108 X Hòn Tre; 31111 X Lại Sơn; 31114 X An Sơn; 31115 X Nam Du',
  ),
  district(
    ['913', '34', 'huyện', 'U Minh Thượng'],
    true,
    `31012 X Thạnh Yên; 31015 X Thạnh Yên A; 31027 X An Minh Bắc; 31054 X Vĩnh Hòa; 31057 X Hoà Chánh;
     31066 X Minh Thuận`,
  ),
  district(
    ['914', '35', 'huyện', 'Giang Thành'],
    true,
    '30791 X Vĩnh Phú; 30793 X Vĩnh Điều; 30796 X Tân Khánh Hòa; 30797 X Phú Lợi; 30799 X Phú Mỹ',
  ),
];
