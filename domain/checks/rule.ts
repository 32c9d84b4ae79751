import type { Finding, NodeType, PlanFields, PlanKind, PlanNode } from '../../schemas/types.ts';
import type { NodeOf } from '../plan/vocabulary.ts';
import type { Bilingual } from '../refusal.ts';
import type { PlanIndex } from './plan-index.ts';

/** Where something was found: a node, its field, words of that field's plain text. */
export interface FindingPlace {
  readonly nodeId: string;
  readonly field?: string;
  readonly quote?: string;
}

/** What a rule reports on a node; the node's name is put before the message. */
export interface Report {
  /**
   * What is wrong and what mends it, with the values judged: when these change, an ignored finding
   * comes back.
   */
  readonly message: Bilingual;
  readonly field?: string;
  /** The words concerned, as the field's plain text has them. */
  readonly quote?: string;
  /** Other places involved: the passage repeated, the figure that contradicts. */
  readonly related?: readonly FindingPlace[];
}

/** What a rule is given, and how it answers. */
export interface RuleContext {
  readonly settings: Settings;
  /** Reports that something is wrong with this node. */
  readonly report: (node: PlanNode, report: Report) => void;
  /** Gives evidence that the rule is kept, shown for a directive that carries the rule. */
  readonly prove: (node: PlanNode, proof: Report) => void;
  /**
   * The revision that the directive was given on; present only where a rule runs for a directive.
   */
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
  /** The bounds of a number. */
  readonly least?: number;
  readonly most?: number;
}

interface RuleBase {
  readonly id: string;
  /** bắt buộc sửa, nên sửa, lưu ý. */
  readonly severity: Finding['severity'];
  /** The state in which the rule is kept: "Mỗi chỉ tiêu có giải trình". */
  readonly title: Bilingual;
  readonly params?: readonly Param[];
  /**
   * 'both': a directive may carry the rule as its check too. 'directives': the rule judges no draft
   * without a directive.
   */
  readonly use?: 'both' | 'directives';
  /** 'plan': the parameters alone name what is checked, wherever the directive is aimed. */
  readonly scope?: 'plan';
}

/** What a rule about single nodes is given: no other node, but the fields of the plan. */
export type NodeContext = Omit<RuleContext, 'before'> & { readonly plan: PlanFields };

export type NodeLook<T extends NodeType> = (node: NodeOf<T>, context: NodeContext) => void;

/**
 * A rule about single nodes: reads only the node, what is below it and the plan's own fields, so
 * that its findings on an unchanged node are cached.
 */
export interface NodeRule extends RuleBase {
  readonly nodes: { readonly [T in NodeType]?: NodeLook<T> };
}

/** A rule about the plan as a whole, which may compare nodes. */
export interface PlanRule extends RuleBase {
  readonly plan: (plan: PlanIndex, context: RuleContext) => void;
}

/** A rule, as data: one a file in rules/. */
export type Rule = NodeRule | PlanRule;

/**
 * Returns a rule's settings: those given, else the defaults for the kind of plan. Parameters
 * without either are left out.
 */
export function settingsOf(rule: Rule, kind: PlanKind, given: Settings = {}): Settings {
  const settings: Record<string, Setting> = {};
  for (const param of rule.params ?? []) {
    const value = given[param.name] ?? defaultOf(param, kind);
    if (value !== undefined) settings[param.name] = value;
  }
  return settings;
}

/** Returns a parameter's default for a kind of plan; undefined when it has to be given. */
export function defaultOf(param: Param, kind: PlanKind): Setting | undefined {
  const { default: value } = param;
  return isByKind(value) ? value[kind] : value;
}

const isByKind = (value: Param['default']): value is Readonly<Record<PlanKind, Setting>> =>
  typeof value === 'object' && !Array.isArray(value);

/**
 * Returns a numeric setting. Throws where the rule has no such number: its params and its code
 * disagree.
 */
export function numberSetting(settings: Settings, name: string): number {
  const value = settings[name];
  if (typeof value !== 'number') throw new Error(`the rule has no number ${name}`);
  return value;
}

/** Returns a text setting; '' when it was not given. */
export const textSetting = (settings: Settings, name: string): string => `${settings[name] ?? ''}`;
