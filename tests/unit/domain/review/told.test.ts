import type { PlanState } from '../../../../domain/review/state.ts';
import { toldOf } from '../../../../domain/review/told.ts';
import type { PlanEvent, Role } from '../../../../schemas/types.ts';

const roles: readonly Role[] = ['drafter', 'member', 'chair'];
const state = {
  members: roles.map((role) => ({ accountId: role, role, office: '', agency: role })),
  instances: [],
  instance: 0,
  rounds: [],
  consultations: [],
  comments: [],
  history: [],
} as unknown as PlanState;
const event = (type: PlanEvent['type'], data: object, by = 'ai') =>
  ({ seq: 7, at: '', type, actor: { accountId: by, name: by }, data }) as unknown as PlanEvent;
const hear = (told: PlanEvent) =>
  roles.filter((role) => toldOf(state, told, role, '2021-06-14') !== undefined);

test.each<[string, PlanEvent, readonly Role[]]>([
  ['an edit of the draft', event('node-set', { nodeId: 'i' }), ['drafter']],
  ['a submission', event('revision-submitted', { number: 1 }), roles],
  ['a vote', event('vote-cast', { choice: 'agree' }), ['chair']],
  ['one’s own vote', event('vote-cast', { choice: 'agree' }, 'member'), ['member', 'chair']],
  ['a remark that is not theirs to see', event('comment-added', { id: 'kin' }), []],
])('%s is told to those it is for', (_what, told, heard) => {
  expect(hear(told)).toEqual(heard);
});

test('what is told has neither words nor fields', () => {
  const told = event('node-set', { nodeId: 'i', fields: { heading: 'Kín' } });
  expect(JSON.stringify(toldOf(state, told, 'drafter', '2021-06-14'))).not.toContain('Kín');
});
