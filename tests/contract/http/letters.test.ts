import { beforeAll, expect, test } from '@jest/globals';
import type { AgendaView, CommentView, RoundsView } from '../../../schemas/types.ts';
import { readSeed } from '../../../seeds/load.ts';
import { partOf, readLetter } from '../../support/letter-reader.ts';
import { storyApp } from '../../support/story-app.ts';
import { takeFile } from '../../support/taken-file.ts';
import { testApp } from '../../support/test-app.ts';

const seed = readSeed('nghe-an');
let app: Awaited<ReturnType<typeof testApp>>;
let story: Awaited<ReturnType<typeof storyApp>>;

beforeAll(async () => {
  app = await testApp({ now: '2022-05-01T08:00:00+07:00' });
  story = await storyApp(seed, app);
});

/** A letter as a person gets it. */
async function letter(login: string, path: string) {
  const client = story.client(login);
  // Signs in anew when the story went on for longer than a session.
  await client.get(story.plan);
  const { status, body } = await takeFile(client, path);
  expect([path, status]).toEqual([path, 200]);
  return readLetter(body);
}

const meetings = async (login: string): Promise<AgendaView['meetings']> =>
  (await story.client(login).get('/meetings')).body.meetings;

// One story in order: each test stands on the one before it.
test('there is no letter of what was not submitted, and no notice of what is not decided', async () => {
  const { client, plan } = story;
  expect((await client('na-lanhdao').get(`${plan}/revisions/1/cover-letter`)).status).toBe(404);
  await story.playTo('submitted-1');
  expect((await client('na-lanhdao').get(`${plan}/revisions/1/cover-letter`)).status).toBe(200);
  const early = await client('na-chutri1').get(`${plan}/rounds/1/conclusion`);
  expect(early.status).toBe(409);
  expect(early.body.detail).toContain('chưa có kết luận');
  const inEnglish = await client('na-chutri1')
    .agent.get(`/api${plan}/rounds/1/conclusion`)
    .set('Accept-Language', 'en');
  expect(inEnglish.body.detail).toContain('has no conclusion');
  for (const number of ['2', '0', 'x'])
    expect((await client('na-chutri1').get(`${plan}/rounds/${number}/conclusion`)).status).toBe(
      404,
    );
});

test('a letter written while a consultation is sealed has nothing of it for others', async () => {
  await story.playUntil((step) => step.do === 'close-consultation', { before: true });
  story.setClock('2022-05-11T17:00:00+07:00');
  await story.client('na-thuky').put(`${story.plan}/meeting`, {
    id: 'hop-kin',
    title: 'Phiên họp của Ban Cán sự đảng',
    at: '2022-05-12T01:00:00.000Z',
  });
  const words = 'lừa đảo qua mạng';
  const minutesOf = async (login: string) =>
    (await letter(login, '/meetings/hop-kin/minutes')).lines.join('\n');
  expect(await minutesOf('na-congan')).toContain(words);
  for (const login of ['na-chutri1', 'na-thuky', 'na-lanhdao', 'na-so-dl']) {
    const said = await minutesOf(login);
    expect(said).not.toContain(words);
    expect(said).not.toContain('Phó Giám đốc Công an tỉnh (bằng văn bản)');
  }
});

test('the minutes hold all that the reader sees of the round, and so does the notice', async () => {
  await story.playTo('discussed');
  await story.playUntil((step) => step.do === 'decide');
  const login = 'na-uyvien1';
  const [found] = (await meetings(login)).filter(({ meeting }) => meeting.id !== 'hop-kin');
  const minutes = await letter(login, `/meetings/${found?.meeting.id}/minutes`);
  const notice = await letter(login, `${story.plan}/rounds/2/conclusion`);
  const { rounds }: RoundsView = (await story.client(login).get(`${story.plan}/rounds`)).body;
  const comments: readonly CommentView[] = await story.commentsOf(login);
  const directives = comments.filter(({ id }) => rounds[1]?.decision?.directiveIds?.includes(id));
  expect(directives).toHaveLength(15);
  for (const { text } of directives) {
    expect(notice.lines.filter((line) => line.includes(text))).toHaveLength(1);
    expect(minutes.lines.filter((line) => line.includes(text))).toHaveLength(1);
  }
  const remarks = comments.filter(({ round, kind }) => round === 2 && kind !== 'directive');
  for (const { text } of remarks)
    expect(minutes.lines.some((line) => line.endsWith(text))).toBe(true);
  expect(partOf(notice, /^I\. Kết luận/)[0]).toBe(rounds[1]?.decision?.conclusion);
});

test('letters are for those who may read the plan', async () => {
  const { client, plan } = story;
  const [found] = await meetings('na-uyvien1');
  const paths = [
    `${plan}/revisions/1/cover-letter`,
    `${plan}/rounds/2/conclusion`,
    `/meetings/${found?.meeting.id}/minutes`,
  ];
  const stranger = await app.client('nguoingoai');
  for (const path of paths) expect((await stranger.get(path)).status).toBe(404);
  // Sees that things happen, not what the plan says.
  const administrator = await app.client('quantri');
  const statuses = [];
  for (const path of paths) statuses.push((await administrator.get(path)).status);
  expect(statuses).toEqual([403, 403, 404]);
  for (const path of paths) expect((await client('na-so-dl').get(path)).status).toBe(200);
});
