import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PlanDocument, PlanNode } from '../../schemas/types.ts';
import { readSeed } from '../../seeds/load.ts';
import { issuedPaper } from '../../server/documents/issued/issued-paper.ts';
import { issuedDocx, pagedDocx } from '../../server/documents/plan/plan-docx.ts';
import { paperMarkdown } from '../../server/documents/redline/redline-markdown.ts';
import { median, timeByTurns } from '../measure.ts';
import type { Report } from '../report.ts';

/** Which draft it is, and what the file says of itself. */
export const ISSUE = { draft: { number: 2, day: '2021-06-25' } } as const;
export const ABOUT = {
  title: 'Đề án',
  author: 'Sở Tài chính',
  at: '2021-06-25T03:00:00Z',
} as const;

/**
 * How often the text of the Thanh Hóa plan, tables and all, fills at least 200 pages, as
 * LibreOffice lays them out.
 */
const COPIES = 10;

/** A plan of so many times 200 pages: the Thanh Hóa plan over and over. */
export function pages(times: number): PlanDocument {
  const { document } = readSeed('thanh-hoa');
  const copies = Array.from({ length: COPIES * times }, (_, copy) =>
    document.children
      .filter(({ type }) => type === 'section')
      .map((section) => renamed(section, `-${copy}`)),
  );
  return { ...document, children: copies.flat() as PlanDocument['children'] };
}

/** A node and all below it by other names; what it refers to is left as it is. */
function renamed(node: PlanNode, suffix: string): PlanNode {
  const children = node.children.map((child) => renamed(child, suffix));
  return { ...node, id: `${node.id}${suffix}`, children } as PlanNode;
}

/** The Word file of a plan, without pages in its contents. */
export const wordFile = (plan: PlanDocument): Uint8Array => issuedDocx(plan, ISSUE, ABOUT);

/** How often ours and pandoc's are made. */
const TURNS = 5;

/**
 * The Word file of a plan of 200 pages against pandoc's of the same text, from Markdown; and the
 * memory it takes.
 */
export async function benchWordFile(report: Report): Promise<void> {
  const plan = pages(1);
  const name = 'Word file, 200 pages';
  const { unpaged = 0 } = timeByTurns({ unpaged: () => wordFile(plan) }, 10_000);
  report.add(name, 'ms, without pages in its contents', unpaged);
  report.add(name, 'kB', wordFile(plan).length / 1024);
  await benchPandoc(report, name, plan);
  benchMemory(report);
}

/**
 * Ours as it is downloaded: with the pages of its contents, for which the plan is laid out.
 * Pandoc's has no contents.
 */
async function benchPandoc(report: Report, name: string, plan: PlanDocument): Promise<void> {
  const timed = async (make: () => unknown): Promise<number> => {
    const start = performance.now();
    await make();
    return performance.now() - start;
  };
  const ours: number[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'duthao-bench-papers-'));
  try {
    const pandoc = pandocFor(folder, plan);
    if (!pandoc) report.skip(`${name}, pandoc`, 'pandoc is not installed');
    const turns: (readonly [number, number])[] = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      ours.push(await timed(() => pagedDocx(plan, ISSUE, ABOUT)));
      if (pandoc) turns.push([await timed(pandoc.text), await timed(pandoc.nothing)]);
    }
    report.add(name, 'ms', median(ours));
    if (!pandoc) return;
    // What a program takes to start isn't counted against it: ours runs already.
    const starting = median(turns.map(([, nothing]) => nothing));
    const theirs = median(turns.map(([whole]) => whole)) - starting;
    report.add(name, 'ms, pandoc from Markdown, without its start', theirs);
    report.add(name, 'kB of Markdown', pandoc.size / 1024);
    report.add(name, 'ours / pandoc', median(ours) / theirs, { most: 1 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs of pandoc over the text of a plan, and over nothing; undefined where it isn't installed. */
function pandocFor(folder: string, plan: PlanDocument) {
  if (spawnSync('pandoc', ['--version'], { stdio: 'ignore' }).status !== 0) return undefined;
  const blocks = issuedPaper(plan, ISSUE).flatMap((part) => part.blocks);
  const [text, none] = [join(folder, 'plan.md'), join(folder, 'none.md')];
  writeFileSync(text, paperMarkdown(blocks));
  writeFileSync(none, '');
  const run = (file: string) => (): void => {
    const options = [file, '-o', join(folder, 'out.docx')];
    const { status, stderr } = spawnSync('pandoc', options, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`pandoc: ${stderr}`);
  };
  return { text: run(text), nothing: run(none), size: statSync(text).size };
}

const asBuilt = new URL('../as-built.mjs', import.meta.url).href;
const child = fileURLToPath(new URL('memory-child.ts', import.meta.url));

/**
 * Memory at its highest while one file is made, beyond what stood before; each size in a process of
 * its own.
 */
function benchMemory(report: Report): void {
  const peaks = [1, 2, 4].map((times) => {
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ['--import', asBuilt, child, `${times}`],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(stderr);
    const megabytes = Number(stdout.trim());
    report.add(`Word file, ${200 * times} pages`, 'MB at its highest', megabytes);
    return megabytes;
  });
  const [peakOf200 = 1, , peakOf800 = 0] = peaks;
  report.add('Word file, memory', '800 / 200 pages', peakOf800 / peakOf200, { most: 4.5 });
}
