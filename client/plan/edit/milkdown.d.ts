// The part of Milkdown that the editor uses. Its own types import without file extensions, which "nodenext" doesn't
// resolve, so that everything would be missing; these declarations stand in their place.

declare module '@milkdown/kit/core' {
  /** A value that plugins of one editor share. */
  export interface Slice<T> {
    readonly id: symbol;
    readonly type?: T;
  }
  export interface Ctx {
    get<T>(slice: Slice<T>): T;
    set<T>(slice: Slice<T>, value: T): void;
    update<T>(slice: Slice<T>, change: (value: T) => T): void;
  }
  export type Plugin = { readonly milkdownPlugin: true } | readonly Plugin[];
  export type Action<T> = (ctx: Ctx) => T;
  export interface Editor {
    config(configure: (ctx: Ctx) => void): Editor;
    use(plugin: Plugin): Editor;
    create(): Promise<Editor>;
    destroy(): Promise<unknown>;
    action<T>(action: Action<T>): T;
  }
  export const Editor: { make(): Editor };
  export const rootCtx: Slice<Node | null>;
  export const defaultValueCtx: Slice<string>;
  export const editorViewCtx: Slice<{ readonly dom: HTMLElement; focus(): void }>;
  /** A change to the text, of ProseMirror. */
  interface Transaction {
    replaceSelection(pasted: PastedSlice): Transaction;
    scrollIntoView(): Transaction;
    setMeta(key: string, value: unknown): Transaction;
  }
  interface PastedSlice {
    readonly size: number;
  }
  interface EditorView {
    readonly state: { readonly tr: Transaction };
    dispatch(change: Transaction): void;
  }
  export const editorViewOptionsCtx: Slice<{
    readonly attributes?: Record<string, string>;
    /** What the clipboard holds, before it is read. */
    readonly transformPastedHTML?: (html: string) => string;
    /** True when what was pasted is dealt with. */
    readonly handlePaste?: (
      view: EditorView,
      event: ClipboardEvent,
      pasted: PastedSlice,
    ) => boolean;
  }>;
  export const remarkStringifyOptionsCtx: Slice<{
    readonly bullet?: '-' | '*' | '+';
    readonly rule?: '-' | '*' | '_';
    readonly listItemIndent?: 'one' | 'tab' | 'mixed';
  }>;
}

declare module '@milkdown/kit/utils' {
  import type { Action } from '@milkdown/kit/core';
  export function getMarkdown(): Action<string>;
  export function callCommand<T>(key: CommandKey<T>, payload?: T): Action<boolean>;
  export interface CommandKey<T> {
    readonly payload?: T;
  }
}

declare module '@milkdown/kit/preset/commonmark' {
  import type { Plugin } from '@milkdown/kit/core';
  import type { CommandKey } from '@milkdown/kit/utils';
  export const commonmark: Plugin;
  export const toggleStrongCommand: { readonly key: CommandKey<unknown> };
  export const toggleEmphasisCommand: { readonly key: CommandKey<unknown> };
  export const wrapInBulletListCommand: { readonly key: CommandKey<unknown> };
  export const wrapInOrderedListCommand: { readonly key: CommandKey<unknown> };
}

declare module '@milkdown/kit/preset/gfm' {
  import type { Plugin } from '@milkdown/kit/core';
  import type { CommandKey } from '@milkdown/kit/utils';
  export const gfm: Plugin;
  export const insertTableCommand: {
    readonly key: CommandKey<{ readonly row?: number; readonly col?: number }>;
  };
}

declare module '@milkdown/kit/plugin/history' {
  import type { Plugin } from '@milkdown/kit/core';
  import type { CommandKey } from '@milkdown/kit/utils';
  export const history: Plugin;
  export const undoCommand: { readonly key: CommandKey<unknown> };
  export const redoCommand: { readonly key: CommandKey<unknown> };
}

declare module '@milkdown/kit/plugin/listener' {
  import type { Ctx, Plugin, Slice } from '@milkdown/kit/core';
  export const listener: Plugin;
  export const listenerCtx: Slice<{
    markdownUpdated(tell: (ctx: Ctx, markdown: string, before: string) => void): unknown;
  }>;
}

declare module '@milkdown/kit/plugin/clipboard' {
  import type { Plugin } from '@milkdown/kit/core';
  export const clipboard: Plugin;
}
