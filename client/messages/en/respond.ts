import type { respond as Vi } from '../vi/respond.ts';

export const respond: typeof Vi = {};
