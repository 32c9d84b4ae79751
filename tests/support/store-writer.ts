// A process that writes to a store on lowdb as fast as it can, and prints each act once
// it is acknowledged. Arguments: the data folder, and a text that tells this run from others.
// Prints one JSON object a line.
import { writeSync } from 'node:fs';
import { openLowdbStore } from '../../server/store/lowdb/open.ts';
import { account, edited, planCreated, revisionOf, submitted } from './store-values.ts';

const [folder = '', run = ''] = process.argv.slice(2);

/**
 * Written at once: what is printed is in the pipe even if the process is killed the next moment. A
 * full pipe is waited for: on a busy machine the reader may be slower than the acts.
 */
function print(value: unknown): void {
  let rest = Buffer.from(`${JSON.stringify(value)}\n`);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(1, rest));
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
    }
  }
}

async function main(): Promise<void> {
  const store = await openLowdbStore(folder);
  print({ opened: process.pid });
  if (run === '') return;

  const write = async (plan: string): Promise<never> => {
    let seq = (await store.events(plan, 0)).length;
    for (;;) {
      // Five at once, so that they share a write.
      const texts = Array.from({ length: 5 }, (_, index) => `${run} ${seq + index + 1}`);
      const first = seq;
      seq += texts.length;
      await Promise.all(
        texts.map(async (text, index) => {
          const at = first + index + 1;
          const event = at === 1 ? planCreated() : edited(at, text);
          await store.append(plan, at - 1, [event]);
          print({ plan, seq: at, text: at === 1 ? undefined : text });
        }),
      );
      await (seq % 4 === 0
        ? submit(plan, ++seq)
        : store.saveCheckpoint(plan, { seq, fold: 'mã 1', state: texts }));
    }
  };
  const submit = async (plan: string, seq: number) => {
    const revision = revisionOf(seq, `Dự thảo ${run} ${seq}`);
    await store.append(plan, seq - 1, [submitted(seq, revision)], revision);
    print({ plan, seq, revision: revision.sha256 });
  };
  const addAccounts = async (): Promise<never> => {
    for (let number = 1; ; number++) {
      const id = `${run}-${number}`;
      await store.putAccount(account(id, id));
      print({ account: id });
    }
  };
  const markNotices = async (accountId: string): Promise<never> => {
    for (let number = 1; ; number++) {
      const upTo = `${run} ${number}`;
      await store.changeInbox(accountId, (kept) => ({
        ...kept,
        marks: { upTo, read: [], unread: [...(kept.marks?.unread ?? []).slice(-20), upTo] },
      }));
      print({ inbox: accountId, mark: upTo });
    }
  };
  await Promise.all([
    ...['p-1', 'p-2', 'p-3'].map(write),
    addAccounts(),
    ...['n-1', 'n-2'].map(markNotices),
  ]);
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
