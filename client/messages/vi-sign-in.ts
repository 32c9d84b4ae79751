import { common } from './vi/common.ts';
import { error } from './vi/error.ts';
import { signIn } from './vi/sign-in.ts';

/** The messages of the sign-in page, which the rest of the app has, too. */
export const viSignIn = { common, error, signIn };
