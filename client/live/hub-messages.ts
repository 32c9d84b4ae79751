import type { LiveAct, Presence } from '../../schemas/types.ts';

/**
 * What a page tells the hub, again and again: each message says all, so that a lost one is made
 * good by the next.
 */
export type FromPage =
  | {
      readonly kind: 'here';
      readonly planId: string;
      readonly accountId: string;
      /** What the person is editing. */
      readonly nodeId: string | undefined;
      /** The page has only just loaded what it shows. */
      readonly first: boolean;
      /** The person has just turned to the page. */
      readonly used: boolean;
    }
  | { readonly kind: 'leave' };

/** What the hub tells a page. */
export type ToPage =
  | { readonly kind: 'act'; readonly act: LiveAct }
  | { readonly kind: 'presence'; readonly presence: Presence }
  /** From now on the page misses nothing. */
  | { readonly kind: 'joined' }
  /** The page may have missed something. */
  | { readonly kind: 'reset' }
  /** Whether the line stands; a short break is not told. */
  | { readonly kind: 'connected'; readonly is: boolean }
  /** The answer to each `here`. */
  | { readonly kind: 'alive' };
