import { isDraftAct, staleAfter } from '../../../client/live/refresh.ts';
import { ACTS } from '../../../domain/review/acts/all.ts';
import { definitions } from '../../../schemas/definitions.ts';
import type { EventType, LiveAct } from '../../../schemas/types.ts';

const act = (type: EventType): LiveAct => ({
  planId: 'p',
  type,
  part: ACTS[type].part,
  seq: 1,
  at: '',
  accountId: 'a',
  name: 'A',
});
const stale = (...types: readonly EventType[]) =>
  staleAfter('p', types.map(act)).map((key) => key.join(' '));

test('a remark makes the remarks, the table and the gate old, not the draft', () => {
  expect(stale('comment-added')).toEqual(
    expect.arrayContaining([
      'plan p getComments',
      'plan p getResponseTable',
      'plan p getGate',
      'getPlans',
    ]),
  );
  expect(stale('comment-added').some((key) => key.startsWith('plan p getDraft'))).toBe(false);
});

test('an edit of the draft never asks for the draft again: its editor does, with what is being typed', () => {
  expect(stale('node-set')).not.toContain('plan p getDraft');
  expect(stale('node-set')).not.toContain('plan p');
  expect(isDraftAct(act('node-set'))).toBe(true);
  expect(isDraftAct(act('comment-added'))).toBe(false);
});

test('what moves the plan makes all but its frozen revisions old', () => {
  expect(stale('plan-returned', 'comment-added')).toEqual(
    expect.arrayContaining([
      'plan p getPlan',
      'plan p getComments',
      'plan p getRounds',
      'getPlans',
    ]),
  );
});

test('every kind of act makes something old', () => {
  const types = (definitions as Record<string, { enum?: readonly EventType[] }>).EventType?.enum;
  expect(types?.length).toBeGreaterThan(30);
  for (const type of types ?? []) expect(stale(type)).toContain('getPlans');
});
