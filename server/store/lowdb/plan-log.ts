import { join } from 'node:path';
import { type Bilingual, Refusal } from '../../../domain/refusal.ts';
import type { PlanEvent, Revision } from '../../../schemas/types.ts';
import { StaleAppend } from '../store.ts';
import { type Disk, ForeignChange } from './disk.ts';
import {
  addRecord,
  decodeRecords,
  encodeRecord,
  eventsBeforeFault,
  type LogIndex,
  offsetAfter,
  revisionKey,
} from './read-log.ts';
import { decodeRevision, encodeRevision, freezeRevision, revisionFile } from './revision-files.ts';
import { damage, damagedRefusal, unreadable } from './trouble.ts';

/**
 * The log of one plan with the revisions that it names. In memory it holds where records lie, not
 * the events.
 */
export interface LogFile {
  readonly planId: string;
  /** Seq of the last durable event. */
  lastSeq(): number;
  damage(): Bilingual | undefined;
  /** Whether a failed append left bytes that could not be taken away yet. */
  isHalfWritten(): boolean;
  /**
   * Takes away what a failed append left. Throws when that fails, too: it is tried again before the
   * next append.
   */
  clean(): Promise<void>;
  append(afterSeq: number, events: readonly PlanEvent[], revision?: Revision): Promise<void>;
  events(afterSeq: number): Promise<readonly PlanEvent[]>;
  /** The events before the fault of a damaged log; none where even those can't be read. */
  readable(): Promise<readonly PlanEvent[]>;
  revision(number: number, sha256: string): Promise<Revision | undefined>;
  /** Resolves once nothing waits to be written. */
  idle(): Promise<void>;
}

interface Waiting {
  readonly events: readonly PlanEvent[];
  readonly bytes: Buffer;
  readonly revision: FrozenBytes | undefined;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

interface FrozenBytes {
  readonly file: string;
  readonly key: string;
  readonly bytes: Buffer;
}

export interface PlanLogSetting {
  readonly disk: Disk;
  /** The data folder, and the plan's folder within it. */
  readonly root: string;
  readonly folder: string;
  readonly planId: string;
  /** Part of the name of a file set aside. */
  readonly stamp: () => string;
}

export const logFile = 'events.jsonl';

/** index: as read at open. damaged: why the plan can't be used. */
export function createLogFile(
  setting: PlanLogSetting,
  index: LogIndex,
  damaged?: Bilingual,
): LogFile {
  const { disk, root, folder, planId, stamp } = setting;
  const file = join(folder, logFile);
  const path = join(root, file);
  const waiting: Waiting[] = [];
  let draining: Promise<void> | undefined;
  let broken = damaged;
  /** What a failed append may have left beyond the last good record, wholly or in part. */
  let left: Buffer | undefined;
  /** Seq of the last event on its way to the disk. */
  let tail = index.lastSeq;

  const assertReadable = () => {
    if (broken !== undefined) throw damagedRefusal(broken);
  };

  /**
   * Group commit: all that came while the last write was under way go out in one write and one
   * sync.
   */
  async function drain(): Promise<void> {
    await Promise.resolve();
    while (waiting.length > 0) {
      const batch = takeBatch(waiting);
      try {
        assertReadable();
        await clean();
        await write(batch);
        for (const { events, bytes } of batch) addRecord(index, events, index.bytes + bytes.length);
        for (const { resolve } of batch) resolve();
      } catch (error) {
        await giveUp(batch, error);
      }
    }
    draining = undefined;
  }

  async function write(batch: readonly Waiting[]): Promise<void> {
    if (index.bytes === 0) await disk.makeFolder(join(root, folder));
    const revision = batch[0]?.revision;
    if (revision !== undefined) await freeze(revision);
    left = Buffer.concat(batch.map(({ bytes }) => bytes));
    await disk.appendAt(path, index.bytes, left);
    left = undefined;
  }

  /**
   * Nothing is written after bytes that are not known to be good: they are compared with what was
   * written, and cut off.
   */
  async function clean(): Promise<void> {
    if (left === undefined || broken !== undefined) return;
    try {
      await disk.cut(path, index.bytes, left);
      left = undefined;
    } catch (error) {
      if (error instanceof ForeignChange) broken ??= damage(file, unreadable(error));
      throw error;
    }
  }

  async function freeze({ file: name, key, bytes }: FrozenBytes): Promise<void> {
    await disk.makeFolder(join(root, folder, 'revisions'));
    const target = join(root, folder, name);
    await freezeRevision(disk, target, bytes, index.submitted.has(key), `orphan-${stamp()}`);
  }

  /** What waits for a failed write continues events that don't exist, and so fails with it. */
  async function giveUp(batch: readonly Waiting[], error: unknown): Promise<void> {
    const failed = [...batch, ...waiting.splice(0)];
    tail = index.lastSeq;
    if (error instanceof ForeignChange) broken ??= damage(file, unreadable(error));
    await clean().catch(() => undefined);
    for (const { reject } of failed) reject(error instanceof Refusal ? error : notKept(error));
  }

  const notKept = (cause: unknown) =>
    new Error(`plan ${planId}: writing to ${folder} failed, nothing of the append was kept`, {
      cause,
    });

  function turnDamaged(name: string, what: Bilingual): never {
    broken ??= damage(join(folder, name), what);
    throw damagedRefusal(broken);
  }

  return {
    planId,
    lastSeq: () => index.lastSeq,
    damage: () => broken,
    isHalfWritten: () => left !== undefined && broken === undefined && draining === undefined,
    async clean() {
      await draining;
      // An append that came meanwhile cleans before it writes.
      if (draining === undefined) await clean();
    },
    async append(afterSeq, events, revision) {
      assertReadable();
      if (afterSeq !== tail) throw new StaleAppend(planId, afterSeq, tail);
      tail += events.length;
      const bytes = encodeRecord(events);
      const frozen = revision && frozenBytes(revision);
      return new Promise((resolve, reject) => {
        waiting.push({ events: [...events], bytes, revision: frozen, resolve, reject });
        draining ??= drain();
      });
    },
    async events(afterSeq) {
      assertReadable();
      if (afterSeq >= index.lastSeq) return [];
      const from = offsetAfter(index, afterSeq);
      const bytes = await disk.readRange(path, from, index.bytes - from);
      try {
        return decodeRecords(bytes).filter(({ seq }) => seq > afterSeq);
      } catch (cause) {
        return turnDamaged(logFile, unreadable(cause));
      }
    },
    async readable() {
      try {
        return eventsBeforeFault((await disk.read(path)) ?? Buffer.alloc(0));
      } catch {
        return [];
      }
    },
    async revision(number, sha256) {
      assertReadable();
      if (!index.submitted.has(revisionKey(number, sha256))) return undefined;
      const name = revisionFile(number, sha256);
      const bytes = await disk.read(join(root, folder, name));
      const decoded = decodeRevision(bytes, number, sha256);
      return 'revision' in decoded ? decoded.revision : turnDamaged(name, decoded.fault);
    },
    async idle() {
      await draining;
    },
  };
}

/**
 * A revision is written before its events, so that an append with one begins a new batch.
 */
function takeBatch(waiting: Waiting[]): readonly Waiting[] {
  const next = waiting.findIndex(({ revision }, at) => at > 0 && revision !== undefined);
  return waiting.splice(0, next < 0 ? waiting.length : next);
}

const frozenBytes = (revision: Revision): FrozenBytes => ({
  file: revisionFile(revision.number, revision.sha256),
  key: revisionKey(revision.number, revision.sha256),
  bytes: encodeRevision(revision),
});
