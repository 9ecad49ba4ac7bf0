import type { DocumentTypeCode, Urgency } from '@qlvb/contract/types';

/** What an agency writes about; `{place}` is the writing agency, `{year}`, `{month}` … follow the date. */
export type Subject = {
  readonly typeCode: DocumentTypeCode;
  readonly text: string;
  /** Working days allowed for an answer; null when none is asked for. */
  readonly answerWithin: number | null;
  readonly urgency: Urgency;
};

/** Who is written to, seen from the writer: those below, those beside, the one above. */
export type Direction = 'DOWN' | 'ACROSS' | 'UP';

const of = (
  typeCode: DocumentTypeCode,
  text: string,
  answerWithin: number | null = null,
  urgency: Urgency = 'NORMAL',
): Subject => ({ typeCode, text, answerWithin, urgency });

/** Matters every agency of the province has, whatever its field. */
export const subjects: Readonly<Record<Direction, readonly Subject[]>> = {
  DOWN: [
    of('CV', 'Tăng cường kỷ luật, kỷ cương hành chính và đạo đức công vụ năm {year}', 15),
    of('CV', 'Rà soát, báo cáo tình hình giải ngân vốn đầu tư công đến hết tháng {month} năm {year}', 7, 'URGENT'),
    of('CV', 'Triển khai công tác phòng, chống thiên tai và tìm kiếm cứu nạn mùa mưa bão năm {year}', 5, 'URGENT'),
    of('KH', 'Chuyển đổi số, cải cách hành chính quý {quarter} năm {year}', 20),
    of('CV', 'Tổng hợp số liệu thu, chi ngân sách tháng {month} năm {year}', 5),
    of('TB', 'Kết luận cuộc họp giao ban công tác tháng {month} năm {year}', 10),
    of('GM', 'Họp đánh giá kết quả thực hiện nhiệm vụ tháng {month} năm {year}'),
    of('CV', 'Đẩy mạnh tuyên truyền bầu không khí thi đua chào mừng các ngày lễ lớn năm {year}'),
    of('CV', 'Chấn chỉnh việc tiếp nhận, xử lý văn bản trên hệ thống quản lý văn bản và điều hành', 10),
    of('QD', 'Về việc giao chỉ tiêu kế hoạch phát triển kinh tế – xã hội năm {year}'),
    of('CV', 'Kiểm tra, xử lý phản ánh, kiến nghị của tổ chức, công dân', 10, 'URGENT'),
    of('CV', 'Rà soát hộ nghèo, hộ cận nghèo theo chuẩn tiếp cận đa chiều năm {year}', 15),
    of('HD', 'Thực hiện chế độ báo cáo định kỳ năm {year}'),
    of('CT', 'Tăng cường công tác phòng cháy, chữa cháy và bảo đảm an toàn trong mùa khô năm {year}', 12),
    of('CD', 'Tập trung ứng phó mưa lớn, triều cường trên địa bàn', 1, 'EXPRESS'),
    of('CV', 'Cử cán bộ tham gia lớp bồi dưỡng nghiệp vụ văn thư, lưu trữ năm {year}', 7),
  ],
  ACROSS: [
    of('CV', 'Phối hợp cung cấp thông tin, số liệu phục vụ báo cáo quý {quarter} năm {year}', 7),
    of('CV', 'Góp ý dự thảo kế hoạch phối hợp công tác năm {year}', 8),
    of('CV', 'Đề nghị xác nhận kinh phí đã cấp năm {lastYear}', 10),
    of('GM', 'Họp thống nhất nội dung phối hợp kiểm tra liên ngành tháng {month} năm {year}'),
    of('TB', 'Thay đổi số điện thoại, hộp thư công vụ của {place}'),
    of('CV', 'Lấy ý kiến về phương án sử dụng nhà, đất là tài sản công', 12),
    of('CV', 'Phối hợp giải quyết đơn thư của công dân', 10, 'URGENT'),
    of('CV', 'Trả lời kiến nghị của cử tri trước kỳ họp Hội đồng nhân dân', 7),
  ],
  UP: [
    of('BC', 'Kết quả thực hiện nhiệm vụ tháng {month} năm {year} của {place}'),
    of('BC', 'Công tác cải cách hành chính quý {quarter} năm {year} của {place}'),
    of('BC', 'Tình hình tiếp công dân, giải quyết khiếu nại, tố cáo quý {quarter} năm {year} của {place}'),
    of('TTR', 'Về việc bổ sung kinh phí hoạt động năm {year} của {place}', 10),
    of('TTR', 'Về việc phê duyệt kế hoạch mua sắm, sửa chữa tài sản năm {year} của {place}', 12),
    of('CV', 'Xin ý kiến chỉ đạo về việc xử lý vướng mắc trong bồi thường, hỗ trợ, tái định cư', 10, 'URGENT'),
    of('CV', 'Đề nghị điều chỉnh thời hạn thực hiện nhiệm vụ được giao', 5),
    of('BC', 'Kết quả giải ngân vốn đầu tư công tháng {month} năm {year} của {place}'),
    of('CV', 'Đăng ký nhu cầu biên chế, vị trí việc làm năm {year}', 15),
    of('TTR', 'Về việc công nhận danh hiệu thi đua năm {lastYear}', 15),
  ],
};

/** Letters on paper from outside the platform: issuer without an agency of its own, and what it asks. */
export const fromOutside: readonly { readonly issuer: string; readonly subject: Subject }[] = [
  { issuer: 'Công ty TNHH Xây dựng Biển Tây', subject: of('CV', 'Đề nghị thanh toán khối lượng hoàn thành đợt 2', 10) },
  {
    issuer: 'Công ty Cổ phần Thủy sản Rạch Sỏi',
    subject: of('CV', 'Xin gia hạn giấy phép xả thải vào nguồn nước', 15),
  },
  {
    issuer: 'Hợp tác xã Nông nghiệp Tân Hiệp',
    subject: of('TTR', 'Về việc hỗ trợ kinh phí nạo vét kênh nội đồng', 15),
  },
  { issuer: 'Ông Danh Sà Rươl', subject: of('CV', 'Đơn kiến nghị về ranh giới đất giữa các hộ liền kề', 10) },
  { issuer: 'Bà Huỳnh Thị Thúy Liễu', subject: of('CV', 'Đơn đề nghị xem xét mức bồi thường, hỗ trợ', 10) },
  { issuer: 'Tòa soạn Báo Nông nghiệp Việt Nam', subject: of('CV', 'Đề nghị cung cấp thông tin cho báo chí', 5) },
  { issuer: 'Ban Quản lý chợ Nhà Lồng', subject: of('BC', 'Tình hình phòng cháy, chữa cháy tại chợ') },
  { issuer: 'Trường Đại học Kiên Giang', subject: of('CV', 'Đề nghị tiếp nhận sinh viên thực tập năm {year}', 7) },
];

/** Ministries and central agencies write to the province. */
export const fromTheCentre: readonly Subject[] = [
  of('CV', 'Báo cáo tình hình thực hiện nhiệm vụ quý {quarter} năm {year}', 10),
  of('CV', 'Góp ý dự thảo Nghị định sửa đổi, bổ sung một số quy định chuyên ngành', 12),
  of('TB', 'Ý kiến kết luận của lãnh đạo Bộ tại hội nghị trực tuyến tháng {month} năm {year}'),
  of('CV', 'Đôn đốc thực hiện kế hoạch, chương trình mục tiêu quốc gia năm {year}', 7, 'URGENT'),
  of('HD', 'Triển khai Thông tư mới ban hành'),
  of('GM', 'Hội nghị toàn quốc tổng kết công tác năm {lastYear}'),
];

/** What a directive asks for, and its product. */
export const tasks: readonly { readonly content: string; readonly product: string }[] = [
  { content: 'Chủ trì rà soát, tổng hợp vướng mắc và đề xuất giải pháp', product: 'Báo cáo kết quả rà soát' },
  { content: 'Tham mưu văn bản chỉ đạo, trình xem xét, ban hành', product: 'Dự thảo văn bản kèm tờ trình' },
  { content: 'Kiểm tra thực tế và xử lý dứt điểm nội dung phản ánh', product: 'Báo cáo kết quả kiểm tra' },
  { content: 'Xây dựng kế hoạch, phân công cụ thể và tổ chức thực hiện', product: 'Kế hoạch được ban hành' },
  { content: 'Đẩy nhanh tiến độ giải ngân, chịu trách nhiệm về kết quả', product: 'Báo cáo tiến độ giải ngân' },
  { content: 'Hoàn thành hồ sơ, thủ tục theo quy định', product: 'Hồ sơ trình phê duyệt' },
];

/** Short texts of everyday acts. */
export const phrases = {
  instructions: [
    'Chủ trì tham mưu, đề xuất; báo cáo trước thời hạn.',
    'Nghiên cứu, dự thảo văn bản trả lời.',
    'Phối hợp các đơn vị liên quan thực hiện đúng tiến độ.',
    'Kiểm tra, tổng hợp, báo cáo lãnh đạo.',
  ],
  results: [
    'Đã tham mưu văn bản, lãnh đạo đã ký phát hành.',
    'Đã tổng hợp, báo cáo bằng văn bản.',
    'Đã kiểm tra, giải quyết xong; lưu hồ sơ.',
    'Đã thông báo đến các bộ phận để thực hiện.',
  ],
  returns: [
    'Văn bản không thuộc thẩm quyền giải quyết của cơ quan.',
    'Thiếu phụ lục kèm theo; đề nghị gửi lại.',
    'Gửi nhầm nơi nhận.',
  ],
  corrections: [
    'Bổ sung căn cứ pháp lý và số liệu.',
    'Chỉnh sửa thể thức theo Nghị định 30/2020.',
    'Làm rõ trách nhiệm, thời hạn.',
  ],
  cancellations: ['Không còn cần ban hành; đã trao đổi trực tiếp.', 'Gộp chung vào báo cáo định kỳ.'],
  declines: [
    'Nội dung thuộc chức năng của cơ quan khác; đề nghị giao lại.',
    'Nhiệm vụ trùng với nhiệm vụ đã được giao trước đó.',
  ],
  revocations: ['Nhiệm vụ không còn phù hợp với tình hình thực tế.', 'Đã lồng ghép vào nhiệm vụ khác.'],
  progress: [
    'Đã ban hành kế hoạch, phân công các đơn vị.',
    'Đang tổng hợp số liệu từ cơ sở.',
    'Đã hoàn thành dự thảo, đang lấy ý kiến.',
  ],
  difficulties: ['Một số đơn vị chậm gửi số liệu.', 'Kinh phí chưa được bố trí đủ.'],
  sentBack: ['Kết quả chưa đủ minh chứng; đề nghị bổ sung.', 'Số liệu chưa khớp với báo cáo tháng trước.'],
} as const;
