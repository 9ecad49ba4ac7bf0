import { agencyOf, person } from './province.ts';

/** One pass phrase for every demonstration account; never used outside the demonstration province. */
export const DEMO_PASSWORD = 'kien-giang-bien-xanh';

export type HeadlineAccount = {
  readonly username: string;
  readonly fullName: string;
  readonly title: string;
  /** Short name of the agency acted for. */
  readonly agency: string;
  /** What to try, one line in Vietnamese. */
  readonly tryThis: string;
};

function headline(username: string, tryThis: string): HeadlineAccount {
  const who = person(username);
  return {
    username,
    fullName: who.fullName,
    title: who.positions[0]?.title ?? '',
    agency: agencyOf(who).shortName,
    tryThis,
  };
}

/** One account per step of the journey of a document, in the order of the journey. */
export const headlineAccounts: readonly HeadlineAccount[] = [
  headline('vanthu.vp', 'Đăng ký văn bản đến của UBND tỉnh; cấp số và phát hành văn bản đi'),
  headline('chutich.ubnd', 'Cho ý kiến chỉ đạo (bút phê), ký văn bản, xem bảng chỉ đạo điều hành'),
  headline('truongphong.ktth.vp', 'Phân công chuyên viên trong khối, kiểm tra nội dung dự thảo'),
  headline('chuyenvien1.ktth.vp', 'Xử lý văn bản được giao, soạn dự thảo trả lời, lập hồ sơ công việc'),
  headline('chanhvanphong.vp', 'Kiểm tra thể thức trước khi trình ký'),
  headline('vanthu.stc', 'Tiếp nhận hoặc trả lại văn bản liên thông gửi đến Sở Tài chính'),
  headline('theodoi.vp', 'Lập nhiệm vụ từ văn bản đã phát hành, theo dõi và xác nhận kết quả'),
  headline('giamdoc.stc', 'Nhận nhiệm vụ UBND tỉnh giao, phân công, gửi kết quả kèm minh chứng'),
  headline('chutich.thoson', 'Chỉ đạo văn bản ở cấp xã'),
];
