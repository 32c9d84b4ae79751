/** How long the place is held while what lies above it is still being drawn, in ms. */
const HOLD_MS = 1500;
/** Frames in a row without a shift after which it is at rest. */
const CALM_FRAMES = 12;
const USER_MOVES = ['wheel', 'touchstart', 'keydown', 'pointerdown'] as const;

/**
 * Scrolls an element to where `block` says, and keeps it there while sections above it take their
 * real heights (those out of view have guessed ones). Whoever scrolls, types or presses in the
 * meantime has the last word.
 */
export function bringIntoView(element: HTMLElement, block: 'start' | 'center' = 'start'): void {
  const near = Math.abs(element.getBoundingClientRect().top) < window.innerHeight * 1.5;
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (near && !calm) {
    element.scrollIntoView({ block, behavior: 'smooth' });
    return;
  }
  const until = performance.now() + HOLD_MS;
  let still = 0;
  let stopped = false;
  const stop = () => {
    stopped = true;
    for (const move of USER_MOVES) window.removeEventListener(move, stop);
  };
  for (const move of USER_MOVES) window.addEventListener(move, stop, { passive: true });
  const hold = () => {
    if (stopped || !element.isConnected) return stop();
    const before = element.getBoundingClientRect().top;
    element.scrollIntoView({ block, behavior: 'instant' });
    still = Math.abs(element.getBoundingClientRect().top - before) < 1 ? still + 1 : 0;
    if (still >= CALM_FRAMES || performance.now() > until) return stop();
    requestAnimationFrame(hold);
  };
  hold();
}
