import type { remark as Vi } from '../vi/remark.ts';

export const remark: typeof Vi = {};
