import { capital } from '../../../domain/text/case.ts';
import type { Day, Disposition, Markdown, PlanDocument } from '../../../schemas/types.ts';
import { DISPOSITION_WORDS } from '../disposition-words.ts';
import { counted, decreeDate } from '../issued/decree-words.ts';
import { recipientLines, signatureLines, twoColumns } from '../issued/issued-foot.ts';
import { BLANK, issuerOf } from '../issued/issuers.ts';
import { wholeName } from '../issued/offices.ts';
import type { PaperBlock, Para } from '../paper/paper.ts';
import {
  LETTER_GROUP,
  type Letter,
  lastLine,
  ledCell,
  ledMarkdown,
  letterLine,
  markdown,
  numberedParts,
  ruledTable,
} from './letter.ts';
import { holdings, planName } from './plan-words.ts';

/** The facts of a cover letter on one revision, as of its submission. */
export interface CoverLetterFacts {
  /** The revision itself. */
  readonly plan: PlanDocument;
  readonly number: number;
  /** The instance that it was submitted to, or the approving agency; '' while unknown. */
  readonly to: string;
  /** Whether other instances see the plan after them. */
  readonly passesOn: boolean;
  /** The office of the person who submitted it. */
  readonly signer: string;
  /** The submitter's own words. */
  readonly note: Markdown;
  /** The previous decision; absent for a first submission. */
  readonly concluded?: ConcludedBefore;
  /** The answers submitted with it; absent where nothing was to be answered. */
  readonly answers?: AnswersGiven;
  /** Sections that changed without a request, each with the reason. */
  readonly unrequested: readonly { readonly section: string; readonly reason: Markdown }[];
}

export interface ConcludedBefore {
  /** Who decided: "Phó Chủ tịch Ủy ban nhân dân tỉnh …". */
  readonly by: string;
  readonly day: Day;
  readonly revision: number;
  /** The meeting of the decision. */
  readonly meeting?: string;
  /** To whom the drafting side was to report. */
  readonly reportTo?: string;
}

export interface AnswersGiven {
  /** The number of remarks answered, and of agencies that made them. */
  readonly remarks: number;
  readonly agencies: number;
  readonly byDisposition: Readonly<Partial<Record<Disposition, number>>>;
  /** The number of remarks left unanswered, and the reason. */
  readonly unanswered: number;
  readonly unansweredReason?: Markdown;
  readonly directives: readonly DirectiveAnswered[];
}

/** A directive with what was done about it. */
export interface DirectiveAnswered {
  readonly text: Markdown;
  /** Absent where it was left unanswered. */
  readonly disposition?: Disposition;
  readonly reason: Markdown;
  /** Names of the items that were changed for it. */
  readonly places: readonly string[];
}

/**
 * Tờ trình: the letter with which the drafting agency submits a revision. A resubmission also
 * reports the answers.
 */
export function coverLetter(facts: CoverLetterFacts): Letter {
  const { plan, number, to, signer } = facts;
  const { draftingAgency = '', locality = '' } = plan.fields;
  const drafting = wholeName(draftingAgency, plan.fields) || BLANK;
  const issuer = issuerOf({ draftingAgency: drafting, locality }, signer);
  const addressee = wholeName(to, plan.fields) || BLANK;
  const draft = `dự thảo lần ${number} ${planName(plan)}`;
  const asked = askedFor(facts);
  const parts = [
    { title: 'Nội dung chính của dự thảo', blocks: contents(plan, draft) },
    { title: 'Kết quả tiếp thu, giải trình ý kiến', blocks: answered(facts) },
    { title: 'Nội dung thay đổi ngoài các ý kiến', blocks: unasked(facts) },
    { title: 'Hồ sơ kèm theo', blocks: dossier(facts, draft) },
    {
      title: 'Kiến nghị',
      blocks: [lastLine(`${drafting} kính đề nghị ${addressee} ${asked} ${planName(plan)}`)],
    },
  ];
  const { reportTo = to } = facts.concluded ?? {};
  const report = reportTo === to ? [] : [`${reportTo} (để báo cáo)`];
  return {
    kind: 'cover-letter',
    issuer,
    place: locality,
    subject: `Về việc ${asked} ${planName(plan)} (dự thảo lần ${number})`,
    to: addressee,
    body: [...opening(facts, drafting, addressee, draft), ...numberedParts(parts)],
    foot: [
      twoColumns(
        LETTER_GROUP,
        recipientLines(LETTER_GROUP, ['Như trên', ...report], issuer.profile),
        signatureLines(LETTER_GROUP, issuer.signature),
      ),
    ],
  };
}

/**
 * The verb of the request to the recipients: resolutions are passed, and an instance that passes a
 * plan on gives its opinion.
 */
function askedFor({ passesOn, plan }: CoverLetterFacts): string {
  if (passesOn) return 'xem xét, cho ý kiến đối với';
  return plan.fields.kind === 'nghi-quyet' ? 'xem xét, thông qua' : 'xem xét, phê duyệt';
}

function opening(
  { concluded, note }: CoverLetterFacts,
  drafting: string,
  addressee: string,
  draft: string,
): readonly PaperBlock[] {
  const basis = concluded
    ? [
        letterLine(
          'basis',
          `Căn cứ kết luận ${decreeDate(concluded.day)} của ${concluded.by}${
            concluded.meeting ? ` tại ${concluded.meeting}` : ''
          } về dự thảo lần ${concluded.revision}.`,
        ),
      ]
    : [];
  return [
    ...basis,
    letterLine('body', `${drafting} kính trình ${addressee} ${draft}.`),
    ...(note.trim() === '' ? [] : markdown(note)),
  ];
}

function contents(plan: PlanDocument, draft: string): readonly PaperBlock[] {
  const contained = holdings(plan);
  if (contained.length === 0) return [];
  return [
    letterLine('body', `${capital(draft)} gồm:`),
    ...contained.map((words, index) =>
      letterLine('list', `- ${capital(words)}${index === contained.length - 1 ? '.' : ';'}`),
    ),
  ];
}

const ORDER: readonly Disposition[] = [
  'accepted',
  'partly-accepted',
  'explained',
  'already-there',
  'same-as',
];

function answered({ answers }: CoverLetterFacts): readonly PaperBlock[] {
  if (!answers) return [];
  const { remarks, agencies, byDisposition, unanswered, unansweredReason, directives } = answers;
  const counts = ORDER.flatMap((disposition) => {
    const count = byDisposition[disposition] ?? 0;
    return count > 0 ? [`${DISPOSITION_WORDS[disposition].vi}: ${counted(count)} ý kiến`] : [];
  });
  const of =
    directives.length > 0 ? `, trong đó có ${counted(directives.length)} ý kiến chỉ đạo` : '';
  return [
    letterLine(
      'body',
      `Đã trả lời ${counted(remarks)} ý kiến của ${counted(agencies)} cơ quan${of}${counts.length > 0 ? ':' : '.'}`,
    ),
    ...counts.map((words, index) =>
      letterLine('list', `- ${words}${index === counts.length - 1 ? '.' : ';'}`),
    ),
    ...(unanswered > 0
      ? ledMarkdown(
          { lead: `Còn ${counted(unanswered)} ý kiến chưa trả lời. ` },
          unansweredReason ?? '',
        )
      : []),
    ...(directives.length > 0
      ? [
          { ...letterLine('body', 'Kết quả thực hiện các ý kiến chỉ đạo:'), keep: true as const },
          directivesTable(directives),
          letterLine('gap', ''),
        ]
      : []),
  ];
}

const directivesTable = (directives: readonly DirectiveAnswered[]) =>
  ruledTable(
    [
      { head: 'STT', width: 12 },
      { head: 'Nội dung chỉ đạo', width: 50 },
      { head: 'Kết quả thực hiện', width: 55 },
      { head: 'Nơi thể hiện', width: 48 },
    ],
    directives.map(({ text, disposition, reason, places }, index) => [
      [letterLine('cell-centre', `${index + 1}`)],
      ledCell({ lead: '' }, text),
      result(disposition, reason),
      places.map((place) => letterLine('cell', place)),
    ]),
  );

function result(disposition: Disposition | undefined, reason: Markdown): readonly Para[] {
  const name = disposition ? DISPOSITION_WORDS[disposition].vi : 'Chưa trả lời';
  return ledCell({ lead: `${name}. `, look: 'b' }, reason);
}

const unasked = ({ unrequested }: CoverLetterFacts): readonly PaperBlock[] =>
  unrequested.flatMap(({ section, reason }) =>
    ledMarkdown({ lead: `${section}: `, look: 'b' }, reason),
  );

/** Lists the enclosures. */
function dossier(
  { number, concluded, answers }: CoverLetterFacts,
  draft: string,
): readonly PaperBlock[] {
  const papers = [
    capital(draft),
    ...(number > 1 ? [`Bản so sánh dự thảo lần ${number} với dự thảo lần ${number - 1}`] : []),
    ...(answers || concluded ? ['Bảng tổng hợp, tiếp thu, giải trình ý kiến'] : []),
    ...(number > 1 ? ['Bản tóm tắt thay đổi'] : []),
  ];
  return [
    ...papers.map((name, index) =>
      letterLine('list', `${index + 1}. ${name}${index === papers.length - 1 ? '.' : ';'}`),
    ),
  ];
}
