export const live = {
  broken: 'Mất kết nối trực tiếp, đang nối lại…',
  here: 'Đang cùng xem: {names}',
  edits: '{name} đang soạn “{title}”',
};
