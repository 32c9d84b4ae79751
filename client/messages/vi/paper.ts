export const paper = {
  outline: 'Mục lục',
  openOutline: 'Mở mục lục',
  untitled: 'Chưa có tên',
  openRemarks: '{count} ý kiến chưa trả lời',
  findings: '{count} điểm cần xem',
  changed: 'Có sửa đổi chưa trình',
  tableWide: 'Bảng rộng: kéo ngang để xem hết',
};
