import { join } from 'node:path';
import type { StoreTrouble } from '../store.ts';
import { type Disk, isCode } from './disk.ts';

/**
 * With less than this part of the disk free, or than so many bytes where that is less, the next
 * writes may fail.
 */
const LEAST_FREE_PART = 0.05;
const LEAST_FREE_BYTES = 64 * 1024 * 1024;
/** As long as an act of ordinary size. */
const PROBE = Buffer.alloc(16 * 1024, '.');

/** The state of the disk that an error of the file system shows. */
const TROUBLE_OF: readonly (readonly [string, StoreTrouble['code']])[] = [
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
  ['EMFILE', 'handles'],
  ['ENFILE', 'handles'],
];

/**
 * Looks whether a file in the folder can be written and synced, and with how much room to spare.
 */
export const createDiskProbe =
  (disk: Disk, folder: string) => async (): Promise<readonly StoreTrouble[]> => {
    try {
      await disk.replace(join(folder, 'probe'), PROBE);
      const { free, all } = await disk.space(folder);
      return free < Math.min(LEAST_FREE_BYTES, all * LEAST_FREE_PART) ? [{ code: 'full' }] : [];
    } catch (error) {
      const trouble = TROUBLE_OF.find(([code]) => isCode(error, code));
      return [{ code: trouble?.[1] ?? 'unwritable' }];
    }
  };
