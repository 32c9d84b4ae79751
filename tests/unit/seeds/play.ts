import type {
  ActName,
  Actor,
  Due,
  DueRequest,
  Membership,
  PlanEvent,
  PlanNode,
} from '../../../schemas/types.ts';
import { responseBody, type Seed, type StoryStep } from '../../../seeds/load.ts';
import { findNode } from '../../../server/domain/plan/tree.ts';
import { foldEvents } from '../../../server/domain/review/fold.ts';
import { assertMay, assertMayOnComment, GUEST_ID } from '../../../server/domain/review/policy.ts';
import type { PlanState } from '../../../server/domain/review/state.ts';

/** What stands after a step: the state, and the ids by which the story's remarks are known. */
export interface Played {
  readonly step: StoryStep;
  readonly before: PlanState;
  readonly state: PlanState;
  readonly idOf: (key: string) => string;
}

/** The right that a step needs; a step on a remark has its own check. */
const RIGHTS: Readonly<Partial<Record<StoryStep['do'], ActName>>> = {
  submit: 'submit',
  withdraw: 'withdraw',
  release: 'release-responses',
  'set-node': 'edit-draft',
  'add-node': 'edit-draft',
  'remove-node': 'edit-draft',
  'move-node': 'edit-draft',
};

/** Folds a story step by step, each after the policy has let it pass. Throws the policy's Refusal otherwise. */
export function play(seed: Seed): readonly Played[] {
  const ids = new Map<string, string>();
  const idOf = (key: string): string => {
    const id = ids.get(key);
    if (id === undefined) throw new Error(`no remark ${key} yet`);
    return id;
  };
  const first = seed.accounts[0];
  if (!first) throw new Error('a seed has accounts');
  const created: PlanEvent = {
    seq: 1,
    at: '2021-06-11T01:00:00.000Z',
    actor: actorOf(seed, first.login),
    type: 'plan-created',
    data: { document: seed.document, members: membersOf(seed) },
  };
  let state = foldEvents(undefined, [created]);
  return seed.story.map((step) => {
    const before = state;
    assertAllowed(before, step, idOf);
    state = foldEvents(before, [eventOf(seed, before, step, idOf)]);
    if (step.do === 'comment') ids.set(step.key, lastIds(state, 1)[0] ?? '');
    if (step.do === 'decide') {
      const keys = step.keys ?? [];
      const made = lastIds(state, keys.length);
      for (const [index, key] of keys.entries()) ids.set(key, made[index] ?? '');
    }
    return { step, before, state, idOf };
  });
}

const lastIds = (state: PlanState, count: number): readonly string[] =>
  count === 0 ? [] : state.comments.slice(-count).map((comment) => comment.id);

function membersOf(seed: Seed): readonly Membership[] {
  return seed.accounts.flatMap(({ login, role, offices: [office] }) =>
    role && office ? [{ accountId: login, role, office: office.title, agency: office.agency }] : [],
  );
}

function actorOf(seed: Seed, login: string): Actor {
  const account = seed.accounts.find((candidate) => candidate.login === login);
  const office = account?.offices[0];
  if (!account || !office) throw new Error(`no account ${login}`);
  return { accountId: login, name: account.name, office: office.title, agency: office.agency };
}

function assertAllowed(state: PlanState, step: StoryStep, idOf: (key: string) => string): void {
  const asker = { accountId: step.as, administrator: false };
  if ('on' in step) {
    const comment = state.comments.find(({ id }) => id === idOf(step.on));
    if (!comment) throw new Error(`no remark ${step.on}`);
    assertMayOnComment(state, asker, step.do, comment);
    return;
  }
  if (step.do === 'decide')
    assertMay(state, asker, step.body.verdict === 'approved' ? 'approve' : 'return');
  else if (step.do === 'comment')
    assertMay(state, asker, step.body.onBehalfOf ? 'record-remark' : 'comment');
  else assertMay(state, asker, RIGHTS[step.do] ?? 'read');
}

/** A day in the week after the meeting: how words are resolved is not the story's concern. */
const dueOf = (due: DueRequest | undefined): { due?: Due } =>
  due ? { due: { date: due.date ?? '2021-06-25', ...(due.said ? { said: due.said } : {}) } } : {};

function eventOf(
  seed: Seed,
  state: PlanState,
  step: StoryStep,
  idOf: (key: string) => string,
): PlanEvent {
  const seq = state.seq + 1;
  const base = { seq, at: new Date(step.at).toISOString(), actor: actorOf(seed, step.as) };
  switch (step.do) {
    case 'submit': {
      const data = { number: state.revisions.length + 1, sha256: '0'.repeat(64) };
      return {
        ...base,
        type: 'revision-submitted',
        data: { ...data, coverNote: step.body.coverNote },
      };
    }
    case 'withdraw':
      return { ...base, type: 'revision-withdrawn', data: step.body };
    case 'comment': {
      const { onBehalfOf, due, id, ...body } = step.body;
      const { office = '', agency = '' } = onBehalfOf ?? {};
      const guest = onBehalfOf
        ? { onBehalfOf: { accountId: GUEST_ID, name: office, office, agency } }
        : {};
      return {
        ...base,
        type: 'comment-added',
        data: { id: id ?? `c${seq}`, ...body, ...guest, ...dueOf(due) },
      };
    }
    case 'reply': {
      const data = { commentId: idOf(step.on), id: `r${seq}`, text: step.body.text };
      return { ...base, type: 'comment-replied', data };
    }
    case 'set-node':
      return {
        ...base,
        type: 'node-set',
        data: { nodeId: step.node, fields: step.body.fields },
      };
    case 'add-node': {
      const siblings = findNode(state.draft, step.node)?.children.length ?? 0;
      const node = { id: `n${seq}`, fields: {}, children: [], ...step.body.node } as PlanNode;
      const index = step.body.index ?? siblings;
      return { ...base, type: 'node-added', data: { parentId: step.node, index, node } };
    }
    case 'remove-node':
      return { ...base, type: 'node-removed', data: { nodeId: step.node } };
    case 'move-node':
      return { ...base, type: 'node-moved', data: { nodeId: step.node, ...step.body } };
    case 'respond': {
      const { changes = [], ...body } = responseBody(step, idOf);
      return {
        ...base,
        type: 'response-set',
        data: { commentId: idOf(step.on), changes, ...body },
      };
    }
    case 'release': {
      const waiting = state.comments.filter(({ response }) => response && !response.released);
      const data = { commentIds: waiting.map(({ id }) => id) };
      return { ...base, type: 'responses-released', data };
    }
    case 'confirm':
      return {
        ...base,
        type: 'response-confirmed',
        data: { commentId: idOf(step.on), ...step.body },
      };
    case 'reopen':
      return {
        ...base,
        type: 'response-reopened',
        data: { commentId: idOf(step.on), ...step.body },
      };
    case 'decide': {
      const { conclusion, directives = [], due, reportTo, verdict } = step.body;
      if (verdict === 'approved') return { ...base, type: 'plan-approved', data: { conclusion } };
      const issued = directives.map(({ due: asked, priority = 'must', ...directive }, index) => ({
        id: `d${seq}-${index}`,
        priority,
        ...directive,
        ...dueOf(asked),
      }));
      const data = { conclusion, directives: issued, ...dueOf(due) };
      return {
        ...base,
        type: 'plan-returned',
        data: { ...data, ...(reportTo ? { reportTo } : {}) },
      };
    }
  }
}
