import type { EventType } from '../../schemas/types.ts';

/** Acts that only the drafting side sees: work on the draft, and answers before they are released. */
export const INSIDE: readonly EventType[] = [
  'draft-replaced',
  'node-set',
  'node-added',
  'node-removed',
  'node-moved',
  'response-set',
  'finding-ignored',
  'finding-restored',
  'comments-assigned',
  'changes-explained',
];
