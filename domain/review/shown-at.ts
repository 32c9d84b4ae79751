import { NODE_FIELDS } from '../../schemas/node-fields.ts';
import type { Anchor, PlanDocument } from '../../schemas/types.ts';
import { findNode } from '../plan/tree.ts';
import { plainText } from '../text/plain.ts';

/**
 * Whether a document has the passage that an anchor names: a filled-in field, and the words in it,
 * whatever spaces separate them. A whole item is no passage: its existence proves nothing.
 */
export function holdsQuote(root: PlanDocument, { nodeId, field, quote }: Anchor): boolean {
  const node = findNode(root, nodeId);
  if (!node || !field) return false;
  const spec = NODE_FIELDS[node.type].find(({ name }) => name === field);
  const value = (node.fields as Readonly<Record<string, unknown>>)[field];
  if (!spec || value === undefined) return false;
  if (typeof value !== 'string') return !quote;
  const text = spaced(spec.kind === 'Markdown' ? plainText(value) : value);
  if (!quote) return text !== '';
  return hasPassage(text, spaced(quote.exact));
}

const IN_A_WORD = /[\p{L}\p{M}\p{N}]/u;
const SEEN = /(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{N}]/gu;

/**
 * Whether a text has words as whole words, at least two letters or a figure: every text has an “a”
 * somewhere.
 */
function hasPassage(text: string, words: string): boolean {
  if ((words.match(SEEN) ?? []).length < 2 && !/\p{N}/u.test(words)) return false;
  const cuts = (at: number) =>
    IN_A_WORD.test(text.charAt(at - 1)) && IN_A_WORD.test(text.charAt(at));
  const gap = /[^\p{L}\p{M}\p{N}]/gu;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, gap.lastIndex)) {
    if (!cuts(at) && !cuts(at + words.length)) return true;
    gap.lastIndex = at;
    if (!gap.test(text)) return false;
  }
  return false;
}

const spaced = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();
