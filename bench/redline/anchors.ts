import { portAnchors } from '../../domain/review/anchors/anchor.ts';
import type { Anchor, PlanDocument } from '../../schemas/types.ts';
import { seeded } from '../measure.ts';
import type { Report } from '../report.ts';
import { type EditedWord, editedWords, paragraphs } from './texts.ts';

const WORDS = 20_000;
const ANCHORS = 2_000;
const RATES = [0.02, 0.1, 0.3];

/** Letters that a remark keeps of what is before and after its words. */
const CONTEXT = 32;

/**
 * A remark, and where its words truly are after the edit: of those that are left, the first and
 * the last.
 */
interface Known {
  readonly anchor: Anchor;
  readonly intact: boolean;
  readonly start?: number;
  readonly end?: number;
}

/**
 * Remarks on synthetic edits of which every word's way is known: how many are found, and that none
 * is misplaced.
 */
export function benchAnchors(report: Report): void {
  for (const rate of RATES) {
    const name = `anchors, ${rate * 100}% of words changed`;
    const random = seeded(Math.round(rate * 1000));
    const texts = paragraphs(WORDS, 41);
    const edited = texts.map((text) => editedWords(text, rate, random).words);
    const known = Array.from({ length: ANCHORS }, (_, at) =>
      knownRemark(at % texts.length, texts, edited, random),
    );
    const places = portAnchors(
      known.map(({ anchor }) => anchor),
      planOf(texts),
      planOf(edited.map(joined)),
    );
    let [wrong, found, intact, editedRight, editedAll] = [0, 0, 0, 0, 0];
    for (const [at, { start, end, status }] of places.entries()) {
      const truth = known[at];
      if (!truth) continue;
      const told = start !== undefined && end !== undefined;
      const isRight = told && overlaps(truth, start, end);
      const same = told && start === truth.start && end === truth.end;
      if (status === 'kept' || status === 'shifted' ? !(same && truth.intact) : told && !isRight) {
        wrong += 1;
      }
      if (truth.intact) {
        intact += 1;
        if (same && status !== 'edited') found += 1;
      } else {
        editedAll += 1;
        if (status === 'edited') editedRight += 1;
      }
    }
    report.add(name, 'wrong placements', wrong, { most: 0 });
    report.add(name, 'unchanged words found, share', found / Math.max(1, intact));
    report.add(name, 'changed words called edited, share', editedRight / Math.max(1, editedAll));
  }
}

const joined = (words: readonly EditedWord[]): string => words.map(({ word }) => word).join(' ');

const overlaps = ({ start, end }: Known, from: number, to: number): boolean =>
  start === undefined || end === undefined || (from < end && to > start);

function planOf(texts: readonly string[]): PlanDocument {
  return {
    id: 'plan',
    type: 'plan',
    fields: { kind: 'de-an', title: 'Đề án' },
    children: texts.map((text, at) => ({
      id: `s${at}`,
      type: 'section',
      fields: { heading: `Mục ${at}`, text },
      children: [],
    })),
  } as unknown as PlanDocument;
}

function knownRemark(
  at: number,
  texts: readonly string[],
  edited: readonly (readonly EditedWord[])[],
  random: () => number,
): Known {
  const text = texts[at] ?? '';
  const words = text.split(' ');
  const length = 3 + Math.floor(random() * 6);
  const first = Math.floor(random() * Math.max(1, words.length - length));
  const last = Math.min(words.length, first + length) - 1;
  const start = words.slice(0, first).join(' ').length + (first > 0 ? 1 : 0);
  const exact = words.slice(first, last + 1).join(' ');
  // Words that stand twice with the same around them: the remark itself doesn't tell which are
  // meant.
  const around = text.slice(Math.max(0, start - CONTEXT), start + exact.length + CONTEXT);
  if (text.indexOf(around) !== text.lastIndexOf(around)) {
    return knownRemark((at + 1) % texts.length, texts, edited, random);
  }
  const anchor: Anchor = {
    nodeId: `s${at}`,
    field: 'text',
    quote: {
      exact,
      prefix: text.slice(Math.max(0, start - CONTEXT), start),
      suffix: text.slice(start + exact.length, start + exact.length + CONTEXT),
    },
  };
  const left: { readonly from: number; readonly start: number; readonly end: number }[] = [];
  let offset = 0;
  let strangers = 0;
  for (const { word, from } of edited[at] ?? []) {
    const isOwn = from !== undefined && from >= first && from <= last;
    if (isOwn) left.push({ from, start: offset, end: offset + word.length });
    else if (left.length > 0 && left.length <= last - first) strangers += 1;
    offset += word.length + 1;
  }
  const intact = left.length === last - first + 1 && strangers === 0;
  return {
    anchor,
    intact,
    ...(left[0] && { start: left[0].start, end: left.at(-1)?.end }),
  } as Known;
}
