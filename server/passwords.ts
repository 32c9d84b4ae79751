import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import type { Passwords } from './actions/deps.ts';
import { createSlots } from './actions/slots.ts';

/**
 * OWASP's first choice: argon2id (the library's default kind) with 19 MiB, two passes, one lane.
 * About 20 ms on one core.
 */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/**
 * A hash takes a core, and one of the few threads that files are written by: with as many as come,
 * whoever writes would wait for all of them. `npm run bench -- sign-in` measures it.
 */
const slots = createSlots(availableParallelism() > 2 ? 2 : 1);

export const argon2: Passwords = {
  hash: (password) => slots.run(() => hash(password.normalize('NFC'), COST)),
  verify: (stored, password) => slots.run(() => verify(stored, password.normalize('NFC'))),
};
