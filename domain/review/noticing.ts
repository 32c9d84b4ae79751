import type {
  Actor,
  Day,
  Instance,
  Membership,
  NoticeKind,
  PlanEvent,
  Role,
} from '../../schemas/types.ts';
import { GUEST_ID, isBefore } from './roles.ts';

/**
 * Something that happened on a plan, and whom it concerned then. Who may still see it is decided
 * when it is shown.
 */
export interface Fact {
  readonly seq: number;
  readonly at: string;
  readonly by: Actor;
  readonly kind: NoticeKind;
  /**
   * Without the person who did it. Absent: the authors of the remarks whose answers went out with
   * it.
   */
  readonly to?: readonly string[];
  readonly commentIds?: readonly string[];
  readonly nodeId?: string;
  /** Of a revision or a consultation. */
  readonly number?: number;
  readonly count?: number;
  /** An agency, an instance, a meeting or a consultation. */
  readonly name?: string;
  readonly due?: Day;
  readonly moment?: string;
}

/** The facts so far, and what is needed to find whom the next act concerns. Immutable. */
export interface Noticed {
  readonly seq: number;
  readonly facts: readonly Fact[];
  readonly members: readonly Membership[];
  readonly instances: readonly Instance[];
  readonly instance: number;
  readonly revision: number;
  /** People who take part in the thread of a remark, by its id. */
  readonly threads: ReadonlyMap<string, readonly string[]>;
  readonly consultations: ReadonlyMap<number, Asked>;
  /** Remarks that wait for the head of their agency: consultation and agency, by id. */
  readonly waiting: ReadonlyMap<string, string>;
  /** Who signed each section off. */
  readonly signs: ReadonlyMap<string, readonly string[]>;
}

interface Asked {
  readonly title: string;
  readonly agencies: readonly string[];
}

/** A mutable copy, in which events are noted. */
export type Growing = {
  -readonly [Key in keyof Noticed]: Noticed[Key] extends ReadonlyMap<infer Name, infer Value>
    ? Map<Name, Value>
    : Noticed[Key] extends readonly Fact[]
      ? Fact[]
      : Noticed[Key];
};

/** Those who consult agencies, and the drafters who wait for the answers. */
export const ASKING: readonly Role[] = ['drafter', 'head', 'secretary', 'chair'];
const AGENCY: readonly Role[] = ['member', 'agency-head'];

/** The event being noted: the facts so far, and functions that find whom it concerns. */
export interface Noticing {
  readonly now: Growing;
  readonly by: Actor;
  /** Adds a fact for these people, except the person who did it; nothing when nobody is left. */
  readonly tell: (kind: NoticeKind, ids: readonly string[], more?: Partial<Fact>) => void;
  /** Adds a fact for the authors of the remarks whose answers go out with the event. */
  readonly tellAuthors: (kind: NoticeKind) => void;
  /** Returns ids without the person who did it and without guests, each once. */
  readonly others: (ids: readonly string[]) => readonly string[];
  readonly all: () => readonly string[];
  /** Returns the holders of such roles at the instance that has the plan. */
  readonly withRoles: (roles: readonly Role[]) => readonly string[];
  /** Returns members and heads of reviewing agencies. */
  readonly speakers: (agencies: readonly string[]) => readonly string[];
  /** Adds people to the thread of a remark. */
  readonly join: (commentId: string, ...ids: readonly string[]) => void;
}

export function noticing(now: Growing, { seq, at, actor: by }: PlanEvent): Noticing {
  const others = (ids: readonly string[]) => [
    ...new Set(ids.filter((id) => id !== by.accountId && id !== GUEST_ID)),
  ];
  const idsOf = (members: readonly Membership[]) => members.map(({ accountId }) => accountId);
  return {
    now,
    by,
    others,
    tell: (kind, ids, more = {}) => {
      const to = others(ids);
      if (to.length > 0) now.facts.push({ seq, at, by, kind, to, ...more });
    },
    tellAuthors: (kind) => void now.facts.push({ seq, at, by, kind }),
    all: () => idsOf(now.members),
    withRoles: (roles) =>
      idsOf(now.members.filter((one) => isBefore(now, one) && roles.includes(one.role))),
    speakers: (agencies) =>
      idsOf(
        now.members.filter(
          ({ role, agency }) => AGENCY.includes(role) && agencies.includes(agency),
        ),
      ),
    join: (commentId, ...ids) =>
      void now.threads.set(commentId, [
        ...new Set([...(now.threads.get(commentId) ?? []), ...ids]),
      ]),
  };
}

/**
 * Records that remarks no longer wait for their agency's head; when none is left, drops the notice
 * too.
 */
export function stopWaiting(now: Growing, commentIds: readonly string[]): void {
  for (const id of commentIds) {
    const mark = now.waiting.get(id);
    now.waiting.delete(id);
    if (mark === undefined || [...now.waiting.values()].includes(mark)) continue;
    now.facts = now.facts.filter(
      ({ kind, number, name }) => kind !== 'drafts-waiting' || `${number} ${name}` !== mark,
    );
  }
}
