import { strToU8, zipSync } from 'fflate';
import type { MergedBlock, MergedPara } from '../paper/merge.ts';
import { documentPart } from './body.ts';
import {
  commentsExtendedPart,
  commentsPart,
  type DocxComment,
  moment,
  threadsOf,
} from './comments.ts';
import { markerOf } from './revisions.ts';
import { splitParagraphs } from './split-paragraphs.ts';
import { stylesPart } from './styles.ts';
import { typedEnds } from './typed-ends.ts';
import { element, NAMESPACES, part, text, val, type Xml } from './xml.ts';

/** What a file says of itself and of its changes. */
export interface DocxAbout {
  readonly title: string;
  /** Who made the changes. */
  readonly author: string;
  /** When; RFC 3339, UTC. */
  readonly at: string;
}

/** A merged paper as a .docx file. The same input gives the same bytes. */
export function docxPackage(
  blocks: readonly MergedBlock[],
  comments: readonly DocxComment[],
  about: DocxAbout,
): Uint8Array {
  const threads = threadsOf(comments);
  const speeches = threads.reduce((count, { ids }) => count + ids.length, 0);
  const marker = markerOf(about.author, moment(about.at), speeches);
  const parts: Record<string, Xml> = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relationships([
      ['rId1', `${OFFICE}/officeDocument`, 'word/document.xml'],
      ['rId2', CORE, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': coreProperties(about),
    'word/document.xml': documentPart(asTyped(blocks), threads, marker),
    'word/_rels/document.xml.rels': relationships([
      ['rIdStyles', `${OFFICE}/styles`, 'styles.xml'],
      ['rIdSettings', `${OFFICE}/settings`, 'settings.xml'],
      ['rIdHeader', `${OFFICE}/header`, 'header1.xml'],
      ['rIdComments', `${OFFICE}/comments`, 'comments.xml'],
      ['rIdThreads', THREADS, 'commentsExtended.xml'],
    ]),
    'word/styles.xml': stylesPart(),
    'word/settings.xml': settings(),
    'word/header1.xml': pageNumber(),
    'word/comments.xml': commentsPart(threads),
    'word/commentsExtended.xml': commentsExtendedPart(threads),
  };
  // A fixed date, the first that a zip file can hold: a file's own date would make every file another one.
  const options = { level: 6, mtime: new Date(1980, 0, 1) } as const;
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, [strToU8(xml), options]])),
  );
}

/** The changes in the forms that word processors give them. */
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

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CORE =
  'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
const THREADS = 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const TYPES: Readonly<Record<string, string>> = {
  '/word/document.xml': `${WORD}.document.main+xml`,
  '/word/styles.xml': `${WORD}.styles+xml`,
  '/word/settings.xml': `${WORD}.settings+xml`,
  '/word/header1.xml': `${WORD}.header+xml`,
  '/word/comments.xml': `${WORD}.comments+xml`,
  '/word/commentsExtended.xml': `${WORD}.commentsExtended+xml`,
  '/docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
};

const contentTypes = (): Xml =>
  part(
    element(
      'Types',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
      element('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      ...Object.entries(TYPES).map(([name, type]) =>
        element('Override', { PartName: name, ContentType: type }),
      ),
    ),
  );

const relationships = (
  all: readonly (readonly [id: string, type: string, target: string])[],
): Xml =>
  part(
    element(
      'Relationships',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
      ...all.map(([Id, Type, Target]) => element('Relationship', { Id, Type, Target })),
    ),
  );

function coreProperties({ title, author, at }: DocxAbout): Xml {
  const when = (name: string): Xml => element(name, { 'xsi:type': 'dcterms:W3CDTF' }, moment(at));
  return part(
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
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

/** Word of 2013 and later: without it, threads of comments open flat. */
const settings = (): Xml =>
  part(
    element(
      'w:settings',
      NAMESPACES,
      val('w:defaultTabStop', 720),
      element(
        'w:compat',
        {},
        element('w:compatSetting', {
          'w:name': 'compatibilityMode',
          'w:uri': 'http://schemas.microsoft.com/office/word',
          'w:val': 15,
        }),
      ),
    ),
  );

/** The page number, in the middle of the top margin. */
function pageNumber(): Xml {
  const sign = (type: string): Xml =>
    element('w:r', {}, element('w:fldChar', { 'w:fldCharType': type }));
  const code = element('w:r', {}, element('w:instrText', { 'xml:space': 'preserve' }, ' PAGE '));
  const shown = element('w:r', {}, element('w:t', {}, '2'));
  return part(
    element(
      'w:hdr',
      NAMESPACES,
      element(
        'w:p',
        {},
        element('w:pPr', {}, val('w:pStyle', 'Header')),
        sign('begin'),
        code,
        sign('separate'),
        shown,
        sign('end'),
      ),
    ),
  );
}
