import { countFailures } from '../../../server/actions/failures.ts';

test('a key’s failures are counted from the first on, for the span', () => {
  let now = 0;
  const failures = countFailures(1000, 10, () => now);
  failures.add('a');
  now = 900;
  failures.add('a');
  expect([failures.count('a'), failures.left('a')]).toEqual([2, 100]);
  now = 1000;
  expect([failures.count('a'), failures.left('a')]).toEqual([0, 0]);
  failures.add('a');
  expect(failures.count('a')).toBe(1);
});

test('some can be taken back, never more than there are', () => {
  const failures = countFailures(1000, 10, () => 0);
  for (let turn = 0; turn < 3; turn++) failures.add('a');
  failures.take('a', 2);
  expect(failures.count('a')).toBe(1);
  failures.take('a', 5);
  failures.take('b', 1);
  failures.add('a');
  expect([failures.count('a'), failures.count('b')]).toEqual([1, 0]);
});

test('of more keys than are kept the oldest are forgotten, and those over first', () => {
  let now = 0;
  const failures = countFailures(1000, 3, () => now);
  for (const key of ['a', 'b', 'c', 'd']) {
    failures.add(key);
    now += 1;
  }
  expect(['a', 'b', 'c', 'd'].map((key) => failures.count(key))).toEqual([0, 1, 1, 1]);
});
