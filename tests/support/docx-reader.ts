import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';

/**
 * Reads Word files, and accepts or rejects their tracked changes, over the XML alone: written from
 * the standard (ECMA-376, part 1, 17.13) and not from what the product writes, so that it can judge
 * it.
 */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

/** A paragraph's words, or the rows of a table, cells of paragraphs. */
export type Read = string | readonly (readonly (readonly string[])[])[];

/** All parts of a package that are XML, parsed; throws when one is not well formed. */
export function readPackage(bytes: Uint8Array): ReadonlyMap<string, Element> {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    trimValues: false,
    parseTagValue: false,
    processEntities: true,
    htmlEntities: true,
  });
  return new Map(
    Object.entries(unzipSync(bytes)).map(([name, data]) => {
      const xml = strFromU8(data);
      const valid = XMLValidator.validate(xml);
      if (valid !== true) throw new Error(`${name}: ${valid.err.msg} (line ${valid.err.line})`);
      const [root] = (parser.parse(xml) as Parsed[]).flatMap(elementOf).filter(isElement);
      if (!root) throw new Error(`${name} is empty`);
      return [name, root] as const;
    }),
  );
}

type Parsed = Readonly<Record<string, unknown>>;

function elementOf(parsed: Parsed): readonly (Element | string)[] {
  const [name] = Object.keys(parsed).filter((key) => key !== ':@');
  if (name === undefined || name.startsWith('?')) return [];
  if (name === '#text') return [String(parsed['#text'])];
  const attributes = (parsed[':@'] ?? {}) as Record<string, string>;
  return [{ name, attributes, children: (parsed[name] as Parsed[]).flatMap(elementOf) }];
}

export const isElement = (child: Element | string): child is Element => typeof child !== 'string';

/** Every element at and below one, in the order of the file. */
export function* all(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) if (isElement(child)) yield* all(child);
}

export const child = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.filter(isElement).find((one) => one.name === name);

type Verdict = 'accept' | 'reject';

/** Marks of what is gone after the verdict; the other two kinds lose their mark and stay. */
const GONE: Readonly<Record<Verdict, readonly string[]>> = {
  accept: ['w:del', 'w:moveFrom'],
  reject: ['w:ins', 'w:moveTo'],
};
const STAYS: Readonly<Record<Verdict, readonly string[]>> = {
  accept: GONE.reject,
  reject: GONE.accept,
};

const MARKS = [...GONE.accept, ...GONE.reject];

/**
 * What a reader sees of the body when all changes are accepted or rejected; 'as-is' needs a file
 * without any.
 */
export function readBody(document: Element, verdict: Verdict | 'as-is'): readonly Read[] {
  const body = child(document, 'w:body');
  if (!body) throw new Error('no body');
  if (verdict === 'as-is') {
    const marks = [...all(body)].filter(({ name }) => MARKS.includes(name));
    if (marks.length > 0) throw new Error(`${marks.length} changes in a file that has none`);
  }
  return blocks(body, verdict === 'as-is' ? 'accept' : verdict);
}

function blocks(container: Element, verdict: Verdict): readonly Read[] {
  const read: Read[] = [];
  // Words of paragraphs whose end is gone: they join the paragraph behind them.
  let waiting: string | undefined;
  for (const block of blocksOf(container)) {
    if (block.name === 'w:tbl') {
      if (waiting) throw new Error(`words that belong to no paragraph: ${waiting}`);
      waiting = undefined;
      const rows = block.children
        .filter(isElement)
        .filter(({ name }) => name === 'w:tr')
        .filter((row) => !has(child(row, 'w:trPr'), GONE[verdict]))
        .map((row) =>
          row.children
            .filter(isElement)
            .filter(({ name }) => name === 'w:tc')
            .map((cell) => blocks(cell, verdict).map(String)),
        );
      if (rows.length > 0) read.push(rows);
    }
    if (block.name !== 'w:p') continue;
    const words = `${waiting ?? ''}${paragraph(block, verdict)}`;
    if (has(child(child(block, 'w:pPr'), 'w:rPr'), GONE[verdict])) waiting = words;
    else {
      waiting = undefined;
      read.push(words);
    }
  }
  if (waiting) throw new Error(`the last paragraph has no end: ${waiting}`);
  return read;
}

/**
 * Blocks, those in content controls among them, which LibreOffice puts around a table of contents.
 */
const blocksOf = (container: Element): readonly Element[] =>
  container.children
    .filter(isElement)
    .flatMap((block) =>
      block.name === 'w:sdt' ? blocksOf(child(block, 'w:sdtContent') ?? block) : [block],
    );

const has = (properties: Element | undefined, names: readonly string[]): boolean =>
  names.some((name) => child(properties, name) !== undefined);

function paragraph(element: Element, verdict: Verdict): string {
  return element.children
    .map((part) => {
      if (!isElement(part) || GONE[verdict].includes(part.name)) return '';
      if (part.name === 'w:r') return run(part);
      if (part.name === 'w:hyperlink') return paragraph(part, verdict);
      return STAYS[verdict].includes(part.name) ? paragraph(part, verdict) : '';
    })
    .join('');
}

const run = ({ children }: Element): string =>
  children
    .filter(isElement)
    .map((part) => {
      if (part.name === 'w:br') return part.attributes['w:type'] === 'page' ? '' : '\n';
      if (part.name === 'w:tab') return '\t';
      return part.name === 'w:t' || part.name === 'w:delText' ? part.children.join('') : '';
    })
    .join('');

/**
 * What is wrong with the marks of a file: ids used twice, ranges without their other end, moves
 * without a partner.
 */
export function faultsOf(document: Element): readonly string[] {
  const faults: string[] = [];
  const tracked = new Set<string>();
  const open = new Map<string, string>();
  const names = new Map<string, Set<string>>();
  const twice = new Set<string>();
  for (const { name, attributes } of all(document)) {
    const id = attributes['w:id'] ?? '';
    if (attributes['w:author'] !== undefined) {
      if (tracked.has(id)) faults.push(`id ${id} twice`);
      tracked.add(id);
      if (!attributes['w:date']) faults.push(`${name} ${id} has no date`);
    }
    if (name.endsWith('RangeStart')) {
      const range = `${name.replace('Start', '')} ${id}`;
      if (open.has(range) || twice.has(range)) faults.push(`${range} twice`);
      open.set(range, name);
      const move = attributes['w:name'];
      if (move) names.set(move, new Set([...(names.get(move) ?? []), name]));
    }
    if (name.endsWith('RangeEnd')) {
      const range = `${name.replace('End', '')} ${id}`;
      if (!open.delete(range)) faults.push(`${range} ends and was not begun`);
      twice.add(range);
    }
  }
  for (const range of open.keys()) faults.push(`${range} has no end`);
  for (const [name, sides] of names) if (sides.size !== 2) faults.push(`${name} has one side`);
  return faults;
}
