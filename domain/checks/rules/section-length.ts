import type { PlanNode } from '../../../schemas/types.ts';
import { formatNumber } from '../../text/dates.ts';
import { countSyllables } from '../../text/tokens.ts';
import { memoised, textsOf } from '../plan-index.ts';
import { numberSetting, type PlanRule } from '../rule.ts';

const syllablesOf: (node: PlanNode) => number = memoised((node) =>
  textsOf(node).reduce((sum, { text }) => sum + countSyllables(text), 0),
);

const lengthOf = (node: PlanNode): number =>
  node.children.reduce((sum, child) => sum + lengthOf(child), syllablesOf(node));

/**
 * Each main section, or those of the roles named, keeps to a number of syllables with all below it.
 */
export const sectionLength: PlanRule = {
  id: 'section-length',
  severity: 'warning',
  title: { vi: 'Độ dài các mục trong giới hạn', en: 'Sections keep to a length' },
  params: [
    {
      name: 'most',
      kind: 'Integer',
      label: { vi: 'số âm tiết tối đa của một mục', en: 'most syllables of a section' },
      least: 50,
      most: 100000,
    },
    {
      name: 'roles',
      kind: 'Lines',
      label: {
        vi: 'vai trò của các mục phải giữ (để trống: mọi mục lớn)',
        en: 'roles of the sections meant (none: every main section)',
      },
      default: [],
    },
  ],
  use: 'directives',
  plan: (plan, { settings, report, prove }) => {
    const most = numberSetting(settings, 'most');
    const roles = Array.isArray(settings.roles) ? settings.roles : [settings.roles].filter(Boolean);
    const sections = plan
      .ofType('section')
      .filter((section) =>
        roles.length === 0
          ? plan.parentOf(section) === plan.root
          : roles.includes(section.fields.role ?? ''),
      );
    for (const section of sections) {
      const length = lengthOf(section);
      const count = (language: 'vi' | 'en') => formatNumber(length, language);
      if (length > most) {
        report(section, {
          message: {
            vi: `dài ${count('vi')} âm tiết, quá ${formatNumber(most, 'vi')} âm tiết; hãy viết gọn lại.`,
            en: `has ${count('en')} syllables, more than ${formatNumber(most, 'en')}; make it shorter.`,
          },
        });
      } else {
        prove(section, {
          message: { vi: `dài ${count('vi')} âm tiết.`, en: `has ${count('en')} syllables.` },
        });
      }
    }
  },
};
