import type { MergedBlock, MergedPara } from '../paper/merge.ts';
import type { ParaStyle } from '../paper/paper.ts';

/**
 * Rewrites new paragraphs that follow inserted words as if typed after them: the kept paragraph's
 * end becomes inserted, and the last new one takes the kept end. Both forms are right, but
 * LibreOffice reads the end between words inserted at a paragraph's end and a wholly inserted
 * paragraph as inserted too. A heading can't take the end of a text (pandoc puts what it joins
 * elsewhere): there, inserted words come before those that they replace instead.
 */
export function typedEnds(blocks: readonly MergedBlock[]): readonly MergedBlock[] {
  const found: MergedBlock[] = [];
  for (let at = 0; at < blocks.length; ) {
    const kept = blocks[at] as MergedBlock;
    if (kept.kind !== 'para' || !endsInserted(kept)) {
      found.push(kept);
      at += 1;
      continue;
    }
    const typed = newParas(blocks, at + 1);
    const last = typed.at(-1)?.after;
    const turned = last && HEADINGS.has(last.style) ? turnedEnd(kept) : undefined;
    if (turned || typed.length === 0) found.push(turned ?? kept, ...typed);
    else found.push({ ...kept, mark: '+' }, ...typed.slice(0, -1), endOf(kept, typed));
    at += 1 + typed.length;
  }
  return found;
}

const HEADINGS: ReadonlySet<ParaStyle> = new Set<ParaStyle>([
  'heading',
  'appendix',
  'title',
  'kind',
]);

/**
 * Moves the inserted words at a paragraph's end before those that they replace; undefined where
 * they replace none.
 */
function turnedEnd(para: MergedPara): MergedPara | undefined {
  const { pieces } = para;
  const inserted = pieces.findLastIndex(({ op }) => op !== '+') + 1;
  const deleted = pieces.slice(0, inserted).findLastIndex(({ op }) => op !== '-') + 1;
  if (deleted === inserted) return undefined;
  const [stays, old, now] = [
    pieces.slice(0, deleted),
    pieces.slice(deleted, inserted),
    pieces.slice(inserted),
  ];
  return { ...para, pieces: [...stays, ...now, ...old] };
}

const endsInserted = ({ op, mark, pieces }: MergedPara): boolean =>
  op === '=' && mark === '=' && pieces.at(-1)?.op === '+';

function newParas(blocks: readonly MergedBlock[], from: number): readonly MergedPara[] {
  const found: MergedPara[] = [];
  for (const block of blocks.slice(from)) {
    if (block.kind !== 'para' || block.op !== '+' || block.mark !== '+') break;
    found.push(block);
  }
  return found;
}

/** Gives the last new paragraph the kept one's end: when rejected, it looks like the kept one. */
function endOf({ before }: MergedPara, typed: readonly MergedPara[]): MergedPara {
  const last = typed.at(-1) as MergedPara;
  return { ...last, mark: '=', ...(before && { before }) };
}
