import type { PlanDocument } from '../../../schemas/types.ts';
import { type Dictionary, dictionary } from '../../dictionary.ts';
import { titleOf } from '../../plan/titles.ts';
import {
  findNode,
  insertNode,
  moveNode,
  pathTo,
  removeNode,
  setFields,
  walk,
} from '../../plan/tree.ts';
import type { HistoryItem, PlanState } from '../state.ts';
import { type Acts, nobody, nothing } from './act.ts';
import { bilingual, quoted } from './line.ts';

type DraftEventType =
  | 'draft-replaced'
  | 'node-set'
  | 'node-added'
  | 'node-removed'
  | 'node-moved'
  | 'finding-ignored'
  | 'finding-restored'
  | 'changes-explained';

/** Work on the draft: its text, and the notes on its findings and on unrequested changes. */
export const DRAFT_ACTS: Acts<DraftEventType> = {
  'draft-replaced': {
    sight: 'drafting-side',
    part: 'draft',
    kind: 'draft',
    fold: (state, { seq, data: { document } }) => ({
      ...state,
      draft: document,
      versions: versionsOf(document, seq),
    }),
    subject: nothing,
    line: () =>
      bilingual('Thay toàn bộ nội dung bản đang soạn', 'Replaced the whole working draft'),
    concerns: nobody,
  },

  'node-set': {
    sight: 'drafting-side',
    part: 'draft',
    kind: 'draft',
    fold: (state, { seq, data: { nodeId, fields } }) => {
      const draft = setFields(state.draft, nodeId, fields);
      return { ...state, draft, versions: touched(state.versions, draft, nodeId, seq) };
    },
    subject: (state, { data: { nodeId } }) => nodeNamed(state.draft, nodeId),
    line: ({ nodeTitle = '' }) => bilingual(`Sửa ${nodeTitle}`, `Edited ${nodeTitle}`),
    concerns: nobody,
  },

  'node-added': {
    sight: 'drafting-side',
    part: 'draft',
    kind: 'draft',
    fold: (state, { seq, data: { parentId, index, node } }) => {
      const draft = insertNode(state.draft, parentId, index, node);
      const versions = dictionary(state.versions, versionsOf(node, seq));
      return { ...state, draft, versions: touched(versions, draft, parentId, seq) };
    },
    subject: (_state, { data: { node } }) => ({ nodeId: node.id, nodeTitle: titleOf(node) }),
    line: ({ nodeTitle = '' }) => bilingual(`Thêm ${nodeTitle}`, `Added ${nodeTitle}`),
    concerns: nobody,
  },

  'node-removed': {
    sight: 'drafting-side',
    part: 'draft',
    kind: 'draft',
    fold: (state, { seq, data: { nodeId } }) => {
      const gone = findNode(state.draft, nodeId);
      const versions = touched(state.versions, state.draft, nodeId, seq);
      if (gone) for (const { node } of walk(gone)) delete versions[node.id];
      return { ...state, draft: removeNode(state.draft, nodeId), versions };
    },
    subject: (state, { data: { nodeId } }) => nodeNamed(state.draft, nodeId),
    line: ({ nodeTitle = '' }) => bilingual(`Xóa ${nodeTitle}`, `Removed ${nodeTitle}`),
    concerns: nobody,
  },

  'node-moved': {
    sight: 'drafting-side',
    part: 'draft',
    kind: 'draft',
    fold: (state, { seq, data: { nodeId, parentId, index } }) => {
      const draft = moveNode(state.draft, nodeId, parentId, index);
      const left = touched(state.versions, state.draft, nodeId, seq);
      return { ...state, draft, versions: touched(left, draft, nodeId, seq) };
    },
    subject: (state, { data: { nodeId } }) => nodeNamed(state.draft, nodeId),
    line: ({ nodeTitle = '' }) => bilingual(`Chuyển vị trí ${nodeTitle}`, `Moved ${nodeTitle}`),
    concerns: nobody,
  },

  'finding-ignored': {
    sight: 'drafting-side',
    part: 'draft',
    kind: 'draft',
    fold: (state, { at, actor, data: { key, reason } }) => ({
      ...state,
      ignored: withValue(state.ignored, key, { reason, by: actor, at }),
    }),
    subject: (state, { data: { nodeId, reason } }) => ({
      ...nodeNamed(state.draft, nodeId),
      text: reason,
    }),
    line: ({ nodeTitle = '', text }) =>
      bilingual(
        `Bỏ qua phát hiện ở ${nodeTitle}${quoted(text)}`,
        `Ignored a finding at ${nodeTitle}${quoted(text)}`,
      ),
    concerns: nobody,
  },

  'finding-restored': {
    sight: 'drafting-side',
    part: 'draft',
    kind: 'draft',
    fold: (state, { data: { key } }) => ({ ...state, ignored: without(state.ignored, key) }),
    subject: (state, { data: { nodeId } }) => nodeNamed(state.draft, nodeId),
    line: ({ nodeTitle = '' }) =>
      bilingual(`Xem xét lại phát hiện ở ${nodeTitle}`, `Took a finding at ${nodeTitle} up again`),
    concerns: nobody,
  },

  'changes-explained': {
    sight: 'drafting-side',
    part: 'draft',
    kind: 'draft',
    fold: (state, { data: { sectionId, reason } }) => {
      const others = without(state.explained, sectionId);
      return {
        ...state,
        explained: reason.trim() ? withValue(others, sectionId, reason) : others,
      };
    },
    subject: (state, { data: { sectionId, reason } }) => ({
      ...nodeNamed(state.draft, sectionId),
      text: reason,
    }),
    line: ({ nodeTitle = '', text }) =>
      bilingual(
        `Nêu lý do thay đổi không do ý kiến ở ${nodeTitle}${quoted(text)}`,
        `Explained changes that nobody asked for in ${nodeTitle}${quoted(text)}`,
      ),
    concerns: nobody,
  },
};

/** Returns a node's title in the draft; only its id when it is gone. */
export function nodeNamed(
  draft: PlanDocument,
  nodeId: string,
): Pick<HistoryItem, 'nodeId' | 'nodeTitle'> {
  const node = findNode(draft, nodeId);
  return { nodeId, ...(node ? { nodeTitle: titleOf(node) } : {}) };
}

/** Sets the version of a node and of all below it to an event's seq. */
export function versionsOf(root: Parameters<typeof walk>[0], seq: number): Record<string, number> {
  const versions = dictionary<number>();
  for (const { node } of walk(root)) versions[node.id] = seq;
  return versions;
}

/** Renews the versions of a node and of all above it. */
function touched(
  versions: PlanState['versions'],
  root: PlanDocument,
  nodeId: string,
  seq: number,
): Record<string, number> {
  const next = dictionary(versions);
  for (const { id } of pathTo(root, nodeId) ?? []) next[id] = seq;
  return next;
}

/** Copies a dictionary with one value set. */
function withValue<Value>(source: Dictionary<Value>, key: string, value: Value): Dictionary<Value> {
  const next = dictionary(source);
  next[key] = value;
  return next;
}

function without<Value>(all: Dictionary<Value>, key: string): Dictionary<Value> {
  const next = dictionary(all);
  delete next[key];
  return next;
}
