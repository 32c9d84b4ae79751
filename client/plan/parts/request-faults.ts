import type { Language } from '../../../schemas/types.ts';
import { ApiProblem } from '../../api-problem.ts';

/** What the server found wrong with a request, by the place in it. */
export interface RequestFaults {
  /**
   * The message for a place, e.g. `/directives/0/check/settings/number`, or for anything below it.
   */
  readonly at: (pointer: string) => string | undefined;
  /** The faults below a place, named from there. */
  readonly below: (pointer: string) => RequestFaults;
  readonly any: boolean;
}

export function requestFaults(error: unknown, language: Language): RequestFaults {
  const errors = error instanceof ApiProblem ? error.errors : [];
  const from = (base: string): RequestFaults => ({
    at: (pointer) => {
      const place = base + pointer;
      const found = errors.find(
        (one) => one.pointer === place || one.pointer.startsWith(`${place}/`),
      );
      return found && (found.messages?.[language] ?? found.detail);
    },
    below: (pointer) => from(base + pointer),
    any: errors.some((one) => one.pointer.startsWith(base)),
  });
  return from('');
}
