/** Vì sao văn bản mật bị từ chối, câu hỏi về dấu mật: chỉ tải khi cần. */
export default {
  refused: {
    title: 'Không đưa văn bản mật vào hệ thống nối mạng',
    why: 'Luật Bảo vệ bí mật nhà nước 2018 (Điều 5) cấm soạn thảo, lưu giữ tài liệu bí mật nhà nước trên thiết bị đã kết nối Internet, mạng máy tính hoặc mạng viễn thông, trừ mạng theo quy định về cơ yếu. Quy chế gửi, nhận văn bản điện tử (QĐ 28/2018/QĐ-TTg) cũng không áp dụng cho văn bản mật.',
    whatNow: 'Việc cần làm',
    machine: 'Soạn thảo, in sao trên máy tính riêng, không nối mạng, dành cho tài liệu mật.',
    book: 'Đăng ký vào sổ giấy riêng cho văn bản mật đến hoặc đi, số riêng; đóng dấu “ĐẾN” kèm dấu độ mật theo quy định của cơ quan.',
    envelope:
      'Bì đóng dấu “Chỉ người có tên mới được bóc bì”: không bóc, chỉ vào sổ số ghi ngoài bì và chuyển ngay cho người có tên.',
    person: 'Báo người được giao bảo quản bí mật nhà nước của cơ quan; nhiệm vụ mật theo dõi ngoài hệ thống.',
    gone: 'Không lưu gì của văn bản này: tệp đã tải lên đã bị xóa khỏi máy chủ, nhật ký chỉ ghi có một lần từ chối. Những gì đã nhập vẫn còn trên màn hình này cho đến khi rời trang.',
  },
  asked: {
    title: 'Văn bản này có đóng dấu mật không?',
    SUBJECT: 'Trích yếu bắt đầu bằng chữ “{{marking}}”.',
    FILE: 'Trang đầu của tệp có dòng “{{marking}}” như dấu chỉ độ mật.',
    explain: 'Trả lời được ghi vào nhật ký. Nếu có đóng dấu, hệ thống không nhận và xóa tệp ngay.',
    no: 'Không đóng dấu mật, tiếp tục',
    yes: 'Có đóng dấu mật',
  },
};
