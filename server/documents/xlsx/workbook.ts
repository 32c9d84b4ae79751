import { strToU8, zipSync } from 'fflate';
import { moment } from '../docx/comments.ts';
import { element, part, text, type Xml } from '../docx/xml.ts';
import { nameOfColumn, sheetPart, type WorkSheet } from './sheet.ts';
import { sheetStyles } from './styles.ts';

export interface WorkbookAbout {
  readonly title: string;
  /** The office that made it. */
  readonly author: string;
  /** When; RFC 3339, UTC. */
  readonly at: string;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Makes an .xlsx file of sheets (ECMA-376). The same input gives the same bytes. */
export function workbook(sheets: readonly WorkSheet[], about: WorkbookAbout): Uint8Array {
  const files = sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheet] as const);
  const parts: Readonly<Record<string, Xml>> = {
    '[Content_Types].xml': contentTypes(files.map(([name]) => name)),
    '_rels/.rels': relationships([
      ['rId1', `${OFFICE}/officeDocument`, 'xl/workbook.xml'],
      ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': coreProperties(about),
    'xl/workbook.xml': workbookPart(sheets),
    'xl/_rels/workbook.xml.rels': relationships([
      ...files.map(
        ([name], at) => [`rId${at + 1}`, `${OFFICE}/worksheet`, name.replace('xl/', '')] as const,
      ),
      ['rIdStyles', `${OFFICE}/styles`, 'styles.xml'],
    ]),
    'xl/styles.xml': sheetStyles(),
    ...Object.fromEntries(files.map(([name, sheet]) => [name, sheetPart(sheet)])),
  };
  // A fixed date, the earliest in a zip file: with the real one, every file would differ.
  const options = { level: 6, mtime: new Date(1980, 0, 1) } as const;
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, [strToU8(xml), options]])),
  );
}

function workbookPart(sheets: readonly WorkSheet[]): Xml {
  const names = sheets.flatMap(({ name, columns, rows }, at) => {
    const quoted = `'${name.replaceAll("'", "''")}'`;
    const last = nameOfColumn(columns.length - 1);
    const own = { localSheetId: at };
    return [
      element(
        'definedName',
        { name: '_xlnm._FilterDatabase', ...own, hidden: 1 },
        text(`${quoted}!$A$1:$${last}$${rows.length + 1}`),
      ),
      element('definedName', { name: '_xlnm.Print_Titles', ...own }, text(`${quoted}!$1:$1`)),
    ];
  });
  return part(
    element(
      'workbook',
      { xmlns: MAIN, 'xmlns:r': OFFICE },
      element('bookViews', {}, element('workbookView', { activeTab: 0 })),
      element(
        'sheets',
        {},
        ...sheets.map(({ name }, at) =>
          element('sheet', { name, sheetId: at + 1, 'r:id': `rId${at + 1}` }),
        ),
      ),
      element('definedNames', {}, ...names),
    ),
  );
}

const contentTypes = (sheets: readonly string[]): Xml =>
  part(
    element(
      'Types',
      { xmlns: `${PACKAGE}/content-types` },
      element('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      ...[
        ['xl/workbook.xml', `${EXCEL}.sheet.main+xml`],
        ['xl/styles.xml', `${EXCEL}.styles+xml`],
        ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
        ...sheets.map((name) => [name, `${EXCEL}.worksheet+xml`] as const),
      ].map(([name, ContentType]) => element('Override', { PartName: `/${name}`, ContentType })),
    ),
  );

const relationships = (
  all: readonly (readonly [id: string, type: string, target: string])[],
): Xml =>
  part(
    element(
      'Relationships',
      { xmlns: `${PACKAGE}/relationships` },
      ...all.map(([Id, Type, Target]) => element('Relationship', { Id, Type, Target })),
    ),
  );

function coreProperties({ title, author, at }: WorkbookAbout): Xml {
  const when = (name: string): Xml => element(name, { 'xsi:type': 'dcterms:W3CDTF' }, moment(at));
  return part(
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      element('dc:title', {}, text(title)),
      element('dc:creator', {}, text(author)),
      element('cp:lastModifiedBy', {}, text(author)),
      when('dcterms:created'),
      when('dcterms:modified'),
    ),
  );
}
