import type { BlockKind } from '../../schemas/types.ts';
import { isItsKey, isSoftSpace, textKey } from './engine/same-text.ts';

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
 * Markdown in blocks: paragraphs, headings, list items (each its own, also when nested), table rows
 * (the rule under the head goes with the head) and others (code, rules). Lines that continue a
 * paragraph or an item belong to it.
 */
export function splitBlocks(markdown: string): readonly Block[] {
  return groupsOf(markdown).groups.map(blockOf);
}

/** Lines that make a block. */
interface Group {
  readonly kind: BlockKind;
  readonly lines: string[];
  /** Whether no line of prose continues it. */
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
 * Whether a line begins with a letter of Vietnamese: then it is neither blank nor a heading, an
 * item, a row, a rule or a fence.
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

/** Both texts as `splitBlocks` has them, with the blocks that both begin and end with read once. */
export function splitBoth(before: string, after: string): SplitPair {
  const { groups, inFence } = groupsOf(before);
  const old = groups.map(blockOf);
  let first = 0;
  let start = 0;
  for (; first < old.length; first += 1) {
    const text = old[first]?.text ?? '';
    const [group, end] = [groups[first], start + text.length];
    if (!group || !standsAt(after, start, text)) break;
    if ((inFence && first === old.length - 1) || goesOn(group, after, end)) break;
    start = end;
  }
  let last = old.length;
  let end = after.length;
  for (; last > first; last -= 1) {
    const { text = '', content = '' } = old[last - 1] ?? {};
    const from = end - text.length;
    const beginsLine = from === 0 || after[from - 1] === '\n';
    // A blank line is a block of its own at the beginning alone.
    if (from < start || content === '' || !beginsLine || !standsAt(after, from, text)) break;
    end = from;
  }
  const head = old.slice(0, first);
  // What begins a block in the older text may continue one in the newer: then the next one is
  // asked, and no other.
  for (const tries of [0, 1]) {
    const between = groupsOf(after.slice(start, end));
    const open = between.groups.at(-1) ?? groups[first - 1];
    const isCut = last < old.length && open && (between.inFence || goesOn(open, after, end));
    if (!isCut) {
      const [mine, theirs] = [old.slice(first, last), between.groups.map(blockOf)];
      return { head, before: mine, after: theirs, tail: old.slice(last) };
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
 * Whether a part stands at an offset of a text. Unlike `startsWith`, comparing strings as a whole
 * looks at many letters at once.
 */
export const standsAt = (text: string, at: number, part: string): boolean =>
  text.slice(at, at + part.length) === part;

/** Whether what stands at an offset of a text is part of the block before it. */
function goesOn(group: Group, text: string, at: number): boolean {
  if (at >= text.length) return false;
  if (at > 0 && text[at - 1] !== '\n') return true;
  const open = text.indexOf('\n', at);
  const line = open < 0 ? text.slice(at) : text.slice(at, open + 1);
  if (line.trim() === '') return true;
  return !FENCE.test(line) && continues(group, kindOf(line), line);
}

/** A plain text in lines, as blocks. */
export function splitLines(text: string): readonly Block[] {
  return blockLines(text).map(lineBlock);
}

/** One of its lines. */
export function lineBlock(text: string): Block {
  const content = text.trimEnd();
  // Looking for each of these is quicker than looking for any two spaces.
  const isPlain = isItsKey(content) && !PADDING.some((space) => content.includes(space));
  const key = isPlain ? content : unpadded('paragraph', textKey(content));
  return { kind: 'paragraph', text, content, key };
}

/** What may hold words apart but one space, in a text that is its own key. */
const PADDING = ['  ', '\t', '\n', '\v', '\f', '\r'];

/**
 * A line that stands on both sides as it is: it is paired already, and its key is not asked for.
 */
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

/**
 * What holds the words of a block apart, where its lines are wrapped and how wide its columns are
 * drawn, is no change.
 */
function unpadded(kind: BlockKind, key: string): string {
  if (kind === 'other' || !/\s\s|\n|-{4}/.test(key)) return key;
  const plain = key.replace(/(?<=\S)\s+/g, (space) => (isSoftSpace(space) ? ' ' : space));
  return kind === 'table-row' ? plain.replace(/-{3,}/g, '---') : plain;
}

/** The number of an item is made by those who render it: another one is no change. */
const unnumbered = (item: string): string => item.replace(/^(\s*)\d{1,9}([.)])/, '$11$2');

/** A number that people type before a heading or a paragraph: a) đ) 1. 2.3.1. */
const TYPED_NUMBER = /^([a-zđ]|\d+(\.\d+)*)[.)]\s+|^\d+(\.\d+)+\s+/u;

/**
 * A block's Markdown without what makes it a heading or an item, and without a number typed before
 * it.
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

/** The lines of a text, each with its line break. */
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
