import { check } from './en/check.ts';
import { compare } from './en/compare.ts';
import { directive } from './en/directive.ts';
import { live } from './en/live.ts';
import { paper } from './en/paper.ts';
import { plan } from './en/plan.ts';
import { remark } from './en/remark.ts';
import { rounds } from './en/rounds.ts';
import { work } from './en/work.ts';
import { enSignIn } from './en-sign-in.ts';
import type { vi } from './vi.ts';

export const en: typeof vi = {
  ...enSignIn,
  work,
  plan,
  live,
  paper,
  remark,
  rounds,
  compare,
  check,
  directive,
};
