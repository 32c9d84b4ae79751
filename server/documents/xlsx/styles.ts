import { element, part, type Xml } from '../docx/xml.ts';

export const FONT = 'Times New Roman';

/** The styles of cells, by their index in the styles part. */
export const STYLES = { heading: 1, text: 2, figure: 3, date: 4 } as const;

export type StyleName = keyof typeof STYLES;

/** Lower format numbers are Excel's own. */
const DATE_FORMAT = 164;

/** Makes xl/styles.xml: headings, words, figures and days, all with borders and wrapped. */
export function sheetStyles(): Xml {
  const size = element('sz', { val: 11 });
  const name = element('name', { val: FONT });
  const font = (...more: readonly Xml[]): Xml => element('font', {}, ...more, size, name);
  const fill = (pattern: string, ...colours: readonly Xml[]): Xml =>
    element('fill', {}, element('patternFill', { patternType: pattern }, ...colours));
  const side = (name: string): Xml =>
    element(name, { style: 'thin' }, element('color', { auto: 1 }));
  const format = (numFmtId: number, fontId: number, fillId: number, horizontal: string): Xml =>
    element(
      'xf',
      {
        numFmtId,
        fontId,
        fillId,
        borderId: 1,
        xfId: 0,
        applyNumberFormat: numFmtId > 0 ? 1 : undefined,
        applyFont: 1,
        applyFill: fillId > 0 ? 1 : undefined,
        applyBorder: 1,
        applyAlignment: 1,
      },
      element('alignment', { horizontal, vertical: fillId > 0 ? 'center' : 'top', wrapText: 1 }),
    );
  return part(
    element(
      'styleSheet',
      { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' },
      element(
        'numFmts',
        { count: 1 },
        element('numFmt', { numFmtId: DATE_FORMAT, formatCode: 'dd/mm/yyyy' }),
      ),
      element('fonts', { count: 2 }, font(), font(element('b'))),
      element(
        'fills',
        { count: 3 },
        fill('none'),
        fill('gray125'),
        fill('solid', element('fgColor', { rgb: 'FFF1EDE4' }), element('bgColor', { indexed: 64 })),
      ),
      element(
        'borders',
        { count: 2 },
        element(
          'border',
          {},
          ...['left', 'right', 'top', 'bottom', 'diagonal'].map((side) => element(side)),
        ),
        element('border', {}, ...['left', 'right', 'top', 'bottom'].map(side), element('diagonal')),
      ),
      element(
        'cellStyleXfs',
        { count: 1 },
        element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 }),
      ),
      element(
        'cellXfs',
        { count: 5 },
        element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 }),
        format(0, 1, 2, 'center'),
        format(0, 0, 0, 'left'),
        format(0, 0, 0, 'center'),
        format(DATE_FORMAT, 0, 0, 'center'),
      ),
      element(
        'cellStyles',
        { count: 1 },
        element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 }),
      ),
    ),
  );
}
