import { type Gate, gateOf, OPEN_GATE, revisionsForGate } from '../../domain/review/gate.ts';
import type { PlanState } from '../../domain/review/state.ts';
import { revisionsForUnmet, unmetDirectives } from '../../domain/review/unmet.ts';
import type { Comment, PlanDocument } from '../../schemas/types.ts';
import type { Deps } from './deps.ts';
import { revisionDocument } from './revision-document.ts';

/** States are immutable: each is checked once. */
const gates = new WeakMap<PlanState, Gate>();
const unmet = new WeakMap<PlanState, readonly Comment[]>();

/** Checks the answers against the present draft. */
export async function gateNow(deps: Pick<Deps, 'store'>, state: PlanState): Promise<Gate> {
  if (state.revisions.length === 0) return OPEN_GATE;
  const gate =
    gates.get(state) ?? gateOf(state, await documentsOf(deps, state, revisionsForGate(state)));
  gates.set(state, gate);
  return gate;
}

/** Returns the mandatory directives that the revision under review doesn't meet. */
export async function unmetNow(
  deps: Pick<Deps, 'store'>,
  state: PlanState,
): Promise<readonly Comment[]> {
  const found =
    unmet.get(state) ??
    unmetDirectives(state, await documentsOf(deps, state, revisionsForUnmet(state)));
  unmet.set(state, found);
  return found;
}

/** Loads revisions for callers that take them one at a time. */
async function documentsOf(
  deps: Pick<Deps, 'store'>,
  state: PlanState,
  numbers: ReadonlySet<number>,
): Promise<(revision: number) => PlanDocument> {
  const documents = new Map<number, PlanDocument>();
  for (const number of numbers) documents.set(number, await revisionDocument(deps, state, number));
  return (number) => {
    const document = documents.get(number);
    if (!document) throw new Error(`revision ${number} was not read`);
    return document;
  };
}
