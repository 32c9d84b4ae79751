import type { IndicatorNode } from '../../../schemas/types.ts';
import { namedNode } from '../named-node.ts';

/** The words that identify an indicator: its name and its scope. */
export const indicatorWords = ({ fields: { name = '', scope = '' } }: IndicatorNode): string =>
  `${name} ${scope}`;

/**
 * The chair asked for an indicator to be added: there is one whose name and scope hold the words.
 */
export const indicatorExists = namedNode({
  id: 'indicator-exists',
  type: 'indicator',
  title: { vi: 'Có chỉ tiêu được nêu tên', en: 'There is an indicator named so' },
  noun: { vi: 'chỉ tiêu', en: 'indicator' },
  wordsOf: indicatorWords,
  field: 'name',
});
