import { KIND_NAMES } from '../../../domain/plan/value-names.ts';
import { readValue } from '../../../domain/plan/values.ts';
import { subjectOf } from '../../../domain/redline/lines.ts';
import { formatNumber } from '../../../domain/text/dates.ts';
import type {
  FieldChange,
  Language,
  NodeChange,
  PlanDocument,
  Redline,
} from '../../../schemas/types.ts';
import { escapeHtml } from '../escape.ts';
import { drawingOf } from './context.ts';
import { valueLangAttribute } from './field-html.ts';
import { hasItems, itemHunks } from './item-hunks.ts';
import { chip, hunks, langAttribute } from './marks.ts';
import { nodeHtml } from './node-html.ts';
import { drawnOf } from './node-parts.ts';
import { PAGE_CSS, REDLINE_CSS } from './redline-css.ts';
import { sidesTable } from './side-by-side.ts';
import { changedBlocksHtml } from './text-html.ts';

export { REDLINE_CSS };

/**
 * The most changes listed above the paper; longer lists are folded, since the paper matters more.
 */
const FEW_CHANGES = 20;

/**
 * Renders plan b as a paper with everything that changed since a: inserted words underlined,
 * deleted ones struck through at their place, moved nodes dotted with links both ways, values old →
 * new. Each change has the id `c-<id of the change>`. Unchanged nodes are included, with the class
 * `unchanged`. Safe to insert: every text is escaped or sanitised. `redline` is the comparison of a
 * with b.
 */
export function redlineFragment(
  a: PlanDocument,
  b: PlanDocument,
  redline: Pick<Redline, 'changes' | 'summary'>,
  language: Language,
): string {
  const drawing = drawingOf(a, b, redline, { language, sides: false });
  const root = drawnOf({ state: 'kept', node: b }, undefined, drawing);
  const kind = KIND_NAMES[b.fields.kind ?? 'de-an'][language].replace(/ \(.*\)$/, '');
  // A title that begins with the kind of document needs no line above it that repeats it.
  const named = b.fields.title?.toLowerCase().startsWith(kind.toLowerCase()) ?? false;
  return `<article class="redline" lang="vi">
${summaryHtml(redline, language)}
${named ? '' : `<p class="rl-kind"${langAttribute(language)}>${escapeHtml(kind)}</p>`}
${nodeHtml(root, 0, drawing)}
</article>`;
}

/**
 * Renders the same comparison in two columns, the older plan on the left, the newer on the right,
 * item by item. Ids and links are those of redlineFragment; equally safe to insert.
 */
export function redlineSideBySide(
  a: PlanDocument,
  b: PlanDocument,
  redline: Pick<Redline, 'changes' | 'summary'>,
  language: Language,
): string {
  const drawing = drawingOf(a, b, redline, { language, sides: true });
  const root = drawnOf({ state: 'kept', node: b }, undefined, drawing);
  return `<article class="redline rl-two" lang="vi">
${summaryHtml(redline, language)}
${sidesTable(root, drawing)}
</article>`;
}

/**
 * Makes a self-contained page, with its style, that prints on A4. `fragment` is HTML of
 * redlineFragment.
 */
export function redlinePage(title: string, fragment: string, language: Language): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${REDLINE_CSS}${PAGE_CSS}</style>
</head>
<body>
${fragment}
</body>
</html>
`;
}

/**
 * Renders one change of a field, for a list or a table cell: of an edited text only the changed
 * blocks. `nameOf` names the nodes in lists.
 */
export function hunksHtml(
  change: FieldChange,
  language: Language = 'vi',
  nameOf: (nodeId: string) => string = (nodeId) => nodeId,
): string {
  if (change.blocks) return changedBlocksHtml(change.blocks, language);
  if (change.hunks) return hunks(change.hunks, language);
  if (hasItems(change)) return hunks(itemHunks(change, { language, nameOf }), language);
  const read = (value: FieldChange['before']): string =>
    value === undefined ? '' : readValue(value, change.kind, '', { language, nameOf });
  return chip(
    read(change.before),
    read(change.after),
    '',
    language,
    valueLangAttribute(change.kind, language),
  );
}

function summaryHtml(
  { changes, summary }: Pick<Redline, 'changes' | 'summary'>,
  language: Language,
): string {
  const vi = language === 'vi';
  const count = (number: number, one: string, other: string): string =>
    `${formatNumber(number, language)} ${vi ? one : other}`;
  if (changes.length === 0) {
    return `<header class="rl-summary"${langAttribute(language)}><p>${vi ? 'Hai dự thảo không có gì khác nhau.' : 'The two drafts do not differ.'}</p></header>`;
  }
  const counts = [
    count(summary.added, 'bổ sung', 'added'),
    count(summary.removed, 'bãi bỏ', 'removed'),
    count(summary.moved, 'chuyển vị trí', 'moved'),
    count(summary.edited, 'sửa đổi', 'edited'),
    `${vi ? 'thêm ' : ''}${count(summary.wordsInserted, 'từ', 'words inserted')}`,
    `${vi ? 'bớt ' : ''}${count(summary.wordsDeleted, 'từ', 'words deleted')}`,
  ];
  return `<header class="rl-summary"${langAttribute(language)}>
<h2>${vi ? 'Tổng hợp thay đổi' : 'What changed'}</h2>
<p>${counts.join(' · ')}</p>
<details${changes.length <= FEW_CHANGES ? ' open' : ''}><summary>${vi ? 'Từng thay đổi' : 'Every change'}</summary>
<ol>${changes.map(lineItem).join('')}</ol></details>
</header>`;
}

/**
 * Renders the lines of one change as one item: its node is named once, every line links to its
 * place.
 */
function lineItem(change: NodeChange): string {
  const about = change.lines.length - change.fields.length;
  const subject = `${subjectOf(change)}: `;
  const links = change.lines.map((line, index) => {
    // The line of a move, an addition or a removal comes first; then one for each field, in order.
    const id = index < about ? change.id : (change.fields[index - about]?.id ?? change.id);
    const words = index > 0 && line.startsWith(subject) ? line.slice(subject.length) : line;
    return `<a href="#c-${escapeHtml(id)}">${escapeHtml(words)}</a>`;
  });
  return `<li>${links.join('; ')}</li>`;
}
