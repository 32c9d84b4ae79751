import type { MergedBlock, MergedPara } from '../paper/merge.ts';

/**
 * The same merged paper with paragraphs that follow inserted words told as typed behind them: the end of the paragraph
 * that was there is inserted, and the last new one has its end. Both forms are right; but of words inserted at the end of a
 * paragraph with a whole inserted paragraph behind them, LibreOffice takes the end between for inserted too.
 */
export function typedEnds(blocks: readonly MergedBlock[]): readonly MergedBlock[] {
  const found: MergedBlock[] = [];
  for (let at = 0; at < blocks.length; ) {
    const kept = blocks[at] as MergedBlock;
    const typed = kept.kind === 'para' && endsInserted(kept) ? newParas(blocks, at + 1) : [];
    if (kept.kind !== 'para' || typed.length === 0) found.push(kept);
    else found.push({ ...kept, mark: '+' }, ...typed.slice(0, -1), endOf(kept, typed));
    at += 1 + typed.length;
  }
  return found;
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

/** The last new paragraph, with the end that the kept one had: rejected, it looks as that one did. */
function endOf({ before }: MergedPara, typed: readonly MergedPara[]): MergedPara {
  const last = typed.at(-1) as MergedPara;
  return { ...last, mark: '=', ...(before && { before }) };
}
