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
  pack: {
    again: 'Hồ sơ trình lại dự thảo lần {number}',
    first: 'Hồ sơ trình dự thảo lần {number}',
    detail: 'Một tệp nén gồm mọi văn bản như khi trình, kèm mã kiểm tra từng tệp.',
    contents: 'Xem {count} tệp trong hồ sơ',
    take: 'Tải hồ sơ',
    cancel: 'Thôi tải',
    progress: 'Tiến độ lập hồ sơ',
    of: 'xong {done}/{all} tệp',
    making: 'Đang lập tệp {number}/{all}: {file}',
    closing: 'Đang hoàn tất hồ sơ',
    came: 'Đã nhận {size}.',
    kept: 'Đã lưu tệp “{name}” ({size}).',
    cancelled: 'Đã thôi tải. Chưa tệp nào được lưu.',
    failed: 'Chưa lập xong hồ sơ. Chưa tệp nào được lưu; đề án và các văn bản vẫn nguyên vẹn.',
    notYet: 'Bản đang soạn chưa trình nên chưa có hồ sơ; từng văn bản thì tải được.',
  },
  plan: {
    name: 'Dự thảo',
    detail: 'Toàn văn, đúng thể thức để in và trình.',
  },
  coverLetter: {
    name: 'Tờ trình',
    detail: 'Nội dung chính, kết quả tiếp thu và điều kiến nghị khi trình bản này.',
  },
  conclusion: {
    name: 'Thông báo kết luận',
    detail: 'Kết luận và các ý kiến chỉ đạo của người chủ trì, kèm thời hạn.',
  },
  minutes: {
    name: 'Biên bản',
    detail: 'Thành phần, ý kiến và kết luận tại cuộc họp có dự thảo này.',
  },
  redline: {
    name: 'Bản đánh dấu thay đổi',
    detail: 'So với bản trình lần trước; ý kiến ghi ở lề.',
  },
  changeSummary: {
    name: 'Bản tóm tắt thay đổi',
    detail: 'Từng phần đổi gì, theo ý kiến nào.',
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
