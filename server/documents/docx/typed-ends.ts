import type { MergedBlock, MergedPara } from '../paper/merge.ts';
import type { ParaStyle } from '../paper/paper.ts';

/**
 * The same merged paper with paragraphs that follow inserted words told as typed behind them: the
 * end of the paragraph that was there is inserted, and the last new one has its end. Both forms are
 * right; but of words inserted at the end of a paragraph with a whole inserted paragraph behind
 * them, LibreOffice takes the end between for inserted too. A heading does not end a text (pandoc
 * puts what it joins elsewhere): there, words that replace others stand before them instead.
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
 * The paragraph with the words it ends in before those that they replace; undefined where they
 * replace none.
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

/**
 * The last new paragraph, with the end that the kept one had: rejected, it looks as that one did.
 */
function endOf({ before }: MergedPara, typed: readonly MergedPara[]): MergedPara {
  const last = typed.at(-1) as MergedPara;
  return { ...last, mark: '=', ...(before && { before }) };
}
