import type { NodeType } from '../../schemas/types.ts';
import { fieldName, hasField, isNodeType } from '../plan/names.ts';
import type { Bilingual } from '../refusal.ts';
import { capital } from '../text/case.ts';
import { requestFieldName } from './request-field-names.ts';

type Path = readonly (string | number)[];

/** TaskFields → task; undefined when the definition is not the fields of a node. */
function typeOfFields(definitionName: string): NodeType | undefined {
  const type = definitionName
    .replace(/Fields$/, '')
    .replace(/(?<!^)[A-Z]/g, '-$&')
    .toLowerCase();
  return definitionName.endsWith('Fields') && isNodeType(type) ? type : undefined;
}

/** The type of the node in whose fields the path ends. */
function typeAt(definitionName: string, value: unknown, path: Path): NodeType | undefined {
  const at = path.lastIndexOf('fields');
  if (at < 0) return typeOfFields(definitionName);
  let node = value;
  for (const part of path.slice(0, at)) node = (node as Record<string | number, unknown>)?.[part];
  const type = (node as { type?: unknown } | null | undefined)?.type;
  return isNodeType(type) ? type : undefined;
}

/**
 * What people call the place to which a path leads in a value of a definition: “Cơ quan phối hợp”,
 * mục 3. Takes the last name on the path, followed by the place in a list; a name without wording
 * stays as it is.
 */
export function fieldNameAt(definitionName: string, value: unknown, path: Path): Bilingual {
  const at = path.findLastIndex((part) => typeof part === 'string');
  const field = path[at];
  if (typeof field !== 'string') return { vi: 'Dữ liệu', en: 'The data' };
  const type = typeAt(definitionName, value, path);
  const place = path[at + 1];
  const nameIn = (language: keyof Bilingual): string => {
    const label =
      type && hasField(type, field)
        ? fieldName(type, field, language)
        : requestFieldName(field)?.[language];
    return `“${label ? capital(label) : field}”`;
  };
  return typeof place === 'number'
    ? { vi: `${nameIn('vi')}, mục ${place + 1}`, en: `${nameIn('en')}, item ${place + 1}` }
    : { vi: nameIn('vi'), en: nameIn('en') };
}
