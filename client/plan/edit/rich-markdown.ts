import { type Ctx, editorViewCtx, type Plugin, serializerCtx } from '@milkdown/kit/core';
import { commonmark, remarkPreserveEmptyLinePlugin } from '@milkdown/kit/preset/commonmark';
import { Fragment, type Node } from '@milkdown/kit/prose/model';
import { $remark } from '@milkdown/kit/utils';

/** A node of a Markdown tree (mdast). */
interface TreeNode {
  readonly type: string;
  readonly value?: string;
  children?: readonly TreeNode[];
}

const BREAKS = /^(?:\s*<br\s*\/?>\s*)+$/iu;

/** What holds words, not blocks. */
const HOLDS_WORDS: ReadonlySet<string> = new Set([
  ...['paragraph', 'heading', 'tableCell', 'strong', 'emphasis', 'delete', 'link'],
]);

/**
 * Reads `<br />` that texts were once stored with: a line break between words, nothing where it is
 * alone.
 */
function readBreaks(parent: TreeNode): void {
  if (parent.children === undefined) return;
  const inWords = HOLDS_WORDS.has(parent.type);
  const isBreak = (node: TreeNode) => node.type === 'html' && BREAKS.test(node.value ?? '');
  const wordless = parent.children.every(isBreak);
  parent.children = parent.children.flatMap((node): readonly TreeNode[] => {
    readBreaks(node);
    if (!isBreak(node)) return [node];
    return inWords && !wordless ? [{ type: 'break' }] : [];
  });
}

const breaks = $remark('readBreaks', () => () => readBreaks);

/**
 * CommonMark without Milkdown's way to keep empty lines, which writes them as the letters `<br />`.
 */
export const plainCommonmark: readonly Plugin[] = [
  breaks,
  commonmark.filter(
    (plugin) =>
      plugin !== remarkPreserveEmptyLinePlugin.plugin &&
      plugin !== remarkPreserveEmptyLinePlugin.options,
  ),
].flat();

/**
 * The Markdown of what the editor holds, composed (NFC); what is empty is left out, so that no mark
 * is written for it.
 */
export function writtenIn(ctx: Ctx): string {
  const written = tidied(ctx.get(editorViewCtx).state.doc);
  // The serializer can't write a document without blocks.
  if (written.childCount === 0) return '';
  return ctx.get(serializerCtx)(written).replace(/\n+$/u, '').normalize('NFC');
}

/** Nothing is left of these when they hold nothing; a cell keeps its place in the table. */
const VANISH: ReadonlySet<string> = new Set([
  ...['paragraph', 'heading', 'blockquote', 'bullet_list', 'ordered_list', 'list_item'],
]);
const KEEPS_PARTS: ReadonlySet<string> = new Set(['table_cell', 'table_header']);

function tidied(node: Node): Node {
  if (node.type.name === 'code_block') return node;
  if (node.isTextblock) return node.copy(Fragment.from(trimmed(node)));
  if (node.isLeaf) return node;
  const isNothing = ({ content, type }: Node) => content.size === 0 && VANISH.has(type.name);
  const parts = node.children.map(tidied);
  const left = parts.filter((part) => KEEPS_PARTS.has(node.type.name) || !isNothing(part));
  return node.copy(Fragment.from(left));
}

/**
 * The words of a block without white space and line breaks at its ends and white space around its
 * breaks.
 */
function trimmed(block: Node): readonly Node[] {
  const parts = [...block.children];
  const isBreak = (node: Node | undefined) => node?.type.name === 'hardbreak';
  const cutAt = (at: number, side: RegExp, fromStart: boolean): boolean => {
    const node = parts[at];
    if (!node?.isText) return false;
    const extra = side.exec(node.text ?? '')?.[0].length ?? 0;
    const size = node.nodeSize;
    if (extra === size) parts.splice(at, 1);
    else if (extra > 0) parts[at] = fromStart ? node.cut(extra) : node.cut(0, size - extra);
    return extra === size;
  };
  const [leading, trailing] = [/^[ \t\n]+/, /[ \t\n]+$/];
  while (isBreak(parts[0]) || cutAt(0, leading, true)) if (isBreak(parts[0])) parts.shift();
  while (isBreak(parts.at(-1)) || cutAt(parts.length - 1, trailing, false))
    if (isBreak(parts.at(-1))) parts.pop();
  for (let at = parts.length - 2; at > 0; at--) {
    if (!isBreak(parts[at])) continue;
    cutAt(at + 1, leading, true);
    cutAt(at - 1, trailing, false);
  }
  return parts;
}
