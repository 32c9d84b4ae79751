import { type IndexedNode, idPath } from '../../../domain/plan/tree-index.ts';
import type { CommentView } from '../../../schemas/types.ts';
import type { Translate } from '../../i18n.tsx';
import type { TypedDirective } from './typed-decision.ts';

/**
 * What a directive says and where it aims when it is made from remarks: the one's place, or what
 * holds the places of all.
 */
export function directiveFrom(
  t: Translate,
  comments: readonly CommentView[],
  tree: ReadonlyMap<string, IndexedNode>,
): Partial<TypedDirective> {
  const [first, ...others] = comments;
  if (first === undefined) return {};
  const remarkIds = comments.map(({ id }) => id);
  const { field } = first.place;
  if (others.length === 0)
    return {
      text: t('decision.fromRemark', {
        number: first.number,
        who: speakerOf(first),
        text: first.text,
      }),
      nodeId: first.place.nodeId,
      ...(field === undefined ? {} : { field }),
      remarkIds,
    };
  const lines = comments.map((one) =>
    t('decision.fromRemarkLine', { number: one.number, who: speakerOf(one), text: one.text }),
  );
  return {
    text: [t('decision.fromRemarksLead'), ...lines].join('\n'),
    nodeId: commonPlace(
      comments.map(({ place }) => place.nodeId),
      tree,
    ),
    remarkIds,
  };
}

const speakerOf = ({ author }: CommentView): string => author.agency || author.office;

/** The nearest node that holds all of those given, itself among them if it holds the others. */
export function commonPlace(
  nodeIds: readonly string[],
  tree: ReadonlyMap<string, IndexedNode>,
): string {
  const [path = [], ...others] = nodeIds.map((id) => idPath(tree, id));
  const shared = path.filter((id, at) => others.every((other) => other[at] === id));
  return shared.at(-1) ?? [...tree.keys()][0] ?? '';
}
