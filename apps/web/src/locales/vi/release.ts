export default {
  standing: {
    title: 'Sau phát hành',
    replace: 'Soạn văn bản thay thế',
    correct: 'Soạn công văn đính chính',
    amends: { REPLACES: 'Thay thế', CORRECTS: 'Đính chính' },
    amendedBy: { REPLACES: 'Đã được thay thế bởi', CORRECTS: 'Đã được đính chính bởi' },
    paper: '{{symbol}} ngày {{date}}',
    recalled: 'Văn bản đã thu hồi',
    recalledBy: '{{who}} thu hồi lúc {{when}}',
    copies: '{{cancelled}}/{{told}} nơi nhận đã hủy bản nhận',
    notYet: 'Chưa nơi nhận nào được báo',
    told: 'đã báo thu hồi',
    cancelled: 'đã hủy bản nhận {{when}}',
    neverSent: 'không gửi nữa: thu hồi trước khi đến',
  },
  copy: {
    title: 'Nơi gửi đã thu hồi văn bản này',
    why: 'Lý do thu hồi: {{reason}}',
    ask: 'Văn thư hủy bản nhận; nơi gửi được báo ngay. Việc đang giao trên văn bản này dừng lại.',
    done: '{{who}} đã hủy bản nhận lúc {{when}}. Tệp không mở được nữa; thông tin về việc thu hồi được giữ lại.',
    noteSaid: 'Đã báo nơi gửi: {{note}}',
  },
  cancel: {
    title: 'Hủy bản nhận',
    explain:
      'Bản nhận và việc đang giao trên văn bản này dừng lại, tệp không mở được nữa; nơi gửi thấy ngay cơ quan đã hủy. Bản giấy nếu có thì gửi trả (Nghị định 30/2020, Điều 18).',
    done: 'Đã hủy bản nhận và báo nơi gửi.',
  },
  amend: {
    help: 'Soạn văn bản thay thế (sai nội dung, cùng hình thức) hoặc công văn đính chính (sai thể thức, kỹ thuật, thủ tục) cho một văn bản đã phát hành (Nghị định 30/2020, Điều 18). Nơi nhận lấy từ văn bản cũ; khi phát hành, mọi nơi đang giữ văn bản cũ thấy văn bản này.',
    title: { REPLACES: 'Soạn văn bản thay thế', CORRECTS: 'Soạn công văn đính chính' },
    subject: {
      REPLACES: '{{subject}} (thay thế văn bản số {{symbol}} ngày {{date}})',
      CORRECTS: 'V/v đính chính văn bản số {{symbol}} ngày {{date}}',
    },
  },
  recipients: {
    groups: 'Nhóm nơi nhận',
    waiting: 'Chưa tiếp nhận',
    returned: 'Bị trả lại',
    late: 'Đã quá hạn trả lời {{date}}: {{count}} nơi chưa tiếp nhận.',
  },
  rule: {
    SEAL_MISSING: 'Văn bản chưa được đóng dấu.',
    APPROVED_BY_ANOTHER:
      'Dự thảo này đã được {{person}} duyệt; thay đổi thì trình lại đúng người đã duyệt (Nghị định 30/2020, Điều 11).',
    NOT_ISSUED_TO_AMEND: 'Chỉ thay thế, đính chính được văn bản đã phát hành của cơ quan.',
    CORRECTED_BY_LETTER: 'Đính chính bằng công văn: chọn loại Công văn (Nghị định 30/2020, Điều 18).',
    REPLACED_BY_EQUAL_FORM:
      'Văn bản thay thế phải cùng hình thức với văn bản được thay thế (Nghị định 30/2020, Điều 18).',
    AMENDMENT_MISSES_RECIPIENTS: 'Còn nơi đã nhận văn bản cũ mà chưa có trong nơi nhận: {{agencies}}.',
    NOT_RECALLED: 'Văn bản này không bị nơi gửi thu hồi.',
    RECALLED_BY_ISSUER: 'Nơi gửi đã thu hồi văn bản này: chỉ còn việc hủy bản nhận.',
    NOTHING_TO_MEND: 'Tệp hiện tại không còn lỗi nào trong số đã chọn mà hệ thống tự sửa được.',
    FORM_UNREADABLE: 'Không sửa được tệp này: {{why}}.',
  },
};
