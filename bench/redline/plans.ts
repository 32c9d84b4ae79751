import { createHash } from 'node:crypto';
import { diffWords } from 'diff';
import { create } from 'jsondiffpatch/with-text-diffs';
import { compareDocuments } from '../../domain/redline/compare.ts';
import { exactHunks } from '../../domain/redline/words.ts';
import { portAnchors } from '../../domain/review/anchors/anchor.ts';
import { plainText } from '../../domain/text/plain.ts';
import type { Anchor, PlanDocument, PlanNode } from '../../schemas/types.ts';
import { seeded, timeByTurns } from '../measure.ts';
import type { Report } from '../report.ts';
import { editedWords, paragraphs } from './texts.ts';

const WORDS = 60_000;
const EDITED_BLOCKS = 57;
const EDIT_RATE = 0.1;
const ANCHORS = 2_000;

/** Milliseconds for each of the functions that are over in a few: most of it warms them up. */
const BUDGET = 6_000;

/** A plan of solutions, one paragraph each, or of sections with eight paragraphs each. */
function planOf(texts: readonly string[], perNode: number): PlanDocument {
  const nodes: PlanNode[] = [];
  for (let at = 0; at < texts.length; at += perNode) {
    const text = texts.slice(at, at + perNode).join('\n\n');
    const fields =
      perNode === 1 ? { title: `Giải pháp ${at}`, text } : { heading: `Mục ${at}`, text };
    const type = perNode === 1 ? 'solution' : 'section';
    nodes.push({ id: `n${at}`, type, fields, children: [] } as PlanNode);
  }
  const sections: PlanNode[] = [];
  for (let at = 0; at < nodes.length; at += 20) {
    const children = nodes.slice(at, at + 20);
    const fields = { role: 'solutions', heading: `Phần ${at}` };
    sections.push({ id: `s${at}`, type: 'section', fields, children } as PlanNode);
  }
  return {
    id: 'plan',
    type: 'plan',
    fields: { kind: 'de-an', title: 'Đề án' },
    children: sections,
  } as PlanDocument;
}

/**
 * A plan of 60,000 words of which 57 blocks were edited, against what reads both texts once and
 * what others take.
 */
export function benchPlans(report: Report): void {
  const before = paragraphs(WORDS, 5);
  const random = seeded(9);
  const chosen = new Set<number>();
  while (chosen.size < EDITED_BLOCKS) chosen.add(Math.floor(random() * before.length));
  let edits = 0;
  const after = before.map((text, at) => {
    if (!chosen.has(at)) return text;
    const found = editedWords(text, EDIT_RATE, random);
    edits += found.edits;
    return found.words.map(({ word }) => word).join(' ');
  });
  for (const perNode of [1, 8]) {
    const [a, b] = [planOf(before, perNode), planOf(after, perNode)];
    const shape = perNode === 1 ? 'an item each' : 'eight a section';
    const name = `plan, ${EDITED_BLOCKS} of ${before.length} blocks, ${shape}`;
    comparePlans(report, name, a, b, edits);
    carryAnchors(report, name, a, b);
  }
  rewrittenBlock(report);
}

function comparePlans(
  report: Report,
  name: string,
  a: PlanDocument,
  b: PlanDocument,
  edits: number,
): void {
  const [textA, textB] = [rendered(a), rendered(b)];
  const patcher = create({ objectHash: (node) => `${(node as PlanNode).id}` });
  const times = timeByTurns(
    {
      ours: () => compareDocuments(a, b, 'vi'),
      sha1: () => [textA, textB].map((text) => createHash('sha1').update(text).digest()),
      jsondiffpatch: () => patcher.diff(a, b),
    },
    BUDGET,
  );
  const jsdiff = timeByTurns({ jsdiff: () => diffWords(textA, textB) }, 1);
  const ratio = (times.ours ?? 0) / (times.sha1 ?? 1);
  report.add(name, 'ms', times.ours ?? 0);
  report.add(name, 'ms, SHA-1 of both texts', times.sha1 ?? 0);
  report.add(name, 'time / SHA-1', ratio, { most: 5 });
  report.add(name, 'time / SHA-1, least acceptable', ratio, { most: 10 });
  report.add(
    name,
    'times faster than jsondiffpatch',
    (times.jsondiffpatch ?? 0) / (times.ours ?? 1),
  );
  report.add(
    name,
    'times faster than jsdiff over the text',
    (jsdiff.jsdiff ?? 0) / (times.ours ?? 1),
  );
  report.add(name, 'hunks per true edit, readable', readableHunks(a, b) / edits);
}

const rendered = (node: PlanNode): string =>
  [...Object.values(node.fields), ...node.children.map(rendered)].join('\n\n');

/** Places that a reader of the redline sees changed. */
function readableHunks(a: PlanDocument, b: PlanDocument): number {
  let count = 0;
  for (const { fields } of compareDocuments(a, b, 'vi').changes) {
    for (const { blocks = [] } of fields) {
      for (const { hunks = [], op } of blocks) {
        const ops = hunks.map((hunk) => hunk.op);
        if (op !== '=' && op !== '~') count += 1;
        count += ops.filter((one, at) => one !== '=' && (at === 0 || ops[at - 1] === '=')).length;
      }
    }
  }
  return count;
}

function carryAnchors(report: Report, name: string, a: PlanDocument, b: PlanDocument): void {
  const anchors = quotes(a, ANCHORS);
  // Remarks of which only the words are known, such as those that came with a paper.
  const bare = anchors.map(({ quote, ...rest }): Anchor => {
    const { exact, prefix, suffix } = quote;
    return { ...rest, quote: { exact, prefix, suffix } };
  });
  const times = timeByTurns(
    {
      carry: () => portAnchors(anchors, a, b),
      bare: () => portAnchors(bare, a, b),
      compare: () => compareDocuments(a, b, 'vi'),
    },
    BUDGET,
  );
  const ratio = (times.carry ?? 0) / (times.compare ?? 1);
  report.add(name, `ms, ${ANCHORS} anchors carried`, times.carry ?? 0);
  report.add(name, 'anchors carried / comparison', ratio, { most: 1 });
  report.add(
    name,
    'anchors without offsets carried / comparison',
    (times.bare ?? 0) / (times.compare ?? 1),
  );
}

/**
 * Remarks on some words of every text by turns, with their offsets, as the browser sends them: read
 * from JSON, so that their words are not parts of two thousand whole texts that are kept for them.
 */
function quotes(plan: PlanDocument, count: number): readonly Quoted[] {
  const random = seeded(17);
  const nodes = plan.children.flatMap(({ children }) => children);
  const found = Array.from({ length: count }, (_, at): Quoted => {
    const node = nodes[at % nodes.length];
    const text = node && 'text' in node.fields ? plainText(node.fields.text ?? '') : '';
    const start = text.indexOf(' ', Math.floor(random() * text.length * 0.8)) + 1;
    const exact = text.slice(start, text.indexOf(' ', start + 20));
    return {
      nodeId: node?.id ?? '',
      field: 'text',
      quote: {
        exact,
        prefix: text.slice(Math.max(0, start - 32), start),
        suffix: text.slice(start + exact.length, start + exact.length + 32),
        start,
      },
    };
  });
  return JSON.parse(JSON.stringify(found));
}

type Quoted = Anchor & Required<Pick<Anchor, 'quote'>>;

/** One block, written anew: what it costs, and that it costs no more than in proportion. */
function rewrittenBlock(report: Report): void {
  const name = 'one block written anew';
  const [older, newer] = [paragraphs(5_000, 31).join(' '), paragraphs(5_000, 32).join(' ')];
  const half = (text: string): string => text.slice(0, text.indexOf(' ', text.length / 2));
  const times = timeByTurns({
    whole: () => exactHunks(older, newer),
    half: () => exactHunks(half(older), half(newer)),
  });
  report.add(name, 'ms, 5000 words', times.whole ?? 0);
  report.add(name, 'ms, 2500 words', times.half ?? 0);
  report.add(name, 'time of 5000 / 2500 words', (times.whole ?? 0) / (times.half ?? 1), {
    most: 3,
  });
}
