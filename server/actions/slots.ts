/** Runs work in a few slots at once; the rest waits in order of arrival. */
export interface Slots {
  run<T>(work: () => Promise<T>): Promise<T>;
  /** The number that wait. */
  readonly waiting: number;
}

export function createSlots(atOnce: number): Slots {
  let free = atOnce;
  const line: (() => void)[] = [];
  return {
    get waiting() {
      return line.length;
    },
    async run(work) {
      if (free > 0) free--;
      else await new Promise<void>((go) => line.push(go));
      try {
        return await work();
      } finally {
        // The slot goes to the next in line, or is free.
        const next = line.shift();
        if (next) next();
        else free++;
      }
    },
  };
}
