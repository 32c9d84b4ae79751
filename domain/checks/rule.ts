import type { Finding, NodeType, PlanFields, PlanKind, PlanNode } from '../../schemas/types.ts';
import type { NodeOf } from '../plan/vocabulary.ts';
import type { Bilingual } from '../refusal.ts';
import type { PlanIndex } from './plan-index.ts';

/** Where something was found: a node, a field of it, words in that field's plain text. */
export interface FindingPlace {
  readonly nodeId: string;
  readonly field?: string;
  readonly quote?: string;
}

/** What a rule says of a node; the name of the node is put before the message. */
export interface Report {
  /**
   * What is wrong and what mends it, with the values judged: a finding that was ignored comes back
   * when these change.
   */
  readonly message: Bilingual;
  readonly field?: string;
  /** The words meant, as they stand in the field's plain text. */
  readonly quote?: string;
  /** Other places that belong to it: the passage repeated, the figure that contradicts. */
  readonly related?: readonly FindingPlace[];
}

/** What a rule is told and how it answers. */
export interface RuleContext {
  readonly settings: Settings;
  /** Something is wrong with this node. */
  readonly report: (node: PlanNode, report: Report) => void;
  /** This shows that the rule is kept: what a directive that carries the rule gives as evidence. */
  readonly prove: (node: PlanNode, proof: Report) => void;
  /** The revision that the directive was given on; only where a rule is run for a directive. */
  readonly before?: PlanIndex;
}

/** The value of a parameter; a list for several words. */
export type Setting = number | string | readonly string[];
export type Settings = Readonly<Record<string, Setting>>;

/** A parameter of a rule. Without a default, the chair must give it with the directive. */
export interface Param {
  readonly name: string;
  readonly kind: 'Integer' | 'Quantity' | 'Month' | 'Line' | 'Lines' | 'Indicator';
  readonly label: Bilingual;
  readonly default?: Setting | Readonly<Record<PlanKind, Setting>>;
  /** Bounds of a number. */
  readonly least?: number;
  readonly most?: number;
}

interface RuleBase {
  readonly id: string;
  /** bắt buộc sửa, nên sửa, lưu ý. */
  readonly severity: Finding['severity'];
  /** What a plan that keeps the rule has: "Mỗi chỉ tiêu có giải trình". */
  readonly title: Bilingual;
  readonly params?: readonly Param[];
  /**
   * Whether a directive may carry the rule as its check ('both'); rules for 'directives' alone say
   * nothing of a draft by themselves.
   */
  readonly use?: 'both' | 'directives';
  /**
   * What a directive with this check is about is said by its parameters, wherever the directive is
   * aimed.
   */
  readonly scope?: 'plan';
}

/** What a rule about single nodes is told: no other node, but the fields of the plan. */
export type NodeContext = Omit<RuleContext, 'before'> & { readonly plan: PlanFields };

export type NodeLook<T extends NodeType> = (node: NodeOf<T>, context: NodeContext) => void;

/**
 * A rule about single nodes: it looks at the node and what is below it, and at the fields of the
 * plan, at nothing else. What it found of a node that didn't change is not asked again.
 */
export interface NodeRule extends RuleBase {
  readonly nodes: { readonly [T in NodeType]?: NodeLook<T> };
}

/** A rule about the plan as a whole: it compares nodes. */
export interface PlanRule extends RuleBase {
  readonly plan: (plan: PlanIndex, context: RuleContext) => void;
}

/** A rule, as data: one a file in rules/. */
export type Rule = NodeRule | PlanRule;

/**
 * The settings of a rule: what is given, else the default for the kind of plan. Parameters without
 * either are left out.
 */
export function settingsOf(rule: Rule, kind: PlanKind, given: Settings = {}): Settings {
  const settings: Record<string, Setting> = {};
  for (const param of rule.params ?? []) {
    const value = given[param.name] ?? defaultOf(param, kind);
    if (value !== undefined) settings[param.name] = value;
  }
  return settings;
}

/** The default of a parameter for a kind of plan; undefined when it has to be given. */
export function defaultOf(param: Param, kind: PlanKind): Setting | undefined {
  const { default: value } = param;
  return isByKind(value) ? value[kind] : value;
}

const isByKind = (value: Param['default']): value is Readonly<Record<PlanKind, Setting>> =>
  typeof value === 'object' && !Array.isArray(value);

/**
 * The number that a setting is. Throws where the rule has no such number: its params and its code
 * don't agree.
 */
export function numberSetting(settings: Settings, name: string): number {
  const value = settings[name];
  if (typeof value !== 'number') throw new Error(`the rule has no number ${name}`);
  return value;
}

/** The text that a setting is; '' when it was not given. */
export const textSetting = (settings: Settings, name: string): string => `${settings[name] ?? ''}`;
