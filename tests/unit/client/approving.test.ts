import {
  EMPTY_DECISION,
  isComplete,
  toDecisionRequest,
} from '../../../client/plan/decision/typed-decision.ts';
import { unmetOf } from '../../../client/plan/decision/unmet-directives.ts';
import type { PlanView } from '../../../schemas/types.ts';
import { commentView } from '../../support/comment-view.ts';

describe('an approval over directives that are not met', () => {
  const typed = { ...EMPTY_DECISION, verdict: 'approved' as const, conclusion: 'Thống nhất' };
  const reasoned = { ...typed, unmetReason: ' Do Trung ương đầu tư. ' };

  it('is complete with the reason only', () => {
    expect(isComplete(typed, [])).toBe(true);
    expect(isComplete(typed, [], 1)).toBe(false);
    expect(isComplete({ ...typed, unmetReason: ' ' }, [], 1)).toBe(false);
    expect(isComplete(reasoned, [], 1)).toBe(true);
  });

  it('sends the reason, which an approval over nothing, or a return, leaves out', () => {
    expect(toDecisionRequest(reasoned, [], [], 1)).toEqual({
      verdict: 'approved',
      conclusion: 'Thống nhất',
      unmetReason: 'Do Trung ương đầu tư.',
    });
    expect(toDecisionRequest(reasoned, [], [], 0)).not.toHaveProperty('unmetReason');
    expect(toDecisionRequest({ ...reasoned, verdict: 'returned' }, [], [], 1)).not.toHaveProperty(
      'unmetReason',
    );
  });

  it('names the directives that the server names', () => {
    const comments = [commentView(1, { kind: 'directive' }), commentView(2, { kind: 'directive' })];
    const reasons = [
      { code: 'directives-unmet', message: '', commentIds: [comments[1]?.id ?? ''] },
    ];
    const plan = (given: readonly object[]) =>
      ({ acts: [{ act: 'approve', allowed: true, reasons: given }] }) as unknown as PlanView;
    expect(unmetOf(plan(reasons), comments).map(({ number }) => number)).toEqual([2]);
    expect(unmetOf(plan([]), comments)).toEqual([]);
  });
});
