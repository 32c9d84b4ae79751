import type { signIn as Vi } from '../vi/sign-in.ts';

export const signIn: typeof Vi = {
  title: 'Sign in',
  login: 'Login',
  password: 'Password',
  submit: 'Sign in',
  show: 'Show the password',
  hide: 'Hide the password',
  capsLock: 'Caps Lock is on.',
  needLogin: 'Enter the login.',
  needPassword: 'Enter the password.',
  help: 'Forgotten password: the administrator of the agency sets a new one.',
};
