/**
 * A cache of the files requested last, or of results for them, so that a committee that opens a
 * file together has it made once.
 */
export interface KeptFiles<File> {
  /**
   * Returns the file of a name, which must include all that its bytes depend on: cached or in
   * progress, else made now.
   */
  readonly fileOf: (name: string, make: () => Promise<File>) => Promise<File>;
}

/** Makes a cache of so many files; drops the least recently used. A failure isn't cached. */
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
