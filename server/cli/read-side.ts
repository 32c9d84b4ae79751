import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { check } from '../../domain/schema/schema.ts';
import { toNfc } from '../../domain/text/normalise.ts';
import type { PlanDocument } from '../../schemas/types.ts';
import { UsageError } from './trouble.ts';

/** One of the two things compared. */
export interface ComparedSide {
  readonly name: string;
  /** When the file was last modified; RFC 3339, UTC. */
  readonly at: string;
  readonly content:
    | { readonly kind: 'plan'; readonly plan: PlanDocument }
    | { readonly kind: 'markdown' | 'text'; readonly text: string };
}

/** Reads a file: JSON as a plan, .md as Markdown, anything else as text. Throws UsageError. */
export function readSide(path: string): ComparedSide {
  const { text, at } = readText(path);
  const name = basename(path);
  if (/\.json$/i.test(path))
    return { name, at, content: { kind: 'plan', plan: planOf(path, text) } };
  const kind = /\.(md|markdown)$/i.test(path) ? 'markdown' : 'text';
  return { name, at, content: { kind, text: toNfc(text).replace(/\r\n?/g, '\n') } };
}

function readText(path: string): { readonly text: string; readonly at: string } {
  try {
    const bytes = readFileSync(path);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, at: statSync(path).mtime.toISOString() };
  } catch (fault) {
    if (fault instanceof TypeError) {
      throw new UsageError({
        vi: `Tệp “${path}” không phải văn bản UTF-8. Hãy lưu lại với bảng mã UTF-8.`,
        en: `“${path}” is not UTF-8 text. Save it as UTF-8.`,
      });
    }
    const why = (fault as NodeJS.ErrnoException).code ?? '';
    throw new UsageError({
      vi: `Không đọc được tệp “${path}” (${why}). Hãy kiểm tra tên tệp và quyền đọc.`,
      en: `“${path}” cannot be read (${why}). Check its name and your right to read it.`,
    });
  }
}

/** Returns the plan in a file: the plan itself, or the document of a revision or of a seed. */
function planOf(path: string, text: string): PlanDocument {
  let value: unknown;
  try {
    value = toNfc(JSON.parse(text) as unknown);
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : '';
    throw new UsageError({
      vi: `Tệp “${path}” không phải JSON đúng (${why}).`,
      en: `“${path}” is not right JSON (${why}).`,
    });
  }
  const inner = (value as { readonly document?: unknown } | null)?.document ?? value;
  const [fault] = check('PlanDocument', inner);
  if (!fault) return inner as PlanDocument;
  throw new UsageError({
    vi: `Tệp “${path}” không phải một đề án: ${fault.pointer || '/'}: ${fault.message.vi}`,
    en: `“${path}” is not a plan: ${fault.pointer || '/'}: ${fault.message.en}`,
  });
}
