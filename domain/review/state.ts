import type {
  Actor,
  Comment,
  Consultation,
  Due,
  EventType,
  Ignored,
  Instance,
  Membership,
  PlanDocument,
  PlanEvent,
  RevisionInfo,
  Round,
  SignOff,
  Stage,
} from '../../schemas/types.ts';
import { type Dictionary, dictionary } from '../dictionary.ts';

/** A plan as computed from its events. Immutable. */
export interface PlanState {
  readonly id: string;
  readonly seq: number;
  readonly updatedAt: string;
  readonly stage: Stage;
  readonly members: readonly Membership[];
  readonly draft: PlanDocument;
  /**
   * Version (ETag) of each node of the draft: the seq of the last event that changed it or anything
   * below it.
   */
  readonly versions: Dictionary<number>;
  readonly revisions: readonly RevisionInfo[];
  /** Title, agency and period as last submitted, for those who don't see the draft. */
  readonly submitted?: PlanDocument['fields'];
  readonly rounds: readonly Round[];
  readonly consultations: readonly Consultation[];
  /** Sections that members agreed with: each member's last sign-off of each section. */
  readonly signOffs: readonly SignOff[];
  /**
   * The instances that the plan passes through, and the index of the current one; with none, only
   * the chair decides.
   */
  readonly instances: readonly Instance[];
  readonly instance: number;
  readonly comments: readonly Comment[];
  /** Ignored findings of the draft, by key. */
  readonly ignored: Dictionary<Ignored>;
  /** Why sections changed without a request, until the next submission; by section. */
  readonly explained: Dictionary<string>;
  readonly history: readonly HistoryItem[];
  /** Since when it is the present side's turn, and by when it must act. */
  readonly turnSince: string;
  readonly due?: Due;
  /** Events read otherwise than written, by seq. */
  readonly readAs?: Readonly<Record<number, PlanEvent>>;
}

declare const WHOLE: unique symbol;
/**
 * A plan with everything in it. Decisions on existence (ids in use, answers that wait) use it;
 * rights, and what a person names, use the plan as that person sees it, which can't be passed here.
 */
export type WholePlan = PlanState & { readonly [WHOLE]: true };

/** One act, without its content. */
export interface HistoryItem {
  readonly seq: number;
  readonly at: string;
  readonly actor: Actor;
  readonly type: EventType;
  readonly nodeId?: string;
  /** The node's title at that time; the node may be gone since. */
  readonly nodeTitle?: string;
  readonly commentId?: string;
  readonly commentNumber?: number;
  readonly revision?: number;
  readonly consultation?: number;
  readonly text?: string;
  /** The reason for doing it despite an objection. */
  readonly reason?: string;
  /** The last of several consecutive edits, and their number. */
  readonly until?: string;
  readonly count?: number;
}

/** Restores a state stored as JSON to the form that the fold makes. */
export const keptState = (kept: PlanState): PlanState => ({
  ...kept,
  versions: dictionary(kept.versions),
  ignored: dictionary(kept.ignored),
  explained: dictionary(kept.explained),
});
