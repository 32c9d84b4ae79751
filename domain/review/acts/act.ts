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

/** All there is to an event type. A new one is one record here: what is left out doesn't compile. */
export interface ActOn<Event extends PlanEvent> {
  readonly sight: Sight;
  /** What of a plan a page asks for again after it. */
  readonly part: PlanPart;
  /** What history filters by. */
  readonly kind: HistoryKind;
  /** The state after it, but for seq, time and history. */
  readonly fold: (state: PlanState, event: Event) => PlanState;
  /** What history keeps of it; `state` is the one before. */
  readonly subject: (state: PlanState, event: Event) => Partial<HistoryItem>;
  /** What history prints, without who and when. */
  readonly line: (item: HistoryItem) => Bilingual;
  /** Whom it concerns, and what is to be remembered to tell that of later acts. */
  readonly concerns: (noticing: Noticing, event: Event) => void;
}

export type Act<Type extends EventType> = ActOn<EventOf<Type>>;
export type Acts<Type extends EventType> = { readonly [One in Type]: Act<One> };

/** For `concerns`: an act that nobody is to be notified of. */
export const nobody = (): void => {};

/** For `subject`: history keeps no more than who, when and what type. */
export const nothing = (): Partial<HistoryItem> => ({});
