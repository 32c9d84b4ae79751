import { type Placed, placedChildren } from '../../../domain/redline/align-nodes.ts';
import { escapeHtml } from '../escape.ts';
import { type Drawing, type Drawn, isUntouched } from './context.ts';
import { indicatorTable } from './indicator-table.ts';
import { langAttribute } from './marks.ts';
import { ownHtml } from './node-html.ts';
import { drawnOf, idOf, leftHtml } from './node-parts.ts';

/**
 * Renders a compared plan as a table of two columns, the older text on the left, the newer on the
 * right; each item and each table of indicators is a row. What only one side has is marked there,
 * with an empty cell opposite.
 */
export function sidesTable(root: Drawn, drawing: Drawing): string {
  const vi = drawing.language === 'vi';
  const heads = vi ? ['Trước', 'Sau'] : ['Before', 'After'];
  const head = heads
    .map((name) => `<th scope="col"${langAttribute(drawing.language)}>${name}</th>`)
    .join('');
  return `<table class="rl-sides"><thead><tr>${head}</tr></thead><tbody>
${rowsOf(root, 0, drawing).join('\n')}
</tbody></table>`;
}

function rowsOf(drawn: Drawn, depth: number, drawing: Drawing): readonly string[] {
  const rows = [
    row(ownHtml(drawn, depth, drawing), {
      classes: [drawn.state, isUntouched(drawn, drawing) || isSame(drawn) ? 'unchanged' : ''],
      attributes: `${idOf(drawn)} data-node="${escapeHtml(drawn.node.id)}"`,
      only: sideOf(drawn.state),
    }),
  ];
  let indicators: (Drawn | Placed)[] = [];
  const endTable = (): void => {
    if (indicators.length === 0) return;
    const drawnRows = indicators.filter(
      (indicator): indicator is Drawn => indicator.state !== 'left',
    );
    const allUntouched = drawnRows.every((indicator) => isUntouched(indicator, drawing));
    const all = allUntouched && drawnRows.length === indicators.length;
    rows.push(row(indicatorTable(indicators, drawing), { classes: [all ? 'unchanged' : ''] }));
    indicators = [];
  };
  for (const placed of placedChildren(drawing.alignment, drawn.node)) {
    const { state, node } = placed;
    if (node.type === 'indicator') {
      indicators.push(state === 'left' ? placed : drawnOf(placed, drawn, drawing));
      continue;
    }
    endTable();
    if (state === 'left') rows.push(row(leftHtml(node, drawing), { classes: [], only: 'before' }));
    else rows.push(...rowsOf(drawnOf(placed, drawn, drawing), depth + 1, drawing));
  }
  endTable();
  return rows;
}

const isSame = ({ state, change }: Drawn): boolean => state === 'kept' && !change;

const sideOf = (state: Drawn['state']): 'before' | 'after' | undefined =>
  state === 'added' ? 'after' : state === 'removed' ? 'before' : undefined;

interface Row {
  readonly classes: readonly string[];
  readonly attributes?: string;
  /** The only side that has it; absent for both. */
  readonly only?: 'before' | 'after' | undefined;
}

function row(html: string, { classes, attributes = '', only }: Row): string {
  const names = ['rl-pair', ...classes].filter((name) => name !== '' && name !== 'kept').join(' ');
  // Links lead to the newer side, since an id must be unique.
  const before = only === 'after' ? '' : withoutMarks(only ? html : withoutIds(html), 'ins');
  const after = only === 'before' ? '' : withoutMarks(html, 'del');
  return `<tr class="${names}"${attributes}><td class="rl-before">${before}</td><td class="rl-after">${after}</td></tr>`;
}

const withoutIds = (html: string): string => html.replace(/(<[^>]*?) id="[^"]*"/g, '$1');

/**
 * Removes the insertions, or the deletions, from HTML; words struck through by Markdown itself
 * stay.
 */
function withoutMarks(html: string, tag: 'ins' | 'del'): string {
  const tags = new RegExp(`<(/?)${tag}\\b([^>]*)>`, 'g');
  let result = '';
  let from = 0;
  let depth = 0;
  for (const match of html.matchAll(tags)) {
    const [text, closing, attributes = ''] = match;
    if (depth === 0 && closing === '' && attributes.includes(`class="rl-${tag}`)) {
      result += html.slice(from, match.index);
      depth = 1;
    } else if (depth > 0) {
      depth += closing === '' ? 1 : -1;
      if (depth === 0) from = match.index + text.length;
    }
  }
  return result + html.slice(from);
}
