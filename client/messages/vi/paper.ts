export const paper = {
  outline: 'Mục lục',
  openOutline: 'Mở mục lục',
  untitled: 'Chưa có tên',
  openRemarks: '{count} ý kiến chưa trả lời',
  findings: '{count} điểm cần xem',
  changed: 'Có thay đổi so với bản trước',
};
