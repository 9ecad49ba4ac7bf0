export default {
  others: {
    label: 'Việc chờ ở tư cách khác',
    DELEGATION: 'Thay mặt {{fullName}} – {{title}}',
    SECRETARY: 'Nhập hộ {{fullName}} – {{title}}',
    waiting: '{{count}} việc chờ',
    switch: 'Chuyển sang',
    switchTo: 'Chuyển sang {{name}}',
  },
  title: 'Việc của tôi',
  help: 'Mọi việc đang chờ anh/chị với chức vụ đang làm việc, gom theo việc phải làm, việc gấp và sắp hết hạn lên trước. Mở một việc để xem và xử lý; làm xong, việc tự rời khỏi danh sách.',
  lead: '{{count}} việc đang chờ',
  filter: 'Lọc theo loại việc',
  from: 'từ {{name}}',
  since: 'chờ từ {{when}}',
  truncated: 'Đang hiện 200 việc cấp bách nhất trong {{count}} việc. Xử lý xong, các việc còn lại sẽ hiện dần.',
  open: 'Mở việc đang chọn',
  empty: {
    title: 'Không còn việc nào chờ anh/chị',
    text: 'Việc mới sẽ tự hiện ở đây.',
  },
  emptyKind: 'Không còn việc loại này.',
};
