import { timeByTurns } from '../measure.ts';
import type { Report } from '../report.ts';
import {
  type Engine,
  fast,
  jsdiffWithSpace,
  jsdiffWords,
  nodeHtmldiff,
  ours,
  programs,
  type Said,
  sanity,
  sayGit,
} from './peers.ts';
import { type Edited, editedText, type Spread } from './texts.ts';

const SIZES = [1_000, 10_000, 60_000, 200_000];
const SHARES = [0.01, 0.05, 0.2, 0.3];
const SPREADS: readonly Spread[] = ['uniform', 'clustered'];

/** Sizes and shares that the targets are set for. */
const TARGET_WORDS = 60_000;
const TARGET_SHARE = 0.2;

const JSDIFF_SLOW = 'jsdiff takes from half a minute to many';

/**
 * Whole texts, word by word: time against git, words and time against jsdiff, and the other engines
 * where they end.
 */
export function benchWholeTexts(report: Report): void {
  for (const words of SIZES) {
    for (const share of SHARES) {
      for (const spread of SPREADS) {
        const text = editedText(words, share, spread);
        const name = `${words} words, ${share * 100}% ${spread}`;
        const ourCounts = againstPrograms(
          report,
          name,
          text,
          words <= TARGET_WORDS && share <= TARGET_SHARE,
        );
        againstJsdiff(report, name, text, ourCounts, words, share, spread);
      }
    }
  }
  others(report);
}

const total = ({ deleted, inserted, moved }: Said): number => deleted + inserted + moved;

function againstPrograms(report: Report, name: string, text: Edited, judged: boolean): Said {
  const { before, after } = text;
  const { git, wdiff, dwdiff, remove } = programs(before, after);
  const times = timeByTurns({
    ours: () => ours.run(before, after),
    git,
    ...(wdiff && { wdiff }),
    ...(dwdiff && { dwdiff }),
  });
  const ratio = (times.ours ?? 0) / (times.git ?? 1);
  const counts = ours.say(ours.run(before, after));
  report.add(name, 'ms', times.ours ?? 0);
  report.add(name, 'ms, git --word-diff', times.git ?? 0);
  if (times.wdiff !== undefined) report.add(name, 'ms, wdiff', times.wdiff);
  if (times.dwdiff !== undefined) report.add(name, 'ms, dwdiff', times.dwdiff);
  report.add(name, 'time / git', ratio, judged ? { most: 1 } : undefined);
  if (judged) report.add(name, 'time / git, least acceptable', ratio, { most: 2 });
  report.add(name, 'words changed or moved', total(counts));
  report.add(name, 'words changed or moved, git', total(sayGit(git())));
  report.add(name, 'words changed or moved, truth', text.deleted + text.inserted + text.moved);
  if (text.edits > 0) report.add(name, 'hunks per true edit, exact', counts.hunks / text.edits);
  remove();
  return counts;
}

function againstJsdiff(
  report: Report,
  name: string,
  { before, after }: Edited,
  ourCounts: Said,
  words: number,
  share: number,
  spread: Spread,
): void {
  if (words > 60_000 || (words === 60_000 && share > 0.01) || (words === 10_000 && share > 0.2)) {
    report.skip(`${name}, jsdiff`, JSDIFF_SLOW);
    return;
  }
  const peer = words === 60_000 ? jsdiffWords : jsdiffWithSpace;
  const times = timeByTurns(
    { ours: () => ours.run(before, after), peer: () => peer.run(before, after) },
    words === 60_000 ? 1 : 1_000,
  );
  const theirs = total(peer.say(peer.run(before, after)));
  report.add(name, `ms, ${peer.name}`, times.peer ?? 0);
  const gain = (times.peer ?? 0) / (times.ours ?? 1);
  const judged = words === 10_000 && share === 0.2;
  report.add(name, 'times faster than jsdiff', gain, judged ? { least: 50 } : undefined);
  if (theirs > 0) report.add(name, 'words / jsdiff', total(ourCounts) / theirs, { most: 1.02 });
  else report.add(name, 'words where jsdiff has none', total(ourCounts), { most: 0 });
  if (spread === 'uniform' && words === 60_000) {
    report.skip(
      `${name}, diffWordsWithSpace`,
      'diffWords stands for it: the same search, shorter lists',
    );
  }
}

/** The other engines of JavaScript, where they end in a second or two. */
function others(report: Report): void {
  const cases: readonly (readonly [words: number, share: number, engines: readonly Engine[]])[] = [
    [1_000, 0.05, [sanity, fast, nodeHtmldiff]],
    [10_000, 0.05, [sanity, fast, nodeHtmldiff]],
    [60_000, 0.01, [sanity, fast]],
  ];
  for (const [words, share, engines] of cases) {
    const { before, after, ...truth } = editedText(words, share, 'uniform');
    const name = `${words} words, ${share * 100}% uniform`;
    for (const engine of engines) {
      const times = timeByTurns(
        { ours: () => ours.run(before, after), peer: () => engine.run(before, after) },
        800,
      );
      report.add(name, `times faster than ${engine.name}`, (times.peer ?? 0) / (times.ours ?? 1));
      const theirs = total(engine.say(engine.run(before, after)));
      const least = truth.deleted + truth.inserted + truth.moved;
      report.add(name, `words of ${engine.name} / truth`, theirs / least);
    }
  }
  report.skip('60000 words, node-htmldiff', 'it takes from twenty seconds to minutes');
}
