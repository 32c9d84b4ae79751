import { check } from './vi/check.ts';
import { compare } from './vi/compare.ts';
import { directive } from './vi/directive.ts';
import { live } from './vi/live.ts';
import { paper } from './vi/paper.ts';
import { plan } from './vi/plan.ts';
import { remark } from './vi/remark.ts';
import { rounds } from './vi/rounds.ts';
import { work } from './vi/work.ts';
import type { LateMessages } from './vi-late.ts';
import { viSignIn } from './vi-sign-in.ts';

/**
 * The messages that every page of the app has, by area; those of vi-late.ts come with the parts
 * that show them. Vietnamese comes first: the other languages take its shape.
 */
export const vi = {
  ...viSignIn,
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

/** Every message of the interface. */
export type Catalogue = typeof vi & LateMessages;

/** The areas whose messages are there. */
export type Words = Partial<Catalogue>;
