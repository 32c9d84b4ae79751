import { writeFileSync } from 'node:fs';
import { HELP, languageAsked, type Options, readOptions } from './options.ts';
import { readSide } from './read-side.ts';
import { compareSides } from './render.ts';
import { UsageError } from './trouble.ts';

/** What the command reads and writes besides files. */
export interface Terminal {
  readonly write: (content: string | Uint8Array) => void;
  readonly complain: (message: string) => void;
  readonly isTerminal: boolean;
  /** Never use colour, whatever the terminal supports. */
  readonly isPlain: boolean;
}

/**
 * Runs `duthao` with its arguments. Returns the exit code: 0 no difference, 1 differences, 2 usage
 * error.
 */
export function runRedline(args: readonly string[], terminal: Terminal): number {
  try {
    const options = readOptions(args);
    if (!options.help) return redline(options, terminal);
    terminal.write(HELP[languageAsked(args)]);
    return 0;
  } catch (fault) {
    if (!(fault instanceof UsageError)) throw fault;
    terminal.complain(`duthao: ${fault.in(languageAsked(args))}\n`);
    return 2;
  }
}

function redline(options: Options, terminal: Terminal): number {
  const { before, after, format, output, language, all } = options;
  const a = readSide(before);
  const b = readSide(after);
  if ((a.content.kind === 'plan') !== (b.content.kind === 'plan')) {
    throw new UsageError({
      vi: `Một tệp là đề án (JSON), tệp kia là văn bản. Hãy so sánh hai tệp cùng loại.`,
      en: `One file is a plan (JSON), the other a text. Compare two of a kind.`,
    });
  }
  if (format === 'docx' && output === undefined && terminal.isTerminal) {
    throw new UsageError({
      vi: 'Tệp Word không in ra màn hình được. Hãy thêm -o TÊN.docx.',
      en: 'A Word file cannot be shown on a terminal. Add -o NAME.docx.',
    });
  }
  const { differs, render } = compareSides(a, b, language);
  const color = options.color ?? (output === undefined && terminal.isTerminal && !terminal.isPlain);
  const content = render(format, { color, all });
  if (output === undefined) terminal.write(content);
  else writeOutput(output, content);
  return differs ? 1 : 0;
}

function writeOutput(path: string, content: string | Uint8Array): void {
  try {
    writeFileSync(path, content);
  } catch (fault) {
    const why = (fault as NodeJS.ErrnoException).code ?? '';
    throw new UsageError({
      vi: `Không ghi được tệp “${path}” (${why}). Hãy chọn chỗ khác.`,
      en: `“${path}” cannot be written (${why}). Choose another place.`,
    });
  }
}
