import { compareDocuments } from '../../../domain/redline/compare.ts';
import { readSeed } from '../../../seeds/load.ts';
import { play } from './play.ts';

const seed = readSeed('thanh-hoa');

test('what moved between the two revisions is one phase', () => {
  const submitted = play('thanh-hoa').find(({ step }) => step.milestone === 'submitted-2');
  if (!submitted) throw new Error('no second submission');
  const redline = compareDocuments(seed.document, submitted.state.draft, 'vi');
  const moved = redline.changes.filter((change) => change.moved);
  expect(moved.map(({ nodeId }) => nodeId)).toEqual(['gd-phat-trien']);
});
