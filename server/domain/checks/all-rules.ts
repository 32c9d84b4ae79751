import type { Rule } from './rule.ts';
import { indicatorJustification } from './rules/indicator-justification.ts';

/** Every rule, in the order in which its findings are shown for a node. */
export const ALL_RULES: readonly Rule[] = [indicatorJustification];

/** The rules that judge a draft by themselves. */
export const DRAFT_RULES: readonly Rule[] = ALL_RULES.filter(({ use }) => use !== 'directives');

/** The rules that a directive may carry. */
export const DIRECTIVE_RULES: readonly Rule[] = ALL_RULES.filter(({ use }) => use !== undefined);

export const ruleOf = (id: string): Rule | undefined => ALL_RULES.find((rule) => rule.id === id);
