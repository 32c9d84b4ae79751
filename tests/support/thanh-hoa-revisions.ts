import { portAnchors } from '../../domain/review/anchors/anchor.ts';
import { play } from '../unit/seeds/play.ts';

/**
 * The Thanh Hóa plan as submitted first and second, and its remarks with their places in the
 * second.
 */
export function thanhHoaRevisions() {
  const story = play('thanh-hoa');
  const at = (milestone: string) => {
    const found = story.find(({ step }) => step.milestone === milestone)?.state;
    if (!found) throw new Error(`the story has no ${milestone}`);
    return found;
  };
  const first = at('submitted-1').draft;
  const { draft: second, comments } = at('submitted-2');
  const places = portAnchors(
    comments.map(({ anchor }) => anchor),
    first,
    second,
  );
  return { first, second, comments, places };
}
