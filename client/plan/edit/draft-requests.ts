import type {
  DraftChangeView,
  DraftView,
  FindingsView,
  NodeType,
  PlanNode,
} from '../../../schemas/types.ts';

/** The requests a session makes: api.ts with the plan filled in. */
export interface DraftRequests {
  readonly getDraft: () => Promise<DraftView>;
  readonly getFindings: () => Promise<FindingsView>;
  readonly setNode: (
    nodeId: string,
    version: number,
    fields: PlanNode['fields'],
  ) => Promise<DraftChangeView>;
  readonly addNode: (
    parentId: string,
    version: number,
    node: NewNode,
    index?: number,
  ) => Promise<DraftChangeView>;
  readonly removeNode: (nodeId: string, version: number) => Promise<DraftChangeView>;
  readonly moveNode: (
    nodeId: string,
    version: number,
    parentId: string,
    index: number,
  ) => Promise<DraftChangeView>;
}

export interface NewNode {
  readonly type: NodeType;
  readonly id?: string;
  readonly fields?: PlanNode['fields'];
  readonly children?: readonly PlanNode[];
}
