import { capital } from '../../../domain/text/case.ts';
import type { Day, Due, Markdown, PastDue, PlanDocument } from '../../../schemas/types.ts';
import { decreeDate } from '../issued/decree-words.ts';
import { recipientLines, signatureLines, twoColumns } from '../issued/issued-foot.ts';
import { BLANK, type Issuer } from '../issued/issuers.ts';
import { wholeName } from '../issued/offices.ts';
import type { PaperBlock } from '../paper/paper.ts';
import { type DirectiveGroup, directiveBlocks, directiveDue } from './directives.ts';
import {
  LETTER_GROUP,
  type Letter,
  lastLine,
  ledMarkdown,
  letterLine,
  markdown,
  numberedParts,
} from './letter.ts';
import { planName } from './plan-words.ts';

/** The facts of a notice of conclusion, on the decision that ended a round. */
export interface ConclusionFacts {
  /** The revision decided on. */
  readonly plan: PlanDocument;
  readonly number: number;
  readonly issuer: Issuer;
  /** The office of the person who decided. */
  readonly chair: string;
  readonly day: Day;
  readonly meeting?: { readonly title: string; readonly place?: string };
  /** Offices of those who remarked on it. */
  readonly speakers: readonly string[];
  readonly conclusion: Markdown;
  readonly verdict: 'returned' | 'approved';
  /** Directives unmet at approval, and the reason for approving nonetheless. */
  readonly unmet?: { readonly directives: readonly Markdown[]; readonly reason: Markdown };
  /** The instance that sees the plan next, once this one agrees. */
  readonly next?: string;
  readonly directives: readonly DirectiveGroup[];
  readonly due?: Due;
  readonly pastDues?: readonly PastDue[];
  readonly reportTo?: string;
  /** Agencies that take part, besides the drafting one. */
  readonly agencies: readonly string[];
}

/** Thông báo kết luận: what the chair concluded on a draft, for all concerned. */
export function conclusionNotice(facts: ConclusionFacts): Letter {
  const { plan, number, issuer, chair, meeting, directives, agencies } = facts;
  const drafting = wholeName(plan.fields.draftingAgency ?? '', plan.fields) || BLANK;
  const draft = `dự thảo lần ${number} ${planName(plan)}`;
  const parts = [
    {
      title: 'Kết luận',
      blocks: [...markdown(facts.conclusion), resultLine(facts), ...unmetBlocks(facts)],
    },
    { title: 'Ý kiến chỉ đạo', blocks: directiveBlocks(directives, 2) },
    { title: 'Tổ chức thực hiện', blocks: toDo(facts, drafting) },
  ];
  return {
    kind: 'notice',
    issuer,
    place: plan.fields.locality ?? '',
    subject: `Kết luận của ${chair}${meeting ? ` tại ${meeting.title}` : ''} về ${draft}`,
    body: [
      ...opening(facts, draft, drafting),
      ...numberedParts(parts),
      lastLine(`${issuer.name} thông báo để các cơ quan, đơn vị liên quan biết, thực hiện`),
    ],
    foot: [
      twoColumns(
        LETTER_GROUP,
        recipientLines(
          LETTER_GROUP,
          [
            `${chair} (để báo cáo)`,
            `${drafting} (để thực hiện)`,
            ...agencies.filter((agency) => agency !== drafting && agency !== issuer.name),
          ],
          issuer.profile,
        ),
        signatureLines(LETTER_GROUP, issuer.signature),
      ),
    ],
  };
}

function opening(
  { chair, day, meeting, speakers }: ConclusionFacts,
  draft: string,
  drafting: string,
): readonly PaperBlock[] {
  const at = meeting
    ? `${meeting.place ? `tại ${meeting.place}, ` : ''}${chair} chủ trì ${meeting.title}, xem xét`
    : `${chair} xem xét`;
  const considered = speakers.length > 0 ? 'dự thảo và các ý kiến' : 'dự thảo';
  return [
    letterLine('body', `${capital(decreeDate(day))}, ${at} ${draft} do ${drafting} trình.`),
    ...(speakers.length > 0
      ? [letterLine('body', `Tham gia ý kiến có: ${speakers.join('; ')}.`)]
      : []),
    letterLine('body', `Sau khi xem xét ${considered}, ${chair} kết luận như sau:`),
  ];
}

const passedAs = ({ next, plan }: ConclusionFacts): string =>
  next ? 'thống nhất' : plan.fields.kind === 'nghi-quyet' ? 'thông qua' : 'phê duyệt';

function resultLine(facts: ConclusionFacts): PaperBlock {
  const { verdict, next, number, plan } = facts;
  const draft = `Dự thảo lần ${number}`;
  if (verdict === 'returned') return letterLine('body', `${draft} được trả lại để hoàn thiện.`);
  if (next)
    return letterLine(
      'body',
      `${draft} được thống nhất, chuyển ${wholeName(next, plan.fields)} xem xét.`,
    );
  return letterLine('body', `${draft} được ${passedAs(facts)}.`);
}

function unmetBlocks(facts: ConclusionFacts): readonly PaperBlock[] {
  if (!facts.unmet) return [];
  const { directives, reason } = facts.unmet;
  const passed = passedAs(facts);
  return [
    letterLine('body', `Khi ${passed}, các nội dung chỉ đạo sau đây chưa đạt:`),
    ...directives.flatMap((text) => ledMarkdown({ lead: '- ' }, text)),
    ...ledMarkdown({ lead: `Lý do ${passed}: ` }, reason),
  ];
}

/** Says who is to do what by when, and to whom they report. */
function toDo(
  { verdict, due, pastDues, reportTo }: ConclusionFacts,
  drafting: string,
): readonly PaperBlock[] {
  if (verdict !== 'returned') return [];
  const by = due ? `; thời hạn: ${directiveDue(due, pastDues)}` : '';
  const duties = [
    `${drafting} tiếp thu, giải trình các ý kiến, hoàn thiện và trình lại dự thảo${by}.`,
    ...(reportTo ? [`${drafting} báo cáo kết quả với ${reportTo}.`] : []),
  ];
  return duties.map((words, at) =>
    letterLine('body', duties.length > 1 ? `${at + 1}. ${words}` : words),
  );
}
