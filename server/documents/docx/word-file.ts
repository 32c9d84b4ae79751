import { strToU8, zipSync } from 'fflate';
import { moment } from './comments.ts';
import { wordStyles } from './styles.ts';
import { element, NAMESPACES, part, text, val, type Xml } from './xml.ts';

export interface FileAbout {
  readonly title: string;
  /** The office that made it. */
  readonly author: string;
  /** When; RFC 3339, UTC. */
  readonly at: string;
}

/**
 * Makes a .docx file of word/document.xml and the parts that it needs. The same input gives the
 * same bytes.
 */
export function packageOf(
  document: Xml,
  about: FileAbout,
  more: Readonly<Record<string, Xml>> = {},
): Uint8Array {
  const linked: Readonly<Record<string, Xml>> = {
    'word/styles.xml': wordStyles(),
    'word/settings.xml': settings(),
    'word/header1.xml': pageNumber(),
    ...more,
  };
  const own: Readonly<Record<string, Xml>> = {
    'docProps/core.xml': coreProperties(about),
    'word/document.xml': document,
    ...linked,
  };
  const links = Object.keys(linked).map((name) => {
    const [id, type] = LINKS[name] ?? [];
    if (!id || !type) throw new Error(`no relationship is known for ${name}`);
    return [id, type, name.replace('word/', '')] as const;
  });
  const parts: Readonly<Record<string, Xml>> = {
    '[Content_Types].xml': contentTypes(Object.keys(own)),
    '_rels/.rels': relationships([
      ['rId1', `${OFFICE}/officeDocument`, 'word/document.xml'],
      ['rId2', CORE, 'docProps/core.xml'],
    ]),
    'word/_rels/document.xml.rels': relationships(links),
    ...own,
  };
  // A fixed date, the earliest in a zip file: with the real one, every file would differ.
  const options = { level: 6, mtime: new Date(1980, 0, 1) } as const;
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, [strToU8(xml), options]])),
  );
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CORE =
  'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
const THREADS = 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Parts that only some files have. */
export const COMMENT_PARTS = {
  comments: 'word/comments.xml',
  threads: 'word/commentsExtended.xml',
} as const;

const TYPES: Readonly<Record<string, string>> = {
  'word/document.xml': `${WORD}.document.main+xml`,
  'word/styles.xml': `${WORD}.styles+xml`,
  'word/settings.xml': `${WORD}.settings+xml`,
  'word/header1.xml': `${WORD}.header+xml`,
  [COMMENT_PARTS.comments]: `${WORD}.comments+xml`,
  [COMMENT_PARTS.threads]: `${WORD}.commentsExtended+xml`,
  'docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
};

const LINKS: Readonly<Record<string, readonly [id: string, type: string]>> = {
  'word/styles.xml': ['rIdStyles', `${OFFICE}/styles`],
  'word/settings.xml': ['rIdSettings', `${OFFICE}/settings`],
  'word/header1.xml': ['rIdHeader', `${OFFICE}/header`],
  [COMMENT_PARTS.comments]: ['rIdComments', `${OFFICE}/comments`],
  [COMMENT_PARTS.threads]: ['rIdThreads', THREADS],
};

const contentTypes = (names: readonly string[]): Xml =>
  part(
    element(
      'Types',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
      element('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      ...names.flatMap((name) => {
        const ContentType = TYPES[name];
        return ContentType ? [element('Override', { PartName: `/${name}`, ContentType })] : [];
      }),
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

function coreProperties({ title, author, at }: FileAbout): Xml {
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
      element('dc:language', {}, 'vi-VN'),
      element('cp:lastModifiedBy', {}, text(author)),
      when('dcterms:created'),
      when('dcterms:modified'),
    ),
  );
}

/** For Word 2013 and later: without it, threads of comments open flat. */
const settings = (): Xml =>
  part(
    element(
      'w:settings',
      NAMESPACES,
      val('w:defaultTabStop', 720),
      element(
        'w:compat',
        {},
        // A line ended by a forced break is not stretched to both margins.
        element('w:doNotExpandShiftReturn'),
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
