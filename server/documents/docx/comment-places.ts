import type { MergedBlock, MergedPara } from '../paper/merge.ts';
import { type Para, paraText } from '../paper/paper.ts';
import type { DocxComment, Thread } from './comments.ts';
import type { CommentRange } from './paragraph.ts';

/**
 * Finds the place of each thread's comments: the words quoted, else the whole field or item, else
 * the paper's first paragraph. All speeches of a thread share one range.
 */
export function commentPlaces(
  blocks: readonly MergedBlock[],
  threads: readonly Thread[],
): ReadonlyMap<MergedPara, readonly CommentRange[]> {
  const places = new Map<MergedPara, readonly CommentRange[]>();
  const paras = blocks.flatMap(parasOf).filter(({ op, after }) => op !== 'from' && after);
  const byNode = new Map<string, MergedPara[]>();
  for (const para of paras) {
    const id = para.after?.nodeId ?? '';
    const nodeParas = byNode.get(id);
    if (nodeParas) nodeParas.push(para);
    else byNode.set(id, [para]);
  }
  for (const { comment, ids } of threads) {
    const found = placeOf(comment, byNode.get(comment.nodeId) ?? [], paras[0]);
    if (!found) continue;
    const { para, start, end } = found;
    const ranges = ids.map((id) => ({ id, start, end }));
    places.set(para, [...(places.get(para) ?? []), ...ranges]);
  }
  return places;
}

const parasOf = (block: MergedBlock): readonly MergedPara[] =>
  block.kind === 'para' ? [block] : block.rows.flatMap(({ cells }) => cells.flat());

interface Found {
  readonly para: MergedPara;
  readonly start: number;
  readonly end: number;
}

function placeOf(
  { field, start, end }: DocxComment,
  paras: readonly MergedPara[],
  first: MergedPara | undefined,
): Found | undefined {
  for (const para of field === undefined ? [] : paras) {
    const range = rangeIn(para.after as Para, field ?? '', start, end);
    if (range) return { para, ...range };
  }
  const para = paras.find(({ after }) => after && paraText(after) !== '') ?? first;
  return para && { para, start: 0, end: paraText(para.after as Para).length };
}

/** Returns the part of a quote that lies in a paragraph; the whole field without a quote. */
function rangeIn(
  { spans }: Para,
  field: string,
  start: number | undefined,
  end: number | undefined,
): Pick<Found, 'start' | 'end'> | undefined {
  for (const { field: name, at, length, offset } of spans) {
    if (name !== field) continue;
    if (start === undefined || end === undefined) return { start: at, end: at + length };
    const from = Math.max(start, offset);
    const to = Math.min(end, offset + length);
    if (from < to) return { start: at + from - offset, end: at + to - offset };
  }
  return undefined;
}
