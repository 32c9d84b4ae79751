import type { members as Vi } from '../vi/members.ts';

export const members: typeof Vi = {};
