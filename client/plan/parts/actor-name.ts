import type { Actor } from '../../../schemas/types.ts';

/**
 * "Name, office"; once where they are the same, as with a guest who is known by the office alone.
 */
export function actorName({ name, office }: Pick<Actor, 'name' | 'office'>): string {
  return name === office || office === '' ? name : `${name}, ${office}`;
}
