import type { PdfPaper, PdfPart, PdfTable } from './pdf-model.ts';

type Block = PdfPart['blocks'][number];

/**
 * Rows of a table behind the last heading that are laid out: its head and what a heading above it
 * stays with.
 */
const FIRST_ROWS = 4;

/**
 * What decides on which pages the headings of a paper's table of contents stand, and nothing else:
 * pages that are not numbered, and what comes after a part's last heading, don't. To lay out less
 * takes a third less time.
 */
export const upToListed = (paper: PdfPaper): PdfPaper => ({
  ...paper,
  parts: paper.parts.flatMap((part) => {
    const last = part.blocks.findLastIndex(isListed);
    return last < 0 ? [] : [{ ...part, blocks: upTo(part.blocks, last) }];
  }),
});

const isListed = (block: Block): boolean => block.kind === 'para' && block.listed;

/** Up to a heading, and on to the first block that nothing below keeps on its page. */
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
