import type { LiveAct, Presence } from '../../schemas/types.ts';
import type { PathOf } from '../address.ts';

/** What is heard on a line to the server. */
export interface Heard {
  /** The line stands; the server takes the listener for this account. */
  readonly open: (accountId: string) => void;
  readonly act: (act: LiveAct) => void;
  readonly presence: (planId: string, presence: Presence) => void;
  /** From here on nothing of the plan is missed. */
  readonly joined: (planId: string) => void;
  /** Too much of the plan was missed to be heard one by one. */
  readonly reset: (planId: string) => void;
  /** The plan is not, or no longer, for this account to read. */
  readonly gone: (planId: string) => void;
  /** What was heard of the plans by now, for `after` of the next line. */
  readonly heardSoFar: (places: string) => void;
  /** The line broke; the browser tries again by itself. */
  readonly broken: () => void;
  /** The server refused, and the browser has given up. */
  readonly refused: () => void;
}

export interface PlansLine {
  readonly close: () => void;
}

/**
 * Listens to some plans. After a break the browser itself comes again and names the last message it
 * heard.
 */
export function openPlansLine(planIds: readonly string[], after: string, heard: Heard): PlansLine {
  const path: PathOf<'followPlans'> = '/api/live';
  const source = new EventSource(
    `${path}?plans=${planIds.join(',')}${after === '' ? '' : `&after=${after}`}`,
  );
  const on = <T>(event: string, take: (data: T) => void) =>
    source.addEventListener(event, (message: MessageEvent<string>) => {
      if (message.lastEventId !== '') heard.heardSoFar(message.lastEventId);
      take(JSON.parse(message.data) as T);
    });
  type OfPlan = { readonly planId: string };
  on<{ readonly accountId: string }>('person', ({ accountId }) => heard.open(accountId));
  on<LiveAct>('act', heard.act);
  on<Presence & OfPlan>('presence', ({ planId, people }) => heard.presence(planId, { people }));
  on<OfPlan>('hello', ({ planId }) => heard.joined(planId));
  on<OfPlan>('reset', ({ planId }) => heard.reset(planId));
  on<OfPlan>('gone', ({ planId }) => heard.gone(planId));
  source.addEventListener('error', () => {
    if (source.readyState === EventSource.CLOSED) heard.refused();
    else heard.broken();
  });
  return { close: () => source.close() };
}
