import { fieldName } from '../../../../domain/plan/names.ts';
import { flagName, valueName } from '../../../../domain/plan/value-names.ts';
import { NODE_FIELDS } from '../../../../schemas/node-fields.ts';
import type { NodeType } from '../../../../schemas/types.ts';

const fields = Object.entries(NODE_FIELDS).flatMap(([type, specs]) =>
  specs.map((spec) => ({ type: type as NodeType, ...spec })),
);

describe('the names of fields', () => {
  it.each(['vi', 'en'] as const)('are there for every field of every type, in %s', (language) => {
    const unnamed = fields.filter(({ type, name }) => !fieldName(type, name, language));
    expect(unnamed).toEqual([]);
  });

  it.each(['vi', 'en'] as const)('and for every value of every fixed list, in %s', (language) => {
    const unnamed = fields.flatMap(({ kind, values }) =>
      (values ?? []).filter((value) => !valueName(kind, value, language)),
    );
    expect(unnamed).toEqual([]);
  });

  it('are not made up for what does not exist', () => {
    expect(fieldName('task', 'nothing', 'vi')).toBeUndefined();
    expect(valueName('Measure', 'nothing', 'vi')).toBeUndefined();
    expect([flagName(true, 'vi'), flagName(false, 'en')]).toEqual(['có', 'no']);
  });
});
