import type { signIn as Vi } from '../vi/sign-in.ts';

export const signIn: typeof Vi = {};
