import type { plans as Vi } from '../vi/plans.ts';

export const plans: typeof Vi = {};
