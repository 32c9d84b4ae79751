import { readSeed } from '../../../seeds/load.ts';
import type { WrittenDirective } from '../conclusion.ts';

export const seed = readSeed('thanh-hoa');

/** The remarks and directives of the conference, as the story calls them. */
export const REMARKS = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9', 'C10'];
export const DIRECTIVES = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8', 'D9', 'D10'];
export const KEYS = [...REMARKS, ...DIRECTIVES];
export const CHECKED = ['D6', 'D7', 'D8', 'D9', 'D10'];

/** The words of each remark and directive, and its last answer, as the story has them. */
const said = new Map<string, string>();
interface Answered {
  readonly disposition: string;
  readonly reason: string;
  readonly changes: number;
  readonly passage: string;
}
export const answered = new Map<string, Answered>();
for (const step of seed.story) {
  if (step.do === 'comment') said.set(step.key, step.body.text);
  if (step.do === 'decide')
    for (const [index, key] of (step.keys ?? []).entries())
      said.set(key, step.body.directives?.[index]?.text ?? '');
  if (step.do === 'respond')
    answered.set(step.on, {
      disposition: step.body.disposition,
      reason: step.body.reason,
      changes: step.body.changes?.length ?? 0,
      passage: step.body.shownAt?.quote?.exact ?? '',
    });
}
export const words = (key: string): string => said.get(key) ?? '';
export const reasonOf = (key: string): string => answered.get(key)?.reason ?? '';
/** The passage that the answer to a remark names, as there already. */
export const passageOf = (key: string): string => answered.get(key)?.passage ?? '';

export const DISPOSITIONS: Readonly<Record<string, string>> = {
  accepted: 'Tiếp thu',
  'partly-accepted': 'Tiếp thu một phần',
  explained: 'Giải trình, không tiếp thu',
  'already-there': 'Đã có trong dự thảo',
  'same-as': 'Trùng ý kiến khác',
};
export const REOPENED = 'Còn nhiều chỉ tiêu chưa có hiện trạng.';
export const TOGETHER =
  'Đã thực hiện; báo cáo trực tiếp khi trình dự thảo lần 2, trong thời hạn được giao.';
export const UNASKED =
  'Thể chế đi trước mở đường, công nghệ là công cụ; thử nghiệm có kiểm soát, có thời hạn.';
export const WHY = 'Viết lại cho khớp với Nghị quyết số 17/NQ-CP.';
export const NOTE = 'Đã xem trên dự thảo lần 2.';

/** The directives that the chair writes; D10 is drawn from a remark. */
export const OWN: readonly WrittenDirective[] = [
  { text: words('D2') },
  { text: words('D3'), aim: /Tổ chức thực hiện$/, should: true },
  { text: words('D4') },
  { text: words('D5'), due: 'trong tuần tới' },
  {
    text: words('D6'),
    aim: /Thực trạng chuyển đổi số của tỉnh$/,
    check: {
      title: 'Số liệu được cập nhật đến tháng chốt số liệu',
      setting: ['Từ tháng', '2021-06'],
    },
  },
  {
    text: words('D7'),
    aim: /Sự cần thiết xây dựng Đề án$/,
    field: 'text',
    should: true,
    check: { title: 'Cơ sở lý luận gắn với thực tiễn đất nước và đặc thù của tỉnh' },
  },
  {
    text: words('D8'),
    aim: /Mục tiêu cụ thể$/,
    check: {
      title: 'Viện dẫn văn bản ở các phần được yêu cầu',
      setting: ['Số, ký hiệu văn bản', '58-NQ/TW'],
    },
  },
  {
    text: words('D9'),
    aim: /Hệ thống chỉ tiêu$/,
    check: { title: 'Mỗi chỉ tiêu có hiện trạng, nguồn, cách tính và giải trình' },
  },
];
export const DRAWN: WrittenDirective = {
  text: words('D10'),
  aim: /Giải pháp$/,
  check: { title: 'Không có đoạn trùng lặp' },
};

/** The text that the story gives a node when it is next set. */
export function textFor(nodeId: string): string {
  const set = seed.story.find((one) => one.do === 'set-node' && one.node === nodeId);
  const text = set?.do === 'set-node' ? (set.body.fields as { text?: unknown }).text : undefined;
  if (typeof text !== 'string') throw new Error(`the story gives ${nodeId} no text`);
  return text;
}
