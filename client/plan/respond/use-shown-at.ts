import { useMemo } from 'react';
import { NODE_FIELDS } from '../../../schemas/node-fields.ts';
import type { Anchor, CommentView, PlanNode } from '../../../schemas/types.ts';
import { type KnownDocument, useDocument } from '../parts/use-document.ts';
import { readWords } from '../remark/field-words.ts';
import { findWords, quoteOf } from '../remark/quote.ts';
import type { ShownAt, TypedAnswer } from './answer-typed.ts';

/** Where the working draft has the words of an answer that says it is there already. */
export interface ShownPlace extends ShownAt {
  /** Its name; undefined when the words stand nowhere. */
  readonly place: string | undefined;
}

/** Looks the words typed up in the working draft, first where the remark stands. */
export function useShownAt(
  planId: string,
  { disposition, passage = '' }: TypedAnswer,
  answered: readonly CommentView[],
): ShownPlace {
  const claims = disposition === 'already-there';
  const { known } = useDocument(planId, claims ? 'draft' : undefined);
  const near = answered[0]?.place.nodeId;
  const anchor = useMemo(
    () => (known === undefined ? undefined : anchorOf(known, passage, near)),
    [known, passage, near],
  );
  return {
    // A directive with a check is proved by that.
    wanted: claims && answered.some(({ check }) => check === undefined),
    anchor,
    place: anchor && known?.placeOf(anchor.nodeId),
  };
}

function anchorOf(
  known: KnownDocument,
  passage: string,
  near: string | undefined,
): Anchor | undefined {
  const words = passage.trim().normalize('NFC');
  if (words === '') return undefined;
  const first = near === undefined ? undefined : known.tree.get(near)?.node;
  const others = [...known.tree.values()].map(({ node }) => node);
  for (const node of first ? [first, ...others] : others) {
    for (const { field, text } of textsOf(known, node)) {
      const span = findWords(text, words);
      const quote = span && quoteOf(text, span);
      if (quote) return { nodeId: node.id, field, quote };
    }
  }
  return undefined;
}

/** The fields of an item that are words, as they are read. */
function textsOf(
  { html }: KnownDocument,
  node: PlanNode,
): readonly { readonly field: string; readonly text: string }[] {
  const fields = node.fields as Readonly<Record<string, unknown>>;
  return NODE_FIELDS[node.type].flatMap(({ name, kind }) => {
    const value = fields[name];
    if (typeof value !== 'string' || value === '') return [];
    const rendered = kind === 'Markdown' ? html[node.id]?.[name] : undefined;
    return [{ field: name, text: rendered === undefined ? value : plainWords(rendered) }];
  });
}

const known = new Map<string, string>();
/** How many rendered texts are kept as words: more than a plan has. */
const KEPT = 4000;

function plainWords(html: string): string {
  const found = known.get(html);
  if (found !== undefined) return found;
  if (known.size >= KEPT) known.clear();
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const { text } = readWords(body);
  known.set(html, text);
  return text;
}
