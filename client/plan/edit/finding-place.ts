import { useMemo, useState } from 'react';
import type { FoundPlace } from '../../../schemas/types.ts';
import { useOn } from '../../components/use-on.ts';
import { arriveAt } from '../paper/go-to-node.ts';
import type { PaperStore } from '../paper/paper-context.tsx';
import { fieldElement, nodeElement } from '../remark/field-range.ts';
import { rangeOf, readWords } from '../remark/field-words.ts';
import { useHighlights } from '../remark/highlights.ts';
import { findWords } from '../remark/quote.ts';
import { fieldKey, viewOf } from './edit-context.tsx';

/**
 * Scrolls to where something was found, unfolds the item when the field is among its details, and
 * focuses what opens it.
 */
export function goToPlace(place: FoundPlace, store: PaperStore): void {
  const { nodeId, field } = place;
  if (field !== undefined && elementOf(place) === nodeElement(nodeId)) store.setOpen(nodeId, true);
  requestAnimationFrame(() => {
    const element = elementOf(place);
    if (element === null) return;
    // In a long text the paragraph that holds the words.
    const start = wordsOf(place)?.startContainer.parentElement?.closest<HTMLElement>('p, li, td');
    arriveAt(start && element.contains(start) ? start : element);
    if (!element.hasAttribute('tabindex')) element.tabIndex = -1;
    element.focus({ preventScroll: true });
    history.replaceState(history.state, '', `#${nodeId}`);
  });
}

/**
 * The element that shows the field, or opens it when it is empty; the node where the paper shows no
 * such field.
 */
function elementOf({ nodeId, field }: FoundPlace): HTMLElement | null {
  const shown =
    field === undefined ? null : (viewOf(fieldKey(nodeId, field)) ?? fieldElement(nodeId, field));
  return shown ?? nodeElement(nodeId);
}

const NOWHERE: readonly Range[] = [];

/**
 * Marks the words of the places given on the paper; looks again whenever `stamp` changes (the draft
 * was edited).
 */
export function usePlaceMarks(
  places: readonly FoundPlace[],
  paper: HTMLElement | null,
  stamp: unknown,
): void {
  const [ranges, setRanges] = useState(NOWHERE);
  useOn([stamp], () => {
    if (paper === null || places.length === 0) {
      setRanges(NOWHERE);
      return;
    }
    // After the paint: the item of a place may just be unfolding.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() =>
        setRanges(places.flatMap((place) => wordsOf(place) ?? [])),
      );
    });
    return () => cancelAnimationFrame(frame);
  }, [places, paper]);
  const looks = useMemo(() => ({ 'finding-words': ranges }), [ranges]);
  useHighlights(looks, paper, ranges);
}

function wordsOf({ nodeId, field, quote }: FoundPlace): Range | undefined {
  if (field === undefined || quote === undefined) return undefined;
  const element = fieldElement(nodeId, field);
  if (element === null) return undefined;
  const words = readWords(element);
  const span = findWords(words.text, quote);
  return span === undefined ? undefined : rangeOf(words, span);
}
