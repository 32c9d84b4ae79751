import { join } from 'node:path';
import type { Low } from 'lowdb';
import type { Bilingual } from '../../../domain/refusal.ts';
import type { Checkpoint } from '../store.ts';
import type { Disk } from './disk.ts';
import { openJsonOrAnew } from './open-json.ts';
import { damage, unreadable } from './trouble.ts';

export const headFile = 'head.json';

/**
 * head.json of a plan. Nothing of it stays in memory: it is read once at start and written now and
 * then.
 */
export interface PlanHead {
  /** undefined, and reported, also when it can't be read: the log has all that it holds. */
  read(): Promise<Checkpoint | undefined>;
  write(checkpoint: Checkpoint): Promise<void>;
  idle(): Promise<void>;
}

/** Bytes that hold the seq of a checkpoint, which is written first. */
const SEQ_WITHIN = 32;

/**
 * The seq that a kept fold reached, whatever version made it; 0 when there is none, or its file
 * doesn't begin as one does.
 */
export async function headSeq(disk: Disk, path: string): Promise<number> {
  const bytes = await disk.readStart(path, SEQ_WITHIN);
  return Number(/^\{"seq":(\d{1,15}),/.exec(bytes?.toString('latin1') ?? '')?.[1] ?? 0);
}

export interface PlanHeadSetting {
  readonly disk: Disk;
  readonly root: string;
  readonly folder: string;
  readonly stamp: () => string;
  readonly report: (notice: Bilingual) => void;
}

export function createPlanHead(setting: PlanHeadSetting): PlanHead {
  const name = join(setting.folder, headFile);
  const path = join(setting.root, name);
  let opened: Promise<Low<Checkpoint | null>> | undefined;
  let writing: Promise<void> = Promise.resolve();

  /**
   * The first use looks at what is there, so that a broken file is put aside before anything takes
   * its name.
   */
  const open = () => {
    opened ??= openJsonOrAnew<Checkpoint | null>(
      { disk: setting.disk, path, name, initial: null, isValid: isCheckpoint },
      { ...setting, loss: foldedAnew },
    ).catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };

  return {
    async read() {
      try {
        const low = await open();
        const checkpoint = low.data ?? (await low.adapter.read());
        low.data = null;
        return checkpoint ?? undefined;
      } catch (error) {
        setting.report(damage(name, unreadable(error)));
        return undefined;
      }
    },
    async write(checkpoint) {
      const low = await open();
      low.data = null;
      // The seq comes first: see headSeq.
      const { seq, fold, state } = checkpoint;
      const done = low.adapter.write({ seq, fold, state });
      writing = done.catch(() => undefined);
      return done;
    },
    async idle() {
      await opened?.catch(() => undefined);
      await writing;
    },
  };
}

const foldedAnew: Bilingual = {
  vi: 'Không mất dữ liệu: nội dung được dựng lại từ nhật ký.',
  en: 'No data is lost: the plan is folded again from its log.',
};

const isCheckpoint = (value: unknown): value is Checkpoint =>
  typeof value === 'object' &&
  value !== null &&
  'seq' in value &&
  'fold' in value &&
  'state' in value &&
  Number.isInteger(value.seq) &&
  // Version 0.1.0 named its code by a number.
  ['string', 'number'].includes(typeof value.fold);
