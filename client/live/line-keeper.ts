import type { Heard, PlansLine } from './plans-line.ts';

/**
 * A break shorter than this is nobody's concern: the browser comes again by itself, and misses
 * nothing.
 */
const BREAK_MS = 5_000;
/**
 * After a refusal (signed out, server starting) the next attempt comes after the first, and before
 * the two together.
 */
const RETRY_MS = 4_000;
const SPREAD_MS = 4_000;

export type OpenLine = (planIds: readonly string[], after: string, heard: Heard) => PlansLine;

/** What is passed on of a line that is kept. */
export type Passed = Pick<Heard, 'act' | 'presence' | 'joined' | 'reset' | 'gone'> & {
  /** The line stands for these plans; the server takes the listener for this account. */
  readonly open: (accountId: string, planIds: readonly string[]) => void;
  /** Whether the line stands; a short break is not told. */
  readonly connected: (is: boolean) => void;
  /** The server refused the line, for the first time since it stood. */
  readonly refused: () => void;
};

export interface LineKeeper {
  /** Listens to these plans from now on, in this order; to none when there are none. */
  readonly listenTo: (planIds: readonly string[]) => void;
  /** Whether nothing of the plan is missed. */
  readonly hears: (planId: string) => boolean;
  /** Hangs up, or listens again and misses nothing. */
  readonly rest: (is: boolean) => void;
}

/**
 * Keeps one line to the server, for whatever plans are wanted: comes again after a refusal, and
 * where it had heard before. When other plans are wanted the old line ends only once the new one
 * stands, so that nobody seems to leave.
 */
export function createLineKeeper(open: OpenLine, pass: Passed): LineKeeper {
  const heardOf = new Map<string, string>();
  const joined = new Set<string>();
  let wanted: readonly string[] = [];
  let standing: PlansLine | undefined;
  let opening: PlansLine | undefined;
  let resting = false;
  let refused = false;
  let breaking: ReturnType<typeof setTimeout> | undefined;
  let retrying: ReturnType<typeof setTimeout> | undefined;

  const greet = (planId: string) => {
    joined.add(planId);
    pass.joined(planId);
  };
  const isBroken = () => {
    breaking ??= setTimeout(() => pass.connected(false), BREAK_MS);
  };
  const hangUp = () => {
    clearTimeout(retrying);
    opening?.close();
    standing?.close();
    [opening, standing] = [undefined, undefined];
    joined.clear();
  };

  const begin = () => {
    clearTimeout(retrying);
    opening?.close();
    opening = undefined;
    if (resting || wanted.length === 0) return hangUp();
    const after = wanted.flatMap((id) => (heardOf.has(id) ? [`${id}:${heardOf.get(id)}`] : []));
    const isLatest = () => line === (opening ?? standing);
    const line: PlansLine = open(wanted, after.join(','), {
      open: (accountId) => {
        if (!isLatest()) return;
        if (opening) standing?.close();
        [opening, standing] = [undefined, line];
        clearTimeout(breaking);
        breaking = undefined;
        refused = false;
        pass.connected(true);
        pass.open(accountId, wanted);
        // What is resumed gets no greeting: nothing of it was missed.
        for (const planId of wanted) if (heardOf.has(planId)) greet(planId);
      },
      act: pass.act,
      presence: pass.presence,
      joined: greet,
      reset: (planId) => {
        greet(planId);
        pass.reset(planId);
      },
      gone: pass.gone,
      heardSoFar: (places) => {
        for (const place of places.split(',')) {
          const [planId = '', seq = ''] = place.split(':');
          if (wanted.includes(planId)) heardOf.set(planId, seq);
        }
      },
      broken: () => {
        if (isLatest()) isBroken();
      },
      refused: () => {
        if (!isLatest()) return;
        hangUp();
        isBroken();
        retrying = setTimeout(begin, RETRY_MS + Math.random() * SPREAD_MS);
        if (!refused) pass.refused();
        refused = true;
      },
    });
    opening = line;
  };

  return {
    listenTo: (planIds) => {
      if (planIds.join() === wanted.join()) return;
      wanted = planIds;
      for (const id of heardOf.keys()) if (!wanted.includes(id)) heardOf.delete(id);
      for (const id of joined) if (!wanted.includes(id)) joined.delete(id);
      begin();
    },
    hears: (planId) => joined.has(planId),
    rest: (is) => {
      if (is === resting) return;
      resting = is;
      begin();
    },
  };
}
