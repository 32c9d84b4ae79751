import type { Comment, NodeChange, PlanDocument, PlanNode, Response } from '../../schemas/types.ts';
import { checkDirective } from '../checks/directive.ts';
import { indexOf } from '../checks/plan-index.ts';
import { walk } from '../plan/tree.ts';
import { compareDocuments } from '../redline/compare.ts';
import { toneKey } from '../text/normalise.ts';
import { answeredBy } from './same-as.ts';
import { holdsQuote } from './shown-at.ts';
import type { PlanState } from './state.ts';

/** An answer that says more than the draft shows. */
export interface Unproven {
  readonly comment: Comment;
  /** What the answer claims; of one that points to another remark, what the answer there claims. */
  readonly claim: Claim;
  readonly why: Why;
}

/** Dispositions that say something of the draft. */
export type Claim = 'accepted' | 'partly-accepted' | 'already-there';
export type Why = 'nothing-changed' | 'check-not-met' | 'place-not-named' | 'words-not-there';

/** A top-level section that changed though no remark asked for it. */
export interface UnrequestedChanges {
  readonly sectionId: string;
  readonly changes: readonly NodeChange[];
}

/** What stands between the draft and its submission. */
export interface Gate {
  readonly unproven: readonly Unproven[];
  readonly unrequested: readonly UnrequestedChanges[];
  /** Top-level sections that changed since the last revision, whoever asked. */
  readonly changedSections: readonly string[];
}

export const OPEN_GATE: Gate = { unproven: [], unrequested: [], changedSections: [] };

/** The revision against which an answer is held: that of the answer before it, or the one the remark was made on. */
export const answerBase = ({ revision, pastResponses }: Comment): number =>
  pastResponses.at(-1)?.response.revision ?? revision;

/** The revisions that `gateOf` needs. */
export function revisionsForGate(state: PlanState): ReadonlySet<number> {
  const numbers = new Set(
    state.comments.filter((comment) => claimOf(state, comment) !== undefined).map(answerBase),
  );
  for (const { check, revision } of state.comments) if (check) numbers.add(revision);
  if (state.revisions.length > 0) numbers.add(state.revisions.length);
  return numbers;
}

/**
 * The answers held against the draft. “Tiếp thu” and “tiếp thu một phần” are proved by a change of what the remark is about since
 * the revision it was made on, or by the changes that the answer names; “đã có trong dự thảo” by the place that it names. Full
 * acceptance of a directive with a check, and that it is there already, are proved by the check. What changed since the last
 * revision in a section without any remark, and is named by no answer, was not asked for.
 *
 * @param documentOf the document of a revision, of those that `revisionsForGate` names
 */
export function gateOf(state: PlanState, documentOf: (revision: number) => PlanDocument): Gate {
  const last = state.revisions.length;
  if (last === 0) return OPEN_GATE;
  const byRevision = new Map<number, Changes>();
  const since = (revision: number): Changes => {
    const changes = byRevision.get(revision) ?? changesOf(documentOf(revision), state.draft);
    byRevision.set(revision, changes);
    return changes;
  };
  const unproven = state.comments.flatMap((comment): readonly Unproven[] => {
    const claim = claimOf(state, comment);
    if (claim === undefined) return [];
    const why = missingProof(state, comment, claim, { since, documentOf });
    return why ? [{ comment, claim, why }] : [];
  });
  const { all } = since(last);
  const changed = new Set(all.map(({ sectionId }) => sectionId));
  changed.delete(state.id);
  return {
    unproven,
    unrequested: notAskedFor(state, since(last)),
    changedSections: [...changed],
  };
}

/**
 * What an answer claims that has not gone out with a revision, or with one that was withdrawn; undefined when it claims nothing.
 * Of remarks answered as one, the first speaks for all. An answer that points to another remark is proved there; a check of its
 * own it has to meet as that answer would.
 */
function claimOf(state: PlanState, comment: Comment): Claim | undefined {
  const { response, mergedInto, check } = comment;
  if (!response || isJudged(state, response)) return undefined;
  // An answer of its own goes out with the others while the one it was merged into has none.
  if (state.comments.some(({ id, response: theirs }) => id === mergedInto && theirs))
    return undefined;
  if (response.disposition !== 'same-as') return CLAIMS.find((one) => one === response.disposition);
  const there = answeredBy(state.comments, comment)?.response?.disposition;
  return check && (there === 'accepted' || there === 'already-there') ? there : undefined;
}

const CLAIMS: readonly Claim[] = ['accepted', 'partly-accepted', 'already-there'];

/** Whether an answer went out with a revision that was reviewed: it was held against that one. */
const isJudged = (state: PlanState, { revision }: Response): boolean =>
  revision !== undefined && !isWithdrawn(state, revision);

const isWithdrawn = ({ rounds = [] }: PlanState, revision: number): boolean =>
  rounds.some((round) => round.revision === revision && round.outcome === 'withdrawn');

/** Why a claim is not proved; undefined when it is. */
function missingProof(
  state: PlanState,
  comment: Comment,
  claim: Claim,
  {
    since,
    documentOf,
  }: {
    readonly since: (revision: number) => Changes;
    readonly documentOf: (revision: number) => PlanDocument;
  },
): Why | undefined {
  const { check, replaced, anchor, revision, response } = comment;
  const shownAt = response?.shownAt;
  if (shownAt && claim === 'already-there' && !holdsQuote(state.draft, shownAt))
    return 'words-not-there';
  if (check && claim !== 'partly-accepted') {
    const aim = (replaced?.anchor ?? anchor).nodeId;
    const checked = checkDirective(check, state.draft, aim, documentOf(revision));
    if (checked) return checked.met ? undefined : 'check-not-met';
  }
  // An answer that is out can't be written anew: where it names no place it was given before places were asked for.
  if (claim === 'already-there')
    return shownAt || response?.released ? undefined : 'place-not-named';
  const last = state.revisions.length;
  const base = since(answerBase(comment));
  if (isChangedThere(base, comment) || isNamed(base, comment)) return undefined;
  // Changes are named as of the last revision; since one that was withdrawn, putting back what was there before is one, too.
  return !isWithdrawn(state, last) && isNamed(since(last), comment) ? undefined : 'nothing-changed';
}

interface Changes {
  readonly before: PlanDocument;
  readonly after: PlanDocument;
  readonly all: readonly NodeChange[];
  /** Ids of changes, and of their fields, that leave a reader with something else. */
  readonly ids: ReadonlySet<string>;
}

function changesOf(before: PlanDocument, after: PlanDocument): Changes {
  const all = compareDocuments(before, after, 'vi').changes;
  const telling = (change: NodeChange, field?: string) =>
    saysOther({ before, after }, change, field);
  const ids = new Set(
    all.flatMap((change) => [
      ...(telling(change) ? [change.id] : []),
      ...change.fields.filter(({ field }) => telling(change, field)).map(({ id }) => id),
    ]),
  );
  return { before, after, all, ids };
}

/** Whether an answer names one of these changes. */
const isNamed = ({ ids }: Changes, { response }: Comment): boolean =>
  response?.changes.some((id) => ids.has(id)) ?? false;

/** Whether something changed where the remark stands. */
function isChangedThere(changes: Changes, { anchor, replaced }: Comment): boolean {
  const { nodeId, field } = replaced?.anchor ?? anchor;
  return changes.all.some((change) => {
    const ownId = change.previousId ?? change.nodeId;
    // Words of one field are about that field; that the item came, went or moved concerns them all.
    if (change.nodeId === nodeId || ownId === nodeId) return saysOther(changes, change, field);
    return (
      (isBelow(changes.before, ownId, nodeId) || isBelow(changes.after, change.nodeId, nodeId)) &&
      saysOther(changes, change)
    );
  });
}

/** Whether a change leaves a reader with something else: not other spaces or places of tone marks, nor an item without a word. */
function saysOther(
  { before, after }: Pick<Changes, 'before' | 'after'>,
  change: NodeChange,
  field?: string,
): boolean {
  const now = indexOf(after).byId.get(change.nodeId);
  if (change.kind === 'removed' || change.moved) return true;
  if (change.kind === 'added') return now !== undefined && !isBlank(now);
  const then = indexOf(before).byId.get(change.previousId ?? change.nodeId);
  return change.fields.some(
    (one) =>
      (field === undefined || one.field === field) &&
      wordsOf(then, one.field) !== wordsOf(now, one.field),
  );
}

/** What a field says: its text without spaces and what nobody sees, each tone mark in one place of its syllable; other values as they are. */
function wordsOf(node: PlanNode | undefined, field: string): string {
  const value = (node?.fields as Readonly<Record<string, unknown>> | undefined)?.[field];
  if (typeof value !== 'string') return JSON.stringify(value ?? null);
  return toneKey(value.replace(UNSEEN, '').normalize('NFC'));
}

const UNSEEN = /[\s\p{Default_Ignorable_Code_Point}]+/gu;

const isBlank = (node: PlanNode): boolean =>
  [...walk(node)].every((entry) =>
    Object.values(entry.node.fields).every(
      (value) =>
        value === undefined || (typeof value === 'string' && value.replace(UNSEEN, '') === ''),
    ),
  );

function isBelow(root: PlanDocument, id: string, ancestorId: string): boolean {
  const index = indexOf(root);
  const node = index.byId.get(id);
  return node !== undefined && index.isWithin(node, ancestorId);
}

function notAskedFor(state: PlanState, changes: Changes): readonly UnrequestedChanges[] {
  // What was answered with an earlier revision asked for that one.
  const current = state.comments.filter(({ response }) => response?.revision === undefined);
  const named = new Set(current.flatMap(({ response }) => response?.changes ?? []));
  const asked = new Set(
    current.flatMap(({ anchor, replaced }) => {
      const { nodeId } = replaced?.anchor ?? anchor;
      return [changes.before, changes.after].flatMap((root) => sectionOf(root, nodeId) ?? []);
    }),
  );
  const sections = new Map<string, NodeChange[]>();
  for (const change of changes.all) {
    const { sectionId, id, fields } = change;
    if (asked.has(sectionId) || sectionId === state.id) continue;
    if (named.has(id) || fields.some((field) => named.has(field.id))) continue;
    sections.set(sectionId, [...(sections.get(sectionId) ?? []), change]);
  }
  return [...sections].map(([sectionId, some]) => ({ sectionId, changes: some }));
}

/** The top-level section that a node is in; undefined for the plan itself and for what is not there. */
function sectionOf(root: PlanDocument, nodeId: string): string | undefined {
  const index = indexOf(root);
  let node = index.byId.get(nodeId);
  if (!node || node === root) return undefined;
  for (let parent = index.parentOf(node); parent && parent !== root; parent = index.parentOf(node))
    node = parent;
  return node.id;
}
