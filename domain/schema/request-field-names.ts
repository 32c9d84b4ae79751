import type { Bilingual } from '../refusal.ts';

const name = (vi: string, en: string): Bilingual => ({ vi, en });

/**
 * What the fields of requests are called, and the parts of a node; the fields of the plan are in
 * plan/field-labels.ts.
 */
const NAMES: Readonly<Record<string, Bilingual>> = {
  accountId: name('tài khoản', 'account'),
  active: name('đang hoạt động', 'active'),
  administrator: name('quản trị hệ thống', 'administrator'),
  agency: name('cơ quan, đơn vị', 'agency'),
  anchor: name('vị trí góp ý', 'place of the remark'),
  approvingAgency: name('cơ quan phê duyệt', 'approving agency'),
  changes: name('nội dung đã sửa', 'changes made'),
  children: name('các mục bên trong', 'items inside'),
  conclusion: name('kết luận', 'conclusion'),
  coverNote: name('phiếu trình', 'cover note'),
  dataCutoff: name('tháng chốt số liệu', 'data cut-off'),
  at: name('thời gian', 'time'),
  date: name('ngày', 'date'),
  day: name('ngày', 'day'),
  directives: name('ý kiến chỉ đạo', 'directives'),
  disposition: name('cách xử lý', 'disposition'),
  document: name('dự thảo', 'document'),
  draftingAgency: name('cơ quan soạn thảo', 'drafting agency'),
  due: name('thời hạn', 'due date'),
  exact: name('đoạn trích', 'quoted words'),
  field: name('trường', 'field'),
  fields: name('nội dung của mục', 'fields'),
  id: name('mã định danh', 'identifier'),
  index: name('thứ tự', 'place'),
  kind: name('loại', 'kind'),
  locality: name('địa phương', 'locality'),
  login: name('tên đăng nhập', 'login'),
  members: name('thành viên', 'members'),
  name: name('họ tên', 'name'),
  node: name('mục', 'item'),
  nodeId: name('mục', 'item'),
  note: name('ghi chú', 'note'),
  office: name('chức vụ', 'office'),
  offices: name('chức vụ', 'offices'),
  onBehalfOf: name('người có ý kiến', 'on behalf of'),
  order: name('thứ tự trong chương trình', 'place on the agenda'),
  parentId: name('mục chứa', 'parent item'),
  password: name('mật khẩu', 'password'),
  period: name('năm hoặc giai đoạn', 'period'),
  periodFrom: name('năm bắt đầu', 'from year'),
  periodTo: name('năm kết thúc', 'to year'),
  priority: name('mức độ', 'priority'),
  quote: name('đoạn trích', 'quote'),
  reason: name('lý do', 'reason'),
  reportTo: name('báo cáo với', 'report to'),
  reviewDue: name('hạn cho ý kiến', 'review due'),
  role: name('vai trò', 'role'),
  said: name('thời hạn (bằng lời)', 'due date as said'),
  sameAs: name('ý kiến trùng', 'same as'),
  text: name('nội dung', 'text'),
  title: name('tên', 'title'),
  type: name('loại mục', 'type'),
  unansweredReason: name('lý do chưa trả lời hết ý kiến', 'reason for unanswered remarks'),
  value: name('giá trị', 'value'),
  verdict: name('kết luận xử lý', 'verdict'),
  visionYear: name('tầm nhìn đến năm', 'vision year'),
};

/** What a field of a request is called in a sentence; undefined when it has no such name. */
export const requestFieldName = (field: string): Bilingual | undefined =>
  Object.hasOwn(NAMES, field) ? NAMES[field] : undefined;
