/** A field a template can have between braces; the server knows its value when a draft is made. */
export type TemplateField<N extends string = string> = {
  readonly name: N;
  /** What stands in its place, for who makes templates. */
  readonly description: string;
  /** Several values: the paragraph of the field is written once for each. */
  readonly lines: boolean;
  /** Nothing to say takes its paragraph away; of all others dots are left to be filled in. */
  readonly optional: boolean;
};

const one = <N extends string>(name: N, description: string): TemplateField<N> => ({
  name,
  description,
  lines: false,
  optional: false,
});
const many = <N extends string>(name: N, description: string): TemplateField<N> => ({
  ...one(name, description),
  lines: true,
});

/** Everything a template can ask for, in the order of the paper (NĐ 30/2020 Phụ lục I). */
export const TEMPLATE_FIELDS = [
  { ...many('coQuanChuQuan', 'Cơ quan chủ quản trực tiếp, chữ in hoa; không có thì bỏ dòng'), optional: true },
  many('coQuan', 'Cơ quan ban hành, chữ in hoa, xuống dòng như đã đặt'),
  one('soKyHieu', 'Số để trống và ký hiệu dự kiến, ví dụ “      /QĐ-STC”'),
  one('diaDanh', 'Địa danh nơi cơ quan đóng trụ sở'),
  one('ngayThang', '“ngày … tháng … năm” để trống ngày, tháng'),
  one('tenLoai', 'Tên loại văn bản, chữ in hoa'),
  one('trichYeu', 'Trích yếu, không có “V/v” hay “Về việc” ở đầu'),
  one('nguoiBanHanh', 'Thẩm quyền ban hành, ví dụ “GIÁM ĐỐC SỞ TÀI CHÍNH”'),
  many('kinhGui', 'Nơi kính gửi: một nơi đứng cùng dòng, nhiều nơi mỗi nơi một dòng'),
  many('noiNhan', 'Danh sách nơi nhận, mỗi nơi một dòng, cuối cùng là “Lưu”'),
  many('chucVuKy', 'Quyền hạn và chức vụ của người ký, ví dụ “KT. GIÁM ĐỐC”, “PHÓ GIÁM ĐỐC”'),
  one('nguoiKy', 'Họ và tên người ký'),
  one('nguoiSoan', 'Họ và tên người soạn thảo'),
  one('donViSoan', 'Đơn vị soạn thảo'),
  { ...many('doKhan', 'Mức độ khẩn, chữ in hoa; không khẩn thì bỏ dòng'), optional: true },
  one('hanTraLoi', 'Hạn trả lời'),
  one('vanBanDen.loai', 'Văn bản đến đang trả lời: tên loại'),
  one('vanBanDen.soKyHieu', 'Văn bản đến đang trả lời: số, ký hiệu'),
  one('vanBanDen.ngay', 'Văn bản đến đang trả lời: ngày văn bản'),
  one('vanBanDen.coQuan', 'Văn bản đến đang trả lời: cơ quan ban hành'),
  one('vanBanDen.trichYeu', 'Văn bản đến đang trả lời: trích yếu'),
  one('vanBanDen.soDen', 'Văn bản đến đang trả lời: số đến'),
  one('vanBanDen.ngayDen', 'Văn bản đến đang trả lời: ngày đến'),
] as const satisfies readonly TemplateField[];

export type TemplateFieldName = (typeof TEMPLATE_FIELDS)[number]['name'];

/** Lines of each field; one without a line has nothing to say. */
export type TemplateValues = Readonly<Partial<Record<TemplateFieldName, readonly string[]>>>;

/** What is left to be filled in by hand. */
export const PLACEHOLDER = '…………';

export const FIELD_BY_NAME: ReadonlyMap<string, TemplateField> = new Map(
  TEMPLATE_FIELDS.map((field) => [field.name, field]),
);

/** Kinds that come with a template of the house. */
export const STANDARD_TYPES = ['CV', 'QD', 'TB', 'TTR', 'BC'] as const;
export type StandardType = (typeof STANDARD_TYPES)[number];
