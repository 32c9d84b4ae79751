import { responseBody, type Seed, type StoryStep } from '../seeds/load.ts';
import { addComment } from './actions/add-comment.ts';
import { answerComment } from './actions/answer-comment.ts';
import { decidePlan } from './actions/decide-plan.ts';
import type { Deps, Person } from './actions/deps.ts';
import { addNode, moveNodeInDraft, removeNodeFromDraft, setNode } from './actions/edit-draft.ts';
import { confirmResponse, reopenResponse } from './actions/judge-response.ts';
import { createPlanLog } from './actions/plan-log.ts';
import { releaseResponses } from './actions/release-responses.ts';
import { replyToComment } from './actions/reply-to-comment.ts';
import { submitRevision } from './actions/submit-revision.ts';
import { withdrawRevision } from './actions/withdraw-revision.ts';

/** Plays the steps of a seed's story on its plan, each at the moment that momentOf gives it, through the same actions that people use. */
export async function playStory(
  deps: Deps,
  seed: Seed,
  steps: readonly StoryStep[],
  momentOf: (step: StoryStep, index: number) => Date,
): Promise<void> {
  let moment = deps.clock();
  const clock = () => moment;
  const then: Deps = { ...deps, clock, plans: createPlanLog(deps.store, clock) };
  const people = new Map(
    (await deps.store.accounts()).map((account): [string, Person] => [account.login, account]),
  );
  const remarks = new Map<string, string>();
  for (const [index, step] of steps.entries()) {
    moment = momentOf(step, index);
    const person = people.get(step.as);
    if (!person) throw new Error(`story step ${index}: no account ${step.as}`);
    await play(then, person, seed.document.id, step, remarks);
  }
}

async function play(
  deps: Deps,
  person: Person,
  planId: string,
  step: StoryStep,
  remarks: Map<string, string>,
): Promise<void> {
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
      const state = await decidePlan(deps, person, planId, step.body);
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
  }
}
