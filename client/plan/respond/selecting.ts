/** Remarks chosen to be dealt with together, and the one from which a range is drawn. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly anchor?: string;
}

export const NOTHING_CHOSEN: Selection = { ids: new Set() };

/**
 * After a click on the checkbox of one: it changes; with shift all from the last one clicked to
 * this one become what this one becomes.
 *
 * @param ordered ids as they stand in the list
 */
export function toggled(
  selection: Selection,
  ordered: readonly string[],
  id: string,
  range: boolean,
): Selection {
  const ids = new Set(selection.ids);
  const chosen = !ids.has(id);
  const from = selection.anchor === undefined ? -1 : ordered.indexOf(selection.anchor);
  const to = ordered.indexOf(id);
  const run =
    range && from >= 0 && to >= 0
      ? ordered.slice(Math.min(from, to), Math.max(from, to) + 1)
      : [id];
  for (const one of run) {
    if (chosen) ids.add(one);
    else ids.delete(one);
  }
  return { ids, anchor: id };
}

/** All of a group; when all of it is chosen already, none of it. */
export function groupToggled(selection: Selection, group: readonly string[]): Selection {
  const all = group.every((id) => selection.ids.has(id));
  const ids = new Set(selection.ids);
  for (const id of group) {
    if (all) ids.delete(id);
    else ids.add(id);
  }
  return { ids };
}

/**
 * What of the selection is still in the list: a remark that a filter hides is not dealt with
 * unseen.
 */
export function visibleOf(selection: Selection, ordered: readonly string[]): readonly string[] {
  return ordered.filter((id) => selection.ids.has(id));
}
