import type { Comment, Language, NoticeKind, Reminder, Role } from '../../schemas/types.ts';
import type { Bilingual } from '../refusal.ts';
import { formatDate } from '../text/dates.ts';
import { dayInVietnam, hourInVietnam } from '../text/vietnam-time.ts';
import type { Fact } from './noticing.ts';
import { ROLE_NAMES } from './policy.ts';

interface Told {
  readonly fact: Fact;
  readonly about: readonly Comment[];
  readonly roles: readonly Role[];
}

const both = (vi: string, en: string): Bilingual => ({ vi, en });

/** Writes a moment in Vietnam's time: 14:30, 30/6/2021. */
function moment(at: string | undefined, language: Language): string {
  if (!at) return '';
  return `${hourInVietnam(at)}, ${formatDate(dayInVietnam(at), language)}`;
}

const due = ({ due: day }: Pick<Fact, 'due'>): Bilingual =>
  day ? both(`, hạn ${formatDate(day, 'vi')}`, `, due ${formatDate(day, 'en')}`) : both('', '');

/** A notice is one line: of longer names the beginning is enough to know them by. */
const NAME_LENGTH = 200;

const withShortName = (fact: Fact): Fact =>
  fact.name !== undefined && fact.name.length > NAME_LENGTH
    ? { ...fact, name: `${fact.name.slice(0, NAME_LENGTH).replace(/\p{Surrogate}$/u, '')}…` }
    : fact;

/** At most this many remarks are named by number. */
const MOST_NUMBERS = 4;

/** Names remarks: ý kiến số 3, 5; 12 ý kiến; a directive by its name. */
function remarks(about: readonly Comment[]): Bilingual {
  const numbers = about.map(({ number }) => number).filter((number) => number > 0);
  if (numbers.length === 0 || numbers.length > MOST_NUMBERS)
    return both(
      `${about.length} ý kiến`,
      about.length === 1 ? 'a remark' : `${about.length} remarks`,
    );
  const directive = about.every(({ kind }) => kind === 'directive');
  const list = numbers.join(', ');
  const plural = numbers.length > 1 ? 's' : '';
  return directive
    ? both(`ý kiến chỉ đạo số ${list}`, `directive${plural} ${list}`)
    : both(`ý kiến số ${list}`, `remark${plural} ${list}`);
}

const WORDS: Readonly<Record<Exclude<NoticeKind, 'due'>, (told: Told) => Bilingual>> = {
  submitted: ({ fact: { number } }) =>
    both(`Trình dự thảo lần ${number}`, `Submitted revision ${number}`),
  withdrawn: ({ fact: { number } }) =>
    both(`Rút lại dự thảo lần ${number}`, `Withdrew revision ${number}`),
  returned: ({ fact }) => {
    const { number, count = 0 } = fact;
    const [vi, en] = count
      ? [`, kèm ${count} ý kiến chỉ đạo`, `, with ${count} directive${count > 1 ? 's' : ''}`]
      : ['', ''];
    return both(
      `Trả lại dự thảo lần ${number} để hoàn thiện${vi}${due(fact).vi}`,
      `Returned revision ${number} for completion${en}${due(fact).en}`,
    );
  },
  approved: ({ fact: { number } }) =>
    both(`Phê duyệt dự thảo lần ${number}`, `Approved revision ${number}`),
  'passed-on': ({ fact: { number, name } }) =>
    both(
      `Thông qua dự thảo lần ${number}, chuyển đến ${name}`,
      `Approved revision ${number} and passed it on to ${name}`,
    ),
  reopened: ({ fact: { number } }) =>
    both(`Mở khóa dự thảo lần ${number} để sửa tiếp`, `Reopened revision ${number}`),
  'due-extended': ({ fact, about }) => {
    const of = about.length > 0 ? remarks(about) : both('hoàn thiện dự thảo', 'the plan');
    return both(
      `Gia hạn ${of.vi} đến ${formatDate(fact.due ?? '', 'vi')}`,
      `Put off the due date of ${of.en} to ${formatDate(fact.due ?? '', 'en')}`,
    );
  },
  'member-added': ({ roles }) =>
    both(
      `Phân công đồng chí tham gia: ${roles.map((role) => ROLE_NAMES[role].vi).join(', ')}`,
      `Made you take part: ${roles.map((role) => ROLE_NAMES[role].en).join(', ')}`,
    ),
  'meeting-set': ({ fact: { name, moment: at } }) =>
    both(
      `Đưa vào chương trình họp: ${name}, ${moment(at, 'vi')}`,
      `Put on the agenda: ${name}, ${moment(at, 'en')}`,
    ),
  'remark-made': ({ about }) => both(`Nêu ${remarks(about).vi}`, `Made ${remarks(about).en}`),
  'remark-recorded': ({ about }) =>
    both(`Ghi ${remarks(about).vi} của đồng chí`, `Recorded ${remarks(about).en} of yours`),
  'remarks-answered': ({ about }) =>
    both(`Trả lời ${remarks(about).vi} của đồng chí`, `Answered ${remarks(about).en} of yours`),
  'answer-confirmed': ({ about }) =>
    both(`Xác nhận trả lời ${remarks(about).vi}`, `Confirmed the answer to ${remarks(about).en}`),
  'answer-reopened': ({ about }) =>
    both(`Mở lại ${remarks(about).vi}`, `Reopened ${remarks(about).en}`),
  replied: ({ about }) =>
    both(`Trao đổi ở ${remarks(about).vi}`, `Replied to ${remarks(about).en}`),
  assigned: ({ fact, about }) =>
    both(
      `Giao đồng chí trả lời ${remarks(about).vi}${due(fact).vi}`,
      `Assigned ${remarks(about).en} to you${due(fact).en}`,
    ),
  'consultation-opened': ({ fact }) =>
    both(
      `Lấy ý kiến cơ quan của đồng chí: “${fact.name}”${due(fact).vi}`,
      `Asks your agency: “${fact.name}”${due(fact).en}`,
    ),
  'consultation-closed': ({ fact: { name } }) =>
    both(`Kết thúc lấy ý kiến: “${name}”`, `Closed the consultation “${name}”`),
  'agency-reminded': ({ fact: { name } }) =>
    both(
      `Đôn đốc cơ quan của đồng chí góp ý: “${name}”`,
      `Reminds your agency to answer “${name}”`,
    ),
  'agency-answered': ({ fact: { name }, about: { length } }) =>
    length > 0
      ? both(
          `${name} gửi ${length} ý kiến`,
          `${name} gave ${length} remark${length > 1 ? 's' : ''}`,
        )
      : both(`${name} thống nhất, không có ý kiến`, `${name} agrees without remarks`),
  'agency-declined': ({ fact: { name } }) =>
    both(
      `${name} từ chối góp ý vì không đúng cơ quan`,
      `${name} declined, not being the right agency`,
    ),
  'drafts-waiting': ({ about: { length } }) =>
    both(
      `${length} ý kiến của cơ quan chờ đồng chí duyệt, gửi`,
      `${length} remark${length > 1 ? 's' : ''} of your agency wait${length > 1 ? '' : 's'} for your release`,
    ),
  'sections-changed': ({ fact: { number, count = 1 } }) =>
    both(
      `${count} phần đồng chí đã thống nhất có thay đổi trong dự thảo lần ${number}`,
      `${count} section${count > 1 ? 's' : ''} that you signed off changed in revision ${number}`,
    ),
};

/** Writes one fact in words, without who did it. */
export const noticeText = (
  fact: Fact,
  about: readonly Comment[],
  roles: readonly Role[],
): Bilingual =>
  fact.kind === 'due'
    ? both('', '')
    : WORDS[fact.kind]({ fact: withShortName(fact), about, roles });

const DUE_OF: Readonly<Record<Reminder['what'], (count: number) => Bilingual>> = {
  plan: () => both('dự thảo', 'the plan'),
  directive: (count) =>
    both(`${count} ý kiến chỉ đạo`, `${count} directive${count > 1 ? 's' : ''}`),
  assigned: (count) =>
    both(`${count} ý kiến giao đồng chí`, `${count} remark${count > 1 ? 's' : ''} assigned to you`),
  consultation: () => both('góp ý của cơ quan', 'your agency’s opinion'),
};

/** Writes a reminder; `count` is how many of its remarks are visible. */
export function reminderText({ what, due: day, offset }: Reminder, count: number): Bilingual {
  const of = DUE_OF[what](count);
  const days = Math.abs(offset);
  const plural = days > 1 ? 's' : '';
  if (offset === 0)
    return both(
      `Đến hạn ${of.vi}: ${formatDate(day, 'vi')}`,
      `Due: ${of.en}, ${formatDate(day, 'en')}`,
    );
  return offset < 0
    ? both(
        `Còn ${days} ngày làm việc đến hạn ${of.vi}: ${formatDate(day, 'vi')}`,
        `${days} working day${plural} left for ${of.en}: due ${formatDate(day, 'en')}`,
      )
    : both(
        `Quá hạn ${of.vi} ${days} ngày làm việc: hạn ${formatDate(day, 'vi')}`,
        `${of.en[0]?.toUpperCase()}${of.en.slice(1)}: ${days} working day${plural} late, due ${formatDate(day, 'en')}`,
      );
}
