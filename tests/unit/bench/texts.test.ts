import { median, seeded, timeByTurns } from '../../../bench/measure.ts';
import { ours, sayGit } from '../../../bench/redline/peers.ts';
import { countWords, editedText, editedWords, paragraphs } from '../../../bench/redline/texts.ts';

describe('synthetic texts', () => {
  it('are the same for one seed, of about the length asked for', () => {
    expect(paragraphs(2_000, 3)).toEqual(paragraphs(2_000, 3));
    expect(paragraphs(2_000, 3)).not.toEqual(paragraphs(2_000, 4));
    const words = countWords(paragraphs(2_000, 3).join('\n\n'));
    expect(words).toBeGreaterThanOrEqual(2_000);
    expect(words).toBeLessThan(2_300);
  });

  it('come with what was done to them', () => {
    const { before, after, deleted, inserted } = editedText(5_000, 0.1, 'uniform');
    expect(countWords(after) - countWords(before)).toBe(inserted - deleted);
    expect((deleted + inserted) / 2 / countWords(before)).toBeCloseTo(0.075, 1);
  });

  it('know of every word that stayed where it came from', () => {
    const text = paragraphs(500, 8).join(' ');
    const words = text.split(' ');
    const edited = editedWords(text, 0.3, seeded(2)).words;
    const stayed = edited.filter(({ from }) => from !== undefined);
    expect(stayed.length).toBeGreaterThan(200);
    for (const { word, from } of stayed) expect(word).toBe(words[from ?? -1]);
  });
});

describe('what an engine says', () => {
  it('counts words taken out and put in, and a moved paragraph once', () => {
    const all = paragraphs(3_000, 12);
    const [first = '', ...rest] = all;
    const moved = [...rest, first].join('\n\n');
    const found = ours.say(ours.run(all.join('\n\n'), moved));
    expect(found).toEqual({ deleted: 0, inserted: 0, moved: countWords(first), hunks: 1 });
  });

  it('is read from git’s porcelain form too', () => {
    const porcelain =
      'diff --git a b\nindex 1..2\n--- a\n+++ b\n@@ -1 +1 @@\n một\n-hai ba\n+bốn\n~\n';
    expect(sayGit(porcelain)).toEqual({ deleted: 2, inserted: 1, moved: 0, hunks: 1 });
  });
});

describe('measuring', () => {
  it('takes the middle of what it measured, of each function by its name', () => {
    expect(median([9, 1, 2])).toBe(2);
    expect(median([4, 2])).toBe(3);
    let calls = 0;
    const times = timeByTurns({ counted: () => calls++ }, 1);
    expect(Object.keys(times)).toEqual(['counted']);
    expect(calls).toBeGreaterThan(1);
  });
});
