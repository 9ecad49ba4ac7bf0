/** Vietnamese, Khmer and Hoa names of the region, put together by chance that is the same on every run. */

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

type Stock = {
  readonly families: readonly string[];
  readonly familiesOfWomen?: readonly string[];
  readonly men: { readonly middle: readonly string[]; readonly given: readonly string[] };
  readonly women: { readonly middle: readonly string[]; readonly given: readonly string[] };
};

/** The frequent family names stand several times. */
const KINH: Stock = {
  families: words(`Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Trần Trần Trần Lê Lê Lê Phạm Phạm Huỳnh Huỳnh Võ Võ Phan
    Trương Bùi Đặng Đỗ Ngô Hồ Dương Đinh Đoàn Lâm Trịnh Cao Lương Châu Thái Tô Hà Tạ Phùng Nghiêm Lại Từ Kiều Bạch`),
  men: {
    middle: words(`Văn Văn Văn Hữu Quốc Công Đình Trung Hoàng Tấn Thiện Chí Hải Bá Khắc Trọng Phước Duy Gia Nhựt Ngọc
      Tuấn Thế Huy Phú Vĩnh`),
    given: words(`An Bằng Bảo Bền Biên Cảnh Chiến Chương Danh Đạt Điền Đông Đức Dũng Duẩn Giàu Hào Hậu Hiền Hiệp Hoài
      Hòa Hùng Hữu Khải Khang Khánh Khiêm Khoa Kiên Kiệt Lạc Lâm Lập Linh Lĩnh Lộc Lợi Luân Lực Mạnh Mẫn Nam Nghĩa
      Nguyên Nhân Nhẫn Ninh Pháp Phát Phong Phương Quân Quang Quý Sang Sơn Tài Tâm Tân Thạnh Thao Thắng Thiện Thịnh
      Thọ Thông Thuận Thức Tiến Tín Toàn Toản Trí Triều Trực Trường Tuân Tùng Tường Út Viễn Việt Vinh Vũ Xuyên`),
  },
  women: {
    middle: words(`Thị Thị Thị Thị Ngọc Kim Mỹ Hồng Thanh Thúy Bích Cẩm Diễm Tuyết Kiều Minh Thu Phương Trúc Lệ Xuân`),
    given: words(`Ái An Anh Bé Bích Châu Chi Cúc Diệp Diệu Dung Duyên Đào Đoan Hà Hải Hạnh Hằng Hậu Hiền Hoa Hoài Hương
      Huyền Khuyên Kiều Lài Lan Lành Liên Linh Loan Ly Mai Mận Minh Muội My Nga Ngà Ngân Nghi Ngoan Nguyệt Nhi Nhiên
      Nhung Nương Oanh Phượng Quyên Quỳnh Sáu Sương Tâm Thắm Thảo Thơ Thoa Thơm Thư Thương Thùy Thủy Tiên Trâm Trang
      Trinh Tú Tươi Tuyền Uyên Vân Vi Xuyến Ý Yên Yến`),
  },
};

/** Khmer of Kiên Giang: Danh for men, Thị as a family name for women, and the names the registers gave. */
const KHMER: Stock = {
  families: words('Danh Danh Danh Danh Danh Tiên Tiên Kim Sơn Thạch Chau Lâm'),
  familiesOfWomen: words('Thị Thị Thị Danh Danh Tiên Kim Sơn Thạch Neang'),
  men: {
    middle: words('Sóc Sà Văn Hoàng Minh Thanh Sa Chanh Ngọc Hữu'),
    given: words('Rươl Kha Phol Sây Hên Khươl Nâng Thươl Phal Sang Út Lợi Đen Ry Som Bươl Phanh Rượng Chanh Thi Thol'),
  },
  women: {
    middle: words('Sà Sóc Hồng Kim Thị Mỹ Si Ngọc'),
    given: words('Rây Phia Thi Khên Sương Mây Phol Quyên Pha Nary Thia Ny Lel Phương Rạ Mươl Sa'),
  },
};

const HOA: Stock = {
  families: words('Lâm Lý Quách Lưu Tăng Quan Hứa Khưu Mã Ông Phùng Giang Lục Tiêu Ngụy Trà Mạc Thi Từ'),
  men: {
    middle: words('Chấn Gia Vĩnh Quốc Cẩm Chí Hán Kiến Tuấn Mậu'),
    given: words('Hưng Huấn Phát Bang Cường Xương Nguyên Thuận Lương Hào Minh Hòa Long Toàn Quyền Khôn'),
  },
  women: {
    middle: words('Mỹ Tú Ngọc Lệ Bội Tiểu Huệ Cẩm'),
    given: words('Anh Hà Linh Muối Phụng Quân Nga Châu Dung Bình Phân Quyên Lan Hoa'),
  },
};

/** FNV-1a: the same whole number for the same text, spread over 32 bits. */
function spread(text: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01_00_01_93);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c_1b_3c_6d) >>> 0;
}

/** 0 … choices − 1 for the text. */
export const chance = (text: string, choices: number): number => spread(text) % choices;

/** Whole numbers one after another from a seed: splitmix, 32 bits. */
export function drawsFrom(seed: string): (choices: number) => number {
  let state = spread(seed);
  return (choices) => {
    state = (state + 0x9e_37_79_b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21_f0_aa_ad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x73_5a_2d_97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) % choices;
  };
}

const pick = (list: readonly string[], draw: (choices: number) => number): string => list[draw(list.length)] ?? '';

const FILLERS = words('Ngân Nguyên Phúc Tâm');

/** An invented full name for the seed; a namesake among the living is chance. */
export function nameFor(seed: string, khmer: boolean): string {
  const draw = drawsFrom(seed);
  // In a hundred: Khmer people are many in some districts, Hoa people few everywhere, the rest are Kinh.
  const drawn = draw(100);
  const khmerShare = khmer ? 28 : 9;
  const stock = drawn < khmerShare ? KHMER : drawn < khmerShare + 5 ? HOA : KINH;
  const woman = draw(100) < 44;
  const { middle, given } = woman ? stock.women : stock.men;
  const family = pick(woman ? (stock.familiesOfWomen ?? stock.families) : stock.families, draw);
  const first = pick(middle, draw);
  const last = pick(given, draw);
  // Many people of the delta bear two given names.
  const second = draw(100) < 38 ? [pick(given, draw)] : [];
  const parts = [family, first, ...second, last].filter((part, at, all) => all.indexOf(part) === at);
  return parts.length >= 3 ? parts.join(' ') : [...parts, pick(FILLERS, draw)].join(' ');
}
