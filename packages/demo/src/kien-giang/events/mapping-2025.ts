import { slug } from '../build.ts';
import { communeKey } from '../districts.ts';

export type NewCommune = {
  readonly key: string;
  /** Mã đơn vị hành chính since 1 July 2025; several were those of other units before. */
  readonly nationalCode: string;
  readonly type: 'phường' | 'xã' | 'đặc khu';
  readonly name: string;
  /** Keys of the former communes. */
  readonly from: readonly string[];
  /** Five communes stay as they are and only come under the province. */
  readonly unchanged: boolean;
};

const TYPES = { P: 'phường', X: 'xã', D: 'đặc khu' } as const;

/**
 * Nghị quyết 1654/NQ-UBTVQH15, the part of the former Kiên Giang: 143 communes become 48, each former one in
 * exactly one. P phường, X xã, D đặc khu; the former communes stand by their districts.
 */
const TABLE = `
30742 P Rạch Giá = rach-gia: Vĩnh Quang, Vĩnh Thanh, Vĩnh Thanh Vân, Vĩnh Lạc, An Hòa, Vĩnh Hiệp, An Bình, Rạch Sỏi, Vĩnh Lợi
30760 P Vĩnh Thông = rach-gia: Vĩnh Thông, Phi Thông + hon-dat: Mỹ Lâm
30766 P Tô Châu = ha-tien: Tô Châu, Thuận Yên + kien-luong: Dương Hòa
30769 P Hà Tiên = ha-tien: Pháo Đài, Bình San, Mỹ Đức, Đông Hồ
30781 X Tiên Hải = ha-tien: Tiên Hải
30787 X Kiên Lương = kien-luong: Thị trấn Kiên Lương, Bình An, Bình Trị
30790 X Hòa Điền = kien-luong: Kiên Bình, Hòa Điền
30793 X Vĩnh Điều = giang-thanh: Vĩnh Phú, Vĩnh Điều
30796 X Giang Thành = giang-thanh: Tân Khánh Hòa, Phú Lợi, Phú Mỹ
30811 X Sơn Hải = kien-luong: Sơn Hải
30814 X Hòn Nghệ = kien-luong: Hòn Nghệ
30817 X Hòn Đất = hon-dat: Thị trấn Hòn Đất, Lình Huỳnh, Thổ Sơn, Nam Thái Sơn
30823 X Bình Sơn = hon-dat: Bình Sơn
30826 X Bình Giang = hon-dat: Bình Giang
30835 X Sơn Kiên = hon-dat: Sơn Bình, Mỹ Thái, Sơn Kiên
30838 X Mỹ Thuận = hon-dat: Thị trấn Sóc Sơn, Mỹ Hiệp Sơn, Mỹ Phước, Mỹ Thuận
30850 X Tân Hiệp = tan-hiep: Thị trấn Tân Hiệp, Tân Hiệp B, Thạnh Đông B, Thạnh Đông
30856 X Tân Hội = tan-hiep: Tân Hòa, Tân An, Tân Thành, Tân Hội
30874 X Thạnh Đông = tan-hiep: Tân Hiệp A, Thạnh Trị, Thạnh Đông A
30880 X Châu Thành = chau-thanh: Thị trấn Minh Lương, Minh Hòa, Giục Tượng
30886 X Thạnh Lộc = chau-thanh: Thạnh Lộc, Mong Thọ, Mong Thọ A, Mong Thọ B
30898 X Bình An = chau-thanh: Bình An, Vĩnh Hòa Hiệp, Vĩnh Hòa Phú
30904 X Giồng Riềng = giong-rieng: Thị trấn Giồng Riềng, Bàn Tân Định, Thạnh Hòa, Bàn Thạch, Thạnh Bình
30910 X Thạnh Hưng = giong-rieng: Thạnh Lộc, Thạnh Phước, Thạnh Hưng
30928 X Ngọc Chúc = giong-rieng: Ngọc Thuận, Ngọc Thành, Ngọc Chúc
30934 X Hòa Hưng = giong-rieng: Hòa An, Hòa Lợi, Hòa Hưng
30943 X Long Thạnh = giong-rieng: Vĩnh Phú, Vĩnh Thạnh, Long Thạnh
30949 X Hòa Thuận = giong-rieng: Ngọc Hòa, Hòa Thuận
30952 X Gò Quao = go-quao: Thị trấn Gò Quao, Vĩnh Phước B, Định An
30958 X Định Hòa = go-quao: Thới Quản, Thủy Liễu, Định Hòa
30970 X Vĩnh Hòa Hưng = go-quao: Vĩnh Hòa Hưng Bắc, Vĩnh Hòa Hưng Nam
30982 X Vĩnh Tuy = go-quao: Vĩnh Thắng, Vĩnh Phước A, Vĩnh Tuy
30985 X An Biên = an-bien: Thị trấn Thứ Ba, Đông Yên, Hưng Yên
30988 X Tây Yên = an-bien: Tây Yên A, Nam Yên, Tây Yên
31006 X Đông Thái = an-bien: Nam Thái, Nam Thái A, Đông Thái
31012 X Vĩnh Hòa = u-minh-thuong: Vĩnh Hòa, Thạnh Yên A, Hòa Chánh, Thạnh Yên
31018 X An Minh = an-minh: Thị trấn Thứ Mười Một, Đông Hưng, Đông Hưng B
31024 X Đông Hòa = an-minh: Đông Thạnh, Đông Hòa
31027 X U Minh Thượng = u-minh-thuong: An Minh Bắc, Minh Thuận
31031 X Tân Thạnh = an-minh: Tân Thạnh, Thuận Hòa
31036 X Đông Hưng = an-minh: Vân Khánh Đông, Đông Hưng A
31042 X Vân Khánh = an-minh: Vân Khánh Tây, Vân Khánh
31051 X Vĩnh Phong = vinh-thuan: Thị trấn Vĩnh Thuận, Phong Đông, Vĩnh Phong
31064 X Vĩnh Bình = vinh-thuan: Vĩnh Bình Bắc, Vĩnh Bình Nam, Bình Minh
31069 X Vĩnh Thuận = vinh-thuan: Tân Thuận, Vĩnh Thuận
31078 D Phú Quốc = phu-quoc: Thị trấn Dương Đông, Thị trấn An Thới, Dương Tơ, Hàm Ninh, Cửa Dương, Bãi Thơm, Gành Dầu, Cửa Cạn
31105 D Thổ Châu = phu-quoc: Thổ Châu
31108 D Kiên Hải = kien-hai: Hòn Tre, Lại Sơn, An Sơn, Nam Du
`;

function former(text: string): readonly string[] {
  return text.split(' + ').flatMap((part) => {
    const [district = '', names = ''] = part.split(': ');
    return names.split(', ').map((name) => communeKey(district.trim(), name));
  });
}

/** The 48 commune-level units of the former Kiên Giang since 1 July 2025, three of them đặc khu. */
export const communesOf2025: readonly NewCommune[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [head = '', tail = ''] = line.split(' = ');
    const [nationalCode = '', letter = '', ...words] = head.split(' ');
    const type = TYPES[letter as keyof typeof TYPES];
    const name = words.join(' ');
    const from = former(tail);
    const unchanged = type === 'xã' && from.length === 1;
    const [only = ''] = from;
    return { key: unchanged ? only : `an-giang/${slug(name)}`, nationalCode, type, name, from, unchanged };
  });
