/**
 * A card of the margin: where it would like to stand (the top of its words) and how tall it is, in
 * pixels.
 */
export interface Card {
  readonly id: string;
  readonly wanted: number;
  readonly height: number;
}

/**
 * Tops of the cards so that none overlaps another. The card in focus stands beside its words; those
 * before it give way upwards, those after it downwards. Without a focus each is as high as the ones
 * before it allow. Cards come in the order of their words. No card is put above 0: then the focused
 * one gives way too.
 */
export function layOutCards(
  cards: readonly Card[],
  gap: number,
  focusedId?: string,
): ReadonlyMap<string, number> {
  const focus = Math.max(
    0,
    cards.findIndex(({ id }) => id === focusedId),
  );
  const tops = cards.map(({ wanted }) => Math.max(0, wanted));
  const topOf = (at: number) => tops[at] ?? 0;
  const heightOf = (at: number) => cards[at]?.height ?? 0;
  for (let at = focus - 1; at >= 0; at--)
    tops[at] = Math.min(topOf(at), topOf(at + 1) - gap - heightOf(at));
  let floor = 0;
  for (let at = 0; at < cards.length; at++) {
    tops[at] = Math.max(topOf(at), floor);
    floor = topOf(at) + heightOf(at) + gap;
  }
  return new Map(cards.map(({ id }, at) => [id, topOf(at)]));
}
