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

/** A plan as its events made it. A value: nothing in it is changed in place. */
export interface PlanState {
  readonly id: string;
  readonly seq: number;
  readonly updatedAt: string;
  readonly stage: Stage;
  readonly members: readonly Membership[];
  readonly draft: PlanDocument;
  /** Version (ETag) of each node of the draft: the seq of the last event that changed it or anything below it. */
  readonly versions: Dictionary<number>;
  readonly revisions: readonly RevisionInfo[];
  /** Title, agency, period as last submitted: what those see who don't see the draft. */
  readonly submitted?: PlanDocument['fields'];
  readonly rounds: readonly Round[];
  readonly consultations: readonly Consultation[];
  /** Sections that members agreed with: the last sign of each member for each section. */
  readonly signOffs: readonly SignOff[];
  /** The instances that the plan goes through, and the one it is before, from 0; none: only the chair's. */
  readonly instances: readonly Instance[];
  readonly instance: number;
  readonly comments: readonly Comment[];
  /** Findings of the draft that are left as they are, by key. */
  readonly ignored: Dictionary<Ignored>;
  /** Why sections changed that nobody asked about, until the next submission; by section. */
  readonly explained: Dictionary<string>;
  readonly history: readonly HistoryItem[];
  /** Since when it is the present side's turn, and by when it must act. */
  readonly turnSince: string;
  readonly due?: Due;
  /** Events that are read otherwise than they were written, by seq. */
  readonly readAs?: Readonly<Record<number, PlanEvent>>;
}

declare const WHOLE: unique symbol;
/**
 * A plan with all that is in it. What depends on what there is (ids in use, answers that wait) is decided on this; rights, and
 * what a person names, on the plan as that person sees it, which can't be passed where this is asked for.
 */
export type WholePlan = PlanState & { readonly [WHOLE]: true };

/** One act, without its content. */
export interface HistoryItem {
  readonly seq: number;
  readonly at: string;
  readonly actor: Actor;
  readonly type: EventType;
  readonly nodeId?: string;
  /** What the node was called at that time; the node may be gone since. */
  readonly nodeTitle?: string;
  readonly commentId?: string;
  readonly commentNumber?: number;
  readonly revision?: number;
  readonly consultation?: number;
  readonly text?: string;
  /** Why it was done in spite of something. */
  readonly reason?: string;
  /** The last of several edits in a row, and how many they were. */
  readonly until?: string;
  readonly count?: number;
}

/** A state kept as JSON, as the fold made it. */
export const keptState = (kept: PlanState): PlanState => ({
  ...kept,
  versions: dictionary(kept.versions),
  ignored: dictionary(kept.ignored),
  explained: dictionary(kept.explained),
});
