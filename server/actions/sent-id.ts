import { createHash } from 'node:crypto';
import type { Person } from './person.ts';

/**
 * Derives an id from a sender and the id they chose, so that it is the same when sent again.
 * Another sender of the same id gets another one, and so neither changes what exists nor learns of
 * it.
 *
 * @param on where it is sent: a plan, a remark
 */
export const sentId = (person: Person, on: string, id: string): string =>
  createHash('sha256')
    .update(JSON.stringify([person.id, on, id]), 'utf8')
    .digest('hex')
    .slice(0, 32);
