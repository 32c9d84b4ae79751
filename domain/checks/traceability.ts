import type { ObjectiveNode, TaskNode } from '../../schemas/types.ts';
import type { PlanIndex } from './plan-index.ts';
import { type DatedPhase, datedPhases, yearOf } from './years.ts';

/** Returns the tasks that serve each objective, by the objective's id. */
export function tasksByObjective(plan: PlanIndex): ReadonlyMap<string, readonly TaskNode[]> {
  const tasks = new Map<string, TaskNode[]>();
  for (const task of plan.ofType('task'))
    for (const id of task.fields.objectives ?? []) {
      const cached = tasks.get(id);
      if (cached) cached.push(task);
      else tasks.set(id, [task]);
    }
  return tasks;
}

/** The objectives that tasks must serve; the general one is the sum of the others. */
export const specificObjectives = (plan: PlanIndex): readonly ObjectiveNode[] =>
  plan.ofType('objective').filter(({ fields }) => fields.level !== 'general');

/**
 * Whether a plan has to link its parts: a đề án always; a kế hoạch or nghị quyết, whose outline
 * asks for no such table, once it links some, or under a directive (`before` is given only there).
 */
export const linksExpected = (
  plan: PlanIndex,
  somewhere: boolean,
  before: PlanIndex | undefined,
): boolean => somewhere || before !== undefined || (plan.root.fields.kind ?? 'de-an') === 'de-an';

/** Returns the tasks that a task is part of, from its parent up. */
export function tasksAbove(plan: PlanIndex, task: TaskNode): readonly TaskNode[] {
  const above: TaskNode[] = [];
  for (let node = plan.parentOf(task); node?.type === 'task'; node = plan.parentOf(node))
    above.push(node);
  return above;
}

/** Returns the dated phases that a task names. */
export function phasesOf(plan: PlanIndex, task: TaskNode): readonly DatedPhase[] {
  const ids = task.fields.phases ?? [];
  return ids.length === 0 ? [] : datedPhases(plan).filter(({ node }) => ids.includes(node.id));
}

/** Returns a task's first and last year, as far as given; undefined when it has no date. */
export function yearsOf({
  fields: { start, end },
}: TaskNode): { readonly first: number; readonly last: number } | undefined {
  const [from, to] = [start ?? end, end ?? start];
  return from === undefined || to === undefined
    ? undefined
    : { first: yearOf(from), last: yearOf(to) };
}
