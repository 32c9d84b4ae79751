import { NODE_FIELDS } from '../../../schemas/node-fields.ts';
import type {
  CheckOffer,
  CheckParam,
  DirectiveCheck,
  NodeType,
  PlanNode,
} from '../../../schemas/types.ts';
import { readFigure, readInteger } from '../parts/field-input.ts';

/** A check being chosen for a directive: its settings as they stand in the form. */
export interface TypedCheck {
  readonly rule: string;
  readonly settings: Readonly<Record<string, TypedSetting>>;
}
/** Text; a list for kind Lines. */
export type TypedSetting = string | readonly string[];

/**
 * What a parameter shows before anything is typed: its default; for an indicator the item aimed at,
 * if it is one.
 */
export function firstSetting(param: CheckParam, aim: PlanNode | undefined): TypedSetting {
  if (param.kind === 'Lines')
    return Array.isArray(param.default) ? (param.default as readonly string[]) : [];
  if (param.kind === 'Indicator' && aim?.type === 'indicator') return aim.id;
  if (typeof param.default === 'number') return `${param.default}`.replace('.', ',');
  return typeof param.default === 'string' ? param.default : '';
}

export const firstSettings = (
  offer: CheckOffer,
  aim: PlanNode | undefined,
): TypedCheck['settings'] =>
  Object.fromEntries(offer.params.map((param) => [param.name, firstSetting(param, aim)]));

/** What is wrong with a setting as typed, before the server is asked; undefined when nothing is. */
export type SettingFault = 'missing' | 'number' | 'integer' | 'least' | 'most' | 'month';

export function faultOf(
  param: CheckParam,
  typed: TypedSetting | undefined,
): SettingFault | undefined {
  const text = typeof typed === 'string' ? typed.trim() : '';
  const empty = typeof typed === 'string' || typed === undefined ? text === '' : typed.length === 0;
  if (empty) return param.default === undefined ? 'missing' : undefined;
  if (param.kind === 'Month') return /^\d{4}-(0[1-9]|1[0-2])$/u.test(text) ? undefined : 'month';
  if (param.kind !== 'Integer' && param.kind !== 'Quantity') return undefined;
  const read = param.kind === 'Integer' ? readInteger(text) : readFigure(text);
  if (!read.ok || read.value === undefined) return param.kind === 'Integer' ? 'integer' : 'number';
  if (param.least !== undefined && read.value < param.least) return 'least';
  if (param.most !== undefined && read.value > param.most) return 'most';
  return undefined;
}

/** Whether a check can be sent as it is typed. */
export const isCheckComplete = (check: TypedCheck, offer: CheckOffer | undefined): boolean =>
  offer?.params.every((param) => faultOf(param, check.settings[param.name]) === undefined) ?? false;

/** The check as it is sent; what is left empty takes the default. */
export function toDirectiveCheck(
  { rule, settings }: TypedCheck,
  offer: CheckOffer | undefined,
): DirectiveCheck {
  const given: Record<string, DirectiveCheck['settings'][string]> = {};
  for (const param of offer?.params ?? []) {
    const typed = settings[param.name];
    if (typed === undefined || typed.length === 0) continue;
    if (typeof typed !== 'string') {
      given[param.name] = [...typed];
      continue;
    }
    const text = typed.trim().normalize('NFC');
    if (text === '') continue;
    const number =
      param.kind === 'Integer' || param.kind === 'Quantity' ? readFigure(text) : undefined;
    given[param.name] =
      number === undefined ? text : number.ok && number.value !== undefined ? number.value : text;
  }
  return { rule, settings: given };
}

/**
 * Checks on one type of item; `type` is undefined for those on the plan as a whole and its words.
 */
export interface CheckGroup {
  readonly type: NodeType | undefined;
  readonly offers: readonly CheckOffer[];
}

const TYPES = Object.keys(NODE_FIELDS).filter((type) => type !== 'plan') as NodeType[];

/**
 * The type of item that a check is about, as its name says: "indicator-justification",
 * "roadmap-phases".
 */
export function typeOf(rule: string): NodeType | undefined {
  const name = `-${rule}-`;
  const found = TYPES.filter((type) => name.includes(`-${type}-`) || name.includes(`-${type}s-`));
  // Of two ("objective-without-task") the one named first.
  return found.sort((a, b) => name.indexOf(`-${a}`) - name.indexOf(`-${b}`))[0];
}

/**
 * Checks by what they are about; first those on what the aimed item is or holds, otherwise in the
 * order of the server.
 */
export function groupChecks(
  offers: readonly CheckOffer[],
  aim: PlanNode | undefined,
): readonly CheckGroup[] {
  const groups = new Map<NodeType | undefined, CheckOffer[]>();
  for (const offer of offers) {
    const type = typeOf(offer.rule);
    const group = groups.get(type);
    if (group === undefined) groups.set(type, [offer]);
    else group.push(offer);
  }
  const held = aim === undefined || aim.type === 'plan' ? new Set<NodeType>() : typesIn(aim);
  const rank = (type: NodeType | undefined) => (type !== undefined && held.has(type) ? 0 : 1);
  return [...groups]
    .map(([type, list]) => ({ type, offers: list }))
    .sort((a, b) => rank(a.type) - rank(b.type));
}

function typesIn(node: PlanNode): Set<NodeType> {
  const types = new Set<NodeType>([node.type]);
  for (const child of node.children) for (const type of typesIn(child)) types.add(type);
  return types;
}
