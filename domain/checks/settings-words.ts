import type { DirectiveCheck, Language, PlanDocument } from '../../schemas/types.ts';
import { isNodeType, nodeName } from '../plan/names.ts';
import { titleOf } from '../plan/titles.ts';
import { valueName } from '../plan/value-names.ts';
import { indexOf } from './plan-index.ts';
import { type Param, type Rule, type Setting, settingsOf } from './rule.ts';

/**
 * Writes a rule's settings in words, for a line under the directive, parts of a plan and items by
 * name; '' without any.
 */
export function settingsInWords(
  rule: Rule,
  settings: DirectiveCheck['settings'],
  document: PlanDocument,
  language: 'vi' | 'en',
): string {
  const all = settingsOf(rule, document.fields.kind ?? 'de-an', settings);
  return (rule.params ?? [])
    .flatMap(({ name, label, kind }) => {
      const value = all[name];
      if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
      return [`${label[language]}: ${inWords(kind, value, document, language)}`];
    })
    .join(' · ');
}

function inWords(
  kind: Param['kind'],
  value: Setting,
  document: PlanDocument,
  language: 'vi' | 'en',
): string {
  if (typeof value === 'number') return new Intl.NumberFormat('vi-VN').format(value);
  if (typeof value !== 'string') return value.map((part) => partName(part, language)).join('; ');
  if (kind === 'Month') return value.split('-').reverse().join('/');
  const item = kind === 'Indicator' ? indexOf(document).byId.get(value) : undefined;
  return item ? titleOf(item, {}, language) : value;
}

/** The name of a part that a list may hold: a section role or a node type. */
const partName = (part: string, language: Language): string =>
  isNodeType(part) ? nodeName(part, language) : (valueName('SectionRole', part, language) ?? part);
