import type { Language } from '../../schemas/types.ts';
import type { Bilingual } from '../refusal.ts';
import type { HistoryItem } from './state.ts';

/** How long a quotation in a line may be, in characters. */
const LONGEST = 140;

const quote = (text: string | undefined): string => {
  const line = (text ?? '').replace(/\s+/gu, ' ').trim();
  if (!line) return '';
  return `: “${line.length > LONGEST ? `${line.slice(0, LONGEST).replace(/\s\S*$/u, '')}…` : line}”`;
};

const VOTES: Readonly<Record<string, Bilingual>> = {
  agree: { vi: 'Phiếu lấy ý kiến: đồng ý', en: 'Voted: agrees' },
  'agree-with-remarks': {
    vi: 'Phiếu lấy ý kiến: đồng ý, có ý kiến',
    en: 'Voted: agrees, with remarks',
  },
  disagree: { vi: 'Phiếu lấy ý kiến: không đồng ý', en: 'Voted: disagrees' },
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
    vi: commentNumber
      ? `Nêu ý kiến số ${commentNumber}${quote(text)}`
      : `Soạn ý kiến${quote(text)}`,
    en: commentNumber
      ? `Made remark ${commentNumber}${quote(text)}`
      : `Wrote a remark${quote(text)}`,
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
  'plan-approved': ({ revision, text, count, reason }) => ({
    vi: `Phê duyệt dự thảo lần ${revision}${quote(text)}${reason ? `; lý do phê duyệt khi còn ${count} ý kiến chỉ đạo chưa đạt${quote(reason)}` : ''}`,
    en: `Approved revision ${revision}${quote(text)}${reason ? `; the reason for approving with ${count} directives unmet${quote(reason)}` : ''}`,
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
  'consultation-opened': ({ revision, text }) => ({
    vi: `Lấy ý kiến về dự thảo lần ${revision}${quote(text)}`,
    en: `Asked agencies about revision ${revision}${quote(text)}`,
  }),
  'consultation-closed': ({ text }) => ({
    vi: `Kết thúc lấy ý kiến${quote(text)}`,
    en: `Closed the consultation${quote(text)}`,
  }),
  'consultation-seen': ({ text }) => ({
    vi: `Mở xem văn bản lấy ý kiến${quote(text)}`,
    en: `Opened the consultation${quote(text)}`,
  }),
  'consultation-declined': ({ text }) => ({
    vi: `Từ chối góp ý vì không đúng cơ quan${quote(text)}`,
    en: `Declined, not being the right agency${quote(text)}`,
  }),
  'agencies-reminded': ({ count, text }) => ({
    vi: `Đôn đốc ${count} cơ quan${quote(text)}`,
    en: `Reminded ${count} agencies${quote(text)}`,
  }),
  'remarks-released': ({ count, text }) => ({
    vi: count ? `Gửi ${count} ý kiến của ${text}` : `${text} thống nhất, không có ý kiến`,
    en: count ? `Released ${count} remarks of ${text}` : `${text} agrees without remarks`,
  }),
  'comment-revised': () => ({ vi: 'Sửa ý kiến chưa gửi', en: 'Rewrote a remark not yet released' }),
  'comment-discarded': () => ({
    vi: 'Bỏ ý kiến chưa gửi',
    en: 'Dropped a remark not yet released',
  }),
  'vote-cast': ({ text }) => VOTES[text ?? ''] ?? { vi: 'Cho ý kiến bằng phiếu', en: 'Voted' },
  'section-signed': ({ nodeTitle = '' }) => ({
    vi: `Thống nhất ${nodeTitle}`,
    en: `Signed ${nodeTitle} off`,
  }),
  'section-unsigned': ({ nodeTitle = '' }) => ({
    vi: `Rút thống nhất ${nodeTitle}`,
    en: `Took back the sign-off of ${nodeTitle}`,
  }),
  'meeting-set': ({ text }) => ({
    vi: `Đưa vào chương trình họp${quote(text)}`,
    en: `Put on the agenda of a meeting${quote(text)}`,
  }),
  'instances-set': ({ text }) => ({
    vi: `Đặt các cấp xem xét${quote(text)}`,
    en: `Set the instances${quote(text)}`,
  }),
  'changes-explained': ({ nodeTitle = '', text }) => ({
    vi: `Nêu lý do thay đổi không do ý kiến ở ${nodeTitle}${quote(text)}`,
    en: `Explained changes that nobody asked for in ${nodeTitle}${quote(text)}`,
  }),
};

/** One act in words, without who and when. */
export const historyLine = (item: HistoryItem, language: Language): string =>
  LINES[item.type](item)[language];
