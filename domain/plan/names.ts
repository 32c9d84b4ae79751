import type { Language, NodeType } from '../../schemas/types.ts';
import { capital } from '../text/case.ts';
import { type FieldNames, type FieldOf, VOCABULARY } from './vocabulary.ts';

export const NODE_TYPES = Object.keys(VOCABULARY) as readonly NodeType[];

export const isNodeType = (type: unknown): type is NodeType =>
  typeof type === 'string' && Object.hasOwn(VOCABULARY, type);

/** The name of a node type: Chỉ tiêu. */
export const nodeName = (type: NodeType, language: Language): string =>
  VOCABULARY[type].name[language];

/** The name of a type in a menu: Phần, mục. */
export const nodeMenuName = (type: NodeType, language: Language): string =>
  (VOCABULARY[type].full ?? VOCABULARY[type].name)[language];

/**
 * The name of a field within a sentence: cơ quan chủ trì. For a field that the type lacks, its name
 * in code.
 */
export const fieldName = (type: NodeType, field: string, language: Language): string =>
  wordsOf(type, field)?.name[language] ?? field;

/** The label of a field in a form: Kinh phí (triệu đồng). */
export const fieldLabel = (type: NodeType, field: string, language: Language): string => {
  const words = wordsOf(type, field);
  return words === undefined ? field : capital((words.full ?? words.name)[language]);
};

/** The head of a field's table column: Trên tổng số. */
export const columnHead = (type: NodeType, field: string, language: Language): string => {
  const words = wordsOf(type, field);
  return words === undefined ? field : capital((words.column ?? words.name)[language]);
};

/** The heads of all table columns of a node type, by field. */
export function columnHeads<Type extends NodeType>(
  type: Type,
  language: Language,
): Readonly<Record<FieldOf<Type>, string>> {
  const fields = Object.keys(VOCABULARY[type].fields);
  const heads = fields.map((field) => [field, columnHead(type, field, language)] as const);
  return Object.fromEntries(heads) as Readonly<Record<FieldOf<Type>, string>>;
}

/** Whether a node type has the field. */
export const hasField = (type: NodeType, field: string): boolean =>
  wordsOf(type, field) !== undefined;

/** Whether papers don't print a field by itself. */
export const isQuietField = (type: NodeType, field: string): boolean => {
  const quiet: readonly string[] = VOCABULARY[type].quiet ?? [];
  return quiet.includes(field);
};

/** The fields that make the heading of a node of a type, in order. */
export const headingFields = (type: NodeType): readonly string[] => VOCABULARY[type].heading;

/** The field with the main text of a node of a type; undefined where there is none. */
export const textField = (type: NodeType): string | undefined => VOCABULARY[type].text;

/**
 * The fields with a column in the table in which papers set nodes of a type; undefined for
 * paragraphs.
 */
export const columnFields = (type: NodeType): readonly string[] | undefined =>
  VOCABULARY[type].columns;

function wordsOf(type: NodeType, field: string): FieldNames | undefined {
  const fields: Readonly<Record<string, FieldNames>> = VOCABULARY[type].fields;
  return Object.hasOwn(fields, field) ? fields[field] : undefined;
}
