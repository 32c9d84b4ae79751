import { walk } from '../../domain/plan/tree.ts';
import { plainText } from '../../domain/text/plain.ts';
import { readSeed } from '../../seeds/load.ts';
import { seeded } from '../measure.ts';

/** A text and its edited form, with what was done to it. Counts are in words. */
export interface Edited {
  readonly before: string;
  readonly after: string;
  readonly deleted: number;
  readonly inserted: number;
  readonly moved: number;
  /** Places that were edited, without the moves. */
  readonly edits: number;
}

export type Spread = 'uniform' | 'clustered';

/**
 * Words that a paragraph has at the least (90 on average), and the share of paragraphs that a text
 * with moves has in another place.
 */
const PARAGRAPH = 75;
const MOVED = 0.02;

/** Where edits are clustered, so much of each edited paragraph is changed. */
const CLUSTER = 0.4;

/**
 * Clauses of the seeds' texts: new sentences are made of them, so that they read alike but seldom
 * repeat.
 */
function clauses(): readonly string[] {
  const texts = (['thanh-hoa', 'moi-soan'] as const).flatMap((name) =>
    [...walk(readSeed(name).document)].flatMap(({ node }) =>
      'text' in node.fields && node.fields.text ? [plainText(node.fields.text)] : [],
    ),
  );
  // Nothing that Markdown reads as marks: then a text and its plain words are the same.
  return texts
    .flatMap((text) => text.split(/[,;.\n]\s*/))
    .filter((clause) => /^\p{L}[\p{L}\p{N}()“”%/ -]*$/u.test(clause) && clause.includes(' '));
}

const pool = clauses();
const vocabulary = [...new Set(pool.flatMap((clause) => clause.split(/\s+/)))];

/** Paragraphs with so many words in all, the same for one seed. */
export function paragraphs(words: number, seed: number): readonly string[] {
  const random = seeded(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const found: string[] = [];
  for (let left = words; left > 0; ) {
    const paragraph: string[] = [];
    while (paragraph.length < Math.min(PARAGRAPH, left)) {
      const sentence = Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(pool));
      paragraph.push(...`${sentence.join(', ')}.`.split(/\s+/));
    }
    left -= paragraph.length;
    found.push(paragraph.join(' '));
  }
  return found;
}

/**
 * A text of so many words with a share of them changed: half replaced, a quarter taken out, a
 * quarter added.
 */
export function editedText(words: number, share: number, spread: Spread, seed = 1): Edited {
  const before = paragraphs(words, seed);
  const random = seeded(seed + 1000);
  const counts = { deleted: 0, inserted: 0, edits: 0 };
  const edited = before.map((paragraph) => {
    if (spread === 'clustered' && random() >= share / CLUSTER) return paragraph;
    const found = editedWords(paragraph, spread === 'clustered' ? CLUSTER : share, random);
    counts.deleted += found.deleted;
    counts.inserted += found.inserted;
    counts.edits += found.edits;
    return found.words.map(({ word }) => word).join(' ');
  });
  let moved = 0;
  const moves = Math.round(before.length * MOVED);
  for (let at = 0; at < moves; at += 1) {
    const [taken = ''] = edited.splice(Math.floor(random() * edited.length), 1);
    edited.splice(Math.floor(random() * edited.length), 0, taken);
    moved += taken.split(' ').length;
  }
  return { before: before.join('\n\n'), after: edited.join('\n\n'), moved, ...counts };
}

/**
 * A word of an edited paragraph; `from` is its number in the paragraph before, none for a new one.
 */
export interface EditedWord {
  readonly word: string;
  readonly from?: number;
}

/** A paragraph with this share of its words changed. */
export function editedWords(
  paragraph: string,
  rate: number,
  random: () => number,
): Pick<Edited, 'deleted' | 'inserted' | 'edits'> & { readonly words: readonly EditedWord[] } {
  const counts = { deleted: 0, inserted: 0, edits: 0 };
  const pick = (): EditedWord => ({
    word: vocabulary[Math.floor(random() * vocabulary.length)] ?? '',
  });
  let open = false;
  const words = paragraph.split(' ').flatMap((word, from): readonly EditedWord[] => {
    const change = random() < rate;
    if (change && !open) counts.edits += 1;
    open = change;
    if (!change) return [{ word, from }];
    const kind = random();
    if (kind < 0.75) counts.deleted += 1;
    if (kind >= 0.5 && kind < 0.75) return [];
    counts.inserted += 1;
    return kind < 0.5 ? [pick()] : [{ word, from }, pick()];
  });
  return { words, ...counts };
}

/** Words between white space: what every engine's edits are counted in. */
export function countWords(text: string): number {
  let count = 0;
  let inside = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const space = unit === 32 || unit === 10 || unit === 13 || unit === 9 || unit === 0xa0;
    if (!space && !inside) count += 1;
    inside = !space;
  }
  return count;
}
