import type { EventType, HistoryKind, PlanEvent, PlanPart } from '../../../schemas/types.ts';
import type { Bilingual } from '../../refusal.ts';
import type { Noticing } from '../noticing.ts';
import type { HistoryItem, PlanState } from '../state.ts';

/** The event of one type. */
export type EventOf<Type extends EventType> = Extract<PlanEvent, { type: Type }>;

/**
 * Who may see that an act was done:
 * - `everybody` who takes part in the plan;
 * - `drafting-side`: work on the draft, and answers before they are released;
 * - `own-and-count`: its author, and who counts the votes, while the round is under way;
 * - `own-agency-while-sealed`: the agency of a sealed consultation, the others when the seal ends.
 *
 * An act about a remark that a person may not see is hidden from them in any case.
 */
export type Sight = 'everybody' | 'drafting-side' | 'own-and-count' | 'own-agency-while-sealed';

/**
 * All the code for an event type. A new type is one record here; a missing part is a compile error.
 */
export interface ActOn<Event extends PlanEvent> {
  readonly sight: Sight;
  /** The part of a plan that a page reloads after it. */
  readonly part: PlanPart;
  /** The category by which history is filtered. */
  readonly kind: HistoryKind;
  /** Returns the state after it, except seq, time and history. */
  readonly fold: (state: PlanState, event: Event) => PlanState;
  /** Returns what history keeps of it; `state` is the one before. */
  readonly subject: (state: PlanState, event: Event) => Partial<HistoryItem>;
  /** Writes its line in history, without who and when. */
  readonly line: (item: HistoryItem) => Bilingual;
  /** Notes whom it concerns, and what later acts need to know for that. */
  readonly concerns: (noticing: Noticing, event: Event) => void;
}

export type Act<Type extends EventType> = ActOn<EventOf<Type>>;
export type Acts<Type extends EventType> = { readonly [One in Type]: Act<One> };

/** For `concerns`: an act that notifies nobody. */
export const nobody = (): void => {};

/** For `subject`: history keeps only who, when and the type. */
export const nothing = (): Partial<HistoryItem> => ({});
