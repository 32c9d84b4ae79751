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
};

/** One act in words, without who and when. */
export const historyLine = (item: HistoryItem, language: Language): string =>
  LINES[item.type](item)[language];
