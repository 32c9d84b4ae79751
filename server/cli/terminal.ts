import type { MergedBlock, MergedPara, MergedRow } from '../documents/paper/merge.ts';
import type { MergedWords } from '../documents/paper/merge-words.ts';
import { paraText } from '../documents/paper/paper.ts';
import { moveNote, type Pen, penOf, type Show } from './pen.ts';

/**
 * Writes a merged paper for a terminal: the changes, each below its headings; everything with
 * `all`.
 */
export function terminalText(blocks: readonly MergedBlock[], show: Show): string {
  const { all } = show;
  const pen = penOf(show);
  const lines: string[] = [];
  const headings = new Headings();
  for (const block of blocks) {
    const found =
      block.kind === 'para'
        ? paraLines(block, show, pen)
        : block.rows.flatMap((row) => rowLines(row, all, pen));
    if (block.kind === 'para' && block.after?.style === 'heading') {
      headings.enter(block.after.level, pen.heading(plain(block)), found.length > 0);
    }
    if (found.length > 0) lines.push(...headings.takeUnprinted(), ...found);
  }
  return lines.map((line) => `${line}\n`).join('');
}

/** The headings above the current place, and which of them have been printed. */
class Headings {
  #open: readonly { readonly level: number; readonly words: string; readonly printed: boolean }[] =
    [];

  enter(level: number, words: string, printed: boolean): void {
    const above = this.#open.filter((heading) => heading.level < level);
    this.#open = [...above, { level, words, printed }];
  }

  takeUnprinted(): readonly string[] {
    const words = this.#open.filter(({ printed }) => !printed).map((heading) => heading.words);
    this.#open = this.#open.map((heading) => ({ ...heading, printed: true }));
    return words;
  }
}

const plain = ({ after, before }: MergedPara): string => {
  const shown = after ?? before;
  return shown ? paraText(shown) : '';
};

const isChanged = ({ op, pieces }: MergedPara): boolean =>
  op !== '=' || pieces.some((piece) => piece.op !== '=' || piece.was !== piece.now);

function paraLines(para: MergedPara, { all, language }: Show, pen: Pen): readonly string[] {
  const { op, move, pieces, after } = para;
  if (plain(para) === '' || !(all || isChanged(para))) return [];
  const words = piecesText(pieces, op, pen);
  if (op === 'from' || op === 'to') return [`${moveNote(op, move, language, pen)} ${words}`];
  return [after?.style === 'heading' && !isChanged(para) ? pen.heading(words) : words];
}

function piecesText(pieces: readonly MergedWords[], op: MergedPara['op'], pen: Pen): string {
  if (op === 'from') return pieces.map(({ text }) => text).join('');
  const parts: { op: MergedWords['op']; text: string }[] = [];
  for (const piece of pieces) {
    const last = parts.at(-1);
    if (last?.op === piece.op) last.text += piece.text;
    else parts.push({ op: piece.op, text: piece.text });
  }
  return parts
    .map(({ op: fate, text }) =>
      fate === '+' ? pen.inserted(text) : fate === '-' ? pen.deleted(text) : text,
    )
    .join('');
}

function rowLines({ op, cells }: MergedRow, all: boolean, pen: Pen): readonly string[] {
  const changed = op !== '=' || cells.some((paras) => paras.some(isChanged));
  if (!changed && !all) return [];
  // Rows below an item's row, with an empty number, hold its other facts: only the changed ones are
  // shown.
  const isBelow = cells[0]?.every((para) => plain(para) === '') ?? false;
  const shown = (para: MergedPara): boolean => all || !isBelow || op !== '=' || isChanged(para);
  const words = cells.map((paras) =>
    paras
      .filter(shown)
      .map((para) => piecesText(para.pieces, para.op, pen))
      .filter(Boolean)
      .join('; '),
  );
  if (words.every((cell) => cell === '')) return [];
  return [isBelow ? `  ${words.filter(Boolean).join(' | ')}` : words.join(' | ')];
}
