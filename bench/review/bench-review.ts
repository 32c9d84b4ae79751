import { DRAFT_RULES } from '../../domain/checks/all-rules.ts';
import { indexOf } from '../../domain/checks/plan-index.ts';
import { settingsOf } from '../../domain/checks/rule.ts';
import { findingsOf, judge } from '../../domain/checks/run.ts';
import { setFields, walk } from '../../domain/plan/tree.ts';
import type { PlanState } from '../../domain/review/state.ts';
import { defaultCalendar } from '../../domain/text/due.ts';
import type { Account, Actor, PlanDocument, PlanEvent, PlanNode } from '../../schemas/types.ts';
import type { Deps } from '../../server/actions/deps.ts';
import { gateNow } from '../../server/actions/gate-now.ts';
import { officeCalendar } from '../../server/actions/office-calendar.ts';
import { createPlanLog, type NewEvent } from '../../server/actions/plan-log.ts';
import { createPresence } from '../../server/actions/presence.ts';
import { viewComments } from '../../server/actions/queries/comments-view.ts';
import { draftFindings } from '../../server/actions/queries/findings-view.ts';
import { documentSha256 } from '../../server/store/content-hash.ts';
import { createMemoryStore } from '../../server/store/memory.ts';
import { median, seeded } from '../measure.ts';
import type { Report } from '../report.ts';
import { largePlan } from './plan.ts';

const ITEMS = 500;
const WORDS = 60_000;
const REMARKS = 2_000;
const CLAIMS = 500;
const TURNS = 25;
const WARM_UP = 8;

export const DRAFTER: Account = {
  id: 'soanthao',
  login: 'soanthao',
  name: 'Chuyên viên',
  offices: [{ title: 'Chuyên viên', agency: 'Sở Thông tin và Truyền thông' }],
  administrator: false,
  active: true,
  passwordHash: '',
  createdAt: '2021-01-01T00:00:00.000Z',
};
const actor: Actor = {
  accountId: DRAFTER.id,
  name: DRAFTER.name,
  office: 'Chuyên viên',
  agency: 'Sở Thông tin và Truyền thông',
};

/** The checks, the worklist and the gate on a large plan with many remarks. */
export async function benchReview(report: Report): Promise<void> {
  const document = largePlan(ITEMS, WORDS);
  const name = `${[...walk(document)].length} nodes, ${REMARKS} remarks`;
  benchChecks(report, name, document);
  await benchWork(report, name, document);
}

/** The same plan as new objects, as after a start: nothing is known of it. */
const unknown = (document: PlanDocument): PlanDocument => structuredClone(document);

/** The plan with one more word in one item; the other items are the same objects. */
export function edited(document: PlanDocument, turn: number): PlanDocument {
  const items = document.children.flatMap(({ children }) => children);
  const item = items[(turn * 37) % items.length] as PlanNode;
  const fields = item.fields as Readonly<Record<string, unknown>>;
  const field = ['text', 'justification', 'note', 'focus'].find((one) => fields[one]) ?? 'number';
  return setFields(document, item.id, {
    ...fields,
    [field]: `${String(fields[field])} Bổ sung ${turn}.`,
  } as PlanNode['fields']);
}

function benchChecks(report: Report, name: string, document: PlanDocument): void {
  const scratch = timed(TURNS, WARM_UP, () => {
    const fresh = unknown(document);
    return () => findingsOf(fresh, DRAFT_RULES);
  });
  report.add(name, 'ms, all rules from scratch', scratch, { most: 500 });
  let now = document;
  findingsOf(now, DRAFT_RULES);
  const after = timed(TURNS * 4, WARM_UP, (turn) => {
    now = edited(now, turn);
    return () => findingsOf(now, DRAFT_RULES);
  });
  report.add(name, 'ms, findings after an edit of one item', after, { most: 50 });
  // What a rule costs by itself: what it shares with others (texts, words) counts for the first
  // that asks.
  const shares = DRAFT_RULES.map((rule) => {
    const settings = settingsOf(rule, 'de-an');
    const own = timed(7, 2, () => {
      const plan = indexOf(unknown(document));
      return () => judge(rule, plan, settings);
    });
    const again = timed(9, 2, (turn) => {
      now = edited(now, turn);
      const plan = indexOf(now);
      return () => judge(rule, plan, settings);
    });
    return { rule, own, again };
  });
  for (const { rule, own, again } of shares) {
    report.add(name, `ms, ${rule.id}, alone from scratch`, own);
    report.add(name, `ms, ${rule.id}, after an edit`, again);
  }
}

async function benchWork(report: Report, name: string, document: PlanDocument): Promise<void> {
  const deps = benchDeps();
  await deps.store.putAccount(DRAFTER);
  let state = await reviewed(deps, document);
  const worklist: number[] = [];
  const gate: number[] = [];
  const findings: number[] = [];
  for (let turn = 0; turn < TURNS + WARM_UP; turn += 1) {
    // Each time after an edit, as the drafter meets it.
    const draft = edited(state.draft, turn);
    const changed = [...walk(draft)].find(
      ({ node }) => node !== state.draft && !holds(state.draft, node),
    );
    const last = changed?.node ?? draft;
    state = await deps.plans.act(state.id, () => ({
      actor,
      events: [{ type: 'node-set', data: { nodeId: last.id, fields: last.fields } }],
    }));
    const took = async (into: number[], run: () => Promise<unknown>): Promise<void> => {
      const start = performance.now();
      await run();
      if (turn >= WARM_UP) into.push(performance.now() - start);
    };
    await took(worklist, () => viewComments(deps, DRAFTER, state, 'draft'));
    await took(gate, () => gateNow(deps, state));
    await took(findings, async () => draftFindings(state, 'vi'));
  }
  report.add(name, 'ms, worklist', median(worklist), { most: 50 });
  report.add(name, 'ms, gate', median(gate), { most: 50 });
  report.add(name, 'ms, findings as shown, after an edit', median(findings), { most: 50 });
}

const holds = (root: PlanNode, wanted: PlanNode): boolean => {
  for (const { node } of walk(root)) if (node === wanted) return true;
  return false;
};

/** What the actions need, over memory. */
export function benchDeps(): Deps {
  const clock = () => new Date('2021-06-16T03:00:00.000Z');
  const store = createMemoryStore();
  let count = 0;
  return {
    store,
    clock,
    plans: createPlanLog(store, clock),
    newId: () => `id-${++count}`,
    passwords: { hash: async () => '', verify: async () => false },
    calendar: officeCalendar(defaultCalendar(2020, 2022)),
    presence: createPresence(() => 0),
    demoAccounts: false,
  };
}

/** The plan submitted, remarked upon and returned, some of the remarks answered as accepted. */
export async function reviewed(deps: Deps, document: PlanDocument): Promise<PlanState> {
  const random = seeded(31);
  const items = document.children.flatMap(({ children }) => children);
  const remarks = Array.from({ length: REMARKS }, (_, at): NewEvent => {
    const item = items[Math.floor(random() * items.length)] as PlanNode;
    const text = 'text' in item.fields ? (item.fields.text ?? '') : '';
    const start = text.indexOf(' ', Math.floor(random() * text.length * 0.8)) + 1;
    const exact = text.slice(start, text.indexOf(' ', start + 20));
    const quote = {
      exact,
      prefix: text.slice(Math.max(0, start - 32), start),
      suffix: text.slice(start + exact.length, start + exact.length + 32),
      start,
    };
    return {
      type: 'comment-added',
      data: {
        id: `yk-${at}`,
        kind: 'suggestion',
        text: `Ý kiến ${at}: đề nghị **nêu rõ** cơ sở.`,
        anchor: exact ? { nodeId: item.id, field: 'text', quote } : { nodeId: item.id },
      },
    };
  });
  const answers = Array.from(
    { length: CLAIMS },
    (_, at): NewEvent => ({
      type: 'response-set',
      data: { commentId: `yk-${at}`, disposition: 'accepted', reason: '', changes: [] },
    }),
  );
  const sha256 = documentSha256(document);
  const revision = {
    number: 1,
    sha256,
    coverNote: 'Kính trình',
    submittedBy: actor,
    submittedAt: '2021-06-11T03:00:00.000Z',
    document,
  };
  const add = (events: readonly NewEvent[]) =>
    deps.plans.act(document.id, () => ({ actor, events }));
  await deps.plans.create(document.id, {
    actor,
    events: [
      {
        type: 'plan-created',
        data: {
          document,
          members: [
            { accountId: DRAFTER.id, role: 'drafter', office: actor.office, agency: actor.agency },
          ],
        },
      } satisfies Pick<Extract<PlanEvent, { type: 'plan-created' }>, 'type' | 'data'>,
    ],
  });
  await deps.plans.act(document.id, () => ({
    actor,
    revision,
    events: [{ type: 'revision-submitted', data: { number: 1, sha256, coverNote: 'Kính trình' } }],
  }));
  await add(remarks);
  await add([{ type: 'plan-returned', data: { conclusion: 'Hoàn thiện', directives: [] } }]);
  return add(answers);
}

/** Median milliseconds of what `prepare` gives to run, each time on something new. */
function timed(turns: number, warmUp: number, prepare: (turn: number) => () => unknown): number {
  const times: number[] = [];
  for (let turn = 0; turn < turns + warmUp; turn += 1) {
    const run = prepare(turn);
    const start = performance.now();
    run();
    if (turn >= warmUp) times.push(performance.now() - start);
  }
  return median(times);
}
