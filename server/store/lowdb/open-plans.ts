import { join } from 'node:path';
import type { Bilingual } from '../../../domain/refusal.ts';
import type { DamagedPlan } from '../../../schemas/types.ts';
import type { StoreTrouble } from '../store.ts';
import { openPlanLog } from './open-plan-log.ts';
import { createPlanHead, type PlanHead, type PlanHeadSetting } from './plan-head.ts';
import { createLogFile, type LogFile, logFile, type PlanLogSetting } from './plan-log.ts';
import { emptyIndex } from './read-log.ts';
import { inBoth, notReadYet } from './trouble.ts';

export interface OpenPlan {
  readonly log: LogFile;
  readonly head: PlanHead;
}

/**
 * The plans of a data folder. One that the system did not let be read at the start is read when it
 * is next asked for.
 */
export interface OpenPlans {
  /** Those that were read, in no order. */
  all(): readonly OpenPlan[];
  /** Those that can't be used now, and why. */
  unusable(): readonly DamagedPlan[];
  /**
   * undefined for a plan that doesn't exist; throws the system's error for one that still can't be
   * read.
   */
  find(planId: string): Promise<OpenPlan | undefined>;
  /**
   * The plan to write to, new if there is none; throws why it could not be read last, for one that
   * is not read yet.
   */
  findOrMake(planId: string): OpenPlan;
  /**
   * What is wrong with some of them, after an attempt to mend what a failed write or a failed start
   * left.
   */
  troubles(): Promise<readonly StoreTrouble[]>;
}

type PlanSetting = PlanLogSetting & PlanHeadSetting;

export async function openPlans(
  names: readonly string[],
  settingOf: (planId: string) => PlanSetting,
  report: (notice: Bilingual) => void,
): Promise<OpenPlans> {
  const plans = new Map<string, OpenPlan>();
  /** By plan that is not read yet: why, and the attempt under way, if any. */
  const unread = new Map<string, { readonly why: unknown; readonly attempt?: Promise<void> }>();

  const noticeOf = (planId: string, why: unknown) =>
    notReadYet(join(settingOf(planId).folder, logFile), why);

  async function read(planId: string): Promise<void> {
    const setting = settingOf(planId);
    const log = await openPlanLog(setting, report);
    plans.set(planId, { log, head: createPlanHead(setting) });
    unread.delete(planId);
  }
  function readAgain(planId: string): Promise<void> {
    const { attempt, why } = unread.get(planId) ?? {};
    if (attempt) return attempt;
    const next = read(planId).catch((error: unknown) => {
      unread.set(planId, { why: error });
      throw error;
    });
    unread.set(planId, { why, attempt: next });
    return next;
  }
  for (const planId of names)
    await readAgain(planId).catch((error: unknown) => report(noticeOf(planId, error)));

  const find: OpenPlans['find'] = async (planId) => {
    if (unread.has(planId)) await readAgain(planId);
    return plans.get(planId);
  };
  return {
    all: () => [...plans.values()],
    unusable: () => [
      ...[...plans.values()].flatMap(({ log }) => {
        const detail = log.damage();
        return detail ? [{ id: log.planId, detail: inBoth(detail) }] : [];
      }),
      ...[...unread].map(([id, { why }]) => ({ id, detail: inBoth(noticeOf(id, why)) })),
    ],
    find,
    findOrMake(planId) {
      if (unread.has(planId)) throw unread.get(planId)?.why;
      const found = plans.get(planId);
      if (found) return found;
      const setting = settingOf(planId);
      const made = { log: createLogFile(setting, emptyIndex()), head: createPlanHead(setting) };
      plans.set(planId, made);
      return made;
    },
    async troubles() {
      for (const planId of unread.keys()) await readAgain(planId).catch(() => undefined);
      const logs = [...plans.values()].map(({ log }) => log);
      for (const log of logs) if (log.isHalfWritten()) await log.clean().catch(() => undefined);
      const counts: readonly (readonly [StoreTrouble['code'], number])[] = [
        ['damaged', logs.filter((log) => log.damage() !== undefined).length],
        ['half-written', logs.filter((log) => log.isHalfWritten()).length],
        ['unread', unread.size],
      ];
      return counts.flatMap(([code, count]) => (count > 0 ? [{ code, count }] : []));
    },
  };
}
