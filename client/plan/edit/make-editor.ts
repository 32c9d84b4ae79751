import {
  type Ctx,
  defaultValueCtx,
  Editor,
  editorViewOptionsCtx,
  remarkStringifyOptionsCtx,
  rootCtx,
} from '@milkdown/kit/core';
import { clipboard } from '@milkdown/kit/plugin/clipboard';
import { history } from '@milkdown/kit/plugin/history';
import { gfm } from '@milkdown/kit/preset/gfm';
import { splitBlock } from '@milkdown/kit/prose/commands';
import { AllSelection, Plugin, Selection } from '@milkdown/kit/prose/state';
import type { EditorView } from '@milkdown/kit/prose/view';
import { $prose } from '@milkdown/kit/utils';
import type { Early } from './early-keys.tsx';
import { readPasted } from './pasted-html.ts';
import { plainCommonmark } from './rich-markdown.ts';
import { positionOf, type TextPart, type TextPlace } from './text-place.ts';

interface EditorSetting {
  readonly root: HTMLElement | null;
  readonly name: string;
  /** Markdown. */
  readonly value: string;
  /** Called at each change, before the next key; a composing input method isn't disturbed. */
  readonly onChange: (ctx: Ctx) => void;
  readonly onPictures: () => void;
}

/** A Milkdown editor of one text. */
export function makeEditor({ root, name, value, onChange, onPictures }: EditorSetting) {
  const changes = $prose(
    (ctx) =>
      new Plugin({
        view: () => ({
          update: (view, before) => {
            if (view.state.doc !== before.doc) onChange(ctx);
          },
        }),
      }),
  );
  return Editor.make()
    .config((ctx) => {
      ctx.set(rootCtx, root);
      ctx.set(defaultValueCtx, value);
      ctx.update(remarkStringifyOptionsCtx, (options) => ({
        ...options,
        bullet: '-' as const,
        rule: '-' as const,
        listItemIndent: 'one' as const,
      }));
      ctx.update(editorViewOptionsCtx, (options) => ({
        ...options,
        attributes: {
          class: 'prose',
          lang: 'vi',
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': name,
        },
        transformPastedHTML: (html) => {
          const { html: read, pictures } = readPasted(html);
          if (pictures > 0) onPictures();
          return read;
        },
        // The clipboard plugin would read the clipboard anew, as Word filled it.
        handlePaste: (view, event, pasted) => {
          if (!event.clipboardData?.getData('text/html')) return false;
          const { tr } = view.state;
          view.dispatch(tr.replaceSelection(pasted).scrollIntoView().setMeta('paste', true));
          return true;
        },
      }));
    })
    .use(plainCommonmark)
    .use(gfm)
    .use(history)
    .use(clipboard)
    .use(changes)
    .create();
}

/**
 * Focuses the editor with the cursor at a place, at the end of the text when none is given, and
 * puts in what was typed before the editor was there. What was clicked stays under the pointer.
 */
export function enterEditor(view: EditorView, place: TextPlace | undefined, early: Early): void {
  const { doc } = view.state;
  const parts: TextPart[] = [];
  doc.descendants((node, from) => {
    if (node.isText) parts.push({ text: node.text ?? '', from });
  });
  const at = place && positionOf(parts, place);
  const selection = at === undefined ? Selection.atEnd(doc) : Selection.near(doc.resolve(at));
  view.dispatch(view.state.tr.setSelection(selection).setMeta('addToHistory', false));
  view.focus();
  if (place?.top !== undefined) {
    const moved = view.coordsAtPos(view.state.selection.head).top - place.top;
    // Less is the difference between the cursor's box and the letter's.
    if (Math.abs(moved) > 4) window.scrollBy({ top: moved, behavior: 'instant' });
  }
  if (early.shown !== 'kept') {
    view.dispatch(view.state.tr.setSelection(new AllSelection(view.state.doc)));
    if (early.shown === 'deleted') view.dispatch(view.state.tr.deleteSelection());
  }
  for (const [line, words] of early.text.split('\n').entries()) {
    if (line > 0) splitBlock(view.state, view.dispatch);
    if (words !== '') view.dispatch(view.state.tr.insertText(words).scrollIntoView());
  }
}
