import { beforeAll, describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { OPERATION_NAMES, operationOf } from '../../../schemas/operations.ts';
import { readSeed, type Seed } from '../../../seeds/load.ts';
import type { Store } from '../../../server/store/store.ts';
import { calendarOf } from '../../support/calendar-reader.ts';
import { all, readPackage } from '../../support/docx-reader.ts';
import { readPdf } from '../../support/pdf-reader.ts';
import { readCsv } from '../../support/small-readers.ts';
import { storyApp } from '../../support/story-app.ts';
import { takeFile } from '../../support/taken-file.ts';
import { type Client, testApp } from '../../support/test-app.ts';

/** What no XML may hold, or no JSON reader takes, or makes words read otherwise than they are. */
const STRANGE = '\u0000\u0001\u001f\u007f\u0090\ufffe\uffff\ufdd0\ud83d\u202e\u2066\u200b\ufeff';
/** Fields of texts with line ends, and of lines. */
const TEXTS = ['text', 'reason', 'coverNote', 'conclusion', 'note'];
const LINES = ['title', 'heading', 'place'];

/**
 * The same with strange characters in each of its texts; those that end lines only where lines may
 * end.
 */
function strange<T>(value: T, key = ''): T {
  if (Array.isArray(value)) return value.map((one) => strange(one, key)) as T;
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, strange(inner, name)]),
    ) as T;
  if (typeof value !== 'string' || value === '') return value;
  if (LINES.includes(key)) return `${value}${STRANGE}` as T;
  return TEXTS.includes(key) ? (`${value}${STRANGE}\u000bdòng sau\u2028dòng cuối` as T) : value;
}

/** A store as an older version left it: the texts of its plans hold whatever was typed. */
const asOfOld = (store: Store): Store => ({
  ...store,
  events: async (planId, after) => strange(await store.events(planId, after)),
  revision: async (planId, number, sha256) => strange(await store.revision(planId, number, sha256)),
  checkpoint: async () => undefined,
});

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const ILLEGAL = /(?![\t\n\r])[\u0000-\u001f\ufffe\uffff]|\p{Surrogate}/u;
const utf8 = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

/** Throws where a file is none that the programs for its kind can read. */
async function assertReadable(format: string, bytes: Uint8Array): Promise<void> {
  if (format === 'pdf') {
    await readPdf(bytes);
    return;
  }
  if (format === 'zip') {
    for (const [name, inner] of Object.entries(unzipSync(bytes))) {
      expect(name).not.toMatch(ILLEGAL);
      await assertReadable(name.replace(/.*\./, ''), inner);
    }
    return;
  }
  if (format === 'docx' || format === 'xlsx') {
    readPackage(bytes);
    for (const [name, part] of Object.entries(unzipSync(bytes))) {
      const xml = strFromU8(part);
      expect(`${name} ${ILLEGAL.exec(xml)?.index ?? 'legal'}`).toBe(`${name} legal`);
      const numbers = xml.match(/&#x?[0-9a-f]+;/giu) ?? [];
      expect(numbers.filter((one) => !['&#9;', '&#10;'].includes(one))).toEqual([]);
    }
    return;
  }
  const text = utf8(bytes);
  expect(text).not.toMatch(ILLEGAL);
  if (format === 'csv') readCsv(text);
  if (format === 'ics') calendarOf(text);
  if (format === 'jsonld') expect(JSON.stringify(JSON.parse(text))).not.toMatch(/\\ud[89a-f]/iu);
}

/** Every paper of a plan, with its path and format. */
const papers = OPERATION_NAMES.map(operationOf)
  .filter(({ method, path }) => method === 'get' && path.startsWith('/plans/'))
  .flatMap(({ path, files = [], html }) =>
    [...files, ...(html ? ['html'] : [])].map((format) => ({ path, format })),
  );

/** Papers that only a plan submitted again has. */
const AGAIN = /pack|change-summary/;

const pathOf = (path: string, plan: string, revision: number): string =>
  path
    .replace('/plans/:planId', plan)
    .replace('/revisions/:number', `/revisions/${revision}`)
    .replace('/rounds/:number', '/rounds/1')
    .replace(/\/redline$/, '/redline?from=1&to=draft');

async function take(client: Client, path: string, format: string) {
  if (format === 'html') return takeFile(client, path);
  return takeFile(client, `${path}${path.includes('?') ? '&' : '?'}format=${format}`);
}

const NOW = '2022-05-01T08:00:00+07:00';
const seed = readSeed('nghe-an');
const plan = `/plans/${seed.document.id}`;
let stored: Store;
/**
 * The leader of the drafting agency: of a plan sent with strange characters, and of one stored with
 * them.
 */
let today: Client;
let old: Client;

beforeAll(async () => {
  const sent: Seed = { ...strange(seed), accounts: seed.accounts };
  const app = await testApp({ now: NOW });
  stored = app.store;
  const story = await storyApp(sent, app);
  await story.playTo('half-answered');
  today = await app.client('na-soanthao');
  const before = await testApp({ now: NOW });
  const kept = await storyApp(seed, before);
  await kept.playTo('submitted-2');
  before.setClock(NOW);
  const after = await testApp({ now: NOW, store: asOfOld(before.store) });
  old = await after.client('na-soanthao');
}, 180_000);

test('what is stored has none of the strange characters that were sent', async () => {
  const events = JSON.stringify(await stored.events(seed.document.id, 0));
  expect(events).toContain('dòng sau\\ndòng cuối');
  expect(events).not.toMatch(/\\u(?:00|fff|fdd|d83d|202e|2066|200b|feff)|[\u007f-\u009f]/iu);
  expect(events).not.toMatch(/[\ufffe\uffff\ufdd0\u202e\u2066\u200b\ufeff]/u);
});

const allOf = (revision: number) =>
  papers
    .filter(({ path }) => revision > 1 || !AGAIN.test(path))
    .map((one) => ({ ...one, revision }));

async function assertPaper(
  client: Client,
  { path, format, revision }: ReturnType<typeof allOf>[number],
): Promise<void> {
  const { status, body, headers } = await take(client, pathOf(path, plan, revision), format);
  expect(status).toBe(200);
  expect(String(headers['content-disposition'] ?? '')).not.toMatch(/%E2%80%AE|%EF%BF|[^ -~]/u);
  await assertReadable(format, body);
}

describe('with strange characters', () => {
  test.each(allOf(1))('sent today, $path as $format can be read', (paper) =>
    assertPaper(today, paper),
  );

  test.each(allOf(2))('stored long ago, $path as $format can be read', (paper) =>
    assertPaper(old, paper),
  );
});

test('a soft break of Word’s is a line break in Word, Excel and on the page', async () => {
  const table = `${plan}/response-table`;
  for (const client of [today, old]) {
    const word = readPackage((await take(client, table, 'docx')).body).get('word/document.xml');
    const breaks = word ? [...all(word)].filter(({ name }) => name === 'w:br') : [];
    expect(breaks.length).toBeGreaterThan(10);
    const sheet = unzipSync((await take(client, table, 'xlsx')).body)['xl/worksheets/sheet1.xml'];
    expect(strFromU8(sheet ?? new Uint8Array())).toMatch(/\ndòng sau\ndòng cuối/u);
  }
  const html = utf8((await take(today, table, 'html')).body);
  expect(html).toMatch(/<br \/>\s*dòng sau<br \/>\s*dòng cuối/u);
});
