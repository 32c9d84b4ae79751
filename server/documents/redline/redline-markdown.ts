import type { Language, PlanDocument } from '../../../schemas/types.ts';
import { cellMarkdown, headRule, openingOf, wordsMarkdown } from '../paper/markdown-words.ts';
import type { MergedBlock, MergedPara, MergedRow, MergedTable } from '../paper/merge.ts';
import { mergeTexts } from '../paper/merge-words.ts';
import type { Paper, PaperBlock, Para, Row, Table } from '../paper/paper.ts';
import { planPaper } from '../paper/plan-paper.ts';
import { mergedPlans } from './redline-docx.ts';

/** Writes a plan as plain Markdown: headings with their numbers, items as paragraphs, tables. */
export const planMarkdown = (plan: PlanDocument, language: Language): string =>
  paperMarkdown(planPaper(plan, language));

/**
 * Writes the changes from document a to document b as Markdown with CriticMarkup: {++inserted++},
 * {--deleted--}, {~~old~>new~~}. Moved text is deleted at one place and inserted at the other, with
 * a note {>>…<<} at both. With every change accepted it is exactly planMarkdown(b), with every
 * change rejected planMarkdown(a).
 */
export const redlineMarkdown = (a: PlanDocument, b: PlanDocument, language: Language): string =>
  criticMarkup(mergedPlans(a, b, language), language);

export const paperMarkdown = (paper: Paper): string => paper.map(blockMarkdown).join('');

export const criticMarkup = (blocks: readonly MergedBlock[], language: Language): string =>
  blocks
    .map((block) =>
      block.kind === 'para' ? paraCritic(block, language) : tableCritic(block, language),
    )
    .join('');

function blockMarkdown(block: PaperBlock): string {
  if (block.kind === 'para') return paraMarkdown(block);
  return block.rows.map((row) => rowMarkdown(row, block)).join('') + endOf(block);
}

function paraMarkdown(para: Para): string {
  const words = wordsMarkdown(para);
  return words === '' ? '' : `${openingOf(para)}${words}\n\n`;
}

const rowMarkdown = (row: Row, table: Table): string =>
  lineOf(row.cells.map(cellMarkdown), table) + headRule(row);

/** Writes cells as a row; those of a table without borders, used only for layout, as paragraphs. */
const lineOf = (cells: readonly string[], { borders }: Table): string =>
  borders
    ? `|${cells.map((cell) => ` ${cell} |`).join('')}\n`
    : cells.map((cell) => `${cell}\n\n`).join('');

const endOf = ({ borders }: Table): string => (borders ? '\n' : '');

const inserted = (text: string): string => (text === '' ? '' : `{++${text}++}`);
const deleted = (text: string): string => (text === '' ? '' : `{--${text}--}`);

const NOTES = {
  vi: { from: 'chuyển vị trí', to: 'chuyển đến đây' },
  en: { from: 'moved away', to: 'moved here' },
} as const;

function paraCritic({ op, move, before, after }: MergedPara, language: Language): string {
  const old = before ? paraMarkdown(before) : '';
  const now = after ? paraMarkdown(after) : '';
  if (op === '=') return before && after ? keptPara(before, after) : deleted(old) + inserted(now);
  if (op === 'from' || op === 'to') {
    const text = op === 'from' ? deleted(old) : inserted(now);
    return text === '' ? '' : `{>>${NOTES[language][op]} (${move ?? 0})<<}${text}`;
  }
  return op === '+' ? inserted(now) : deleted(old);
}

function keptPara(before: Para, after: Para): string {
  const [old, now] = [paraMarkdown(before), paraMarkdown(after)];
  if (old === now) return now;
  const [opening, was] = [openingOf(after), openingOf(before)];
  if (opening !== was || old === '' || now === '') return deleted(old) + inserted(now);
  return `${opening}${hunks(wordsMarkdown(before), wordsMarkdown(after))}\n\n`;
}

/** Writes an edited line; a deletion with its insertion is one substitution. */
function hunks(before: string, after: string): string {
  const parts: string[] = [];
  let lost = '';
  for (const { op, text } of mergeTexts(before, after)) {
    if (op === '-') {
      parts.push(deleted(lost));
      lost = text;
      continue;
    }
    if (op === '+' && lost !== '') parts.push(`{~~${lost}~>${text}~~}`);
    else parts.push(deleted(lost), op === '+' ? inserted(text) : text);
    lost = '';
  }
  return [...parts, deleted(lost)].join('');
}

function tableCritic({ op, table, rows }: MergedTable, language: Language): string {
  if (op === '+') return inserted(blockMarkdown(table));
  if (op === '-') return deleted(blockMarkdown(table));
  return rows.map((row) => rowCritic(row, table, language)).join('') + endOf(table);
}

function rowCritic(
  { op, row, before, moved }: MergedRow,
  table: Table,
  language: Language,
): string {
  const now = rowMarkdown(row, table);
  if (op !== '=') {
    const note = moved ? `{>>${NOTES[language][op === '+' ? 'to' : 'from']}<<}` : '';
    return note + (op === '+' ? inserted(now) : deleted(now));
  }
  const cells = row.cells.map((cell, index) => {
    const old = before?.cells[index];
    return hunks(old ? cellMarkdown(old) : '', cellMarkdown(cell));
  });
  if (!before || headRule(before) === headRule(row)) return lineOf(cells, table) + headRule(row);
  return deleted(rowMarkdown(before, table)) + inserted(now);
}
