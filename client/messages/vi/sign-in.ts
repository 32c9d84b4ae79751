export const signIn = {
  title: 'Đăng nhập',
  login: 'Tên đăng nhập',
  password: 'Mật khẩu',
  submit: 'Đăng nhập',
  show: 'Hiện mật khẩu',
  hide: 'Ẩn mật khẩu',
  capsLock: 'Phím Caps Lock đang bật.',
  needLogin: 'Nhập tên đăng nhập.',
  needPassword: 'Nhập mật khẩu.',
  help: 'Quên mật khẩu: quản trị hệ thống của cơ quan đặt lại.',
};
