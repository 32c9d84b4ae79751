import { fieldLabel, flagLabel, valueLabel } from '../../../../domain/plan/field-labels.ts';
import { NODE_FIELDS } from '../../../../schemas/node-fields.ts';
import type { NodeType } from '../../../../schemas/types.ts';

const fields = Object.entries(NODE_FIELDS).flatMap(([type, specs]) =>
  specs.map((spec) => ({ type: type as NodeType, ...spec })),
);

describe('the names of fields', () => {
  it.each(['vi', 'en'] as const)('are there for every field of every type, in %s', (language) => {
    const unnamed = fields.filter(({ type, name }) => !fieldLabel(type, name, language));
    expect(unnamed).toEqual([]);
  });

  it.each(['vi', 'en'] as const)('and for every value of every fixed list, in %s', (language) => {
    const unnamed = fields.flatMap(({ kind, values }) =>
      (values ?? []).filter((value) => !valueLabel(kind, value, language)),
    );
    expect(unnamed).toEqual([]);
  });

  it('are not made up for what does not exist', () => {
    expect(fieldLabel('task', 'nothing', 'vi')).toBeUndefined();
    expect(valueLabel('Measure', 'nothing', 'vi')).toBeUndefined();
    expect([flagLabel(true, 'vi'), flagLabel(false, 'en')]).toEqual(['có', 'no']);
  });
});
