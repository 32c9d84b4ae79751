import type { NodeType, PlanDocument, PlanFields, PlanNode } from '../../schemas/types.ts';
import { titleOf } from '../plan/titles.ts';
import type { Bilingual } from '../refusal.ts';
import { indexOf, memoised, type PlanIndex } from './plan-index.ts';
import {
  type FindingPlace,
  type NodeRule,
  type PlanRule,
  type Report,
  type Rule,
  type Settings,
  settingsOf,
} from './rule.ts';

/** Something that a rule found, in both languages. */
export interface Found extends FindingPlace {
  readonly ruleId: string;
  readonly severity: Rule['severity'];
  /** Stable while the rule reports the same on the same node: identifies an ignored finding. */
  readonly key: string;
  readonly message: Bilingual;
  readonly related: readonly FindingPlace[];
}

/** A rule's result on a plan: what is wrong, and the evidence that it is kept. */
export interface Verdict {
  readonly found: readonly Found[];
  readonly proofs: readonly Found[];
}

/**
 * Returns what some rules, with their default settings, find in a plan: in reading order, then in
 * the order of the rules.
 */
export function findingsOf(root: PlanDocument, rules: readonly Rule[]): readonly Found[] {
  const plan = indexOf(root);
  const order = new Map(plan.nodes.map(({ id }, index) => [id, index]));
  return rules
    .flatMap((rule) => judge(rule, plan, settingsOf(rule, root.fields.kind ?? 'de-an')).found)
    .sort((one, other) => (order.get(one.nodeId) ?? 0) - (order.get(other.nodeId) ?? 0));
}

/**
 * Runs one rule over a plan.
 *
 * @param before the revision that a directive was given on
 */
export function judge(
  rule: Rule,
  plan: PlanIndex,
  settings: Settings,
  before?: PlanIndex,
): Verdict {
  return 'plan' in rule
    ? judgePlan(rule, plan, settings, before)
    : judgeNodes(rule, plan, settings);
}

function judgePlan(
  rule: PlanRule,
  plan: PlanIndex,
  settings: Settings,
  before: PlanIndex | undefined,
): Verdict {
  const found: Found[] = [];
  const proofs: Found[] = [];
  rule.plan(plan, {
    settings,
    report: (node, report) => found.push(foundOf(rule, node, report)),
    prove: (node, proof) => proofs.push(foundOf(rule, node, proof)),
    ...(before && { before }),
  });
  return { found, proofs };
}

const NOTHING: Verdict = { found: [], proofs: [] };

/** Verdicts on single nodes, by the plan's own fields, then by rule and settings. */
const verdicts = new WeakMap<PlanFields, Map<string, WeakMap<PlanNode, Verdict>>>();

function judgeNodes(rule: NodeRule, plan: PlanIndex, settings: Settings): Verdict {
  const { fields } = plan.root;
  const ofFields = verdicts.get(fields) ?? new Map<string, WeakMap<PlanNode, Verdict>>();
  verdicts.set(fields, ofFields);
  const name = `${rule.id} ${JSON.stringify(settings)}`;
  const cache = ofFields.get(name) ?? new WeakMap<PlanNode, Verdict>();
  ofFields.set(name, cache);
  const found: Found[] = [];
  const proofs: Found[] = [];
  for (const type of Object.keys(rule.nodes) as NodeType[]) {
    for (const node of plan.ofType(type)) {
      let verdict = cache.get(node);
      if (!verdict) {
        verdict = judgeNode(rule, node, settings, fields);
        cache.set(node, verdict);
      }
      found.push(...verdict.found);
      proofs.push(...verdict.proofs);
    }
  }
  return { found, proofs };
}

function judgeNode(rule: NodeRule, node: PlanNode, settings: Settings, plan: PlanFields): Verdict {
  const look = rule.nodes[node.type] as ((node: PlanNode, context: unknown) => void) | undefined;
  if (!look) return NOTHING;
  const found: Found[] = [];
  const proofs: Found[] = [];
  look(node, {
    settings,
    plan,
    report: (at: PlanNode, report: Report) => found.push(foundOf(rule, at, report)),
    prove: (at: PlanNode, proof: Report) => proofs.push(foundOf(rule, at, proof)),
  });
  return found.length + proofs.length === 0 ? NOTHING : { found, proofs };
}

/** Cached, since an unnamed node's title is its first words, read out of Markdown. */
const titlesOf = memoised((node) => ({ vi: titleOf(node, {}, 'vi'), en: titleOf(node, {}, 'en') }));

function foundOf(rule: Rule, node: PlanNode, report: Report): Found {
  const { field, quote, message, related = [] } = report;
  return {
    ruleId: rule.id,
    severity: rule.severity,
    nodeId: node.id,
    ...(field !== undefined && { field }),
    ...(quote !== undefined && { quote }),
    key: [rule.id, node.id, field ?? '', digest(`${message.vi}\n${quote ?? ''}`)].join(':'),
    message: {
      vi: `${titlesOf(node).vi}: ${message.vi}`,
      en: `${titlesOf(node).en}: ${message.en}`,
    },
    related,
  };
}

/** Returns a short hash of a text (FNV-1a, 32 bits); one rule, node and field have few findings. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
