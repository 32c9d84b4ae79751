import { readSeed } from '../../../seeds/load.ts';
import { compareDocuments } from '../../../server/domain/redline/compare.ts';
import { play } from './play.ts';

const seed = readSeed('thanh-hoa');

test('every change that an answer points at is one of the redline between the two revisions', () => {
  const submitted = play('thanh-hoa').find(({ step }) => step.milestone === 'submitted-2');
  if (!submitted) throw new Error('no second submission');
  const redline = compareDocuments(seed.document, submitted.state.draft, 'vi');
  const ids = new Set(
    redline.changes.flatMap((change) => [change.id, ...change.fields.map(({ id }) => id)]),
  );
  const named = seed.story.flatMap((step) =>
    step.do === 'respond' ? (step.body.changes ?? []) : [],
  );
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((id) => !ids.has(id))).toEqual([]);
  const moved = redline.changes.filter((change) => change.moved);
  expect(moved.map(({ nodeId }) => nodeId)).toEqual(['gd-phat-trien']);
});
