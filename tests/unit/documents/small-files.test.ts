import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findNode } from '../../../domain/plan/tree.ts';
import { cleanText } from '../../../domain/text/clean-text.ts';
import { plainText } from '../../../domain/text/plain.ts';
import { viewComments } from '../../../server/actions/queries/comments-view.ts';
import { viewHistory } from '../../../server/actions/queries/history-view.ts';
import {
  annotationsFile,
  dueDatesFile,
  historyFile,
} from '../../../server/actions/queries/small-files.ts';
import { revisionDocument } from '../../../server/actions/revision-document.ts';
import { calendarFile } from '../../../server/documents/calendar-file.ts';
import { csvFile } from '../../../server/documents/csv.ts';
import { calendarOf } from '../../support/calendar-reader.ts';
import { playedPlan } from '../../support/played-plan.ts';
import { readCalendar, readCsv } from '../../support/small-readers.ts';
import { anyText } from '../../support/strange-texts.ts';

const nghe = await playedPlan('nghe-an');
const drafter = await nghe.person('na-soanthao');
const state = await nghe.stateFor('na-soanthao');
const utf8 = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

describe('a CSV file', () => {
  test('is read back cell for cell', () => {
    const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('a,"b"', 'x\r\ny', ''));
    const safe = cell.filter((words) => !/^[\s\u00a0]*[=+\-@\t\r]/u.test(words));
    const rows = fc.array(fc.array(safe, { minLength: 2, maxLength: 4 }), { minLength: 1 });
    fc.assert(
      fc.property(rows, (table) => {
        expect(readCsv(utf8(csvFile(table)))).toEqual(table);
      }),
      { numRuns: 60 },
    );
  });

  test.each(['=1+1', '+84', '-cmd', '@SUM(A1)', ' =HYPERLINK("x")', '\t=1', '\r=1'])(
    'makes words of what would be read as a formula: %j',
    (words) => {
      expect(readCsv(utf8(csvFile([[words, 'b']])))).toEqual([[`'${words}`, 'b']]);
    },
  );

  test('says that it is UTF-8, and leaves numbers as they are', () => {
    const bytes = csvFile([['Đề án', -5]]);
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(utf8(bytes)).toBe('\ufeffĐề án,-5\r\n');
  });
});

describe('the history as CSV', () => {
  test('has a line an act, oldest first, with Vietnamese times', () => {
    const view = viewHistory(drafter, state, 'vi');
    const { name, bytes } = historyFile(state, view, 'vi');
    const [head, ...rows] = readCsv(utf8(bytes));
    expect(name).toMatch(/Nhật ký xử lý\.csv$/);
    expect(head?.slice(0, 4)).toEqual(['STT', 'Thời điểm', 'Đến', 'Cơ quan']);
    expect(rows).toHaveLength(view.entries.length);
    const first = view.entries.at(-1);
    expect(rows[0]?.[6]).toBe(first?.line);
    expect(rows[0]?.[1]).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
    expect(Date.parse(`${rows[0]?.[1]?.replace(' ', 'T')}+07:00`)).toBe(
      Math.floor(Date.parse(first?.at ?? '') / 1000) * 1000,
    );
  });

  test('tells members nothing of the work on the draft', async () => {
    const seen = await nghe.stateFor('na-uyvien1');
    const person = await nghe.person('na-uyvien1');
    const text = utf8(historyFile(seen, viewHistory(person, seen, 'vi'), 'vi').bytes);
    expect(text).not.toContain('node-set');
    expect(utf8(historyFile(state, viewHistory(drafter, state, 'vi'), 'vi').bytes)).toContain(
      'node-set',
    );
  });
});

describe('due dates as a calendar', () => {
  const early = playedPlan('nghe-an', '2022-05-31');

  test('name what still stands, under names that stay', async () => {
    const { stateFor, person } = await early;
    const then = await stateFor('na-soanthao');
    const drafting = await person('na-soanthao');
    const { bytes, name } = dueDatesFile(drafting, then, 'vi');
    expect(name).toMatch(/Thời hạn\.ics$/);
    expect(dueDatesFile(drafting, then, 'vi').bytes).toEqual(bytes);
    const events = readCalendar(utf8(bytes));
    const open = then.comments.filter(
      ({ kind, status, due }) => kind === 'directive' && status !== 'confirmed' && due,
    );
    const consulted = then.consultations.filter(({ closedAt }) => !closedAt);
    expect(events).toHaveLength(open.length + consulted.length + (then.due ? 1 : 0));
    expect(events.length).toBeGreaterThan(0);
    for (const { id, number, due, text } of open) {
      const event = events.find(({ UID }) => UID === `directive-${id}@duthao`);
      expect(event?.['DTSTART;VALUE=DATE']).toBe(due?.date.replaceAll('-', ''));
      expect(event?.SUMMARY).toContain(`Hạn ý kiến chỉ đạo số ${number}: `);
      expect(event?.DESCRIPTION).toContain(plainText(text));
    }
    if (then.due) {
      const event = events.find(({ UID }) => UID === `plan-${then.id}@duthao`);
      expect(event?.['DTSTART;VALUE=DATE']).toBe(then.due.date.replaceAll('-', ''));
    }
  });

  test('of an approved plan is empty and still a calendar', () => {
    const done = { ...state, comments: [], consultations: [], stage: 'approved' as const };
    expect(readCalendar(utf8(dueDatesFile(drafter, done, 'vi').bytes))).toEqual([]);
  });

  test('folds long lines between letters and escapes what the format needs', () => {
    const summary = `Hạn; một, hai \\ ba\nbốn ${'Đề án chuyển đổi số '.repeat(12)}`;
    const day = '2022-02-28';
    const text = utf8(
      calendarFile(
        [{ uid: 'x@duthao', since: '2022-01-01T00:00:00.000Z', day, summary }],
        'Thời hạn',
      ),
    );
    for (const line of text.split('\r\n')) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(line).not.toContain('\ufffd');
    }
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    const [event] = readCalendar(text);
    expect(event).toMatchObject({
      UID: 'x@duthao',
      SUMMARY: summary,
      DTSTAMP: '20220101T000000Z',
      'DTSTART;VALUE=DATE': '20220228',
      'DTEND;VALUE=DATE': '20220301',
    });
  });
});

describe('the lines of a calendar', () => {
  // Some readers (Outlook was reported) join no escape that a fold cuts in two.
  test.each(['\n', ',', ';', '\\'])(
    'are folded before the escape of %j, wherever it comes',
    (mark) => {
      for (let before = 40; before < 100; before += 1) {
        const summary = `${'a'.repeat(before)}${mark}Báo cáo`;
        const event = { uid: 'x', since: '2022-01-01T00:00:00.000Z', day: '2022-02-28', summary };
        const text = utf8(calendarFile([event], 'Thời hạn'));
        for (const line of text.split('\r\n')) expect(line).not.toMatch(/(?<!\\)(?:\\\\)*\\$/);
        expect(readCalendar(text)[0]?.SUMMARY).toBe(summary);
      }
    },
  );

  test('hold no character that a calendar may not hold, whatever an event is called', () => {
    fc.assert(
      fc.property(anyText(), (words) => {
        const event = {
          uid: 'x',
          since: '2022-01-01T00:00:00.000Z',
          day: '2022-02-28',
          summary: `Hạn ${words}`,
          description: `a${words}`,
        };
        const [read] = calendarOf(utf8(calendarFile([event], `Lịch ${words}`))).events;
        expect(read?.summary).toBe(cleanText(`Hạn ${words}`));
      }),
      { numRuns: 300 },
    );
  });
});

interface Annotation {
  readonly id: string;
  readonly type: string;
  readonly motivation: string;
  readonly created: string;
  readonly creator: { readonly name: string };
  readonly body: readonly { readonly value: string; readonly purpose: string }[];
  readonly target:
    | string
    | {
        readonly source: string;
        readonly selector: {
          readonly type: string;
          readonly value: string;
          readonly refinedBy?: readonly {
            readonly type: string;
            readonly exact?: string;
            readonly start?: number;
            readonly end?: number;
          }[];
        };
      };
}

describe('remarks as Web Annotations', () => {
  const origin = 'https://duthao.example';
  const read = async () => {
    const { comments } = await viewComments(nghe.deps, drafter, state, undefined);
    const { bytes, name } = await annotationsFile(nghe.deps, drafter, state, origin, 'vi');
    const collection = JSON.parse(utf8(bytes)) as {
      readonly total: number;
      readonly first: { readonly items: readonly Annotation[] };
    };
    return { comments, collection, name, items: collection.first.items };
  };

  test('hold every remark, reply and answer once', async () => {
    const { comments, collection, items, name } = await read();
    expect(name).toMatch(/\.jsonld$/);
    expect(collection).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationCollection',
      total: items.length,
      first: { type: 'AnnotationPage', startIndex: 0 },
    });
    const said = comments.reduce(
      (sum, { replies, pastResponses, response }) =>
        sum + 1 + replies.length + pastResponses.length + (response ? 1 : 0),
      0,
    );
    expect(items).toHaveLength(said);
    expect(new Set(items.map(({ id }) => id)).size).toBe(said);
    for (const item of items) {
      expect(item.type).toBe('Annotation');
      expect(item.creator.name).not.toBe('');
      expect(item.created).toMatch(/Z$/);
    }
  });

  test('point at the words quoted, in the revision they were made on', async () => {
    const { comments, items } = await read();
    let quoted = 0;
    for (const { id, text, kind, revision, anchor } of comments) {
      const item = items.find((one) => one.id === `${origin}/api/plans/${state.id}/comments/${id}`);
      expect(item?.body).toEqual([
        expect.objectContaining({ value: text, format: 'text/markdown', language: 'vi' }),
        { type: 'TextualBody', value: kind, purpose: 'tagging' },
      ]);
      if (typeof item?.target !== 'object') throw new Error('a remark is about a place');
      const { source, selector } = item.target;
      expect(source).toBe(`${origin}/api/plans/${state.id}/revisions/${revision}`);
      expect(selector.value.split('/')[0]).toBe(anchor.nodeId);
      if (!anchor.quote || !selector.refinedBy) continue;
      quoted += 1;
      const [byWords, byPlace] = selector.refinedBy;
      expect(byWords).toMatchObject({ type: 'TextQuoteSelector', exact: anchor.quote.exact });
      const root = await revisionDocument(nghe.deps, state, revision);
      const fields = findNode(root, anchor.nodeId)?.fields as Record<string, string>;
      const plain = plainText(fields[anchor.field ?? ''] ?? '');
      expect(byPlace?.type).toBe('TextPositionSelector');
      expect(plain.slice(byPlace?.start, byPlace?.end)).toBe(anchor.quote.exact);
    }
    expect(quoted).toBeGreaterThan(0);
  });

  test('say of each answer what it does with the remark', async () => {
    const { comments, items } = await read();
    const answered = comments.find(({ response }) => response?.disposition === 'partly-accepted');
    const answer = items.filter(
      ({ target, motivation }) =>
        motivation === 'replying' &&
        target === `${origin}/api/plans/${state.id}/comments/${answered?.id}`,
    );
    expect(answer.flatMap(({ body }) => body)).toContainEqual({
      type: 'TextualBody',
      value: 'partly-accepted',
      purpose: 'tagging',
    });
  });
});

test('a calendar without anything due still holds a component, as RFC 5545 wants', () => {
  const empty = utf8(calendarFile([], 'Thời hạn'));
  expect(empty.match(/^BEGIN:(?!VCALENDAR).*$/gm)).toEqual(['BEGIN:VTIMEZONE', 'BEGIN:STANDARD']);
});
