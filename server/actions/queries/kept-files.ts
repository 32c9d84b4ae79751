/** Files that were asked for last, or what was worked out for them, so that a committee that opens one at once has it made once. */
export interface KeptFiles<File> {
  /** The file of a name that says all that its bytes depend on: one that is kept or being made, else a new one. */
  readonly fileOf: (name: string, make: () => Promise<File>) => Promise<File>;
}

/** Keeps so many; the one that wasn't asked for the longest goes first. What couldn't be made isn't kept. */
export function keepFiles<File = Uint8Array>(most: number): KeptFiles<File> {
  const kept = new Map<string, Promise<File>>();
  const keep = (name: string, file: Promise<File>): void => {
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
