import type { field as Vi } from '../vi/field.ts';

export const field: typeof Vi = {};
