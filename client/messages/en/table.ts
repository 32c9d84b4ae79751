import type { table as Vi } from '../vi/table.ts';

export const table: typeof Vi = {};
