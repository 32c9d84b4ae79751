import type {
  Actor,
  Day,
  Instance,
  Membership,
  NoticeKind,
  PlanEvent,
  Role,
} from '../../schemas/types.ts';
import { mayRelease } from './invited.ts';
import { GUEST_ID, isBefore } from './policy.ts';

/** Something that happened on a plan, and whom it concerned then. Who may still know of it is asked when it is shown. */
export interface Fact {
  readonly seq: number;
  readonly at: string;
  readonly by: Actor;
  readonly kind: NoticeKind;
  /** Without the one who did it. Left out: the authors of the remarks whose answers went out with it. */
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

/** What happened so far, and what is needed to tell whom the next act concerns. A value: nothing in it is changed in place. */
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
  /** Remarks that wait for the head of their agency: by id, the consultation and agency. */
  readonly waiting: ReadonlyMap<string, string>;
  /** Who signed a section off. */
  readonly signs: ReadonlyMap<string, readonly string[]>;
}

interface Asked {
  readonly title: string;
  readonly agencies: readonly string[];
}

const NOTHING: Noticed = {
  seq: 0,
  facts: [],
  members: [],
  instances: [],
  instance: 0,
  revision: 0,
  threads: new Map(),
  consultations: new Map(),
  waiting: new Map(),
  signs: new Map(),
};

/** The facts after these events, which follow those of before. Copies what it grows once a call, not once an event. */
export function noticed(before: Noticed | undefined, events: readonly PlanEvent[]): Noticed {
  const base = before ?? NOTHING;
  if (events.length === 0) return base;
  const now: Growing = {
    ...base,
    facts: [...base.facts],
    threads: new Map(base.threads),
    consultations: new Map(base.consultations),
    waiting: new Map(base.waiting),
    signs: new Map(base.signs),
  };
  for (const event of events) {
    if (event.seq <= now.seq) continue;
    note(now, event);
    now.seq = event.seq;
  }
  return now;
}

type Growing = {
  -readonly [Key in keyof Noticed]: Noticed[Key] extends ReadonlyMap<infer Name, infer Value>
    ? Map<Name, Value>
    : Noticed[Key] extends readonly Fact[]
      ? Fact[]
      : Noticed[Key];
};

/** Remarks that no longer wait for their agency's head; where none is left, there is nothing to tell of them either. */
function stopWaiting(now: Growing, commentIds: readonly string[]): void {
  for (const id of commentIds) {
    const mark = now.waiting.get(id);
    now.waiting.delete(id);
    if (mark === undefined || [...now.waiting.values()].includes(mark)) continue;
    now.facts = now.facts.filter(
      ({ kind, number, name }) => kind !== 'drafts-waiting' || `${number} ${name}` !== mark,
    );
  }
}

const DRAFTING: readonly Role[] = ['drafter', 'head'];
/** Those who ask agencies, and the drafters who wait for what they say. */
const ASKING: readonly Role[] = ['drafter', 'head', 'secretary', 'chair'];
const AGENCY: readonly Role[] = ['member', 'agency-head'];

function note(now: Growing, event: PlanEvent): void {
  const { seq, at, actor: by } = event;
  const others = (ids: readonly string[]) => [
    ...new Set(ids.filter((id) => id !== by.accountId && id !== GUEST_ID)),
  ];
  const tell = (kind: NoticeKind, ids: readonly string[], more: Partial<Fact> = {}): void => {
    const to = others(ids);
    if (to.length > 0) now.facts.push({ seq, at, by, kind, to, ...more });
  };
  const all = () => now.members.map(({ accountId }) => accountId);
  const those = (roles: readonly Role[]) =>
    now.members
      .filter((member) => isBefore(now, member) && roles.includes(member.role))
      .map(({ accountId }) => accountId);
  const speakers = (agencies: readonly string[]) =>
    now.members
      .filter(({ role, agency }) => AGENCY.includes(role) && agencies.includes(agency))
      .map(({ accountId }) => accountId);
  const join = (commentId: string, ...ids: readonly string[]) =>
    now.threads.set(commentId, [...new Set([...(now.threads.get(commentId) ?? []), ...ids])]);

  switch (event.type) {
    case 'plan-created':
    case 'members-set': {
      const known = new Set(all());
      now.members = event.data.members;
      tell(
        'member-added',
        all().filter((id) => !known.has(id)),
      );
      return;
    }
    case 'instances-set':
      now.instances = event.data.instances;
      return;
    case 'revision-submitted': {
      const { number, changedSections = [] } = event.data;
      now.revision = number;
      tell('submitted', all(), { number });
      now.facts.push({ seq, at, by, kind: 'remarks-answered' });
      const changed = new Map<string, string[]>();
      for (const sectionId of changedSections)
        for (const id of now.signs.get(sectionId) ?? [])
          changed.set(id, [...(changed.get(id) ?? []), sectionId]);
      for (const [id, [nodeId, ...more]] of changed)
        if (nodeId) tell('sections-changed', [id], { number, nodeId, count: more.length + 1 });
      return;
    }
    case 'revision-withdrawn':
      tell('withdrawn', all(), { number: now.revision });
      return;
    case 'plan-returned': {
      const { directives, due } = event.data;
      for (const { id } of directives) join(id, by.accountId);
      const count = directives.length;
      const more = { number: now.revision, count, ...(due && { due: due.date }) };
      tell('returned', all(), more);
      return;
    }
    case 'plan-approved': {
      const next = now.instances[now.instance + 1];
      if (next) {
        now.instance += 1;
        tell('passed-on', all(), { number: now.revision, name: next.name });
      } else tell('approved', all(), { number: now.revision });
      return;
    }
    case 'plan-reopened':
      tell('reopened', all(), { number: now.revision });
      return;
    case 'due-extended': {
      const { commentId, due } = event.data;
      const more = { due: due.date, ...(commentId && { commentIds: [commentId] }) };
      tell('due-extended', those(DRAFTING), more);
      return;
    }
    case 'meeting-set': {
      const { title, at: moment } = event.data.meeting;
      tell('meeting-set', all(), { name: title, moment });
      return;
    }
    case 'comment-added': {
      const { id, onBehalfOf, held, consultation = 0 } = event.data;
      const author = onBehalfOf ?? by;
      join(id, author.accountId, by.accountId);
      const commentIds = [id];
      if (!held) {
        tell('remark-made', those(DRAFTING), { commentIds });
        if (onBehalfOf) tell('remark-recorded', [onBehalfOf.accountId], { commentIds });
        return;
      }
      const mark = `${consultation} ${author.agency}`;
      const heads = all().filter((one) => mayRelease(now, one, author.agency));
      // Who writes and releases needs no telling; others' drafts that come later do.
      if (others(heads).length === 0) return;
      const isFirst = ![...now.waiting.values()].includes(mark);
      now.waiting.set(id, mark);
      if (!isFirst) return;
      // Told once for all that wait together.
      tell('drafts-waiting', heads, { number: consultation, name: author.agency });
      return;
    }
    case 'comment-discarded':
      stopWaiting(now, [event.data.commentId]);
      return;
    case 'comment-replied': {
      const { commentId } = event.data;
      const people = [...(now.threads.get(commentId) ?? []), ...those(DRAFTING)];
      tell('replied', people, { commentIds: [commentId] });
      join(commentId, by.accountId);
      return;
    }
    case 'responses-released':
      now.facts.push({ seq, at, by, kind: 'remarks-answered' });
      return;
    case 'response-confirmed':
      tell('answer-confirmed', those(DRAFTING), { commentIds: [event.data.commentId] });
      return;
    case 'response-reopened': {
      const { commentId } = event.data;
      const people = [...those(DRAFTING), ...(now.threads.get(commentId) ?? []).slice(0, 1)];
      tell('answer-reopened', people, { commentIds: [commentId] });
      return;
    }
    case 'comments-assigned': {
      const { commentIds, assignee, due } = event.data;
      if (assignee) tell('assigned', [assignee.accountId], { commentIds, ...(due && { due }) });
      return;
    }
    case 'consultation-opened': {
      const { number, title, agencies, due } = event.data;
      now.consultations.set(number, { title, agencies });
      const more = { number, name: title, due: due.date };
      tell('consultation-opened', speakers(agencies), more);
      return;
    }
    case 'consultation-closed': {
      const { number } = event.data;
      const { title = '', agencies = [] } = now.consultations.get(number) ?? {};
      const people = [...those(ASKING), ...speakers(agencies)];
      tell('consultation-closed', people, { number, name: title });
      return;
    }
    case 'agencies-reminded': {
      const { number, agencies } = event.data;
      const name = now.consultations.get(number)?.title ?? '';
      tell('agency-reminded', speakers(agencies), { number, name });
      return;
    }
    case 'consultation-declined': {
      const { number, agency } = event.data;
      tell('agency-declined', those(ASKING), { number, name: agency });
      return;
    }
    case 'remarks-released': {
      const { number, agency, commentIds } = event.data;
      stopWaiting(now, commentIds);
      tell('agency-answered', those(ASKING), { number, name: agency, commentIds });
      return;
    }
    case 'section-signed':
    case 'section-unsigned': {
      const { sectionId } = event.data;
      const rest = (now.signs.get(sectionId) ?? []).filter((id) => id !== by.accountId);
      now.signs.set(sectionId, event.type === 'section-signed' ? [...rest, by.accountId] : rest);
      return;
    }
    default:
      return;
  }
}
