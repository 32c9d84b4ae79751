import type {
  Anchor,
  Labels,
  Language,
  Place,
  PlanDocument,
  Spot,
} from '../../../schemas/types.ts';
import { labels } from '../../plan/numbering.ts';
import { titleOf } from '../../plan/titles.ts';
import { type Alignment, alignNodes, type Standing } from '../../redline/align-nodes.ts';
import { spotOf } from '../../redline/spots.ts';
import { carryWords } from './carry-words.ts';
import { type FieldPair, fieldPair } from './field-pair.ts';

/**
 * Returns the place in another document of a remark made on one. For a removed node: 'deleted', its
 * nearest surviving ancestor, and the redline's change that removed it. For a node below another
 * parent: 'moved', with the way there, while its words are unchanged. Words follow the redline's
 * alignment of the field, through paragraphs moved, split or merged: unchanged words are 'kept' or,
 * at another offset, 'shifted'; others are 'edited', with the words now in their place (absent when
 * there are none). Never a wrong place: an uncertain one is 'edited' without offsets. The place's
 * node is always in `to`.
 */
export function portAnchor(
  anchor: Anchor,
  from: PlanDocument,
  to: PlanDocument,
  language: Language = 'vi',
): Place {
  return portAnchors([anchor], from, to, language)[0] ?? { status: 'deleted', nodeId: to.id };
}

/** Places many anchors, in their order; reads and aligns every field once. */
export function portAnchors(
  anchors: readonly Anchor[],
  from: PlanDocument,
  to: PlanDocument,
  language: Language = 'vi',
): readonly Place[] {
  const alignment = alignNodes(from, to);
  const names = new Map(alignment.renamed.map((pair) => [pair.before, pair.after]));
  const spots = spotsOf(alignment, to, language);
  const places = new Array<Place>(anchors.length);
  // Places remarks on one node together, while its texts are loaded.
  const together = new Map<string, number[]>();
  for (let at = 0; at < anchors.length; at += 1) {
    const { nodeId } = anchors[at] as Anchor;
    const indices = together.get(nodeId);
    if (indices) indices.push(at);
    else together.set(nodeId, [at]);
  }
  for (const [id, indices] of together) {
    const place = placesOn(names.get(id) ?? id, alignment, to, spots);
    for (const at of indices) places[at] = place(anchors[at] as Anchor);
  }
  return places;
}

/** Returns a function that places remarks on one node. */
function placesOn(
  nodeId: string,
  alignment: Alignment,
  to: PlanDocument,
  spots: Spots,
): (anchor: Anchor) => Place {
  const was = alignment.before.get(nodeId);
  const now = alignment.after.get(nodeId);
  if (!now) {
    const deleted = deletedPlace(nodeId, alignment, to);
    return () => deleted;
  }
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
  const fields = new Map<string, FieldPair>();
  return ({ field, quote }) => {
    if (field === undefined) return whole;
    let pair = fields.get(field);
    if (!pair) {
      pair = fieldPair(was?.node, now.node, field);
      fields.set(field, pair);
    }
    const found: Pick<Place, 'status' | 'start' | 'end' | 'wordsNow'> =
      quote && pair.isText
        ? carryWords(quote, pair)
        : { status: pair.same() || !was ? 'kept' : 'edited' };
    const isEdit = found.status === 'edited' && !pair.same() && alignment.paired(nodeId);
    // Nearly every remark: the place is final.
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
  };
}

/** The nearest surviving ancestor, and the removal that deleted the subtree. */
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

type Spots = (side: 'before' | 'after', standing: Standing) => Spot;

/** Returns a function for places among siblings in words; labels are computed on its first call. */
function spotsOf({ older }: Alignment, to: PlanDocument, language: Language): Spots {
  let cached: { readonly before: Labels; readonly after: Labels } | undefined;
  return (side, standing) => {
    cached ??= { before: labels(older), after: labels(to) };
    const names = cached[side];
    return spotOf(standing, (node) => titleOf(node, names, language), language);
  };
}
