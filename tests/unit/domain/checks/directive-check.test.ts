import { checkDirective, validCheck } from '../../../../domain/checks/directive.ts';
import { Refusal } from '../../../../domain/refusal.ts';
import { node, plan } from '../plan/documents.ts';

const justified = { name: 'A', justification: 'Theo Quyết định 749/QĐ-TTg.' };
const document = (...indicators: readonly object[]) =>
  plan(
    [
      node(
        'section',
        'ii',
        { heading: 'Chỉ tiêu' },
        indicators.map((fields, index) => node('indicator', `ct-${index}`, fields)),
      ),
      node('section', 'iii', { heading: 'Khác' }),
    ],
    { kind: 'de-an', title: 'Đề án' },
  );
const check = { rule: 'indicator-justification', settings: {} };
const run = (root: ReturnType<typeof document>, aim: string) =>
  checkDirective(check, root, aim, root);

test('a directive is met when its check finds nothing in what it is about, and shows what it found kept', () => {
  const root = document(justified, { name: 'B' });
  expect(run(root, 'root')).toMatchObject({ met: false, found: [{ nodeId: 'ct-1' }] });
  expect(run(root, 'ct-1')).toMatchObject({ met: false });
  expect(run(root, 'ct-0')).toMatchObject({ met: true, proofs: [{ nodeId: 'ct-0' }] });
  expect(run(document(justified), 'root')).toMatchObject({ met: true });
});

test('an item that is gone lets nothing through: the whole plan is looked at', () => {
  expect(run(document({ name: 'B' }), 'khong-con')).toMatchObject({ met: false });
});

test('where there is nothing to look at, nothing is met', () => {
  const none = checkDirective(
    { rule: 'ranking-year', settings: {} },
    document(justified),
    'root',
    document(justified),
  );
  expect(none).toMatchObject({ met: false, found: [{ nodeId: 'root' }], proofs: [] });
});

test('a check that nobody knows is nobody’s', () => {
  const root = document();
  expect(checkDirective({ rule: 'khong-co', settings: {} }, root, 'root', root)).toBeUndefined();
});

describe('the check given with a directive', () => {
  const faults = (rule: string, settings: Readonly<Record<string, number | string>>) => {
    try {
      validCheck({ rule, settings }, document(justified), '/check');
    } catch (error) {
      if (error instanceof Refusal) return error.faults.map(({ pointer }) => pointer);
      throw error;
    }
    return [];
  };

  test.each<[string, string, Readonly<Record<string, number | string>>, string[]]>([
    ['an unknown rule', 'khong-co', {}, ['/check/rule']],
    ['a default does', 'general-objective-length', {}, []],
    ['no number', 'general-objective-length', { most: 'dài' }, ['/check/settings/most']],
    ['a missing name', 'indicator-exists', {}, ['/check/settings/name']],
    [
      'an indicator that is none',
      'target-raised',
      { indicator: 'ii' },
      ['/check/settings/indicator'],
    ],
    ['an indicator', 'target-raised', { indicator: 'ct-0' }, []],
    ['a month that is none', 'figures-as-of', { month: '06/2021' }, ['/check/settings/month']],
  ])('%s', (_what, rule, settings, pointers) => {
    expect(faults(rule, settings)).toEqual(pointers);
  });

  test('is kept with what its rule knows alone', () => {
    const given = { rule: 'general-objective-length', settings: { most: 120, khac: 'x' } };
    expect(validCheck(given, document(), '/check').settings).toEqual({ most: 120 });
  });
});
