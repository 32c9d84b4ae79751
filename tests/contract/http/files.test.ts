import { beforeAll, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { readSeed } from '../../../seeds/load.ts';
import { createApp } from '../../../server/http/app.ts';
import { readBody, readPackage } from '../../support/docx-reader.ts';
import { readPdf } from '../../support/pdf-reader.ts';
import { readCalendar, readCsv } from '../../support/small-readers.ts';
import { storyApp } from '../../support/story-app.ts';
import { takeFile } from '../../support/taken-file.ts';
import { signedIn, testApp } from '../../support/test-app.ts';

let at: Awaited<ReturnType<typeof testApp>>;
let story: Awaited<ReturnType<typeof storyApp>>;

beforeAll(async () => {
  at = await testApp({ now: '2022-05-01T08:00:00+07:00' });
  story = await storyApp(readSeed('nghe-an'), at);
  await story.playTo('consulted');
});

async function taken(login: string, path: string, from = story, accept = 'text/html,*/*') {
  const client = from.client(login);
  // Signs in anew when the story went on for longer than a session.
  await client.get(from.plan);
  return takeFile(client, `${from.plan}/${path}`, { Accept: accept });
}
const text = (body: Uint8Array): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(body);

test('the response table comes as Word and as Excel, by its format or by Accept', async () => {
  for (const [format, type] of [
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ] as const) {
    const byFormat = await taken('na-lanhdao', `response-table?format=${format}`);
    // Nothing happened since: the same bytes.
    story.setClock('2022-05-12T08:05:00+07:00');
    const byAccept = await taken('na-lanhdao', 'response-table', story, type);
    expect(byFormat.status).toBe(200);
    expect(byFormat.type).toBe(type);
    expect(byAccept.type).toBe(type);
    expect(byAccept.body).toEqual(byFormat.body);
    expect(byFormat.get('Content-Disposition')).toMatch(
      new RegExp(`filename="Bang tong hop, giai trinh y kien - .*\\.${format}"`),
    );
  }
  const page = await taken('na-lanhdao', 'response-table');
  expect(page.type).toBe('text/html');
  expect((await taken('na-lanhdao', 'response-table?format=odt')).status).toBe(422);
});

test('the table sums up what came from the agencies asked', async () => {
  const { body } = await story.client('na-lanhdao').get(`${story.plan}/response-table`);
  expect(body.asked).toEqual({
    asked: 6,
    answered: 3,
    agreed: 1,
    silent: 1,
    declined: 1,
    waiting: 0,
    unanswered: 0,
  });
  const word = await taken('na-lanhdao', 'response-table?format=docx');
  const document = readPackage(word.body).get('word/document.xml');
  if (!document) throw new Error('no document');
  expect(readBody(document, 'as-is')).toContain(
    'Đã lấy ý kiến 06 cơ quan: 03 cơ quan có ý kiến góp ý; 01 cơ quan thống nhất, không có ý kiến khác; 01 cơ quan không trả lời, coi như thống nhất; 01 cơ quan từ chối vì không thuộc lĩnh vực.',
  );
});

test('the response table comes as a PDF file', async () => {
  const { type, body } = await taken('na-lanhdao', 'response-table?format=pdf');
  expect(type).toBe('application/pdf');
  const heard = (await readPdf(body)).tagged.map(({ text: words }) => words.trim());
  expect(heard).toContain('BẢNG TỔNG HỢP, TIẾP THU, GIẢI TRÌNH Ý KIẾN');
});

test('remarks, history and due dates come as files to whoever may read them', async () => {
  const annotations = await taken('na-chutri2', 'comments?format=jsonld');
  expect(annotations.type).toBe('application/ld+json');
  const seen = (await story.client('na-chutri2').get(`${story.plan}/comments`)).body.comments;
  const { first } = JSON.parse(text(annotations.body));
  const remarks = first.items.filter(
    ({ motivation }: { motivation: string }) => motivation !== 'replying',
  );
  expect(remarks).toHaveLength(seen.length);
  expect(first.items[0].target.source).toMatch(
    /^http:\/\/127\.0\.0\.1:\d+\/api\/plans\/.*\/revisions\/1$/,
  );

  const history = await taken('na-chutri2', 'history', story, 'text/csv');
  expect(history.type).toBe('text/csv');
  const { entries } = (await story.client('na-chutri2').get(`${story.plan}/history`)).body;
  expect(readCsv(text(history.body))).toHaveLength(entries.length + 1);

  const dues = await taken('na-chutri2', 'due-dates');
  expect(dues.type).toBe('text/calendar');
  expect(() => readCalendar(text(dues.body))).not.toThrow();
});

test('annotations are named after the address that the office set, whatever name the request came by', async () => {
  const app = await createApp(
    { ...at.deps, publicAddress: 'https://duthao.vidu.gov.vn' },
    { version: 'test' },
  );
  const person = await signedIn(app, 'na-chutri2');
  const { body } = await person.get(`${story.plan}/comments?format=jsonld`, {
    headers: { Host: 'trong-mang:3000' },
  });
  const found: Annotations = body;
  const plan = `https://duthao.vidu.gov.vn/api${story.plan}`;
  expect(found.id).toBe(`${plan}/comments?format=jsonld`);
  expect(found.first.items.length).toBeGreaterThan(0);
  for (const { id } of found.first.items) expect(id.startsWith(`${plan}/comments/`)).toBe(true);

  const { body: other } = await taken('na-chutri2', 'comments?format=jsonld');
  expect(JSON.parse(text(other)).id).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/api\//);
});

interface Annotations {
  readonly id: string;
  readonly first: { readonly items: readonly { readonly id: string }[] };
}

test('what an agency has not released is in no file of others', async () => {
  const own = await storyApp(
    readSeed('nghe-an'),
    await testApp({ now: '2022-05-01T08:00:00+07:00' }),
  );
  await own.playUntil((step) => step.do === 'release-remarks', { before: true });
  const logins = ['na-so-nv', 'na-so-nv-cv', 'na-so-tc', 'na-congan'];
  const drafts = (await Promise.all(logins.map((login) => own.commentsOf(login)))).flat();
  const held = drafts.filter((one) => one.held);
  expect(held.length).toBeGreaterThan(0);
  for (const login of ['na-soanthao', 'na-chutri1', 'na-uyvien1'])
    for (const path of [
      'comments?format=jsonld',
      'history?format=csv',
      'due-dates',
      'response-table?format=xlsx',
    ]) {
      const { body, status } = await taken(login, path, own);
      expect(status).toBe(200);
      const all = path.endsWith('xlsx')
        ? Object.values(unzipSync(body))
            .map((part) => strFromU8(part))
            .join('')
        : text(body);
      for (const remark of held) expect(all).not.toContain(remark.text.slice(0, 40));
    }
});

test('strangers take nothing', async () => {
  const { client } = await testApp();
  const stranger = await client('nguoingoai');
  for (const path of ['response-table?format=docx', 'comments?format=jsonld', 'due-dates'])
    expect((await stranger.get(`${story.plan}/${path}`)).status).toBe(404);
});
