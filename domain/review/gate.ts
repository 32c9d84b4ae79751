import type { Comment, NodeChange, PlanDocument, PlanNode, Response } from '../../schemas/types.ts';
import { checkDirective } from '../checks/directive.ts';
import { indexOf } from '../checks/plan-index.ts';
import { walk } from '../plan/tree.ts';
import { compareDocuments } from '../redline/compare.ts';
import { toneKey } from '../text/normalise.ts';
import { answeredBy } from './same-as.ts';
import { holdsQuote } from './shown-at.ts';
import type { PlanState } from './state.ts';

/** An answer that claims more than the draft shows. */
export interface Unproven {
  readonly comment: Comment;
  /** The answer's claim; for one that points to another remark, the claim of the answer there. */
  readonly claim: Claim;
  readonly why: Why;
}

/** Dispositions that claim something about the draft. */
export type Claim = 'accepted' | 'partly-accepted' | 'already-there';
export type Why = 'nothing-changed' | 'check-not-met' | 'place-not-named' | 'words-not-there';

/** A top-level section that changed without a remark asking for it. */
export interface UnrequestedSection {
  readonly sectionId: string;
  readonly changes: readonly NodeChange[];
}

/** What prevents the submission of a draft. */
export interface Gate {
  readonly unproven: readonly Unproven[];
  readonly unrequested: readonly UnrequestedSection[];
  /** Top-level sections that changed since the last revision, requested or not. */
  readonly changedSections: readonly string[];
}

export const OPEN_GATE: Gate = { unproven: [], unrequested: [], changedSections: [] };

/**
 * Returns the revision with which an answer is compared: that of the previous answer, or the one
 * the remark was made on.
 */
export const answerBase = ({ revision, pastResponses }: Comment): number =>
  pastResponses.at(-1)?.response.revision ?? revision;

/** Returns the revisions that `gateOf` needs. */
export function revisionsForGate(state: PlanState): ReadonlySet<number> {
  const numbers = new Set(
    state.comments.filter((comment) => claimOf(state, comment) !== undefined).map(answerBase),
  );
  for (const { check, revision } of state.comments) if (check) numbers.add(revision);
  if (state.revisions.length > 0) numbers.add(state.revisions.length);
  return numbers;
}

/**
 * Checks the answers against the draft. “Tiếp thu” and “tiếp thu một phần” are proved by a change
 * at the remark's place since the revision it was made on, or by the changes that the answer names;
 * “đã có trong dự thảo” by the place that it names. For a directive with a check, full acceptance
 * and “đã có trong dự thảo” are proved by the check. What changed since the last revision in a
 * section without any remark, and is named by no answer, is unrequested.
 *
 * @param documentOf returns the document of a revision, among those of `revisionsForGate`
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
 * Returns the claim of an answer not yet sent with a revision, or sent with a withdrawn one;
 * undefined when it claims nothing. Of remarks answered together, only the first has a claim. An
 * answer that points to another remark is proved there; its own check must be met as by that
 * answer.
 */
function claimOf(state: PlanState, comment: Comment): Claim | undefined {
  const { response, mergedInto, check } = comment;
  if (!response || isJudged(state, response)) return undefined;
  // A merged remark's own answer is sent with the others while the remark it was merged into has
  // none.
  if (state.comments.some(({ id, response: theirs }) => id === mergedInto && theirs))
    return undefined;
  if (response.disposition !== 'same-as') return CLAIMS.find((one) => one === response.disposition);
  const disposition = answeredBy(state.comments, comment)?.response?.disposition;
  return check && (disposition === 'accepted' || disposition === 'already-there')
    ? disposition
    : undefined;
}

const CLAIMS: readonly Claim[] = ['accepted', 'partly-accepted', 'already-there'];

/**
 * Whether an answer was sent with a revision that was reviewed: it was checked against that one.
 */
const isJudged = (state: PlanState, { revision }: Response): boolean =>
  revision !== undefined && !isWithdrawn(state, revision);

const isWithdrawn = ({ rounds = [] }: PlanState, revision: number): boolean =>
  rounds.some((round) => round.revision === revision && round.outcome === 'withdrawn');

/** Returns why a claim is not proved; undefined when it is. */
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
  // A released answer can't be rewritten: without a place, it was given before places were
  // required.
  if (claim === 'already-there')
    return shownAt || response?.released ? undefined : 'place-not-named';
  const last = state.revisions.length;
  const base = since(answerBase(comment));
  if (isChangedThere(base, comment) || isNamed(base, comment)) return undefined;
  // Changes are named since the last revision; after a withdrawn one, restoring the earlier text
  // counts as a change, too.
  return !isWithdrawn(state, last) && isNamed(since(last), comment) ? undefined : 'nothing-changed';
}

interface Changes {
  readonly before: PlanDocument;
  readonly after: PlanDocument;
  readonly all: readonly NodeChange[];
  /** Ids of changes, and of their fields, that change what a reader reads. */
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

/** Whether something changed at the remark's place. */
function isChangedThere(changes: Changes, { anchor, replaced }: Comment): boolean {
  const { nodeId, field } = replaced?.anchor ?? anchor;
  return changes.all.some((change) => {
    const ownId = change.previousId ?? change.nodeId;
    // A change of words concerns its field; an added, removed or moved item concerns all fields.
    if (change.nodeId === nodeId || ownId === nodeId) return saysOther(changes, change, field);
    return (
      (isBelow(changes.before, ownId, nodeId) || isBelow(changes.after, change.nodeId, nodeId)) &&
      saysOther(changes, change)
    );
  });
}

/**
 * Whether a change alters what a reader reads: not only spaces or places of tone marks, nor an item
 * without a word.
 */
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

/**
 * Returns what a field says: its text without spaces and invisible characters, each tone mark at
 * one place of its syllable; other values unchanged.
 */
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

function notAskedFor(state: PlanState, changes: Changes): readonly UnrequestedSection[] {
  // Changes named by answers of an earlier revision were requested for that one.
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
  return [...sections].map(([sectionId, sectionChanges]) => ({
    sectionId,
    changes: sectionChanges,
  }));
}

/**
 * Returns the top-level section that holds a node; undefined for the plan itself and for a missing
 * node.
 */
function sectionOf(root: PlanDocument, nodeId: string): string | undefined {
  const index = indexOf(root);
  let node = index.byId.get(nodeId);
  if (!node || node === root) return undefined;
  for (let parent = index.parentOf(node); parent && parent !== root; parent = index.parentOf(node))
    node = parent;
  return node.id;
}
