import type { PlanNode } from '../../../schemas/types.ts';
import { memoised, textsOf } from '../plan-index.ts';
import type { FindingPlace, PlanRule } from '../rule.ts';

/**
 * Where the tone mark is placed in an open oa, oe, uy: hóa, hòe, ủy (first vowel) or hoá, hoè, uỷ
 * (second). "qu" has no such choice.
 */
type Style = 'first' | 'second';

/**
 * Only at the end of a syllable: toàn, hoàn and thuyền have one spelling. Lists both cases, since
 * the flag i makes it slow.
 */
const ENDING =
  /(?:([òóỏõọÒÓỎÕỌ][aeAE]|(?<![qQ])[ùúủũụÙÚỦŨỤ][yY])|[oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|(?<![qQ])[uU][ỳýỷỹỵỲÝỶỸỴ])(?!\p{L})/gu;

/** The letters before an ending, back to the start of its syllable. */
const ONSET = /\p{L}*$/u;

interface Marked extends Required<FindingPlace> {
  readonly style: Style;
}

/** For each style, the number of such syllables in a node's own texts and the first of them. */
interface Styles {
  readonly count: Readonly<Record<Style, number>>;
  readonly first: { readonly [S in Style]?: Marked };
}

const stylesOf: (node: PlanNode) => Styles = memoised((node) => {
  const all = textsOf(node).flatMap(({ field, text }) =>
    [...text.matchAll(ENDING)].map(
      ({ 0: ending, 1: first, index }): Marked => ({
        nodeId: node.id,
        field,
        quote: (ONSET.exec(text.slice(Math.max(0, index - 4), index))?.[0] ?? '') + ending,
        style: first === undefined ? 'second' : 'first',
      }),
    ),
  );
  const of = (style: Style) => all.filter((marked) => marked.style === style);
  const [first] = of('first');
  const [second] = of('second');
  return {
    count: { first: of('first').length, second: of('second').length },
    first: { ...(first && { first }), ...(second && { second }) },
  };
});

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/u;

/** Rewrites a syllable with its mark in the given style: Hoá → Hóa. */
function inStyle(syllable: string, style: Style): string {
  const letters = syllable.normalize('NFD');
  const tone = TONES.exec(letters)?.[0] ?? '';
  const bare = letters.replace(TONES, '');
  const marked = style === 'second' ? bare + tone : `${bare.slice(0, -1)}${tone}${bare.slice(-1)}`;
  return marked.normalize('NFC');
}

/**
 * The whole plan places tone marks in one style: the more frequent one, or the first when they are
 * even.
 */
export const toneStyle: PlanRule = {
  id: 'tone-style',
  severity: 'warning',
  title: {
    vi: 'Thống nhất một kiểu bỏ dấu thanh (hóa hoặc hoá)',
    en: 'Tone marks are placed in one way (hóa or hoá)',
  },
  use: 'both',
  plan: (plan, { report, prove }) => {
    let balance = 0;
    for (const node of plan.nodes) {
      const { count } = stylesOf(node);
      balance += count.first - count.second;
    }
    const usual: Style = balance >= 0 ? 'first' : 'second';
    const other: Style = usual === 'first' ? 'second' : 'first';
    const example = plan.nodes.map((node) => stylesOf(node).first[usual]).find(Boolean);
    if (!example) return;
    const { style: _, ...place } = example;
    if (!plan.nodes.some((node) => stylesOf(node).first[other])) {
      prove(plan.root, {
        message: {
          vi: `toàn dự thảo bỏ dấu theo một kiểu, như “${place.quote}”.`,
          en: `the whole draft places tone marks in one way, as in “${place.quote}”.`,
        },
      });
      return;
    }
    for (const node of plan.nodes) {
      const odd = stylesOf(node).first[other];
      if (!odd) continue;
      const right = inStyle(odd.quote, usual);
      report(node, {
        field: odd.field,
        quote: odd.quote,
        related: [place],
        message: {
          vi: `viết “${odd.quote}” trong khi dự thảo phần lớn bỏ dấu theo kiểu “${right}”; hãy thống nhất một kiểu.`,
          en: `writes “${odd.quote}” where most of the draft places the mark as in “${right}”; keep to one way.`,
        },
      });
    }
  },
};
