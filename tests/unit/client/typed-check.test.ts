import { commonPlace } from '../../../client/plan/decision/directive-from.ts';
import {
  faultOf,
  firstSettings,
  groupChecks,
  isCheckComplete,
  toDirectiveCheck,
  typeOf,
} from '../../../client/plan/decision/typed-check.ts';
import {
  EMPTY_DECISION,
  isComplete,
  type TypedDirective,
  toDecisionRequest,
} from '../../../client/plan/decision/typed-decision.ts';
import { NO_DUE } from '../../../client/plan/parts/due-field.tsx';
import { indexTree } from '../../../domain/plan/tree-index.ts';
import type {
  CheckOffer,
  CheckParam,
  CommentView,
  PlanDocument,
  PlanNode,
} from '../../../schemas/types.ts';

const indicator: PlanNode = {
  id: 'ct1',
  type: 'indicator',
  fields: { name: 'Tỷ lệ hồ sơ trực tuyến' },
  children: [],
};
const plan: PlanDocument = {
  id: 'plan',
  type: 'plan',
  fields: { title: 'Đề án' },
  children: [
    { id: 's1', type: 'section', fields: { heading: 'Mục tiêu' }, children: [indicator] },
    { id: 's2', type: 'section', fields: { heading: 'Nhiệm vụ' }, children: [] },
  ],
};
const param = (rest: Partial<CheckParam> & Pick<CheckParam, 'kind'>): CheckParam => ({
  name: 'p',
  label: 'tham số',
  ...rest,
});
const offer = (rule: string, params: readonly CheckParam[] = []): CheckOffer => ({
  rule,
  title: rule,
  params,
});

describe('a check chosen for a directive', () => {
  test('starts with the defaults, and with the indicator that the directive is aimed at', () => {
    const params = [
      param({ name: 'least', kind: 'Quantity', default: 0.7 }),
      param({ name: 'number', kind: 'Line' }),
      param({ name: 'where', kind: 'Lines', default: ['objectives'] }),
      param({ name: 'indicator', kind: 'Indicator' }),
    ];
    expect(firstSettings(offer('r', params), indicator)).toEqual({
      least: '0,7',
      number: '',
      where: ['objectives'],
      indicator: 'ct1',
    });
    expect(firstSettings(offer('r', params), plan)).toMatchObject({ indicator: '' });
  });

  test.each([
    [param({ kind: 'Line' }), '', 'missing'],
    [param({ kind: 'Line', default: 'x' }), '', undefined],
    [param({ kind: 'Lines' }), [], 'missing'],
    [param({ kind: 'Integer', least: 20, most: 200 }), '19', 'least'],
    [param({ kind: 'Integer', least: 20, most: 200 }), '1.000', 'most'],
    [param({ kind: 'Integer' }), '2,5', 'integer'],
    [param({ kind: 'Quantity' }), '2,5', undefined],
    [param({ kind: 'Quantity' }), 'hai', 'number'],
    [param({ kind: 'Month' }), '2021-13', 'month'],
    [param({ kind: 'Month' }), '2021-06', undefined],
  ] as const)('whose setting of kind %j is typed as %j: %s', (one, typed, fault) => {
    expect(faultOf(one, typed)).toBe(fault);
  });

  test('is sent with numbers as numbers, and leaves what is empty to the default', () => {
    const params = [
      param({ name: 'least', kind: 'Quantity', default: 0.7 }),
      param({ name: 'words', kind: 'Integer', default: 80 }),
      param({ name: 'number', kind: 'Line' }),
      param({ name: 'where', kind: 'Lines' }),
    ];
    const settings = { least: '0,85', words: '', number: ' 58-NQ/TW ', where: ['tasks'] };
    expect(toDirectiveCheck({ rule: 'r', settings }, offer('r', params))).toEqual({
      rule: 'r',
      settings: { least: 0.85, number: '58-NQ/TW', where: ['tasks'] },
    });
  });

  test('is not complete while none is picked', () => {
    expect(isCheckComplete({ rule: '', settings: {} }, undefined)).toBe(false);
  });
});

describe('the list of checks', () => {
  test.each([
    ['indicator-justification', 'indicator'],
    ['roadmap-phases', 'phase'],
    ['legal-basis-number', 'legal-basis'],
    ['objective-without-task', 'objective'],
    ['near-duplicates', undefined],
  ])('%s is about %s', (rule, type) => {
    expect(typeOf(rule)).toBe(type);
  });

  test('begins with what the aimed section holds', () => {
    const offers = ['figure-source', 'near-duplicates', 'indicator-unit'].map((rule) =>
      offer(rule),
    );
    const section = plan.children[0];
    expect(groupChecks(offers, section).map(({ type }) => type)).toEqual([
      'indicator',
      'figure',
      undefined,
    ]);
    expect(groupChecks(offers, plan).map(({ type }) => type)).toEqual([
      'figure',
      undefined,
      'indicator',
    ]);
  });
});

describe('a directive made from remarks', () => {
  const remark = (id: string, status: CommentView['place']['status']) =>
    ({
      id,
      anchor: {
        nodeId: 'ct1',
        field: 'name',
        quote: { exact: 'hồ sơ', prefix: '', suffix: '' },
      },
      place: { status, nodeId: 'ct1', field: 'name' },
    }) as unknown as CommentView;
  const directive = (rest: Partial<TypedDirective>): TypedDirective => ({
    key: 'k',
    text: 'Sửa',
    nodeId: 'ct1',
    field: 'name',
    priority: 'must',
    due: NO_DUE,
    ...rest,
  });
  const sent = (rest: Partial<TypedDirective>, comments: readonly CommentView[]) =>
    toDecisionRequest(
      { ...EMPTY_DECISION, conclusion: 'x', directives: [directive(rest)] },
      comments,
      [],
    ).directives?.[0];

  test('keeps the words of the remark while they stand and the aim is the same', () => {
    expect(sent({ remarkIds: ['a'] }, [remark('a', 'kept')])).toMatchObject({
      anchor: { quote: { exact: 'hồ sơ' } },
      drawnFrom: ['a'],
    });
    expect(sent({ remarkIds: ['a'] }, [remark('a', 'edited')])?.anchor).toEqual({
      nodeId: 'ct1',
      field: 'name',
    });
    expect(sent({ remarkIds: ['a'], field: undefined }, [remark('a', 'kept')])?.anchor).toEqual({
      nodeId: 'ct1',
    });
  });

  test('names all of them when there are several', () => {
    const both = [remark('a', 'kept'), remark('b', 'kept')];
    expect(sent({ remarkIds: ['a', 'b'] }, both)).toMatchObject({
      anchor: { nodeId: 'ct1', field: 'name' },
      drawnFrom: ['a', 'b'],
    });
  });

  test('is aimed at what holds the places of all', () => {
    const tree = indexTree(plan);
    expect(commonPlace(['ct1', 'ct1'], tree)).toBe('ct1');
    expect(commonPlace(['ct1', 's1'], tree)).toBe('s1');
    expect(commonPlace(['ct1', 's2'], tree)).toBe('plan');
  });

  test('is not complete with a check whose setting is missing', () => {
    const typed = {
      ...EMPTY_DECISION,
      conclusion: 'x',
      directives: [directive({ check: { rule: 'r', settings: { p: '' } } })],
    };
    expect(isComplete(typed, [offer('r', [param({ kind: 'Line' })])])).toBe(false);
    expect(isComplete(typed, [offer('r')])).toBe(true);
  });
});
