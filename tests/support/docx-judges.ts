import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { escapeHtml } from '../../server/documents/escape.ts';

/** Runs in a folder of its own, which is gone afterwards. */
export function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'duthao-docx-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function inFolderAsync<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'duthao-docx-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The plain text that pandoc reads in a file, its changes accepted or rejected, without empty lines
 * and rows.
 */
export function pandocText(bytes: Uint8Array, verdict: 'accept' | 'reject'): readonly string[] {
  return inFolder((folder) => {
    const file = join(folder, 'a.docx');
    writeFileSync(file, bytes);
    const { stdout, stderr, status } = spawnSync(
      'pandoc',
      [`--track-changes=${verdict}`, file, '-t', 'json'],
      { encoding: 'utf8', maxBuffer: 1 << 28 },
    );
    if (status !== 0) throw new Error(`pandoc: ${stderr}`);
    return linesOf(JSON.parse(stdout).blocks);
  });
}

type Pandoc = { readonly t: string; readonly c?: unknown };

/**
 * The words of every paragraph and table cell in pandoc's tree, in order; empty ones are left out.
 */
function linesOf(tree: unknown): readonly string[] {
  const lines: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) visit(one);
    else if (typeof value === 'object' && value !== null) {
      const { t, c } = value as Pandoc;
      const content = t === 'Header' ? (c as unknown[])[2] : c;
      if (['Para', 'Plain', 'Header', 'CodeBlock', 'LineBlock'].includes(t)) {
        const words = inline(content).replace(/\s+/g, ' ').trim();
        if (words !== '') lines.push(words);
      } else visit(c);
    }
  };
  visit(tree);
  return lines;
}

function inline(value: unknown): string {
  if (Array.isArray(value)) return value.map(inline).join('');
  if (typeof value !== 'object' || value === null) return '';
  const { t, c } = value as Pandoc;
  if (t === 'Str') return String(c);
  if (t === 'Space' || t === 'SoftBreak' || t === 'LineBreak') return ' ';
  if (t === 'Code') return String((c as unknown[])[1]);
  return inline(c);
}

const MACRO = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Settle(path As String, verdict As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  doc = StarDesktop.loadComponentFromURL(ConvertToURL(path), "_blank", 0, hidden())
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  Dim none()
  dispatcher.executeDispatch(doc.CurrentController.Frame, ".uno:" &amp; verdict &amp; "AllTrackedChanges", "", 0, none())
  Dim filter(0) As New com.sun.star.beans.PropertyValue
  filter(0).Name = "FilterName"
  filter(0).Value = "MS Word 2007 XML"
  doc.storeToURL(ConvertToURL(path &amp; ".settled.docx"), filter())
  doc.close(True)
End Sub
Sub MakeContents(path As String, what As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  doc = StarDesktop.loadComponentFromURL(ConvertToURL(path), "_blank", 0, hidden())
  doc.getDocumentIndexes().getByIndex(0).update()
  Dim filter(0) As New com.sun.star.beans.PropertyValue
  filter(0).Name = "FilterName"
  filter(0).Value = "MS Word 2007 XML"
  doc.storeToURL(ConvertToURL(path &amp; ".settled.docx"), filter())
  doc.close(True)
End Sub
</script:module>
`;
const LIBRARY = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Module1"/>
</library:library>
`;

/** A file with all its changes accepted or rejected by LibreOffice. */
export const settledByLibreOffice = (bytes: Uint8Array, verdict: 'Accept' | 'Reject'): Uint8Array =>
  savedByLibreOffice(bytes, 'Settle', verdict);

/** A file whose table of contents LibreOffice has made anew, with the pages as it lays them out. */
export const withContentsByLibreOffice = (bytes: Uint8Array): Uint8Array =>
  savedByLibreOffice(bytes, 'MakeContents', 'all');

const TINOS = fileURLToPath(
  new URL('../../node_modules/@expo-google-fonts/tinos', import.meta.url),
);

/**
 * Tinos, as wide as Times New Roman, in its place: with another font, lines and pages would end
 * elsewhere.
 */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${escapeHtml(TINOS)}</dir>
  <match>
    <test name="family"><string>Times New Roman</string></test>
    <edit name="family" mode="assign" binding="strong"><string>Tinos</string></edit>
  </match>
</fontconfig>
`;

/** Runs LibreOffice with a profile in the folder. @throws Error with what it complained of */
export function libreOffice(folder: string, ...args: readonly string[]): void {
  const profile = pathToFileURL(join(folder, 'profile'));
  const fonts = join(folder, 'fonts.conf');
  writeFileSync(fonts, FONTS);
  const { status, stderr } = spawnSync(
    'soffice',
    [`-env:UserInstallation=${profile}`, '--headless', '--norestore', ...args],
    { encoding: 'utf8', env: { ...process.env, FONTCONFIG_FILE: fonts }, timeout: 120_000 },
  );
  if (status !== 0) throw new Error(`soffice: ${stderr}`);
}

/** A file as LibreOffice saves it after a macro of the module above. */
function savedByLibreOffice(bytes: Uint8Array, macro: string, argument: string): Uint8Array {
  return inFolder((folder) => {
    const file = join(folder, 'a.docx');
    writeFileSync(file, bytes);
    // The first start makes the profile that the macro is put into.
    libreOffice(folder, '--terminate_after_init');
    const basic = join(folder, 'profile', 'user', 'basic', 'Standard');
    writeFileSync(join(basic, 'Module1.xba'), MACRO);
    writeFileSync(join(basic, 'script.xlb'), LIBRARY);
    libreOffice(folder, `macro:///Standard.Module1.${macro}("${file}","${argument}")`);
    return readFileSync(`${file}.settled.docx`);
  });
}
