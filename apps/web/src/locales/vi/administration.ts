export default {
  failed: {
    title: 'Gửi nhận lỗi',
    help: 'Những tin hệ thống đã thử gửi nhiều lần mà không được. Xem nguyên nhân, khắc phục, rồi bấm “Gửi lại”; mỗi tin chỉ có hiệu lực một lần dù bấm nhiều lần.',
    notYours: 'Chức vụ đang làm việc không xem được mục này',
    whoCould: 'Quản trị của cơ quan xem tin của cơ quan mình; quản trị cấp tỉnh xem tin của cả tỉnh.',
    none: 'Không có tin nào bị lỗi',
    noneText: 'Mọi văn bản và hồ sơ đã đến nơi.',
    noAgency: 'không rõ cơ quan',
    when: 'Đưa đi {{created}}, thôi gửi {{failed}} sau {{attempts}} lần thử.',
    detail: 'Chi tiết kỹ thuật của tin {{id}}',
    retry: 'Gửi lại',
    retryOne: 'Gửi lại: {{topic}}, tin {{id}}',
    sentAgain: 'Đã đưa tin trở lại hàng chờ gửi.',
    already: 'Tin này đã được gửi lại trước đó.',
  },
  topics: {
    'exchange-deliver': 'Chuyển văn bản đến nơi nhận',
    'work-files-gather': 'Đưa văn bản vào hồ sơ công việc',
  },
};
