import { Low } from 'lowdb';
import type { Bilingual } from '../../../domain/refusal.ts';
import type { Disk } from './disk.ts';
import { BrokenFile, durableJson } from './durable-json.ts';
import { startedAnew } from './trouble.ts';

export interface JsonSetting<T> {
  readonly disk: Disk;
  readonly path: string;
  /** As messages name it: from the data folder. */
  readonly name: string;
  readonly initial: T;
  readonly isValid: (value: unknown) => value is T;
}

export interface Anew {
  readonly stamp: () => string;
  /** What is lost with the file, and what follows for the users. */
  readonly loss: Bilingual;
  readonly report: (notice: Bilingual) => void;
}

/** Throws `BrokenFile`; the file stays as it is. */
export async function openJson<T>(setting: JsonSetting<T>): Promise<Low<T>> {
  const { disk, path, initial, isValid } = setting;
  const low = new Low(durableJson(disk, path, isValid), initial);
  await low.read();
  return low;
}

/** For a file that can be made again: a broken one is renamed, reported, and left there. */
export async function openJsonOrAnew<T>(setting: JsonSetting<T>, anew: Anew): Promise<Low<T>> {
  try {
    return await openJson(setting);
  } catch (error) {
    if (!(error instanceof BrokenFile)) throw error;
    const suffix = `.damaged-${anew.stamp()}`;
    await setting.disk.rename(setting.path, `${setting.path}${suffix}`);
    anew.report(startedAnew(setting.name, `${setting.name}${suffix}`, anew.loss));
    return await openJson(setting);
  }
}
