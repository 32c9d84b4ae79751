import { jest } from '@jest/globals';
import { ApiProblem } from '../../../client/api-problem.ts';
import {
  afterFetching,
  afterRefusal,
  afterSettling,
  afterTyping,
} from '../../../client/plan/edit/draft-changes.ts';
import { type DraftState, firstState } from '../../../client/plan/edit/draft-state.ts';
import { createSaveTimer } from '../../../client/plan/edit/save-timer.ts';
import { createQueue, writeFresh } from '../../../client/plan/edit/write-queue.ts';
import { createStore } from '../../../client/store.ts';
import { indexTree } from '../../../domain/plan/tree-index.ts';
import type { DraftView } from '../../../schemas/types.ts';

const draft = (title: string, version: number): DraftView => ({
  document: {
    id: 'plan',
    type: 'plan',
    fields: { title: 'Đề án' },
    children: [{ id: 't1', type: 'task', fields: { title }, children: [] }],
  },
  version,
  versions: { plan: version, t1: version },
  labels: {},
  html: {},
  findings: [],
  editable: true,
});
const titleIn = ({ document }: Pick<DraftState, 'document'>) =>
  indexTree(document).get('t1')?.node.fields;
const changed = (state: DraftState, part: Partial<DraftState> | undefined): DraftState => ({
  ...state,
  ...part,
});
const typed = (state: DraftState, value: string, from?: string) =>
  changed(
    state,
    afterTyping(state, {
      nodeId: 't1',
      field: 'title',
      value,
      ...(from === undefined ? {} : { typing: { from } }),
    }),
  );

describe('what happens to the draft on the screen', () => {
  const start = firstState(draft('Một', 1));

  test('what is typed is shown and pending on what was there; typed back, nothing is', () => {
    const once = typed(start, 'Một việc');
    expect(titleIn(once)).toEqual({ title: 'Một việc' });
    expect(once.pending.get('t1')).toEqual({
      base: { title: 'Một' },
      mine: { title: 'Một việc' },
    });
    expect(typed(once, 'Một').pending.size).toBe(0);
    expect(start.pending.size).toBe(0);
  });

  test('a stroke that changes nothing, or of a node that is gone, is nothing', () => {
    const stroke = { field: 'title', value: 'Một' };
    expect(afterTyping(start, { nodeId: 't1', ...stroke })).toBeUndefined();
    expect(afterTyping(start, { nodeId: 'gone', ...stroke })).toBeUndefined();
  });

  test('an older draft changes nothing; a newer one keeps what was typed, and asks where both changed it', () => {
    const mine = typed(start, 'Của tôi');
    expect(afterFetching(mine, draft('Cũ', 0))).toBeUndefined();
    const both = changed(mine, afterFetching(mine, draft('Của người khác', 2)));
    expect(titleIn(both)).toEqual({ title: 'Của tôi' });
    expect(both.conflicts[0]?.fields).toEqual([
      { field: 'title', mine: 'Của tôi', theirs: 'Của người khác' },
    ]);
    const theirs = changed(both, afterSettling(both, 't1', ['title']));
    expect(titleIn(theirs)).toEqual({ title: 'Của người khác' });
    expect(theirs.pending.size).toBe(0);
    const kept = changed(both, afterSettling(both, 't1', []));
    expect(titleIn(kept)).toEqual({ title: 'Của tôi' });
    expect(kept.pending.get('t1')?.base).toEqual({ title: 'Của người khác' });
    expect(afterSettling(kept, 't1', [])).toBeUndefined();
  });

  test('what the server refused is beside its field until that is typed again', () => {
    const problem = new ApiProblem('problem', 422, {
      type: 'about:blank',
      title: 'Chưa hợp lệ',
      status: 422,
      code: 'invalid',
      errors: [{ pointer: '/fields/title', detail: 'Quá dài.' }],
    });
    const refused = changed(start, afterRefusal(start, 't1', problem));
    expect(refused.faults.get('t1')).toEqual({ title: 'Quá dài.' });
    expect(typed(refused, 'Ngắn').faults.size).toBe(0);
  });
});

describe('the writes', () => {
  const stale = () => new ApiProblem('problem', 412);

  test('run one after the other, also after one that failed', async () => {
    const inTurn = createQueue();
    const done: string[] = [];
    const job = (name: string, fails = false) =>
      inTurn(async () => {
        await Promise.resolve();
        done.push(name);
        if (fails) throw new Error(name);
        return name;
      });
    const [one, two] = await Promise.allSettled([job('một', true), job('hai')]);
    expect(done).toEqual(['một', 'hai']);
    expect(one.status).toBe('rejected');
    expect(two).toMatchObject({ value: 'hai' });
  });

  test('are tried again on fresh versions while they are stale, and not for ever', async () => {
    const refresh = jest.fn(async () => {});
    let left = 2;
    const write = async () => {
      if (left-- > 0) throw stale();
      return 'saved';
    };
    expect(await writeFresh(write, refresh)).toBe('saved');
    expect(refresh).toHaveBeenCalledTimes(2);
    expect(await writeFresh(() => Promise.reject(stale()), refresh)).toBeUndefined();
    expect(refresh).toHaveBeenCalledTimes(7);
    const offline = new ApiProblem('network', 0);
    await expect(writeFresh(() => Promise.reject(offline), refresh)).rejects.toBe(offline);
    expect(await writeFresh(() => undefined, refresh)).toBeUndefined();
  });
});

describe('when it is saved', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test('further strokes don’t put a save off, and a sooner one goes first', () => {
    const save = jest.fn();
    const timer = createSaveTimer(save, () => true);
    timer.soon();
    jest.advanceTimersByTime(400);
    timer.soon();
    jest.advanceTimersByTime(100);
    expect(save).toHaveBeenCalledTimes(1);
    timer.cancel();
    timer.unhurried();
    timer.now();
    jest.advanceTimersByTime(1);
    expect(save).toHaveBeenCalledTimes(2);
  });

  test('retries wait longer and longer until the server answers', () => {
    const save = jest.fn(() => timer.cancel());
    const timer = createSaveTimer(save, () => true);
    const waits = [2_000, 4_000, 8_000, 16_000, 30_000, 30_000];
    for (const [index, wait] of waits.entries()) {
      timer.retry();
      jest.advanceTimersByTime(wait - 1);
      expect(save).toHaveBeenCalledTimes(index);
      jest.advanceTimersByTime(1);
      expect(save).toHaveBeenCalledTimes(index + 1);
    }
    timer.answered();
    timer.retry();
    jest.advanceTimersByTime(2_000);
    expect(save).toHaveBeenCalledTimes(waits.length + 1);
  });

  test('nothing is planned once the session has stopped', () => {
    const save = jest.fn();
    createSaveTimer(save, () => false).now();
    jest.advanceTimersByTime(60_000);
    expect(save).not.toHaveBeenCalled();
  });
});

test('a store tells its listeners of another value, and no longer once they stopped', () => {
  const store = createStore('a');
  const heard: string[] = [];
  const stop = store.subscribe(() => heard.push(store.read()));
  store.write('a');
  store.write('b');
  stop();
  store.write('c');
  expect(heard).toEqual(['b']);
});
