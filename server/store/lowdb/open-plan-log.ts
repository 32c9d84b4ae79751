import { join } from 'node:path';
import type { Bilingual } from '../../domain/refusal.ts';
import { createPlanLog, logFile, type PlanLog, type PlanLogSetting } from './plan-log.ts';
import { emptyIndex, type LogReading, readLog } from './read-log.ts';
import { damage, tornTail, unreadable } from './trouble.ts';

/** Reads and checks a log. Never fails: what is wrong with its files makes the plan a damaged one. */
export async function openPlanLog(
  setting: PlanLogSetting,
  report: (notice: Bilingual) => void,
): Promise<PlanLog> {
  const file = join(setting.folder, logFile);
  try {
    const bytes = await setting.disk.read(join(setting.root, file));
    if (bytes === undefined) return createPlanLog(setting, emptyIndex());
    const { index, torn, fault }: LogReading = readLog(bytes);
    if (fault !== undefined) return createPlanLog(setting, index, damage(file, fault));
    if (torn) report(await cutTail(setting, file, bytes, index.bytes));
    return createPlanLog(setting, index);
  } catch (error) {
    return createPlanLog(setting, emptyIndex(), damage(file, unreadable(error)));
  }
}

/** The cut bytes are safe in a file of their own before they go from the log. */
async function cutTail(
  { disk, root, stamp }: PlanLogSetting,
  file: string,
  bytes: Buffer,
  length: number,
): Promise<Bilingual> {
  const kept = `${file}.torn-${stamp()}`;
  if (!(await disk.create(join(root, kept), bytes.subarray(length))))
    throw new Error(`${kept} is there already`);
  await disk.cut(join(root, file), length);
  return tornTail(file, kept);
}
