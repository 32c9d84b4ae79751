import { expect, test } from '@jest/globals';
import { packFile } from '../../../../server/actions/queries/pack.ts';
import { momentOf } from '../../../../server/actions/queries/pack-moment.ts';
import { readBody, readPackage } from '../../../support/docx-reader.ts';
import { readPack } from '../../../support/pack-reader.ts';
import { playedPlan } from '../../../support/played-plan.ts';

type Played = Awaited<ReturnType<typeof playedPlan>>;
type State = Awaited<ReturnType<Played['stateFor']>>;

/** A pack, of the plan as a person sees it or as `seen` says. */
async function packOf(plan: Played, login: string, number: number, seen?: State) {
  const state = seen ?? (await plan.stateFor(login));
  const { chunks } = await packFile(plan.deps, await plan.person(login), state, number);
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}

/** All words of a pack: of its Word files, their comments, and its workbook. */
function wordsOf(pack: Uint8Array): string {
  const { names, of } = readPack(pack);
  return names
    .filter((name) => /\.(docx|xlsx)$/.test(name))
    .map((name) => JSON.stringify([...readPackage(of(name)).values()]))
    .join('\n');
}

const [submitted, over, nghe] = await Promise.all([
  playedPlan('thanh-hoa', '2021-06-24T15:00:01+07:00'),
  playedPlan('thanh-hoa'),
  playedPlan('nghe-an'),
]);
const atOnce = await packOf(submitted, 'chutri', 2);

test('the same plan gives the same bytes', async () => {
  expect((await packOf(submitted, 'chutri', 2)).equals(atOnce)).toBe(true);
});

test('what happens after the submission changes nothing in its pack', async () => {
  expect((await over.stateFor('chutri')).stage).toBe('approved');
  expect((await packOf(over, 'chutri', 2)).equals(atOnce)).toBe(true);
});

test('all who see the same remarks hold the same pack, on whichever side they are', async () => {
  for (const login of ['soanthao', 'thanhvien1'])
    expect((await packOf(over, login, 2)).equals(atOnce)).toBe(true);
});

test('the first pack has a letter and the draft, with nothing to compare', async () => {
  const { names, manifest } = readPack(await packOf(over, 'chutri', 1));
  expect(names).toEqual([
    '01 Tờ trình.docx',
    '02 Dự thảo lần 1.docx',
    'manifest.json',
    'SHA256SUMS',
  ]);
  expect(manifest.comparedWith).toBeUndefined();
});

test('the papers are of the revision, as a draft, though it was approved since', () => {
  const { of } = readPack(atOnce);
  const document = readPackage(of('02 Dự thảo lần 2.docx')).get('word/document.xml');
  if (!document) throw new Error('no document');
  expect(JSON.stringify(readBody(document, 'as-is'))).toContain('DỰ THẢO LẦN 2');
});

test('a remark that is hidden from a person is in no paper of their pack', async () => {
  const state = await nghe.stateFor('na-uyvien1');
  const [hidden] = state.comments.filter(({ kind }) => kind === 'suggestion');
  if (!hidden) throw new Error('nobody suggested anything');
  // What is quoted in several places is no telltale.
  const telltale = JSON.stringify(hidden.text.slice(0, 60)).slice(1, -1);
  expect(wordsOf(await packOf(nghe, 'na-uyvien1', 2))).toContain(telltale);
  const comments = state.comments.filter(({ id }) => id !== hidden.id);
  const pack = await packOf(nghe, 'na-uyvien1', 2, { ...state, comments });
  expect(wordsOf(pack)).not.toContain(telltale);
});

test('what an agency had not released when the plan was submitted is not in the pack, not for its author either', async () => {
  const state = await nghe.stateFor('na-so-tc');
  const { state: then } = await momentOf(nghe.deps, state, 2);
  expect(then.comments.filter(({ held }) => held)).toEqual([]);
  expect(then.revisions).toHaveLength(2);
  expect(then.comments.every(({ at }) => at <= then.updatedAt)).toBe(true);
});

test('nothing is made before it is taken', async () => {
  const state = await over.stateFor('chutri');
  let read = 0;
  const store = {
    ...over.deps.store,
    revision: (...of: Parameters<typeof over.deps.store.revision>) => {
      read += 1;
      return over.deps.store.revision(...of);
    },
  };
  const { chunks } = await packFile({ ...over.deps, store }, await over.person('chutri'), state, 2);
  // Only the revision itself, which must be there.
  expect(read).toBe(1);
  await chunks[Symbol.asyncIterator]().next();
  expect(read).toBeGreaterThan(1);
});
