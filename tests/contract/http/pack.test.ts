import { beforeAll, describe, expect, test } from '@jest/globals';
import type { AgencyCount, CommentView, PlanView } from '../../../schemas/types.ts';
import { readSeed, type SeedName } from '../../../seeds/load.ts';
import { readBody, readPackage } from '../../support/docx-reader.ts';
import { readPack } from '../../support/pack-reader.ts';
import { storyApp } from '../../support/story-app.ts';
import { takeFile } from '../../support/taken-file.ts';
import { testApp } from '../../support/test-app.ts';
import { readWorkbook } from '../../support/xlsx-reader.ts';

type Story = Awaited<ReturnType<typeof storyApp>>;

const storyOf = async (name: SeedName): Promise<Story> =>
  storyApp(readSeed(name), await testApp({ now: '2021-06-01T08:00:00+07:00' }));

/** A pack as a person gets it. */
async function packFor(story: Story, login: string, number: number) {
  const client = story.client(login);
  // Signs in anew when the story went on for longer than a session.
  await client.get(story.plan);
  const { status, body } = await takeFile(client, `${story.plan}/revisions/${number}/pack`);
  if (status !== 200) throw new Error(`no pack: ${status}`);
  return readPack(body);
}

/** The paper of a pack whose name says so. */
function paper(pack: ReturnType<typeof readPack>, name: string): Uint8Array {
  const found = pack.names.find((one) => one.endsWith(name));
  if (!found) throw new Error(`no ${name} in ${pack.names.join(', ')}`);
  return pack.of(found);
}

/** What a Word file says, without its comments. */
function words(bytes: Uint8Array, verdict: 'accept' | 'as-is' = 'as-is'): string {
  const document = readPackage(bytes).get('word/document.xml');
  if (!document) throw new Error('no document');
  return readBody(document, verdict).flat(3).join('\n');
}

const answered = (comments: readonly CommentView[], number: number): readonly CommentView[] =>
  comments.filter(({ response }) => response?.revision === number);

describe.each([
  { name: 'thanh-hoa', revisions: [2], reader: 'thanhvien1' },
  { name: 'nghe-an', revisions: [2, 3], reader: 'na-uyvien1' },
] as const)('after the story of $name', ({ name, revisions, reader }) => {
  let story: Story;
  let comments: readonly CommentView[];
  let plan: PlanView;
  const packs = new Map<number, ReturnType<typeof readPack>>();
  const packOf = (number: number) => {
    const pack = packs.get(number);
    if (!pack) throw new Error(`no pack of revision ${number}`);
    return pack;
  };

  beforeAll(async () => {
    story = await storyOf(name);
    await story.playTo('approved');
    await story.client(reader).get(story.plan);
    comments = await story.commentsOf(reader);
    plan = await story.viewOf(reader);
    for (const number of revisions) packs.set(number, await packFor(story, reader, number));
  }, 60_000);

  test.each(revisions)('the pack of revision %i names the revisions it is made of', (number) => {
    const { manifest } = packOf(number);
    const [before, revision] = [plan.revisionList[number - 2], plan.revisionList[number - 1]];
    expect(manifest.plan).toEqual({ id: plan.id, title: plan.title });
    for (const [told, info] of [
      [manifest.comparedWith, before],
      [manifest.revision, revision],
    ])
      expect(told).toMatchObject({
        number: info?.number,
        sha256: info?.sha256,
        submittedAt: info?.submittedAt,
        submittedBy: { office: 'Giám đốc' },
      });
  });

  test.each(revisions)(
    'in the pack of revision %i, each answer is in the table, each changed section in the summary',
    async (number) => {
      const pack = packOf(number);
      const rows = readWorkbook(paper(pack, '.xlsx')).sheets.flatMap((sheet) => sheet.rows);
      const table = words(paper(pack, 'giải trình ý kiến.docx'));
      const cells = rows.flat().map(({ value }) => value);
      for (const { number: remark, mergedInto } of answered(comments, number)) {
        if (mergedInto) continue;
        expect(
          cells.some((value) => new RegExp(`^(Ý kiến số )?${remark}(,|\\.|$)`).test(value)),
        ).toBe(true);
        expect(table).toContain(`Ý kiến số ${remark}`);
      }
      const summary = words(paper(pack, 'Bản tóm tắt thay đổi.docx'));
      const { body } = await story
        .client(reader)
        .get(`${story.plan}/redline?from=${number - 1}&to=${number}`);
      for (const { lines } of body.changes as readonly { readonly lines: readonly string[] }[])
        for (const line of lines) expect(summary).toContain(line.split(': ').at(-1));
    },
  );

  test('accepting the changes of the redline gives the draft that is beside it', async () => {
    const number = revisions[0];
    const pack = packOf(number);
    const redline = words(paper(pack, `so với dự thảo lần ${number - 1}.docx`), 'accept');
    const { body } = await story.client(reader).get(`${story.plan}/revisions/${number}`);
    const [section] = body.document.children;
    expect(redline).toContain(section.fields.heading);
    expect(words(paper(pack, `Dự thảo lần ${number}.docx`)).toLowerCase()).toContain(
      section.fields.heading.toLowerCase(),
    );
  });
});

describe('a pack made while agencies are asked under seal', () => {
  const TELLTALE = 'Vì sao chọn thuê hạ tầng số mà không đầu tư?';
  let story: Story;

  beforeAll(async () => {
    story = await storyOf('nghe-an');
    await story.playUntil(({ as, do: act }) => as === 'na-so-dl' && act === 'release-remarks');
    const head = story.client('na-lanhdao');
    const withdrawn = await head.post(`${story.plan}/withdraw`, { reason: 'Nhầm bản' });
    expect(withdrawn.status).toBe(200);
    const again = await head.post(`${story.plan}/revisions`, {
      coverNote: 'Trình lại',
      unansweredReason: 'Đang lấy ý kiến',
    });
    expect(again.body).toMatchObject({ number: 2 });
  });

  const tableFor = async (login: string): Promise<string> =>
    words(paper(await packFor(story, login, 2), 'giải trình ý kiến.docx'));

  test('has what was said under seal for the agency that said it, and for nobody else', async () => {
    expect(await tableFor('na-so-tc')).toContain(TELLTALE);
    const { names, of } = await packFor(story, 'na-so-dl', 2);
    for (const file of names.filter((one) => one.endsWith('.docx')))
      expect(words(of(file), 'accept')).not.toContain('thuê hạ tầng số mà');
  });

  test('does not tell an agency that agreed from one that had something to say', async () => {
    // Sở Du lịch let none go out; that it agrees is for itself to know.
    const statusFor = async (login: string) => {
      const { body } = await story.client(login).get(`${story.plan}/response-table`);
      const row = body.agencies.find(({ agency }: AgencyCount) => agency === 'Sở Du lịch');
      return row?.status;
    };
    expect(await statusFor('na-so-dl')).toBe('agreed');
    for (const login of ['na-so-tc', 'na-lanhdao', 'na-chutri1'])
      expect(await statusFor(login)).toBe('answered');
    expect(await tableFor('na-so-tc')).not.toContain('Thống nhất, không có ý kiến khác');
  });

  test('has it for all once the seal is broken, for it was said by then', async () => {
    const closed = await story.client('na-lanhdao').post(`${story.plan}/consultations/1/close`);
    expect(closed.status).toBe(200);
    expect(await tableFor('na-so-dl')).toContain(TELLTALE);
  });
});
