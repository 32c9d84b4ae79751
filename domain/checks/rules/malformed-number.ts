import type { NodeType } from '../../../schemas/types.ts';
import { forEveryType } from '../every-type.ts';
import { citationsOf } from '../read-texts.ts';
import type { NodeLook, NodeRule } from '../rule.ts';

const look: NodeLook<NodeType> = (node, { report }) => {
  const reported = new Set<string>();
  for (const { field, text, proper } of citationsOf(node)) {
    if (text === proper || reported.has(text)) continue;
    reported.add(text);
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
 * Document numbers have the form of their system: 749/QĐ-TTg of the State (Nghị định
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
