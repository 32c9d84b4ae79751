import { expect, test } from '@jest/globals';
import { plainText } from '../../domain/text/plain.ts';
import type { CommentView, PlanView } from '../../schemas/types.ts';
import { calendarOf } from './calendar-reader.ts';
import type { Client } from './test-app.ts';

/**
 * A calendar program gets a person's due dates at the address made for them, while the plan is with
 * the drafting side.
 */
export function calendarFollowed(client: (login: string) => Client, plan: string): void {
  const feed = '/calendar-feed';

  test('a calendar that follows the private address has the due dates as the person sees them, without a remark’s words', async () => {
    const drafter = client('soanthao');
    expect((await drafter.get(feed)).body).toEqual({});
    const { body } = await drafter.post(feed);
    expect((await drafter.get(feed)).body).toEqual({ since: body.since });

    const path = new URL(body.address).pathname.replace('/api', '');
    const answer = await client('nguoingoai').get(path, { headers: { Accept: '*/*' } });
    expect([answer.status, answer.type]).toEqual([200, 'text/calendar']);
    const { name, refresh, events } = calendarOf(answer.text);
    expect(name).toBe('Dự Thảo: thời hạn và cuộc họp');
    expect(refresh).toBe('PT1H');

    const view: PlanView = (await drafter.get(plan)).body;
    const { comments }: { comments: readonly CommentView[] } = (
      await drafter.get(`${plan}/comments`)
    ).body;
    const due = events.find(({ uid }) => uid === `plan-${view.id}@duthao`);
    expect(due).toMatchObject({ start: view.turn.due?.date, summary: `Hạn xử lý: ${view.title}` });
    expect(due?.url).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:\\d+${plan}$`));
    const mine = comments.filter(
      ({ assigned, status }) => assigned?.accountId === 'soanthao' && status === 'open',
    );
    const given = events.filter(({ uid }) => uid.startsWith('assigned-'));
    expect(given.map(({ start }) => start)).toEqual([
      ...new Set(mine.flatMap(({ assigned }) => assigned?.due ?? [])),
    ]);
    for (const { text } of comments)
      expect(JSON.stringify(events)).not.toContain(plainText(text).slice(0, 24));
  });

  test('the address taken back opens nothing', async () => {
    const { body } = await client('soanthao').post(feed);
    const path = new URL(body.address).pathname.replace('/api', '');
    expect((await client('soanthao').delete(feed)).status).toBe(204);
    expect((await client('soanthao').get(path)).status).toBe(404);
    expect((await client('soanthao').get(feed)).body).toEqual({});
  });
}
