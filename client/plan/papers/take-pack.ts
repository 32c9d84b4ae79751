import { send } from '../../api.ts';
import { ApiProblem } from '../../api-problem.ts';
import { entriesCounter } from './zip-entries.ts';

/** How far a pack has come: files there in full, and bytes. */
export interface PackProgress {
  readonly whole: number;
  readonly bytes: number;
}

/**
 * Fetches the pack of a revision and tells how far it has come. Throws ApiProblem, also when the
 * line breaks midway, and the caller's own abort.
 */
export async function takePack(
  planId: string,
  number: number,
  onProgress: (progress: PackProgress) => void,
  signal: AbortSignal,
): Promise<Blob> {
  const response = await send('getPack', { planId, number, signal }, 'application/zip');
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const count = entriesCounter();
  let bytes = 0;
  try {
    for (const reader = readerOf(response); ; ) {
      const { done, value } = await reader.read();
      if (done) return new Blob(pieces, { type: 'application/zip' });
      pieces.push(value);
      bytes += value.length;
      onProgress({ whole: count(value), bytes });
    }
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new ApiProblem('network', 0, undefined, cause);
  }
}

function readerOf({ body, status }: Response) {
  if (body === null) throw new ApiProblem('unexpected', status);
  return body.getReader();
}

/** Hands a file to the browser, which keeps it where it keeps downloads. */
export function keepFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser reads it on its own time.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
