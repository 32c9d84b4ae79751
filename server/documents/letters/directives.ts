import { letterOf } from '../../../domain/plan/numbering.ts';
import { capital } from '../../../domain/text/case.ts';
import type { Due, Markdown, PastDue, Priority } from '../../../schemas/types.ts';
import { decreeDate } from '../issued/decree-words.ts';
import type { PaperBlock } from '../paper/paper.ts';
import { ledMarkdown, letterHeading } from './letter.ts';

/** The chair's directives on one section of a draft. */
export interface DirectiveGroup {
  /** "mục IV. Mục tiêu", "toàn bộ dự thảo". */
  readonly about: string;
  readonly directives: readonly DirectiveGiven[];
}

export interface DirectiveGiven {
  readonly text: Markdown;
  readonly priority?: Priority;
  /**
   * The item in the section that it concerns: "chỉ tiêu 3: Tỷ lệ …", "mục 1. Nhiệm vụ"; absent for
   * the section itself.
   */
  readonly place?: string;
  readonly due?: Due;
  readonly pastDues?: readonly PastDue[];
}

/**
 * Lays out directives below a heading for each section: "1. Về …" with a), b) at level 2, where
 * there are several; "a) Về …" with dashes at level 3.
 */
export const directiveBlocks = (
  groups: readonly DirectiveGroup[],
  level: 2 | 3,
): readonly PaperBlock[] =>
  groups.flatMap(({ about, directives }, index) => {
    const several = directives.length > 1;
    return [
      letterHeading(
        `${level === 2 ? `${index + 1}.` : `${letterOf(index + 1)})`} Về ${about}`,
        level,
      ),
      ...directives.flatMap((directive, at) =>
        ledMarkdown(
          {
            lead: level === 3 ? '- ' : several ? `${letterOf(at + 1)}) ` : '',
            tail: tailOf(directive),
          },
          directive.text,
        ),
      ),
    ];
  });

/** "(Tại chỉ tiêu 3: Tỷ lệ …; nên thực hiện; thời hạn: …)"; '' when there is nothing to add. */
function tailOf({ place, priority, due, pastDues }: DirectiveGiven): string {
  const details = [
    place ? `tại ${place}` : '',
    priority === 'should' ? 'nên thực hiện' : '',
    due ? `thời hạn: ${directiveDue(due, pastDues)}` : '',
  ].filter(Boolean);
  const words = details.join('; ');
  return words && `(${capital(words)}${words.endsWith('…') ? '' : '.'})`;
}

/**
 * Writes a due date in its original words, with the days that they mean, followed by later
 * extensions.
 */
export function directiveDue(due: Due, pastDues: readonly PastDue[] = []): string {
  const [first, ...later] = [...pastDues.map((past) => past.due), due];
  const extended = later.map(({ date }) => `được gia hạn đến ${decreeDate(date)}`);
  return [resolved(first ?? due), ...extended].join(', ');
}

/** Returns a directive with its due date as first set, before any extension. */
export const asFirstSaid = <
  T extends { readonly due?: Due; readonly pastDues?: readonly PastDue[] },
>({
  pastDues = [],
  ...said
}: T): Omit<T, 'pastDues'> => {
  const [first] = pastDues;
  return first ? { ...said, due: first.due } : said;
};

function resolved({ date, from, said }: Due): string {
  const days = from
    ? `từ ${decreeDate(from)} đến ${decreeDate(date)}`
    : `chậm nhất ${decreeDate(date)}`;
  return said ? `${said}, ${days}` : days;
}
