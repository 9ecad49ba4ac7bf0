import { AGENCY } from '../province/agencies.ts';
import { topicsOf } from './topic.ts';

const { UBND, STC, SNNPTNT, SXD, HON_DAT, KIEN_LUONG, THO_SON, BINH_GIANG, HON_NGHE } = AGENCY;

export const topicsOfTheDistricts = [
  ...topicsOf(HON_DAT, [
    [[UBND, STC], 'BC', 'TCKH', 'Kết quả giải ngân vốn đầu tư công tháng {month} năm {year} của huyện Hòn Đất'],
    [[UBND], 'TTR', 'TCKH', 'Về việc bổ sung danh mục công trình sử dụng nguồn tăng thu ngân sách huyện', 10],
    [[THO_SON, BINH_GIANG], 'CV', 'NNPTNT', 'Vận động nhân dân xuống giống tập trung, né rầy vụ Đông Xuân', null],
    [[THO_SON, BINH_GIANG], 'KH', 'VP', 'Tuyên truyền, phổ biến giáo dục pháp luật năm {year}', 10],
    [[THO_SON], 'CV', 'TCKH', 'Quyết toán kinh phí xây dựng đường giao thông nông thôn ấp Hòn Quéo', 7],
    [[THO_SON, BINH_GIANG], 'GM', 'VP', 'Họp giao ban Chủ tịch Ủy ban nhân dân các xã, thị trấn tháng {month}', null],
    [[SNNPTNT], 'CV', 'NNPTNT', 'Đề nghị hỗ trợ giống lúa cho các hộ bị thiệt hại do ngập úng', 5, 'URGENT'],
    [[BINH_GIANG], 'QD', 'TCKH', 'Về việc giao bổ sung dự toán ngân sách năm {year} cho xã Bình Giang', null],
  ]),
  ...topicsOf(KIEN_LUONG, [
    [
      [UBND],
      'BC',
      'VP',
      'Tình hình kinh tế – xã hội, quốc phòng – an ninh quý {quarter} năm {year} của huyện Kiên Lương',
    ],
    [[UBND, SXD], 'TTR', 'TCKH', 'Về việc điều chỉnh cục bộ quy hoạch khu trung tâm hành chính huyện', 12],
    [[HON_NGHE], 'CV', 'NNPTNT', 'Tăng cường quản lý lồng bè nuôi cá ven đảo', 7],
    [[HON_NGHE], 'CV', 'VP', 'Bảo đảm an toàn tàu thuyền và khách du lịch mùa mưa bão', 2, 'VERY_URGENT'],
    [[SNNPTNT], 'CV', 'NNPTNT', 'Xin ý kiến vị trí khu neo đậu tránh trú bão Ba Hòn', 8],
    [[HON_NGHE], 'TB', 'TCKH', 'Thẩm định quyết toán ngân sách xã Hòn Nghệ năm {lastYear}'],
  ]),
  ...topicsOf(THO_SON, [
    [[HON_DAT], 'BC', 'VPTK', 'Kết quả thực hiện nhiệm vụ phát triển kinh tế – xã hội tháng {month} của xã Thổ Sơn'],
    [[HON_DAT], 'TTR', 'DCXD', 'Về việc xin kinh phí sửa chữa cầu kênh Lình Huỳnh', 10],
    [[HON_DAT], 'CV', 'DCXD', 'Đề nghị đo đạc, cấp giấy chứng nhận quyền sử dụng đất cho 42 hộ dân ấp Bến Đá', 15],
    [[HON_DAT, SXD], 'CV', 'DCXD', 'Kiểm tra công trình có dấu hiệu xây dựng không phép ven núi Hòn Me', 7, 'URGENT'],
  ]),
  ...topicsOf(BINH_GIANG, [
    [[HON_DAT], 'BC', 'VPTK', 'Công tác tiếp công dân, giải quyết đơn thư quý {quarter} năm {year} của xã Bình Giang'],
    [[HON_DAT], 'CV', 'DCXD', 'Đề nghị nạo vét kênh thủy lợi nội đồng phục vụ sản xuất', 10],
    [[HON_DAT], 'KH', 'VPTK', 'Thu gom, xử lý bao gói thuốc bảo vệ thực vật sau sử dụng năm {year}'],
    [[HON_DAT], 'TTR', 'VPTK', 'Về việc công nhận ấp văn hóa năm {year}', 10],
  ]),
  ...topicsOf(HON_NGHE, [
    [[KIEN_LUONG], 'BC', 'VPTK', 'Kết quả rà soát hộ nghèo, hộ cận nghèo năm {year} của xã đảo Hòn Nghệ'],
    [[KIEN_LUONG], 'CV', 'DCXD', 'Đề nghị sửa chữa cầu tàu Bãi Nam', 7, 'URGENT'],
    [[KIEN_LUONG, SNNPTNT], 'CV', 'DCXD', 'Thống kê thiệt hại lồng bè do giông lốc', 3, 'VERY_URGENT'],
    [[KIEN_LUONG], 'TTR', 'VPTK', 'Về việc bổ sung kinh phí vận chuyển nước sinh hoạt mùa khô', 7],
  ]),
];
