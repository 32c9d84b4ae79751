import { plainText } from '../../../domain/text/plain.ts';
import type { Notice, NoticesView } from '../../../schemas/types.ts';
import { readSeed } from '../../../seeds/load.ts';
import { noticesFor } from '../../../server/actions/notices.ts';
import { storyApp } from '../../support/story-app.ts';
import { testApp } from '../../support/test-app.ts';

const seed = readSeed('nghe-an');
const at = await testApp({ now: '2022-05-01T08:00:00+07:00' });
const story = await storyApp(seed, at);
const { client, playUntil, playTo } = story;
const everybody = seed.accounts.map(({ login }) => login);

const inbox = async (login: string): Promise<readonly Notice[]> =>
  ((await client(login).get('/notices')).body as NoticesView).notices;
const kindsOf = async (login: string) => (await inbox(login)).map(({ kind }) => kind);

/** A few words of each remark, reply and answer that there is on the plan. */
async function words(): Promise<readonly string[]> {
  const { comments } = await at.deps.plans.load(seed.document.id);
  return comments
    .flatMap(({ text, replies, response }) => [
      text,
      ...replies.map((reply) => reply.text),
      ...(response ? [response.reason] : []),
    ])
    .map((text) => plainText(text).slice(0, 30))
    .filter((text) => text.length > 12);
}

/** Whatever stage the plan is in: nobody is told a word, nor of a remark that they do not see. */
async function assertDiscreet(): Promise<void> {
  const said = await words();
  for (const login of everybody) {
    const { body, status } = await client(login).get(`${story.plan}/comments`);
    const seen = new Set(status === 200 ? body.comments.map(({ id }: { id: string }) => id) : []);
    const all = await noticesFor(at.deps, login, undefined);
    const text = JSON.stringify(all);
    expect(said.filter((one) => text.includes(one))).toEqual([]);
    const named = all.flatMap(({ link }) => /#comment-(.+)$/.exec(link)?.[1] ?? []);
    expect(named.filter((id) => !seen.has(id))).toEqual([]);
  }
}

// One story in order: each test stands on the one before it.
describe('who is told what, along the Nghệ An resolution', () => {
  test('agencies are told that they are asked; their head, that drafts wait', async () => {
    await playUntil((step) => step.do === 'comment' && step.key === 'S2');
    expect(await kindsOf('na-so-nv')).toEqual(
      expect.arrayContaining(['consultation-opened', 'drafts-waiting']),
    );
    expect(await kindsOf('na-so-nv-cv')).not.toContain('drafts-waiting');
    expect(await kindsOf('na-soanthao')).not.toContain('consultation-opened');
    await assertDiscreet();
  });

  test('under seal nobody is told that an agency answered; when it ends, those who asked are', async () => {
    await playUntil((step) => step.do === 'close-consultation', { before: true });
    story.setClock('2022-05-11T17:00:00+07:00');
    for (const login of everybody) expect(await kindsOf(login)).not.toContain('agency-answered');
    await assertDiscreet();
    await playUntil((step) => step.do === 'close-consultation');
    expect(await kindsOf('na-lanhdao')).toContain('agency-answered');
    expect(await kindsOf('na-thuky')).toContain('agency-answered');
    expect(await kindsOf('na-so-tc')).not.toContain('agency-answered');
    await assertDiscreet();
  });

  test('to its end, each milestone tells nobody more than they see, and all that it passed on or was approved', async () => {
    const closed = seed.story.findIndex((step) => step.do === 'close-consultation');
    const ahead = seed.story.slice(closed + 1).flatMap(({ milestone }) => milestone ?? []);
    expect(ahead.length).toBeGreaterThan(2);
    for (const milestone of ahead) {
      await playTo(milestone);
      await assertDiscreet();
    }
    const kinds = await kindsOf('na-lanhdao');
    expect(kinds).toEqual(expect.arrayContaining(['returned', 'passed-on', 'approved']));
  });
});
