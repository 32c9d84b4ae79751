import { createContext, use } from 'react';
import type { CommentView, ConsultationView } from '../../../schemas/types.ts';

const ConsultationContext = createContext<readonly ConsultationView[]>([]);

/** The consultations of the plan that is read, for the remarks that answer them. */
export const ConsultationProvider = ConsultationContext.Provider;

export const useConsultations = (): readonly ConsultationView[] => use(ConsultationContext);

/** The consultation that a remark answers; undefined when it answers none. */
export function useConsultationOf({ consultation }: CommentView): ConsultationView | undefined {
  return useConsultations().find(({ number }) => number === consultation);
}
