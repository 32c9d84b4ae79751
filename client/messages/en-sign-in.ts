import { common } from './en/common.ts';
import { error } from './en/error.ts';
import { signIn } from './en/sign-in.ts';

/** The English messages of the sign-in page, which the rest of the app has, too. */
export const enSignIn = { common, error, signIn };
