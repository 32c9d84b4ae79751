import { createHub, type HubPage } from './hub.ts';
import type { ToPage } from './hub-messages.ts';
import { hubNeeds } from './hub-needs.ts';

/** Of pages without a shared hub, so many keep their line: those that were last in use. */
const MOST_LINES = 3;

/** A way to the hub. `close` also leaves. */
export interface HubLink extends HubPage {
  readonly close: () => void;
}

type Receive = (message: ToPage) => void;

/**
 * The hub that pages share, or undefined where the browser has no shared workers (Chrome on
 * Android). `failed` is called when it turns out that it can't be loaded.
 */
export function linkToShared(receive: Receive, failed: () => void): HubLink | undefined {
  if (typeof SharedWorker === 'undefined') return undefined;
  try {
    const worker = new SharedWorker(new URL('./hub-worker.ts', import.meta.url), {
      type: 'module',
      name: 'duthao-live',
    });
    const { port } = worker;
    worker.addEventListener('error', failed);
    port.addEventListener('message', ({ data }: MessageEvent<ToPage>) => receive(data));
    port.start();
    return {
      take: (message) => port.postMessage(message),
      leave: () => port.postMessage({ kind: 'leave' }),
      close: () => {
        port.postMessage({ kind: 'leave' });
        port.close();
      },
    };
  } catch {
    // Refused by a setting of the browser.
    return undefined;
  }
}

/**
 * A hub of the page's own. It hangs up while the page is hidden, and when so many others were used
 * since that they would take all connections of the browser; when the page is looked at again it
 * listens where it was, and misses nothing.
 */
export function linkToOwn(receive: Receive): HubLink {
  const hub = createHub(hubNeeds);
  const page = hub.join(receive);
  const id = crypto.getRandomValues(new Uint32Array(2)).join();
  const usedSince = new Set<string>();
  const others =
    typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('duthao-live');
  const settle = () => hub.rest(document.hidden || usedSince.size >= MOST_LINES);
  const use = () => {
    if (!document.hidden) {
      usedSince.clear();
      others?.postMessage(id);
    }
    settle();
  };
  others?.addEventListener('message', ({ data }: MessageEvent<string>) => {
    usedSince.add(data);
    settle();
  });
  document.addEventListener('visibilitychange', use);
  addEventListener('focus', use);
  use();
  return {
    ...page,
    close: () => {
      page.leave();
      hub.rest(true);
      document.removeEventListener('visibilitychange', use);
      removeEventListener('focus', use);
      others?.close();
    },
  };
}
