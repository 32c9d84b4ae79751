import type { NodeType } from '../../../schemas/types.ts';
import { forEveryType } from '../every-type.ts';
import type { NodeLook, NodeRule } from '../rule.ts';
import { citationsOf } from '../said.ts';

const look: NodeLook<NodeType> = (node, { report }) => {
  const told = new Set<string>();
  for (const { field, text, proper } of citationsOf(node)) {
    if (text === proper || told.has(text)) continue;
    told.add(text);
    report(node, {
      field,
      quote: text,
      message: {
        vi: `số, ký hiệu “${text}” viết chưa đúng thể thức; nếu là văn bản này, hãy viết “${proper}”.`,
        en: `the number “${text}” is not in the prescribed form; if this document is meant, write “${proper}”.`,
      },
    });
  }
};

/**
 * Numbers of documents in the form of their system: 749/QĐ-TTg of the State (Nghị định
 * 30/2020/NĐ-CP), 58-NQ/TW of the Party.
 */
export const malformedNumber: NodeRule = {
  id: 'malformed-number',
  severity: 'warning',
  title: {
    vi: 'Số, ký hiệu văn bản viết đúng thể thức',
    en: 'Numbers of documents are in the prescribed form',
  },
  use: 'both',
  nodes: forEveryType(look),
};
