import { readSeed, type StoryStep, storySteps } from '../../../seeds/load.ts';
import { play } from './play.ts';

const seed = readSeed('thanh-hoa');
const played = play('thanh-hoa');

function at(milestone: NonNullable<StoryStep['milestone']>) {
  const found = played.find(({ step }) => step.milestone === milestone);
  if (!found) throw new Error(`no milestone ${milestone}`);
  return found;
}

test('the story goes from the first submission to the approval through every milestone in order', () => {
  expect(seed.story.flatMap(({ milestone }) => milestone ?? [])).toEqual([
    'submitted-1',
    'returned',
    'half-answered',
    'answered',
    'submitted-2',
    'approved',
  ]);
  expect(played.at(-1)?.state.stage).toBe('approved');
  expect(storySteps(seed, 'submitted-1')).toHaveLength(1);
  expect(storySteps(seed)).toHaveLength(seed.story.length);
});

test('a milestone that the story does not have is an error', () => {
  expect(() => storySteps(readSeed('moi-soan'), 'returned')).toThrow('no milestone returned');
});

test('steps follow one another in time, at the dates of the source', () => {
  const times = seed.story.map((step) => step.at);
  for (const time of times) expect(time).toMatch(/^2021-06-\d\dT\d\d:\d\d:00\+07:00$/);
  expect(times).toEqual([...new Set(times)].sort());
  expect(at('returned').step.at).toMatch(/^2021-06-14T11/);
  expect(at('submitted-2').step.at.slice(0, 10) <= '2021-06-25').toBe(true);
});

test('the meeting hears C1 to C9 and an observation, the chair praises (D1) and gives D2 to D10', () => {
  const { comments } = at('returned').state;
  const keys = seed.story.flatMap((step) =>
    step.do === 'comment' ? [step.key] : step.do === 'decide' ? (step.keys ?? []) : [],
  );
  expect(new Set(keys).size).toBe(comments.length);
  expect(comments.filter(({ kind }) => kind === 'directive')).toHaveLength(9);
  const kinds = new Set(comments.map(({ kind }) => kind));
  expect(kinds).toEqual(
    new Set(['suggestion', 'question', 'observation', 'recommendation', 'directive']),
  );
  expect(comments.filter(({ recordedBy }) => recordedBy?.accountId === 'thuky')).toHaveLength(3);
});

test('at half-answered about half is answered, in several ways, one answer is reopened, and directives are open', () => {
  const { comments, stage } = at('half-answered').state;
  expect(stage).toBe('returned');
  const due = comments.filter(({ status }) => status !== 'no-answer-needed');
  const answered = due.filter(({ response }) => response);
  expect(answered.length / due.length).toBeGreaterThanOrEqual(0.4);
  expect(answered.length / due.length).toBeLessThanOrEqual(0.6);
  expect(new Set(answered.map(({ response }) => response?.disposition))).toEqual(
    new Set(['accepted', 'explained', 'already-there', 'same-as']),
  );
  expect(answered.some(({ response }) => response?.released)).toBe(true);
  expect(answered.some(({ response }) => response?.released === false)).toBe(true);
  expect(due.filter(({ status }) => status === 'reopened')).toHaveLength(1);
  const edits = (steps: readonly StoryStep[]) =>
    steps.filter(({ do: act }) => act.endsWith('-node')).length;
  const share = edits(storySteps(seed, 'half-answered')) / edits(seed.story);
  expect(share).toBeGreaterThan(0.4);
  expect(share).toBeLessThan(0.65);
});

test('at the second submission every remark is answered, and at the approval confirmed', () => {
  for (const { status } of at('answered').state.comments)
    expect(['answered', 'confirmed', 'no-answer-needed']).toContain(status);
  for (const { status } of at('approved').state.comments)
    expect(['confirmed', 'no-answer-needed']).toContain(status);
  const all = played.flatMap(({ step }) => (step.do === 'respond' ? [step.body.disposition] : []));
  expect(new Set(all).size).toBe(5);
});
