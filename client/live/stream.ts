import type { LiveAct, Presence } from '../../schemas/types.ts';

/** What a page hears of its plan. */
export interface Heard {
  readonly act: (act: LiveAct) => void;
  /** Too much was missed to be told one by one. */
  readonly reset: () => void;
  readonly presence: (presence: Presence) => void;
  /** Whether the line stands; a short break is not told. */
  readonly connected: (is: boolean) => void;
}

/** A break shorter than this is nobody's concern: the browser comes again by itself, and misses nothing. */
const BREAK_MS = 5_000;

/** Listens to a plan until it is told to stop. The browser itself comes again after a break and names the last act it heard of. */
export function listenToPlan(planId: string, heard: Heard): () => void {
  const source = new EventSource(`/api/plans/${encodeURIComponent(planId)}/live`);
  let broken: ReturnType<typeof setTimeout> | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let stopAgain: (() => void) | undefined;
  const stands = () => {
    clearTimeout(broken);
    broken = undefined;
    heard.connected(true);
  };
  const read =
    <T>(give: (data: T) => void) =>
    (message: MessageEvent<string>) => {
      stands();
      give(JSON.parse(message.data) as T);
    };
  source.addEventListener('open', stands);
  source.addEventListener('hello', stands);
  source.addEventListener('act', read<LiveAct>(heard.act));
  source.addEventListener('presence', read<Presence>(heard.presence));
  source.addEventListener('reset', read<unknown>(heard.reset));
  source.addEventListener('error', () => {
    broken ??= setTimeout(() => heard.connected(false), BREAK_MS);
    // Refused (signed out, server starting): the browser gives up, so we try anew, and look at everything again.
    if (source.readyState === EventSource.CLOSED) {
      retry = setTimeout(() => {
        clearTimeout(broken);
        stopAgain = listenToPlan(planId, heard);
        heard.reset();
      }, BREAK_MS);
    }
  });
  return () => {
    clearTimeout(broken);
    clearTimeout(retry);
    source.close();
    stopAgain?.();
  };
}
