import type { NodeValue } from '../../../domain/plan/values.ts';
import type { DraftView, FindingsView } from '../../../schemas/types.ts';
import { createStore, type ReadableStore } from '../../store.ts';
import {
  afterAnswer,
  afterFetching,
  afterSettling,
  afterTyping,
  type Typing,
} from './draft-changes.ts';
import type { DraftRequests } from './draft-requests.ts';
import { type DraftState, firstState, withWords } from './draft-state.ts';
import {
  createSaving,
  createTreeWrites,
  type Saving,
  type TreeWrites,
  type WrittenDraft,
} from './draft-writes.ts';
import { type KeptFields, keepPending } from './kept-draft.ts';
import { createSaveTimer } from './save-timer.ts';

/** The checks read the whole draft: they are asked once the typing has rested so long. */
const CHECK_AFTER_MS = 1_500;

export interface DraftSession extends ReadableStore<DraftState>, TreeWrites, Pick<Saving, 'flush'> {
  /** Takes what was typed; saved a moment later, also while the typing goes on. */
  readonly change: (nodeId: string, field: string, value: NodeValue, typing?: Typing) => void;
  /**
   * Keeps words that can't be read as a value of their field until they are mended; undefined
   * forgets them.
   */
  readonly hold: (nodeId: string, field: string, words: string | undefined) => void;
  /** Takes a newer draft from the server, with what was typed kept on top of it. */
  readonly adopt: (fresh: DraftView) => void;
  /** Takes what the checks found, when it was found in the draft as it is known here. */
  readonly takeFindings: (found: FindingsView) => void;
  /** Ends a conflict: the fields named take theirs, the others keep what was typed. */
  readonly settle: (nodeId: string, takeTheirs: readonly string[]) => void;
  readonly restore: (kept: readonly KeptFields[]) => void;
  /** Begins to save by itself, and to try again when the network is back. */
  readonly start: () => void;
  readonly stop: () => void;
}

/**
 * The working draft while it is being edited. One write at a time; every write names the version of
 * its node; what was typed is kept on the machine until the server has it, and never thrown away by
 * an answer.
 */
export function createDraftSession(
  initial: DraftView,
  requests: DraftRequests,
  keepKey: string,
  clock: () => Date = () => new Date(),
): DraftSession {
  let running = true;
  const { read, subscribe, write } = createStore(firstState(initial));
  const set: WrittenDraft['set'] = (part) => {
    const state = { ...read(), ...part };
    if (part.pending !== undefined || part.unread !== undefined)
      keepPending(keepKey, state.pending, state.unread, clock());
    write(state);
  };
  const timer = createSaveTimer(
    () => void saving.flush(),
    () => running,
  );
  const adopt: DraftSession['adopt'] = (fresh) => {
    const part = afterFetching(read(), fresh);
    if (part === undefined) return;
    set(part);
    if (read().pending.size > 0 && read().conflicts.length === 0) timer.soon();
  };
  const takeFindings: DraftSession['takeFindings'] = ({ version, findings }) => {
    // Of an older draft: a later answer is on its way.
    if (version >= read().version) set({ findings });
  };
  const checks = createChecks(requests, {
    read,
    adopt,
    takeFindings,
    isIdle: () => running && !read().saving && read().pending.size === 0,
  });
  const draft: WrittenDraft = {
    read,
    set,
    refresh: async () => adopt(await requests.getDraft()),
    take: (change, part) => {
      timer.answered();
      set({ ...afterAnswer(read(), change, clock().toISOString()), ...part });
      if (running) checks.later();
    },
  };
  const saving = createSaving(draft, requests, timer);
  const retryNow = () => {
    if (read().pending.size > 0) timer.now();
  };
  return {
    read,
    subscribe,
    ...createTyping(draft, timer),
    flush: saving.flush,
    ...createTreeWrites(draft, requests, saving),
    adopt,
    takeFindings,
    start: () => {
      running = true;
      globalThis.addEventListener?.('online', retryNow);
    },
    stop: () => {
      running = false;
      timer.cancel();
      checks.cancel();
      globalThis.removeEventListener?.('online', retryNow);
    },
  };
}

interface Checked extends Pick<DraftSession, 'read' | 'adopt' | 'takeFindings'> {
  /** Whether nothing is typed or saved now. */
  readonly isIdle: () => boolean;
}

/**
 * Asks for what the checks find once the typing rests; for the draft itself only when others have
 * changed it.
 */
function createChecks(requests: DraftRequests, { read, adopt, takeFindings, isIdle }: Checked) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const check = async () => {
    if (!isIdle()) return;
    const found = await requests.getFindings().catch(() => undefined);
    if (found === undefined || !isIdle()) return;
    if (found.version <= read().version) return takeFindings(found);
    const fresh = await requests.getDraft().catch(() => undefined);
    if (fresh !== undefined && read().pending.size === 0) adopt(fresh);
  };
  const cancel = () => clearTimeout(timer);
  const later = () => {
    cancel();
    timer = setTimeout(() => void check(), CHECK_AFTER_MS);
  };
  return { later, cancel };
}

/** What a person does to the fields: types, settles a conflict, takes back what was kept. */
function createTyping({ read, set }: WrittenDraft, timer: ReturnType<typeof createSaveTimer>) {
  const change: DraftSession['change'] = (nodeId, field, value, typing) => {
    const part = afterTyping(read(), { nodeId, field, value, typing });
    if (part === undefined) return;
    set(part);
    // A conflict is settled first.
    if (part.conflicts !== undefined) return;
    const { trouble } = read();
    if (trouble === undefined || trouble.kind === 'refused') timer.soon();
    else timer.unhurried();
  };
  const hold: DraftSession['hold'] = (nodeId, field, words) => {
    const unread = withWords(read().unread, nodeId, field, words);
    if (unread !== read().unread) set({ unread });
  };
  const settle: DraftSession['settle'] = (nodeId, takeTheirs) => {
    const part = afterSettling(read(), nodeId, takeTheirs);
    if (part === undefined) return;
    set(part);
    timer.now();
  };
  const restore: DraftSession['restore'] = (kept) => {
    for (const { nodeId, mine, unread } of kept) {
      for (const [field, value] of Object.entries(mine)) change(nodeId, field, value);
      for (const [field, words] of Object.entries(unread ?? {})) hold(nodeId, field, words);
    }
  };
  return { change, hold, settle, restore };
}
