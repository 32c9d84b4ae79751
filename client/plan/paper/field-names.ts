import type { NodeType } from '../../../schemas/types.ts';
import { field as words } from '../../messages/vi/field.ts';

/** The paper is Vietnamese in either language of the interface, so its words are always those of that catalogue. */
type Words = Readonly<Record<string, string>>;
const own: Readonly<Record<string, Words>> = words.of;
const shared: Words = words.name;
const choices: Readonly<Record<string, Words>> = words.value;

/** The Vietnamese name of a field of a type of node. */
export function fieldName(type: NodeType, field: string): string {
  return own[type]?.[field] ?? shared[field] ?? field;
}

/** The paper's word for a value of a choice field; the value itself when there is none. */
export function choiceText(kind: string, value: string): string {
  return choices[kind]?.[value] ?? value;
}
