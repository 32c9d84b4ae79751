import { Refusal } from '../../domain/refusal.ts';
import type { PlanEvent, Revision } from '../../schemas/types.ts';
import { documentSha256 } from './content-hash.ts';

const idPattern = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** Whether a text may name a plan, and so a folder: the pattern of `Id` in common.schema.json. */
export const isPlanId = (text: unknown): text is string =>
  typeof text === 'string' && idPattern.test(text);

/** Throws `Refusal('invalid')` unless planId may name a plan. */
export function assertPlanId(planId: string): void {
  if (isPlanId(planId)) return;
  throw new Refusal(
    'invalid',
    {
      vi: 'Mã đề án không hợp lệ: chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, tối đa 64 ký tự.',
      en: 'Not an id of a plan: only small letters a–z, digits and hyphens, at most 64 characters.',
    },
    {
      faults: [
        {
          pointer: '/planId',
          message: { vi: 'Mã đề án không hợp lệ.', en: 'Not an id of a plan.' },
        },
      ],
    },
  );
}

/**
 * What every store holds an append to before it looks at its log. A breach is a mistake of the
 * caller's code and so a plain Error: no events, seq not continuing from afterSeq, or a revision
 * that no event names or whose hash isn't its document's.
 */
export function assertAppend(
  planId: string,
  afterSeq: number,
  events: readonly PlanEvent[],
  revision: Revision | undefined,
): void {
  assertPlanId(planId);
  if (events.length === 0) throw new Error(`plan ${planId}: an append holds at least one event`);
  for (const [index, event] of events.entries()) {
    const expected = afterSeq + 1 + index;
    if (event.seq !== expected)
      throw new Error(`plan ${planId}: event ${index} has seq ${event.seq}, expected ${expected}`);
  }
  if (revision !== undefined) assertRevision(planId, events, revision);
}

function assertRevision(planId: string, events: readonly PlanEvent[], revision: Revision): void {
  const { number, sha256 } = revision;
  if (!Number.isInteger(number) || number < 1)
    throw new Error(`plan ${planId}: ${number} is not a number of a revision`);
  if (!events.some((event) => submits(event, number, sha256)))
    throw new Error(`plan ${planId}: no event of the append submits revision ${number}, ${sha256}`);
  if (documentSha256(revision.document) !== sha256)
    throw new Error(`plan ${planId}: sha256 of revision ${number} is not that of its document`);
}

const submits = (event: PlanEvent, number: number, sha256: string): boolean =>
  event.type === 'revision-submitted' &&
  event.data.number === number &&
  event.data.sha256 === sha256;
