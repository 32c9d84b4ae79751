import { labels } from '../../../domain/plan/numbering.ts';
import { titleOf } from '../../../domain/plan/titles.ts';
import type { Reading } from '../../../domain/plan/values.ts';
import { type Alignment, alignNodes } from '../../../domain/redline/align-nodes.ts';
import type {
  FieldChange,
  Labels,
  Language,
  NodeChange,
  PlanDocument,
  PlanNode,
  Redline,
} from '../../../schemas/types.ts';

/** What drawing a compared plan looks up. */
export interface Drawing {
  readonly language: Language;
  /** In two columns. */
  readonly sides: boolean;
  readonly alignment: Alignment;
  readonly labels: { readonly before: Labels; readonly after: Labels };
  /** The change of a node that is in both documents. */
  readonly changeOf: ReadonlyMap<string, NodeChange>;
  /** Ids of nodes of the newer document that changed, or have a change below them. */
  readonly touched: ReadonlySet<string>;
  readonly reading: Reading;
}

/** A node to be drawn, with its older version when it is in both documents. */
export interface Drawn {
  readonly node: PlanNode;
  readonly state: 'kept' | 'moved' | 'added' | 'removed';
  /** Below an added or removed node: that node's change covers this one too. */
  readonly isPart: boolean;
  /** 'before' for removed nodes: their numbers and children are the older document's. */
  readonly side: 'before' | 'after';
  readonly was: PlanNode | undefined;
  readonly fields: readonly FieldChange[];
  readonly change: NodeChange | undefined;
}

/** Prepares all look-ups once. */
export function drawingOf(
  a: PlanDocument,
  b: PlanDocument,
  redline: Pick<Redline, 'changes'>,
  { language, sides }: Pick<Drawing, 'language' | 'sides'>,
): Drawing {
  const alignment = alignNodes(a, b);
  const numbers = { before: labels(alignment.older), after: labels(b) };
  const touched = new Set<string>();
  const touch = (id: string | undefined): void => {
    for (let at = id; at !== undefined && !touched.has(at); ) {
      touched.add(at);
      at = alignment.after.get(at)?.parent?.id;
    }
  };
  for (const { kind, nodeId, spot, moved } of redline.changes) {
    touch(kind === 'removed' ? spot?.parentId : nodeId);
    touch(moved?.from.parentId);
  }
  const nameOf = (id: string): string => {
    const now = alignment.after.get(id)?.node;
    if (now) return titleOf(now, numbers.after, language);
    const was = alignment.before.get(id)?.node;
    return was ? titleOf(was, numbers.before, language) : id;
  };
  const changeOf = new Map(
    redline.changes
      .filter(({ kind }) => kind === 'changed')
      .map((change) => [change.nodeId, change]),
  );
  const reading = { language, nameOf };
  return { language, sides, alignment, labels: numbers, changeOf, touched, reading };
}

/** Whether nothing changed in a drawn node or below it. */
export function isUntouched(
  { node, state }: Pick<Drawn, 'node' | 'state'>,
  { touched }: Drawing,
): boolean {
  return state === 'kept' && !touched.has(node.id);
}
