import type { PlanDocument, PlanEvent } from '../../schemas/types.ts';
import { findNode } from '../plan/tree.ts';
import type { Bilingual } from '../refusal.ts';
import { unreadDocument, unreadEvent, unreadFields } from './event-shape.ts';
import type { PlanState } from './state.ts';

/** A value as some version stored it. */
export type Stored = Readonly<Record<string, unknown>>;

/**
 * One change of a stored shape, from the old shape to the next. What is in today's shape is
 * returned as it is, the same value: a step knows the old shape by its names, so that a name that
 * logs hold is never given to anything else.
 *
 * What a rename takes (tests/unit/domain/review/upcast.test.ts has one of each):
 * - an event type, or a field of its data: `event`;
 * - a node type, or a field of a node: `node` for nodes in events and in frozen revisions, `inPlan`
 *   for `node-set`, whose event names no type, and `event` for what else names fields: anchors and
 *   checks of directives.
 *
 * A change of meaning under the same name and shape can't be read back: it takes a new name.
 */
export interface Upcast {
  /** The last version that wrote the old shape, or the last commit of it. */
  readonly until: string;
  readonly event?: (event: Stored) => Stored;
  /** Takes one node; its children are passed in by themselves. */
  readonly node?: (node: Stored) => Stored;
  /** Needs the plan before the event. Takes and returns an event of today's shape. */
  readonly inPlan?: (event: PlanEvent, before: PlanState) => PlanEvent;
}

/** All upcasts, oldest first. Each gets what the one before it returned. */
const UPCASTS: readonly Upcast[] = [
  // Ids were looked up on the plan as its author saw it: a remark could be added under the id of
  // one hidden from them.
  { until: '0.1.0 before 5d8dee8', inPlan: withOwnId },
];

/**
 * Stored data as this version reads it, or what it can't read, which is damage: skipping it would
 * contradict the log.
 */
export interface Reader {
  readonly event: (
    stored: unknown,
  ) => { readonly event: PlanEvent } | { readonly fault: Bilingual };
  readonly document: (
    stored: unknown,
  ) => { readonly document: PlanDocument } | { readonly fault: Bilingual };
  /** An event in its place in the log. Throws `UnreadEvent`. */
  readonly inPlan: (event: PlanEvent, before: PlanState) => PlanEvent;
}

/** An event has a part that this version can't read, which shows only in its plan. */
export class UnreadEvent extends Error {
  readonly detail: Bilingual;

  constructor(detail: Bilingual) {
    super(detail.en);
    this.name = 'UnreadEvent';
    this.detail = detail;
  }
}

export function readerOf(upcasts: readonly Upcast[]): Reader {
  const onNodes = upcasts.some(({ node }) => node);

  function asToday(stored: Stored): Stored {
    let event = stored;
    for (const { event: step, node } of upcasts) {
      if (step) event = step(event);
      if (node) event = withNodes(event, node);
    }
    return event;
  }

  return {
    event: (stored) => {
      const event = isStored(stored) ? attempt(stored, asToday) : stored;
      const fault = unreadEvent(event);
      return fault ? { fault } : { event: event as PlanEvent };
    },
    document: (stored) => {
      const document =
        onNodes && isStored(stored)
          ? attempt(stored, (root) =>
              upcasts.reduce((made, { node }) => (node ? eachNode(made, node) : made), root),
            )
          : stored;
      const fault = unreadDocument(document);
      return fault ? { fault } : { document: document as PlanDocument };
    },
    inPlan: (stored, before) => {
      let event = stored;
      for (const { inPlan } of upcasts) if (inPlan) event = inPlan(event, before);
      if (event.type !== 'node-set') return event;
      const node = findNode(before.draft, event.data.nodeId);
      const fault = node && unreadFields(event, node.type);
      if (fault) throw new UnreadEvent(fault);
      return event;
    },
  };
}

export const {
  event: readEvent,
  document: readDocument,
  inPlan: readInPlan,
}: Reader = readerOf(UPCASTS);

const isStored = (value: unknown): value is Stored =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A value that a step stumbles over has no shape that any version wrote: it is held against today's
 * as it is.
 */
function attempt(stored: Stored, step: (value: Stored) => Stored): Stored {
  try {
    return step(stored);
  } catch {
    return stored;
  }
}

/** An event with each node in its data changed. */
function withNodes(event: Stored, change: (node: Stored) => Stored): Stored {
  const { data } = event;
  if (!isStored(data)) return event;
  const key = ['document', 'node'].find((name) => isStored(data[name]));
  if (!key) return event;
  const node = data[key] as Stored;
  const next = eachNode(node, change);
  return next === node ? event : { ...event, data: { ...data, [key]: next } };
}

function eachNode(node: Stored, change: (node: Stored) => Stored): Stored {
  const next = change(node);
  const { children } = next;
  if (!Array.isArray(children)) return next;
  const below = children.map((child) => (isStored(child) ? eachNode(child, change) : child));
  return below.some((child, index) => child !== children[index])
    ? { ...next, children: below }
    : next;
}

/**
 * Gives the second remark under an id a new id. Such remarks were missing from what
 * their agencies released, which was all they had prepared: they go out with it.
 */
function withOwnId(event: PlanEvent, before: PlanState): PlanEvent {
  if (event.type === 'comment-added') {
    const { id } = event.data;
    const isThere = (one: string) => before.comments.some((comment) => comment.id === one);
    if (!isThere(id)) return event;
    let own = `${id.slice(0, 40)}-${event.seq}`;
    while (isThere(own)) own = `${own.slice(0, 40)}-${event.seq}`;
    return { ...event, data: { ...event.data, id: own } };
  }
  if (event.type === 'remarks-released' && before.readAs) {
    const { number, agency, commentIds } = event.data;
    const prepared = before.comments.filter(
      ({ held, consultation, author }) =>
        held && consultation === number && author.agency === agency,
    );
    const ids = new Set([...commentIds, ...prepared.map(({ id }) => id)]);
    if (ids.size === commentIds.length) return event;
    return { ...event, data: { ...event.data, commentIds: [...ids] } };
  }
  return event;
}
