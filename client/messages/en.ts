import { accounts } from './en/accounts.ts';
import { calendar } from './en/calendar.ts';
import { check } from './en/check.ts';
import { compare } from './en/compare.ts';
import { decision } from './en/decision.ts';
import { directive } from './en/directive.ts';
import { edit } from './en/edit.ts';
import { history } from './en/history.ts';
import { inbox } from './en/inbox.ts';
import { live } from './en/live.ts';
import { members } from './en/members.ts';
import { paper } from './en/paper.ts';
import { papers } from './en/papers.ts';
import { plan } from './en/plan.ts';
import { plans } from './en/plans.ts';
import { remark } from './en/remark.ts';
import { respond } from './en/respond.ts';
import { rounds } from './en/rounds.ts';
import { submit } from './en/submit.ts';
import { table } from './en/table.ts';
import { work } from './en/work.ts';
import { enSignIn } from './en-sign-in.ts';
import type { Catalogue } from './vi.ts';

export const en: Catalogue = {
  ...enSignIn,
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
