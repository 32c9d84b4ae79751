import { all, child, type Element, isElement, readPackage } from './docx-reader.ts';

/**
 * Reads workbooks over the XML alone, from the standard (ECMA-376, part 1, 18) and not from what
 * the product writes.
 */
export interface ReadCell {
  readonly value: string;
  readonly type: string;
  readonly wrapped: boolean;
  readonly format: string | undefined;
  readonly runs: readonly { readonly underlined: boolean; readonly struck: boolean }[];
}

export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly ReadCell[])[];
  readonly dimension: string | undefined;
  readonly filter: string | undefined;
  readonly frozenRows: number;
  readonly printTitles: string | undefined;
  readonly widths: readonly number[];
}

export function readWorkbook(bytes: Uint8Array): {
  readonly sheets: readonly ReadSheet[];
  readonly formulas: number;
} {
  const parts = readPackage(bytes);
  const part = (name: string): Element => {
    const found = parts.get(name);
    if (!found) throw new Error(`no ${name}`);
    return found;
  };
  const workbook = part('xl/workbook.xml');
  const links = new Map(
    named(part('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attributes }) => [
      attributes.Id,
      attributes.Target,
    ]),
  );
  const styles = part('xl/styles.xml');
  const names = named(workbook, 'definedName');
  const read = named(workbook, 'sheet').map(({ attributes }, at) => {
    const sheet = part(`xl/${links.get(attributes['r:id'] ?? '')}`);
    const titles = names.find(
      (one) =>
        one.attributes.name === '_xlnm.Print_Titles' && one.attributes.localSheetId === `${at}`,
    );
    return { name: attributes.name ?? '', sheet, titles: titles?.children.join('') };
  });
  return {
    sheets: read.map(({ name, sheet, titles }) => readSheet(name, sheet, titles, styles)),
    formulas: read.reduce((sum, { sheet }) => sum + named(sheet, 'f').length, 0),
  };
}

const named = (root: Element, name: string): readonly Element[] =>
  [...all(root)].filter((one) => one.name === name);

function readSheet(
  name: string,
  sheet: Element,
  printTitles: string | undefined,
  styles: Element,
): ReadSheet {
  const [pane] = named(sheet, 'pane');
  const frozen = pane?.attributes.state === 'frozen' ? Number(pane.attributes.ySplit) : 0;
  return {
    name,
    rows: named(sheet, 'row').map((row) => named(row, 'c').map((cell) => readCell(cell, styles))),
    dimension: named(sheet, 'dimension')[0]?.attributes.ref,
    filter: named(sheet, 'autoFilter')[0]?.attributes.ref,
    frozenRows: frozen,
    printTitles,
    widths: named(sheet, 'col').map(({ attributes }) => Number(attributes.width)),
  };
}

function readCell(cell: Element, styles: Element): ReadCell {
  const formats = child(styles, 'cellXfs')?.children.filter(isElement) ?? [];
  const style = formats[Number(cell.attributes.s ?? 0)];
  const code = named(styles, 'numFmt').find(
    ({ attributes }) => attributes.numFmtId === style?.attributes.numFmtId,
  );
  const words = named(cell, 't')
    .map(({ children }) => children.join(''))
    .join('');
  return {
    value: literal(words) || (child(cell, 'v')?.children.join('') ?? ''),
    type: cell.attributes.t ?? 'n',
    wrapped: child(style, 'alignment')?.attributes.wrapText === '1',
    format: code?.attributes.formatCode,
    runs: named(cell, 'rPr').map((look) => ({
      underlined: child(look, 'u') !== undefined,
      struck: child(look, 'strike') !== undefined,
    })),
  };
}

/** Letters given by their numbers (22.9.2.19): _x005F_ is a low line. */
const literal = (words: string): string =>
  words.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
