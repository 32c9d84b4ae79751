import type {
  Anchor,
  Labels,
  Language,
  Place,
  PlanDocument,
  Spot,
} from '../../../schemas/types.ts';
import { labels } from '../plan/numbering.ts';
import { titleOf } from '../plan/titles.ts';
import { type Alignment, alignNodes, type Standing } from '../redline/align-nodes.ts';
import { spotOf } from '../redline/spots.ts';
import { findWords } from './carry-words.ts';
import { type FieldPair, fieldPair } from './field-pair.ts';

/**
 * Where a remark made on one document is shown in another. A node that is gone gives 'deleted', its nearest surviving
 * ancestor, and the change of the redline that removed it; a node below another parent 'moved', with the way there, while
 * the words are still there. Words go by the redline's own alignment of the field, through paragraphs that moved, were split
 * or merged: unchanged words are 'kept' or, at another offset, 'shifted'; otherwise 'edited', with the words standing there
 * now (none when nothing does). Never a wrong place: what cannot be told is 'edited' without offsets. The place's node is
 * always in `to`.
 */
export function portAnchor(
  anchor: Anchor,
  from: PlanDocument,
  to: PlanDocument,
  language: Language = 'vi',
): Place {
  return portAnchors([anchor], from, to, language)[0] ?? { status: 'deleted', nodeId: to.id };
}

/** The places of many anchors, in their order; every field is read and aligned once. */
export function portAnchors(
  anchors: readonly Anchor[],
  from: PlanDocument,
  to: PlanDocument,
  language: Language = 'vi',
): readonly Place[] {
  const alignment = alignNodes(from, to);
  const { before, after, renamed } = alignment;
  const names = new Map(renamed.map((pair) => [pair.before, pair.after]));
  const fields = new Map<string, Map<string, FieldPair>>();
  const spots = spotsOf(alignment, to, language);
  return anchors.map((anchor) => {
    const { field } = anchor;
    const nodeId = names.get(anchor.nodeId) ?? anchor.nodeId;
    const was = before.get(nodeId);
    const now = after.get(nodeId);
    if (!now) return deletedPlace(nodeId, alignment, to);
    const moved = was !== undefined && was.parent?.id !== now.parent?.id;
    const whole: Place = moved
      ? {
          status: 'moved',
          nodeId,
          changeId: `changed:${nodeId}`,
          from: spots('before', was),
          to: spots('after', now),
        }
      : { status: 'kept', nodeId };
    if (field === undefined) return whole;
    const known = fields.get(nodeId) ?? new Map<string, FieldPair>();
    const pair = known.get(field) ?? fieldPair(was?.node, now.node, field);
    if (!known.has(field)) fields.set(nodeId, known.set(field, pair));
    const found: Pick<Place, 'status' | 'start' | 'end' | 'wordsNow'> =
      anchor.quote && pair.isText
        ? findWords(anchor.quote, pair)
        : { status: pair.same() || !was ? 'kept' : 'edited' };
    const isEdit = found.status === 'edited' && !pair.same() && alignment.paired(nodeId);
    // Nearly every remark: nothing is to be put together.
    if (!moved && !isEdit && found.wordsNow === undefined) {
      const { status, start, end } = found;
      return start === undefined || end === undefined
        ? { status, nodeId, field }
        : { status, nodeId, field, start, end };
    }
    return {
      ...whole,
      field,
      ...found,
      ...(moved && found.status !== 'edited' && { status: 'moved' }),
      ...(isEdit && { changeId: `changed:${nodeId}` }),
    };
  });
}

/** At what is left above it, with the change that took it away: the removal of the topmost node gone with it. */
function deletedPlace(
  nodeId: string,
  { before, after, paired }: Alignment,
  to: PlanDocument,
): Place {
  let gone: string | undefined;
  let at = before.get(nodeId);
  while (at && !paired(at.node.id)) {
    gone = at.node.id;
    at = at.parent && before.get(at.parent.id);
  }
  let above = before.get(nodeId);
  while (above && !after.has(above.node.id)) above = above.parent && before.get(above.parent.id);
  return {
    status: 'deleted',
    nodeId: above?.node.id ?? to.id,
    ...(gone !== undefined && { changeId: `removed:${gone}` }),
  };
}

/** Places among siblings in words; what nodes are called is made out when the first is asked for. */
function spotsOf(
  { older }: Alignment,
  to: PlanDocument,
  language: Language,
): (side: 'before' | 'after', standing: Standing) => Spot {
  let known: { readonly before: Labels; readonly after: Labels } | undefined;
  return (side, standing) => {
    known ??= { before: labels(older), after: labels(to) };
    const names = known[side];
    return spotOf(standing, (node) => titleOf(node, names, language), language);
  };
}
