import type { MarkedToken, Token, Tokens } from 'marked';
import { tokenText } from '../../../domain/text/plain.ts';
import { type LineEnds, readMarkdown } from '../../../domain/text/read-markdown.ts';
import { type Cell, legible, type PaperBlock, type PaperRun, type ParaStyle } from './paper.ts';

/** The field that a text belongs to. */
export interface Origin {
  readonly group: string;
  readonly nodeId: string;
  readonly field: string;
}

/**
 * Lays out a Markdown text as paragraphs and tables. Their words, in order, are the blocks of
 * plainText(markdown), so that its offsets can be found here. Line ends inside a paragraph become
 * spaces unless kept; forced line breaks stay.
 */
export function markdownBlocks(
  markdown: string,
  origin: Origin,
  lineEnds?: LineEnds,
): readonly PaperBlock[] {
  const writer: Writer = { origin, offset: 0, found: [] };
  writeBlocks(readMarkdown(markdown, lineEnds), { style: 'body', level: 0, mark: '' }, writer);
  return writer.found;
}

interface Writer {
  readonly origin: Origin;
  /** The offset of the next block in the plain text. */
  offset: number;
  readonly found: PaperBlock[];
}

interface Place {
  readonly style: ParaStyle;
  readonly level: number;
  /** The bullet or number before the first block of a list item. */
  mark: string;
}

function writeBlocks(tokens: readonly Token[], place: Place, writer: Writer): void {
  // A tight list item holds its words directly, without a paragraph around them.
  let direct: MarkedToken[] = [];
  const endDirect = (): void => {
    if (direct.length > 0) write(runsOf(direct, ''), place, writer);
    direct = [];
  };
  for (const token of tokens as readonly MarkedToken[]) {
    if (token.type === 'text' || token.type === 'checkbox') direct.push(token);
    else {
      endDirect();
      writeBlock(token, place, writer);
    }
  }
  endDirect();
}

function writeBlock(token: MarkedToken, place: Place, writer: Writer): void {
  switch (token.type) {
    case 'paragraph':
      write(runsOf(token.tokens, ''), place, writer);
      break;
    case 'heading':
      write(runsOf(token.tokens, 'b'), { ...place, style: 'subheading' }, writer);
      break;
    case 'code':
    case 'html': {
      const style = token.type === 'code' ? 'code' : place.style;
      const look = token.type === 'code' ? 'c' : '';
      write([{ text: legible(token.text), look }], { ...place, style }, writer);
      break;
    }
    case 'blockquote':
      writeBlocks(token.tokens, { style: 'quote', level: place.level + 1, mark: '' }, writer);
      break;
    case 'list':
      writeList(token, place, writer);
      break;
    case 'table':
      writeTable(token, writer);
      break;
  }
}

function writeList({ items, ordered, start }: Tokens.List, place: Place, writer: Writer): void {
  const level = place.style === 'list' ? place.level + 1 : place.level;
  for (const [index, item] of items.entries()) {
    const mark = ordered ? `${Number(start || 1) + index}. ` : '- ';
    writeBlocks(item.tokens, { style: 'list', level, mark }, writer);
  }
}

function writeTable({ header, rows }: Tokens.Table, writer: Writer): void {
  const { group, nodeId, field } = writer.origin;
  const cellOf = ({ tokens }: Tokens.TableCell, head: boolean): Cell => {
    const { runs, offset, length } = placed(runsOf(tokens, head ? 'b' : ''), writer);
    const style = head ? 'cell-head' : 'cell';
    const spans = length > 0 ? [{ field, at: 0, length, offset }] : [];
    return { span: 1, paras: [{ kind: 'para', group, nodeId, style, level: 0, runs, spans }] };
  };
  writer.found.push({
    kind: 'table',
    group,
    nodeId,
    widths: header.map(() => 1),
    borders: true,
    rows: [header, ...rows].map((cells, index) => ({
      group,
      nodeId,
      header: index === 0,
      cells: cells.map((cell) => cellOf(cell, index === 0)),
    })),
  });
}

function write(words: readonly PaperRun[], place: Place, writer: Writer): void {
  const { runs, offset, length } = placed(words, writer);
  if (length === 0) return;
  const { group, nodeId, field } = writer.origin;
  const { style, level, mark } = place;
  place.mark = '';
  writer.found.push({
    kind: 'para',
    group,
    nodeId,
    style,
    level,
    runs: mark === '' ? runs : [{ text: mark, look: '' }, ...runs],
    spans: [{ field, at: mark.length, length, offset }],
  });
}

/** Trims white space from both ends of runs; returns them with their offsets in the plain text. */
function placed(
  words: readonly PaperRun[],
  writer: Writer,
): { readonly runs: readonly PaperRun[]; readonly offset: number; readonly length: number } {
  const all = words.map(({ text }) => text).join('');
  const lead = /^[ \t\n\f\r]*/.exec(all)?.[0].length ?? 0;
  const length = all.replace(/^[ \t\n\f\r]+|(?<![ \t\n\f\r])[ \t\n\f\r]+$/g, '').length;
  const { offset } = writer;
  if (length > 0) writer.offset += length + 1;
  return { runs: sliceRuns(words, lead, lead + length), offset, length };
}

/** Returns the runs between two offsets; joins neighbours that look alike. */
export function sliceRuns(
  runs: readonly PaperRun[],
  from: number,
  to: number,
): readonly PaperRun[] {
  const found: PaperRun[] = [];
  let at = 0;
  for (const { text, look } of runs) {
    const words = text.slice(Math.max(0, from - at), Math.max(0, to - at));
    at += text.length;
    if (words === '') continue;
    const last = found.at(-1);
    if (last?.look === look) found[found.length - 1] = { text: last.text + words, look };
    else found.push({ text: words, look });
  }
  return found;
}

const LOOKS = { strong: 'b', em: 'i', del: 's' } as const;

function runsOf(tokens: readonly Token[], look: string): readonly PaperRun[] {
  return (tokens as readonly MarkedToken[]).flatMap((token): readonly PaperRun[] => {
    switch (token.type) {
      case 'strong':
      case 'em':
      case 'del':
        return runsOf(token.tokens, withLook(look, LOOKS[token.type]));
      case 'link':
        if (!token.autolink) return runsOf(token.tokens, look);
        break;
      case 'text':
        if (token.tokens) return runsOf(token.tokens, look);
        break;
      case 'br':
        return [{ text: '\n', look }];
      case 'codespan':
        return [{ text: flowing(token.text), look: withLook(look, 'c') }];
    }
    return [{ text: flowing(tokenText(token)), look }];
  });
}

const withLook = (look: string, more: string): string =>
  [...'bisc'].filter((sign) => look.includes(sign) || sign === more).join('');

/** Turns line ends into spaces; keeps Word's soft breaks. */
const flowing = (text: string): string => legible(text.replaceAll('\n', ' '));
