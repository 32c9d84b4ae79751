import { findNode } from '../../domain/plan/tree.ts';
import { type Bilingual, Refusal } from '../../domain/refusal.ts';
import { bestOccurrence, searched } from '../../domain/review/anchors/quote.ts';
import type { PlanState } from '../../domain/review/state.ts';
import { plainText } from '../../domain/text/plain.ts';
import { NODE_FIELDS } from '../../schemas/node-fields.ts';
import type { Anchor } from '../../schemas/types.ts';
import type { Deps } from './deps.ts';
import { revisionDocument } from './revision-document.ts';

/**
 * Checks that a remark's node, field and words are in the revision (the latest when none is named).
 * Returns the anchor to store: without the quote's start where the words aren't there. Throws
 * Refusal('invalid').
 */
export async function checkedAnchor(
  deps: Deps,
  state: PlanState,
  anchor: Anchor,
  pointer: string,
  revision: number = state.revisions.length,
): Promise<Anchor> {
  const root = await revisionDocument(deps, state, revision);
  const node = findNode(root, anchor.nodeId);
  if (!node)
    throw refused(`${pointer}/nodeId`, {
      vi: 'Mục này không có trong dự thảo được góp ý. Chọn lại mục.',
      en: 'The revision has no such node. Choose another.',
    });
  if (anchor.quote && !anchor.field)
    throw refused(`${pointer}/field`, {
      vi: 'Trích dẫn cần nêu trường chứa nó.',
      en: 'A quote needs the field that holds it.',
    });
  if (!anchor.field) return anchor;
  const spec = NODE_FIELDS[node.type].find(({ name }) => name === anchor.field);
  if (!spec)
    throw refused(`${pointer}/field`, {
      vi: `Mục này không có trường “${anchor.field}”.`,
      en: `This node has no field “${anchor.field}”.`,
    });
  if (!anchor.quote) return anchor;
  const value = (node.fields as Readonly<Record<string, unknown>>)[anchor.field];
  const text = typeof value !== 'string' ? '' : spec.kind === 'Markdown' ? plainText(value) : value;
  if (!text.includes(anchor.quote.exact))
    throw refused(`${pointer}/quote/exact`, {
      vi: 'Không thấy những chữ được trích trong dự thảo được góp ý. Chọn lại chữ cần góp ý.',
      en: 'The words quoted are not in the revision. Select them again.',
    });
  const { start, ...quote } = anchor.quote;
  return start === bestOccurrence(anchor.quote, searched(text)) ? anchor : { ...anchor, quote };
}

const refused = (pointer: string, message: Bilingual) =>
  new Refusal('invalid', message, { faults: [{ pointer, message }] });
