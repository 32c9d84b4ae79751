import type { edit as Vi } from '../vi/edit.ts';

export const edit: typeof Vi = {};
