export default {
  rule: {
    TEMPLATE_UNREADABLE: 'Không đọc được tệp mẫu: {{why}}.',
    TEMPLATE_RETIRED: 'Mẫu “{{name}}” đã ngừng dùng. Chọn mẫu khác.',
    TEMPLATE_OTHER_TYPE: 'Mẫu “{{name}}” không dùng cho {{type}}. Chọn mẫu khác.',
    NO_STANDARD_TEMPLATE: 'Không có mẫu chuẩn cho {{type}}. Chọn mẫu của cơ quan hoặc tải tệp lên.',
  },
  problem: {
    FILE_OR_TEMPLATE: 'Chọn tệp hoặc chọn mẫu, không cả hai.',
    TEMPLATE_UNKNOWN_FIELD: 'Mẫu có trường “{{field}}” không có trong danh sách trường dữ liệu.',
    TEMPLATE_BROKEN_TAG: 'Mẫu có ngoặc nhọn thiếu hoặc thừa ở gần “{{near}}”.',
    TEMPLATE_ACTIVE_CONTENT: 'Mẫu có macro, đối tượng nhúng hoặc liên kết ra ngoài: {{part}}. Bỏ đi rồi tải lên lại.',
  },
  unreadable: {
    NO_TEXT: 'tệp là bản quét, không có chữ',
    BROKEN: 'tệp hỏng hoặc không phải tệp Word',
    TOO_LARGE: 'tệp quá lớn',
    OTHER_KIND: 'tệp không phải Word hay PDF',
    TOO_SLOW: 'đọc lâu quá mức cho phép',
  },
};
