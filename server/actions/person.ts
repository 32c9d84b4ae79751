import type { Account } from '../../schemas/types.ts';

/** Who is asking: a signed-in account. */
export type Person = Pick<Account, 'id' | 'name' | 'offices' | 'administrator'>;
