import { inJudgeOrder, metDirectives } from '../../../client/plan/remark/judge-order.ts';
import type { CommentView } from '../../../schemas/types.ts';

const remark = (number: number, rest: Partial<CommentView>): CommentView =>
  ({ id: `c${number}`, number, kind: 'directive', acts: ['confirm'], ...rest }) as CommentView;
const checked = (met: boolean): Pick<CommentView, 'checked'> => ({
  checked: { rule: 'r', title: 't', met, findings: [], proofs: [] },
});

describe('what the chair judges', () => {
  test('comes overdue first, then unmet checks, then what has to be read, met checks last', () => {
    const list = [
      remark(1, checked(true)),
      remark(2, { kind: 'suggestion' }),
      remark(3, {}),
      remark(4, checked(false)),
      remark(5, { ...checked(true), overdue: true }),
      remark(6, { ...checked(false), overdue: true }),
      remark(7, checked(false)),
    ];
    expect(inJudgeOrder(list).map(({ number }) => number)).toEqual([6, 5, 4, 7, 3, 2, 1]);
  });

  test('is confirmed at once only where the check is met and the person may confirm', () => {
    const list = [
      remark(1, checked(true)),
      remark(2, checked(false)),
      remark(3, {}),
      remark(4, { ...checked(true), acts: ['reply'] }),
    ];
    expect(metDirectives(list).map(({ number }) => number)).toEqual([1]);
  });
});
