import type { compare as Vi } from '../vi/compare.ts';

export const compare: typeof Vi = {};
