import { type DependencyList, type EffectCallback, useEffect } from 'react';

/**
 * Runs an effect anew when a stamp changes too: a value the effect doesn't read, which says that
 * what it reads outside React (the words on the paper, their places) is another by now. `deps` are
 * linted as those of useEffect are.
 */
export function useOn(stamps: DependencyList, effect: EffectCallback, deps: DependencyList): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the stamps are what the effect doesn't read
  useEffect(effect, [...stamps, ...deps]);
}
