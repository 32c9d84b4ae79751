import {
  columnFields,
  fieldName,
  headingFields,
  NODE_TYPES,
  textField,
} from '../../../../domain/plan/names.ts';
import { flagName, valueName } from '../../../../domain/plan/value-names.ts';
import { readValue, unitOf } from '../../../../domain/plan/values.ts';
import { VOCABULARY } from '../../../../domain/plan/vocabulary.ts';
import { compareDocuments } from '../../../../domain/redline/compare.ts';
import { fieldNameAt } from '../../../../domain/schema/schema-field-name.ts';
import { capital } from '../../../../domain/text/case.ts';
import { type FieldSpec, NODE_FIELDS } from '../../../../schemas/node-fields.ts';
import type {
  FieldValue,
  Language,
  NodeType,
  PlanDocument,
  PlanNode,
} from '../../../../schemas/types.ts';
import { isLeftOut } from '../../../../server/documents/paper/fields.ts';
import { type PaperBlock, paraText } from '../../../../server/documents/paper/paper.ts';
import { planPaper } from '../../../../server/documents/paper/plan-paper.ts';

const fields = NODE_TYPES.flatMap((type) => NODE_FIELDS[type].map((spec) => ({ type, ...spec })));

describe('the vocabulary', () => {
  it('names just the fields that the schema gives a type', () => {
    for (const type of NODE_TYPES)
      expect([type, ...Object.keys(VOCABULARY[type].fields).sort()]).toEqual([
        type,
        ...NODE_FIELDS[type].map(({ name }) => name).sort(),
      ]);
  });

  it.each(['vi', 'en'] as const)('has a name for every value of every list, in %s', (language) => {
    const unnamed = fields.flatMap(({ kind, values }) =>
      (values ?? []).filter((value) => !valueName(kind, value, language)),
    );
    expect(unnamed).toEqual([]);
  });

  it('calls no two fields of a type the same', () => {
    for (const type of NODE_TYPES)
      for (const language of ['vi', 'en'] as const) {
        const names = NODE_FIELDS[type].map(({ name }) => fieldName(type, name, language));
        expect([type, new Set(names).size]).toEqual([type, names.length]);
      }
  });

  it('makes no name up for what does not exist', () => {
    expect(fieldName('task', 'nothing', 'vi')).toBe('nothing');
    expect(fieldName('task', 'constructor', 'vi')).toBe('constructor');
    expect(valueName('Measure', 'nothing', 'vi')).toBeUndefined();
    expect([flagName(true, 'vi'), flagName(false, 'en')]).toEqual(['có', 'no']);
  });
});

/** Two values of each kind of field that a paper prints in one line. */
const SAMPLES: Readonly<Record<string, readonly [FieldValue, FieldValue]>> = {
  Line: ['một', 'hai'],
  Agency: ['Sở Tài chính', 'Sở Nội vụ'],
  AgencyList: [['Sở Tài chính'], ['Sở Nội vụ']],
  Markdown: ['một dòng', 'hai dòng'],
  Year: [2022, 2025],
  Integer: [3, 7],
  Quantity: [10.5, 12],
  Money: [1500, 2500.5],
  PartialDate: ['2021-02', '2021-06-05'],
  Month: ['2021-02', '2021-06'],
  Flag: [false, true],
};
const samplesOf = ({ kind, values }: FieldSpec): readonly FieldValue[] =>
  values ? [values[0] as string, values[1] as string] : (SAMPLES[kind] ?? []);

const planOf = (node: PlanNode): PlanDocument => {
  const section = { id: 's', type: 'section', fields: { heading: 'Mục' }, children: [node] };
  return node.type === 'plan'
    ? (node as PlanDocument)
    : ({
        id: 'p',
        type: 'plan',
        fields: {},
        children: [node.type === 'appendix' ? node : section],
      } as PlanDocument);
};
const withValue = (type: NodeType, field: string, value: FieldValue): PlanNode =>
  ({ id: type === 'plan' ? 'p' : 'n', type, fields: { [field]: value }, children: [] }) as PlanNode;

const linesOf = (blocks: readonly PaperBlock[]): readonly string[] =>
  blocks.flatMap((block) =>
    block.kind === 'para'
      ? [paraText(block)]
      : block.rows.flatMap(({ cells }) => cells.flatMap(({ paras }) => paras.map(paraText))),
  );

const sampled = fields.filter((spec) => samplesOf(spec).length === 2);

describe.each(['vi', 'en'] as const)(
  'every rendering in %s speaks by the vocabulary',
  (language: Language) => {
    it.each(sampled)('the line of a change of $type.$name', (spec) => {
      const [before, after] = samplesOf(spec).map((value) =>
        planOf(withValue(spec.type, spec.name, value)),
      );
      const { changes } = compareDocuments(before as PlanDocument, after as PlanDocument, language);
      expect(changes.flatMap(({ lines }) => lines).join('\n')).toContain(
        fieldName(spec.type, spec.name, language),
      );
    });

    it.each(fields)('the refusal of $type.$name', ({ type, name }) => {
      const node = withValue(type, name, 'x');
      expect(fieldNameAt('PlanNode', node, ['fields', name])[language]).toBe(
        `“${capital(fieldName(type, name, language))}”`,
      );
    });

    it.each(sampled)('the paper’s line of $type.$name', (spec) => {
      const { type, name, kind } = spec;
      const value = samplesOf(spec)[1] as FieldValue;
      const node = withValue(type, name, value);
      const inPlace = [...headingFields(type), textField(type), ...(columnFields(type) ?? [])];
      if (
        inPlace.includes(name) ||
        isLeftOut(node, name) ||
        `${type}.${name}` === 'plan.approvingAgency'
      )
        return;
      const reading = { language, nameOf: (id: string) => id };
      const words = readValue(value, kind, unitOf(node, name, kind, language), reading);
      expect(linesOf(planPaper(planOf(node), language))).toContain(
        `${capital(fieldName(type, name, language))}: ${words}`,
      );
    });
  },
);
