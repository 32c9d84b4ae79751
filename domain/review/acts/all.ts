import type { EventType, PlanEvent } from '../../../schemas/types.ts';
import type { ActOn, Acts } from './act.ts';
import { ANSWER_ACTS } from './answers.ts';
import { CONSULTATION_ACTS } from './consultations.ts';
import { DRAFT_ACTS } from './draft.ts';
import { OPINION_ACTS } from './opinions.ts';
import { REMARK_ACTS } from './remarks.ts';
import { SUBMISSION_ACTS } from './submission.ts';

/** Every event type. Fold, history, live pages and notices loop over these records. */
export const ACTS: Acts<EventType> = {
  ...DRAFT_ACTS,
  ...SUBMISSION_ACTS,
  ...REMARK_ACTS,
  ...ANSWER_ACTS,
  ...CONSULTATION_ACTS,
  ...OPINION_ACTS,
};

/** Whether this version knows an event type. */
export const isActType = (type: string): type is EventType => Object.hasOwn(ACTS, type);

/**
 * The record of an event. A record takes events of its own type, which a union of events can't
 * express.
 */
export const recordOf = ({ type }: PlanEvent): ActOn<PlanEvent> =>
  ACTS[type] as unknown as ActOn<PlanEvent>;
