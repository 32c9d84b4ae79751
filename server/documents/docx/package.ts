import type { MergedBlock, MergedPara } from '../paper/merge.ts';
import { documentPart } from './body.ts';
import {
  commentsExtendedPart,
  commentsPart,
  type DocxComment,
  threadsOf,
  wordDate,
} from './comments.ts';
import { markerOf } from './revisions.ts';
import { splitParagraphs } from './split-paragraphs.ts';
import { typedEnds } from './typed-ends.ts';
import { COMMENT_PARTS, type FileAbout, packageOf } from './word-file.ts';

/** A file's metadata and that of its changes: author and time. */
export type DocxAbout = FileAbout;

/** Makes a .docx file of a merged paper. The same input gives the same bytes. */
export function docxPackage(
  blocks: readonly MergedBlock[],
  comments: readonly DocxComment[],
  about: DocxAbout,
): Uint8Array {
  const threads = threadsOf(comments);
  const speeches = threads.reduce((count, { ids }) => count + ids.length, 0);
  const marker = markerOf(about.author, wordDate(about.at), speeches);
  return packageOf(documentPart(asTyped(blocks), threads, marker), about, {
    [COMMENT_PARTS.comments]: commentsPart(threads),
    [COMMENT_PARTS.threads]: commentsExtendedPart(threads),
  });
}

/** Rewrites the changes in the forms that word processors use. */
function asTyped(blocks: readonly MergedBlock[]): readonly MergedBlock[] {
  return typedEnds(splitParagraphs(blocks)).map((block) => {
    if (block.kind === 'para') return block;
    const rows = block.rows.map((row) => {
      if (row.op !== '=') return row;
      return { ...row, cells: row.cells.map((cell) => typedEnds(cell) as readonly MergedPara[]) };
    });
    return { ...block, rows };
  });
}
