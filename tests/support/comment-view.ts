import type { CommentView } from '../../schemas/types.ts';

/** Who made the remarks of `commentView`. */
export const author = {
  accountId: 'a1',
  name: 'Lãnh đạo',
  office: 'Giám đốc',
  agency: 'Sở Tư pháp',
};

/**
 * A suggestion on the general objective, not answered yet, as the API tells it to somebody who may
 * do nothing with it.
 */
export const commentView = (number: number, given: Partial<CommentView> = {}): CommentView => ({
  id: `c${number}`,
  number,
  kind: 'suggestion',
  text: 'Rút gọn mục tiêu tổng quát',
  anchor: { nodeId: 'muc-tieu' },
  revision: 1,
  round: 1,
  author,
  at: '2021-06-14T08:00:00.000Z',
  replies: [],
  status: 'open',
  pastResponses: [],
  place: { status: 'kept', nodeId: given.anchor?.nodeId ?? 'muc-tieu' },
  acts: [],
  html: '',
  ...given,
});
