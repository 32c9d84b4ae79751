import { indexTree } from '../../../domain/plan/tree-index.ts';
import type { DraftChangeView, PlanNode } from '../../../schemas/types.ts';
import { ApiProblem } from '../../api-problem.ts';
import { dropNode, putNode, shiftNode } from '../paper/plan-tree.ts';
import { afterRefusal } from './draft-changes.ts';
import type { DraftRequests, NewNode } from './draft-requests.ts';
import { type DraftState, troubleOf } from './draft-state.ts';
import { withoutSent } from './merge-draft.ts';
import type { SaveTimer } from './save-timer.ts';
import { createQueue, writeFresh } from './write-queue.ts';

/** The draft on the screen, as its writes see and change it. */
export interface WrittenDraft {
  readonly read: () => DraftState;
  readonly set: (part: Partial<DraftState>) => void;
  /** Takes the answer to a write, and what else it changes. */
  readonly take: (change: DraftChangeView, part: Partial<DraftState>) => void;
  /** Fetches the draft and takes it, with what was typed on top. */
  readonly refresh: () => Promise<void>;
}

/** A node taken out, and where it stood. */
export interface Removed {
  readonly node: PlanNode;
  readonly parentId: string;
  readonly index: number;
}

export interface Saving {
  /** Saves now. True when nothing is left to save. */
  readonly flush: () => Promise<boolean>;
  /**
   * Changes the tree: after what was typed is saved, on fresh versions of the node when they were
   * stale. undefined when it couldn't.
   */
  readonly restructure: <T>(
    targetId: string,
    write: (version: number) => Promise<T>,
  ) => Promise<T | undefined>;
}

/** Saves what was typed, a node at a time and one write after the other. */
export function createSaving(
  draft: WrittenDraft,
  requests: DraftRequests,
  timer: SaveTimer,
): Saving {
  const { read, set, take, refresh } = draft;
  const inTurn = createQueue();
  /** Undefined while there is nothing of it to save, or it is in conflict. */
  const writeNode = (nodeId: string): Promise<void> | undefined => {
    const { pending, document, versions, conflicts } = read();
    const sent = pending.get(nodeId);
    const node = indexTree(document).get(nodeId)?.node;
    const version = versions[nodeId];
    if (sent === undefined || node === undefined || version === undefined) return undefined;
    if (conflicts.some((conflict) => conflict.nodeId === nodeId)) return undefined;
    return requests
      .setNode(nodeId, version, node.fields)
      .then((answer) => take(answer, { pending: withoutSent(read().pending, nodeId, sent) }));
  };
  /** Shows what went wrong; true when the same write may succeed later by itself. */
  const fail = (error: unknown, nodeId: string): boolean => {
    if (!(error instanceof ApiProblem)) throw error;
    const trouble = troubleOf(error);
    if (trouble.kind !== 'refused') {
      set({ trouble });
      timer.retry();
      return true;
    }
    const named = error.status === 422 && error.errors.length > 0;
    set({ trouble, ...(named ? afterRefusal(read(), nodeId, error) : {}) });
    return false;
  };
  const saveEach = async () => {
    for (const nodeId of [...read().pending.keys()]) {
      if (read().faults.has(nodeId)) continue;
      try {
        await writeFresh(() => writeNode(nodeId), refresh);
      } catch (error) {
        if (fail(error, nodeId)) break;
      }
    }
  };
  const saveAll = async (): Promise<boolean> => {
    timer.cancel();
    if (read().pending.size === 0) return true;
    await whileSaving(draft, saveEach);
    const { pending, trouble, conflicts } = read();
    if (pending.size > 0 && trouble === undefined && conflicts.length === 0) timer.soon();
    return pending.size === 0;
  };
  const restructure: Saving['restructure'] = (targetId, write) =>
    inTurn(async () => {
      await saveAll();
      const writeTarget = () => {
        const version = read().versions[targetId];
        return version === undefined ? undefined : write(version);
      };
      return whileSaving(draft, () => writeFresh(writeTarget, refresh)).catch((error: unknown) => {
        if (!(error instanceof ApiProblem)) throw error;
        set({ trouble: troubleOf(error) });
        return undefined;
      });
    });
  return { flush: () => inTurn(saveAll), restructure };
}

async function whileSaving<T>({ set }: WrittenDraft, work: () => Promise<T>): Promise<T> {
  set({ saving: true });
  try {
    return await work();
  } finally {
    set({ saving: false });
  }
}

export interface TreeWrites {
  readonly add: (parentId: string, node: NewNode, index?: number) => Promise<string | undefined>;
  readonly remove: (nodeId: string) => Promise<Removed | undefined>;
  readonly move: (nodeId: string, parentId: string, index: number) => Promise<boolean>;
}

/** Adds, removes and moves nodes: on the server first, then on the screen. */
export function createTreeWrites(
  { read, take, refresh }: WrittenDraft,
  requests: DraftRequests,
  { restructure }: Saving,
): TreeWrites {
  return {
    add: (parentId, node, index) =>
      restructure(parentId, async (version) => {
        const answer = await requests.addNode(parentId, version, node, index);
        const added = answer.node;
        if (added === undefined) {
          await refresh();
          return undefined;
        }
        take(answer, { document: putNode(read().document, parentId, added, index) });
        return added.id;
      }),
    remove: (nodeId) =>
      restructure(nodeId, async (version) => {
        const placed = indexTree(read().document).get(nodeId);
        if (placed?.parentId === undefined) return undefined;
        const answer = await requests.removeNode(nodeId, version);
        const pending = new Map(read().pending);
        pending.delete(nodeId);
        take(answer, { document: dropNode(read().document, nodeId), pending });
        return { node: placed.node, parentId: placed.parentId, index: placed.index };
      }),
    move: async (nodeId, parentId, index) =>
      (await restructure(nodeId, async (version) => {
        const answer = await requests.moveNode(nodeId, version, parentId, index);
        take(answer, { document: shiftNode(read().document, nodeId, parentId, index) });
        return true;
      })) ?? false,
  };
}
