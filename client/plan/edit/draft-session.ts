import { indexTree } from '../../../domain/plan/tree-index.ts';
import { fieldValueOf, type NodeValue } from '../../../domain/plan/values.ts';
import type { DraftChangeView, DraftView, FindingsView, PlanNode } from '../../../schemas/types.ts';
import { ApiProblem, isStale } from '../../api-problem.ts';
import { changeNode, insertNode, moveNode, removeNode } from '../paper/plan-tree.ts';
import type { DraftRequests, NewNode } from './draft-requests.ts';
import { type DraftState, firstState, troubleOf, withWords } from './draft-state.ts';
import { type Kept, keepPending } from './kept-draft.ts';
import {
  mergePending,
  sameValue,
  sameWords,
  withClash,
  withFields,
  withoutSent,
} from './merge-draft.ts';

/** A node taken out, and where it stood. */
export interface Removed {
  readonly node: PlanNode;
  readonly parentId: string;
  readonly index: number;
}

/** How something came to be typed. */
export interface Typing {
  /** What the field looks like until the server rendered it. */
  readonly html?: string | undefined;
  /** What stood in the editor before this stroke: when the draft holds something else now, others changed it. */
  readonly from: NodeValue;
}

/** How long the first unsaved stroke waits for its save; strokes after it don't put that off. */
const SAVE_WITHIN_MS = 500;
const FIRST_RETRY_MS = 2_000;
const LAST_RETRY_MS = 30_000;
const STALE_ATTEMPTS = 5;
const CHECK_AFTER_MS = 1_500;

export interface DraftSession {
  readonly read: () => DraftState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Takes what was typed; saved a moment later, also while the typing goes on. */
  readonly change: (nodeId: string, field: string, value: NodeValue, typing?: Typing) => void;
  /** Keeps words that can't be read as a value of their field until they are mended; undefined forgets them. */
  readonly hold: (nodeId: string, field: string, words: string | undefined) => void;
  /** Saves now. True when nothing is left to save. */
  readonly flush: () => Promise<boolean>;
  readonly add: (parentId: string, node: NewNode, index?: number) => Promise<string | undefined>;
  readonly remove: (nodeId: string) => Promise<Removed | undefined>;
  readonly move: (nodeId: string, parentId: string, index: number) => Promise<boolean>;
  /** Takes a newer draft from the server, with what was typed kept on top of it. */
  readonly adopt: (fresh: DraftView) => void;
  /** Takes what the checks found, when it was found in the draft as it is known here. */
  readonly takeFindings: (found: FindingsView) => void;
  /** Ends a conflict: the fields named take theirs, the others keep what was typed. */
  readonly settle: (nodeId: string, takeTheirs: readonly string[]) => void;
  readonly restore: (kept: readonly Kept[]) => void;
  /** Begins to save by itself, and to try again when the network is back. */
  readonly start: () => void;
  readonly stop: () => void;
}

/**
 * The working draft while it is being edited. One write at a time; every write names the version of its node; what was
 * typed is kept on the machine until the server has it, and never thrown away by an answer.
 */
export function createDraftSession(
  initial: DraftView,
  requests: DraftRequests,
  keepKey: string,
  clock: () => Date = () => new Date(),
): DraftSession {
  let state = firstState(initial);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let timerEnds = 0;
  let checkTimer: ReturnType<typeof setTimeout> | undefined;
  let retryAfter = FIRST_RETRY_MS;
  let running = true;
  let queue: Promise<unknown> = Promise.resolve();
  const listeners = new Set<() => void>();

  const set = (part: Partial<DraftState>) => {
    state = { ...state, ...part };
    if (part.pending !== undefined || part.unread !== undefined)
      keepPending(keepKey, state.pending, state.unread, clock());
    for (const listener of listeners) listener();
  };
  /** Runs writes one after the other. */
  const inTurn = <T>(job: () => Promise<T>): Promise<T> => {
    const run = queue.then(job, job);
    queue = run.catch(() => undefined);
    return run;
  };
  const unschedule = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  /** Saves after so long, or sooner when that was planned. */
  const schedule = (after: number) => {
    const ends = Date.now() + after;
    if (!running || (timer !== undefined && timerEnds <= ends)) return;
    clearTimeout(timer);
    timerEnds = ends;
    timer = setTimeout(() => void flush(), after);
  };
  /** While the server doesn't answer, each stroke asks it no more often than the first retry. */
  const scheduleTyped = () => {
    const waits = state.trouble !== undefined && state.trouble.kind !== 'refused';
    schedule(waits ? FIRST_RETRY_MS : SAVE_WITHIN_MS);
  };

  const take = (change: DraftChangeView, part: Partial<DraftState> = {}) => {
    retryAfter = FIRST_RETRY_MS;
    set({
      version: change.version,
      versions: { ...state.versions, ...change.versions },
      labels: change.labels,
      html: { ...state.html, ...change.html },
      savedAt: clock().toISOString(),
      trouble: undefined,
      ...part,
    });
    clearTimeout(checkTimer);
    // Asked for once the typing rests: the checks read the whole draft.
    if (running) checkTimer = setTimeout(() => void check(), CHECK_AFTER_MS);
  };
  const busy = () => !running || state.saving || state.pending.size > 0;
  /** What the checks find now; the draft itself only when others have changed it. */
  const check = async () => {
    if (busy()) return;
    const found = await requests.getFindings().catch(() => undefined);
    if (found === undefined || busy()) return;
    if (found.version <= state.version) return takeFindings(found);
    const fresh = await requests.getDraft().catch(() => undefined);
    if (fresh !== undefined && state.pending.size === 0) adopt(fresh);
  };
  const takeFindings: DraftSession['takeFindings'] = ({ version, findings }) => {
    // Of an older draft: a later answer is on its way.
    if (version < state.version) return;
    set({ findings });
  };

  const adopt = (fresh: DraftView) => {
    if (fresh.version < state.version) return;
    const { document, pending, conflicts } = mergePending(fresh.document, state.pending);
    set({
      document,
      version: fresh.version,
      versions: fresh.versions,
      labels: fresh.labels,
      html: fresh.html,
      findings: fresh.findings,
      pending,
      conflicts,
    });
    if (pending.size > 0 && conflicts.length === 0) schedule(SAVE_WITHIN_MS);
  };

  const change: DraftSession['change'] = (nodeId, field, value, typing) => {
    const node = indexTree(state.document).get(nodeId)?.node;
    if (node === undefined || sameValue(fieldValueOf(node, field), value)) return;
    const now = fieldValueOf(node, field);
    const overtaken =
      typing !== undefined && !sameWords(typing.from, now) && !sameWords(now, value);
    const before = state.pending.get(nodeId) ?? { base: {}, mine: {} };
    const base =
      field in before.base
        ? before.base
        : { ...before.base, [field]: overtaken ? typing.from : now };
    const mine = { ...before.mine, [field]: value };
    if (sameValue(base[field], value)) delete (mine as Record<string, NodeValue>)[field];
    const pending = new Map(state.pending);
    if (Object.keys(mine).length === 0) pending.delete(nodeId);
    else pending.set(nodeId, { base, mine });
    const faults = new Map(state.faults);
    faults.delete(nodeId);
    const html = typing?.html;
    set({
      document: changeNode(state.document, nodeId, (one) => withFields(one, { [field]: value })),
      pending,
      faults,
      ...(overtaken
        ? { conflicts: withClash(state.conflicts, nodeId, { field, mine: value, theirs: now }) }
        : {}),
      ...(html === undefined
        ? {}
        : { html: { ...state.html, [nodeId]: { ...state.html[nodeId], [field]: html } } }),
    });
    if (!overtaken) scheduleTyped();
  };

  const hold: DraftSession['hold'] = (nodeId, field, words) => {
    const unread = withWords(state.unread, nodeId, field, words);
    if (unread === state.unread) return;
    set({ unread });
  };

  const saveNode = async (nodeId: string): Promise<void> => {
    for (let attempt = 0; attempt < STALE_ATTEMPTS; attempt++) {
      const sent = state.pending.get(nodeId);
      const node = indexTree(state.document).get(nodeId)?.node;
      const version = state.versions[nodeId];
      if (sent === undefined || node === undefined || version === undefined) return;
      if (state.conflicts.some((one) => one.nodeId === nodeId)) return;
      try {
        const answer = await requests.setNode(nodeId, version, node.fields);
        take(answer, { pending: withoutSent(state.pending, nodeId, sent) });
        return;
      } catch (error) {
        if (!isStale(error)) throw error;
        adopt(await requests.getDraft());
      }
    }
  };

  /** Notes what went wrong; true when the same write may succeed later by itself. */
  const note = (error: unknown, nodeId?: string): boolean => {
    if (!(error instanceof ApiProblem)) throw error;
    const trouble = troubleOf(error);
    if (trouble.kind !== 'refused') {
      set({ trouble });
      schedule(retryAfter);
      retryAfter = Math.min(retryAfter * 2, LAST_RETRY_MS);
      return true;
    }
    if (error.status === 422 && nodeId !== undefined && error.errors.length > 0) {
      const faults = new Map(state.faults);
      faults.set(
        nodeId,
        Object.fromEntries(
          error.errors.map(({ pointer, detail }) => [pointer.split('/')[2] ?? '', detail]),
        ),
      );
      set({ faults, trouble });
    } else set({ trouble });
    return false;
  };

  const saveAll = async (): Promise<boolean> => {
    unschedule();
    if (state.pending.size === 0) return true;
    set({ saving: true });
    try {
      for (const nodeId of [...state.pending.keys()]) {
        if (state.faults.has(nodeId)) continue;
        try {
          await saveNode(nodeId);
        } catch (error) {
          if (note(error, nodeId)) break;
        }
      }
    } finally {
      set({ saving: false });
    }
    if (state.pending.size > 0 && state.trouble === undefined && state.conflicts.length === 0)
      schedule(SAVE_WITHIN_MS);
    return state.pending.size === 0;
  };
  const flush = () => inTurn(saveAll);

  /** A change of the tree: after what was typed is saved, on fresh versions when they were stale. */
  const restructure = <T>(
    targetId: string,
    write: (version: number) => Promise<T>,
  ): Promise<T | undefined> =>
    inTurn(async () => {
      await saveAll();
      set({ saving: true });
      try {
        for (let attempt = 0; attempt < STALE_ATTEMPTS; attempt++) {
          const version = state.versions[targetId];
          if (version === undefined) return undefined;
          try {
            return await write(version);
          } catch (error) {
            if (!isStale(error)) throw error;
            adopt(await requests.getDraft());
          }
        }
        return undefined;
      } catch (error) {
        if (!(error instanceof ApiProblem)) throw error;
        set({ trouble: troubleOf(error) });
        return undefined;
      } finally {
        set({ saving: false });
      }
    });

  const add: DraftSession['add'] = (parentId, node, index) =>
    restructure(parentId, async (version) => {
      const answer = await requests.addNode(parentId, version, node, index);
      const added = answer.node;
      if (added === undefined) {
        adopt(await requests.getDraft());
        return undefined;
      }
      take(answer, { document: insertNode(state.document, parentId, added, index) });
      return added.id;
    });

  const remove: DraftSession['remove'] = (nodeId) =>
    restructure(nodeId, async (version) => {
      const placed = indexTree(state.document).get(nodeId);
      if (placed?.parentId === undefined) return undefined;
      const answer = await requests.removeNode(nodeId, version);
      const pending = new Map(state.pending);
      pending.delete(nodeId);
      take(answer, { document: removeNode(state.document, nodeId), pending });
      return { node: placed.node, parentId: placed.parentId, index: placed.index };
    });

  const move: DraftSession['move'] = async (nodeId, parentId, index) =>
    (await restructure(nodeId, async (version) => {
      take(await requests.moveNode(nodeId, version, parentId, index), {
        document: moveNode(state.document, nodeId, parentId, index),
      });
      return true;
    })) ?? false;

  const settle: DraftSession['settle'] = (nodeId, takeTheirs) => {
    const conflict = state.conflicts.find((one) => one.nodeId === nodeId);
    if (conflict === undefined) return;
    const pending = new Map(state.pending);
    const conflicts = state.conflicts.filter((one) => one.nodeId !== nodeId);
    const left = pending.get(nodeId);
    let { document } = state;
    if (conflict.gone || left === undefined) pending.delete(nodeId);
    else {
      const mine = { ...left.mine } as Record<string, NodeValue>;
      const theirs: Record<string, NodeValue> = {};
      const base = { ...left.base } as Record<string, NodeValue>;
      for (const { field, theirs: value } of conflict.fields) {
        base[field] = value;
        if (!takeTheirs.includes(field)) continue;
        delete mine[field];
        theirs[field] = value;
      }
      document = changeNode(document, nodeId, (one) => withFields(one, theirs));
      if (Object.keys(mine).length === 0) pending.delete(nodeId);
      else pending.set(nodeId, { base, mine });
    }
    set({ document, pending, conflicts });
    schedule(0);
  };

  const restore: DraftSession['restore'] = (kept) => {
    for (const { nodeId, mine, unread } of kept) {
      for (const [field, value] of Object.entries(mine)) change(nodeId, field, value);
      for (const [field, words] of Object.entries(unread ?? {})) hold(nodeId, field, words);
    }
  };

  const retryNow = () => {
    if (state.pending.size > 0) schedule(0);
  };
  return {
    read: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change,
    hold,
    flush,
    add,
    remove,
    move,
    adopt,
    takeFindings,
    settle,
    restore,
    start: () => {
      running = true;
      globalThis.addEventListener?.('online', retryNow);
    },
    stop: () => {
      running = false;
      unschedule();
      clearTimeout(checkTimer);
      globalThis.removeEventListener?.('online', retryNow);
    },
  };
}
