import type { NodeType, PlanDocument, PlanNode } from '../../schemas/types.ts';
import { dictionary } from '../dictionary.ts';
import { type Numbering, VOCABULARY } from './vocabulary.ts';

/**
 * Letters of điểm a), b)…: the Vietnamese alphabet without f j w z and without ă â ê ô ơ ư, as
 * papers use it.
 */
const letters = [...'abcdđeghiklmnopqrstuvxy'];

/** 1 → a, 4 → d, 5 → đ, 23 → y, 24 → aa. */
export function letterOf(place: number): string {
  let rest = place;
  let text = '';
  while (rest > 0) {
    text = `${letters[(rest - 1) % letters.length]}${text}`;
    rest = Math.floor((rest - 1) / letters.length);
  }
  return text;
}

const romans: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** 4 → IV. */
export function romanOf(place: number): string {
  let rest = place;
  let text = '';
  for (const [value, sign] of romans) {
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  }
  return text;
}

/** Label of the nth heading or item at a level: I., 1., a), then dashes. */
const styled = (level: number, place: number): string => {
  if (level === 1) return `${romanOf(place)}.`;
  if (level === 2) return `${place}.`;
  if (level === 3) return `${letterOf(place)})`;
  return '-';
};

/** How a node is numbered; the one general objective has no number. */
const numberingOf = (node: PlanNode): Numbering =>
  node.type === 'objective' && node.fields.level === 'general'
    ? 'none'
    : VOCABULARY[node.type].numbering;

/**
 * Returns the number of every node, by id, as in papers without chương and điều (Nghị định
 * 30/2020/NĐ-CP, Phụ lục I): sections I., then 1., then a) in the order a b c d đ e g…, deeper ones
 * "-". Items in a section continue at its next level, in one sequence with its sub-sections, so
 * that "khoản 2 mục V" names one thing; each section starts the sequence anew. Rows of tables have
 * the bare number: indicators 1 to n over the whole plan, other rows by type within their section.
 * Tasks below a task are a), then "-". Appendices are Phụ lục I, II…, or Phụ lục when there is one;
 * inside one, sections start at I. again. The plan, căn cứ and the general objective have none: ''.
 */
export function labels(root: PlanDocument): Record<string, string> {
  const result = dictionary<string>();
  result[root.id] = '';
  const appendices = root.children.filter(({ type }) => type === 'appendix').length;
  const throughPlan = new Map<NodeType, number>();

  const number = (parent: PlanNode, level: number): void => {
    let place = 0;
    let appendix = 0;
    const row = new Map<NodeType, number>();
    for (const node of parent.children) {
      const below = itemLevel(parent, node, level + 1);
      switch (numberingOf(node)) {
        case 'appendix':
          appendix += 1;
          result[node.id] = appendices > 1 ? `Phụ lục ${romanOf(appendix)}` : 'Phụ lục';
          number(node, 0);
          continue;
        case 'plan-row':
          throughPlan.set(node.type, (throughPlan.get(node.type) ?? 0) + 1);
          result[node.id] = `${throughPlan.get(node.type)}`;
          break;
        case 'row':
          row.set(node.type, (row.get(node.type) ?? 0) + 1);
          result[node.id] = `${row.get(node.type)}`;
          break;
        case 'none':
          result[node.id] = '';
          break;
        case 'sequence':
          place += 1;
          result[node.id] = styled(below, place);
          break;
      }
      number(node, below);
    }
  };
  number(root, 0);
  return result;
}

/** Tasks directly in an appendix are 1., 2., not I., II.: Roman numbers are for groups. */
const itemLevel = (parent: PlanNode, node: PlanNode, level: number): number =>
  parent.type === 'appendix' && node.type !== 'section' ? Math.max(level, 2) : level;
