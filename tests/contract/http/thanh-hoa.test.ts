import { plainText } from '../../../domain/text/plain.ts';
import { OPERATION_NAMES, operationOf } from '../../../schemas/operations.ts';
import type { CommentView, HistoryEntry, NodeChange } from '../../../schemas/types.ts';
import { readSeed } from '../../../seeds/load.ts';
import { answersShared } from '../../support/answers-shared.ts';
import { calendarFollowed } from '../../support/calendar-followed.ts';
import { all, readBody, readPackage } from '../../support/docx-reader.ts';
import { noticesRead } from '../../support/notices-read.ts';
import { opinionsAsked } from '../../support/opinions-asked.ts';
import { packTaken } from '../../support/pack-taken.ts';
import { lettersTaken } from '../../support/papers-shared.ts';
import { type Clients, playStep } from '../../support/play-http.ts';
import { takeFile } from '../../support/taken-file.ts';
import { called, MEMBERS, PASSWORD, PEOPLE, testApp } from '../../support/test-app.ts';

const seed = readSeed('thanh-hoa');
const planId = seed.document.id;
const plan = `/plans/${planId}`;
const remarks = new Map<string, string>();
let at: Awaited<ReturnType<typeof testApp>>;
let clients: Clients;
let done = 0;

/** Plays on until the milestone, and expects every step to be granted. */
async function playUntil(milestone: string) {
  const last = seed.story.findIndex((step) => step.milestone === milestone);
  for (; done <= last; done++) {
    const step = seed.story[done];
    if (!step) break;
    at.setClock(step.at);
    const response = await playStep(clients, planId, step, remarks);
    if (response.status >= 300)
      throw new Error(
        `step ${done} (${step.as} ${step.do}): ${response.status} ${JSON.stringify(response.body)}`,
      );
  }
}

const client = (login: string) => {
  const found = clients[login];
  if (!found) throw new Error(`no client ${login}`);
  return found;
};

beforeAll(async () => {
  at = await testApp({ now: '2021-06-01T08:00:00+07:00' });
  clients = Object.fromEntries(
    await Promise.all(
      PEOPLE.map(async ({ login }) => [login, await at.client(login, { stay: true })] as const),
    ),
  );
  const { kind = 'de-an', title = '', draftingAgency = '' } = seed.document.fields;
  const made = await client('soanthao').post('/plans', {
    kind,
    title,
    draftingAgency,
    members: MEMBERS,
    document: seed.document,
  });
  expect(made.status).toBe(201);
});

// One story in order: each test stands on the one before it.
describe('the Thanh Hóa plan once round the loop, through HTTP', () => {
  test('the head submits revision 1 and it is the committee’s turn', async () => {
    await playUntil('submitted-1');
    const { body } = await client('chutri').get(plan);
    expect(body).toMatchObject({
      stage: 'in-review',
      revisions: 1,
      round: 1,
      turn: { side: 'committee' },
    });
    expect(body.work.map((item: { code: string }) => item.code)).toContain('decide');
  });

  test('the chair returns it with directives due next week, resolved to working days and kept as said', async () => {
    await playUntil('returned');
    const { body } = await client('soanthao').get(plan);
    expect(body.stage).toBe('returned');
    expect(body.turn).toMatchObject({
      side: 'drafting',
      who: seed.document.fields.draftingAgency,
      overdue: false,
    });
    expect(body.turn.due).toEqual({
      said: 'trong tuần tới',
      from: '2021-06-21',
      date: '2021-06-25',
    });
    expect(body.remarks.directives).toBe(9);
  });

  test('resubmission is refused while a directive is unanswered, and says which', async () => {
    await playUntil('half-answered');
    const refused = await client('lanhdao').post(`${plan}/revisions`, {
      coverNote: 'Trình lại',
      unansweredReason: 'Chưa kịp',
    });
    expect(refused.status).toBe(409);
    expect(refused.body.code).toBe('not-possible-now');
    const reason = refused.body.reasons.find(
      (candidate: { code: string }) => candidate.code === 'directives-unanswered',
    );
    expect(reason.commentIds).toContain(remarks.get('D9'));
    expect(reason.commentIds).not.toContain(remarks.get('D10'));
  });

  answersShared(client, plan, (now) => at.setClock(now));

  calendarFollowed(client, plan);

  test('answers not yet released are the drafting side’s alone', async () => {
    const inside: { comments: readonly CommentView[] } = (
      await client('soanthao').get(`${plan}/comments`)
    ).body;
    const outside: { comments: readonly CommentView[] } = (
      await client('thanhvien1').get(`${plan}/comments`)
    ).body;
    const unreleased = inside.comments.filter(
      (comment) => comment.response && !comment.response.released,
    );
    expect(unreleased.length).toBeGreaterThan(0);
    for (const { id } of unreleased) {
      const seen = outside.comments.find((comment) => comment.id === id);
      expect(seen?.response).toBeUndefined();
      expect(seen?.status === 'open' || seen?.status === 'reopened').toBe(true);
    }
    const history: readonly HistoryEntry[] = (await client('thanhvien1').get(`${plan}/history`))
      .body.entries;
    expect(history.map((entry) => entry.type)).not.toContain('response-set');
    expect((await client('thanhvien1').get(`${plan}/draft`)).status).toBe(403);
    expect((await client('chutri').get(`${plan}/redline?from=1&to=draft`)).status).toBe(403);
  });

  test('every remark answered, the head resubmits and all answers go out with revision 2', async () => {
    await playUntil('submitted-2');
    const { body } = await client('thanhvien2').get(`${plan}/comments`);
    const answered = body.comments.filter((comment: CommentView) => comment.kind !== 'observation');
    for (const comment of answered) expect(comment.response?.released).toBe(true);
    expect(body.at).toBe('2');
  });

  test('the redline of 1 and 2 holds the changes that the answers name', async () => {
    const { body } = await client('chutri').get(`${plan}/redline?from=1&to=2`);
    const changes: readonly NodeChange[] = body.changes;
    const known = new Set(
      changes.flatMap((change) => [change.id, ...change.fields.map((field) => field.id)]),
    );
    const { comments } = (await client('chutri').get(`${plan}/comments`)).body as {
      comments: readonly CommentView[];
    };
    const named = comments.flatMap((comment) => comment.response?.changes ?? []);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  test('directives with a check turn green by themselves, and show why', async () => {
    const at = async (revision: number) => {
      const { body } = await client('chutri').get(`${plan}/comments?at=${revision}`);
      return new Map<string, CommentView['checked']>(
        body.comments.map(({ id, checked }: CommentView) => [id, checked]),
      );
    };
    const [before, after] = [await at(1), await at(2)];
    for (const key of ['D6', 'D7', 'D8', 'D9', 'D10']) {
      const [was, is] = [before, after].map((views) => views.get(remarks.get(key) ?? ''));
      expect([key, was?.met, is?.met]).toEqual([key, false, true]);
      expect(was?.findings.length).toBeGreaterThan(0);
      expect(is?.proofs.length).toBeGreaterThan(0);
    }
    expect(after.get(remarks.get('D5') ?? '')).toBeUndefined();
  });

  test('the redline is a page in one column, or in two', async () => {
    const page = async (query: string): Promise<string> => {
      const { agent } = client('chutri');
      const path = `/api${plan}/redline?from=1&to=2&fragment=1${query}`;
      return (await agent.get(path).set({ Accept: 'text/html' })).text;
    };
    expect(await page('')).not.toContain('class="rl-sides"');
    expect(await page('&layout=inline')).toBe(await page(''));
    expect(await page('&layout=side-by-side')).toContain('class="rl-sides"');
    expect((await client('chutri').get(`${plan}/redline?from=1&to=2&layout=x`)).status).toBe(422);
  });

  test('the redline comes as a Word file named after the plan, with the remarks and their answers as threads', async () => {
    const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    const told = (await client('thanhvien1').get(`${plan}/comments?at=2`)).body
      .comments as readonly CommentView[];
    const get = (query: string, accept: string) =>
      takeFile(client('thanhvien1'), `${plan}/redline?from=1&to=2${query}`, { Accept: accept });
    const byAccept = await get('', word);
    const byFormat = await get('&format=docx', 'text/html,*/*');
    expect(byAccept.status).toBe(200);
    expect(byAccept.type).toBe(word);
    expect(byAccept.get('Vary')).toContain('Accept');
    expect(byFormat.body).toEqual(byAccept.body);
    const disposition = byAccept.get('Content-Disposition') ?? '';
    expect(disposition).toMatch(/; filename="De an [ -~]*\.docx";/);
    const [, name = ''] = /filename\*=UTF-8''([^;]+)/.exec(disposition) ?? [];
    expect(disposition).toMatch(/^attachment;/);
    expect(decodeURIComponent(name)).toMatch(
      /^Đề án Chuyển đổi số .* - Dự thảo lần 1 - Dự thảo lần 2\.docx$/,
    );

    const parts = readPackage(byAccept.body);
    const document = parts.get('word/document.xml');
    const comments = parts.get('word/comments.xml');
    const threads = parts.get('word/commentsExtended.xml');
    if (!document || !comments || !threads) throw new Error('a part is missing');
    expect(readBody(document, 'accept')).not.toEqual(readBody(document, 'reject'));
    const marks = [...all(document)].filter(({ name }) => name === 'w:ins');
    expect(new Set(marks.map(({ attributes }) => attributes['w:author'])).size).toBe(1);
    const roots = [...all(threads)].filter(
      ({ name, attributes }) => name === 'w15:commentEx' && !attributes['w15:paraIdParent'],
    );
    expect(roots).toHaveLength(told.length);
    const words = [...all(comments)]
      .flatMap(({ name, children }) => (name === 'w:t' ? children : []))
      .join('');
    for (const { response } of told)
      if (response) expect(words).toContain(plainText(response.reason).split('\n')[0]);
    const ids = (name: string) =>
      [...all(document)]
        .filter((one) => one.name === name)
        .map(({ attributes }) => attributes['w:id'])
        .sort();
    expect(ids('w:commentRangeStart')).toEqual(
      [...all(comments)]
        .filter(({ name }) => name === 'w:comment')
        .map(({ attributes }) => attributes['w:id'])
        .sort(),
    );
    expect(ids('w:commentRangeEnd')).toEqual(ids('w:commentRangeStart'));
    expect(ids('w:commentReference')).toEqual(ids('w:commentRangeStart'));
  });

  test('every remark is still there, each at a place that exists in revision 2', async () => {
    const { comments } = (await client('thanhvien1').get(`${plan}/comments?at=2`)).body as {
      comments: readonly CommentView[];
    };
    const revision = await client('thanhvien1').get(`${plan}/revisions/2`);
    const text = JSON.stringify(revision.body.document);
    expect(comments.map((comment) => comment.id).sort()).toEqual([...remarks.values()].sort());
    for (const comment of comments) expect(text).toContain(`"id":"${comment.place.nodeId}"`);
    expect(comments.some((comment) => comment.place.status === 'edited')).toBe(true);
  });

  test('the response table holds every remark, with the words that changed', async () => {
    const { body } = await client('chutri').get(`${plan}/response-table`);
    const rows = [
      ...body.directives,
      ...body.sections.flatMap((section: { rows: unknown[] }) => section.rows),
    ];
    expect(rows).toHaveLength(remarks.size);
    expect(
      rows.some((row: { after: { html: string }[] }) =>
        row.after.some(({ html }) => html.includes('<ins')),
      ),
    ).toBe(true);
    const page = await client('chutri').get(`${plan}/response-table`, {
      headers: { Accept: 'text/html' },
    });
    expect(page.type).toBe('text/html');
    expect(page.text).toContain('BẢNG TỔNG HỢP, TIẾP THU, GIẢI TRÌNH Ý KIẾN');
  });

  test('the chair approves; the plan is locked and refuses every edit', async () => {
    await playUntil('approved');
    const { body } = await client('soanthao').get(plan);
    expect(body).toMatchObject({ stage: 'approved', turn: { side: 'nobody' } });
    const draft = await client('soanthao').get(`${plan}/draft`);
    expect(draft.body.editable).toBe(false);
    const edit = await client('soanthao').put(
      `${plan}/draft/nodes/muc-tieu-tong-quat`,
      { fields: {} },
      { ifMatch: `"${draft.body.versions['muc-tieu-tong-quat']}"` },
    );
    expect(edit.status).toBe(409);
    expect(edit.body.reasons[0].code).toBe('not-in-this-stage');
    expect(
      (
        await client('thanhvien1').post(`${plan}/comments`, {
          kind: 'suggestion',
          text: 'Muộn rồi',
          anchor: { nodeId: planId },
        })
      ).status,
    ).toBe(409);
  });

  test('a submitted revision never changes: revision 1 still has the hash it was submitted with', async () => {
    const { body } = await client('thanhvien1').get(`${plan}/revisions/1`);
    expect(body.document).toEqual(seed.document);
    expect(body.sha256).toBe(
      (await client('thanhvien1').get(`${plan}/revisions`)).body.revisions[0].sha256,
    );
  });

  test('history lists every act with who, in which office and when', async () => {
    const { entries } = (await client('lanhdao').get(`${plan}/history`)).body as {
      entries: readonly HistoryEntry[];
    };
    const returned = entries.find((entry) => entry.type === 'plan-returned');
    expect(returned?.actor).toMatchObject({
      accountId: 'chutri',
      office: 'Phó Chủ tịch UBND tỉnh',
      agency: 'UBND tỉnh Thanh Hóa',
    });
    expect(returned?.at).toBe(new Date('2021-06-14T11:05:00+07:00').toISOString());
    expect(returned?.line).toContain('Trả lại dự thảo lần 1');
  });

  test('the chair reopens it with a reason, the head withdraws what was submitted again', async () => {
    expect(
      (await client('lanhdao').post(`${plan}/reopen`, { reason: 'Bổ sung nguồn vốn' })).status,
    ).toBe(403);
    expect((await client('chutri').post(`${plan}/reopen`, { reason: '   ' })).status).toBe(422);
    expect(
      (await client('chutri').post(`${plan}/reopen`, { reason: 'Bổ sung nguồn vốn' })).body.stage,
    ).toBe('drafting');
    expect(
      (await client('lanhdao').post(`${plan}/revisions`, { coverNote: 'Trình lần 3' })).body.number,
    ).toBe(3);
    const withdrawn = await client('lanhdao').post(`${plan}/withdraw`, { reason: 'Nhầm bản' });
    expect(withdrawn.body).toMatchObject({ stage: 'drafting', revisions: 3 });
    const { rounds } = (await client('chutri').get(`${plan}/rounds`)).body;
    expect(rounds.map((round: { outcome: string }) => round.outcome)).toEqual([
      'returned',
      'approved',
      'withdrawn',
    ]);
  });

  packTaken(client, plan);

  opinionsAsked(client, plan, (now) => at.setClock(now));

  lettersTaken(client, plan);

  noticesRead(client, plan);

  test('every operation of the description was called and answered as described', async () => {
    const version = (await client('soanthao').get(`${plan}/draft`)).headers.etag ?? '';
    const document = (await client('soanthao').get(`${plan}/draft`)).body.document;
    expect(
      (await client('soanthao').put(`${plan}/draft`, { document }, { ifMatch: version })).status,
    ).toBe(200);
    expect((await client('quantri').put(`${plan}/members`, { members: MEMBERS })).status).toBe(200);
    const made = await client('quantri').post('/accounts', {
      login: 'moi',
      name: 'Chuyên viên mới',
      offices: [{ title: 'Chuyên viên', agency: 'Sở Xây dựng' }],
      password: 'mat-khau-dai',
    });
    expect(
      (await client('quantri').put(`/accounts/${made.body.id}`, { active: false })).body.active,
    ).toBe(false);
    const [first] = (await client('lanhdao').get(`${plan}/comments?at=1`)).body.comments;
    const put = await client('lanhdao').put(`${plan}/comments/${first.id}/anchor`, {
      anchor: { nodeId: first.anchor.nodeId },
      revision: first.revision,
    });
    expect(put.body).toMatchObject({
      anchor: first.anchor,
      replaced: { anchor: { nodeId: first.anchor.nodeId }, by: { accountId: 'lanhdao' } },
    });
    expect((await client('thanhvien1').get(`${plan}/due-dates`)).type).toBe('text/calendar');
    for (const path of [
      '/accounts',
      '/plans',
      '/health',
      '/health/ready',
      '/openapi.json',
      '/session',
    ])
      expect((await client('quantri').get(path)).status).toBe(200);
    const stranger = client('nguoingoai');
    const passwords = { password: PASSWORD, newPassword: 'mat-khau-khac-dai' };
    expect((await stranger.put('/session/password', passwords)).status).toBe(204);
    expect((await stranger.delete('/session')).status).toBe(204);
    const missing = OPERATION_NAMES.filter((name) => {
      const { events, status = 200 } = operationOf(name);
      // Streams never end; live.test.ts listens to them.
      return !events && !called.has(`${name} ${status}`);
    });
    expect(missing).toEqual([]);
  });
});
