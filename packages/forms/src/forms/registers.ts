import type { Column, Paper } from '../form.ts';

export const REGISTERS = [
  'incoming-register',
  'outgoing-register',
  'handling-register',
  'postal-register',
  'incoming-transfer-register',
  'outgoing-transfer-register',
] as const;
export type RegisterName = (typeof REGISTERS)[number];

type RegisterLayout = { readonly title: string; readonly columns: readonly Column[]; readonly paper: Paper };

const LANDSCAPE: Paper = { size: 'A4', orientation: 'landscape' };
const PORTRAIT: Paper = { size: 'A4', orientation: 'portrait' };

const column = (head: string, share: number, align: 'left' | 'center' = 'left'): Column => ({ head, share, align });

/**
 * The columns in the order of NĐ 30/2020 Phụ lục IV, which calls them a minimum; the two books of handing over are
 * those of Công văn 425/VTLTNN-NVTW, which clerks still keep. Shares are millimetres of a sheet of the usual size.
 */
export const REGISTER_LAYOUTS: Readonly<Record<RegisterName, RegisterLayout>> = {
  'incoming-register': {
    title: 'SỔ ĐĂNG KÝ VĂN BẢN ĐẾN',
    paper: LANDSCAPE,
    columns: [
      column('Ngày đến', 20, 'center'),
      column('Số đến', 14, 'center'),
      column('Tác giả', 34),
      column('Số, ký hiệu', 32),
      column('Ngày tháng văn bản', 20, 'center'),
      column('Tên loại và trích yếu nội dung văn bản', 63),
      column('Đơn vị hoặc người nhận', 30),
      column('Ngày chuyển', 20, 'center'),
      column('Ký nhận', 18),
      column('Ghi chú', 20),
    ],
  },
  'outgoing-register': {
    title: 'SỔ ĐĂNG KÝ VĂN BẢN ĐI',
    paper: LANDSCAPE,
    columns: [
      column('Số, ký hiệu', 32),
      column('Ngày tháng văn bản', 20, 'center'),
      column('Tên loại và trích yếu nội dung văn bản', 63),
      column('Người ký', 26),
      column('Nơi nhận văn bản', 36),
      column('Đơn vị, người nhận bản lưu', 24),
      column('Số lượng bản', 14, 'center'),
      column('Ngày chuyển', 20, 'center'),
      column('Ký nhận', 16),
      column('Ghi chú', 20),
    ],
  },
  'handling-register': {
    title: 'SỔ THEO DÕI GIẢI QUYẾT VĂN BẢN ĐẾN',
    paper: LANDSCAPE,
    columns: [
      column('Số đến', 14, 'center'),
      column('Tên loại, số, ký hiệu, ngày tháng và tên cơ quan, tổ chức ban hành văn bản', 80),
      column('Đơn vị hoặc người nhận', 36),
      column('Thời hạn giải quyết', 24, 'center'),
      column('Tiến độ giải quyết', 40),
      column('Số, ký hiệu văn bản trả lời', 34),
      column('Ghi chú', 24),
    ],
  },
  'postal-register': {
    title: 'SỔ GỬI VĂN BẢN ĐI BƯU ĐIỆN',
    paper: PORTRAIT,
    columns: [
      column('Ngày chuyển', 22, 'center'),
      column('Số, ký hiệu văn bản', 32),
      column('Nơi nhận văn bản', 54),
      column('Số lượng bì', 16, 'center'),
      column('Ký nhận và dấu bưu điện', 32),
      column('Ghi chú', 22),
    ],
  },
  'incoming-transfer-register': {
    title: 'SỔ CHUYỂN GIAO VĂN BẢN ĐẾN',
    paper: PORTRAIT,
    columns: [
      column('Ngày chuyển', 26, 'center'),
      column('Số đến', 20, 'center'),
      column('Đơn vị hoặc người nhận', 70),
      column('Ký nhận', 36),
      column('Ghi chú', 26),
    ],
  },
  'outgoing-transfer-register': {
    title: 'SỔ CHUYỂN GIAO VĂN BẢN ĐI',
    paper: PORTRAIT,
    columns: [
      column('Ngày chuyển', 26, 'center'),
      column('Số, ký hiệu văn bản', 36),
      column('Nơi nhận văn bản', 62),
      column('Ký nhận', 34),
      column('Ghi chú', 26),
    ],
  },
};
