import { common } from './en/common.ts';
import { error } from './en/error.ts';
import { signIn } from './en/sign-in.ts';

/** The English messages of the sign-in page alone. */
export const enSignIn = { common, error, signIn };
