import type { Language } from '../../../schemas/types.ts';
import type { Bilingual } from '../refusal.ts';
import type { HistoryItem } from './state.ts';

/** How long a quotation in a line may be, in characters. */
const LONGEST = 140;

const quote = (text: string | undefined): string => {
  const line = (text ?? '').replace(/\s+/gu, ' ').trim();
  if (!line) return '';
  return `: “${line.length > LONGEST ? `${line.slice(0, LONGEST).replace(/\s\S*$/u, '')}…` : line}”`;
};

const LINES: Readonly<Record<HistoryItem['type'], (item: HistoryItem) => Bilingual>> = {
  'plan-created': () => ({ vi: 'Lập dự thảo', en: 'Made the plan' }),
  'members-set': () => ({ vi: 'Phân công người tham gia', en: 'Set who takes part' }),
  'draft-replaced': () => ({
    vi: 'Thay toàn bộ nội dung bản đang soạn',
    en: 'Replaced the whole working draft',
  }),
  'node-set': ({ nodeTitle = '' }) => ({ vi: `Sửa ${nodeTitle}`, en: `Edited ${nodeTitle}` }),
  'node-added': ({ nodeTitle = '' }) => ({ vi: `Thêm ${nodeTitle}`, en: `Added ${nodeTitle}` }),
  'node-removed': ({ nodeTitle = '' }) => ({ vi: `Xóa ${nodeTitle}`, en: `Removed ${nodeTitle}` }),
  'node-moved': ({ nodeTitle = '' }) => ({
    vi: `Chuyển vị trí ${nodeTitle}`,
    en: `Moved ${nodeTitle}`,
  }),
  'revision-submitted': ({ revision, text }) => ({
    vi: `Trình dự thảo lần ${revision}${quote(text)}`,
    en: `Submitted revision ${revision}${quote(text)}`,
  }),
  'revision-withdrawn': ({ revision, text }) => ({
    vi: `Rút lại dự thảo lần ${revision}${quote(text)}`,
    en: `Withdrew revision ${revision}${quote(text)}`,
  }),
  'comment-added': ({ commentNumber, text }) => ({
    vi: `Nêu ý kiến số ${commentNumber}${quote(text)}`,
    en: `Made remark ${commentNumber}${quote(text)}`,
  }),
  'comment-replied': ({ commentNumber, text }) => ({
    vi: `Trao đổi ở ý kiến số ${commentNumber}${quote(text)}`,
    en: `Replied to remark ${commentNumber}${quote(text)}`,
  }),
  'anchor-replaced': ({ commentNumber, revision }) => ({
    vi: `Đặt lại vị trí ý kiến số ${commentNumber} trong dự thảo lần ${revision}`,
    en: `Put remark ${commentNumber} at another place in revision ${revision}`,
  }),
  'response-set': ({ commentNumber, text }) => ({
    vi: `Soạn trả lời ý kiến số ${commentNumber}${quote(text)}`,
    en: `Prepared the answer to remark ${commentNumber}${quote(text)}`,
  }),
  'responses-released': ({ count }) => ({
    vi: `Gửi ${count} câu trả lời`,
    en: `Released ${count} answers`,
  }),
  'response-confirmed': ({ commentNumber }) => ({
    vi: `Xác nhận trả lời ý kiến số ${commentNumber}`,
    en: `Confirmed the answer to remark ${commentNumber}`,
  }),
  'response-reopened': ({ commentNumber, text }) => ({
    vi: `Mở lại ý kiến số ${commentNumber}${quote(text)}`,
    en: `Reopened remark ${commentNumber}${quote(text)}`,
  }),
  'plan-returned': ({ revision, text }) => ({
    vi: `Trả lại dự thảo lần ${revision} để hoàn thiện${quote(text)}`,
    en: `Returned revision ${revision} for completion${quote(text)}`,
  }),
  'plan-approved': ({ revision, text }) => ({
    vi: `Phê duyệt dự thảo lần ${revision}${quote(text)}`,
    en: `Approved revision ${revision}${quote(text)}`,
  }),
  'plan-reopened': ({ revision, text }) => ({
    vi: `Mở khóa dự thảo lần ${revision}${quote(text)}`,
    en: `Reopened revision ${revision}${quote(text)}`,
  }),
  'finding-ignored': ({ nodeTitle = '', text }) => ({
    vi: `Bỏ qua phát hiện ở ${nodeTitle}${quote(text)}`,
    en: `Ignored a finding at ${nodeTitle}${quote(text)}`,
  }),
  'finding-restored': ({ nodeTitle = '' }) => ({
    vi: `Xem xét lại phát hiện ở ${nodeTitle}`,
    en: `Took a finding at ${nodeTitle} up again`,
  }),
  'comments-assigned': ({ count, text }) => ({
    vi: text ? `Giao ${count} ý kiến cho ${text}` : `Bỏ phân công ${count} ý kiến`,
    en: text ? `Assigned ${count} remarks to ${text}` : `Unassigned ${count} remarks`,
  }),
  'comments-merged': ({ commentNumber, count }) => ({
    vi: `Gộp ${count} ý kiến trùng vào ý kiến số ${commentNumber}`,
    en: `Merged ${count} identical remarks into remark ${commentNumber}`,
  }),
  'comment-unmerged': ({ commentNumber }) => ({
    vi: `Tách ý kiến số ${commentNumber} khỏi nhóm ý kiến trùng`,
    en: `Took remark ${commentNumber} out of its group`,
  }),
  'due-extended': ({ commentNumber, text }) => ({
    vi: `Gia hạn ${commentNumber ? `ý kiến chỉ đạo số ${commentNumber}` : 'hoàn thiện'}${quote(text)}`,
    en: `Extended the due date of ${commentNumber ? `directive ${commentNumber}` : 'the plan'}${quote(text)}`,
  }),
  'changes-explained': ({ nodeTitle = '', text }) => ({
    vi: `Nêu lý do thay đổi không do ý kiến ở ${nodeTitle}${quote(text)}`,
    en: `Explained changes that nobody asked for in ${nodeTitle}${quote(text)}`,
  }),
};

/** One act in words, without who and when. */
export const historyLine = (item: HistoryItem, language: Language): string =>
  LINES[item.type](item)[language];
