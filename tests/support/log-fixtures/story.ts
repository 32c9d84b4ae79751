import type { Response } from 'supertest';
import type { Membership, PlanDocument } from '../../../schemas/types.ts';
import { MEMBERS, type testApp } from '../test-app.ts';

const FINANCE = 'Sở Tài chính';
const AGENCY_HEAD: Membership = {
  accountId: 'nguoingoai',
  role: 'agency-head',
  office: 'Chuyên viên',
  agency: FINANCE,
};

/** Small, with a node of most kinds. */
const DOCUMENT: PlanDocument = {
  id: 'de-an-mau',
  type: 'plan',
  fields: {
    kind: 'de-an',
    title: 'Đề án mẫu',
    draftingAgency: 'Sở Thông tin và Truyền thông',
    periodFrom: 2021,
    periodTo: 2025,
  },
  children: [
    {
      id: 'phan-1',
      type: 'section',
      fields: {
        heading: 'Mục tiêu',
        text: 'Nâng cao **chất lượng** phục vụ.\n\n| Năm | Số |\n| --- | --- |\n| 2021 | 5 |',
      },
      children: [
        {
          id: 'chi-tieu-1',
          type: 'indicator',
          fields: {
            name: 'Tỷ lệ hồ sơ trực tuyến',
            unit: '%',
            baselineValue: 30,
            baselineYear: 2020,
            targets: [{ period: '2025', value: 80 }],
            direction: 'higher',
          },
          children: [],
        },
      ],
    },
    {
      id: 'phan-2',
      type: 'section',
      fields: { heading: 'Nhiệm vụ', text: 'Các nhiệm vụ chủ yếu.' },
      children: [
        {
          id: 'nhiem-vu-1',
          type: 'task',
          fields: {
            title: 'Số hóa hồ sơ',
            leadAgency: FINANCE,
            end: '2023-12-31',
            fundingAmount: 1500,
          },
          children: [],
        },
      ],
    },
  ],
};

type App = Awaited<ReturnType<typeof testApp>>;

/**
 * Plays acts of every type through HTTP on two plans, with marks of notices, mail settings and a
 * calendar. Throws at an act that isn't granted.
 */
export async function playEveryAct(app: App): Promise<void> {
  const plan = '/plans/de-an-mau';
  const calls = await clientsOf(app);
  const { get, post, put, remove } = calls;
  const version = async (nodeId: string) => ({
    ifMatch: `"${(await get('soanthao', `${plan}/draft`)).versions[nodeId]}"`,
  });
  const edit = async (nodeId: string, fields: object) =>
    put('soanthao', `${plan}/draft/nodes/${nodeId}`, { fields }, await version(nodeId));
  const remark = async (login: string, more: object = {}): Promise<string> =>
    (
      await post(login, `${plan}/comments`, {
        kind: 'suggestion',
        text: `Góp ý của ${login}.`,
        anchor: {
          nodeId: 'phan-1',
          field: 'text',
          quote: { exact: 'chất lượng', prefix: '', suffix: '' },
        },
        ...more,
      })
    ).id;
  const on = (id: string, act: string) => `${plan}/comments/${id}/${act}`;

  // The draft.
  await post('soanthao', '/plans', { ...DOCUMENT.fields, members: MEMBERS, document: DOCUMENT });
  await put('lanhdao', `${plan}/members`, { members: [...MEMBERS, AGENCY_HEAD] });
  await edit('phan-2', { heading: 'Nhiệm vụ', text: 'Các nhiệm vụ chủ yếu, theo năm.' });
  const under = await version('phan-2');
  const node = { id: 'giai-phap-1', type: 'solution', fields: { title: 'Đào tạo' } };
  await post('soanthao', `${plan}/draft/nodes/phan-2`, { node }, under);
  const move = { parentId: 'phan-2', index: 0 };
  await post(
    'soanthao',
    `${plan}/draft/nodes/giai-phap-1/move`,
    move,
    await version('giai-phap-1'),
  );
  await remove('soanthao', `${plan}/draft/nodes/giai-phap-1`, await version('giai-phap-1'));
  const { document } = await get('soanthao', `${plan}/draft`);
  const replaced = { ...document, fields: { ...document.fields, visionYear: 2030 } };
  await put('soanthao', `${plan}/draft`, { document: replaced }, await version('de-an-mau'));
  const [finding] = (await get('soanthao', `${plan}/draft/findings`)).findings;
  const reason = 'Chưa có số liệu.';
  await post('soanthao', `${plan}/draft/findings/ignore`, { key: finding.key, reason });
  await post('soanthao', `${plan}/draft/findings/restore`, { key: finding.key });

  // The first revision, taken back, and the second; agencies are asked.
  app.setClock('2021-06-02T08:00:00+07:00');
  await post('lanhdao', `${plan}/revisions`, { coverNote: 'Kính trình.' });
  await post('lanhdao', `${plan}/withdraw`, { reason: 'Nhầm bản.' });
  await post('lanhdao', `${plan}/revisions`, {
    coverNote: 'Kính trình lại.',
    reviewDue: { date: '2021-06-20' },
  });
  const asked = {
    title: 'Lấy ý kiến',
    agencies: [FINANCE, 'Sở Công Thương'],
    due: { said: '5 ngày làm việc' },
  };
  await post('thuky', `${plan}/consultations`, { ...asked, sealed: true, silenceAgrees: true });
  await post('nguoingoai', `${plan}/consultations/1/seen`);
  const held = await remark('nguoingoai', { consultation: 1 });
  const dropped = await remark('nguoingoai', { consultation: 1 });
  const revised = { kind: 'question', text: 'Nguồn vốn nào?' };
  await put('nguoingoai', `${plan}/comments/${held}`, revised);
  await remove('nguoingoai', `${plan}/comments/${dropped}`);
  await post('thuky', `${plan}/consultations/1/remind`, {});
  await post('nguoingoai', `${plan}/consultations/1/release`);
  await post('thanhvien2', `${plan}/consultations/1/decline`, { reason: 'Ngoài chức năng.' });
  await post('thuky', `${plan}/consultations/1/close`);

  // The review.
  app.setClock('2021-06-10T08:00:00+07:00');
  await put('thuky', `${plan}/meeting`, {
    title: 'Hội nghị',
    at: '2021-06-14T01:00:00.000Z',
    place: 'Phòng 1',
  });
  const first = await remark('thanhvien1');
  const second = await remark('thanhvien1', { kind: 'question' });
  const guest = { office: 'Chủ tịch', agency: 'Hội Tin học' };
  const spoken = await remark('thuky', { onBehalfOf: guest });
  await post('soanthao', on(first, 'replies'), { text: 'Xin làm rõ.' });
  const anchor = { nodeId: 'chi-tieu-1' };
  await put('thanhvien1', on(first, 'anchor'), { anchor, revision: 2 });
  await put('thanhvien1', `${plan}/vote`, { choice: 'agree' });
  await put('thanhvien1', `${plan}/sections/phan-2/sign-off`);
  await remove('thanhvien1', `${plan}/sections/phan-2/sign-off`);
  const check = { rule: 'indicator-baseline', settings: {} };
  await post('chutri', `${plan}/decision`, {
    verdict: 'returned',
    conclusion: 'Cơ bản thống nhất.',
    directives: [
      { text: 'Bổ sung hiện trạng.', anchor, priority: 'must', due: { date: '2021-06-30' }, check },
    ],
    due: { said: 'trong tuần tới' },
    reportTo: 'Thường trực',
  });

  // The answers.
  app.setClock('2021-06-15T08:00:00+07:00');
  const remarks: readonly { readonly id: string; readonly kind: string }[] = (
    await get('soanthao', `${plan}/comments`)
  ).comments;
  const directive = remarks.find(({ kind }) => kind === 'directive')?.id ?? '';
  await put('lanhdao', `${plan}/assignments`, {
    commentIds: [first, second],
    assignee: 'soanthao',
    due: '2021-06-18',
  });
  await post('soanthao', on(first, 'merge'), { commentIds: [second, spoken] });
  await post('soanthao', on(second, 'unmerge'));
  await post('chutri', `${plan}/due`, { due: { date: '2021-06-28' }, reason: 'Chờ số liệu.' });
  await edit('phan-1', { heading: 'Mục tiêu', text: 'Nâng cao **chất lượng** phục vụ người dân.' });
  await edit('phan-2', { heading: 'Nhiệm vụ', text: 'Các nhiệm vụ chủ yếu, theo từng năm.' });
  for (const id of [held, first, second, directive])
    await put('soanthao', on(id, 'response'), {
      disposition: 'explained',
      reason: 'Đã có căn cứ.',
    });
  await put('soanthao', on(second, 'response'), {
    disposition: 'same-as',
    reason: 'Như ý kiến kia.',
    sameAs: first,
  });
  await post('lanhdao', `${plan}/responses/release`);
  await post('thanhvien1', on(first, 'confirm'), { note: 'Đồng ý.' });
  await post('thanhvien1', on(second, 'reopen'), { reason: 'Chưa rõ.' });
  await put('soanthao', on(second, 'response'), {
    disposition: 'already-there',
    reason: 'Đã nêu ở phần 1.',
    shownAt: {
      nodeId: 'phan-2',
      field: 'text',
      quote: { exact: 'nhiệm vụ chủ yếu', prefix: 'Các ', suffix: '' },
    },
  });
  for (const section of (await get('soanthao', `${plan}/gate`)).unrequested)
    await put('soanthao', `${plan}/gate/sections/${section.sectionId}`, {
      reason: 'Rà soát câu chữ.',
    });
  app.setClock('2021-06-25T08:00:00+07:00');
  await post('lanhdao', `${plan}/revisions`, {
    coverNote: 'Trình lần 3.',
    unansweredReason: 'Chờ số liệu.',
  });
  await post('chutri', `${plan}/decision`, {
    verdict: 'approved',
    conclusion: 'Phê duyệt.',
  });
  await post('chutri', `${plan}/reopen`, { reason: 'Bổ sung nguồn vốn.' });

  // A second plan goes through two instances; what people keep of their own.
  const other = { ...DOCUMENT, id: 'ke-hoach-mau', children: [] };
  await post('soanthao', '/plans', { ...DOCUMENT.fields, members: MEMBERS, document: other });
  const instances = [{ name: 'Hội đồng sở' }, { name: 'UBND tỉnh' }];
  await put('lanhdao', '/plans/ke-hoach-mau/instances', { instances });
  await put('quantri', '/calendar', { days: [{ day: '2021-07-05', off: true, name: 'Nghỉ bù' }] });
  const { notices } = await get('soanthao', '/notices');
  await put('soanthao', '/notices/marks', { mark: 'all-read' });
  await put('soanthao', '/notices/marks', { mark: 'unread', ids: [notices[0].id] });
  await put('chutri', '/mail-settings', { off: false, offKinds: [], email: 'chutri@vidu.gov.vn' });
}

/** Who asks for what; each call is granted or throws. */
async function clientsOf({ client }: App) {
  const logins = [...MEMBERS.map(({ accountId }) => accountId), 'nguoingoai', 'quantri'];
  const clients = new Map<string, Awaited<ReturnType<typeof client>>>();
  for (const login of logins) clients.set(login, await client(login, { stay: true }));
  const granted =
    (method: 'get' | 'post' | 'put' | 'delete') =>
    // biome-ignore lint/suspicious/noExplicitAny: an answer of supertest
    async (login: string, path: string, ...sent: readonly any[]): Promise<any> => {
      const one = clients.get(login);
      if (!one) throw new Error(`no client ${login}`);
      const call = one[method] as (path: string, ...sent: readonly unknown[]) => Promise<Response>;
      const { status, body } = await call(path, ...sent);
      if (status >= 300)
        throw new Error(`${login} ${method} ${path}: ${status} ${JSON.stringify(body)}`);
      return body;
    };
  return {
    get: granted('get'),
    post: granted('post'),
    put: granted('put'),
    remove: granted('delete'),
  };
}
