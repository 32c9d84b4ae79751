import { setFields, walk } from '../../domain/plan/tree.ts';
import type { PlanNode } from '../../schemas/types.ts';
import { createPlanLog } from '../../server/actions/plan-log.ts';
import { argon2 } from '../../server/passwords.ts';
import { documentSha256 } from '../../server/store/content-hash.ts';
import { openLowdbStore } from '../../server/store/lowdb/open.ts';
import { benchDeps, DRAFTER, reviewed } from '../review/bench-review.ts';
import { pages } from './word-file.ts';

export const PASSWORD = 'mat-khau-do';

/** Each so many texts, one was revised. */
const EVERY = 10;

/**
 * Fills a data folder with a plan of 200 pages, submitted, remarked upon 2,000 times, revised and
 * submitted again. Gives its id.
 */
export async function resubmittedPlan(folder: string): Promise<string> {
  const store = await openLowdbStore(folder);
  const { clock, ...rest } = benchDeps();
  const deps = { ...rest, clock, store, plans: createPlanLog(store, clock) };
  await store.putAccount({ ...DRAFTER, passwordHash: await argon2.hash(PASSWORD) });
  const plan = pages(1);
  const state = await reviewed(deps, plan);
  let document = plan;
  for (const [at, { node }] of [...walk(plan)].entries())
    if (at % EVERY === 0 && 'text' in node.fields && node.fields.text)
      document = setFields(document, node.id, {
        ...node.fields,
        text: `${node.fields.text} Bổ sung giải pháp, nguồn lực thực hiện.`,
      } as PlanNode['fields']);
  const [office] = DRAFTER.offices;
  const actor = {
    accountId: DRAFTER.id,
    name: DRAFTER.name,
    office: office?.title ?? '',
    agency: office?.agency ?? '',
  };
  const version = documentSha256(document);
  const submission = { number: 2, sha256: version, coverNote: 'Kính trình lại' };
  await deps.plans.act(state.id, () => ({
    actor,
    revision: { ...submission, submittedBy: actor, submittedAt: clock().toISOString(), document },
    events: [
      { type: 'draft-replaced', data: { document } },
      { type: 'revision-submitted', data: submission },
    ],
  }));
  await deps.plans.checkpointAll();
  await store.close();
  return plan.id;
}
