import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PASSWORD, planUnderReview } from '../live/plan-under-review.ts';
import { serve } from '../live/server-child.ts';
import type { Report } from '../report.ts';
import { flood } from './flood.ts';

const TURNS = 24;
const TURN_MS = 1_000;
const ALONE_MS = 5_000;
const CONNECTIONS = 16;

/**
 * One member writes remarks, one after the other, while strangers try wrong passwords with ever new
 * logins: from one address, and from a new address each time. Short turns with and without the
 * flood alternate, so that what else the machine does meets both.
 */
export async function benchSignIn(report: Report): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'duthao-bench-sign-in-'));
  const planId = await planUnderReview(folder, ['thanh-vien-0']);
  const environment = { DATA_DIR: folder, PORT: '0', DEMO: '0', TRUST_PROXY: '1' };
  try {
    for (const from of ['one address', 'ever new addresses'] as const) {
      const ours = await serve('server/main.ts', environment);
      try {
        const remarks = await writer(ours.address, planId);
        await remarks(TURN_MS);
        const strangers = flood(ours.address, CONNECTIONS, from !== 'one address');
        let [quiet, flooded] = [0, 0];
        for (let turn = 0; turn < TURNS; turn++) {
          // The plan grows, and each remark takes a little longer: neither kind of turn is always
          // the first.
          if (turn % 2 === 0) quiet += await remarks(TURN_MS);
          strangers.begin();
          flooded += await remarks(TURN_MS);
          await strangers.pause();
          if (turn % 2 === 1) quiet += await remarks(TURN_MS);
        }
        const { 401: checked = 0, 429: refused = 0 } = strangers.answered;
        const name = `${CONNECTIONS} strangers, ${from}`;
        report.add(name, 'acts a second, without', (quiet * 1000) / (TURNS * TURN_MS));
        report.add(name, 'a writer’s acts with the flood / without', flooded / quiet, {
          least: 0.8,
        });
        report.add(
          name,
          'passwords checked',
          checked,
          from === 'one address' ? { most: 100 } : undefined,
        );
        report.add(name, 'refused with 429', refused);
        const before = ours.processor();
        strangers.begin();
        await new Promise((done) => setTimeout(done, ALONE_MS));
        await strangers.pause();
        const after = ours.processor();
        if (before === undefined || after === undefined)
          report.skip(name, 'processor time: the system has no /proc');
        else
          report.add(name, 'the flood alone, % of a core', ((after - before) / ALONE_MS) * 1e5, {
            most: 40,
          });
      } finally {
        await ours.stop();
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How many remarks a member gets in within so many ms. */
async function writer(address: string, planId: string) {
  const post = (path: string, cookie: string, body: unknown) =>
    fetch(`${address}/api${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Cookie: cookie },
      body: JSON.stringify(body),
    });
  const signed = await post('/session', '', { login: 'thanh-vien-0', password: PASSWORD });
  const cookie = signed.headers.get('set-cookie')?.split(';')[0] ?? '';
  const remark = { kind: 'suggestion', text: 'Ý kiến', anchor: { nodeId: planId } };
  return async (ms: number): Promise<number> => {
    const end = performance.now() + ms;
    let count = 0;
    for (; performance.now() < end; count++) {
      const answer = await post(`/plans/${planId}/comments`, cookie, remark);
      if (answer.status !== 201) throw new Error(`remark: ${answer.status}`);
      await answer.arrayBuffer();
    }
    return count;
  };
}
