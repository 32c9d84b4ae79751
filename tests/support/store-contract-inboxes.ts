import type { Inbox } from '../../schemas/types.ts';
import type { Store } from '../../server/store/store.ts';

/** What every store promises of inboxes: part of the suite of all stores. */
export function testInboxes({
  store,
  reopened,
}: {
  readonly store: () => Store;
  readonly reopened: () => Promise<Store>;
}): void {
  test('the inbox of a person is empty at first, and is changed in the order asked for', async () => {
    expect(await store().inbox('a-1')).toBeUndefined();
    const marks = { upTo: '2021-06-14T02:30:00.000Z', read: [], unread: ['p.3.returned'] };
    await Promise.all([
      store().changeInbox('a-1', (kept) => ({ ...kept, marks })),
      store().changeInbox('a-2', (kept) => ({ ...kept, mailOff: true })),
      store().changeInbox('a-1', (kept) => ({
        ...kept,
        ...(kept.marks && { marks: { ...kept.marks, read: ['p.4.replied'] } }),
      })),
    ]);
    await reopened();
    expect(await store().inbox('a-1')).toEqual({
      accountId: 'a-1',
      marks: { ...marks, read: ['p.4.replied'] },
    });
    expect(await store().inbox('a-2')).toEqual({ accountId: 'a-2', mailOff: true });
    await store().changeInbox('a-3', (kept) => kept);
    expect(await store().inbox('a-3')).toBeUndefined();
  });

  test('hands out copies of an inbox and keeps copies', async () => {
    const unread = ['p.3.returned'];
    await store().changeInbox('a-1', (kept) => ({
      ...kept,
      marks: { upTo: '2021-06-14T02:30:00.000Z', read: [], unread },
    }));
    unread.push('p.5.replied');
    const seen = await store().inbox('a-1');
    careless(seen);
    await store().changeInbox('a-1', (kept) => {
      careless(kept);
      return kept;
    });
    expect((await store().inbox('a-1'))?.marks?.unread).toEqual(['p.3.returned']);
  });
}

/** What a careless caller might do to an inbox it was given. */
function careless(inbox: Inbox | undefined): void {
  const unread = inbox?.marks?.unread as string[] | undefined;
  unread?.push('p.9.replied');
}
