// `node typeset.mjs < paper.json > paper.pdf`: a program of its own, so that the server goes on meanwhile, gets all the
// memory back, and outlives whatever a compiler in native code may do. Plain JavaScript, for it runs from the sources and
// from the built code alike. Ends with status 3 where the compiler has no binary for this machine.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const NO_COMPILER = 3;

const folder = fileURLToPath(new URL('.', import.meta.url));
const require = createRequire(import.meta.url);
const faces = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map((face) =>
  readFileSync(require.resolve(`@expo-google-fonts/tinos/${face}/Tinos_${face}.ttf`)),
);

async function compilerOf() {
  try {
    const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
    return NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs: faces }] });
  } catch (error) {
    console.error(error);
    process.exit(NO_COMPILER);
  }
}

/** @param {string} paper @param {boolean} otherFonts */
function pdfOf(paper, otherFonts) {
  const data = `{"otherFonts":${otherFonts},${paper.slice(1)}`;
  compiler.mapShadow(`${folder}paper.json`, Buffer.from(data));
  const compiled = compiler.compile({ mainFilePath: `${folder}paper.typ` });
  const fault = compiled.takeError();
  if (fault || !compiled.result)
    throw new Error(JSON.stringify(fault ? compiler.fetchDiagnostics(fault) : 'nothing compiled'));
  return compiler.pdf(compiled.result, otherFonts ? {} : { pdfStandard: 'ua-1' });
}

const compiler = await compilerOf();
const paper = readFileSync(0, 'utf8');
/** @type {Buffer} */
let pdf;
try {
  pdf = pdfOf(paper, false);
} catch (error) {
  // Letters of other scripts aren't in the faces that come along: what this machine has is better than none, and what
  // nothing has is an empty box, which PDF/UA doesn't allow.
  if (!/could not be displayed with font/.test(String(error))) throw error;
  pdf = pdfOf(paper, true);
}
process.stdout.write(pdf);
