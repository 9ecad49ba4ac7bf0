import type { AgencyTier, DocumentTypeCode } from '@qlvb/contract/types';
import { formatCivilDate } from '@qlvb/domain/civil-date';
import type { DemoLetter } from '../letters.ts';
import { AGENCY } from '../province.ts';
import type { PartyOf } from './party.ts';

export type Wording = {
  /** Căn cứ: italic, each ends with ";", the last with ".". */
  readonly grounds: readonly string[];
  /** Who decides, in capitals, between the two "QUYẾT ĐỊNH" of a decision; null otherwise. */
  readonly decidedBy: string | null;
  readonly paragraphs: readonly string[];
};

/** The body of a letter by its kind. The last paragraph ends with "./." (NĐ 30/2020 Phụ lục I). */
export function wordingOf(letter: DemoLetter, partyOf: PartyOf): Wording {
  return (WRITERS[letter.typeCode] ?? request)(letter, partyOf);
}

function names(letter: DemoLetter, partyOf: PartyOf): { issuer: string; first: string; others: string } {
  const [first = '', ...others] = letter.recipientCodes.map((code) => partyOf(code).shortName);
  return { issuer: partyOf(letter.issuerCode).shortName, first, others: others.join(', ') };
}

/** The subject as it goes on inside a sentence. */
function inSentence(subject: string): string {
  const [initial = '', ...rest] = subject.replace(/^Về việc /u, '');
  return initial.toLocaleLowerCase('vi') + rest.join('');
}

function deadline(letter: DemoLetter): string {
  return letter.dueOn === null ? 'đúng thời hạn quy định' : `trước ngày ${formatCivilDate(letter.dueOn)}`;
}

const LAW_ON_LOCAL_GOVERNMENT = 'Căn cứ Luật Tổ chức chính quyền địa phương;';

const TIERS: readonly AgencyTier[] = ['CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE'];

/** Nobody gives orders to the agency above: a commune asks its district, a department the Committee. */
function isUpward(letter: DemoLetter, partyOf: PartyOf): boolean {
  const issuer = partyOf(letter.issuerCode);
  return letter.recipientCodes.some(
    (code) => code === issuer.parentCode || TIERS.indexOf(partyOf(code).tier) < TIERS.indexOf(issuer.tier),
  );
}

function petition(letter: DemoLetter, partyOf: PartyOf): Wording {
  const { issuer, first } = names(letter, partyOf);
  return {
    grounds: [],
    decidedBy: null,
    paragraphs: [
      `Qua theo dõi, nắm tình hình thực tế trên địa bàn và lĩnh vực phụ trách, ${issuer} kính báo cáo ${first} về việc ${inSentence(letter.subject)} như sau:`,
      `1. Thực trạng: ${issuer} đã chủ động kiểm tra, lập hồ sơ và thực hiện các biện pháp trước mắt trong phạm vi thẩm quyền; tuy nhiên do nguồn lực còn hạn chế nên chưa giải quyết dứt điểm.`,
      '2. Khó khăn, vướng mắc: nội dung công việc liên quan nhiều cơ quan, vượt quá khả năng cân đối của đơn vị; nếu chậm xử lý sẽ ảnh hưởng đến sản xuất và đời sống của nhân dân.',
      `3. Kiến nghị: kính đề nghị ${first} xem xét, cho ý kiến chỉ đạo và hỗ trợ; ${issuer} cam kết tổ chức thực hiện nghiêm túc, đúng quy định.`,
      `${issuer} rất mong nhận được ý kiến của ${first}${letter.dueOn === null ? '' : ` ${deadline(letter)}`} để có cơ sở triển khai thực hiện./.`,
    ],
  };
}

function request(letter: DemoLetter, partyOf: PartyOf): Wording {
  if (isUpward(letter, partyOf)) return petition(letter, partyOf);
  const { issuer, first, others } = names(letter, partyOf);
  const helpers = others === '' ? 'các cơ quan, đơn vị có liên quan' : others;
  const asked = letter.dueOn !== null;
  return {
    grounds: [],
    decidedBy: null,
    paragraphs: [
      `Thực hiện chương trình công tác năm ${letter.issuedOn.slice(0, 4)} và trên cơ sở theo dõi, tổng hợp tình hình thực tế, ${issuer} có ý kiến về việc ${inSentence(letter.subject)} như sau:`,
      `1. ${first} chủ trì, phối hợp với ${helpers} rà soát toàn bộ các nội dung thuộc phạm vi quản lý; xác định rõ việc đã làm, việc chưa làm, nguyên nhân và trách nhiệm của từng tổ chức, cá nhân.`,
      '2. Tập trung tháo gỡ khó khăn, vướng mắc ngay từ cơ sở; những nội dung vượt thẩm quyền phải kịp thời báo cáo, đề xuất phương án xử lý cụ thể, không để chậm trễ, ách tắc công việc.',
      '3. Phân công một lãnh đạo trực tiếp phụ trách, theo dõi; công khai thông tin người đầu mối để thuận tiện trong phối hợp công tác.',
      asked
        ? `4. Báo cáo kết quả thực hiện bằng văn bản gửi về ${issuer} ${deadline(letter)} để tổng hợp theo quy định.`
        : `4. Trong quá trình thực hiện, nếu phát sinh vướng mắc, kịp thời phản ánh về ${issuer} để được xem xét, hướng dẫn.`,
      `${issuer} đề nghị các cơ quan, đơn vị quan tâm phối hợp, triển khai thực hiện./.`,
    ],
  };
}

function report(letter: DemoLetter, partyOf: PartyOf): Wording {
  const { issuer, first } = names(letter, partyOf);
  return {
    grounds: [],
    decidedBy: null,
    paragraphs: [
      `Thực hiện chế độ thông tin, báo cáo theo quy định, ${issuer} báo cáo ${first} ${inSentence(letter.subject)} như sau:`,
      'I. KẾT QUẢ ĐẠT ĐƯỢC',
      '1. Công tác lãnh đạo, chỉ đạo, điều hành được triển khai đồng bộ, bám sát chương trình công tác năm và các văn bản chỉ đạo của cấp trên. Trong kỳ đã ban hành 27 văn bản chỉ đạo, tổ chức 05 cuộc kiểm tra thực tế tại cơ sở và 02 cuộc họp giao ban chuyên đề.',
      '2. Các chỉ tiêu chủ yếu cơ bản đạt và vượt tiến độ so với cùng kỳ năm trước: có 09/11 chỉ tiêu đạt từ 75% kế hoạch năm trở lên; 02 chỉ tiêu còn lại đang được tập trung chỉ đạo để hoàn thành trong quý tới.',
      '3. Việc tiếp nhận, xử lý văn bản trên môi trường điện tử đạt tỷ lệ 98,6%; hồ sơ giải quyết đúng và trước hạn đạt 99,1%.',
      'II. TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN',
      '1. Tiến độ một số nhiệm vụ còn chậm so với kế hoạch; công tác phối hợp giữa các đơn vị có lúc chưa thường xuyên, chế độ báo cáo định kỳ có đơn vị thực hiện chưa nghiêm.',
      '2. Nguyên nhân khách quan do thời tiết diễn biến bất thường, giá vật tư đầu vào tăng; nguyên nhân chủ quan do một số nơi chưa quyết liệt trong chỉ đạo, điều hành và chưa kịp thời tháo gỡ vướng mắc.',
      'III. NHIỆM VỤ TRỌNG TÂM THỜI GIAN TỚI',
      '1. Tiếp tục thực hiện nghiêm các văn bản chỉ đạo của cấp trên; rà soát từng nhiệm vụ, gắn trách nhiệm người đứng đầu với kết quả thực hiện.',
      '2. Tăng cường kiểm tra, đôn đốc tại cơ sở; kịp thời biểu dương nơi làm tốt, chấn chỉnh nơi làm chưa tốt.',
      'IV. KIẾN NGHỊ',
      `Kính đề nghị ${first} xem xét, hỗ trợ kinh phí và chỉ đạo các cơ quan liên quan phối hợp tháo gỡ những khó khăn nêu trên.`,
      `Trên đây là báo cáo ${inSentence(letter.subject)}, ${issuer} kính báo cáo ${first} xem xét, chỉ đạo./.`,
    ],
  };
}

function proposal(letter: DemoLetter, partyOf: PartyOf): Wording {
  const { issuer, first } = names(letter, partyOf);
  return {
    grounds: [],
    decidedBy: null,
    paragraphs: [
      `Thực hiện chức năng, nhiệm vụ được giao và ý kiến chỉ đạo của ${first}, ${issuer} kính trình ${first} xem xét ${inSentence(letter.subject)} với các nội dung chính sau:`,
      '1. Sự cần thiết: Nội dung trình nhằm đáp ứng yêu cầu quản lý nhà nước, phù hợp với quy hoạch, kế hoạch phát triển kinh tế – xã hội 05 năm đã được cấp có thẩm quyền phê duyệt và nguyện vọng của nhân dân.',
      `2. Quá trình chuẩn bị: ${issuer} đã phối hợp với các cơ quan liên quan khảo sát thực tế, lấy ý kiến bằng văn bản, tiếp thu và hoàn chỉnh hồ sơ theo đúng trình tự, thủ tục quy định.`,
      '3. Kinh phí thực hiện: từ nguồn ngân sách đã cân đối trong dự toán năm và các nguồn hợp pháp khác; không làm phát sinh nợ đọng.',
      '4. Thời gian thực hiện: ngay sau khi được phê duyệt.',
      `${issuer} kính trình ${first} xem xét, quyết định./.`,
    ],
  };
}

function decision(letter: DemoLetter, partyOf: PartyOf): Wording {
  const { issuer } = names(letter, partyOf);
  const addressees = letter.recipientCodes.map((code) => partyOf(code).shortName).join(', ');
  const office = letter.issuerCode === AGENCY.UBND ? 'Chánh Văn phòng UBND tỉnh' : 'Chánh Văn phòng HĐND và UBND';
  return {
    grounds: [
      LAW_ON_LOCAL_GOVERNMENT,
      'Căn cứ Luật Ngân sách nhà nước;',
      'Theo đề nghị của Thủ trưởng cơ quan chuyên môn tại tờ trình kèm theo hồ sơ.',
    ],
    decidedBy: partyOf(letter.issuerCode).letterhead.name.join(' '),
    paragraphs: [
      `Điều 1. Thống nhất ${inSentence(letter.subject)}, với các nội dung chi tiết tại hồ sơ kèm theo Quyết định này.`,
      `Điều 2. Giao ${addressees} tổ chức thực hiện theo chức năng, nhiệm vụ; định kỳ hằng quý báo cáo kết quả về ${issuer}.`,
      `Điều 3. ${office}, thủ trưởng các cơ quan: ${addressees} và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này. Quyết định có hiệu lực kể từ ngày ký./.`,
    ],
  };
}

function invitation(letter: DemoLetter, partyOf: PartyOf): Wording {
  const { issuer } = names(letter, partyOf);
  const meetingOn = letter.dueOn ?? letter.issuedOn;
  return {
    grounds: [],
    decidedBy: null,
    paragraphs: [
      `${issuer} trân trọng kính mời lãnh đạo các cơ quan có tên nêu trên tới dự cuộc họp với nội dung sau:`,
      `1. Nội dung: ${letter.subject}.`,
      `2. Chủ trì: lãnh đạo ${issuer}.`,
      `3. Thời gian: 08 giờ 00 phút, ngày làm việc tiếp theo kể từ ngày ${formatCivilDate(meetingOn)}.`,
      `4. Địa điểm: phòng họp số 1, trụ sở ${issuer}.`,
      'Đề nghị các cơ quan được mời chuẩn bị nội dung báo cáo theo lĩnh vực phụ trách, gửi trước tài liệu qua hệ thống quản lý văn bản và dự họp đúng thành phần, thời gian nêu trên./.',
    ],
  };
}

function notice(letter: DemoLetter, partyOf: PartyOf): Wording {
  const { issuer, first, others } = names(letter, partyOf);
  return {
    grounds: [],
    decidedBy: null,
    paragraphs: [
      `${issuer} thông báo, hướng dẫn về nội dung: ${inSentence(letter.subject)}, cụ thể như sau:`,
      `1. Giao ${first}${others === '' ? '' : `, ${others}`} tổ chức quán triệt, triển khai đến cán bộ, công chức, viên chức thuộc phạm vi quản lý.`,
      `2. ${first} là cơ quan đầu mối theo dõi, đôn đốc; tổng hợp kết quả báo cáo ${issuer} ${deadline(letter)}.`,
      '3. Việc thực hiện phải bảo đảm đúng quy định của pháp luật, tiết kiệm, hiệu quả; công khai, minh bạch trong suốt quá trình triển khai.',
      `${issuer} thông báo để các cơ quan, đơn vị biết, thực hiện./.`,
    ],
  };
}

/** Kinds with a body of their own; the others ask or instruct. */
const WRITERS: Partial<Record<DocumentTypeCode, (letter: DemoLetter, partyOf: PartyOf) => Wording>> = {
  QD: decision,
  TTR: proposal,
  BC: report,
  GM: invitation,
  TB: notice,
  HD: notice,
};
