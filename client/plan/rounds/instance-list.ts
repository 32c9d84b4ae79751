import type { MessageKey } from '../../i18n.tsx';

/** A name in the chain being edited; `key` stays while it moves. */
export interface InstanceLine {
  readonly key: number;
  readonly name: string;
}

/** How a plan stands to an instance of its chain. */
export type InstanceState = 'done' | 'current' | 'next';

/** Those before the present one have passed it; all have once it is approved. */
export function stateOfInstance(index: number, instance: number, approved: boolean): InstanceState {
  if (approved || index < instance) return 'done';
  return index === instance ? 'current' : 'next';
}

export const toInstanceLines = (
  instances: readonly { readonly name: string }[],
): readonly InstanceLine[] => instances.map(({ name }, key) => ({ key, name }));

export const addInstance = (lines: readonly InstanceLine[]): readonly InstanceLine[] => [
  ...lines,
  { key: Math.max(-1, ...lines.map(({ key }) => key)) + 1, name: '' },
];

/** A line moved by one place; the same lines where it can't go there. `fixed` first ones stay. */
export function moveInstance(
  lines: readonly InstanceLine[],
  index: number,
  by: 1 | -1,
  fixed: number,
): readonly InstanceLine[] {
  const target = index + by;
  const line = lines[index];
  if (line === undefined || target < fixed || target >= lines.length) return lines;
  return lines.toSpliced(index, 1).toSpliced(target, 0, line);
}

const nameOf = ({ name }: InstanceLine): string => name.trim().normalize('NFC');

/** What is wrong with a line: no name, or one that stands above already. */
export function faultOfInstance(
  lines: readonly InstanceLine[],
  index: number,
): MessageKey | undefined {
  const name = lines[index] === undefined ? '' : nameOf(lines[index]);
  if (name === '') return 'rounds.instances.needName';
  return lines.slice(0, index).some((line) => nameOf(line) === name)
    ? 'rounds.instances.twice'
    : undefined;
}

export const instanceNames = (
  lines: readonly InstanceLine[],
): readonly { readonly name: string }[] => lines.map((line) => ({ name: nameOf(line) }));
