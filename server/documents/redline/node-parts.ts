import { titleOf } from '../../../domain/plan/titles.ts';
import type { Placed } from '../../../domain/redline/align-nodes.ts';
import type { PlanNode } from '../../../schemas/types.ts';
import { escapeHtml } from '../escape.ts';
import type { Drawing, Drawn } from './context.ts';
import { changeId, deleted, inserted, langAttribute } from './marks.ts';

/** Completes a placed node with what drawing it needs. */
export function drawnOf(
  { node, state }: Placed,
  parent: Drawn | undefined,
  { alignment, changeOf }: Drawing,
): Drawn {
  const removed = state === 'removed';
  const both = !removed && alignment.paired(node.id);
  const change = both ? changeOf.get(node.id) : undefined;
  return {
    node,
    state: state === 'left' ? 'kept' : state,
    isPart: (state === 'added' || state === 'removed') && parent?.state === state,
    side: removed ? 'before' : 'after',
    was: both ? alignment.before.get(node.id)?.node : undefined,
    fields: change?.fields ?? [],
    change,
  };
}

/** Renders a node's number; in two columns each side has its own. A new number is no change. */
export function numberHtml({ node, side, was }: Drawn, { labels, sides }: Drawing): string {
  const now = labels[side][node.id] ?? '';
  const old = was ? (labels.before[was.id] ?? '') : now;
  if (!sides || old === now) return escapeHtml(now);
  return `<del class="rl-del rl-plain">${escapeHtml(old)}</del><ins class="rl-ins rl-plain">${escapeHtml(now)}</ins>`;
}

/** Renders the former place of a moved node, with a link to its new one. */
export function leftHtml(node: PlanNode, drawing: Drawing): string {
  return `<p class="rl-left" id="from-${escapeHtml(node.id)}">${leftLink(node, drawing)}</p>`;
}

/** The words and the link of such a place. */
export function leftLink(node: PlanNode, { changeOf, labels, language }: Drawing): string {
  const change = changeOf.get(node.id);
  const title = titleOf(node, labels.before, language);
  const to = change?.moved?.to.label ?? '';
  const way = `${language === 'vi' ? 'chuyển đến' : 'moved to'} ${escapeHtml(to)}`;
  return `<a href="#c-changed:${escapeHtml(node.id)}">⇄ ${escapeHtml(title)} – <span${langAttribute(language)}>${way}</span></a>`;
}

/** Marks an added or removed node as a whole. */
export function markedWhole({ state }: Drawn, html: string, { language }: Drawing): string {
  if (state === 'added') return inserted(html, language);
  return state === 'removed' ? deleted(html, language) : html;
}

/** The id attribute to which links to the node's change lead. */
export function idOf({ node, state, change, isPart }: Drawn): string {
  if (isPart) return '';
  if (change) return changeId(change.id);
  return state === 'added' || state === 'removed' ? changeId(`${state}:${node.id}`) : '';
}

/**
 * Renders a small sign that names what happened to the whole node, with a link to the other place
 * of a moved one.
 */
export function tagHtml({ node, state, change, isPart }: Drawn, { language }: Drawing): string {
  if (isPart) return '';
  const vi = language === 'vi';
  const own = langAttribute(language);
  if (state === 'added')
    return `<span class="rl-tag added"${own}>+ ${vi ? 'Bổ sung' : 'Added'}</span>`;
  if (state === 'removed') {
    return `<span class="rl-tag removed"${own}>− ${vi ? 'Bãi bỏ' : 'Removed'}</span>`;
  }
  if (!change?.moved) return '';
  const words = vi ? 'Chuyển từ' : 'Moved from';
  return `<a class="rl-tag moved"${own} href="#from-${escapeHtml(node.id)}">⇄ ${words} ${escapeHtml(change.moved.from.label)}</a>`;
}
