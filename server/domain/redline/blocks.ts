import type { BlockKind } from '../../../schemas/types.ts';
import { textKey } from './same-text.ts';

/** A block of a text. The texts of all blocks joined are the whole text, to the letter. */
export interface Block {
  readonly kind: BlockKind;
  /** The block with the line breaks that follow it. */
  readonly text: string;
  /** The block alone. */
  readonly content: string;
  /** What makes two blocks equal. */
  readonly key: string;
}

const FENCE = /^ {0,3}(```+|~~~+)/;
const HEADING = /^ {0,3}#{1,6}(\s|$)/;
const LIST_ITEM = /^\s*([-*+•]|\d{1,9}[.)])(\s|$)/;
const TABLE_ROW = /^\s*\|/;
const TABLE_RULE = /^\s*\|[\s|:-]*$/;
const RULE = /^ {0,3}([-*_])( *\1){2,} *$/;

/**
 * Markdown in blocks: paragraphs, headings, list items (each its own, also when nested), table rows (the rule under
 * the head goes with the head) and others (code, rules). Lines that continue a paragraph or an item belong to it.
 */
export function splitBlocks(markdown: string): readonly Block[] {
  const groups: { kind: BlockKind; lines: string[]; closed: boolean }[] = [];
  let fence: string | undefined;
  for (const line of linesOf(markdown)) {
    const last = groups.at(-1);
    const mark = FENCE.exec(line)?.[1];
    if (fence !== undefined && last) {
      last.lines.push(line);
      if (mark?.startsWith(fence) && line.trim() === mark) fence = undefined;
    } else if (mark) {
      groups.push({ kind: 'other', lines: [line], closed: true });
      fence = mark;
    } else if (line.trim() === '') {
      if (last) {
        last.lines.push(line);
        last.closed = true;
      } else groups.push({ kind: 'paragraph', lines: [line], closed: false });
    } else {
      const kind = kindOf(line);
      if (last && continues(last, kind, line)) last.lines.push(line);
      else groups.push({ kind, lines: [line], closed: kind === 'heading' || kind === 'other' });
    }
  }
  return groups.map(({ kind, lines }) => block(kind, lines.join('')));
}

/** A plain text in lines, as blocks. */
export function splitLines(text: string): readonly Block[] {
  return linesOf(text).map((line) => block('paragraph', line));
}

function block(kind: BlockKind, text: string): Block {
  const content = text.trimEnd();
  return {
    kind,
    text,
    content,
    key: textKey(kind === 'list-item' ? unnumbered(content) : content),
  };
}

/** The number of an item is made by those who render it: another one is no change. */
const unnumbered = (item: string): string => item.replace(/^(\s*)\d{1,9}([.)])/, '$11$2');

/** A number that people type before a heading or a paragraph: a) đ) 1. 2.3.1. */
const TYPED_NUMBER = /^([a-zđ]|\d+(\.\d+)*)[.)]\s+|^\d+(\.\d+)+\s+/u;

/** A block's Markdown without what makes it a heading or an item, and without a number typed before it. */
export function unmarked({ kind, content }: Block): string {
  const words =
    kind === 'heading'
      ? content.replace(/^ {0,3}#{1,6}\s*/, '')
      : kind === 'list-item'
        ? content.replace(/^\s*([-*+•]|\d{1,9}[.)])\s*/, '')
        : content;
  return kind === 'table-row' || kind === 'other' ? words : words.replace(TYPED_NUMBER, '');
}

function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function kindOf(line: string): BlockKind {
  if (HEADING.test(line)) return 'heading';
  if (RULE.test(line.trimEnd())) return 'other';
  if (LIST_ITEM.test(line)) return 'list-item';
  if (TABLE_ROW.test(line)) return 'table-row';
  return 'paragraph';
}

function continues(
  last: { readonly kind: BlockKind; readonly lines: readonly string[]; readonly closed: boolean },
  kind: BlockKind,
  line: string,
): boolean {
  if (last.lines.every((earlier) => earlier.trim() === '')) return false;
  if (kind === 'table-row') return last.kind === 'table-row' && TABLE_RULE.test(line.trimEnd());
  if (kind !== 'paragraph') return false;
  if (last.kind === 'table-row' || last.kind === 'heading' || last.kind === 'other') return false;
  return !last.closed;
}
