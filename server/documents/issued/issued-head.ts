import { KIND_NAMES } from '../../../domain/plan/value-names.ts';
import { capital } from '../../../domain/text/case.ts';
import { formatDate } from '../../../domain/text/dates.ts';
import type { Day, PlanDocument } from '../../../schemas/types.ts';
import { fieldPara, type Layout } from '../paper/fields.ts';
import {
  type PaperBlock,
  type Para,
  type ParaStyle,
  para,
  paraText,
  type Table,
} from '../paper/paper.ts';

import { BLANK, type Issuer, KIND_SYMBOLS } from './issuers.ts';
import { boldLength } from './letter-widths.ts';

/**
 * Which draft of a plan a paper is: the number and day of its submission, or 'working' for one
 * still in progress.
 */
export type DraftMark = { readonly number: number; readonly day: Day } | 'working';

/** Rules below the issuer's name and the title are between a third and a half of its length. */
const RULE = 0.4;
/** Millimetres between the margins. */
const LINE = 165;
const COLUMNS = [63, 102] as const;

/**
 * Above the text: issuer, number and draft at the left; Quốc hiệu or the Party's name, place and
 * date at the right; kind and title.
 */
export function headBlocks(
  plan: PlanDocument,
  issuer: Issuer,
  draft: DraftMark | undefined,
  layout: Layout,
): readonly PaperBlock[] {
  const kind = plan.fields.kind ?? 'de-an';
  const table = headTable(plan.id, issuer, {
    number: paperNumber(issuer, KIND_SYMBOLS[kind]),
    place: plan.fields.locality ?? '',
    ...(draft && { draft: draftWords(draft) }),
  });
  return [table, ...titleBlocks(plan, issuer, layout)];
}

/** "Số: ……/TTr-STTTT": the number is assigned on issue. */
export const paperNumber = ({ profile, symbol }: Issuer, kindSymbol: string): string =>
  profile.number.replace('{kind}', kindSymbol).replace('{symbol}', symbol);

/** The words of a paper's head, besides its issuer. */
export interface HeadWords {
  readonly number: string;
  /** Which draft it is. */
  readonly draft?: string;
  /**
   * The place of issue; '' when the plan doesn't name one; absent for a paper whose head has no
   * date.
   */
  readonly place?: string;
}

/** The table at the head of every paper, of the State or of the Party. */
export function headTable(
  nodeId: string,
  { profile, heading, superior }: Issuer,
  { number, draft, place }: HeadWords,
): Table {
  const line = lineOf(nodeId);
  const width = Math.min(COLUMNS[0], boldLength(heading.toLocaleUpperCase('vi'), 13));
  const top = profile.top.map(({ style, text, points }, index) =>
    line(style, text, index === profile.top.length - 1 ? boldLength(text, points) : undefined),
  );
  const above = superior === '' ? [] : [line('superior', superior)];
  const left = profile.star
    ? [line('agency', heading), line('superior', '*')]
    : [line('agency', heading, RULE * width)];
  const day = `ngày ${BLANK} tháng ${BLANK} năm ${BLANK}`;
  const date = place === undefined ? '' : `${place || BLANK}, ${day}`;
  const rows = [
    [[...above, ...left], top],
    [[line('number', number), ...(draft ? [line('draft', draft)] : [])], [line('date', date)]],
  ];
  return {
    kind: 'table',
    group: 'head',
    nodeId,
    widths: COLUMNS,
    borders: false,
    rows: rows.map((cells) => ({
      group: 'head',
      nodeId,
      header: false,
      cells: cells.map((paras) => ({ span: 1, paras })),
    })),
  };
}

type LineOf = (style: ParaStyle, words: string, rule?: number) => Para;

const lineOf =
  (nodeId: string): LineOf =>
  (style, words, rule) => ({
    ...para({ group: 'head', nodeId, style }, words),
    ...(rule !== undefined && { rule }),
  });

/** "DỰ THẢO LẦN 2", with the day of its submission below. */
export const draftWords = (draft: DraftMark): string =>
  draft === 'working'
    ? 'DỰ THẢO\n(đang soạn)'
    : `DỰ THẢO LẦN ${draft.number}\n(ngày ${formatDate(draft.day, 'vi')})`;

function titleBlocks(plan: PlanDocument, issuer: Issuer, layout: Layout): readonly Para[] {
  const { kind, subject } = paperTitle(plan, issuer, layout);
  const byLine = issuer.profile.byLine ? `của ${issuer.name}` : undefined;
  return kindBlocks(plan.id, kind, subject, byLine);
}

/**
 * Returns the kind and subject of a plan's paper; a title that begins with the kind doesn't repeat
 * it.
 */
export function paperTitle(
  plan: PlanDocument,
  { profile }: Pick<Issuer, 'profile'>,
  layout: Layout,
): { readonly kind: string; readonly subject: string } {
  const kind = KIND_NAMES[plan.fields.kind ?? 'de-an'].vi;
  const title = paraText(fieldPara(plan, 'title', 'title', layout)) || BLANK;
  const rest = title.toLowerCase().startsWith(`${kind} `.toLowerCase())
    ? title.slice(kind.length).trim()
    : title;
  return { kind, subject: profile.byLine ? rest : capital(rest) };
}

/**
 * Lays out the kind and subject of a paper, with a rule below; between them its issuer, where the
 * form has it.
 */
export function kindBlocks(
  nodeId: string,
  kind: string,
  subject: string,
  byLine?: string,
): readonly Para[] {
  const line = lineOf(nodeId);
  const words = balanced(subject);
  const rule = RULE * Math.min(LINE, boldLength(words, 14));
  return [
    line('kind', kind),
    ...(byLine ? [line('subject', byLine)] : []),
    line('subject', words, rule),
  ];
}

/** How much longer than the other a line may be, for a break after a comma, in millimetres. */
const COMMA = 60;
/** The cost of breaking a name: "tỉnh Nghệ / An". */
const NAME = 60;
const BEGINS_NAME = /(?:^|\s)(?:\p{Lu}\p{L}*|tỉnh|thành phố|huyện|thị xã|xã|phường)$/u;

/**
 * Breaks a long title into lines of about one length, after commas where any are near, and not
 * within a name.
 */
function balanced(words: string): string {
  const length = boldLength(words, 14);
  const count = Math.ceil(length / LINE);
  if (count < 2) return words;
  const breaks = [...words.matchAll(/\s/g)].flatMap(({ index }) => {
    const [first, rest] = [words.slice(0, index), words.slice(index + 1)] as const;
    const long = boldLength(first, 14);
    if (Math.max(long, (length - long) / (count - 1)) > LINE) return [];
    const isInName = BEGINS_NAME.test(first) && /^\p{Lu}/u.test(rest);
    const fit = (first.endsWith(',') ? COMMA : 0) - (isInName ? NAME : 0);
    return [{ first, rest, cost: 2 * Math.abs(long - length / count) - fit }];
  });
  const [best] = breaks.sort((one, other) => one.cost - other.cost);
  return best ? `${best.first}\n${balanced(best.rest)}` : words;
}
