import type { history as Vi } from '../vi/history.ts';

export const history: typeof Vi = {};
