import type { Language } from '../../../schemas/types.ts';
import { INSET, PAGE } from '../docx/styles.ts';
import type { FileAbout } from '../docx/word-file.ts';
import type { PaperBlock, PaperPart } from '../paper/paper.ts';
import {
  CONTENTS_LOOKS,
  FIRST_LINE,
  HEADING_LOOKS,
  PARA_LOOKS,
  type ParaLook,
  TEXT_SIZE,
} from '../paper/para-looks.ts';
import type { PdfLook, PdfPaper, PdfPart } from './pdf-model.ts';
import { drawnPara, type Levels, outlineLevels, spaceBelow } from './pdf-para.ts';
import { drawnTable, type Room, TABLE_LINE } from './pdf-table.ts';

export type { PdfPaper } from './pdf-model.ts';

/** Lays out the parts of a paper like the Word file. */
export function pdfPaper(
  parts: readonly PaperPart[],
  { title, author, at }: FileAbout,
  language: Language = 'vi',
): PdfPaper {
  const levels = outlineLevels();
  return {
    title,
    author,
    language,
    date: momentOf(at),
    textSize: TEXT_SIZE,
    sheet: SHEET,
    looks: LOOKS,
    parts: parts.map(({ landscape, unnumbered, blocks }) => ({
      landscape,
      numbered: !unnumbered,
      blocks: drawn(blocks, levels, landscape ? LYING : UPRIGHT),
    })),
  };
}

const ofTwips = (twips: number): number => twips / 20;

const SHEET: PdfPaper['sheet'] = {
  width: ofTwips(PAGE.width),
  height: ofTwips(PAGE.height),
  top: ofTwips(PAGE.top),
  right: ofTwips(PAGE.right),
  bottom: ofTwips(PAGE.bottom),
  left: ofTwips(PAGE.left),
  header: ofTwips(PAGE.header),
  cellSide: ofTwips(INSET),
  line: TABLE_LINE,
};

/**
 * The space of a page between its margins, upright and landscape: the sides are swapped, the
 * margins stay.
 */
const UPRIGHT: Room = {
  width: SHEET.width - SHEET.left - SHEET.right,
  height: SHEET.height - SHEET.top - SHEET.bottom,
};
const LYING: Room = {
  width: SHEET.height - SHEET.left - SHEET.right,
  height: SHEET.width - SHEET.top - SHEET.bottom,
};

const pdfLook = (look: ParaLook): PdfLook => ({
  size: look.size ?? TEXT_SIZE,
  bold: look.bold ?? false,
  italic: look.italic ?? false,
  caps: look.caps ?? false,
  centred: look.align === 'center',
  justified: look.align === 'both',
  lines: look.lines ?? 1,
  left: look.left ?? 0,
  above: look.space?.[0] ?? 0,
  below: look.space?.[1] ?? 0,
  exactly: look.exactly ?? 0,
  firstLine: look.firstLine ? FIRST_LINE : 0,
  whole: look.keepLines ?? false,
});

const LOOKS: PdfPaper['looks'] = Object.fromEntries(
  [...HEADING_LOOKS, ...CONTENTS_LOOKS, ...Object.values(PARA_LOOKS)].map((look) => [
    look.id,
    pdfLook(look),
  ]),
);

function momentOf(at: string): PdfPaper['date'] {
  const moment = new Date(at);
  return {
    year: moment.getUTCFullYear(),
    month: moment.getUTCMonth() + 1,
    day: moment.getUTCDate(),
    hour: moment.getUTCHours(),
    minute: moment.getUTCMinutes(),
    second: moment.getUTCSeconds(),
  };
}

function drawn(blocks: readonly PaperBlock[], levels: Levels, room: Room): PdfPart['blocks'] {
  let below = 0;
  return blocks.flatMap((block, index): PdfPart['blocks'] => {
    const above = below;
    if (isLine(block)) return isLine(blocks[index - 1]) ? [] : [{ kind: 'contents', above }];
    below = block.kind === 'para' ? spaceBelow(block) : 0;
    return [
      block.kind === 'para' ? drawnPara(block, above, levels) : drawnTable(block, above, room),
    ];
  });
}

const isLine = (block: PaperBlock | undefined): boolean =>
  block?.kind === 'para' && block.style === 'contents';
