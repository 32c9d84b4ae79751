import type { BlockKind } from '../../schemas/types.ts';
import { isItsKey, isSoftSpace, textKey } from './engine/same-text.ts';

/** A block of a text. The texts of all blocks, joined, are exactly the whole text. */
export interface Block {
  readonly kind: BlockKind;
  /** The block with the line breaks that follow it. */
  readonly text: string;
  /** The block without them. */
  readonly content: string;
  /** Equal for equal blocks. */
  readonly key: string;
}

const FENCE = /^ {0,3}(```+|~~~+)/;
const HEADING = /^ {0,3}#{1,6}(\s|$)/;
const LIST_ITEM = /^\s*([-*+•]|\d{1,9}[.)])(\s|$)/;
const TABLE_ROW = /^\s*\|/;
const TABLE_RULE = /^\s*\|[\s|:-]*$/;
const RULE = /^ {0,3}([-*_])( *\1){2,} *$/;

/**
 * Splits Markdown into blocks: paragraphs, headings, list items (each its own, nested ones too),
 * table rows (the rule under the head goes with the head) and others (code, rules). A line that
 * continues a paragraph or an item belongs to it.
 */
export function splitBlocks(markdown: string): readonly Block[] {
  return groupsOf(markdown).groups.map(blockOf);
}

/** The lines of one block. */
interface Group {
  readonly kind: BlockKind;
  readonly lines: string[];
  /** Whether a line of prose can't continue it. */
  closed: boolean;
}

function groupsOf(markdown: string): {
  readonly groups: readonly Group[];
  readonly inFence: boolean;
} {
  const groups: Group[] = [];
  let fence: string | undefined;
  for (const line of blockLines(markdown)) {
    const last = groups.at(-1);
    if (fence === undefined && isProse(line)) {
      if (last && continues(last, 'paragraph', line)) last.lines.push(line);
      else groups.push({ kind: 'paragraph', lines: [line], closed: false });
      continue;
    }
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
  return { groups, inFence: fence !== undefined };
}

/**
 * Whether a line begins with a Vietnamese letter: then it is neither blank nor a heading, an item,
 * a row, a rule or a fence.
 */
function isProse(line: string): boolean {
  const unit = line.charCodeAt(0);
  return (
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0xc0 && unit <= 0x24f) ||
    (unit >= 0x1ea0 && unit <= 0x1ef9)
  );
}

const blockOf = ({ kind, lines }: Group): Block =>
  block(kind, lines.length === 1 ? (lines[0] ?? '') : lines.join(''));

/** Two texts in blocks: those that both begin with, those between, and those that both end with. */
export interface SplitPair {
  readonly head: readonly Block[];
  readonly before: readonly Block[];
  readonly after: readonly Block[];
  readonly tail: readonly Block[];
}

/**
 * Splits both texts as `splitBlocks` does, reading the blocks that both begin and end with only
 * once.
 */
export function splitBoth(before: string, after: string): SplitPair {
  const { groups, inFence } = groupsOf(before);
  const old = groups.map(blockOf);
  let first = 0;
  let start = 0;
  for (; first < old.length; first += 1) {
    const text = old[first]?.text ?? '';
    const [group, end] = [groups[first], start + text.length];
    if (!group || !hasPartAt(after, start, text)) break;
    if ((inFence && first === old.length - 1) || goesOn(group, after, end)) break;
    start = end;
  }
  let last = old.length;
  let end = after.length;
  for (; last > first; last -= 1) {
    const { text = '', content = '' } = old[last - 1] ?? {};
    const from = end - text.length;
    const beginsLine = from === 0 || after[from - 1] === '\n';
    // Only at the beginning is a blank line a block by itself.
    if (from < start || content === '' || !beginsLine || !hasPartAt(after, from, text)) break;
    end = from;
  }
  const head = old.slice(0, first);
  // What begins a block in the older text may continue one in the newer. Then tries once more, one
  // block further.
  for (const tries of [0, 1]) {
    const between = groupsOf(after.slice(start, end));
    const open = between.groups.at(-1) ?? groups[first - 1];
    const isCut = last < old.length && open && (between.inFence || goesOn(open, after, end));
    if (!isCut) {
      const [older, newer] = [old.slice(first, last), between.groups.map(blockOf)];
      return { head, before: older, after: newer, tail: old.slice(last) };
    }
    if (tries === 0) end += old[last]?.text.length ?? 0;
    if (tries === 0) last += 1;
  }
  return {
    head,
    before: old.slice(first),
    after: splitBlocks(after.slice(start)),
    tail: [],
  };
}

/**
 * Whether a text has a part at an offset. Faster than `startsWith`, since comparing whole strings
 * checks many letters at once.
 */
export const hasPartAt = (text: string, at: number, part: string): boolean =>
  text.slice(at, at + part.length) === part;

/** Whether the text at an offset belongs to the block before it. */
function goesOn(group: Group, text: string, at: number): boolean {
  if (at >= text.length) return false;
  if (at > 0 && text[at - 1] !== '\n') return true;
  const open = text.indexOf('\n', at);
  const line = open < 0 ? text.slice(at) : text.slice(at, open + 1);
  if (line.trim() === '') return true;
  return !FENCE.test(line) && continues(group, kindOf(line), line);
}

export function splitLines(text: string): readonly Block[] {
  return blockLines(text).map(lineBlock);
}

export function lineBlock(text: string): Block {
  const content = text.trimEnd();
  // Searching for each of these is faster than for any two spaces.
  const isPlain = isItsKey(content) && !PADDING.some((space) => content.includes(space));
  const key = isPlain ? content : unpadded('paragraph', textKey(content));
  return { kind: 'paragraph', text, content, key };
}

/** White space other than a single space, in a text that is its own key. */
const PADDING = ['  ', '\t', '\n', '\v', '\f', '\r'];

/** Makes a block of a line equal on both sides: it is paired already, so its key is never used. */
export function keptLine(text: string): Block {
  const content = text.trimEnd();
  return { kind: 'paragraph', text, content, key: content };
}

function block(kind: BlockKind, text: string): Block {
  const content = text.trimEnd();
  return {
    kind,
    text,
    content,
    key: unpadded(kind, textKey(kind === 'list-item' ? unnumbered(content) : content)),
  };
}

/** Normalises the space between words: wrapping and column widths are no change. */
function unpadded(kind: BlockKind, key: string): string {
  if (kind === 'other' || !/\s\s|\n|-{4}/.test(key)) return key;
  const plain = key.replace(/(?<=\S)\s+/g, (space) => (isSoftSpace(space) ? ' ' : space));
  return kind === 'table-row' ? plain.replace(/-{3,}/g, '---') : plain;
}

/** Removes an item's number, which is rendered from its place: another number is no change. */
const unnumbered = (item: string): string => item.replace(/^(\s*)\d{1,9}([.)])/, '$11$2');

/** A number that people type before a heading or a paragraph: a) đ) 1. 2.3.1. */
const TYPED_NUMBER = /^([a-zđ]|\d+(\.\d+)*)[.)]\s+|^\d+(\.\d+)+\s+/u;

/**
 * Returns a block's Markdown without the marks of a heading or an item, and without a number typed
 * before it.
 */
export function unmarked({ kind, content }: Block): string {
  const words =
    kind === 'heading'
      ? content.replace(/^ {0,3}#{1,6}\s*/, '')
      : kind === 'list-item'
        ? content.replace(/^\s*([-*+•]|\d{1,9}[.)])\s*/, '')
        : content;
  return kind === 'table-row' || kind === 'other' ? words : words.replace(TYPED_NUMBER, '');
}

/** Splits a text into lines, each with its line break. */
export function blockLines(text: string): readonly string[] {
  const lines: string[] = [];
  for (let from = 0; from < text.length; ) {
    const open = text.indexOf('\n', from);
    const to = open < 0 ? text.length : open + 1;
    lines.push(text.slice(from, to));
    from = to;
  }
  return lines;
}

function kindOf(line: string): BlockKind {
  if (HEADING.test(line)) return 'heading';
  if (RULE.test(line.trimEnd())) return 'other';
  if (LIST_ITEM.test(line)) return 'list-item';
  if (TABLE_ROW.test(line)) return 'table-row';
  return 'paragraph';
}

function continues(last: Group, kind: BlockKind, line: string): boolean {
  if (kind === 'paragraph' && last.closed) return false;
  if (last.lines.every((earlier) => earlier.trim() === '')) return false;
  if (kind === 'table-row') return last.kind === 'table-row' && TABLE_RULE.test(line.trimEnd());
  if (kind !== 'paragraph') return false;
  return last.kind !== 'table-row' && last.kind !== 'heading' && last.kind !== 'other';
}
