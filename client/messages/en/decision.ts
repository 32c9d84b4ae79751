import type { decision as Vi } from '../vi/decision.ts';

export const decision: typeof Vi = {};
