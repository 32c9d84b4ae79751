import type { paper as Vi } from '../vi/paper.ts';

export const paper: typeof Vi = {};
