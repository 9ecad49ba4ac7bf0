export default {
  rule: {
    NUMBER_DATE_ORDER_ASKED:
      'Ngày văn bản sẽ trước ngày của số đã cấp gần nhất ({{lastIssuedOn}}). Nếu vẫn cấp, đánh dấu đồng ý; việc này được ghi lại.',
    NUMBER_NOT_HELD: 'Số {{number}} không còn được giữ trong sổ này. Chọn số khác đang giữ, hoặc lấy số tiếp theo.',
    NUMBER_HELD_UNTIL: 'Số {{number}} chỉ được giữ đến {{until}}. Trả lại số này và lấy số tiếp theo.',
    NUMBER_NOT_IN_BOOK: 'Số {{number}} chưa cấp cho văn bản nào trong sổ này nên không cấp được số phụ sau nó.',
    SUFFIXES_USED_UP: 'Số {{number}} đã dùng hết các số phụ từ a đến z.',
    SYMBOL_TAKEN:
      'Số, ký hiệu {{symbol}} đã có trong năm. Mở sổ của dãy số này từ số tiếp theo, hoặc áp dụng cách chia dãy mới từ đầu năm sau.',
    DATED_BEFORE_SIGNATURE: 'Ngày văn bản không được trước ngày ký ({{signedOn}}). Chọn ngày từ ngày ký trở đi.',
    DATED_TOO_FAR_BACK: 'Chỉ lùi ngày được đến {{earliest}}. Chọn ngày gần hơn, hoặc lấy số và ngày hôm nay.',
    SERIES_UNKNOWN: 'Dãy số {{series}} không dùng được cho việc này hôm nay. Chọn dãy số khác.',
    SERIES_OVERLAPS:
      'Dãy số “{{series}}” đã đếm loại này. Sửa dãy đó trước (bỏ loại, hoặc ghi ngày kết thúc), rồi đặt dãy mới.',
    SERIES_HAS_BOOK: 'Dãy số {{series}} đang có sổ mở. Khóa sổ trước khi đổi giữa theo năm và theo nhiệm kỳ.',
    SERIES_TOO_MANY: 'Cơ quan đã có {{max}} dãy số. Kết thúc dãy không dùng nữa.',
    BOOK_NOT_OPEN: 'Sổ {{series}} của năm {{year}} chưa mở. Mở sổ ở màn hình Sổ và số.',
    BOOK_ALREADY_OPEN: 'Sổ {{series}} năm {{year}} đã có. Nếu đã khóa, mở lại sổ.',
    BOOK_HAS_GAPS: 'Còn {{count}} số chưa rõ ở đâu. Ghi nhận các khoảng trống trước khi khóa sổ.',
    BOOK_HAS_HELD: 'Còn {{count}} số đang giữ. Dùng hoặc trả lại các số đó trước khi khóa sổ.',
    BOOK_HAS_UNISSUED: 'Còn {{count}} số đã cấp chưa phát hành. Phát hành hoặc hủy số; nếu vẫn khóa, xác nhận đã biết.',
    GAP_NOT_THERE:
      'Từ số {{fromNumber}} đến {{toNumber}} không phải khoảng trống. Tải lại để xem khoảng trống hiện có.',
    HELD_IN_OUTGOING_ONLY: 'Chỉ giữ số trong sổ văn bản đi.',
  },
  problem: {
    PATTERN_UNREADABLE: 'Không hiểu phần “{{at}}” của mẫu.',
    PATTERN_TWICE: '{{part}} chỉ được có một lần.',
    PATTERN_NUMBER_FIRST: 'Mẫu phải bắt đầu bằng {số}.',
    PATTERN_YEAR_MISSING: 'Văn bản quy phạm pháp luật có năm ngay sau số: {số}/{năm}/…',
    PATTERN_YEAR_INSIDE: 'Chỉ văn bản quy phạm pháp luật mới ghi {năm} trong số.',
    PATTERN_NAMES_NOBODY: 'Mẫu phải nêu cơ quan: {cơ quan} hoặc chữ viết tắt.',
    PATTERN_BODY_MISSING: 'Mẫu phải có chữ viết tắt của tổ chức, ví dụ BCĐ.',
    ONE_KIND_ONLY: 'Mỗi loại văn bản quy phạm pháp luật có một dãy riêng: chọn đúng một loại.',
  },
};
