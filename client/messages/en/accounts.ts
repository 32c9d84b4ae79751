import type { accounts as Vi } from '../vi/accounts.ts';

export const accounts: typeof Vi = {};
