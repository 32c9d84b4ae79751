import { findNode, insertNode, moveNode, walk } from '../../domain/plan/tree.ts';
import { Refusal } from '../../domain/refusal.ts';
import { isDraftingSide, rolesOf } from '../../domain/review/roles.ts';
import type { PlanState } from '../../domain/review/state.ts';
import {
  assertFields,
  assertNode,
  cleanFields,
  cleanNode,
  normaliseDocument,
} from '../../domain/schema/structure.ts';
import type {
  AddNodeRequest,
  MoveNodeRequest,
  PlanDocument,
  PlanNode,
} from '../../schemas/types.ts';
import { actorFor } from './acting.ts';
import type { Deps } from './deps.ts';
import type { Person } from './person.ts';
import type { NewEvent } from './plan-log.ts';

/**
 * The target of a write to the draft: the plan, and the version of the node that it is based on.
 */
export interface DraftTarget {
  readonly planId: string;
  readonly nodeId: string;
  readonly version: number;
}

/** Replaces all fields of one node. */
export const setNode = (
  deps: Deps,
  person: Person,
  target: DraftTarget,
  fields: PlanNode['fields'],
) =>
  edit(deps, person, target, ({ draft }, node) => {
    const next = cleanFields(node.type, fields);
    assertFields(node.type, next, draft, '/fields');
    return [{ type: 'node-set', data: { nodeId: node.id, fields: next } }];
  });

/** Adds a node below the target; returns its id too. */
export async function addNode(
  deps: Deps,
  person: Person,
  target: DraftTarget,
  request: AddNodeRequest,
): Promise<{ readonly state: PlanState; readonly nodeId: string }> {
  let nodeId = '';
  const state = await edit(deps, person, target, ({ draft }, parent) => {
    const { node } = request;
    const complete = cleanNode({
      id: node.id ?? deps.newId(),
      type: node.type,
      fields: node.fields ?? {},
      children: node.children ?? [],
    }) as PlanNode;
    nodeId = complete.id;
    const index = request.index ?? parent.children.length;
    // Checks only the new node against the draft; insertNode refuses ids in use.
    assertNode(complete, draft);
    insertNode(draft, parent.id, index, complete);
    return [{ type: 'node-added', data: { parentId: parent.id, index, node: complete } }];
  });
  return { state, nodeId };
}

export const removeNodeFromDraft = (deps: Deps, person: Person, target: DraftTarget) =>
  edit(deps, person, target, ({ draft }, node) => {
    if (node.id === draft.id)
      throw new Refusal('invalid', {
        vi: 'Không xóa được cả dự thảo ở đây.',
        en: 'The whole plan can’t be removed here.',
      });
    return [{ type: 'node-removed', data: { nodeId: node.id } }];
  });

export const moveNodeInDraft = (
  deps: Deps,
  person: Person,
  target: DraftTarget,
  request: MoveNodeRequest,
) =>
  edit(deps, person, target, ({ draft }, node) => {
    moveNode(draft, node.id, request.parentId, request.index); // refuses an invalid place
    return [{ type: 'node-moved', data: { nodeId: node.id, ...request } }];
  });

/** Replaces the whole document; its id stays the plan's. */
export const replaceDraft = (
  deps: Deps,
  person: Person,
  target: Omit<DraftTarget, 'nodeId'>,
  document: PlanDocument,
) =>
  edit(deps, person, { ...target, nodeId: target.planId }, ({ id }) => {
    const next = normaliseDocument(document);
    if (next.id !== id)
      throw new Refusal(
        'invalid',
        { vi: `Mã của dự thảo phải là ${id}.`, en: `The plan's id must be ${id}.` },
        {
          faults: [
            { pointer: '/document/id', message: { vi: `Phải là ${id}.`, en: `Must be ${id}.` } },
          ],
        },
      );
    return [{ type: 'draft-replaced', data: { document: next } }];
  });

function edit(
  deps: Deps,
  person: Person,
  { planId, nodeId, version }: DraftTarget,
  decide: (state: PlanState, node: PlanNode) => readonly NewEvent[],
): Promise<PlanState> {
  return deps.plans.act(planId, (state) => {
    const actor = actorFor(state, person, 'edit-draft');
    const node = findNode(state.draft, nodeId);
    if (!node)
      throw new Refusal('not-found', {
        vi: 'Mục này không còn trong dự thảo: có người đã xóa. Nội dung vừa gõ vẫn giữ trên màn hình.',
        en: 'This node is no longer in the draft: somebody removed it. What you typed is still on the screen.',
      });
    if (state.versions[nodeId] !== version) throw stale(nodeId, state);
    return { actor, events: decide(state, node) };
  });
}

const stale = (nodeId: string, state: PlanState): Refusal =>
  new Refusal('stale', {
    vi: `Mục này đã được người khác sửa (phiên bản hiện nay: ${state.versions[nodeId]}). Nội dung vừa gõ chưa lưu; tải bản mới rồi quyết định giữ bản nào.`,
    en: `Somebody else changed this (current version: ${state.versions[nodeId]}). What you typed is not saved; load the new version and choose which to keep.`,
  });

/** Throws Refusal('forbidden') for those who see submitted revisions only. */
export function assertSeesDraft(state: PlanState, person: Person): void {
  if (isDraftingSide(rolesOf(state, person.id))) return;
  throw new Refusal('forbidden', {
    vi: 'Bản đang soạn chỉ đơn vị soạn thảo xem được; các bản đã trình thì xem ở mục Đọc.',
    en: 'Only the drafting side sees the working draft; submitted revisions can be read by all who take part.',
  });
}

/** Returns the ids of a subtree, for answers that list the nodes of a write. */
export const idsBelow = (node: PlanNode): readonly string[] =>
  [...walk(node)].map((entry) => entry.node.id);
