import { bringIntoView } from '../../bring-into-view.ts';

/**
 * Scrolls to an element of the paper, and shows for a moment where that was. Focuses it when asked.
 */
export function arriveAt(element: HTMLElement, focus = false): void {
  bringIntoView(element);
  if (focus) {
    if (!element.hasAttribute('tabindex')) element.tabIndex = -1;
    element.focus({ preventScroll: true });
  }
  element.classList.add('arrived');
  setTimeout(() => element.classList.remove('arrived'), 1600);
}

/**
 * Scrolls to a node of the paper by its id; false when it isn't shown. The address then names it.
 */
export function goToNode(nodeId: string, focus = true): boolean {
  const element = document.getElementById(`n-${nodeId}`);
  if (element === null) return false;
  arriveAt(element, focus);
  history.replaceState(history.state, '', `#${nodeId}`);
  return true;
}

/** What the part of the address after # names: a remark, or a node. */
export function readHash(hash: string): { readonly commentId?: string; readonly nodeId?: string } {
  const name = decodeURIComponent(hash.replace(/^#/u, ''));
  if (name === '') return {};
  const [, commentId] = /^(?:comment|remark)-(.+)$/u.exec(name) ?? [];
  return commentId === undefined ? { nodeId: name.replace(/^n-/u, '') } : { commentId };
}
