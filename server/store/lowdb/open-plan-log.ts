import { join } from 'node:path';
import type { Bilingual } from '../../../domain/refusal.ts';
import { mayPass } from './disk.ts';
import { headFile, headSeq } from './plan-head.ts';
import { createLogFile, type LogFile, logFile, type PlanLogSetting } from './plan-log.ts';
import { emptyIndex, type LogIndex, type LogReading, ofRevisionKey, readLog } from './read-log.ts';
import { decodeRevision, revisionFile } from './revision-files.ts';
import { damage, tornTail, unreadable } from './trouble.ts';

/**
 * Reads and checks a log and the revisions that it names: what is wrong with them makes the plan a
 * damaged one. Throws when the system doesn't let them be read (no handles, no permission, no room
 * to keep a cut tail): nothing is known of them then.
 */
export async function openPlanLog(
  setting: PlanLogSetting,
  report: (notice: Bilingual) => void,
): Promise<LogFile> {
  const file = join(setting.folder, logFile);
  try {
    const bytes = (await setting.disk.read(join(setting.root, file))) ?? Buffer.alloc(0);
    const { index, torn, fault }: LogReading = readLog(bytes);
    const wrong = fault ? damage(file, fault) : await missing(setting, file, index);
    if (wrong !== undefined) return createLogFile(setting, index, wrong);
    if (torn) report(await cutTail(setting, file, bytes, index.bytes));
    return createLogFile(setting, index);
  } catch (error) {
    if (mayPass(error)) throw error;
    return createLogFile(setting, emptyIndex(), damage(file, unreadable(error)));
  }
}

/**
 * What a log that reads well still lacks: acts, though a fold or revisions of them are there; a
 * revision that it names.
 */
async function missing(
  { disk, root, folder }: PlanLogSetting,
  file: string,
  index: LogIndex,
): Promise<Bilingual | undefined> {
  const reached = await headSeq(disk, join(root, folder, headFile));
  if (reached > index.lastSeq) return damage(file, cutShort(index.lastSeq, reached));
  if (index.lastSeq === 0 && (await disk.list(join(root, folder, 'revisions'))).length > 0)
    return damage(file, lostLog);
  for (const key of index.submitted) {
    const { number, sha256 } = ofRevisionKey(key);
    const name = join(folder, revisionFile(number, sha256));
    const decoded = decodeRevision(await disk.read(join(root, name)), number, sha256);
    if ('fault' in decoded) return damage(name, decoded.fault);
  }
  return undefined;
}

const lostLog: Bilingual = {
  vi: 'không còn việc nào trong nhật ký, mà thư mục revisions cho thấy đã từng có',
  en: 'it holds no act, though the folder revisions shows that there were some',
};

const cutShort = (last: number, reached: number): Bilingual => ({
  vi: `nhật ký dừng ở việc số ${last}, mà ${headFile} cho thấy đã có đến việc số ${reached}`,
  en: `it ends at act ${last}, though ${headFile} shows that there were ${reached}`,
});

/** The cut bytes are safe in a separate file before they go from the log. */
async function cutTail(
  { disk, root, stamp }: PlanLogSetting,
  file: string,
  bytes: Buffer,
  length: number,
): Promise<Bilingual> {
  const kept = `${file}.torn-${stamp()}`;
  if (!(await disk.create(join(root, kept), bytes.subarray(length))))
    throw new Error(`${kept} is there already`);
  await disk.cut(join(root, file), length, bytes.subarray(length));
  return tornTail(file, kept);
}
