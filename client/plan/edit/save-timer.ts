/** How long the first unsaved stroke waits for its save; strokes after it don't put that off. */
const SAVE_WITHIN_MS = 500;
const FIRST_RETRY_MS = 2_000;
const LAST_RETRY_MS = 30_000;

/** When what was typed is saved. */
export interface SaveTimer {
  /** Saves within a moment, while nothing is wrong. */
  readonly soon: () => void;
  /** Saves as soon as what runs now has ended. */
  readonly now: () => void;
  /** Saves after the first wait of a retry: each stroke asks a silent server no more often. */
  readonly unhurried: () => void;
  /** Saves after a wait that doubles with each failure, up to half a minute. */
  readonly retry: () => void;
  /** The server answered: the next retry waits shortly again. */
  readonly answered: () => void;
  /** Forgets the save that was planned. */
  readonly cancel: () => void;
}

/**
 * Plans one save at a time: the sooner of those asked for. `mayRun` is asked when one is planned.
 */
export function createSaveTimer(save: () => void, mayRun: () => boolean): SaveTimer {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ends = 0;
  let retryAfter = FIRST_RETRY_MS;
  const cancel = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const plan = (after: number) => {
    const wanted = Date.now() + after;
    if (!mayRun() || (timer !== undefined && ends <= wanted)) return;
    clearTimeout(timer);
    ends = wanted;
    timer = setTimeout(save, after);
  };
  return {
    soon: () => plan(SAVE_WITHIN_MS),
    now: () => plan(0),
    unhurried: () => plan(FIRST_RETRY_MS),
    retry: () => {
      plan(retryAfter);
      retryAfter = Math.min(retryAfter * 2, LAST_RETRY_MS);
    },
    answered: () => {
      retryAfter = FIRST_RETRY_MS;
    },
    cancel,
  };
}
