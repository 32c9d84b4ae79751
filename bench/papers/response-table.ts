import { walk } from '../../domain/plan/tree.ts';
import type { PlanState } from '../../domain/review/state.ts';
import { viewResponseTable } from '../../server/actions/queries/response-table.ts';
import { responseTablePage } from '../../server/documents/response-table/response-table-html.ts';
import { responseTableDocx } from '../../server/documents/response-table/response-table-pages.ts';
import { responseTableXlsx } from '../../server/documents/response-table/response-table-xlsx.ts';
import { median } from '../measure.ts';
import type { Report } from '../report.ts';
import { benchDeps, DRAFTER, edited, reviewed } from '../review/bench-review.ts';
import { largePlan } from '../review/plan.ts';

const ITEMS = 500;
const WORDS = 60_000;
const EDITED = 150;
const TURNS = 9;
const WARM_UP = 3;

/**
 * The response table of 2,000 answered remarks on a plan in which 150 items changed: from the log's
 * state to the bytes sent.
 */
export async function benchResponseTable(report: Report): Promise<void> {
  const deps = benchDeps();
  const document = largePlan(ITEMS, WORDS);
  await deps.store.putAccount(DRAFTER);
  let state = await answered(deps, await reviewed(deps, document));
  const name = `response table, ${state.comments.length} remarks`;
  const kinds = { HTML: responseTablePage, Word: responseTableDocx, Excel: responseTableXlsx };
  const targets = { HTML: { most: 300 }, Word: { most: 2000 }, Excel: undefined };
  const times: Record<keyof typeof kinds, number[]> = { HTML: [], Word: [], Excel: [] };
  const first: number[] = [];
  let size = 0;
  for (let turn = 0; turn < TURNS + WARM_UP; turn += 1) {
    for (const kind of ['HTML', 'Word', 'Excel'] as const) {
      // Each time after an edit, when the comparison with the draft is to be made anew.
      state = await changed(deps, state, 3 * turn + times[kind].length);
      const start = performance.now();
      const table = await viewResponseTable(deps, DRAFTER, state, 'vi');
      const file = kinds[kind](table, 'vi');
      const took = performance.now() - start;
      if (turn === 0) first.push(took);
      if (turn >= WARM_UP) times[kind].push(took);
      if (kind === 'HTML') size = file.length;
      if (typeof file === 'string' && !file.includes('<ins')) throw new Error('nothing changed');
    }
  }
  for (const kind of ['HTML', 'Word', 'Excel'] as const)
    report.add(name, `ms, ${kind}`, median(times[kind]), targets[kind]);
  report.add(name, 'ms, HTML, the first time', first[0] ?? 0);
  report.add(name, 'MB, HTML', size / 1e6);
}

const actor = {
  accountId: DRAFTER.id,
  name: DRAFTER.name,
  office: 'Chuyên viên',
  agency: 'Sở Thông tin và Truyền thông',
};

/** Many items edited, and every remark answered, most as accepted. */
async function answered(deps: ReturnType<typeof benchDeps>, before: PlanState): Promise<PlanState> {
  let state = before;
  for (let turn = 0; turn < EDITED; turn += 1) state = await changed(deps, state, turn);
  const dispositions = ['accepted', 'accepted', 'partly-accepted', 'explained'] as const;
  return deps.plans.act(state.id, () => ({
    actor,
    events: state.comments.map(({ id }, at) => ({
      type: 'response-set',
      data: {
        commentId: id,
        disposition: dispositions[at % dispositions.length] ?? 'accepted',
        reason: `Đã **bổ sung** cơ sở, số liệu theo ý kiến ${at}.`,
        changes: [],
      },
    })),
  }));
}

async function changed(
  deps: ReturnType<typeof benchDeps>,
  state: PlanState,
  turn: number,
): Promise<PlanState> {
  const draft = edited(state.draft, turn);
  const nodesBefore = new Set([...walk(state.draft)].map(({ node }) => node));
  const node = [...walk(draft)].findLast((one) => !nodesBefore.has(one.node))?.node;
  if (!node) throw new Error('nothing was edited');
  return deps.plans.act(state.id, () => ({
    actor,
    events: [{ type: 'node-set', data: { nodeId: node.id, fields: node.fields } }],
  }));
}
