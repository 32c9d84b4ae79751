import type { DirectiveCheck, PlanDocument } from '../../schemas/types.ts';
import { NODE_NAMES, SECTION_HEADINGS } from '../plan/node-names.ts';
import { titleOf } from '../plan/titles.ts';
import type { Bilingual } from '../refusal.ts';
import { indexOf } from './plan-index.ts';
import { type Param, type Rule, type Setting, settingsOf } from './rule.ts';

/** The settings of a rule in words, for a line under the directive: parts of a plan and items by name; '' without any. */
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
  if (typeof value !== 'string')
    return value.map((part) => PART_NAMES[part]?.[language] || part).join('; ');
  if (kind === 'Month') return value.split('-').reverse().join('/');
  const item = kind === 'Indicator' ? indexOf(document).byId.get(value) : undefined;
  return item ? titleOf(item, {}, language) : value;
}

/** Parts of a plan that a list may name: roles of sections, types of item. */
const PART_NAMES: Readonly<Record<string, Bilingual>> = { ...NODE_NAMES, ...SECTION_HEADINGS };
