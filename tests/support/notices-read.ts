import { expect, test } from '@jest/globals';
import { plainText } from '../../domain/text/plain.ts';
import type { CommentsView, Notice, NoticesView } from '../../schemas/types.ts';
import { type Client, PEOPLE } from './test-app.ts';

/**
 * After a story, each person's inbox: what concerns them, no word of a remark, read and unread, and
 * what they want by mail.
 */
export function noticesRead(client: (login: string) => Client, plan: string): void {
  const inbox = async (login: string, query = ''): Promise<NoticesView> =>
    (await client(login).get(`/notices${query}`)).body;
  const whole = async (login: string): Promise<readonly Notice[]> => {
    const found: Notice[] = [];
    for (let page = await inbox(login); ; ) {
      found.push(...page.notices);
      if (!page.more) return found;
      page = await inbox(login, `?after=${found.at(-1)?.id}`);
    }
  };

  test('everybody has an inbox with what others did, newest first, and nothing of what they did', async () => {
    for (const { login, office, agency } of PEOPLE.filter((one) => one.role)) {
      const all = await whole(login);
      expect(all.length).toBeGreaterThan(3);
      expect(
        [...all].sort((one, other) => (one.at < other.at ? 1 : -1)).map(({ at }) => at),
      ).toEqual(all.map(({ at }) => at));
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
      expect(all.filter(({ by }) => by === `${office} ${agency}`)).toEqual([]);
      expect(all.every(({ unread }) => unread)).toBe(true);
      expect((await inbox(login)).unread).toBe(all.length);
    }
    expect((await inbox('quantri')).notices).toEqual([]);
  });

  test('notices name remarks by number and quote none of their words', async () => {
    const { comments } = (await client('soanthao').get(`${plan}/comments?at=draft`))
      .body as CommentsView;
    const words = comments.map(({ text }) => plainText(text).slice(0, 24));
    expect(words.length).toBeGreaterThan(3);
    for (const { login } of PEOPLE) {
      const answer = JSON.stringify(await whole(login));
      expect(words.filter((word) => answer.includes(word))).toEqual([]);
    }
  });

  test('one, some and all are marked as read, and the last marking of all is undone', async () => {
    const mark = async (body: object): Promise<NoticesView> =>
      (await client('thanhvien1').put('/notices/marks', body)).body;
    const before = await inbox('thanhvien1');
    const [first, second] = before.notices;
    const one = await mark({ mark: 'read', ids: [first?.id, 'khac.1.replied'] });
    expect(one.notices.slice(0, 2).map(({ unread }) => unread)).toEqual([false, true]);
    expect(one.unread).toBe(before.unread - 1);
    expect(one.canUndo).toBe(false);
    const all = await mark({ mark: 'all-read' });
    expect(all).toMatchObject({ unread: 0, canUndo: true });
    expect((await mark({ mark: 'unread', ids: [second?.id] })).unread).toBe(1);
    const undone = await mark({ mark: 'undo-all' });
    expect(undone).toMatchObject({ unread: before.unread - 1, canUndo: false });
    expect((await mark({ mark: 'unread', ids: [first?.id] })).unread).toBe(before.unread);
    expect((await client('thanhvien1').put('/notices/marks', { mark: 'some' })).status).toBe(422);
    // Another person's marks are their own.
    expect((await inbox('thanhvien2')).canUndo).toBe(false);
  });

  test('an address for mail is the person’s to set and no colleague’s to see', async () => {
    const mine = (login: string) => client(login).get('/mail-settings');
    expect((await mine('thuky')).body).toMatchObject({ sends: false, off: false, offKinds: [] });
    const set = await client('thuky').put('/mail-settings', {
      email: 'thuky@vidu.gov.vn',
      off: false,
      offKinds: ['meetings'],
    });
    expect(set.body).toMatchObject({ email: 'thuky@vidu.gov.vn', offKinds: ['meetings'] });
    const seenBy = async (login: string) =>
      (await client(login).get('/accounts')).body.accounts.find(
        ({ id }: { id: string }) => id === 'thuky',
      ).email;
    expect(await seenBy('thuky')).toBe('thuky@vidu.gov.vn');
    expect(await seenBy('quantri')).toBe('thuky@vidu.gov.vn');
    expect(await seenBy('lanhdao')).toBeUndefined();
    for (const email of ['khong-phai', 'a@b.vn, c@d.vn', 'a@b.vn\nBcc: c@d.vn']) {
      const wrong = { email, off: false, offKinds: [] };
      expect((await client('thuky').put('/mail-settings', wrong)).status).toBe(422);
    }
    await client('quantri').put('/accounts/thuky', { email: '' });
    expect((await mine('thuky')).body).not.toHaveProperty('email');
  });
}
