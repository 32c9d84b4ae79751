import type { Operations } from './operation.ts';

/** Signing in and out, the accounts, and the work calendar. */
export const sessionOperations = {
  signIn: {
    method: 'post',
    path: '/session',
    summary: 'Sign in; sets the session cookie',
    open: true,
    body: 'SignInRequest',
    status: 201,
    answer: 'SessionView',
    refusals: [422, 429],
  },
  getSession: {
    method: 'get',
    path: '/session',
    summary: 'Who is signed in',
    answer: 'SessionView',
  },
  signOut: {
    method: 'delete',
    path: '/session',
    summary: 'Sign out',
    status: 204,
  },
  changePassword: {
    method: 'put',
    path: '/session/password',
    summary: 'Change one’s own password; ends one’s other sessions',
    body: 'ChangePasswordRequest',
    status: 204,
    refusals: [422, 429],
  },
  getAccounts: {
    method: 'get',
    path: '/accounts',
    summary: 'The directory of people',
    answer: 'AccountsView',
  },
  createAccount: {
    method: 'post',
    path: '/accounts',
    summary: 'Make an account (administrator)',
    body: 'CreateAccountRequest',
    status: 201,
    answer: 'AccountView',
    refusals: [409, 422],
  },
  getCalendar: {
    method: 'get',
    path: '/calendar',
    summary: 'The work calendar',
    answer: 'CalendarView',
  },
  setCalendar: {
    method: 'put',
    path: '/calendar',
    summary: 'Set the days that are not as the week says (administrator)',
    body: 'SetCalendarRequest',
    answer: 'CalendarView',
    refusals: [422],
  },
  updateAccount: {
    method: 'put',
    path: '/accounts/:accountId',
    summary: 'Change an account (administrator)',
    body: 'UpdateAccountRequest',
    answer: 'AccountView',
    refusals: [409, 422],
  },
} as const satisfies Operations;

export type SessionOperations = typeof sessionOperations;
