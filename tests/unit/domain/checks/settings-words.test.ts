import type { Rule } from '../../../../domain/checks/rule.ts';
import { settingsInWords } from '../../../../domain/checks/settings-words.ts';
import type { PlanDocument } from '../../../../schemas/types.ts';

const plan: PlanDocument = {
  id: 'plan',
  type: 'plan',
  fields: { title: 'Đề án', kind: 'de-an' },
  children: [
    {
      id: 's',
      type: 'section',
      fields: { heading: 'Chỉ tiêu' },
      children: [
        { id: 'ct', type: 'indicator', fields: { name: 'Tỷ lệ hồ sơ trực tuyến' }, children: [] },
      ],
    },
  ],
};
const label = { vi: 'tham số', en: 'setting' };
const rule = (kind: NonNullable<Rule['params']>[number]['kind']): Rule => ({
  id: 'r',
  severity: 'note',
  title: label,
  params: [{ name: 'p', kind, label }],
  plan: () => undefined,
});

describe('the settings of a check in words', () => {
  test.each([
    ['Lines', ['objectives', 'task'], 'tham số: Mục tiêu; Nhiệm vụ'],
    ['Lines', ['Thành phố Sầm Sơn'], 'tham số: Thành phố Sầm Sơn'],
    ['Lines', [], ''],
    ['Indicator', 'ct', 'tham số: Chỉ tiêu: Tỷ lệ hồ sơ trực tuyến'],
    ['Indicator', 'gone', 'tham số: gone'],
    ['Month', '2021-06', 'tham số: 06/2021'],
    ['Quantity', 0.7, 'tham số: 0,7'],
    ['Line', '58-NQ/TW', 'tham số: 58-NQ/TW'],
  ] as const)('of kind %s: %j', (kind, value, words) => {
    expect(settingsInWords(rule(kind), { p: value }, plan, 'vi')).toBe(words);
  });
});
