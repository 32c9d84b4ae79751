import { Refusal } from '../../domain/refusal.ts';
import type { PlanState } from '../../domain/review/state.ts';
import type { PlanDocument, Revision } from '../../schemas/types.ts';
import type { Deps } from './deps.ts';

/**
 * The most frozen revisions cached, by hash; they never change. The oldest read are dropped first.
 */
const KEPT = 40;
const caches = new WeakMap<object, Map<string, Revision>>();

/** Returns a frozen revision. Throws Refusal('not-found') when there is no such number. */
export async function revisionOf(
  deps: Pick<Deps, 'store'>,
  state: PlanState,
  number: number,
): Promise<Revision> {
  const info = state.revisions[number - 1];
  if (!info)
    throw new Refusal(
      'not-found',
      Number.isInteger(number) && number > 0
        ? { vi: `Chưa có dự thảo lần ${number}.`, en: `There is no revision ${number}.` }
        : {
            vi: 'Số của dự thảo phải là 1, 2, 3…',
            en: 'The number of a revision must be 1, 2, 3…',
          },
    );
  const cache = caches.get(deps.store) ?? new Map<string, Revision>();
  caches.set(deps.store, cache);
  const key = `${state.id}/${number}/${info.sha256}`;
  const cached = cache.get(key);
  if (cached) return cached;
  const revision = await deps.store.revision(state.id, number, info.sha256);
  if (!revision)
    throw new Error(
      `plan ${state.id}: revision ${number} (${info.sha256}) is named in the log but not kept`,
    );
  cache.set(key, revision);
  const oldest = cache.keys().next().value;
  if (cache.size > KEPT && oldest) cache.delete(oldest);
  return revision;
}

export const revisionDocument = async (
  deps: Pick<Deps, 'store'>,
  state: PlanState,
  number: number,
): Promise<PlanDocument> => (await revisionOf(deps, state, number)).document;
