import { Lexer, Marked, type Token, Tokenizer, type Tokens, type TokensList } from 'marked';

const reader = new Marked({ gfm: true, breaks: false });

/** `<br />`, in which texts were once stored: a line break among words, nothing on its own line. */
reader.use({
  extensions: [
    {
      name: 'blankLine',
      level: 'block',
      tokenizer(source) {
        const raw = /^ {0,3}(?:<br *\/?>[ \t]*)+(?:\n+|$)/i.exec(source)?.[0];
        return raw === undefined ? undefined : { type: 'space', raw };
      },
    },
    {
      name: 'lineBreak',
      level: 'inline',
      tokenizer(source) {
        const raw = /^<br *\/?>\n?/i.exec(source)?.[0];
        return raw === undefined ? undefined : { type: 'br', raw };
      },
    },
  ],
});

/**
 * The deepest nesting of quotes or lists; deeper ones are read as typed. People use three levels.
 */
const MAX_NESTING = 40;

/** The most columns of a table, as many as Word can show; wider tables are read as typed. */
const MAX_COLUMNS = 63;

/**
 * The cost limit for reading one text, in letters examined. marked examines the rest of a paragraph
 * again for each mark in it, so a paragraph costs its length times its marks: 50 million are 250
 * paragraphs of 2,000 letters with 100 marks each, twice the longest section (200,000 letters) with
 * a mark in every ten, and some 60 ms of a processor.
 */
const MOST_WORK = 50_000_000;

/**
 * The cost of a line however short, and of a run of words in it: a paragraph, a table's cell, bold
 * words.
 */
const EACH_LINE = 3000;
const EACH_RUN = 1000;

/** What may open something within a paragraph: marked tries each against all that follows. */
const INLINE_MARK = /[*_~[\]<`\\@!]|:\/\/|www\.| {2}\n/gi;

/** What may begin a link's definition: its title is searched for in all that follows. */
const DEFINITION = /\]:/g;

/** A line of quotes nested too deeply. */
const DEEP_QUOTE = new RegExp(`^(?:[ \\t]*>){${MAX_NESTING + 1}}`, 'm');

/** A line of a quote: lines after it without a mark may belong to it. */
const QUOTED_LINE = /^ {0,3}>/gm;

const countOf = (text: string, mark: RegExp): number => {
  let count = 0;
  mark.lastIndex = 0;
  while (mark.test(text)) count += 1;
  return count;
};

/**
 * How a line end within a paragraph is read: as a space, as Markdown does, or as a line end, where
 * people type without marks.
 */
export type LineEnds = 'spaces' | 'kept';

/**
 * Reads Markdown into marked's tokens, in the one dialect of the plan (CommonMark with tables,
 * strike-through, bare addresses). Time is bounded for any text: a block beyond MOST_WORK is read
 * as typed, and so is a text nested beyond MAX_NESTING. Never throws.
 */
export function readMarkdown(source: string, lineEnds: LineEnds = 'spaces'): Token[] {
  // U+0000 is no character in a page (CommonMark 2.3).
  const markdown = source.replaceAll('\0', '\ufffd');
  if (DEEP_QUOTE.test(markdown)) return paragraphsAsTyped(markdown);
  try {
    return new BoundedLexer(lineEnds === 'kept').lex(markdown);
  } catch {
    // nested too deeply, or a block too costly to read
    return paragraphsAsTyped(markdown);
  }
}

class BoundedLexer extends Lexer {
  #left = MOST_WORK;
  #depth = 0;

  constructor(breaks: boolean) {
    const tokenizer = new CountingTokenizer();
    super({ ...reader.defaults, breaks, tokenizer });
    tokenizer.spend = (work) => this.#spend(work);
  }

  override blockTokens(source: string, tokens?: Token[], clipped?: boolean): Token[];
  override blockTokens(source: string, tokens?: TokensList, clipped?: boolean): TokensList;
  override blockTokens(source: string, tokens: Token[] = [], clipped?: boolean): Token[] {
    if (this.#depth > MAX_NESTING) throw new Error('nested too deeply');
    if (!this.#spend(blockWork(source))) {
      tokens.push(...paragraphsAsTyped(source));
      return tokens;
    }
    this.#depth += 1;
    try {
      return super.blockTokens(source, tokens, clipped);
    } finally {
      this.#depth -= 1;
    }
  }

  override inlineTokens(source: string, tokens: Token[] = []): Token[] {
    const looks = source.length * countOf(source, INLINE_MARK);
    if (this.#spend(EACH_RUN + looks + (this.options.breaks ? spaceWork(source) : 0)))
      return super.inlineTokens(source, tokens);
    tokens.push(asTyped(source));
    return tokens;
  }

  #spend(work: number): boolean {
    if (work > this.#left) return false;
    this.#left -= work;
    return true;
  }
}

/**
 * Block rules search as far as the next blank line each time a block begins: the first rule counts
 * that cost.
 */
class CountingTokenizer extends Tokenizer {
  spend: (work: number) => boolean = () => true;

  override space(source: string): Tokens.Space | undefined {
    const reach = source.search(BLANK_LINE);
    if (!this.spend(2 * (reach < 0 ? source.length : reach))) throw new Error('too many blocks');
    return super.space(source);
  }

  override table(source: string): Tokens.Table | undefined {
    const row = source.slice(0, source.indexOf('\n') + 1);
    return countOf(row, /\|/g) > MAX_COLUMNS + 1 ? undefined : super.table(source);
  }
}

const BLANK_LINE = /\n[ \t]*\n/;

function blockWork(source: string): number {
  const lines = 1 + countOf(source, /\n/g);
  const looks = source.length * (1 + countOf(source, DEFINITION));
  return looks + lines * (EACH_LINE + countOf(source, QUOTED_LINE)) + lazyWork(source);
}

/** Where line ends are kept, marked searches from each space to the end of its run for one. */
function spaceWork(source: string): number {
  let work = 0;
  for (const [spaces] of source.matchAll(/ {2,}/g)) work += spaces.length ** 2 / 2;
  return work;
}

/** Lines that continue a list item without its indent: marked copies the whole item for each. */
function lazyWork(source: string): number {
  let [work, at, item] = [0, 0, -1];
  for (const line of source.split('\n')) {
    if (ITEM.test(line)) item = at;
    else if (line.trim() === '') item = -1;
    else if (item >= 0 && !/^\s/.test(line)) work += at - item;
    at += line.length + 1;
  }
  return work;
}

const ITEM = /^ {0,3}(?:[*+-]|\d{1,9}[.)])[ \t]/;

const asTyped = (text: string): Tokens.Text => ({ type: 'text', raw: text, text, escaped: true });

/** Paragraphs of plain words. */
const paragraphsAsTyped = (text: string): Tokens.Paragraph[] =>
  text
    .split(/\n(?:[ \t]*\n)+/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => ({
      type: 'paragraph',
      raw: paragraph,
      text: paragraph,
      tokens: [asTyped(paragraph)],
    }));
