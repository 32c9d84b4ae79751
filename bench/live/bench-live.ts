import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '../report.ts';
import { type Listeners, listen } from './listeners.ts';
import { PASSWORD, planUnderReview } from './plan-under-review.ts';
import { serve } from './server-child.ts';

const LISTENERS = 1_000;
const MEMBERS = 100;
const REMARKS = 20;
/** Not counted: the first remarks meet code that has not been compiled yet. */
const WARM_UP = 5;

/**
 * A member's remark on its way to a thousand open pages of a hundred people, from the moment it is
 * sent; beside it the same bytes from a server that does nothing else.
 */
export async function benchLive(report: Report): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'duthao-bench-live-'));
  const members = Array.from({ length: MEMBERS }, (_, index) => `thanh-vien-${index}`);
  const planId = await planUnderReview(folder, members);
  const ours = await serve('server/main.ts', { DATA_DIR: folder, PORT: '0', DEMO: '0' });
  const bare = await serve('bench/live/bare-child.ts');
  const opened: Listeners[] = [];
  try {
    const signed = await Promise.all(members.map((login) => signIn(ours.address, login)));
    const cookies = Array.from({ length: LISTENERS }, (_, index) => signed[index % MEMBERS] ?? '');
    const plan = `${ours.address}/api/plans/${planId}`;
    // With a vote in the round everybody sees another plan: their own vote and no others.
    await send('PUT', `${plan}/vote`, signed[0] ?? '', JSON.stringify({ choice: 'agree' }));
    const before = ours.memory();
    const app = await listen(`${ours.address}/api/live?plans=${planId}`, cookies);
    const peer = await listen(bare.address, cookies);
    opened.push(app, peer);
    const after = ours.memory();

    // Nobody gets their own presence.
    const isAll = (text: string) => text.split('"accountId"').length === MEMBERS;
    const come = await heard(app, isAll, () =>
      Promise.all(signed.map((cookie) => send('PUT', `${plan}/presence`, cookie, '{}'))),
    );

    const waits: { readonly app: number[]; readonly peer: number[] } = { app: [], peer: [] };
    for (let turn = 0; turn < WARM_UP + REMARKS; turn++) {
      const remark = { kind: 'suggestion', text: `Ý kiến ${turn}`, anchor: { nodeId: planId } };
      const mine = await heard(app, isAct, () =>
        send('POST', `${plan}/comments`, signed[turn % MEMBERS] ?? '', JSON.stringify(remark)),
      );
      const theirs = await heard(peer, isAct, () => send('POST', bare.address, '', mine.text));
      if (turn < WARM_UP) continue;
      waits.app.push(...mine.ms);
      waits.peer.push(...theirs.ms);
    }
    const name = `${LISTENERS} listeners, ${MEMBERS} people`;
    report.add(name, 'remark heard, p50 ms', quantile(waits.app, 0.5));
    report.add(name, 'remark heard, p99 ms', quantile(waits.app, 0.99), { most: 250 });
    report.add(name, 'remark heard, latest ms', quantile(waits.app, 1));
    report.add(name, 'same bytes from Node alone, p99 ms', quantile(waits.peer, 0.99));
    report.add(
      name,
      'ours / Node alone, p99',
      quantile(waits.app, 0.99) / quantile(waits.peer, 0.99),
      { most: 5 },
    );
    report.add(name, 'everybody comes and is told, latest ms', quantile(come.ms, 1), {
      most: 2000,
    });
    if (before === undefined || after === undefined)
      report.skip(name, 'memory: the system has no ps');
    else report.add(name, 'memory a listener, kB', (after - before) / LISTENERS, { most: 100 });
  } finally {
    for (const listeners of opened) listeners.close();
    await Promise.all([ours.stop(), bare.stop()]);
    rmSync(folder, { recursive: true, force: true });
  }
}

const isAct = (text: string): boolean => /^event: act$/m.test(text);

/** How long after `say` began each listener had what it brought about. */
async function heard(
  listeners: Listeners,
  is: (text: string) => boolean,
  say: () => Promise<unknown>,
): Promise<{ readonly ms: readonly number[]; readonly text: string }> {
  const next = listeners.next(is);
  const start = performance.now();
  await say();
  const { at, text } = await next;
  return { ms: at.map((moment) => moment - start), text };
}

async function send(method: string, address: string, cookie: string, body: string) {
  const answer = await fetch(address, {
    method,
    headers: { 'Content-Type': 'application/json', Cookie: cookie },
    body,
  });
  if (!answer.ok) throw new Error(`${method} ${address}: ${answer.status} ${await answer.text()}`);
  return answer;
}

async function signIn(address: string, login: string): Promise<string> {
  const body = JSON.stringify({ login, password: PASSWORD });
  const { headers } = await send('POST', `${address}/api/session`, '', body);
  return headers.get('set-cookie')?.split(';')[0] ?? '';
}

function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? 0;
}
