import { describe, expect, test } from '@jest/globals';
import { viewResponseTable } from '../../../server/actions/queries/response-table.ts';
import { playedPlan } from '../../support/played-plan.ts';

const story = await playedPlan('thanh-hoa');
const table = await viewResponseTable(
  story.deps,
  await story.person('lanhdao'),
  await story.stateFor('lanhdao'),
  'vi',
);
const every = [...table.directives, ...table.sections.flatMap(({ rows }) => rows)].flatMap(
  ({ after }) => after,
);
const of = (line: string) => every.find((words) => words.line === line);

describe('the words that an answer changed', () => {
  test('are told with what they are of, their old and new values once', () => {
    expect(of('Số liệu 2 (Số thuê bao điện thoại), giá trị (thuê bao):')?.hunks).toEqual([
      { op: '-', text: '2.860.000' },
      { op: '=', text: ' ' },
      { op: '+', text: '2.905.000' },
    ]);
    for (const { line, hunks } of every)
      for (const { op, text } of hunks)
        if (op !== '=' && line.endsWith(':')) expect(line).not.toContain(`: ${text}`);
  });

  test('of a list are those of the items that came and went, not of those that stayed', () => {
    const words = every.find(
      ({ line }) =>
        line.startsWith('Mục tiêu (Đưa phần lớn') && line.endsWith('văn bản làm căn cứ:'),
    );
    expect(words?.hunks).toEqual([
      { op: '=', text: 'Quyết định 749/QĐ-TTg' },
      { op: '+', text: '; ' },
      { op: '+', text: 'Nghị quyết 58-NQ/TW' },
    ]);
    expect(words?.html).not.toContain('<del');
  });
});
