/** Files that were asked for last, so that a committee that opens one file at once has it made once. */
export interface KeptFiles {
  /** The file of a name that says all that its bytes depend on: one that is kept or being made, else a new one. */
  readonly fileOf: (name: string, make: () => Promise<Uint8Array>) => Promise<Uint8Array>;
}

/** Keeps so many; the one that wasn't asked for the longest goes first. What couldn't be made isn't kept. */
export function keepFiles(most: number): KeptFiles {
  const kept = new Map<string, Promise<Uint8Array>>();
  const keep = (name: string, file: Promise<Uint8Array>): void => {
    kept.delete(name);
    kept.set(name, file);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  };
  return {
    fileOf: (name, make) => {
      const file = kept.get(name) ?? make();
      keep(name, file);
      file.catch(() => {
        if (kept.get(name) === file) kept.delete(name);
      });
      return file;
    },
  };
}
