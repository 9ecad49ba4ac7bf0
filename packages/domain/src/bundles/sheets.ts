import type { BundleSheet } from '@qlvb/contract/types';
import { workFileSeries } from '../work-files/series.ts';
import type { BookDirection } from '../numbering/books.ts';

type Column = { readonly heading: string; readonly hint: string };

/**
 * The sheets of the Excel template with their columns, in the office's words. The names of the columns are those of the
 * JSON bundle, and those under which a problem is told.
 */
export const SHEETS = {
  UNITS: {
    title: 'Đơn vị',
    columns: {
      abbreviation: { heading: 'Chữ viết tắt', hint: 'Bắt buộc. Nhận ra đơn vị đã có, ví dụ VP.' },
      name: { heading: 'Tên đơn vị', hint: 'Bắt buộc, ví dụ Văn phòng.' },
      validFrom: { heading: 'Từ ngày', hint: 'Bắt buộc. Ngày thành lập, dd/mm/yyyy.' },
      validTo: { heading: 'Đến hết ngày', hint: 'Để trống nếu còn hoạt động.' },
      changeFrom: { heading: 'Đổi tên từ ngày', hint: 'Ngày tên mới có hiệu lực; để trống là hôm nay.' },
    },
  },
  PEOPLE: {
    title: 'Người',
    columns: {
      username: { heading: 'Tên đăng nhập', hint: 'Bắt buộc. Nhận ra người đã có, ví dụ an.nguyen.' },
      fullName: { heading: 'Họ và tên', hint: 'Bắt buộc.' },
      identifier: { heading: 'Số định danh', hint: 'Số định danh hoặc số hiệu công chức; có thể để trống.' },
      birthOn: { heading: 'Ngày sinh', hint: 'dd/mm/yyyy; có thể để trống.' },
    },
  },
  POSTS: {
    title: 'Chức vụ',
    columns: {
      username: { heading: 'Tên đăng nhập', hint: 'Bắt buộc. Của một người ở trang Người, hoặc đã có trong cơ quan.' },
      title: { heading: 'Chức vụ', hint: 'Bắt buộc, ví dụ Chuyên viên.' },
      unit: { heading: 'Đơn vị', hint: 'Chữ viết tắt của đơn vị, chọn trong danh sách; để trống là lãnh đạo cơ quan.' },
      roles: { heading: 'Vai trò', hint: 'Chọn trong danh sách, mỗi ô một vai trò. Chỉ dùng khi thêm chức vụ mới.' },
      basis: { heading: 'Căn cứ', hint: 'Bắt buộc khi thêm chức vụ mới: số, ngày của quyết định.' },
      validFrom: { heading: 'Từ ngày', hint: 'Bắt buộc. Ngày giữ chức vụ, dd/mm/yyyy.' },
      validTo: { heading: 'Đến hết ngày', hint: 'Ghi ngày cuối cùng để kết thúc; để trống nếu còn giữ.' },
      changeFrom: {
        heading: 'Thay đổi từ ngày',
        hint: 'Ngày chức vụ hoặc đơn vị mới có hiệu lực; để trống là hôm nay.',
      },
    },
  },
  SIGNING: {
    title: 'Thẩm quyền ký',
    columns: {
      username: { heading: 'Tên đăng nhập', hint: 'Bắt buộc. Người được ký.' },
      title: { heading: 'Chức vụ', hint: 'Bắt buộc. Chức vụ được ký, như ở trang Chức vụ.' },
      form: { heading: 'Hình thức ký', hint: 'Bắt buộc, chọn trong danh sách: KT., Q., TL., TL. KT., TUQ.' },
      types: { heading: 'Loại văn bản', hint: 'Mã, cách nhau bằng dấu chấm phẩy, ví dụ CV;GM; để trống là mọi loại.' },
      fields: {
        heading: 'Lĩnh vực',
        hint: 'Tên lĩnh vực ở trang Đơn vị của hệ thống, cách nhau bằng dấu chấm phẩy; để trống là mọi lĩnh vực.',
      },
      through: { heading: 'Ký thay ai', hint: 'Chỉ với TL. KT.: tên đăng nhập của trưởng đơn vị được ký TL.' },
      matters: { heading: 'Nội dung', hint: 'Bắt buộc với TUQ.; nội dung được ủy quyền.' },
      basis: { heading: 'Căn cứ', hint: 'Bắt buộc: quy chế, quyết định hoặc văn bản ủy quyền.' },
      validFrom: { heading: 'Từ ngày', hint: 'Bắt buộc, dd/mm/yyyy.' },
      validTo: { heading: 'Đến hết ngày', hint: 'Bắt buộc với TUQ., tối đa một năm. Ghi ngày cuối cùng để kết thúc.' },
    },
  },
  BOOKS: {
    title: 'Sổ và số cuối',
    columns: {
      direction: { heading: 'Sổ', hint: 'Chọn trong danh sách: Văn bản đến, Văn bản đi, Nhiệm vụ, Hồ sơ công việc.' },
      series: {
        heading: 'Mã dãy số',
        hint: 'Chọn trong danh sách: ARRIVAL (số đến), QD, CV, COMMON (loại khác) …; với hồ sơ là chữ viết tắt của đơn vị, ví dụ KTTH.',
      },
      year: { heading: 'Năm', hint: 'Năm nay.' },
      lastNumber: { heading: 'Số cuối đã cấp', hint: 'Số tiếp theo sẽ là số này cộng một. Chỉ tăng, không giảm.' },
    },
  },
} as const satisfies Readonly<
  Record<Exclude<BundleSheet, 'AGENCY'>, { readonly title: string; readonly columns: Readonly<Record<string, Column>> }>
>;

export type Sheet = keyof typeof SHEETS;
export const SHEET_NAMES = Object.keys(SHEETS) as readonly Sheet[];

export const columnsOf = (sheet: Sheet): readonly string[] => Object.keys(SHEETS[sheet].columns);

/** Series of each kind of book that an agency brings along; files are numbered by unit (HS-01), see `knowsSeries`. */
export const BOOK_SERIES: Readonly<Partial<Record<BookDirection, readonly string[]>>> = {
  INCOMING: ['ARRIVAL'],
  OUTGOING: ['QD', 'CT', 'TB', 'BC', 'KH', 'TTR', 'GM', 'CV', 'COMMON'],
  DIRECTIVE: ['NV'],
};
export const BOOK_WORDS: Readonly<Partial<Record<BookDirection, string>>> = {
  INCOMING: 'Văn bản đến',
  OUTGOING: 'Văn bản đi',
  DIRECTIVE: 'Nhiệm vụ',
  WORK_FILE: 'Hồ sơ công việc',
};

/** Whether a book has such a series: of files, every heading as it is folded for its numbers. */
export const knowsSeries = (direction: BookDirection, series: string): boolean =>
  direction === 'WORK_FILE'
    ? series.length <= SERIES_LENGTH && series !== '' && workFileSeries(series) === series
    : (BOOK_SERIES[direction]?.includes(series) ?? false);
const SERIES_LENGTH = 60;
