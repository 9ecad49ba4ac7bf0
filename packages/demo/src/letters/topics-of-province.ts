import { AGENCY } from '../province/agencies.ts';
import { topicsOf } from './topic.ts';

const { UBND, VP, STC, SNNPTNT, SXD, HON_DAT, KIEN_LUONG } = AGENCY;
const departments = [STC, SNNPTNT, SXD];
const districts = [HON_DAT, KIEN_LUONG];
const all = [...departments, ...districts];

/** Official letters keep the subject without "V/v", which is layout (NĐ 30/2020 Phụ lục I, ô số 5b). */
export const topicsOfTheProvince = [
  ...topicsOf(AGENCY.BTC, [
    [[UBND], 'CV', 'ĐT', 'Đẩy nhanh tiến độ giải ngân vốn đầu tư công năm {year}', 10, 'URGENT'],
    [[UBND, STC], 'CV', 'NSNN', 'Hướng dẫn xây dựng dự toán ngân sách địa phương và kế hoạch tài chính 03 năm', 15],
    [[UBND], 'CV', 'QLCS', 'Báo cáo kết quả sắp xếp lại, xử lý nhà, đất là tài sản công', 12],
    [[STC], 'CV', 'QLG', 'Tăng cường quản lý, điều hành và bình ổn giá dịp lễ, Tết', 5, 'URGENT'],
    [[UBND, STC], 'TB', 'NSNN', 'Số bổ sung có mục tiêu từ ngân sách trung ương cho ngân sách địa phương năm {year}'],
    [[UBND], 'CV', 'ĐT', 'Rà soát tình hình phân bổ chi tiết kế hoạch vốn các chương trình mục tiêu quốc gia', 7],
    [[STC], 'CV', 'NSNN', 'Đối chiếu số liệu quyết toán ngân sách địa phương năm {lastYear}', 10],
    [[UBND], 'CV', 'TCNH', 'Tổng hợp tình hình vay và trả nợ của chính quyền địa phương quý {quarter} năm {year}', 8],
  ]),
  ...topicsOf(UBND, [
    [all, 'CT', 'KTTH', 'Đẩy mạnh giải ngân vốn đầu tư công những tháng cuối năm {year}', 10, 'URGENT'],
    [all, 'CV', 'KTTH', 'Khẩn trương triển khai các biện pháp phòng, chống hạn hán, xâm nhập mặn', 3, 'VERY_URGENT'],
    [all, 'KH', 'TH', 'Cải cách hành chính nhà nước của tỉnh năm {year}', 20],
    [
      [STC, SXD],
      'QD',
      'KTTH',
      'Về việc phê duyệt chủ trương đầu tư Dự án nâng cấp, mở rộng đường Minh Lương – Thứ Bảy',
    ],
    [[STC], 'CV', 'KTTH', 'Thẩm định phương án phân bổ kinh phí sự nghiệp giao thông năm {year}', 7],
    [[SXD, HON_DAT], 'CV', 'KTTH', 'Xử lý phản ánh về trật tự xây dựng trên địa bàn huyện Hòn Đất', 10],
    [
      [SNNPTNT, HON_DAT, KIEN_LUONG],
      'CV',
      'KTTH',
      'Tăng cường phòng cháy, chữa cháy rừng mùa khô năm {year}',
      5,
      'URGENT',
    ],
    [
      [SNNPTNT, KIEN_LUONG],
      'CV',
      'KTTH',
      'Triển khai đồng bộ giải pháp chống khai thác hải sản bất hợp pháp (IUU)',
      7,
      'URGENT',
    ],
    [districts, 'CV', 'KGVX', 'Chuẩn bị cơ sở vật chất, đội ngũ giáo viên cho năm học mới', 15],
    [all, 'CV', 'NC', 'Chấn chỉnh kỷ luật, kỷ cương hành chính trong giải quyết công việc', null],
    [all, 'GM', 'TH', 'Họp thành viên Ủy ban nhân dân tỉnh thường kỳ tháng {month} năm {year}', null, 'URGENT'],
    [districts, 'CD', 'KTTH', 'Tập trung ứng phó áp thấp nhiệt đới trên vùng biển Cà Mau – Kiên Giang', 1, 'EXPRESS'],
    [[SXD], 'CV', 'KTTH', 'Góp ý Đồ án điều chỉnh quy hoạch chung đô thị Kiên Lương đến năm 2040', 8],
    [all, 'QD', 'NC', 'Về việc kiện toàn Ban Chỉ đạo chuyển đổi số tỉnh Kiên Giang', null],
    [districts, 'CV', 'NC', 'Giải quyết dứt điểm các vụ khiếu nại, tố cáo kéo dài trên địa bàn', 20],
    [
      [STC, SNNPTNT],
      'CV',
      'KTTH',
      'Bố trí kinh phí hỗ trợ khắc phục sạt lở đê biển đoạn Mũi Rảnh – Xẻo Nhàu',
      7,
      'VERY_URGENT',
    ],
  ]),
  ...topicsOf(VP, [
    [all, 'TB', 'CVNC', 'Kết luận của Chủ tịch Ủy ban nhân dân tỉnh tại cuộc họp giao ban tháng {month}', 10],
    [all, 'CV', 'THCB', 'Rà soát tài khoản, danh mục cơ quan trên hệ thống quản lý văn bản và điều hành', 5],
    [
      [STC, SXD],
      'GM',
      'CVNC',
      'Họp thông qua phương án bồi thường, hỗ trợ và tái định cư Khu đô thị mới Kiên Lương',
      null,
    ],
    [all, 'CV', 'CVNC', 'Đăng ký nội dung Chương trình công tác quý {quarter} năm {year}', 7],
    [[UBND], 'BC', 'HCTC', 'Kết quả kiểm soát thủ tục hành chính quý {quarter} năm {year}'],
  ]),
  ...topicsOf(STC, [
    [[UBND], 'TTR', 'NS', 'Về việc phê chuẩn quyết toán thu, chi ngân sách địa phương năm {lastYear}', 10],
    [[UBND], 'BC', 'NS', 'Tình hình thực hiện dự toán thu, chi ngân sách nhà nước tháng {month} năm {year}'],
    [districts, 'CV', 'NS', 'Lập dự toán thu, chi ngân sách nhà nước và kế hoạch tài chính 03 năm', 15],
    [[SNNPTNT, SXD], 'CV', 'NS', 'Thực hiện tiết kiệm thêm 10% chi thường xuyên năm {year}', 10],
    [[UBND], 'TTR', 'GCS', 'Về việc ban hành hệ số điều chỉnh giá đất năm {year} trên địa bàn tỉnh', 12],
    [[HON_DAT, KIEN_LUONG, SXD], 'CV', 'GCS', 'Cung cấp hồ sơ cơ sở nhà, đất phục vụ sắp xếp lại tài sản công', 8],
    [districts, 'HD', 'GCS', 'Mua sắm tài sản công theo phương thức tập trung năm {year}'],
    [[UBND, VP], 'CV', 'NS', 'Thẩm tra kinh phí nâng cấp Trung tâm dữ liệu của tỉnh', null],
  ]),
  ...topicsOf(SNNPTNT, [
    [[UBND], 'BC', 'KHTC', 'Kết quả sản xuất lúa vụ Hè Thu và kế hoạch xuống giống vụ Thu Đông năm {year}'],
    [[UBND], 'TTR', 'QLCT', 'Về việc phê duyệt Dự án đầu tư hệ thống cống ngăn mặn ven biển An Biên – An Minh', 12],
    [districts, 'CV', 'KHTC', 'Phòng, chống bệnh dịch tả lợn châu Phi và cúm gia cầm', 3, 'URGENT'],
    [districts, 'KH', 'KHTC', 'Kiểm tra điều kiện an toàn thực phẩm nông, lâm, thủy sản năm {year}'],
    [districts, 'CV', 'QLCT', 'Kiểm tra, vận hành các cống điều tiết trước mùa mưa bão năm {year}', 5],
    [[STC], 'CV', 'KHTC', 'Bổ sung kinh phí hỗ trợ nông dân chuyển đổi sản xuất trên đất lúa – tôm', 10],
    [[UBND, KIEN_LUONG], 'BC', 'KHTC', 'Công tác quản lý tàu cá và lắp đặt thiết bị giám sát hành trình'],
    [[HON_DAT], 'TB', 'QLCT', 'Lịch cắt nước phục vụ thi công nạo vét kênh Rạch Giá – Hà Tiên'],
  ]),
  ...topicsOf(SXD, [
    [[UBND], 'TTR', 'QHKT', 'Về việc phê duyệt Đồ án quy hoạch chi tiết khu dân cư thị trấn Sóc Sơn', 15],
    [[UBND], 'BC', 'QLXD', 'Tình hình quản lý trật tự xây dựng quý {quarter} năm {year}'],
    [districts, 'CV', 'QLXD', 'Tăng cường quản lý chất lượng và an toàn trong thi công công trình', null],
    [[STC], 'CV', 'QLXD', 'Công bố giá vật liệu xây dựng tháng {month} năm {year}', 3],
    [districts, 'CV', 'QHKT', 'Lấy ý kiến dự thảo Quy chế quản lý kiến trúc đô thị', 10],
    [[HON_DAT], 'CV', 'QLXD', 'Kết quả thẩm định báo cáo kinh tế – kỹ thuật Trường Tiểu học Thổ Sơn', null],
    [districts, 'HD', 'QHKT', 'Rà soát, lập quy hoạch chung xây dựng xã giai đoạn 2026 – 2035'],
    [[KIEN_LUONG], 'CV', 'QLXD', 'Cung cấp số liệu nhà ở xã hội và nhà ở công nhân khu công nghiệp', 7],
  ]),
];
