import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name?: string };
  readonly homepage?: string;
  readonly repository?: string | { readonly url?: string };
}

/**
 * The folder of the package that a module or a font comes from; of the builder, for what it puts in
 * itself.
 */
export function packageFolder(id: string): string | undefined {
  const path = id.replace(/\?.*$/, '').replaceAll('\\', '/');
  const helper = /^\0(vite|rolldown)\//.exec(path)?.[1];
  if (helper !== undefined) return join(root, 'node_modules', helper);
  const inside = /^\0?(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
  return inside === undefined ? undefined : resolve(root, 'client', inside);
}

const FULL_TEXT = /^(licen[cs]e|copying|notice|ofl)([.-].*)?$/i;

/**
 * Where a tool's licence file goes on with what the tool itself is made of, none of which comes
 * with its helpers.
 */
const OTHERS = /^# Licenses of bundled dependencies$/m;

/** Who made it, by its manifest. */
function makerOf({ author, name }: Manifest): string {
  const named = typeof author === 'string' ? author : author?.name;
  return named ?? `the authors of ${name}`;
}

/** The permission that the MIT licence asks to be kept, for packages that leave the text out. */
const mit = (manifest: Manifest): string => `Copyright (c) ${makerOf(manifest)}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/** Licences that ask for no notice: naming them is enough. */
const ASK_NOTHING = new Set(['Unlicense', '0BSD', 'CC0-1.0', 'MIT-0']);

/**
 * Name, version and licence of the package in a folder. Throws when its licence asks for a text
 * that can't be found.
 */
export function noticeOf(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const { name, version, license = '', homepage, repository } = manifest;
  const texts = readdirSync(folder)
    .filter((file) => FULL_TEXT.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').split(OTHERS)[0]?.trim() ?? '');
  if (texts.length === 0 && license === 'MIT') texts.push(mit(manifest));
  if (texts.length === 0 && !ASK_NOTHING.has(license))
    throw new Error(`${name} ${version} (${license || 'no licence'}) has no licence text to ship`);
  const address = homepage ?? (typeof repository === 'string' ? repository : repository?.url);
  return [`${name} ${version} (${license})`, address, '', ...texts]
    .filter((line) => line !== undefined)
    .join('\n')
    .replaceAll('\r\n', '\n')
    .trim();
}

/** The file of notices: one a package, in the order of their names. */
export function thirdPartyText(folders: readonly string[]): string {
  const notices = [...new Set(folders)].map(noticeOf).sort();
  const head = [
    'Các thành phần đi kèm giao diện của Dự Thảo, với giấy phép của từng thành phần.',
    'What the interface of Dự Thảo comes with, each part with its licence.',
  ].join('\n');
  return `${[head, ...new Set(notices)].join(`\n\n${'='.repeat(80)}\n\n`)}\n`;
}

/**
 * Writes license.txt, Dự Thảo's own, and third-party.txt: the licences of all that the built
 * browser app holds, fonts included.
 */
export function notices(): Plugin {
  return {
    name: 'duthao-notices',
    apply: 'build',
    generateBundle(_options, bundle) {
      const ids = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk'
          ? Object.entries(file.modules)
              .filter(([id, { renderedLength }]) => renderedLength > 0 || /\.css(\?|$)/.test(id))
              .map(([id]) => id)
          : file.originalFileNames,
      );
      const folders = ids.map(packageFolder).filter((folder) => folder !== undefined);
      const emit = (fileName: string, source: string) =>
        this.emitFile({ type: 'asset', fileName, source });
      emit('license.txt', readFileSync(join(root, 'LICENSE'), 'utf8'));
      emit('third-party.txt', thirdPartyText(folders));
    },
  };
}
