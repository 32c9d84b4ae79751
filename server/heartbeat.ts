import type { Deps } from './actions/deps.ts';
import { readNotices } from './actions/notices.ts';
import { remindAll } from './actions/remind.ts';

/** How often reminders and mail are looked after, in ms. */
const BEAT_MS = 30_000;

/**
 * What goes on without anybody asking: reminders are given, mail goes out. One beat at a time; one
 * that fails is reported, and the next one tries again. Returns how to stop, which waits for the
 * beat under way.
 */
export function startHeartbeat(
  deps: Deps,
  mail: { readonly run: () => Promise<void> } | undefined,
  report: (error: unknown) => void,
): () => Promise<void> {
  const beat = async () => {
    await remindAll(deps);
    await mail?.run();
  };
  let underWay = readNotices(deps).then(beat).catch(report);
  let busy = true;
  void underWay.finally(() => {
    busy = false;
  });
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    underWay = beat()
      .catch(report)
      .finally(() => {
        busy = false;
      });
  }, BEAT_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
    return underWay;
  };
}
