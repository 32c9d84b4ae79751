import { letterOf, romanOf } from '../../../domain/plan/numbering.ts';
import { dayInVietnam, hourInVietnam } from '../../../domain/text/vietnam-time.ts';
import type {
  Decision,
  Markdown,
  Meeting,
  PlanDocument,
  VoteChoice,
} from '../../../schemas/types.ts';
import { counted, decreeDate } from '../issued/decree-words.ts';
import { recipientLines, signatureLines, twoColumns } from '../issued/issued-foot.ts';
import { BLANK, type Issuer } from '../issued/issuers.ts';
import { wholeName } from '../issued/offices.ts';
import { type PaperBlock, prefixed } from '../paper/paper.ts';
import { asFirstSaid, type DirectiveGroup, directiveBlocks, directiveDue } from './directives.ts';
import {
  LETTER_GROUP,
  type Letter,
  lastLine,
  ledMarkdown,
  letterHeading,
  letterLine,
  markdown,
} from './letter.ts';
import { planName } from './plan-words.ts';

/** The facts of the minutes of a meeting. */
export interface MinutesFacts {
  readonly meeting: Meeting;
  readonly issuer: Issuer;
  readonly chair: string;
  readonly secretary: string;
  /** Offices of the submitters, of those recorded as having spoken, and of other participants. */
  readonly submitting: readonly string[];
  readonly speakers: readonly string[];
  readonly others: readonly string[];
  /** In the order of the agenda. */
  readonly items: readonly AgendaItem[];
}

/** The discussion of one draft. */
export interface AgendaItem {
  readonly plan: PlanDocument;
  readonly number: number;
  readonly remarks: readonly RemarkGroup[];
  readonly directives: readonly DirectiveGroup[];
  readonly decision?: Pick<Decision, 'conclusion' | 'due' | 'pastDues' | 'reportTo'>;
  /** Vote slips, counted; absent while the round is open. */
  readonly votes?: Readonly<Partial<Record<VoteChoice, number>>>;
}

export interface RemarkGroup {
  /** "mục IV. Mục tiêu", "toàn bộ dự thảo". */
  readonly about: string;
  readonly remarks: readonly RemarkMade[];
}

export interface RemarkMade {
  readonly speaker: string;
  readonly text: Markdown;
  /** It came in writing, from an agency that was asked. */
  readonly inWriting: boolean;
  readonly replies: readonly { readonly speaker: string; readonly text: Markdown }[];
}

/**
 * Biên bản: time, place and participants; the discussion of each draft on the agenda; secretary and
 * chair sign side by side.
 */
export function minutes(facts: MinutesFacts): Letter {
  const { meeting, issuer, items } = facts;
  return {
    kind: 'minutes',
    issuer,
    subject: meeting.title,
    body: [
      ...circumstances(facts),
      ...agenda(items),
      ...items.flatMap((item, index) => discussed(item, index)),
      lastLine(
        `Cuộc họp kết thúc vào ${BLANK} giờ ${BLANK} phút, ngày ${BLANK} tháng ${BLANK} năm ${BLANK}`,
      ),
    ],
    foot: [
      twoColumns(
        LETTER_GROUP,
        signatureLines(LETTER_GROUP, ['THƯ KÝ']),
        signatureLines(LETTER_GROUP, ['CHỦ TRÌ']),
      ),
      twoColumns(
        LETTER_GROUP,
        recipientLines(LETTER_GROUP, ['Như thành phần tham dự'], issuer.profile),
        [letterLine('recipient', '')],
      ),
    ],
  };
}

function circumstances(facts: MinutesFacts): readonly PaperBlock[] {
  const { meeting, chair, secretary, submitting, speakers, others } = facts;
  const fact = (name: string, words: string) =>
    prefixed(`${name}: `, letterLine('body', `${words}.`), 'b');
  const listed = (names: readonly string[]): string => names.join('; ') || BLANK;
  return [
    fact('Thời gian bắt đầu', momentWords(meeting.at)),
    fact('Địa điểm', meeting.place || BLANK),
    fact('Chủ trì', chair || BLANK),
    fact('Thư ký', secretary || BLANK),
    fact('Cơ quan trình', listed(submitting)),
    fact('Đại biểu có ý kiến', listed(speakers)),
    fact('Thành viên khác', listed(others)),
    fact('Vắng mặt', BLANK),
  ];
}

/** Writes a moment as "08 giờ 00 phút, ngày 28 tháng 5 năm 2022", in Vietnam's time (UTC+7). */
function momentWords(at: string): string {
  const [hours, minutes] = hourInVietnam(at).split(':');
  return `${hours} giờ ${minutes} phút, ${decreeDate(dayInVietnam(at))}`;
}

const draftOf = ({ plan, number }: AgendaItem): string => `Dự thảo lần ${number} ${planName(plan)}`;

function agenda(items: readonly AgendaItem[]): readonly PaperBlock[] {
  const names = items.map((item) => {
    const drafting = wholeName(item.plan.fields.draftingAgency ?? '', item.plan.fields);
    return `${draftOf(item)}${drafting && `, do ${drafting} trình`}`;
  });
  return [
    letterHeading('I. Chương trình'),
    ...names.map((name, index) =>
      letterLine('list', `${index + 1}. ${name}${index === names.length - 1 ? '.' : ';'}`),
    ),
  ];
}

/** Lays out the discussion of one draft, without empty parts. */
function discussed(item: AgendaItem, index: number): readonly PaperBlock[] {
  const { remarks, directives, decision, votes } = item;
  const parts = [
    { title: 'Ý kiến của các đại biểu', blocks: remarks.flatMap(remarkBlocks) },
    {
      title: 'Ý kiến chỉ đạo của người chủ trì',
      blocks: directiveBlocks(directives.map(asSaidThen), 3),
    },
    { title: 'Kết luận', blocks: decision ? concluded(asFirstSaid(decision)) : [] },
    { title: 'Kết quả lấy phiếu', blocks: votes ? voteBlocks(votes) : [] },
  ].filter(({ blocks }) => blocks.length > 0);
  return [
    letterHeading(`${romanOf(index + 2)}. ${draftOf(item)}`),
    ...(parts.length === 0 ? [letterLine('body', `Nội dung trao đổi: ${BLANK}`)] : []),
    ...parts.flatMap(({ title, blocks }, at) => [
      letterHeading(`${at + 1}. ${title}`, 2),
      ...blocks,
    ]),
  ];
}

/** Minutes record what was said then: a due date extended later appears as first set. */
const asSaidThen = ({ about, directives }: DirectiveGroup): DirectiveGroup => ({
  about,
  directives: directives.map(asFirstSaid),
});

const remarkBlocks = ({ about, remarks }: RemarkGroup, index: number): readonly PaperBlock[] => [
  letterHeading(`${letterOf(index + 1)}) Về ${about}`, 3),
  ...remarks.flatMap(({ speaker, text, inWriting, replies }) => [
    ...ledMarkdown({ lead: `${speaker}${inWriting ? ' (bằng văn bản)' : ''}: `, look: 'b' }, text),
    ...replies.flatMap((reply) =>
      ledMarkdown({ lead: `- ${reply.speaker}: `, look: 'i' }, reply.text),
    ),
  ]),
];

function concluded({
  conclusion,
  due,
  reportTo,
}: Omit<NonNullable<AgendaItem['decision']>, 'pastDues'>): readonly PaperBlock[] {
  return [
    ...markdown(conclusion),
    ...(due ? [letterLine('body', `Thời hạn hoàn thiện: ${directiveDue(due)}.`)] : []),
    ...(reportTo ? [letterLine('body', `Báo cáo kết quả với ${reportTo}.`)] : []),
  ];
}

const CHOICES: readonly (readonly [VoteChoice, string])[] = [
  ['agree', 'đồng ý'],
  ['agree-with-remarks', 'đồng ý, có ý kiến'],
  ['disagree', 'không đồng ý'],
];

function voteBlocks(votes: Readonly<Partial<Record<VoteChoice, number>>>): readonly PaperBlock[] {
  const counts = CHOICES.flatMap(([choice, name]) => {
    const count = votes[choice] ?? 0;
    return count > 0 ? [`${counted(count)} phiếu ${name}`] : [];
  });
  return counts.length === 0 ? [] : [letterLine('body', `Có ${counts.join('; ')}.`)];
}
