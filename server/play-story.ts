import { decisionBody, responseBody, type Seed, type StoryStep } from '../seeds/load.ts';
import { addComment } from './actions/add-comment.ts';
import { answerComment } from './actions/answer-comment.ts';
import { assignComments } from './actions/assign-comments.ts';
import {
  closeConsultation,
  declineConsultation,
  openConsultation,
  releaseRemarks,
  remindAgencies,
} from './actions/consultations.ts';
import { decidePlan } from './actions/decide-plan.ts';
import type { Deps } from './actions/deps.ts';
import { addNode, moveNodeInDraft, removeNodeFromDraft, setNode } from './actions/edit-draft.ts';
import { explainChanges } from './actions/explain-changes.ts';
import { extendDue } from './actions/extend-due.ts';
import { confirmResponse, reopenResponse } from './actions/judge-response.ts';
import { mergeComments } from './actions/merge-comments.ts';
import { castVote, setInstances, setMeeting, signSection } from './actions/opinions.ts';
import type { Person } from './actions/person.ts';
import { plansFor } from './actions/person-plans.ts';
import { createPlanLog } from './actions/plan-log.ts';
import { releaseResponses } from './actions/release-responses.ts';
import { replyToComment } from './actions/reply-to-comment.ts';
import { submitRevision } from './actions/submit-revision.ts';
import { withdrawRevision } from './actions/withdraw-revision.ts';

/**
 * Plays the steps of a seed's story on its plan, each at the moment that momentOf gives it, through
 * the same actions that people use.
 */
export async function playStory(
  deps: Deps,
  seed: Seed,
  steps: readonly StoryStep[],
  momentOf: (step: StoryStep, index: number) => Date,
): Promise<void> {
  const player = await createPlayer(deps, seed.document.id);
  for (const [index, step] of steps.entries()) await player.play(step, momentOf(step, index));
}

/** Plays a story step by step on one plan, and knows its remarks by their names. */
export async function createPlayer(deps: Deps, planId: string) {
  let moment = deps.clock();
  const clock = () => moment;
  const then: Deps = { ...deps, clock, plans: createPlanLog(deps.store, clock) };
  const people = new Map(
    (await deps.store.accounts()).map((account): [string, Person] => [account.login, account]),
  );
  const remarks = new Map<string, string>();
  return {
    /** The id of the remark that the story calls so. */
    idOf: (key: string): string | undefined => remarks.get(key),
    /** The plan as it is now, whole. */
    state: () => then.plans.load(planId),
    play: async (step: StoryStep, at: Date): Promise<void> => {
      moment = at;
      const person = people.get(step.as);
      if (!person) throw new Error(`the story lets ${step.as} act, who has no account`);
      // Each acts on the plan as they see it.
      const theirs = { ...then, plans: plansFor(then, person) };
      await play(theirs, person, planId, step, { remarks, people });
    },
  };
}

async function play(
  deps: Deps,
  person: Person,
  planId: string,
  step: StoryStep,
  {
    remarks,
    people,
  }: {
    readonly remarks: Map<string, string>;
    readonly people: ReadonlyMap<string, Person>;
  },
): Promise<void> {
  const accountId = (login: string): string => {
    const found = people.get(login);
    if (!found) throw new Error(`the story names ${login}, who has no account`);
    return found.id;
  };
  const idOf = (key: string): string => {
    const id = remarks.get(key);
    if (!id) throw new Error(`the story answers remark ${key} before it is made`);
    return id;
  };
  const target = async (nodeId: string) => ({
    planId,
    nodeId,
    version: (await deps.plans.load(planId)).versions[nodeId] ?? 0,
  });
  switch (step.do) {
    case 'submit':
      return void (await submitRevision(deps, person, planId, step.body));
    case 'withdraw':
      return void (await withdrawRevision(deps, person, planId, step.body));
    case 'comment':
      return void remarks.set(
        step.key,
        (await addComment(deps, person, planId, step.body)).commentId,
      );
    case 'reply':
      return void (await replyToComment(deps, person, planId, idOf(step.on), step.body));
    case 'decide': {
      const state = await decidePlan(deps, person, planId, decisionBody(step, idOf));
      const issued = state.rounds.at(-1)?.decision?.directiveIds ?? [];
      for (const [index, key] of (step.keys ?? []).entries()) remarks.set(key, issued[index] ?? '');
      return;
    }
    case 'set-node':
      return void (await setNode(deps, person, await target(step.node), step.body.fields));
    case 'add-node':
      return void (await addNode(deps, person, await target(step.node), step.body));
    case 'remove-node':
      return void (await removeNodeFromDraft(deps, person, await target(step.node)));
    case 'move-node':
      return void (await moveNodeInDraft(deps, person, await target(step.node), step.body));
    case 'respond':
      return void (await answerComment(
        deps,
        person,
        planId,
        idOf(step.on),
        responseBody(step, idOf),
      ));
    case 'release':
      return void (await releaseResponses(deps, person, planId));
    case 'confirm':
      return void (await confirmResponse(deps, person, planId, idOf(step.on), step.body));
    case 'reopen':
      return void (await reopenResponse(deps, person, planId, idOf(step.on), step.body));
    case 'merge':
      return void (await mergeComments(deps, person, planId, idOf(step.on), {
        commentIds: step.keys.map(idOf),
      }));
    case 'assign':
      return void (await assignComments(deps, person, planId, {
        commentIds: step.keys.map(idOf),
        assignee: accountId(step.to),
        ...(step.due ? { due: step.due } : {}),
      }));
    case 'explain':
      return void (await explainChanges(deps, person, planId, step.node, step.body));
    case 'extend-due':
      return void (await extendDue(deps, person, planId, {
        ...step.body,
        ...(step.on ? { commentId: idOf(step.on) } : {}),
      }));
    case 'consult':
      return void (await openConsultation(deps, person, planId, step.body));
    case 'release-remarks':
      return void (await releaseRemarks(deps, person, planId, step.consultation));
    case 'decline':
      return void (await declineConsultation(deps, person, planId, step.consultation, step.body));
    case 'remind':
      return void (await remindAgencies(deps, person, planId, step.consultation, step.body));
    case 'close-consultation':
      return void (await closeConsultation(deps, person, planId, step.consultation));
    case 'vote':
      return void (await castVote(deps, person, planId, step.body));
    case 'sign':
      return void (await signSection(deps, person, planId, step.node));
    case 'meet':
      return void (await setMeeting(deps, person, planId, step.body));
    case 'set-instances':
      return void (await setInstances(deps, person, planId, step.body));
  }
}
