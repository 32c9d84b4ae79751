import { NODE_FIELDS } from '../../../schemas/node-fields.ts';
import type { Anchor, PlanDocument } from '../../../schemas/types.ts';
import { findNode } from '../plan/tree.ts';
import { plainText } from '../text/plain.ts';

/**
 * Whether a document has the passage that an anchor names: a field, filled in, and the words in it, whatever spaces part them. An
 * item as a whole is no passage: that it is there says nothing.
 */
export function holdsQuote(root: PlanDocument, { nodeId, field, quote }: Anchor): boolean {
  const node = findNode(root, nodeId);
  if (!node || !field) return false;
  const spec = NODE_FIELDS[node.type].find(({ name }) => name === field);
  const value = (node.fields as Readonly<Record<string, unknown>>)[field];
  if (!spec || value === undefined) return false;
  if (typeof value !== 'string') return !quote;
  const text = spaced(spec.kind === 'Markdown' ? plainText(value) : value);
  const words = quote ? spaced(quote.exact) : text;
  return words !== '' && text.includes(words);
}

const spaced = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();
