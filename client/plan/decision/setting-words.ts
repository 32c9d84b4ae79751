import { NODE_TYPES } from '../../../domain/plan/names.ts';
import { SECTION_HEADINGS } from '../../../domain/plan/value-names.ts';
import type { CheckParam, NodeType } from '../../../schemas/types.ts';
import { showDate } from '../../format.ts';
import type { KnownDocument } from '../parts/use-document.ts';
import type { TypedSetting } from './typed-check.ts';

interface Words {
  readonly type: (nodeType: NodeType) => string;
  readonly value: (kind: string, value: string) => string;
}

const ROLES: readonly string[] = Object.keys(SECTION_HEADINGS);
const TYPES: readonly string[] = NODE_TYPES.filter((type) => type !== 'plan');

/** Parts of a plan that a list of a check may name: roles of sections, types of item. */
export const PLAN_PARTS: readonly string[] = [...new Set([...ROLES, ...TYPES])];

/**
 * Whether a parameter lists parts of a plan, as its default shows; otherwise it is a list of free
 * lines.
 */
export const listsParts = ({ kind, default: given }: CheckParam): boolean =>
  kind === 'Lines' && Array.isArray(given) && given.every((one) => PLAN_PARTS.includes(one));

/** A part of a plan as people call it. */
export const partName = (part: string, words: Words): string =>
  ROLES.includes(part) ? words.value('SectionRole', part) : words.type(part as NodeType);

/** A setting in words: "số, ký hiệu văn bản: 58-NQ/TW"; undefined when it is empty. */
export function settingWords(
  param: CheckParam,
  typed: TypedSetting | undefined,
  known: KnownDocument,
  words: Words,
): string | undefined {
  if (typed === undefined || typed.length === 0) return undefined;
  if (typeof typed !== 'string') {
    const names = listsParts(param) ? typed.map((part) => partName(part, words)) : typed;
    return `${param.label}: ${names.join(', ')}`;
  }
  if (param.kind === 'Indicator') return `${param.label}: ${known.nameOf(typed) || typed}`;
  return `${param.label}: ${param.kind === 'Month' ? showDate(typed) : typed}`;
}
