import type { plan as Vi } from '../vi/plan.ts';

export const plan: typeof Vi = {};
