import { NODE_FIELDS } from '../../../schemas/node-fields.ts';
import type { Anchor, PlanDocument } from '../../../schemas/types.ts';
import { findNode } from '../plan/tree.ts';
import { plainText } from '../text/plain.ts';

/** Whether a document has what an anchor names: the item; its field, filled in; the words in it, whatever spaces part them. */
export function holdsQuote(root: PlanDocument, { nodeId, field, quote }: Anchor): boolean {
  const node = findNode(root, nodeId);
  if (!node) return false;
  if (!field) return true;
  const spec = NODE_FIELDS[node.type].find(({ name }) => name === field);
  const value = (node.fields as Readonly<Record<string, unknown>>)[field];
  if (!spec || value === undefined) return false;
  if (typeof value !== 'string') return !quote;
  const text = spaced(spec.kind === 'Markdown' ? plainText(value) : value);
  return quote ? text.includes(spaced(quote.exact)) : text !== '';
}

const spaced = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();
