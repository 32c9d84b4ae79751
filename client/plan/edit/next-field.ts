/**
 * The key of the field to go to from an open one: the one before or after it on the paper; or, in a
 * table, the one below it in the same column. Undefined when there is none.
 */
export function nextKey(
  from: HTMLElement | null,
  where: 'before' | 'after' | 'below',
): string | undefined {
  const paper = from?.closest('.paper');
  if (!from || !paper) return undefined;
  if (where === 'below') return below(from);
  const fields = [...paper.querySelectorAll<HTMLElement>('[data-editable]')];
  const after = fields.findIndex(
    (field) => (from.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  const at = where === 'after' ? after : (after === -1 ? fields.length : after) - 1;
  return at < 0 ? undefined : fields[at]?.dataset.editable;
}

function below(from: HTMLElement): string | undefined {
  const cell = from.closest('td');
  const row = cell?.closest('tr');
  if (!cell || !row) return undefined;
  const column = [...row.children].indexOf(cell);
  for (let next = row.nextElementSibling; next !== null; next = next.nextElementSibling) {
    if (!next.classList.contains('item-row')) continue;
    return next.children[column]?.querySelector<HTMLElement>('[data-editable]')?.dataset.editable;
  }
  return undefined;
}
