import { type ComponentType, createContext, useContext } from 'react';
import type { Html, Labels, PlanNode } from '../../../schemas/types.ts';
import { createStore, type ReadableStore, useStore } from '../../store.ts';

/** A field of a node, put into the paper. */
export interface FieldProps {
  readonly node: PlanNode;
  readonly field: string;
  /** Shown quietly in edit mode while the field is empty. */
  readonly hint?: string;
  /**
   * Words in place of the value, where the paper prints it in another form (a figure with its
   * year).
   */
  readonly shown?: string;
  /** Set as a block of its own; otherwise inside a line. */
  readonly block?: boolean;
}

export interface NodeProps {
  readonly node: PlanNode;
}

/** What a mode puts into the paper: reading shows fields, editing lets them be edited. */
export interface PaperParts {
  readonly Field: ComponentType<FieldProps>;
  /** Beside a node: its menu, or the button that comments on it. */
  readonly Tools?: ComponentType<NodeProps>;
  /** After the children of a node: what can be added there. */
  readonly Adder?: ComponentType<NodeProps>;
  /** Below an item: the rest of its fields, when it is unfolded. */
  readonly Details?: ComponentType<NodeProps>;
  readonly editing: boolean;
}

/**
 * Numbers, rendered text and titles by node: each part of the paper hears of its own changes alone.
 */
export interface PaperFacts {
  readonly labels: Labels;
  readonly html: Html;
  /** undefined when there is no such node (any more). */
  readonly titleOf: (nodeId: string) => string | undefined;
}

interface PaperState extends PaperFacts {
  /** Items whose details are unfolded. */
  readonly open: ReadonlySet<string>;
}

export interface PaperStore extends ReadableStore<PaperState> {
  readonly write: (facts: PaperFacts) => void;
  readonly setOpen: (nodeId: string, open: boolean) => void;
}

export function createPaperStore(initial: PaperFacts): PaperStore {
  const { read, subscribe, write } = createStore<PaperState>({ ...initial, open: new Set() });
  let written = initial;
  return {
    read,
    subscribe,
    write: (facts) => {
      if (facts === written) return;
      written = facts;
      write({ ...facts, open: read().open });
    },
    setOpen: (nodeId, wanted) => {
      const { open } = read();
      if (open.has(nodeId) === wanted) return;
      const others = [...open].filter((id) => id !== nodeId);
      write({ ...read(), open: new Set(wanted ? [...others, nodeId] : others) });
    },
  };
}

/** In place of the title of a node that is gone: in the paper's language. */
export const REMOVED = '(mục đã xóa)';

interface PaperHost {
  readonly store: PaperStore;
  readonly parts: PaperParts;
}

const PaperContext = createContext<PaperHost | undefined>(undefined);

export const PaperProvider = PaperContext.Provider;

export function usePaper(): PaperHost {
  const host = useContext(PaperContext);
  if (host === undefined) throw new Error('Parts of the paper stand inside <Paper>.');
  return host;
}

/** What the paper's store holds of something, heard of again when it changes. */
const useFact = <T extends string | boolean>(pick: (state: PaperState) => T): T =>
  useStore(usePaper().store, pick);

/** The derived number of a node: I., 1., a). Empty when it has none. */
export const useLabel = (nodeId: string): string => useFact(({ labels }) => labels[nodeId] ?? '');

/** The safe HTML of a Markdown field. Empty when there is none. */
export const useHtml = (nodeId: string, field: string): string =>
  useFact(({ html }) => {
    // A node may be called “constructor”, which every object has.
    return (Object.hasOwn(html, nodeId) ? html[nodeId]?.[field] : undefined) ?? '';
  });

/** The titles of the nodes referred to, joined by "; "; one that was removed is named as such. */
export const useTitles = (nodeIds: readonly string[]): string =>
  useFact(({ titleOf }) => nodeIds.map((id) => titleOf(id) ?? REMOVED).join('; '));

/** Whether an item's details are unfolded, and the way to fold them. */
export function useUnfolded(nodeId: string): readonly [boolean, (open: boolean) => void] {
  const { store } = usePaper();
  const open = useFact(({ open: unfolded }) => unfolded.has(nodeId));
  return [open, (wanted) => store.setOpen(nodeId, wanted)];
}
