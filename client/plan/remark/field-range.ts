import type { Anchor, CommentView } from '../../../schemas/types.ts';
import { offsetAt, rangeOf, readWords } from './field-words.ts';
import { findWords, quoteOf } from './quote.ts';

/** The element of a node on the paper. */
export function nodeElement(nodeId: string): HTMLElement | null {
  return document.getElementById(`n-${nodeId}`);
}

/** The element that shows a field; null while its item is folded. */
export function fieldElement(nodeId: string, field: string): HTMLElement | null {
  const node = nodeElement(nodeId);
  const query = `[data-node="${CSS.escape(nodeId)}"][data-field="${CSS.escape(field)}"]`;
  return (
    node?.querySelector<HTMLElement>(query) ??
    node?.closest('.paper')?.querySelector<HTMLElement>(query) ??
    null
  );
}

/**
 * The words of a remark on the paper; undefined when it has none, they are gone, or their item is
 * folded.
 */
export function remarkRange({ anchor, place }: CommentView): Range | undefined {
  if (place.field === undefined || place.status === 'deleted') return undefined;
  const words = place.wordsNow ?? anchor.quote?.exact;
  if (words === undefined || place.start === undefined) return undefined;
  const element = fieldElement(place.nodeId, place.field);
  if (element === null) return undefined;
  const shown = readWords(element);
  const { start, end = start + words.length } = place;
  const span =
    shown.text.slice(start, end) === words ? { start, end } : findWords(shown.text, words, start);
  return span === undefined ? undefined : rangeOf(shown, span);
}

function fieldAround(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>('.paper [data-node][data-field]') ?? null;
}

/** Kinds of field whose text is as it was typed: words in them can be quoted. */
const QUOTABLE: ReadonlySet<string> = new Set(['Markdown', 'Line', 'Agency']);

/**
 * The words selected in one field of the paper, as an anchor. A selection over several fields keeps
 * its first one; one in a figure, a date or a list is about the whole field.
 */
export function selectedAnchor(
  selection: Selection | null,
): { readonly anchor: Anchor; readonly rect: DOMRect } | undefined {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const element = fieldAround(range.startContainer) ?? fieldAround(range.endContainer);
  const { node: nodeId, field, kind = '' } = element?.dataset ?? {};
  if (!element || nodeId === undefined || field === undefined) return undefined;
  const words = readWords(element);
  const start = element.contains(range.startContainer)
    ? offsetAt(words, range.startContainer, range.startOffset)
    : 0;
  const end = element.contains(range.endContainer)
    ? offsetAt(words, range.endContainer, range.endOffset)
    : words.text.length;
  const quote = quoteOf(words.text, { start, end });
  if (quote === undefined) return undefined;
  const rect = range.getBoundingClientRect();
  return { anchor: QUOTABLE.has(kind) ? { nodeId, field, quote } : { nodeId, field }, rect };
}

/** The words of each field of a node that can be quoted, as the paper shows them. */
export function fieldTexts(
  nodeId: string,
): readonly { readonly field: string; readonly text: string }[] {
  const query = `.paper [data-node="${CSS.escape(nodeId)}"][data-field]`;
  return [...document.querySelectorAll<HTMLElement>(query)].flatMap((element) => {
    const { field, kind = '' } = element.dataset;
    return field !== undefined && QUOTABLE.has(kind)
      ? [{ field, text: readWords(element).text }]
      : [];
  });
}
