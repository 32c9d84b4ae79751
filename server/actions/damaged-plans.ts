import { type Bilingual, Refusal } from '../../domain/refusal.ts';
import { foldEvents } from '../../domain/review/fold.ts';
import { FOLD_HASH } from '../../domain/review/fold-hash.ts';
import { keptState, type PlanState } from '../../domain/review/state.ts';
import { UnreadEvent } from '../../domain/review/upcast.ts';
import type { DamagedPlan, PlanEvent } from '../../schemas/types.ts';
import type { Checkpoint, Store } from '../store/store.ts';

/** Plans that can't be used, and their last readable state. */
export interface DamageRegister {
  /** Keeps why a plan can't be read. */
  note(planId: string, error: unknown): void;
  /** Removes the note of a plan that can be read again. */
  clear(planId: string): void;
  list(): Promise<readonly DamagedPlan[]>;
  /**
   * A plan as far as its log can be read, or as it was last kept, whichever is further; undefined
   * when nothing is left of it.
   */
  lastKnown(planId: string): Promise<PlanState | undefined>;
}

export function createDamagedPlans(store: Store): DamageRegister {
  const noted = new Map<string, unknown>();
  const cache = new Map<string, Promise<PlanState | undefined>>();
  return {
    note: (planId, error) => {
      noted.set(planId, error);
    },
    clear: (planId) => {
      if (noted.delete(planId)) cache.delete(planId);
    },
    list: async () => {
      const damaged = await store.damaged();
      const ids = new Set(damaged.map(({ id }) => id));
      const notedOnly = [...noted].filter(([id]) => !ids.has(id));
      return [...damaged, ...notedOnly.map(([id, error]) => ({ id, detail: detailOf(error) }))];
    },
    lastKnown: (planId) => {
      const found =
        cache.get(planId) ??
        store.remains(planId).then(({ events, checkpoint }) => {
          const kept = stateOf(planId, checkpoint);
          const folded = asFarAsRead(events);
          return (kept?.seq ?? 0) > (folded?.seq ?? 0) ? kept : folded;
        });
      cache.set(planId, found);
      return found;
    },
  };
}

/**
 * The state that a checkpoint holds; undefined when other code made it, or it is of no such plan.
 */
export function stateOf(planId: string, checkpoint: Checkpoint | undefined): PlanState | undefined {
  if (checkpoint?.fold !== FOLD_HASH) return undefined;
  const state = checkpoint.state as Partial<PlanState> | null;
  if (state?.id !== planId || state.seq !== checkpoint.seq) return undefined;
  return keptState(state as PlanState);
}

/**
 * Folds events as a store hands them out. Throws Refusal('damaged') that names the first that can't
 * be read, or doesn't follow from the events before.
 */
export function foldStored(
  planId: string,
  before: PlanState | undefined,
  events: readonly PlanEvent[],
): PlanState | undefined {
  let state = before;
  for (const event of events) {
    try {
      state = foldEvents(state, [event]);
    } catch (cause) {
      const what = cause instanceof UnreadEvent ? cause.detail : notFollowing(event);
      throw unreadable(planId, what, cause);
    }
  }
  return state;
}

function asFarAsRead(events: readonly PlanEvent[]): PlanState | undefined {
  let state: PlanState | undefined;
  try {
    for (const event of events) state = foldStored('', state, [event]);
  } catch {
    // The state before it is what is known.
  }
  return state;
}

const notFollowing = ({ seq, type }: PlanEvent): Bilingual => ({
  vi: `việc số ${seq} (${type}) không khớp với các việc trước nó`,
  en: `act ${seq} (${type}) doesn’t follow from those before it`,
});

const unreadable = (planId: string, what: Bilingual, cause?: unknown): Refusal =>
  new Refusal(
    'damaged',
    {
      vi: `Không dựng được dự thảo ${planId} từ nhật ký: ${what.vi}. Nhật ký được giữ nguyên, không ghi tiếp. Hãy khôi phục nhật ký từ bản sao lưu rồi khởi động lại.`,
      en: `The plan ${planId} can’t be made from its log: ${what.en}. The log is kept as it is and not written on. Restore it from a backup, then start again.`,
    },
    { cause },
  );

/** Both languages in one line, where it isn't known who reads. */
function detailOf(error: unknown): string {
  if (error instanceof Refusal) return `${error.detail.vi} / ${error.detail.en}`;
  const why = error instanceof Error ? error.message : String(error);
  return `Lúc này không đọc được (${why}). / It can’t be read at the moment (${why}).`;
}

/** The message for the people of a damaged plan, who can't mend its files. */
export const FOR_ITS_PEOPLE: Bilingual = {
  vi: 'Dữ liệu của dự thảo này trên máy chủ bị hỏng nên tạm thời không mở được. Nội dung còn lại được giữ nguyên, không bị ghi đè; các dự thảo khác dùng bình thường. Đề nghị báo quản trị hệ thống để khôi phục.',
  en: 'The data of this plan on the server is damaged, so that it can’t be opened for now. What is there is kept as it is and not written over; all other plans work. Please tell the administrator, who can restore it.',
};
