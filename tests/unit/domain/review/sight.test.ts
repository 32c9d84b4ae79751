import fc from 'fast-check';
import { inSight } from '../../../../domain/review/sight.ts';
import type { PlanState } from '../../../../domain/review/state.ts';
import type { Comment, Consultation, Membership, Role } from '../../../../schemas/types.ts';

const AGENCIES = ['Sở A', 'Sở B'];
const ROLES: readonly Role[] = ['drafter', 'head', 'member', 'agency-head', 'chair', 'secretary'];
const members: readonly Membership[] = ROLES.flatMap((role) =>
  AGENCIES.map((agency) => ({ accountId: `${role} ${agency}`, role, office: '', agency })),
);

const aComment = fc.record({
  id: fc.uuid(),
  held: fc.boolean(),
  consultation: fc.constantFrom(undefined, 1, 2),
  agency: fc.constantFrom(...AGENCIES),
});

const stateOf = (given: readonly { id: string; held: boolean; agency: string }[]): PlanState =>
  ({
    id: 'de-an',
    members,
    instances: [],
    instance: 0,
    rounds: [],
    comments: given.map(({ held, agency, ...comment }) => ({
      ...comment,
      ...(held && { held }),
      author: { accountId: `member ${agency}`, agency, name: '', office: '' },
    })) as unknown as readonly Comment[],
    history: given.map(({ id, agency }) => ({
      type: 'comment-added',
      commentId: id,
      actor: { accountId: `member ${agency}` },
    })),
    consultations: [
      { number: 1, sealed: true, due: { date: '2021-06-20' }, invited: [] },
      { number: 2, sealed: false, due: { date: '2021-06-20' }, invited: [] },
    ] as unknown as readonly Consultation[],
  }) as unknown as PlanState;

const speaks = ({ role }: Membership): boolean => role === 'member' || role === 'agency-head';

test('nobody but its agency sees a remark that is held, or sealed before the due date is over; nor that it was made', () => {
  fc.assert(
    fc.property(
      fc.array(aComment, { maxLength: 8 }),
      fc.constantFrom(...members),
      fc.constantFrom('2021-06-20', '2021-06-21'),
      (given, member, today) => {
        const state = stateOf(given);
        const seen = inSight(state, member.accountId, today);
        const sealed = today <= '2021-06-20';
        const expected = given
          .filter(({ held, consultation, agency }) => {
            const own = speaks(member) && member.agency === agency;
            return own || !(held || (sealed && consultation === 1));
          })
          .map(({ id }) => id);
        expect(seen.comments.map(({ id }) => id)).toEqual(expected);
        expect(seen.history.map(({ commentId }) => commentId)).toEqual(expected);
      },
    ),
    { numRuns: 200 },
  );
});

test('where nothing is hidden, the state is the same one, so that what was made of it is found again', () => {
  const state = { ...stateOf([]), consultations: [] };
  expect(inSight(state, 'chair Sở A', '2021-06-20')).toBe(state);
});

test('votes are the voter’s and those who count them, until the round is over', () => {
  const votes = [{ choice: 'agree', by: { accountId: 'member Sở A' } }];
  const round = (outcome: string) =>
    ({ ...stateOf([]), rounds: [{ outcome, votes }] }) as unknown as PlanState;
  const seen = (who: string, outcome: string) =>
    inSight(round(outcome), who, '2021-06-20').rounds[0]?.votes?.length;
  expect(seen('member Sở A', 'open')).toBe(1);
  expect(seen('member Sở B', 'open')).toBe(0);
  expect(seen('head Sở A', 'open')).toBe(0);
  expect(seen('chair Sở A', 'open')).toBe(1);
  expect(seen('head Sở A', 'returned')).toBe(1);
});
