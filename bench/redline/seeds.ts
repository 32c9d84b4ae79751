import { diffWordsWithSpace } from 'diff';
import { compareDocuments } from '../../domain/redline/compare.ts';
import { exactHunks } from '../../domain/redline/words.ts';
import { countWords } from '../../domain/text/tokens.ts';
import type { FieldChange, Hunk } from '../../schemas/types.ts';
import { play } from '../../tests/unit/seeds/play.ts';
import type { Report } from '../report.ts';

/**
 * How the redline of the seeds' own revisions reads: places changed in each edited text, before and
 * after the exact edit was made readable, and its words against those of jsdiff. What people
 * changed in a text in one go counts as one true edit.
 */
export function benchSeeds(report: Report): void {
  benchRevisions(report, 'Thanh Hóa', 'thanh-hoa');
  benchRevisions(report, 'Nghệ An', 'nghe-an');
}

function benchRevisions(report: Report, title: string, seed: 'thanh-hoa' | 'nghe-an'): void {
  const story = play(seed);
  const at = (milestone: string) =>
    story.find(({ step }) => step.milestone === milestone)?.state.draft;
  const [before, after] = [at('submitted-1'), at('submitted-2')];
  if (!before || !after) throw new Error('the story has no two revisions');
  const { changes } = compareDocuments(before, after, 'vi');
  const name = `${title}, revisions 1 and 2`;
  const texts = changes.flatMap(({ fields }) => fields.flatMap(editedTexts));
  const count = (of: (text: EditedText) => number): number =>
    texts.reduce((sum, text) => sum + of(text), 0);
  report.add(name, 'texts edited', texts.length);
  report.add(name, 'hunks per text, exact', count((text) => places(text.exact)) / texts.length);
  report.add(name, 'hunks per text, readable', count((text) => places(text.hunks)) / texts.length);
  report.add(
    name,
    'words changed, exact / jsdiff',
    count((text) => words(text.exact)) / count((text) => jsdiffWords(text)),
    { most: 1.02 },
  );
}

interface EditedText {
  readonly before: string;
  readonly after: string;
  readonly exact: readonly Hunk[];
  readonly hunks: readonly Hunk[];
}

function editedTexts({ hunks, before, after, blocks = [] }: FieldChange): readonly EditedText[] {
  const own = hunks && typeof before === 'string' && typeof after === 'string';
  const line = own ? [textOf(before, after, hunks)] : [];
  return [
    ...line,
    ...blocks.flatMap((block) =>
      block.hunks && block.before !== undefined && block.after !== undefined
        ? [textOf(block.before.trimEnd(), block.after.trimEnd(), block.hunks)]
        : [],
    ),
  ];
}

const textOf = (before: string, after: string, hunks: readonly Hunk[]): EditedText => ({
  before,
  after,
  hunks,
  exact: exactHunks(before, after).hunks,
});

/** Places that a reader sees changed. */
const places = (hunks: readonly Hunk[]): number =>
  hunks.filter(({ op }, at) => op !== '=' && (at === 0 || hunks[at - 1]?.op === '=')).length;

const words = (hunks: readonly Hunk[]): number =>
  hunks.reduce((sum, { op, text }) => (op === '=' ? sum : sum + countWords(text)), 0);

const jsdiffWords = ({ before, after }: EditedText): number =>
  diffWordsWithSpace(before, after).reduce(
    (sum, { added, removed, value }) => (added || removed ? sum + countWords(value) : sum),
    0,
  );
