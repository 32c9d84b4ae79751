import type { DirectiveCheck, PlanDocument } from '../../schemas/types.ts';
import { type Bilingual, type FieldFault, Refusal } from '../refusal.ts';
import { DIRECTIVE_RULES } from './all-rules.ts';
import { indexOf, type PlanIndex } from './plan-index.ts';
import { type Param, type Rule, type Setting, settingsOf } from './rule.ts';
import { type Found, judge } from './run.ts';

/** The result of a directive's check on a document. */
export interface Checked {
  readonly rule: Rule;
  readonly settings: DirectiveCheck['settings'];
  /** Nothing is wrong in the item aimed at. */
  readonly met: boolean;
  readonly found: readonly Found[];
  readonly proofs: readonly Found[];
}

/**
 * Runs a directive's check on a document. Returns undefined when the rule doesn't exist (any more):
 * then the chair judges by hand.
 *
 * @param aim the node that the directive is about; findings elsewhere are ignored
 * @param before the revision that the directive was given on
 */
export function checkDirective(
  { rule: id, settings: given }: DirectiveCheck,
  document: PlanDocument,
  aim: string,
  before: PlanDocument,
): Checked | undefined {
  const rule = DIRECTIVE_RULES.find((candidate) => candidate.id === id);
  if (!rule) return undefined;
  const settings = settingsOf(rule, document.fields.kind ?? 'de-an', given);
  const plan = indexOf(document);
  const { found, proofs } = judge(rule, plan, settings, indexOf(before));
  const about = rule.scope === 'plan' ? plan.root.id : aim;
  const relevant = found.filter((finding) => concerns(plan, finding, about));
  const nothing = relevant.length === 0 && isNothingToCheck(rule, plan, about);
  return {
    rule,
    settings,
    // Nothing to check is not a pass.
    met: relevant.length === 0 && !nothing,
    found: nothing ? [nothingToCheck(rule, plan)] : relevant,
    proofs: proofs.filter((proof) => concerns(plan, proof, about)),
  };
}

/** Whether a rule about single nodes finds none to check in the item aimed at. */
const isNothingToCheck = (rule: Rule, plan: PlanIndex, aim: string): boolean =>
  'nodes' in rule &&
  !plan.nodes.some(
    (node) =>
      rule.nodes[node.type] !== undefined && (!plan.byId.has(aim) || plan.isWithin(node, aim)),
  );

const nothingToCheck = (rule: Rule, plan: PlanIndex): Found => ({
  ruleId: rule.id,
  severity: rule.severity,
  nodeId: plan.root.id,
  key: `${rule.id}:${plan.root.id}::0`,
  message: {
    vi: 'Dự thảo chưa có mục nào để kiểm tra nội dung này.',
    en: 'The plan has nothing yet that this could be checked on.',
  },
  related: [],
});

/**
 * Whether a finding lies in the item aimed at. When that item is gone, every finding counts, so
 * that removing it can't pass the check.
 */
function concerns(plan: PlanIndex, { nodeId, related }: Found, aim: string): boolean {
  // What is missing from the whole plan is reported at its root.
  if (aim === plan.root.id || nodeId === plan.root.id || !plan.byId.has(aim)) return true;
  return [nodeId, ...related.map((place) => place.nodeId)].some((id) => {
    const node = plan.byId.get(id);
    return node !== undefined && plan.isWithin(node, aim);
  });
}

/**
 * Returns the check that a directive is to carry, its settings validated. Throws
 * Refusal('invalid').
 */
export function validCheck(
  check: DirectiveCheck,
  plan: PlanDocument,
  pointer: string,
): DirectiveCheck {
  const rule = DIRECTIVE_RULES.find(({ id }) => id === check.rule);
  if (!rule)
    throw refused([
      fault(`${pointer}/rule`, {
        vi: `Không có phép kiểm tra “${check.rule}”. Chọn trong danh sách.`,
        en: `There is no check “${check.rule}”. Choose one of the list.`,
      }),
    ]);
  const kind = plan.fields.kind ?? 'de-an';
  const settings = settingsOf(rule, kind, check.settings);
  const faults = (rule.params ?? []).flatMap((param) =>
    faultOf(param, settings[param.name], plan, `${pointer}/settings/${param.name}`),
  );
  if (faults.length > 0) throw refused(faults);
  return { rule: rule.id, settings: own(rule, check.settings) };
}

/** Keeps only the settings that the rule has. */
const own = (rule: Rule, given: DirectiveCheck['settings']): DirectiveCheck['settings'] =>
  Object.fromEntries(
    (rule.params ?? []).flatMap(({ name }) => {
      const value = given[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );

function faultOf(
  { kind, label, least, most, default: preset }: Param,
  value: Setting | undefined,
  plan: PlanDocument,
  pointer: string,
): readonly FieldFault[] {
  const wrong = (vi: string, en: string) => [
    fault(pointer, { vi: `${label.vi}: ${vi}`, en: `${label.en}: ${en}` }),
  ];
  const mayBeEmpty = Array.isArray(preset) && preset.length === 0;
  if (
    value === undefined ||
    value === '' ||
    (Array.isArray(value) && value.length === 0 && !mayBeEmpty)
  )
    return wrong('cần điền.', 'has to be given.');
  switch (kind) {
    case 'Integer':
    case 'Quantity': {
      const fits =
        typeof value === 'number' &&
        Number.isFinite(value) &&
        (kind === 'Quantity' || Number.isInteger(value)) &&
        value >= (least ?? Number.NEGATIVE_INFINITY) &&
        value <= (most ?? Number.POSITIVE_INFINITY);
      const bounds = [least ?? '…', most ?? '…'].join('–');
      return fits
        ? []
        : wrong(`cần một số trong khoảng ${bounds}.`, `has to be a number in ${bounds}.`);
    }
    case 'Month':
      return typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(value)
        ? []
        : wrong('cần một tháng, ví dụ 2021-06.', 'has to be a month, e.g. 2021-06.');
    case 'Line':
      return typeof value === 'string'
        ? []
        : wrong('cần một dòng chữ.', 'has to be a line of text.');
    case 'Lines':
      return Array.isArray(value) && value.every((item) => typeof item === 'string')
        ? []
        : wrong('cần một danh sách.', 'has to be a list.');
    case 'Indicator':
      return typeof value === 'string' && indexOf(plan).byId.get(value)?.type === 'indicator'
        ? []
        : wrong('chọn một chỉ tiêu của dự thảo.', 'choose an indicator of the plan.');
  }
}

const fault = (pointer: string, message: Bilingual): FieldFault => ({ pointer, message });
const refused = (faults: readonly FieldFault[]) =>
  new Refusal(
    'invalid',
    {
      vi: faults.map(({ message }) => message.vi).join(' '),
      en: faults.map(({ message }) => message.en).join(' '),
    },
    { faults },
  );
