import type { work as Vi } from '../vi/work.ts';

export const work: typeof Vi = {};
