import { expect, test } from '@jest/globals';
import type { CommentView } from '../../schemas/types.ts';
import type { Client } from './test-app.ts';

/**
 * What the drafting side does while it answers a returned plan: shared work on the remarks,
 * findings, reasons, due dates.
 */
export function answersShared(
  client: (login: string) => Client,
  plan: string,
  setClock: (now: string) => void,
): void {
  test('the drafting side shares out the remarks, answers identical ones together, and sees what is found', async () => {
    const all: readonly CommentView[] = (await client('soanthao').get(`${plan}/comments`)).body
      .comments;
    const open = all.filter(({ status, kind }) => status === 'open' && kind !== 'directive');
    const [one, other] = open;
    const ids = open.map(({ id }) => id);
    const assigned = await client('lanhdao').put(`${plan}/assignments`, {
      commentIds: ids,
      assignee: 'soanthao',
      due: '2021-06-18',
    });
    expect(assigned.body.comments.find(({ id }: CommentView) => id === one?.id)).toMatchObject({
      assigned: { accountId: 'soanthao', due: '2021-06-18', by: { accountId: 'lanhdao' } },
    });
    // The day after, who is to answer sees that it is late, and nobody else.
    setClock('2021-06-19T08:00:00+07:00');
    const late = (await client('soanthao').get(`${plan}/comments`)).body.comments;
    expect(late.find(({ id }: CommentView) => id === one?.id).assigned.overdue).toBe(true);
    expect((await client('soanthao').get(plan)).body.work).toMatchObject([
      { code: 'answer-remarks', due: { date: '2021-06-18' }, overdue: true },
    ]);
    expect((await client('lanhdao').get(plan)).body.work).toMatchObject([
      { code: 'answer-remarks', overdue: false },
    ]);
    const outside = (await client('thanhvien1').get(`${plan}/comments`)).body.comments;
    expect(outside.some(({ assigned: to }: CommentView) => to)).toBe(false);
    expect(
      (await client('lanhdao').put(`${plan}/assignments`, { commentIds: ids, assignee: 'chutri' }))
        .status,
    ).toBe(422);

    const merged = await client('thuky').post(`${plan}/comments/${one?.id}/merge`, {
      commentIds: [other?.id],
    });
    expect(merged.body.merged).toEqual([other?.id]);
    expect(
      (
        await client('soanthao').put(`${plan}/comments/${other?.id}/response`, {
          disposition: 'explained',
          reason: 'Trả lời riêng',
        })
      ).status,
    ).toBe(409);
    const apart = await client('thuky').post(`${plan}/comments/${other?.id}/unmerge`);
    expect(apart.body.mergedInto).toBeUndefined();

    const same = { disposition: 'explained', reason: 'Sẽ giải trình tại hội nghị' };
    const answered = await client('soanthao').put(`${plan}/responses`, {
      commentIds: ids,
      ...same,
    });
    for (const id of ids) {
      const found = answered.body.comments.find((comment: CommentView) => comment.id === id);
      expect(found).toMatchObject({ status: 'answered', response: same });
      expect(found.assigned).not.toHaveProperty('overdue');
    }

    const checks = (await client('chutri').get(`${plan}/checks`)).body.checks;
    expect(checks.map(({ rule }: { rule: string }) => rule)).toContain('indicator-justification');
    expect((await client('chutri').get(`${plan}/gate`)).status).toBe(403);
    expect((await client('chutri').get(`${plan}/draft/findings`)).status).toBe(403);
  });

  test('a finding is ignored with a reason, and taken up again', async () => {
    const { findings } = (await client('soanthao').get(`${plan}/draft/findings`)).body;
    const [found] = findings;
    const ignored = await client('soanthao').post(`${plan}/draft/findings/ignore`, {
      key: found.key,
      reason: 'Chờ số liệu của Cục Thống kê',
    });
    expect(ignored.body.findings[0]).toMatchObject({
      key: found.key,
      ignored: { reason: 'Chờ số liệu của Cục Thống kê', by: { accountId: 'soanthao' } },
    });
    expect(
      (
        await client('soanthao').post(`${plan}/draft/findings/ignore`, {
          key: 'khong-co',
          reason: 'x',
        })
      ).status,
    ).toBe(422);
    const restored = await client('soanthao').post(`${plan}/draft/findings/restore`, {
      key: found.key,
    });
    expect(restored.body.findings[0].ignored).toBeUndefined();
  });

  test('a due date is put off by the chair alone, with the reason, and the earlier one stays on record', async () => {
    const body = { due: { date: '2021-06-28' }, reason: 'Chờ số liệu tháng 6' };
    expect((await client('lanhdao').post(`${plan}/due`, body)).status).toBe(403);
    expect(
      (await client('chutri').post(`${plan}/due`, { ...body, due: { date: '2021-06-24' } })).status,
    ).toBe(422);
    const put = await client('chutri').post(`${plan}/due`, body);
    expect(put.body).toMatchObject({
      turn: { due: { date: '2021-06-28' } },
      lastDecision: {
        due: { date: '2021-06-28' },
        pastDues: [{ due: { date: '2021-06-25' }, reason: 'Chờ số liệu tháng 6' }],
      },
    });
  });

  test('what changed though nobody asked is listed, and explained once', async () => {
    const { unrequested } = (await client('soanthao').get(`${plan}/gate`)).body;
    expect(Array.isArray(unrequested)).toBe(true);
    const { document } = (await client('soanthao').get(`${plan}/draft`)).body;
    const sectionId = document.children[0].id;
    const gated = await client('soanthao').put(`${plan}/gate/sections/${sectionId}`, {
      reason: 'Sửa theo văn bản mới',
    });
    expect(gated.status).toBe(200);
    expect(
      (await client('soanthao').put(`${plan}/gate/sections/${sectionId}`, { reason: '' })).status,
    ).toBe(200);
  });
}
