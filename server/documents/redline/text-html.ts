import { cellsOf } from '../../../domain/redline/cells.ts';
import { readableHunks } from '../../../domain/redline/readable.ts';
import { exactHunks } from '../../../domain/redline/words.ts';
import { plainText } from '../../../domain/text/plain.ts';
import type { BlockChange, CellChange, Hunk, Language } from '../../../schemas/types.ts';
import { escapeHtml } from '../escape.ts';
import { renderInline, renderMarkdown } from '../markdown.ts';
import { dressedText, joinedText } from './dress.ts';
import { dressedHunks } from './dressed-hunks.ts';
import { deleted, inserted, langAttribute, noted, scrolling } from './marks.ts';

/** How a text is drawn. `sides`: in two columns. */
export interface TextLook {
  readonly language: Language;
  readonly sides: boolean;
}

/**
 * Renders an edited Markdown field: kept blocks as they are, inserted and deleted ones marked
 * whole, edited ones word by word with the words' looks, moved ones at their new place, with links
 * both ways. Rows of a table are put in a table again. `id` is the field's change; the places of
 * moved blocks derive their ids from it.
 */
export function textHtml(blocks: readonly BlockChange[], look: TextLook, id: string): string {
  const { language } = look;
  const parts: string[] = [];
  let rows: string[] = [];
  const endTable = (): void => {
    if (rows.length > 0) {
      const table = `<table class="rl-table"><tbody>${rows.join('')}</tbody></table>`;
      parts.push(scrolling(table, language === 'vi' ? 'Bảng' : 'Table', language));
    }
    rows = [];
  };
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'table-row') rows.push(rowHtml(block, look));
    else {
      endTable();
      const was = block.move && blocks[block.move.from]?.before;
      parts.push(
        block.move?.from === at
          ? leftBlock(block, id, language)
          : blockHtml(block, was ?? block.before, id, look),
      );
    }
  }
  endTable();
  return parts.join('\n');
}

/** How many characters of a moved block are quoted at its former place. */
const QUOTED = 48;

/**
 * Renders the former place of a block that moved inside its text: its first words, with a link to
 * its new place.
 */
function leftBlock({ before = '', move }: BlockChange, id: string, language: Language): string {
  const text = wordsOf(before).replace(/\s+/gu, ' ');
  const short = text.length > QUOTED ? `${text.slice(0, QUOTED).replace(/\s\S*$/u, '')}…` : text;
  const down = (move?.to ?? 0) > (move?.from ?? 0);
  const way =
    language === 'vi'
      ? `chuyển ${down ? 'xuống dưới' : 'lên trên'}`
      : `moved ${down ? 'down' : 'up'}`;
  const names = blockIds(id, move?.from ?? 0);
  return `<p class="rl-left" id="${names.from}"><a href="#${names.to}">⇄ “${escapeHtml(short)}” – <span${langAttribute(language)}>${way}</span></a></p>`;
}

/** The sign on a block that moved inside its text, with a link back. */
function movedTag({ move }: BlockChange, id: string, language: Language): string {
  if (!move) return '';
  const up = move.to < move.from;
  const words =
    language === 'vi'
      ? `Chuyển từ ${up ? 'phía dưới' : 'phía trên'}`
      : `Moved from ${up ? 'below' : 'above'}`;
  return `<a class="rl-tag moved"${langAttribute(language)} href="#${blockIds(id, move.from).from}">⇄ ${words}</a>`;
}

const blockIds = (id: string, from: number): { readonly from: string; readonly to: string } => ({
  from: `b-from-${escapeHtml(id)}.${from}`,
  to: `b-${escapeHtml(id)}.${from}`,
});

/** Renders the changed blocks in one run of text: for a table cell or a list of changes. */
export function changedBlocksHtml(blocks: readonly BlockChange[], language: Language): string {
  return blocks
    .filter((block, at) => block.op !== '=' && block.move?.from !== at)
    .map((block) => {
      const before = block.move ? blocks[block.move.from]?.before : block.before;
      const note = language === 'vi' ? 'chuyển vị trí' : 'moved';
      const moved = block.move ? ` ${noted(`(${note})`, language)}` : '';
      const html = words(sourceOf(before), sourceOf(block.after), block, {
        language,
        sides: false,
      });
      return `<p>${html}${moved}</p>`;
    })
    .join('');
}

function blockHtml(
  block: BlockChange,
  before: string | undefined,
  id: string,
  look: TextLook,
): string {
  const { language } = look;
  const source = block.after ?? block.before ?? '';
  const state = STATES[block.op];
  const own = block.move ? ` id="${blockIds(id, block.move.from).to}"` : '';
  const tag = movedTag(block, id, language);
  const isEdited = block.op === '~' || (block.op === 'moved' && block.hunks !== undefined);
  const edited = (): string => words(sourceOf(before), sourceOf(block.after), block, look);
  if (block.kind === 'list-item') {
    const { indent, mark } = itemOf(source);
    const inner = isEdited ? edited() : marked(block, renderInline(itemOf(source).words), language);
    const level = Math.min(4, Math.floor(indent / 2));
    return `<div class="rl-li rl-l${level} ${state}"${own}><span class="rl-bullet">${mark}</span><div>${tag}${inner}</div></div>`;
  }
  if (!isEdited) {
    return `<div class="rl-md ${state}"${own}>${tag}${marked(block, renderMarkdown(source), language)}</div>`;
  }
  const classes = block.kind === 'heading' ? 'rl-p rl-h' : 'rl-p';
  return `<p class="${classes} ${state}"${own}>${tag}${edited()}</p>`;
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

/** Renders two Markdown texts with their changes. Says when only the look of the words changed. */
function words(
  before: string,
  after: string,
  block: Pick<BlockChange, 'op' | 'joint'>,
  look: TextLook,
): string {
  const { language } = look;
  const [old, now] = [dressedText(before), dressedText(after)];
  const joint = block.joint !== undefined;
  const draw = (found: readonly Hunk[]) => dressedHunks(found, old, now, { ...look, joint });
  if (block.op === '+') return draw([{ op: '+', text: joinedText(now) }]).html;
  if (block.op === '-') return draw([{ op: '-', text: joinedText(old) }]).html;
  const found = readableHunks(exactHunks(joinedText(old), joinedText(now)).hunks);
  const { html, dressChanged, linkChanged } = draw(found);
  const vi = language === 'vi';
  const notes: string[] = [];
  if (block.joint) {
    const split = vi ? 'tách đoạn' : 'paragraph split';
    const merge = vi ? 'gộp đoạn' : 'paragraphs merged';
    notes.push(noted(`(${block.joint === 'split' ? split : merge})`, language));
  }
  // Without any change in words or look, it is the block's kind that changed: a heading or an item.
  const isSame = !joint && !linkChanged && found.every(({ op }) => op === '=');
  if (dressChanged || isSame) {
    const note = vi ? '(đổi cách trình bày)' : '(layout changed)';
    notes.push(noted(note, language, 'rl-format'));
  }
  if (linkChanged) notes.push(noted(vi ? '(đổi liên kết)' : '(link changed)', language));
  return [html, ...notes].join(' ');
}

/** Returns a block's Markdown without the marks of a heading or an item. */
function sourceOf(block: string | undefined): string {
  const text = block?.trim() ?? '';
  return itemOf(text).words.replace(/^#{1,6}\s+/, '');
}

const wordsOf = (block: string | undefined): string => plainText(sourceOf(block));

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

function rowHtml(block: BlockChange, look: TextLook): string {
  const { language } = look;
  const source = block.after ?? block.before ?? '';
  const tag = source.trim().includes('\n') ? 'th' : 'td';
  const cells = block.cells
    ? block.cells.map((cell) => cellHtml(cell, look))
    : cellsOf(source).map((cell) => marked(block, renderInline(cell), language));
  const left = block.op === 'moved' && block.after === undefined;
  const row = left ? cells.map((cell) => deleted(cell, language)) : cells;
  const html = row.map((cell) => `<${tag}>${cell}</${tag}>`).join('');
  return `<tr class="${STATES[block.op]}">${html}</tr>`;
}

function cellHtml({ op, before = '', after = '' }: CellChange, look: TextLook): string {
  const { language } = look;
  if (op === '=') return renderInline(after);
  if (op === '+') return inserted(renderInline(after), language);
  if (op === '-') return deleted(renderInline(before), language);
  return words(before, after, { op }, look);
}
