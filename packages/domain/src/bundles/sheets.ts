import type { BundleSheet } from '@qlvb/contract/types';
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
  BOOKS: {
    title: 'Sổ và số cuối',
    columns: {
      direction: { heading: 'Sổ', hint: 'Chọn trong danh sách: Văn bản đến, Văn bản đi, Nhiệm vụ.' },
      series: { heading: 'Mã dãy số', hint: 'Chọn trong danh sách: ARRIVAL (số đến), QD, CV, COMMON (loại khác) …' },
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

/** Series of each kind of book that an agency brings along; numbers of work files are begun here (NĐ 30/2020 đ.28). */
export const BOOK_SERIES: Readonly<Partial<Record<BookDirection, readonly string[]>>> = {
  INCOMING: ['ARRIVAL'],
  OUTGOING: ['QD', 'CT', 'TB', 'BC', 'KH', 'TTR', 'GM', 'CV', 'COMMON'],
  DIRECTIVE: ['NV'],
};
export const BOOK_WORDS: Readonly<Partial<Record<BookDirection, string>>> = {
  INCOMING: 'Văn bản đến',
  OUTGOING: 'Văn bản đi',
  DIRECTIVE: 'Nhiệm vụ',
};
