import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { legalText } from '../../../domain/text/clean-text.ts';
import type { PlanDocument } from '../../../schemas/types.ts';
import { csvFile } from '../../../server/documents/csv.ts';
import { docxPackage } from '../../../server/documents/docx/package.ts';
import { element, part, text } from '../../../server/documents/docx/xml.ts';
import { escapeHtml } from '../../../server/documents/escape.ts';
import { fileName } from '../../../server/documents/file-name.ts';
import { mergePapers } from '../../../server/documents/paper/merge.ts';
import { para } from '../../../server/documents/paper/paper.ts';
import { issuedDocx } from '../../../server/documents/plan/plan-docx.ts';
import { workbook } from '../../../server/documents/xlsx/workbook.ts';
import { attachment } from '../../../server/http/attachment.ts';
import { all, readPackage } from '../../support/docx-reader.ts';
import { readCsv } from '../../support/small-readers.ts';
import { anyText } from '../../support/strange-texts.ts';
import { readWorkbook } from '../../support/xlsx-reader.ts';

const AT = '2021-06-14T01:00:00.000Z';
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;

/** Throws where a part of a package holds what no XML may hold, or isn't well formed. */
function assertXml(bytes: Uint8Array): ReturnType<typeof readPackage> {
  for (const data of Object.values(unzipSync(bytes))) expect(strFromU8(data)).not.toMatch(ILLEGAL);
  return readPackage(bytes);
}

const holds = (law: (words: string) => void, numRuns = 200): void =>
  fc.assert(fc.property(anyText(), law), { numRuns });

describe('any text at all', () => {
  test('is legal XML between tags and in attributes, and there as it was when it was legal', () => {
    holds((words) => {
      const xml = part(element('a', { b: words }, text(words)));
      expect(xml).not.toMatch(ILLEGAL);
      expect(xml).toContain(
        legalText(words).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
      );
    }, 1000);
  });

  test('may stand in a Word file: in its words, its comments, their authors, its properties', () => {
    holds((words) => {
      const paper = [para({ group: 'g', nodeId: 'n', style: 'body' }, words)];
      const blocks = mergePapers(
        [para({ group: 'g', nodeId: 'n', style: 'body' }, `Cũ ${words}`)],
        paper,
      );
      const comment = { author: words, at: AT, text: words, nodeId: 'n', replies: [], done: false };
      const parts = assertXml(
        docxPackage(blocks, [comment], { title: words, author: words, at: AT }),
      );
      expect(parts.has('word/comments.xml')).toBe(true);
    }, 100);
  });

  test('may stand in a workbook: in cells, headings and the head of its pages', () => {
    holds((words) => {
      const column = { heading: words, width: 20, style: 'text' as const };
      const rows = [[words], [{ runs: [{ text: words, look: 'u' }] }]];
      const sheet = { name: 'Bảng', title: words, columns: [column], rows };
      const bytes = workbook([sheet], { title: words, author: words, at: AT });
      assertXml(bytes);
      expect(readWorkbook(bytes).formulas).toBe(0);
    }, 100);
  });

  test('may stand in a page and in a table as CSV', () => {
    holds((words) => {
      expect(escapeHtml(words)).not.toMatch(ILLEGAL);
      const csv = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
        csvFile([[words]]),
      );
      expect(csv).not.toMatch(ILLEGAL);
      expect(readCsv(csv)).toHaveLength(1);
    });
  });

  test('may name a file: what is kept of it can be seen, and reads from left to right', () => {
    holds((words) => {
      const name = fileName(words);
      expect(name).not.toMatch(/[\p{Cc}\p{Surrogate}\ufffd\u202a-\u202e\u2066-\u2069\u200b]/u);
      expect(attachment(`${words}.docx`)).toMatch(/^[ -~]+$/);
      expect(attachment(`${words}.docx`)).not.toMatch(/%E2%80%A[A-E]|%E2%81%A[6-9]/);
    });
  });
});

test('a soft break in a remark of long ago begins a line of its comment', () => {
  const comment = {
    author: 'a',
    at: AT,
    text: 'Dòng một\u000bdòng hai',
    nodeId: 'n',
    replies: [],
    done: false,
  };
  const file = docxPackage([], [comment], { title: 't', author: 'a', at: AT });
  const comments = readPackage(file).get('word/comments.xml');
  const paragraphs = comments ? [...all(comments)].filter(({ name }) => name === 'w:p') : [];
  expect(paragraphs).toHaveLength(2);
});

test('a line that a forced break ends is not stretched to both margins', () => {
  const settings = readPackage(docxPackage([], [], { title: 't', author: 'a', at: AT })).get(
    'word/settings.xml',
  );
  expect(
    settings && [...all(settings)].some(({ name }) => name === 'w:doNotExpandShiftReturn'),
  ).toBe(true);
});

test('a Word file takes a text of tens of thousands of lines', () => {
  const text = '\ta\n'.repeat(66_000);
  const bytes = issuedDocx(
    {
      id: 'p',
      type: 'plan',
      fields: { kind: 'ke-hoach', title: 'Kế hoạch' },
      children: [
        {
          id: 's',
          type: 'section',
          fields: { heading: 'Một', text },
          children: [],
        },
      ],
    } as PlanDocument,
    {},
    { title: 'Kế hoạch', author: 'Sở', at: AT },
  );
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  expect(xml.match(/<w:t [^>]*>a<|\ba\b/g)?.length).toBeGreaterThanOrEqual(66_000);
});
