import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDiff } from '@sanity/diff-match-patch';
import { diffWords, diffWordsWithSpace } from 'diff';
import fastDiff from 'fast-diff';
import htmldiff from 'node-htmldiff';
import { compareTexts } from '../../server/cli/whole-texts/compare-texts.ts';
import { countWords } from './texts.ts';

/**
 * What an engine finds in two texts: words taken out and put in; a moved one counts once where the
 * engine knows moves.
 */
export interface Said {
  readonly deleted: number;
  readonly inserted: number;
  readonly moved: number;
  /** Places that a reader sees changed. */
  readonly hunks: number;
}

/** An engine: `run` is what is timed, `say` counts what it found. */
export interface Engine<Found = unknown> {
  readonly name: string;
  readonly run: (before: string, after: string) => Found;
  readonly say: (found: Found) => Said;
}

/** [-1 | 0 | 1, text]: taken out, kept, put in. */
type Step = readonly [op: number, text: string];

function saySteps(steps: readonly Step[]): Said {
  let [deleted, inserted, hunks] = [0, 0, 0];
  let open = false;
  for (const [op, text] of steps) {
    // White space alone is no change that a reader sees.
    const isChange = op !== 0 && countWords(text) > 0;
    if (isChange && !open) hunks += 1;
    open = isChange || (op !== 0 && open);
    if (op < 0) deleted += countWords(text);
    if (op > 0) inserted += countWords(text);
  }
  return { deleted, inserted, moved: 0, hunks };
}

const engine = <Found>(
  name: string,
  run: (before: string, after: string) => Found,
  say: (found: Found) => Said,
): Engine => ({ name, run, say: say as (found: unknown) => Said });

export const ours = engine('compareTexts', compareTexts, ({ pieces, moves }) => {
  const own = saySteps(
    pieces.flatMap(({ kind, before, after }): readonly Step[] =>
      kind === 'kept'
        ? [[0, after]]
        : kind === 'deleted'
          ? [[-1, before]]
          : kind === 'inserted'
            ? [[1, after]]
            : [],
    ),
  );
  let { deleted, inserted, moved } = own;
  for (const inside of moves) {
    for (const { kind, before, after } of inside) {
      if (kind === 'kept') moved += countWords(after);
      deleted += kind === 'deleted' ? countWords(before) : 0;
      inserted += kind === 'inserted' ? countWords(after) : 0;
    }
  }
  return { deleted, inserted, moved, hunks: own.hunks + moves.length };
});

type JsdiffChange = { readonly added: boolean; readonly removed: boolean; readonly value: string };
const sayJsdiff = (changes: readonly JsdiffChange[]): Said =>
  saySteps(changes.map(({ added, removed, value }) => [added ? 1 : removed ? -1 : 0, value]));

export const jsdiffWords = engine('jsdiff diffWords', (a, b) => diffWords(a, b), sayJsdiff);
export const jsdiffWithSpace = engine(
  'jsdiff diffWordsWithSpace',
  (a, b) => diffWordsWithSpace(a, b),
  sayJsdiff,
);
export const sanity = engine('@sanity/diff-match-patch', (a, b) => makeDiff(a, b), saySteps);
export const fast = engine('fast-diff', (a, b) => fastDiff(a, b), saySteps);

/** Its answer is HTML with ins and del; words are counted between the tags. */
export const nodeHtmldiff = engine(
  'node-htmldiff',
  (a, b) => htmldiff(a, b),
  (html) => {
    const steps = html.split(/(<(?:ins|del)[^>]*>[\s\S]*?<\/(?:ins|del)>)/).map((part): Step => {
      const text = part.replace(/<[^>]*>/g, '');
      return [part.startsWith('<ins') ? 1 : part.startsWith('<del') ? -1 : 0, text];
    });
    return saySteps(steps);
  },
);

/** Programs, timed as processes over files that are there already. */
export function programs(before: string, after: string): Programs {
  const folder = mkdtempSync(join(tmpdir(), 'duthao-bench-'));
  const [a, b] = [join(folder, 'a.txt'), join(folder, 'b.txt')];
  writeFileSync(a, `${before}\n`);
  writeFileSync(b, `${after}\n`);
  const run = (name: string, args: readonly string[]) => (): string =>
    spawnSync(name, [...args, a, b], { encoding: 'utf8', maxBuffer: 1 << 28 }).stdout;
  return {
    git: run('git', [
      '--no-pager',
      'diff',
      '--no-index',
      '--no-color',
      '--word-diff=porcelain',
      '-U0',
    ]),
    wdiff: isInstalled('wdiff') ? run('wdiff', []) : undefined,
    dwdiff: isInstalled('dwdiff') ? run('dwdiff', []) : undefined,
    remove: () => rmSync(folder, { recursive: true }),
  };
}

export interface Programs {
  readonly git: () => string;
  readonly wdiff: (() => string) | undefined;
  readonly dwdiff: (() => string) | undefined;
  readonly remove: () => void;
}

/** What git's word difference finds, from its porcelain form. */
export function sayGit(porcelain: string): Said {
  const lines = porcelain.split('\n').slice(4);
  return saySteps(
    lines.map((line): Step => {
      const text = line.slice(1);
      return [line.startsWith('-') ? -1 : line.startsWith('+') ? 1 : 0, text];
    }),
  );
}

const isInstalled = (name: string): boolean => spawnSync(name, ['--version']).error === undefined;
