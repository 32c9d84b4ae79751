export const error = {
  network: {
    title: 'Không kết nối được máy chủ',
    detail: 'Nội dung đã nhập vẫn còn trên trang này. Kiểm tra đường truyền rồi thử lại.',
  },
  unexpected: {
    title: 'Máy chủ gặp sự cố',
    detail: 'Những gì đã lưu vẫn an toàn. Thử lại sau ít phút; nếu còn lỗi, báo quản trị hệ thống.',
  },
  tooLarge: {
    title: 'Nội dung quá lớn nên bị chặn trước khi tới máy chủ',
    detail:
      'Nội dung đã nhập vẫn còn trên trang này. Chia thành nhiều mục ngắn hơn rồi lưu lại; nếu vẫn bị chặn, đề nghị quản trị hệ thống nâng giới hạn dung lượng của máy chủ trung gian.',
  },
  busy: {
    title: 'Máy chủ trung gian đang nhận quá nhiều yêu cầu',
    detail: 'Nội dung đã nhập vẫn còn trên trang này. Thử lại sau ít phút.',
  },
  unavailable: {
    title: 'Máy chủ đang tạm ngừng hoặc khởi động lại',
    detail:
      'Nội dung đã nhập vẫn còn trên trang này. Thử lại sau ít phút; nếu vẫn không được, báo quản trị hệ thống.',
  },
  slow: {
    title: 'Máy chủ chưa trả lời kịp',
    detail:
      'Chưa rõ thao tác đã được ghi nhận hay chưa; nội dung đã nhập vẫn còn trên trang này. Kiểm tra kết quả trước khi thực hiện lại.',
  },
  blocked: {
    title: 'Yêu cầu bị chặn trước khi tới máy chủ',
    detail:
      'Nội dung đã nhập vẫn còn trên trang này. Báo quản trị hệ thống kiểm tra máy chủ trung gian (HTTP {status}).',
  },
  foreign: {
    title: 'Câu trả lời nhận được không phải của máy chủ này',
    detail:
      'Nội dung đã nhập vẫn còn trên trang này. Kiểm tra xem mạng đang dùng (Wi-Fi, VPN) có yêu cầu đăng nhập không, rồi thử lại.',
  },
  stale: {
    title: 'Nội dung đã được người khác sửa',
    detail: 'Bản vừa nhập chưa được lưu và vẫn còn ở đây. Tải bản mới nhất rồi sửa lại trên đó.',
  },
  signedOut: {
    title: 'Chưa lưu được: phiên làm việc đã hết hạn',
    detail: 'Nội dung đã nhập vẫn còn. Đăng nhập lại rồi thực hiện lại.',
  },
  late: 'Chưa mở được phần này; trang vẫn nguyên. Kiểm tra đường truyền rồi tải lại trang.',
  offline: 'Mất kết nối mạng. Nội dung đang nhập vẫn còn ở đây; việc lưu sẽ tiếp tục khi có mạng.',
  waiting:
    'Chưa nhận được trả lời của máy chủ: việc lưu đang chờ kết nối. Giữ trang này mở; nội dung vẫn còn ở đây và sẽ được gửi khi có kết nối.',
  online: 'Đã có mạng trở lại.',
  fields: 'Cần sửa:',
  reasons: 'Còn chờ:',
  crash: {
    title: 'Trang này gặp lỗi',
    detail: 'Những gì đã lưu vẫn an toàn. Tải lại trang để tiếp tục.',
    reload: 'Tải lại trang',
  },
  expired: {
    title: 'Phiên làm việc đã hết hạn',
    detail: 'Đăng nhập lại để tiếp tục. Nội dung đang nhập trên trang vẫn còn.',
    leave: 'Rời trang, bỏ nội dung đang nhập',
  },
  notFound: {
    title: 'Không tìm thấy trang này',
    detail: 'Địa chỉ có thể sai, hoặc đề án không còn mở cho tài khoản này.',
    go: 'Về Việc của tôi',
  },
};
