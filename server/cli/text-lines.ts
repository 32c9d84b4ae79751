import { readableHunks } from '../../domain/redline/readable.ts';
import type { Hunk } from '../../schemas/types.ts';
import { moveNote, type Pen, penOf, type Show } from './pen.ts';
import { compareTexts } from './whole-texts/compare-texts.ts';
import type { ComparedPiece } from './whole-texts/pieces.ts';

/**
 * Compares two plain texts for a terminal: lines that have a change, with words marked. Line breaks
 * are no change, so that a re-wrapped paragraph shows only its changed words; moved passages appear
 * once.
 */
export function textLines(before: string, after: string, show: Show): string {
  const { pieces, moves } = compareTexts(before, after);
  const page = new Page();
  const pen = penOf(show);
  for (const { kind, move, before: old, hunks } of passages(pieces)) {
    if (kind === 'moved-from') {
      page.write(`${moveNote('from', move, show.language, pen)} ${old}`, (words) => words);
    } else if (kind === 'moved-to') {
      page.write(`${moveNote('to', move, show.language, pen)} `, (words) => words);
      for (const inside of passages(moves[(move ?? 0) - 1] ?? [])) write(inside.hunks, page, pen);
    } else write(hunks, page, pen);
  }
  return page.lines
    .filter(({ text, isChanged }) => isChanged || (show.all && text !== ''))
    .map(({ text }) => `${text}\n`)
    .join('');
}

type Passage = Pick<ComparedPiece, 'kind' | 'move' | 'before'> & {
  readonly hunks: readonly Hunk[];
};

/** Joins the pieces between moves into one passage each, made readable. */
function passages(pieces: readonly ComparedPiece[]): readonly Passage[] {
  const found: Passage[] = [];
  let open: Hunk[] = [];
  const end = (): void => {
    if (open.length > 0) found.push({ kind: 'kept', before: '', hunks: readableHunks(open) });
    open = [];
  };
  for (const piece of pieces) {
    if (piece.kind === 'moved-from' || piece.kind === 'moved-to') {
      end();
      found.push({ ...piece, hunks: [] });
    } else open.push(...hunksOf(piece));
  }
  end();
  return found;
}

/** White space alone is no change: the newer text's is written. */
function hunksOf({ kind, before, after }: ComparedPiece): readonly Hunk[] {
  const isSpace = `${before}${after}`.trim() === '';
  if (kind === 'kept' || isSpace) return after === '' ? [] : [{ op: '=', text: after }];
  return kind === 'deleted' ? [{ op: '-', text: before }] : [{ op: '+', text: after }];
}

function write(hunks: readonly Hunk[], page: Page, pen: Pen): void {
  for (const { op, text } of hunks) {
    page.write(text, op === '=' ? undefined : op === '+' ? pen.inserted : pen.deleted);
  }
}

/** Text in lines, each with whether it has a change. */
class Page {
  readonly lines: { text: string; isChanged: boolean }[] = [{ text: '', isChanged: false }];

  /** @param mark draws changed words; absent for kept ones */
  write(text: string, mark?: (words: string) => string): void {
    for (const [index, words] of text.split('\n').entries()) {
      if (index > 0) this.lines.push({ text: '', isChanged: false });
      const line = this.lines.at(-1);
      if (!line || words === '') continue;
      line.text += mark ? mark(words) : words;
      line.isChanged ||= mark !== undefined;
    }
  }
}
