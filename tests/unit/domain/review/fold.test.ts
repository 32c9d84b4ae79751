import fc from 'fast-check';
import { walk } from '../../../../domain/plan/tree.ts';
import { foldEvents } from '../../../../domain/review/fold.ts';
import { keptState, type PlanState } from '../../../../domain/review/state.ts';
import type { Actor, PlanDocument, PlanEvent } from '../../../../schemas/types.ts';

const actor: Actor = { accountId: 'ai-do', name: 'Ai đó', office: 'Chuyên viên', agency: 'Sở' };
const document: PlanDocument = {
  id: 'de-an',
  type: 'plan',
  fields: { title: 'Đề án' },
  children: ['a', 'b', 'c'].map((id) => ({
    id,
    type: 'section',
    fields: { heading: id },
    children: [],
  })),
};
type Data<Type extends PlanEvent['type']> = Extract<PlanEvent, { type: Type }>['data'];

/** Numbers events and gives them times a minute apart. */
const logOf = (events: readonly Pick<PlanEvent, 'type' | 'data'>[]): readonly PlanEvent[] =>
  [{ type: 'plan-created', data: { document, members: [] } }, ...events].map(
    (event, index) =>
      ({
        ...event,
        seq: index + 1,
        at: new Date(Date.UTC(2021, 5, 14, 1, index)).toISOString(),
        actor,
      }) as PlanEvent,
  );

const submit: Pick<PlanEvent, 'type' | 'data'> = {
  type: 'revision-submitted',
  data: { number: 1, sha256: '0'.repeat(64), coverNote: 'Kính trình' },
};
const remark = (id: string) => ({
  type: 'comment-added' as const,
  data: {
    id,
    kind: 'suggestion',
    text: 'Nêu rõ',
    anchor: { nodeId: 'a' },
  } satisfies Data<'comment-added'>,
});

/** Acts on the nodes a, b and c that may be made in any order. */
const anEdit = fc.oneof(
  fc.record({
    type: fc.constant('node-set' as const),
    data: fc.record({
      nodeId: fc.constantFrom('a', 'b', 'c'),
      fields: fc.record({ heading: fc.string() }),
    }),
  }),
  fc.record({
    type: fc.constant('node-moved' as const),
    data: fc.record({
      nodeId: fc.constantFrom('a', 'b', 'c'),
      parentId: fc.constant('de-an'),
      index: fc.integer({ min: 0, max: 2 }),
    }),
  }),
);
const aTalk = fc.oneof(
  fc.integer({ min: 0, max: 2 }).map((number) => ({
    type: 'response-set' as const,
    data: {
      commentId: `yk-${number}`,
      disposition: 'explained' as const,
      reason: 'Vì',
      changes: [],
    },
  })),
  fc.integer({ min: 0, max: 2 }).map((number) => ({
    type: 'response-reopened' as const,
    data: { commentId: `yk-${number}`, reason: 'Chưa rõ' },
  })),
  fc.integer({ min: 0, max: 2 }).map((number) => ({
    type: 'responses-released' as const,
    data: { commentIds: [`yk-${number}`] },
  })),
  fc.integer({ min: 0, max: 2 }).map((number) => ({
    type: 'response-confirmed' as const,
    data: { commentId: `yk-${number}` },
  })),
);
const story = fc
  .array(fc.oneof(anEdit, aTalk), { maxLength: 25 })
  .map((acts) => logOf([submit, remark('yk-0'), remark('yk-1'), remark('yk-2'), ...acts]));

test('a fold in parts is the fold of the whole, so a kept fold may be gone on from', () => {
  fc.assert(
    fc.property(story, fc.nat(30), (log, cut) => {
      const at = Math.max(1, cut % log.length);
      const kept = JSON.parse(JSON.stringify(foldEvents(undefined, log.slice(0, at)))) as PlanState;
      expect(foldEvents(kept, log.slice(at))).toEqual(foldEvents(undefined, log));
    }),
    { numRuns: 50 },
  );
});

test('no remark is ever lost, and each answer that was reopened is kept', () => {
  fc.assert(
    fc.property(story, (log) => {
      let state = foldEvents(undefined, log.slice(0, 5));
      for (const event of log.slice(5)) {
        const before = state;
        state = foldEvents(state, [event]);
        expect(state.comments.map(({ id, text, anchor }) => ({ id, text, anchor }))).toEqual(
          before.comments.map(({ id, text, anchor }) => ({ id, text, anchor })),
        );
        for (const [index, comment] of state.comments.entries())
          expect(comment.pastResponses.length).toBeGreaterThanOrEqual(
            before.comments[index]?.pastResponses.length ?? 0,
          );
      }
    }),
    { numRuns: 50 },
  );
});

test('every node of the draft has a version, no other has; a change gives its node and all above it a new one', () => {
  fc.assert(
    fc.property(story, (log) => {
      let state = foldEvents(undefined, log.slice(0, 1));
      for (const event of log.slice(1)) {
        const before = state;
        state = foldEvents(state, [event]);
        expect(Object.keys(state.versions).sort()).toEqual(
          [...walk(state.draft)].map(({ node }) => node.id).sort(),
        );
        if (event.type === 'node-set') {
          expect(state.versions[event.data.nodeId]).toBe(event.seq);
          expect(state.versions['de-an']).toBe(event.seq);
          for (const id of ['a', 'b', 'c'].filter((other) => other !== event.data.nodeId))
            expect(state.versions[id]).toBe(before.versions[id]);
        }
      }
    }),
    { numRuns: 50 },
  );
});

test('a state is a value: folding on leaves the one before as it was', () => {
  const log = logOf([submit, remark('yk-0')]);
  const before = foldEvents(undefined, log.slice(0, 2));
  const copy = structuredClone(before);
  foldEvents(before, log.slice(2));
  expect(before).toEqual(copy);
});

test('autosave of one person in one place within half an hour is one entry of history', () => {
  const edit = (nodeId: string) => ({
    type: 'node-set' as const,
    data: { nodeId, fields: { heading: 'Mới' } },
  });
  const { history } = foldEvents(
    undefined,
    logOf([edit('a'), edit('a'), edit('a'), edit('b'), edit('a')]),
  );
  expect(history.slice(1).map(({ nodeId, count }) => [nodeId, count ?? 1])).toEqual([
    ['a', 3],
    ['b', 1],
    ['a', 1],
  ]);
});

test('events out of order are refused', () => {
  const log = logOf([submit, remark('yk-0')]);
  const state = foldEvents(undefined, log.slice(0, 1));
  expect(() => foldEvents(state, log.slice(2))).toThrow(/follows/);
  expect(() => foldEvents(undefined, log.slice(1))).toThrow(/before plan-created/);
});

test('a remark put at another place keeps the place it was made on, and every one since', () => {
  const put = (nodeId: string, revision: number) => ({
    type: 'anchor-replaced' as const,
    data: { commentId: 'yk-1', anchor: { nodeId }, revision },
  });
  const state = foldEvents(undefined, logOf([submit, remark('yk-1'), put('b', 1), put('c', 1)]));
  const [comment] = state.comments;
  expect(comment?.anchor).toEqual({ nodeId: 'a' });
  expect(comment?.replaced).toMatchObject({ anchor: { nodeId: 'c' }, revision: 1, by: actor });
  expect(comment?.replacedBefore).toMatchObject([{ anchor: { nodeId: 'b' } }]);
  expect(state.history.slice(-2)).toMatchObject([
    { type: 'anchor-replaced', commentNumber: 1, nodeId: 'b', revision: 1 },
    { type: 'anchor-replaced', commentNumber: 1, nodeId: 'c', revision: 1 },
  ]);
});

/** Every object has something called so. */
const BORN = 'constructor';

test('an id that objects have by birth names nothing until something is called so', () => {
  const plain = foldEvents(undefined, logOf([]));
  expect(plain.versions[BORN]).toBeUndefined();
  expect(plain.ignored[BORN]).toBeUndefined();
  expect(plain.explained[BORN]).toBeUndefined();
  const node = { id: BORN, type: 'section', fields: {}, children: [] } as const;
  const added = foldEvents(
    plain,
    logOf([{ type: 'node-added', data: { parentId: 'de-an', index: 0, node } }]).slice(1),
  );
  expect(added.versions[BORN]).toBe(2);
  const kept = keptState(JSON.parse(JSON.stringify(plain)));
  expect(kept.versions[BORN]).toBeUndefined();
  expect(kept.versions).toEqual(plain.versions);
});
