import type { VoteChoice, VoteRequest } from '../../../schemas/types.ts';

export const CHOICES: readonly VoteChoice[] = ['agree', 'agree-with-remarks', 'disagree'];

/** A slip as typed; no choice at first. */
export interface TypedVote {
  readonly choice: VoteChoice | '';
  readonly reason: string;
}

/** What is missing: a choice, or the reason for disagreeing. */
export function voteFault({ choice, reason }: TypedVote): 'choice' | 'reason' | undefined {
  if (choice === '') return 'choice';
  return choice === 'disagree' && reason.trim() === '' ? 'reason' : undefined;
}

export function toVoteRequest(typed: TypedVote): VoteRequest | undefined {
  const { choice } = typed;
  if (choice === '' || voteFault(typed) !== undefined) return undefined;
  const reason = typed.reason.trim().normalize('NFC');
  return { choice, ...(reason === '' ? {} : { reason }) };
}
