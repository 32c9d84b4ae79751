import { columnFields, columnHead } from '../../../domain/plan/names.ts';
import type { Placed } from '../../../domain/redline/align-nodes.ts';
import { NODE_FIELDS } from '../../../schemas/node-fields.ts';
import { escapeHtml } from '../escape.ts';
import { type Drawing, type Drawn, isUntouched } from './context.ts';
import { drawnPeriods, factsHtml } from './facts.ts';
import { fieldHtml, targetHtml } from './field-html.ts';
import { langAttribute, scrolling } from './marks.ts';
import { idOf, leftLink, markedWhole, numberHtml, tagHtml } from './node-parts.ts';

const WORDS = {
  vi: { place: 'TT', table: 'Bảng chỉ tiêu' },
  en: { place: 'No.', table: 'Table of indicators' },
} as const;

/** Fields with a column; the others are in a separate row below. */
const COLUMNS: ReadonlySet<string> = new Set(columnFields('indicator'));

/**
 * Renders consecutive indicators as the table in which papers set them; removed and moved ones at
 * their former place.
 */
export function indicatorTable(rows: readonly (Drawn | Placed)[], drawing: Drawing): string {
  const words = WORDS[drawing.language];
  const head = (field: string): string => columnHead('indicator', field, drawing.language);
  const drawn = rows.filter((row): row is Drawn => row.state !== 'left');
  const periods = drawnPeriods(drawn);
  const heads = [
    words.place,
    ...['name', 'unit', 'baselineValue'].map(head),
    ...periods.map((period) => `${head('targets')} ${period}`),
  ];
  const own = langAttribute(drawing.language);
  const headCells = heads.map((text) => `<th scope="col"${own}>${escapeHtml(text)}</th>`).join('');
  const body = rows.map((row) =>
    row.state === 'left'
      ? `<tr class="rl-left" id="from-${escapeHtml(row.node.id)}"><td colspan="${heads.length}">${leftLink(row.node, drawing)}</td></tr>`
      : rowHtml(row as Drawn, periods, drawing),
  );
  return scrolling(
    `<table class="rl-table rl-indicators"><thead><tr>${headCells}</tr></thead><tbody>
${body.join('\n')}
</tbody></table>`,
    words.table,
    drawing.language,
  );
}

function rowHtml(drawn: Drawn, periods: readonly string[], drawing: Drawing): string {
  const { node, state } = drawn;
  // The unit has its own column.
  const field = (name: string): string => {
    const spec = NODE_FIELDS.indicator.find((other) => other.name === name);
    return spec ? fieldHtml(drawn, spec, drawing, '') : '';
  };
  const cell = (html: string, kind = ''): string => {
    const marked = html === '' ? '' : markedWhole(drawn, html, drawing);
    return `<td${kind && ` class="${kind}"`}>${marked}</td>`;
  };
  const year = field('baselineYear');
  const baseline = [field('baselineValue'), field('baselineText'), year && `(${year})`];
  const otherFields = NODE_FIELDS.indicator.filter(({ name }) => !COLUMNS.has(name));
  const facts = factsHtml(drawn, otherFields, drawing);
  const classes = [
    'rl-row',
    ...(state === 'kept' ? [] : [state]),
    ...(drawn.fields.length > 0 ? ['edited'] : []),
    ...(isUntouched(drawn, drawing) ? ['unchanged'] : []),
  ];
  const main = `<tr class="${classes.join(' ')}"${idOf(drawn)} data-node="${escapeHtml(node.id)}">${[
    cell(numberHtml(drawn, drawing), 'rl-tt'),
    `<td class="rl-name">${tagHtml(drawn, drawing)}${markedWhole(drawn, field('name'), drawing)}</td>`,
    cell(field('unit')),
    cell(baseline.filter(Boolean).join(' '), 'rl-figure'),
    ...periods.map((period) => cell(targetHtml(drawn, period, drawing), 'rl-figure')),
  ].join('')}</tr>`;
  if (facts === '') return main;
  const more = `<td></td><td colspan="${3 + periods.length}">${markedWhole(drawn, facts, drawing)}</td>`;
  return `${main}\n<tr class="${classes.join(' ')} rl-more">${more}</tr>`;
}
