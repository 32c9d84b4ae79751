import { hash, verify } from '@node-rs/argon2';
import type { Passwords } from './actions/deps.ts';

/** OWASP's first choice: argon2id (the library's default kind) with 19 MiB, two passes, one lane. About 20 ms on one core. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const argon2: Passwords = {
  hash: (password) => hash(password.normalize('NFC'), COST),
  verify: (stored, password) => verify(stored, password.normalize('NFC')),
};
