// The part of Milkdown that the editor uses. Its own types import without file extensions, which
// "nodenext" doesn't resolve, so that everything would be missing; these declarations stand in
// their place.

declare module '@milkdown/kit/core' {
  import type { Slice as PastedSlice, Node as TextNode } from '@milkdown/kit/prose/model';
  import type { EditorView } from '@milkdown/kit/prose/view';
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
  export const editorViewCtx: Slice<EditorView>;
  /** Writes a text as Markdown. */
  export const serializerCtx: Slice<(text: TextNode) => string>;
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
  import type { Action, Ctx, Plugin } from '@milkdown/kit/core';
  import type { Plugin as ProsePlugin } from '@milkdown/kit/prose/state';
  /** A plugin of ProseMirror's. */
  export function $prose(make: (ctx: Ctx) => ProsePlugin): Plugin;
  /** A step after Markdown is read into a tree (mdast). */
  export function $remark(
    name: string,
    make: (ctx: Ctx) => () => (tree: MarkdownTree) => void,
  ): Plugin;
  interface MarkdownTree {
    readonly type: string;
    readonly value?: string;
    children?: readonly MarkdownTree[];
  }
  export function callCommand<T>(key: CommandKey<T>, payload?: T): Action<boolean>;
  export interface CommandKey<T> {
    readonly payload?: T;
  }
}

declare module '@milkdown/kit/preset/commonmark' {
  import type { Plugin } from '@milkdown/kit/core';
  import type { CommandKey } from '@milkdown/kit/utils';
  export const commonmark: readonly Plugin[];
  export const remarkPreserveEmptyLinePlugin: { readonly plugin: Plugin; readonly options: Plugin };
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

declare module '@milkdown/kit/plugin/clipboard' {
  import type { Plugin } from '@milkdown/kit/core';
  export const clipboard: Plugin;
}
