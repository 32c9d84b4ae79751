import { leadOf } from '../../../domain/plan/leads.ts';
import { headingFields, textField } from '../../../domain/plan/names.ts';
import { titleOf } from '../../../domain/plan/titles.ts';
import { type Placed, placedChildren } from '../../../domain/redline/align-nodes.ts';
import { type FieldSpec, NODE_FIELDS } from '../../../schemas/node-fields.ts';
import type { NodeType, PlanNode } from '../../../schemas/types.ts';
import { escapeHtml } from '../escape.ts';
import { type Drawing, type Drawn, isUntouched } from './context.ts';
import { factsHtml } from './facts.ts';
import { fieldHtml } from './field-html.ts';
import { indicatorTable } from './indicator-table.ts';
import { langAttribute } from './marks.ts';
import { drawnOf, idOf, leftHtml, markedWhole, numberHtml, tagHtml } from './node-parts.ts';

/** Renders a node with all below it. `depth` is 0 for the plan. */
export function nodeHtml(drawn: Drawn, depth: number, drawing: Drawing): string {
  const { node, state } = drawn;
  const classes = [
    'rl-node',
    `rl-${node.type}`,
    ...(state === 'kept' ? [] : [state]),
    isUntouched(drawn, drawing) ? 'unchanged' : '',
    drawn.fields.length > 0 ? 'edited' : '',
  ].filter(Boolean);
  return `<div class="${classes.join(' ')}"${idOf(drawn)} data-node="${escapeHtml(node.id)}">
${ownHtml(drawn, depth, drawing)}
${childrenHtml(drawn, depth, drawing)}</div>`;
}

/** Renders a node's own content: heading, text and other fields. */
export function ownHtml(drawn: Drawn, depth: number, drawing: Drawing): string {
  const own = `${headHtml(drawn, depth, drawing)}${bodyHtml(drawn, drawing)}`;
  const isSame = drawn.state === 'kept' && !drawn.change;
  return `<div class="rl-own${isSame ? ' unchanged' : ''}">${tagHtml(drawn, drawing)}${markedWhole(drawn, own, drawing)}</div>`;
}

function headHtml(drawn: Drawn, depth: number, drawing: Drawing): string {
  const { node } = drawn;
  const label = numberHtml(drawn, drawing);
  const parts = specs(node, (spec) => isHead(node, spec))
    .map((spec) => ({ ...spec, html: fieldHtml(drawn, spec, drawing) }))
    .filter(({ html }) => html !== '')
    .map(({ name, html }) => `${leadHtml(node, name, drawing)}${html}`);
  // A section without a heading is called by its role.
  const words =
    parts.join(' ') ||
    (node.type === 'section' || node.type === 'plan'
      ? `<span${langAttribute(drawing.language)}>${escapeHtml(titleOf(node, {}, drawing.language))}</span>`
      : '');
  if (words === '' && label === '') return '';
  const number = label ? `<span class="rl-number">${label}</span> ` : '';
  const tag = HEADED.has(node.type) ? `h${Math.min(6, depth + 1)}` : 'p';
  const alone = words === '' ? ' rl-number-only' : '';
  return `<${tag} class="rl-head rl-d${Math.min(4, depth)}${alone}">${number}${words}</${tag}>`;
}

function leadHtml(node: PlanNode, field: string, { language }: Drawing): string {
  const lead = leadOf(node, field, language);
  return lead === '' || language === 'vi' ? lead : `<span${langAttribute(language)}>${lead}</span>`;
}

const HEADED: ReadonlySet<NodeType> = new Set<NodeType>(['plan', 'section', 'appendix']);

const isHead = ({ type }: PlanNode, { name }: FieldSpec): boolean =>
  headingFields(type).includes(name);

function specs(node: PlanNode, wanted: (spec: FieldSpec) => boolean): readonly FieldSpec[] {
  return NODE_FIELDS[node.type].filter(wanted);
}

/** Renders the main text, then the other fields as a list of names and values. */
function bodyHtml(drawn: Drawn, drawing: Drawing): string {
  const { node } = drawn;
  const main = specs(node, ({ name }) => name === textField(node.type)).map((spec) =>
    fieldHtml(drawn, spec, drawing),
  );
  const text = main.filter(Boolean).map((html) => `<div class="rl-text">${html}</div>`);
  const shown = specs(node, (spec) => !isHead(node, spec) && spec.name !== textField(node.type));
  return `${text.join('')}${factsHtml(drawn, shown, drawing)}`;
}

function childrenHtml(parent: Drawn, depth: number, drawing: Drawing): string {
  const parts: string[] = [];
  let rows: (Drawn | Placed)[] = [];
  const endTable = (): void => {
    if (rows.some((row) => row.state !== 'left')) parts.push(indicatorTable(rows, drawing));
    else parts.push(...rows.map((row) => leftHtml(row.node, drawing)));
    rows = [];
  };
  for (const placed of placedChildren(drawing.alignment, parent.node)) {
    const isRow = placed.node.type === 'indicator';
    if (!isRow) endTable();
    if (isRow) rows.push(placed.state === 'left' ? placed : drawnOf(placed, parent, drawing));
    else if (placed.state === 'left') parts.push(leftHtml(placed.node, drawing));
    else parts.push(nodeHtml(drawnOf(placed, parent, drawing), depth + 1, drawing));
  }
  endTable();
  return parts.join('\n');
}
