// `node typeset.mjs < paper.json > paper.pdf`, or `node typeset.mjs pages < paper.json` for the
// pages of the headings that the table of contents names, as JSON. A program of its own, so that
// the server goes on meanwhile, gets all the memory back, and outlives whatever a compiler in
// native code may do. Plain JavaScript, for it runs from the sources and from the built code alike.
// Ends with status 3 where the compiler has no binary for this machine.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const NO_COMPILER = 3;

// A signal to stop goes to the whole group of processes: the server ends when the paper is made,
// which is a second or two.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => undefined);

const folder = fileURLToPath(new URL('.', import.meta.url));

async function compilerOf() {
  try {
    const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
    return NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs: faces() }] });
  } catch (error) {
    console.error(error);
    process.exit(NO_COMPILER);
  }
}

/** Letters as wide as those of Times New Roman, which every Word file names. */
function faces() {
  const { resolve } = createRequire(import.meta.url);
  return ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map((face) =>
    readFileSync(resolve(`@expo-google-fonts/tinos/${face}/Tinos_${face}.ttf`)),
  );
}

/** @param {string} paper @param {boolean} otherFonts */
function compiled(paper, otherFonts) {
  const data = `{"otherFonts":${otherFonts},${paper.slice(1)}`;
  compiler.mapShadow(`${folder}paper.json`, Buffer.from(data));
  const made = compiler.compile({ mainFilePath: `${folder}paper.typ` });
  const fault = made.takeError();
  if (fault || !made.result)
    throw new Error(JSON.stringify(fault ? compiler.fetchDiagnostics(fault) : 'nothing compiled'));
  return made.result;
}

/** @param {string} paper */
function pdfOf(paper) {
  try {
    return compiler.pdf(compiled(paper, false), { pdfStandard: 'ua-1' });
  } catch (error) {
    // Letters of other scripts aren't in the faces that come along: what this machine has is better
    // than none, and what nothing has is an empty box, which PDF/UA doesn't allow.
    if (!/could not be displayed with font/.test(String(error))) throw error;
    return compiler.pdf(compiled(paper, true));
  }
}

/** @param {string} paper */
function pagesOf(paper) {
  const [pages] = compiler.query(compiled(paper, false), { selector: '<pages>', field: 'value' });
  return JSON.stringify(pages);
}

const compiler = await compilerOf();
const paper = readFileSync(0, 'utf8');
process.stdout.write(process.argv[2] === 'pages' ? pagesOf(paper) : pdfOf(paper));
