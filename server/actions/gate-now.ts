import type { PlanDocument } from '../../schemas/types.ts';
import { type Gate, gateOf, OPEN_GATE, revisionsForGate } from '../domain/review/gate.ts';
import type { PlanState } from '../domain/review/state.ts';
import type { Deps } from './deps.ts';
import { revisionDocument } from './revision-document.ts';

/** States are values: one that was looked at needs no second look. */
const known = new WeakMap<PlanState, Gate>();

/** The answers held against the draft as it is now. */
export async function gateNow(deps: Pick<Deps, 'store'>, state: PlanState): Promise<Gate> {
  const found = known.get(state);
  if (found) return found;
  if (state.revisions.length === 0) return OPEN_GATE;
  const documents = new Map<number, PlanDocument>();
  for (const number of revisionsForGate(state))
    documents.set(number, await revisionDocument(deps, state, number));
  const gate = gateOf(state, (number) => {
    const document = documents.get(number);
    if (!document) throw new Error(`revision ${number} was not read for the gate`);
    return document;
  });
  known.set(state, gate);
  return gate;
}
