import type { Hunk, NodeChange, Redline } from '../../../../schemas/types.ts';

/**
 * What a redline says, without the order in which it says it and without its words for people
 * (titles, labels, lines, the section in which a moved node is told): two redlines that say the
 * same are equal in this.
 */
export function said({
  changes,
  summary,
  renamed = [],
}: Pick<Redline, 'changes' | 'summary' | 'renamed'>): unknown {
  return {
    changes: changes.map(saidOf).sort(),
    renamed: renamed.map((pair) => JSON.stringify(pair)).sort(),
    counts: { ...summary, sections: [] },
  };
}

function saidOf(change: NodeChange): string {
  const { kind, nodeId, previousId, fields, moved, spot, before, after } = change;
  const told = fields.map(({ blocks, hunks, ...field }) => ({
    ...sorted(field),
    hunks: hunks && ordered(hunks),
    blocks: blocks
      ?.map(({ hunks: words, move, cells, ...block }) =>
        JSON.stringify({
          ...sorted(block),
          moved: move !== undefined,
          hunks: words && ordered(words),
          cells: cells?.map(({ hunks: inner, ...cell }) => ({
            ...sorted(cell),
            hunks: inner && ordered(inner),
          })),
        }),
      )
      .sort(),
  }));
  const ways = moved && [moved.from, moved.to].map(({ parentId, index }) => [parentId, index]);
  const place = spot && [spot.parentId, spot.index];
  return JSON.stringify([kind, nodeId, previousId, told, ways, place, before, after]);
}

/** Kept words may differ in kinds of space: those of the newer text are told. */
const ordered = (hunks: readonly Hunk[]): readonly unknown[] =>
  hunks.map(({ text, figure, ...hunk }) => ({
    ...sorted(hunk),
    text: text.replace(/\s/gu, ' '),
    figure: figure && sorted(figure),
  }));

const sorted = (value: object): object =>
  Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
