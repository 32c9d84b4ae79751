export const papers = {
  title: 'Hồ sơ',
  version: 'Của bản',
  ofVersion: 'Văn bản của bản này',
  ofPlan: 'Đến nay',
  form: {
    word: 'Word',
    pdf: 'PDF',
    excel: 'Excel',
    print: 'Bản in',
    csv: 'CSV',
    jsonld: 'JSON-LD',
    ics: '.ics',
  },
  /** What a button does, for those who hear it alone. */
  take: '{name}: tải {form}',
  open: '{name}: mở {form}',
  none: {
    title: 'Chưa có văn bản nào',
    detail: 'Dự thảo được trình thì các văn bản kèm theo có ở đây.',
  },
  plan: {
    name: 'Dự thảo',
    detail: 'Toàn văn, đúng thể thức để in và trình.',
  },
  redline: {
    name: 'Bản đánh dấu thay đổi',
    detail: 'So với bản trình lần trước; ý kiến ghi ở lề.',
  },
  responseTable: {
    name: 'Bảng tổng hợp, tiếp thu, giải trình ý kiến',
    detail: 'Mọi ý kiến và câu trả lời đến lúc tải.',
  },
  history: {
    name: 'Nhật ký xử lý',
    detail: 'Ai làm gì, lúc nào: bảng tính mở được.',
  },
  dueDates: {
    name: 'Thời hạn',
    detail: 'Các hạn còn hiệu lực, để đưa vào lịch.',
  },
  annotations: {
    name: 'Ý kiến dạng dữ liệu',
    detail: 'Cho phần mềm khác đọc, theo chuẩn Web Annotation.',
  },
};
