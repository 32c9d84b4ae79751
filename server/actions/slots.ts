/** Work that runs in few places at once; the rest waits in the order that it came. */
export interface Slots {
  run<T>(work: () => Promise<T>): Promise<T>;
  /** How many wait. */
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
        // The place goes to who is next, or is free.
        const next = line.shift();
        if (next) next();
        else free++;
      }
    },
  };
}
