import { createHash } from 'node:crypto';
import type { Person } from './person.ts';

/**
 * The id of what a person sends under an id of their own, so that it is the same when it is sent again. Others who send the same
 * id get another one: neither do they touch what is there, nor learn of it.
 *
 * @param on what it is sent to: a plan, a remark
 */
export const sentId = (person: Person, on: string, id: string): string =>
  createHash('sha256')
    .update(JSON.stringify([person.id, on, id]), 'utf8')
    .digest('hex')
    .slice(0, 32);
