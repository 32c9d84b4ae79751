import { accounts } from './vi/accounts.ts';
import { calendar } from './vi/calendar.ts';
import { check } from './vi/check.ts';
import { compare } from './vi/compare.ts';
import { decision } from './vi/decision.ts';
import { directive } from './vi/directive.ts';
import { edit } from './vi/edit.ts';
import { history } from './vi/history.ts';
import { inbox } from './vi/inbox.ts';
import { live } from './vi/live.ts';
import { members } from './vi/members.ts';
import { paper } from './vi/paper.ts';
import { papers } from './vi/papers.ts';
import { plan } from './vi/plan.ts';
import { plans } from './vi/plans.ts';
import { remark } from './vi/remark.ts';
import { respond } from './vi/respond.ts';
import { rounds } from './vi/rounds.ts';
import { submit } from './vi/submit.ts';
import { table } from './vi/table.ts';
import { work } from './vi/work.ts';
import { viSignIn } from './vi-sign-in.ts';

/** Every message of the interface, by area. Vietnamese comes first: the other languages take its shape. */
export const vi = {
  ...viSignIn,
  work,
  plans,
  plan,
  accounts,
  members,
  live,
  paper,
  papers,
  edit,
  remark,
  respond,
  rounds,
  calendar,
  compare,
  check,
  decision,
  directive,
  history,
  inbox,
  submit,
  table,
};

export type Catalogue = typeof vi;

/** The areas that an entry of the app has the messages of. */
export type Words = Partial<Catalogue>;
