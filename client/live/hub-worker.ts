// The hub of all pages of a browser, in a worker that they share: it lives as long as one of them.

import { createHub } from './hub.ts';
import type { FromPage } from './hub-messages.ts';
import { hubNeeds } from './hub-needs.ts';

const hub = createHub(hubNeeds);

addEventListener('connect', (event) => {
  const [port] = (event as MessageEvent).ports;
  if (port === undefined) return;
  const page = hub.join((message) => port.postMessage(message));
  port.addEventListener('message', ({ data }: MessageEvent<FromPage>) => page.take(data));
  // Where the browser tells that a page is gone; elsewhere it says so itself, or falls silent.
  port.addEventListener('close', page.leave);
  port.start();
});
