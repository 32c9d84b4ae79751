import { findNode } from '../../../../domain/plan/tree.ts';
import { foldEvents } from '../../../../domain/review/fold.ts';
import type { PlanState } from '../../../../domain/review/state.ts';
import {
  readDocument,
  readEvent,
  readerOf,
  type Stored,
  UnreadEvent,
  type Upcast,
} from '../../../../domain/review/upcast.ts';
import type { PlanEvent } from '../../../../schemas/types.ts';
import { actor } from '../../../support/plan-acts.ts';

const at = '2021-06-01T01:00:00.000Z';
const stored = (seq: number, type: string, data: Stored): Stored => ({
  seq,
  at,
  actor: actor('drafter'),
  type,
  data,
});
const node = (
  id: string,
  type: string,
  fields: Stored,
  ...children: readonly Stored[]
): Stored => ({
  id,
  type,
  fields,
  children,
});
const renamed = (value: Stored, from: string, to: string): Stored =>
  Object.fromEntries(Object.entries(value).map(([key, one]) => [key === from ? to : key, one]));

/**
 * What three releases of another history would have renamed: an event with a field of its data, a
 * type of node, a field of one.
 */
const RENAMES: readonly Upcast[] = [
  {
    until: '0.0.1',
    event: (event) =>
      event.type === 'remark-made'
        ? { ...event, type: 'comment-added', data: renamed(event.data as Stored, 'body', 'text') }
        : event,
  },
  {
    until: '0.0.2',
    node: (one) => (one.type === 'measure' ? { ...one, type: 'solution' } : one),
  },
  {
    until: '0.0.3',
    node: (one) =>
      one.type === 'solution' && 'name' in (one.fields as Stored)
        ? { ...one, fields: renamed(one.fields as Stored, 'name', 'title') }
        : one,
    // A node-set names no type: the plan before it does.
    inPlan: (event, before) =>
      event.type === 'node-set' &&
      findNode(before.draft, event.data.nodeId)?.type === 'solution' &&
      'name' in event.data.fields
        ? ({
            ...event,
            data: { ...event.data, fields: renamed(event.data.fields as Stored, 'name', 'title') },
          } as PlanEvent)
        : event,
  },
];

const documentOf = (solution: Stored): Stored =>
  node('de-an', 'plan', { title: 'Đề án' }, node('muc-1', 'section', { heading: 'Một' }, solution));
const OLD_DOCUMENT = documentOf(node('gp-1', 'measure', { name: 'Giải pháp một' }));
const NEW_DOCUMENT = documentOf(node('gp-1', 'solution', { title: 'Giải pháp một' }));

/** A log that a version before all three wrote. */
const OLD_LOG: readonly Stored[] = [
  stored(1, 'plan-created', { members: [], document: OLD_DOCUMENT }),
  stored(2, 'node-added', {
    parentId: 'muc-1',
    index: 1,
    node: node('gp-2', 'measure', { name: 'Giải pháp hai' }),
  }),
  stored(3, 'node-set', { nodeId: 'gp-1', fields: { name: 'Giải pháp một, sửa' } }),
  stored(4, 'node-set', { nodeId: 'muc-1', fields: { heading: 'Một, sửa' } }),
  stored(5, 'remark-made', {
    id: 'yk-1',
    kind: 'question',
    body: 'Vì sao?',
    anchor: { nodeId: 'gp-2' },
  }),
];
/** The same acts as this version writes them. */
const NEW_LOG: readonly Stored[] = [
  stored(1, 'plan-created', { members: [], document: NEW_DOCUMENT }),
  stored(2, 'node-added', {
    parentId: 'muc-1',
    index: 1,
    node: node('gp-2', 'solution', { title: 'Giải pháp hai' }),
  }),
  stored(3, 'node-set', { nodeId: 'gp-1', fields: { title: 'Giải pháp một, sửa' } }),
  stored(4, 'node-set', { nodeId: 'muc-1', fields: { heading: 'Một, sửa' } }),
  stored(5, 'comment-added', {
    id: 'yk-1',
    kind: 'question',
    text: 'Vì sao?',
    anchor: { nodeId: 'gp-2' },
  }),
];

describe('an old shape that was renamed since', () => {
  const reader = readerOf(RENAMES);
  const eventIn = (one: Stored): PlanEvent => {
    const read = reader.event(one);
    if ('fault' in read) throw new Error(read.fault.en);
    return read.event;
  };
  const folded = (log: readonly Stored[]): PlanState | undefined =>
    log
      .map(eventIn)
      .reduce<PlanState | undefined>(
        (state, event) => foldEvents(state, [state ? reader.inPlan(event, state) : event]),
        undefined,
      );

  test('folds into the state that the same acts make today', () => {
    const state = folded(OLD_LOG);
    expect(state?.comments).toMatchObject([{ id: 'yk-1', text: 'Vì sao?' }]);
    expect(state).toEqual(folded(NEW_LOG));
  });

  test('is read in a frozen revision, too, at any depth', () => {
    expect(reader.document(OLD_DOCUMENT)).toEqual({ document: NEW_DOCUMENT });
    expect(readDocument(OLD_DOCUMENT)).toMatchObject({
      fault: {
        en: expect.stringMatching(/^the document has a part \/children\/0\/children\/0\/type/),
      },
    });
  });

  test('leaves what is of today’s shape the same value', () => {
    for (const one of NEW_LOG) expect(eventIn(one)).toBe(one);
    const read = reader.document(NEW_DOCUMENT);
    expect('document' in read && read.document).toBe(NEW_DOCUMENT);
  });

  test('is damage to a version that doesn’t know it, named by seq, type and part', () => {
    const faults = OLD_LOG.map((one) => {
      const read = readEvent(one);
      return 'fault' in read ? read.fault : undefined;
    });
    expect(faults.map((fault) => fault?.en.replace(/;.*/, ''))).toEqual([
      'act 1 (plan-created) has a part /data/document/children/0/children/0/type that this version can’t read',
      'act 2 (node-added) has a part /data/node/type that this version can’t read',
      undefined,
      undefined,
      'act 5 (remark-made) is of a type that this version doesn’t know',
    ]);
    expect(faults[4]?.vi).toBe(
      'việc số 5 (remark-made) thuộc loại mà phiên bản này không biết, có thể do phiên bản mới hơn ghi; nếu vậy, hãy chạy phiên bản đó',
    );
  });
});

describe('what no version wrote', () => {
  const state = foldEvents(undefined, [NEW_LOG[0] as unknown as PlanEvent]);

  test.each([
    ['a field that the node’s type has not', { name: 'Giải pháp' }, '/data/fields/name'],
    ['a value of another kind', { title: 7 }, '/data/fields/title'],
    ['no fields at all', [], '/data/fields'],
  ])('in the fields of a node: %s, is not folded', (_which, fields, part) => {
    const event = stored(2, 'node-set', { nodeId: 'gp-1', fields: fields as Stored });
    const fold = () => foldEvents(state, [event as unknown as PlanEvent]);
    expect(fold).toThrow(UnreadEvent);
    expect(fold).toThrow(`act 2 (node-set) has a part ${part} that this version can’t read`);
  });

  test.each([
    null,
    7,
    'x',
    [],
    {},
    { type: 'plan-created' },
    { type: '__proto__', data: {} },
    { ...stored(2, 'node-added', {}), data: null },
  ])('%j is a fault, whatever the steps make of it', (value) => {
    for (const reader of [readerOf(RENAMES), { event: readEvent, document: readDocument }]) {
      expect(reader.event(value)).toMatchObject({ fault: { vi: expect.any(String) } });
      expect(reader.document(value)).toMatchObject({ fault: { vi: expect.any(String) } });
    }
  });
});
