import type { Rule } from './rule.ts';
import { budgetSum } from './rules/budget-sum.ts';
import { danglingReference } from './rules/dangling-reference.ts';
import { figureAsOf } from './rules/figure-as-of.ts';
import { figureSource } from './rules/figure-source.ts';
import { figuresAsOf } from './rules/figures-as-of.ts';
import { generalObjectiveLength } from './rules/general-objective-length.ts';
import { indicatorBaseline } from './rules/indicator-baseline.ts';
import { indicatorBaselineYear } from './rules/indicator-baseline-year.ts';
import { indicatorDirection } from './rules/indicator-direction.ts';
import { indicatorExists } from './rules/indicator-exists.ts';
import { indicatorGrounds } from './rules/indicator-grounds.ts';
import { indicatorHasTarget } from './rules/indicator-has-target.ts';
import { indicatorJump } from './rules/indicator-jump.ts';
import { indicatorJustification } from './rules/indicator-justification.ts';
import { indicatorMethod } from './rules/indicator-method.ts';
import { indicatorName } from './rules/indicator-name.ts';
import { indicatorPercent } from './rules/indicator-percent.ts';
import { indicatorSource } from './rules/indicator-source.ts';
import { indicatorSuperiorCriterion } from './rules/indicator-superior-criterion.ts';
import { indicatorTarget } from './rules/indicator-target.ts';
import { indicatorTrackingAgency } from './rules/indicator-tracking-agency.ts';
import { indicatorUnit } from './rules/indicator-unit.ts';
import { issuingForm } from './rules/issuing-form.ts';
import { legalBasisNumber } from './rules/legal-basis-number.ts';
import { limitationSolution } from './rules/limitation-solution.ts';
import { objectiveLateTasks } from './rules/objective-late-tasks.ts';
import { objectiveWithoutTask } from './rules/objective-without-task.ts';
import { periodInTitle } from './rules/period-in-title.ts';
import { phaseBeyondPeriod } from './rules/phase-beyond-period.ts';
import { phaseSectors } from './rules/phase-sectors.ts';
import { phaseTasks } from './rules/phase-tasks.ts';
import { planDraftingAgency } from './rules/plan-drafting-agency.ts';
import { planPeriod } from './rules/plan-period.ts';
import { planTitle } from './rules/plan-title.ts';
import { rankingPresent } from './rules/ranking-present.ts';
import { rankingYear } from './rules/ranking-year.ts';
import { roadmapPhases } from './rules/roadmap-phases.ts';
import { sectionEmpty } from './rules/section-empty.ts';
import { sectionHeading } from './rules/section-heading.ts';
import { targetRaised } from './rules/target-raised.ts';
import { taskAccountableHead } from './rules/task-accountable-head.ts';
import { taskDates } from './rules/task-dates.ts';
import { taskDeadline } from './rules/task-deadline.ts';
import { taskDeliverable } from './rules/task-deliverable.ts';
import { taskExists } from './rules/task-exists.ts';
import { taskFunding } from './rules/task-funding.ts';
import { taskLeadAgency } from './rules/task-lead-agency.ts';
import { taskLocationPilot } from './rules/task-location-pilot.ts';
import { taskPerformer } from './rules/task-performer.ts';
import { taskTitle } from './rules/task-title.ts';
import { taskWithoutObjective } from './rules/task-without-objective.ts';
import { TEXT_RULES } from './text-rules.ts';

/** Every rule, in the order in which a node's findings are shown. */
export const ALL_RULES: readonly Rule[] = [
  planTitle,
  planDraftingAgency,
  issuingForm,
  planPeriod,
  periodInTitle,
  sectionEmpty,
  sectionHeading,
  legalBasisNumber,
  danglingReference,
  roadmapPhases,
  phaseTasks,
  phaseBeyondPeriod,
  phaseSectors,
  figureSource,
  figureAsOf,
  figuresAsOf,
  rankingYear,
  rankingPresent,
  limitationSolution,
  generalObjectiveLength,
  objectiveWithoutTask,
  objectiveLateTasks,
  indicatorName,
  indicatorUnit,
  indicatorBaseline,
  indicatorBaselineYear,
  indicatorSource,
  indicatorMethod,
  indicatorTarget,
  indicatorTrackingAgency,
  indicatorSuperiorCriterion,
  indicatorJustification,
  indicatorGrounds,
  indicatorDirection,
  indicatorPercent,
  indicatorJump,
  indicatorExists,
  indicatorHasTarget,
  targetRaised,
  taskTitle,
  taskLeadAgency,
  taskDeliverable,
  taskDeadline,
  taskDates,
  taskWithoutObjective,
  taskFunding,
  budgetSum,
  taskExists,
  taskLocationPilot,
  taskAccountableHead,
  taskPerformer,
  ...TEXT_RULES,
];

/** The rules that judge a draft without a directive. */
export const DRAFT_RULES: readonly Rule[] = ALL_RULES.filter(({ use }) => use !== 'directives');

/** The rules that a directive may carry. */
export const DIRECTIVE_RULES: readonly Rule[] = ALL_RULES.filter(({ use }) => use !== undefined);

export const checkRule = (id: string): Rule | undefined => ALL_RULES.find((rule) => rule.id === id);
