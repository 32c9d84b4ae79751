/** Addresses of what of a plan can be taken along as files: for other programs, with the rights of whoever asks. */
export const filesOfPlan = {
  /** Remarks as Web Annotations in JSON-LD. */
  annotations: (planId: string) => `${of(planId)}/comments?format=jsonld`,
  /** Every act, for a program of tables. */
  history: (planId: string) => `${of(planId)}/history?format=csv`,
  /** Due dates that still stand, for a calendar. */
  dueDates: (planId: string) => `${of(planId)}/due-dates`,
} as const;

const of = (planId: string): string => `/api/plans/${encodeURIComponent(planId)}`;
