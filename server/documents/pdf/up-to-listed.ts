import type { PdfPaper, PdfPart, PdfTable } from './pdf-model.ts';

type Block = PdfPart['blocks'][number];

/**
 * Rows after the last heading of a table that are laid out: its head, and those that a heading
 * above it stays with.
 */
const FIRST_ROWS = 4;

/**
 * Reduces a paper to what decides the pages of the headings in its table of contents: leaves out
 * unnumbered pages, and what follows a part's last heading. Takes a third less time.
 */
export const upToListed = (paper: PdfPaper): PdfPaper => ({
  ...paper,
  parts: paper.parts.flatMap((part) => {
    const last = part.blocks.findLastIndex(isListed);
    return last < 0 ? [] : [{ ...part, blocks: upTo(part.blocks, last) }];
  }),
});

const isListed = (block: Block): boolean => block.kind === 'para' && block.listed;

/** Returns the blocks up to a heading, and on to the first block that isn't kept with the next. */
function upTo(blocks: readonly Block[], last: number): readonly Block[] {
  const kept = blocks.slice(0, last + 1);
  for (const block of blocks.slice(last + 1)) {
    kept.push(block.kind === 'table' ? beginning(block) : block);
    if (block.kind !== 'para' || !block.keep) break;
  }
  return kept;
}

const beginning = (table: PdfTable): PdfTable => ({
  ...table,
  rows: table.rows.slice(0, table.rows.filter(({ header }) => header).length + FIRST_ROWS),
});
