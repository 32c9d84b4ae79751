import type { CommentView } from '../../../schemas/types.ts';
import { readLetter } from '../../support/letter-reader.ts';
import { takeFile } from '../../support/taken-file.ts';
import { type Client, MEMBERS, testApp } from '../../support/test-app.ts';

const LOGINS = ['soanthao', 'lanhdao', 'thanhvien1', 'thanhvien2', 'chutri', 'thuky'] as const;
const TEXT = 'Đổi mới phương thức lãnh đạo. Phát triển hạ tầng số.';

let at: Awaited<ReturnType<typeof testApp>>;
let clients: Record<(typeof LOGINS)[number], Client>;
let plan: string;
let sections: readonly string[];

beforeEach(async () => {
  at = await testApp({ now: '2021-06-14T08:00:00+07:00' });
  const signedIn = await Promise.all(
    LOGINS.map(async (login) => [login, await at.client(login, { stay: true })] as const),
  );
  clients = Object.fromEntries(signedIn) as typeof clients;
  const made = await clients.soanthao.post('/plans', {
    kind: 'de-an',
    title: 'Đề án thử',
    draftingAgency: 'Sở Thông tin và Truyền thông',
    members: MEMBERS,
  });
  plan = `/plans/${made.body.id}`;
  const { document } = (await clients.soanthao.get(`${plan}/draft`)).body;
  sections = document.children.map(({ id }: { id: string }) => id);
  await write(0, TEXT);
  await submit();
});

async function write(index: number, text: string) {
  const { document, versions } = (await clients.soanthao.get(`${plan}/draft`)).body;
  const { id, fields } = document.children[index];
  const sent = { ifMatch: `"${versions[id]}"` };
  const { status } = await clients.soanthao.put(
    `${plan}/draft/nodes/${id}`,
    { fields: { ...fields, text } },
    sent,
  );
  expect(status).toBe(200);
}

const submit = () =>
  clients.lanhdao.post(`${plan}/revisions`, { coverNote: 'Kính trình', unansweredReason: 'Sau' });
const remark = async (index = 0): Promise<string> =>
  (
    await clients.thanhvien1.post(`${plan}/comments`, {
      kind: 'suggestion',
      text: 'Nêu rõ hơn',
      anchor: { nodeId: sections[index] },
    })
  ).body.id;
const CHECK = { rule: 'task-exists', settings: { name: 'Trung tâm dữ liệu' } };
/** Returned with one directive that a check holds; answers with the id of the directive. */
const returned = async (priority: 'must' | 'should' = 'must'): Promise<string> => {
  const anchor = { nodeId: (await clients.chutri.get(plan)).body.id };
  const directive = { text: 'Bổ sung nhiệm vụ về trung tâm dữ liệu', anchor, priority };
  const { body, status } = await clients.chutri.post(`${plan}/decision`, {
    verdict: 'returned',
    conclusion: 'Hoàn thiện',
    directives: [{ ...directive, check: CHECK }],
  });
  expect([status, body.stage]).toEqual([200, 'returned']);
  return body.lastDecision.directiveIds[0];
};
const answer = (id: string, body: object) =>
  clients.soanthao.put(`${plan}/comments/${id}/response`, { reason: 'Đã nêu', ...body });
const unproven = async () =>
  (await clients.soanthao.get(`${plan}/gate`)).body.unproven.map(
    ({ commentId, why }: { commentId: string; why: string }) => [commentId, why],
  );
const codes = ({ body }: { body: { reasons?: readonly { code: string }[] } }) =>
  body.reasons?.map(({ code }) => code);
const shown = (exact: string) => ({
  shownAt: { nodeId: sections[0], field: 'text', quote: { exact, prefix: '', suffix: '' } },
});

describe('what an answer says of the draft is so, at submission and when answers are sent ahead', () => {
  const refusedBoth = async () => {
    const sent = await clients.lanhdao.post(`${plan}/responses/release`);
    const submitted = await submit();
    expect([sent.status, submitted.status]).toEqual([409, 409]);
    expect(codes(sent)).toEqual(['claims-unproven']);
    expect(codes(submitted)).toContain('claims-unproven');
  };

  test('“tiếp thu một phần” without a change is refused; a change of spaces and tone marks is none', async () => {
    const id = await remark();
    await clients.chutri.post(`${plan}/decision`, { verdict: 'returned', conclusion: 'Sửa' });
    await answer(id, { disposition: 'partly-accepted' });
    await refusedBoth();
    await write(0, `${TEXT.replace('Phát', '  Phát')}\n`);
    expect(await unproven()).toEqual([[id, 'nothing-changed']]);
    await write(0, `${TEXT} Nêu rõ hơn.`);
    expect((await clients.lanhdao.post(`${plan}/responses/release`)).status).toBe(200);
    expect((await submit()).status).toBe(201);
  });

  const returnedBy = () =>
    clients.chutri.post(`${plan}/decision`, { verdict: 'returned', conclusion: 'Sửa' });
  const named = async () => {
    const { body } = await clients.soanthao.get(`${plan}/redline?from=1&to=draft`);
    return body.changes.flatMap(({ id, fields }: { id: string; fields: { id: string }[] }) => [
      id,
      ...fields.map((field) => field.id),
    ]);
  };

  test('a change of spaces, or of what nobody sees, is none where the answer names it either', async () => {
    const id = await remark(1);
    await returnedBy();
    await write(0, TEXT.replace('Phát', '\u2060Phát\u00ad \u200d'));
    await answer(id, { disposition: 'accepted', changes: await named() });
    expect(await unproven()).toEqual([[id, 'nothing-changed']]);
    await refusedBoth();
  });

  test('a change that was undone again is none', async () => {
    const id = await remark();
    await returnedBy();
    await write(0, `${TEXT} Thêm.`);
    expect((await submit()).status).toBe(201);
    await returnedBy();
    await write(0, TEXT);
    await answer(id, { disposition: 'accepted' });
    expect(await unproven()).toEqual([[id, 'nothing-changed']]);
  });

  test('a passage may stand within a longer one that begins within a word', async () => {
    const id = await remark(1);
    await returnedBy();
    await write(0, 'xab ab ab.');
    const { status } = await answer(id, { disposition: 'already-there', ...shown('ab ab') });
    expect(status).toBe(200);
  });

  test('an answer of its own that a merged remark keeps is held against the draft', async () => {
    const [one, first] = [await remark(), await remark(1)];
    await returnedBy();
    await answer(one, { disposition: 'accepted' });
    const merged = await clients.soanthao.post(`${plan}/comments/${first}/merge`, {
      commentIds: [one],
    });
    expect(merged.status).toBe(200);
    expect(await unproven()).toEqual([[one, 'nothing-changed']]);
    await refusedBoth();
  });

  test('remarks that are each answered as the same as the other are not, however they are merged', async () => {
    const one = await remark();
    const directive = await returned();
    await answer(directive, { disposition: 'same-as', sameAs: one });
    const merge = (into: string, id: string) =>
      clients.soanthao.post(`${plan}/comments/${into}/merge`, { commentIds: [id] });
    const refused = await merge(directive, one);
    expect([refused.status, refused.body.errors[0].pointer]).toEqual([422, '/commentIds']);
    expect(codes(await submit())).toContain('repeated-unanswered');
    expect(codes(await clients.lanhdao.post(`${plan}/responses/release`))).toContain(
      'repeated-unanswered',
    );
  });

  test('a directive is not answered by an observation that needs no answer', async () => {
    const { body } = await clients.thanhvien1.post(`${plan}/comments`, {
      kind: 'observation',
      text: 'Đã rõ',
      anchor: { nodeId: sections[0] },
    });
    const directive = await returned();
    await answer(directive, { disposition: 'same-as', sameAs: body.id });
    expect(codes(await submit())).toContain('repeated-unanswered');
  });

  test.each(['a', '.', 'ạ tầng', '\u2060'])('the passage %j says nothing', async (exact) => {
    const id = await remark(1);
    await returnedBy();
    const { status, body } = await answer(id, { disposition: 'already-there', ...shown(exact) });
    expect([status, body.errors?.[0].pointer]).toEqual([422, '/shownAt/quote/exact']);
  });

  test('“đã có trong dự thảo” names a passage that is there', async () => {
    const id = await remark(1);
    await clients.chutri.post(`${plan}/decision`, { verdict: 'returned', conclusion: 'Sửa' });
    await answer(id, { disposition: 'already-there' });
    expect(await unproven()).toEqual([[id, 'place-not-named']]);
    await refusedBoth();
    const wrong = await answer(id, { disposition: 'already-there', ...shown('không có chữ này') });
    expect(wrong.body.errors[0].pointer).toBe('/shownAt/quote/exact');
    const misplaced = await answer(id, { disposition: 'explained', ...shown('hạ tầng số') });
    expect(misplaced.body.errors[0].pointer).toBe('/shownAt');
    const right = await answer(id, { disposition: 'already-there', ...shown('hạ tầng số') });
    expect(right.body.response.shownAt.quote.exact).toBe('hạ tầng số');
    await write(0, 'Viết lại toàn bộ.');
    expect(await unproven()).toEqual([[id, 'words-not-there']]);
    await refusedBoth();
    await write(0, TEXT);
    expect((await submit()).status).toBe(201);
    const row = (await clients.chutri.get(`${plan}/response-table`)).body.sections[0].rows[0];
    expect(row.note).toContain('“hạ tầng số”');
  });

  test('of a directive with a check, “đã có trong dự thảo” needs the check met', async () => {
    const id = await returned();
    await answer(id, { disposition: 'already-there', ...shown('hạ tầng số') });
    expect(await unproven()).toEqual([[id, 'check-not-met']]);
    await refusedBoth();
    await answer(id, { disposition: 'explained' });
    expect((await submit()).status).toBe(201);
  });

  test('what went out with a revision that was withdrawn is held against the next', async () => {
    const id = await remark();
    await clients.chutri.post(`${plan}/decision`, { verdict: 'returned', conclusion: 'Sửa' });
    await answer(id, { disposition: 'accepted' });
    await write(0, `${TEXT} Nêu rõ hơn.`);
    expect((await submit()).status).toBe(201);
    await clients.lanhdao.post(`${plan}/withdraw`, { reason: 'Sửa lỗi' });
    expect((await clients.lanhdao.get(plan)).body.stage).toBe('returned');
    await write(0, TEXT);
    expect(await unproven()).toEqual([[id, 'nothing-changed']]);
    expect((await submit()).status).toBe(409);
  });
});

describe('approval over a directive to be carried out that is not met', () => {
  const approve = (more: object = {}) =>
    clients.chutri.post(`${plan}/decision`, {
      verdict: 'approved',
      conclusion: 'Thống nhất',
      ...more,
    });
  const REASON = 'Trung tâm dữ liệu do Trung ương đầu tư, không đưa vào Đề án.';

  test('needs a written reason, which history and the notice of the conclusion keep', async () => {
    const id = await returned();
    await answer(id, { disposition: 'explained' });
    await submit();
    const act = (await clients.chutri.get(plan)).body.acts.find(
      (one: { act: string }) => one.act === 'approve',
    );
    expect(act).toMatchObject({
      allowed: true,
      reasons: [{ code: 'directives-unmet', commentIds: [id] }],
    });
    for (const unmetReason of [undefined, '', '  ', '.', 'a', '\u3164\u3164\u2060']) {
      const more = unmetReason === undefined ? {} : { unmetReason };
      const refused = await approve(more);
      expect([refused.status, codes(refused)]).toEqual([409, ['directives-unmet']]);
      expect(refused.body.reasons[0].commentIds).toEqual([id]);
    }
    const done = await approve({ unmetReason: REASON });
    expect([done.status, done.body.stage]).toEqual([200, 'approved']);
    expect(done.body.lastDecision).toMatchObject({ unmet: [id], unmetReason: REASON });
    const { entries } = (await clients.thanhvien1.get(`${plan}/history`)).body;
    expect(entries[0].line).toContain('1 ý kiến chỉ đạo chưa đạt');
    expect(entries[0].line).toContain('Trung tâm dữ liệu do Trung ương đầu tư');
    const notice = await takeFile(clients.thanhvien1, `${plan}/rounds/2/conclusion?format=docx`);
    const text = readLetter(notice.body).lines.join('\n');
    expect(text).toContain('Khi phê duyệt, các nội dung chỉ đạo sau đây chưa đạt:');
    expect(text).toContain('- Bổ sung nhiệm vụ về trung tâm dữ liệu');
    expect(text).toContain(`Lý do phê duyệt: ${REASON}`);
  });

  test('confirming the answer takes nothing away from it', async () => {
    const id = await returned();
    await answer(id, { disposition: 'explained' });
    await submit();
    expect((await clients.chutri.post(`${plan}/comments/${id}/confirm`, {})).status).toBe(200);
    expect(codes(await approve())).toEqual(['directives-unmet']);
  });

  test('a directive that should be considered needs none; a reason for nothing is refused', async () => {
    const id = await returned('should');
    await answer(id, { disposition: 'explained' });
    await submit();
    const given = await approve({ unmetReason: REASON });
    expect([given.status, given.body.errors[0].pointer]).toEqual([422, '/unmetReason']);
    const back = await clients.chutri.post(`${plan}/decision`, {
      verdict: 'returned',
      conclusion: 'Sửa',
      unmetReason: REASON,
    });
    expect([back.status, back.body.errors[0].pointer]).toEqual([422, '/unmetReason']);
    expect((await approve()).status).toBe(200);
  });
});

describe('approval while agencies are being asked', () => {
  test('is refused by name until the consultation is closed, which shows what was sealed', async () => {
    await clients.thuky.post(`${plan}/consultations`, {
      title: 'Lấy ý kiến các sở',
      agencies: ['Sở Khoa học và Công nghệ'],
      due: { date: '2021-06-25' },
      sealed: true,
    });
    await clients.thanhvien1.post(`${plan}/comments`, {
      kind: 'suggestion',
      text: 'Chưa đồng ý với lộ trình',
      anchor: { nodeId: sections[0] },
      consultation: 1,
    });
    await clients.thanhvien1.post(`${plan}/consultations/1/release`);
    const approve = () =>
      clients.chutri.post(`${plan}/decision`, { verdict: 'approved', conclusion: 'Thống nhất' });
    const refused = await approve();
    expect([refused.status, codes(refused)]).toEqual([409, ['consultations-open']]);
    expect(refused.body.reasons[0].message).toContain('“Lấy ý kiến các sở”');
    expect((await clients.chutri.get(`${plan}/comments`)).body.comments).toEqual([]);
    await clients.chutri.post(`${plan}/consultations/1/close`);
    const seen: readonly CommentView[] = (await clients.chutri.get(`${plan}/comments`)).body
      .comments;
    expect(seen.map(({ text }) => text)).toEqual(['Chưa đồng ý với lộ trình']);
    expect((await approve()).status).toBe(200);
    expect((await clients.chutri.get(`${plan}/comments`)).body.comments).toHaveLength(1);
  });
});
