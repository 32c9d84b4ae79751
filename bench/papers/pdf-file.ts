import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { PlanDocument } from '../../schemas/types.ts';
import { issuedPaper } from '../../server/documents/issued/issued-paper.ts';
import { type PdfPaper, pdfPaper } from '../../server/documents/pdf/pdf-paper.ts';
import { upToListed } from '../../server/documents/pdf/up-to-listed.ts';
import { issuedDocx } from '../../server/documents/plan/plan-docx.ts';
import { issuedPdf } from '../../server/documents/plan/plan-pdf.ts';
import { median } from '../measure.ts';
import type { Report } from '../report.ts';
import { ABOUT, ISSUE, pages } from './word-file.ts';

const TURNS = 5;
const NAME = 'PDF file, 200 pages';

/**
 * The PDF file of a plan of 200 pages against LibreOffice's of the same plan's Word file; what it
 * costs the server meanwhile.
 */
export async function benchPdfFile(report: Report): Promise<void> {
  const plan = pages(1);
  const folder = mkdtempSync(join(tmpdir(), 'duthao-bench-pdf-'));
  try {
    const office = libreOffice(folder, plan);
    if (!office) report.skip(`${NAME}, LibreOffice`, 'LibreOffice is not installed');
    const delay = monitorEventLoopDelay({ resolution: 5 });
    const [ours, theirs, still]: [number[], number[], number[]] = [[], [], []];
    let size = 0;
    for (let turn = 0; turn < TURNS; turn += 1) {
      delay.reset();
      delay.enable();
      // What is busy before the first tick isn't seen.
      await pause(50);
      const start = performance.now();
      size = (await issuedPdf(plan, ISSUE, ABOUT)).length;
      ours.push(performance.now() - start);
      await pause(10);
      delay.disable();
      still.push(delay.max / 1e6);
      if (office) theirs.push(office());
    }
    report.add(NAME, 'ms', median(ours));
    report.add(NAME, 'ms the server stands still for it', median(still));
    report.add(NAME, 'kB', size / 1024);
    if (office) {
      report.add(NAME, 'ms, LibreOffice from Word', median(theirs));
      report.add(NAME, 'ours / LibreOffice', median(ours) / median(theirs), { most: 1 });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  benchMemory(report);
}

/**
 * Runs LibreOffice over the plan's Word file and tells how long that took; both programs are
 * started for each file.
 */
function libreOffice(folder: string, plan: PlanDocument): (() => number) | undefined {
  if (spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status !== 0) return undefined;
  const word = join(folder, 'plan.docx');
  writeFileSync(word, issuedDocx(plan, ISSUE, ABOUT));
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const options = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, word];
  const convert = (): number => {
    const start = performance.now();
    const { status, stderr } = spawnSync('soffice', options, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`soffice: ${stderr}`);
    return performance.now() - start;
  };
  // The first start makes the profile.
  convert();
  return convert;
}

const program = fileURLToPath(new URL('../../server/documents/pdf/typeset.mjs', import.meta.url));
const tellsMemory =
  'data:text/javascript,process.on("exit",()=>console.error(process.resourceUsage().maxRSS))';

/**
 * Memory of the program that makes one file, or finds the pages of a Word file's contents, at its
 * highest; none of it stays.
 */
function benchMemory(report: Report): void {
  const papers = [1, 2, 4].map((times) => pdfPaper(issuedPaper(pages(times), ISSUE), ABOUT));
  const peaks = papers.map((paper) => megabytesOf(paper));
  for (const [index, peak] of peaks.entries()) {
    report.add(`PDF file, ${200 * 2 ** index} pages`, 'MB at its highest', peak);
  }
  const [peakOf200 = 1, , peakOf800 = 0] = peaks;
  report.add('PDF file, memory', '800 / 200 pages', peakOf800 / peakOf200, { most: 4.5 });
  const [paper] = papers;
  if (!paper) return;
  const finding = megabytesOf(upToListed(paper), 'pages');
  report.add('Word file, 200 pages', 'MB of what finds the pages of its contents', finding);
}

function megabytesOf(paper: PdfPaper, ...args: readonly string[]): number {
  const options = { input: JSON.stringify(paper), maxBuffer: 1 << 30 };
  const command = ['--import', tellsMemory, program, ...args];
  const { stderr, status } = spawnSync(process.execPath, command, options);
  if (status !== 0) throw new Error(`${stderr}`);
  return Number(`${stderr}`.trim()) / 1024;
}
