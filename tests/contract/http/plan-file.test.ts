import { beforeAll, expect, test } from '@jest/globals';
import { FILE_TYPES } from '../../../schemas/file-types.ts';
import { readSeed } from '../../../seeds/load.ts';
import { readBody, readPackage } from '../../support/docx-reader.ts';
import { readPdf } from '../../support/pdf-reader.ts';
import { storyApp } from '../../support/story-app.ts';
import { takeFile } from '../../support/taken-file.ts';
import { testApp } from '../../support/test-app.ts';

const seed = readSeed('thanh-hoa');
const people = (role: string) => seed.accounts.find((one) => one.role === role)?.login ?? '';
let story: Awaited<ReturnType<typeof storyApp>>;

beforeAll(async () => {
  story = await storyApp(seed, await testApp({ now: '2021-06-01T08:00:00+07:00' }));
  await story.playTo('submitted-2');
});

/** A path's answer as bytes, asked for like by a browser. */
async function download(login: string, path: string, accept = 'text/html,*/*') {
  const client = story.client(login);
  // Signs in anew when the story went on for longer than a session.
  await client.get(story.plan);
  return takeFile(client, `${story.plan}/${path}`, { Accept: accept, 'Accept-Language': 'en' });
}

const nameOf = (disposition = ''): string =>
  decodeURIComponent(/filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1] ?? '');

function linesOf(bytes: Uint8Array): readonly string[] {
  const document = readPackage(bytes).get('word/document.xml');
  if (!document) throw new Error('no document');
  return readBody(document, 'as-is').flatMap((read) =>
    typeof read === 'string' ? [read] : read.flat(2),
  );
}

test('a revision comes as a Word file named after the plan, by its format or by Accept', async () => {
  const byFormat = await download(people('member'), 'revisions/1?format=docx');
  const byAccept = await download(people('member'), 'revisions/1', FILE_TYPES.docx);
  expect(byFormat.status).toBe(200);
  expect(byFormat.type).toBe(FILE_TYPES.docx);
  expect(byFormat.body).toEqual(byAccept.body);
  expect(nameOf(byFormat.get('Content-Disposition'))).toBe(
    `${seed.document.fields.title?.slice(0, 80).trim()} - Dự thảo lần 1.docx`,
  );
  const lines = linesOf(byFormat.body);
  expect(lines).toContain('DỰ THẢO LẦN 1\n(ngày 11/6/2021)');
  // The paper is in Vietnamese for readers of English, too.
  expect(lines).toContain('Độc lập - Tự do - Hạnh phúc');
  expect(lines).toContain('KT. CHỦ TỊCH');
  expect(linesOf((await download(people('member'), 'revisions/2?format=docx')).body)).not.toEqual(
    lines,
  );
});

test('the working draft comes as one for the drafting side alone', async () => {
  const { status, body, headers } = await download(people('drafter'), 'draft?format=docx');
  expect(status).toBe(200);
  expect(nameOf(headers['content-disposition'])).toMatch(/ - Bản đang soạn\.docx$/);
  expect(linesOf(body)).toContain('DỰ THẢO\n(đang soạn)');
  const { plan, client } = story;
  expect((await client(people('member')).get(`${plan}/draft?format=docx`)).status).toBe(403);
});

test('a revision and the working draft come as PDF files with the words of the Word files', async () => {
  const bare = (text: string) => text.replace(/\s/g, '').toLocaleLowerCase('vi');
  for (const [login, path] of [
    [people('member'), 'revisions/2'],
    [people('drafter'), 'draft'],
  ] as const) {
    const pdf = await download(login, `${path}?format=pdf`);
    expect([path, pdf.status, pdf.headers['content-type']]).toEqual([path, 200, FILE_TYPES.pdf]);
    expect(nameOf(pdf.headers['content-disposition'])).toMatch(
      / - (Dự thảo lần 2|Bản đang soạn)\.pdf$/,
    );
    const { tagged, info } = await readPdf(pdf.body);
    const word = linesOf((await download(login, `${path}?format=docx`)).body).join('');
    expect(bare(tagged.map(({ text }) => text).join(''))).toBe(bare(word));
    expect(info.Author).toMatch(/^Sở Thông tin và Truyền thông|Giám đốc/);
  }
  const { plan, client } = story;
  expect((await client(people('member')).get(`${plan}/draft?format=pdf`)).status).toBe(403);
});

test('a whole committee may open the PDF file of a revision at once', async () => {
  const answers = await Promise.all(
    Array.from({ length: 30 }, () => download(people('member'), 'revisions/1?format=pdf')),
  );
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  const [first, ...others] = answers.map(({ body }) => body as Buffer);
  for (const one of others) expect(first?.equals(one)).toBe(true);
});

test('a revision or a format that there is none of is refused', async () => {
  const { plan, client } = story;
  expect((await client(people('member')).get(`${plan}/revisions/9?format=docx`)).status).toBe(404);
  expect((await client(people('member')).get(`${plan}/revisions/1?format=odt`)).status).toBe(422);
});

test('what was approved is no draft any more; its drafts stay what they were', async () => {
  await story.playTo('approved');
  const [last] = (
    await story.client(people('member')).get(`${story.plan}/revisions`)
  ).body.revisions
    .map(({ number }: { number: number }) => number)
    .reverse();
  const approved = await download(people('member'), `revisions/${last}?format=docx`);
  expect(nameOf(approved.get('Content-Disposition'))).toMatch(/ - Bản được phê duyệt\.docx$/);
  const isMarked = (line: string) => line.startsWith('DỰ THẢO');
  expect(linesOf(approved.body).filter(isMarked)).toEqual([]);
  const first = await download(people('member'), 'revisions/1?format=docx');
  // On its cover and above its text.
  expect(linesOf(first.body).filter(isMarked)).toHaveLength(2);
});

test('a revision that there is none of is named as it was asked for, what is no number as such', async () => {
  const refused = async (number: string) => {
    const answer = await story.client(people('member')).get(`${story.plan}/revisions/${number}`);
    return [answer.status, answer.body.messages.vi];
  };
  expect(await refused('7')).toEqual([404, 'Chưa có dự thảo lần 7.']);
  for (const number of ['abc', '0', '1.5'])
    expect(await refused(number)).toEqual([404, 'Số của dự thảo phải là 1, 2, 3…']);
});
