import fc from 'fast-check';
import { portAnchors } from '../../../../domain/review/anchors/anchor.ts';
import type { Anchor, PlanDocument } from '../../../../schemas/types.ts';
import { node, plan } from '../redline/sample.ts';

/** A word that keeps its identity through every edit: where it stands afterwards is known. */
interface Word {
  readonly id: number;
  readonly text: string;
}
type Paragraph = readonly Word[];

/** A phrase that stands in every paragraph, between words that stand nowhere else. */
const PHRASE = ['Sở', 'Tài', 'chính', 'chủ', 'trì'];
const SIZE = 14;

const original: readonly Paragraph[] = Array.from({ length: 6 }, (_, row) =>
  Array.from({ length: SIZE }, (__, column) => {
    const id = row * SIZE + column;
    return { id, text: PHRASE[column - 5] ?? `từ${id}` };
  }),
);

type EditKind = 'delete' | 'insert' | 'replace' | 'move' | 'split' | 'merge';
interface Edit {
  readonly kind: EditKind;
  readonly row: number;
  readonly column: number;
  readonly to: number;
}

function edited(paragraphs: readonly Paragraph[], edits: readonly Edit[]): readonly Paragraph[] {
  let now = paragraphs;
  for (const [at, { kind, row: wanted, column: place, to }] of edits.entries()) {
    const row = wanted % now.length;
    const words = now[row] ?? [];
    const column = words.length === 0 ? 0 : place % words.length;
    const fresh = { id: -1, text: `mới${at}` };
    if (kind === 'delete' && words.length > 3) now = now.with(row, words.toSpliced(column, 1));
    if (kind === 'insert') now = now.with(row, words.toSpliced(column, 0, fresh));
    if (kind === 'replace') now = now.with(row, words.toSpliced(column, 1, fresh));
    if (kind === 'move') now = now.toSpliced(row, 1).toSpliced(to % now.length, 0, words);
    if (kind === 'split' && column > 2 && words.length - column > 2) {
      now = now.toSpliced(row, 1, words.slice(0, column), words.slice(column));
    }
    if (kind === 'merge' && row + 1 < now.length) {
      now = now.toSpliced(row, 2, [...words, ...(now[row + 1] ?? [])]);
    }
  }
  return now;
}

const document = (paragraphs: readonly Paragraph[]): PlanDocument =>
  plan([
    node('section', 's', {
      text: paragraphs.map((words) => words.map(({ text }) => text).join(' ')).join('\n\n'),
    }),
  ]);

/** The plain text with the identity of the word at each offset where one begins. */
function laidOut(paragraphs: readonly Paragraph[]) {
  let text = '';
  const words: { readonly id: number; readonly start: number; readonly end: number }[] = [];
  for (const [row, paragraph] of paragraphs.entries()) {
    if (row > 0) text += '\n';
    for (const [column, word] of paragraph.entries()) {
      if (column > 0) text += ' ';
      words.push({ id: word.id, start: text.length, end: text.length + word.text.length });
      text += word.text;
    }
  }
  return { text, words };
}

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom<EditKind>('delete', 'insert', 'replace', 'move', 'split', 'merge'),
  row: fc.nat(5),
  column: fc.nat(SIZE - 1),
  to: fc.nat(5),
});

/** A paragraph brought forward and split, before one whose own words all stand in another since. */
const SPLIT_BEFORE: readonly Edit[] = [
  { kind: 'merge', row: 0, column: 0, to: 0 },
  { kind: 'move', row: 2, column: 0, to: 0 },
  { kind: 'split', row: 0, column: 4, to: 0 },
  { kind: 'delete', row: 0, column: 0, to: 0 },
];

describe('remarks carried over edits of which the truth is known', () => {
  const from = laidOut(original);
  const anchors = original.flatMap((words, row) =>
    [0, 3, 5, 7, 9].flatMap((start) =>
      [1, 5].flatMap((count) => {
        const first = from.words[row * SIZE + start];
        const last = from.words[Math.min(row * SIZE + start + count, (row + 1) * SIZE) - 1];
        if (!first || !last || words.length === 0) return [];
        const quote = {
          exact: from.text.slice(first.start, last.end),
          prefix: from.text.slice(Math.max(0, first.start - 32), first.start),
          suffix: from.text.slice(last.end, last.end + 32),
        };
        const ids = from.words.filter(({ start: at }) => at >= first.start && at < last.end);
        const anchor: Anchor = { nodeId: 's', field: 'text', quote };
        return [{ anchor, ids: ids.map(({ id }) => id) }];
      }),
    ),
  );

  it('never stand on other words than those they were made on', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 5 }), (edits) => {
        const after = edited(original, edits);
        const to = laidOut(after);
        const places = portAnchors(
          anchors.map(({ anchor }) => anchor),
          document(original),
          document(after),
        );
        for (const [at, place] of places.entries()) {
          const { start, end, status } = place;
          if (start === undefined || end === undefined) continue;
          const ids = anchors[at]?.ids ?? [];
          const there = to.words
            .filter((word) => word.start < end && word.end > start)
            .map(({ id }) => id);
          if (status === 'edited') {
            // With words of its own, or with new ones alone, or a neighbour that took its place:
            // never at words from elsewhere.
            const isNear = (id: number): boolean => ids.some((own) => Math.abs(own - id) <= 2);
            if (!there.some((id) => ids.includes(id))) {
              expect(there.filter((id) => id >= 0 && !isNear(id))).toEqual([]);
            }
          } else expect(there).toEqual(ids);
        }
      }),
      { numRuns: 150, examples: [[[...SPLIT_BEFORE]]] },
    );
  });

  it('are found again when their own words did not change', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        const after = edited(original, edits);
        const { words } = laidOut(after);
        const places = portAnchors(
          anchors.map(({ anchor }) => anchor),
          document(original),
          document(after),
        );
        const whole = anchors.filter(({ ids }) => {
          const at = words.findIndex(({ id }) => id === ids[0]);
          return at >= 0 && ids.every((id, index) => words[at + index]?.id === id);
        });
        const found = whole.filter((one) => {
          const place = places[anchors.indexOf(one)];
          return place?.status === 'kept' || place?.status === 'shifted';
        });
        expect(found.length).toBeGreaterThanOrEqual(0.8 * whole.length);
      }),
      { numRuns: 100 },
    );
  });
});
