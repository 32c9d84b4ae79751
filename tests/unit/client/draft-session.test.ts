import { jest } from '@jest/globals';
import { ApiProblem } from '../../../client/api-problem.ts';
import type { DraftRequests } from '../../../client/plan/edit/draft-requests.ts';
import { createDraftSession } from '../../../client/plan/edit/draft-session.ts';
import { isUnsaved } from '../../../client/plan/edit/draft-state.ts';
import { mergePending, withFields } from '../../../client/plan/edit/merge-draft.ts';
import { changeNode } from '../../../client/plan/paper/plan-tree.ts';
import { indexTree } from '../../../domain/plan/tree-index.ts';
import type {
  DraftChangeView,
  DraftView,
  Finding,
  PlanDocument,
  PlanNode,
} from '../../../schemas/types.ts';

const task = (id: string, title: string): PlanNode => ({
  id,
  type: 'task',
  fields: { title, leadAgency: 'Sở Nội vụ' },
  children: [],
});

const plan: PlanDocument = {
  id: 'plan',
  type: 'plan',
  fields: { title: 'Đề án' },
  children: [
    {
      id: 's',
      type: 'section',
      fields: { heading: 'Nhiệm vụ', text: 'Lời dẫn' },
      children: [task('t1', 'Một'), task('t2', 'Hai')],
    },
  ],
};

/**
 * A server with versions as the real one has them: of a node, the number of the last change in it
 * or below it.
 */
function serverWith(start: PlanDocument) {
  let document = start;
  let seq = 1;
  const versions: Record<string, number> = {};
  for (const id of indexTree(document).keys()) versions[id] = seq;
  const touch = (nodeId: string): Record<string, number> => {
    seq++;
    const tree = indexTree(document);
    const touched: Record<string, number> = {};
    for (let id: string | undefined = nodeId; id !== undefined; id = tree.get(id)?.parentId)
      touched[id] = versions[id] = seq;
    return touched;
  };
  const view = (): DraftView => ({
    document,
    version: seq,
    versions: { ...versions },
    labels: {},
    html: {},
    findings: [],
    editable: true,
  });
  const set = (nodeId: string, fields: PlanNode['fields']): DraftChangeView => {
    document = changeNode(document, nodeId, (node) => ({ ...node, fields }) as PlanNode);
    const touched = touch(nodeId);
    return { version: seq, versions: touched, labels: {}, html: {} };
  };
  const fail: { next: ApiProblem | undefined } = { next: undefined };
  const asked = { drafts: 0 };
  const findings: { now: readonly Finding[] } = { now: [] };
  const requests: DraftRequests = {
    getDraft: async () => {
      asked.drafts++;
      return view();
    },
    getFindings: async () => ({ version: seq, findings: findings.now }),
    setNode: async (nodeId, version, fields) => {
      if (fail.next) throw fail.next;
      if (versions[nodeId] !== version) throw new ApiProblem('problem', 412);
      return set(nodeId, fields);
    },
    addNode: () => Promise.reject(new Error('not asked for')),
    removeNode: () => Promise.reject(new Error('not asked for')),
    moveNode: () => Promise.reject(new Error('not asked for')),
  };
  /** Somebody else's edit. */
  const elsewhere = (nodeId: string, changes: Record<string, string>) => {
    const node = indexTree(document).get(nodeId)?.node;
    if (node) set(nodeId, withFields(node, changes).fields);
  };
  const fieldsOf = (nodeId: string) => indexTree(document).get(nodeId)?.node.fields;
  return { requests, view, elsewhere, fieldsOf, fail, asked, findings };
}

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('the editing session', () => {
  test('saves what was typed a moment later, once', async () => {
    const server = serverWith(plan);
    const session = createDraftSession(server.view(), server.requests, 'k');
    session.change('t1', 'title', 'M');
    session.change('t1', 'title', 'Một việc');
    expect(server.fieldsOf('t1')).toMatchObject({ title: 'Một' });
    await jest.advanceTimersByTimeAsync(900);
    expect(server.fieldsOf('t1')).toMatchObject({ title: 'Một việc' });
    expect(session.read().pending.size).toBe(0);
    session.stop();
  });

  test('saves at least each half second while the typing goes on without a pause', async () => {
    const server = serverWith(plan);
    const session = createDraftSession(server.view(), server.requests, 'k');
    for (let stroke = 1; stroke <= 30; stroke++) {
      session.change('t1', 'title', 'Một'.padEnd(3 + stroke, 'a'));
      expect(isUnsaved(session.read())).toBe(true);
      await jest.advanceTimersByTimeAsync(100);
      const { title } = server.fieldsOf('t1') as { readonly title: string };
      expect(title.length).toBeGreaterThanOrEqual(3 + stroke - 5);
    }
    session.stop();
  });

  test('asks a server that is away no more often for each stroke', async () => {
    const server = serverWith(plan);
    let asked = 0;
    const setNode: typeof server.requests.setNode = async () => {
      asked++;
      throw new ApiProblem('network', 0);
    };
    const session = createDraftSession(server.view(), { ...server.requests, setNode }, 'k');
    for (let stroke = 1; stroke <= 100; stroke++) {
      session.change('t1', 'title', 'Một'.padEnd(3 + stroke, 'a'));
      await jest.advanceTimersByTimeAsync(100);
    }
    expect(asked).toBeLessThanOrEqual(6);
    expect(isUnsaved(session.read())).toBe(true);
    session.stop();
  });

  test('holds words that can’t be read as unsaved until they are mended', () => {
    const server = serverWith(plan);
    const session = createDraftSession(server.view(), server.requests, 'k');
    session.hold('t1', 'startYear', 'cuối kỳ');
    expect(isUnsaved(session.read())).toBe(true);
    expect(session.read().unread.get('t1')).toEqual({ startYear: 'cuối kỳ' });
    session.hold('t1', 'startYear', undefined);
    expect(isUnsaved(session.read())).toBe(false);
    session.stop();
  });

  test('goes on by itself when only something below the node changed elsewhere', async () => {
    const server = serverWith(plan);
    const session = createDraftSession(server.view(), server.requests, 'k');
    server.elsewhere('t2', { title: 'Hai mới' });
    session.change('s', 'text', 'Lời dẫn mới');
    expect(await session.flush()).toBe(true);
    expect(server.fieldsOf('s')).toMatchObject({ text: 'Lời dẫn mới' });
    expect(indexTree(session.read().document).get('t2')?.node.fields).toMatchObject({
      title: 'Hai mới',
    });
    session.stop();
  });

  test('keeps both when others changed another field of the same node', async () => {
    const server = serverWith(plan);
    const session = createDraftSession(server.view(), server.requests, 'k');
    server.elsewhere('t1', { leadAgency: 'Sở Tài chính' });
    session.change('t1', 'title', 'Một việc');
    expect(await session.flush()).toBe(true);
    expect(server.fieldsOf('t1')).toEqual({ title: 'Một việc', leadAgency: 'Sở Tài chính' });
    session.stop();
  });

  test('asks when both changed the same field, and saves as was chosen', async () => {
    for (const [takeTheirs, expected] of [
      [[], 'Của tôi'],
      [['title'], 'Của người khác'],
    ] as const) {
      const server = serverWith(plan);
      const session = createDraftSession(server.view(), server.requests, 'k');
      server.elsewhere('t1', { title: 'Của người khác' });
      session.change('t1', 'title', 'Của tôi');
      expect(await session.flush()).toBe(false);
      expect(session.read().conflicts).toEqual([
        {
          nodeId: 't1',
          gone: false,
          fields: [{ field: 'title', mine: 'Của tôi', theirs: 'Của người khác' }],
        },
      ]);
      expect(server.fieldsOf('t1')).toMatchObject({ title: 'Của người khác' });
      // Still so when the draft comes once more before anything was chosen.
      session.adopt(server.view());
      expect(session.read().conflicts).toHaveLength(1);
      expect(await session.flush()).toBe(false);
      session.settle('t1', takeTheirs);
      expect(await session.flush()).toBe(true);
      expect(server.fieldsOf('t1')).toMatchObject({ title: expected });
      session.stop();
    }
  });

  test('asks too when what others saved was fetched while the field stood open', async () => {
    const server = serverWith(plan);
    const session = createDraftSession(server.view(), server.requests, 'k');
    session.change('t1', 'title', 'Một việc ', { from: 'Một' });
    expect(await session.flush()).toBe(true);
    session.change('t1', 'title', 'Một việc lớn', { from: 'Một việc ' });
    expect(session.read().conflicts).toEqual([]);
    expect(await session.flush()).toBe(true);
    server.elsewhere('t1', { title: 'Của người khác' });
    session.adopt(server.view());
    session.change('t1', 'title', 'Một việc lớn hơn', { from: 'Một việc lớn' });
    expect(session.read().conflicts[0]?.fields).toEqual([
      { field: 'title', mine: 'Một việc lớn hơn', theirs: 'Của người khác' },
    ]);
    expect(await session.flush()).toBe(false);
    expect(server.fieldsOf('t1')).toMatchObject({ title: 'Của người khác' });
    session.stop();
  });

  test('keeps what was typed while the server is away, and saves it when it is back', async () => {
    const server = serverWith(plan);
    const session = createDraftSession(server.view(), server.requests, 'k');
    server.fail.next = new ApiProblem('network', 0);
    session.change('t1', 'title', 'Một việc');
    expect(await session.flush()).toBe(false);
    expect(session.read().trouble).toEqual({ kind: 'offline' });
    server.fail.next = undefined;
    await jest.advanceTimersByTimeAsync(3_000);
    expect(server.fieldsOf('t1')).toMatchObject({ title: 'Một việc' });
    expect(session.read().trouble).toBeUndefined();
    session.stop();
  });

  test.each([
    [503, 'problem', 'failing'],
    [507, 'problem', 'failing'],
    [502, 'unexpected', 'failing'],
    [504, 'unexpected', 'failing'],
    [413, 'unexpected', 'refused'],
    [401, 'problem', 'signed-out'],
  ] as const)('calls a %i no lost connection', async (status, failure, kind) => {
    const server = serverWith(plan);
    const session = createDraftSession(server.view(), server.requests, 'k');
    server.fail.next = new ApiProblem(failure, status);
    session.change('t1', 'title', 'Một việc');
    expect(await session.flush()).toBe(false);
    expect(session.read().trouble?.kind).toBe(kind);
    expect(isUnsaved(session.read())).toBe(true);
    server.fail.next = undefined;
    if (kind === 'refused') session.change('t1', 'title', 'Việc');
    await jest.advanceTimersByTimeAsync(3_000);
    expect(isUnsaved(session.read())).toBe(false);
    session.stop();
  });

  test('shows what the server refused beside its field, keeps it, and saves once it was mended', async () => {
    const server = serverWith(plan);
    const session = createDraftSession(server.view(), server.requests, 'k');
    server.fail.next = new ApiProblem('problem', 422, {
      type: 'about:blank',
      title: 'Chưa hợp lệ',
      status: 422,
      code: 'invalid',
      errors: [{ pointer: '/fields/title', detail: 'Quá dài.' }],
    });
    session.change('t1', 'title', 'Quá dài');
    expect(await session.flush()).toBe(false);
    expect(session.read().faults.get('t1')).toEqual({ title: 'Quá dài.' });
    expect(indexTree(session.read().document).get('t1')?.node.fields).toMatchObject({
      title: 'Quá dài',
    });
    server.fail.next = undefined;
    session.change('t1', 'title', 'Vừa');
    expect(await session.flush()).toBe(true);
    expect(server.fieldsOf('t1')).toMatchObject({ title: 'Vừa' });
    session.stop();
  });
});

describe('typing put on a newer draft', () => {
  test('is a conflict when its node is gone, and nothing typed is lost', () => {
    const pending = new Map([['t9', { base: { title: 'a' }, mine: { title: 'b' } }]]);
    const merge = mergePending(plan, pending);
    expect(merge.conflicts).toEqual([
      { nodeId: 't9', gone: true, fields: [{ field: 'title', mine: 'b', theirs: undefined }] },
    ]);
    expect(merge.pending.get('t9')?.mine).toEqual({ title: 'b' });
  });

  test('is no longer pending when others wrote the same', () => {
    const pending = new Map([['t1', { base: { title: 'Không' }, mine: { title: 'Một' } }]]);
    expect(mergePending(plan, pending)).toEqual({
      document: plan,
      pending: new Map(),
      conflicts: [],
    });
  });

  test('asks for the findings alone once the typing rests, not for the draft', async () => {
    const server = serverWith(plan);
    const session = createDraftSession(server.view(), server.requests, 'k');
    session.change('t1', 'title', 'Việc');
    await session.flush();
    server.findings.now = [FOUND];
    await jest.advanceTimersByTimeAsync(5_000);
    expect(session.read().findings).toEqual([FOUND]);
    expect(server.asked.drafts).toBe(0);
  });

  test('fetches the draft when the findings are those of a later version, so that edits of others arrive', async () => {
    const server = serverWith(plan);
    const session = createDraftSession(server.view(), server.requests, 'k');
    session.change('t1', 'title', 'Việc');
    await session.flush();
    server.elsewhere('t2', { title: 'Sửa nơi khác' });
    await jest.advanceTimersByTimeAsync(5_000);
    expect(server.asked.drafts).toBe(1);
    expect(indexTree(session.read().document).get('t2')?.node.fields).toMatchObject({
      title: 'Sửa nơi khác',
    });
  });

  test('leaves findings of an older draft aside', () => {
    const server = serverWith(plan);
    const session = createDraftSession({ ...server.view(), version: 7 }, server.requests, 'k');
    session.takeFindings({ version: 6, findings: [FOUND] });
    expect(session.read().findings).toEqual([]);
    session.takeFindings({ version: 7, findings: [FOUND] });
    expect(session.read().findings).toEqual([FOUND]);
  });
});

const FOUND: Finding = {
  key: 'task-deadline:t1::x',
  ruleId: 'task-deadline',
  severity: 'error',
  nodeId: 't1',
  message: 'Nhiệm vụ “Việc”: chưa có thời hạn.',
};
