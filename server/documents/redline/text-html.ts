import type { BlockChange, Language } from '../../../schemas/types.ts';
import { readableHunks } from '../../domain/redline/readable.ts';
import { exactHunks } from '../../domain/redline/words.ts';
import { plainText } from '../../domain/text/plain.ts';
import { renderInline, renderMarkdown } from '../markdown.ts';
import { deleted, hunks, inserted } from './marks.ts';

/**
 * An edited Markdown field: kept blocks rendered as they are, inserted and deleted ones marked whole, edited ones word by
 * word over their plain text. Rows of a table stand in a table again.
 */
export function textHtml(blocks: readonly BlockChange[], language: Language): string {
  const parts: string[] = [];
  let rows: string[] = [];
  const endTable = (): void => {
    if (rows.length > 0)
      parts.push(`<table class="rl-table"><tbody>${rows.join('')}</tbody></table>`);
    rows = [];
  };
  for (const block of blocks) {
    if (block.kind === 'table-row') rows.push(rowHtml(block, language));
    else {
      endTable();
      parts.push(blockHtml(block, language));
    }
  }
  endTable();
  return parts.join('\n');
}

/** The same blocks in one run of text, changed ones only: for a table cell or a list of changes. */
export function changedBlocksHtml(blocks: readonly BlockChange[], language: Language): string {
  return blocks
    .filter(({ op }) => op !== '=')
    .map((block) => `<p>${words(wordsOf(block.before), wordsOf(block.after), block, language)}</p>`)
    .join('');
}

function blockHtml(block: BlockChange, language: Language): string {
  const source = block.after ?? block.before ?? '';
  const state = STATES[block.op];
  if (block.kind === 'list-item') {
    const { indent, mark } = itemOf(source);
    const inner =
      block.op === '~'
        ? words(wordsOf(block.before), wordsOf(block.after), block, language)
        : marked(block, renderInline(itemOf(source).words), language);
    const level = Math.min(4, Math.floor(indent / 2));
    return `<div class="rl-li rl-l${level} ${state}"><span class="rl-bullet">${mark}</span><div>${inner}</div></div>`;
  }
  if (block.op !== '~') {
    return `<div class="rl-md ${state}">${marked(block, renderMarkdown(source), language)}</div>`;
  }
  const tag = block.kind === 'heading' ? 'rl-p rl-h' : 'rl-p';
  const inner = words(wordsOf(block.before), wordsOf(block.after), block, language);
  return `<p class="${tag} ${state}">${inner}</p>`;
}

const STATES = {
  '=': 'unchanged',
  '+': 'added',
  '-': 'removed',
  '~': 'edited',
  moved: 'moved',
} as const;

function marked(block: BlockChange, html: string, language: Language): string {
  if (block.op === '+') return inserted(html, language);
  return block.op === '-' ? deleted(html, language) : html;
}

/** Two plain texts with what changed between them. The same words in another dress are said to be so. */
function words(
  before: string,
  after: string,
  block: Pick<BlockChange, 'op'>,
  language: Language,
): string {
  if (block.op === '+') return hunks([{ op: '+', text: after }], language);
  if (block.op === '-') return hunks([{ op: '-', text: before }], language);
  const found = readableHunks(exactHunks(before, after).hunks);
  if (found.some(({ op }) => op !== '=')) return hunks(found, language);
  const note = language === 'vi' ? 'đổi cách trình bày' : 'layout changed';
  return `${hunks(found, language)} <span class="rl-delta">(${note})</span>`;
}

/** The words of a block without the marks that make it a heading, an item or a row. */
function wordsOf(block: string | undefined): string {
  const text = block?.trim() ?? '';
  return plainText(itemOf(text).words.replace(/^#{1,6}\s+/, ''));
}

function itemOf(text: string): {
  readonly indent: number;
  readonly mark: string;
  readonly words: string;
} {
  const parts = /^(\s*)([-*+•]|\d{1,9}[.)])(\s+|$)([\s\S]*)$/.exec(text);
  if (!parts) return { indent: 0, mark: '–', words: text.trim() };
  const [, space = '', mark = '', , rest = ''] = parts;
  return { indent: space.length, mark: /\d/.test(mark) ? mark : '–', words: rest.trim() };
}

function rowHtml(block: BlockChange, language: Language): string {
  const before = cellsOf(block.before);
  const after = cellsOf(block.after);
  const source = block.after ?? block.before ?? '';
  const tag = source.trim().includes('\n') ? 'th' : 'td';
  const whole = block.op === '~' && before.length === after.length;
  const cells = whole
    ? after.map((cell, at) => words(plainText(before[at] ?? ''), plainText(cell), block, language))
    : [
        ...(block.op === '=' ? [] : before.map((cell) => deleted(renderInline(cell), language))),
        ...after.map((cell) =>
          block.op === '=' ? renderInline(cell) : inserted(renderInline(cell), language),
        ),
      ];
  // Kept cells of an edited row carry no note on layout.
  const html = cells.map((cell, at) => {
    const same = whole && before[at] === after[at];
    return `<${tag}>${same ? renderInline(after[at] ?? '') : cell}</${tag}>`;
  });
  return `<tr class="${STATES[block.op]}">${html.join('')}</tr>`;
}

function cellsOf(row: string | undefined): readonly string[] {
  const [line = ''] = (row ?? '').trim().split('\n');
  if (line === '') return [];
  return line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));
}
