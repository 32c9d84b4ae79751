import type { Presence } from '../../schemas/types.ts';
import type { FromPage, ToPage } from './hub-messages.ts';
import type { OpenLine } from './line-keeper.ts';
import { createLines, MOST_PLANS } from './lines.ts';

/** Pages that open and close together change the line once. */
const GATHER_MS = 60;
/**
 * A page that said nothing for so long is gone or frozen: hidden pages may speak once a minute
 * only.
 */
const SILENT_MS = 180_000;
/** How often silent pages are looked for, and plans that were gone are tried again. */
const SWEEP_MS = 60_000;

/** What the hub asks of the world. */
export interface HubNeeds {
  readonly open: OpenLine;
  readonly putPresence: (planId: string, nodeId: string | undefined) => void;
  /** Calls back when the server no longer knows the session. */
  readonly ifSignedOut: (then: () => void) => void;
}

/** A page at the hub. */
export interface HubPage {
  readonly take: (message: FromPage) => void;
  readonly leave: () => void;
}

export interface Hub {
  readonly join: (send: (message: ToPage) => void) => HubPage;
  /**
   * Hangs up, or listens again where it was: for a page that has the hub to itself, and is hidden.
   */
  readonly rest: (is: boolean) => void;
}

/** Where a page is, and when it was last heard of (ms of performance.now). */
type Place = Omit<Extract<FromPage, { readonly kind: 'here' }>, 'kind' | 'first' | 'used'> & {
  readonly at: number;
};

/**
 * The lines to the server of all pages of a browser, nearly always one, on whatever plans they are:
 * browsers open six connections to a server without HTTP/2, and a line for each page would take
 * them all. Tells each page what is for it, and the server who is where.
 */
export function createHub({ open, putPresence, ifSignedOut }: HubNeeds): Hub {
  const pages = new Map<(message: ToPage) => void, Place>();
  const people = new Map<string, Presence>();
  /** By plan, what the server was last told is edited. */
  const edited = new Map<string, string | undefined>();
  const gone = new Set<string>();
  /** Plans of pages for which no line had room. */
  const unheard = new Set<string>();
  let accountId: string | undefined;
  let connected = true;
  let changing = false;
  let sweeping: ReturnType<typeof setInterval> | undefined;

  const tell = (message: ToPage, planId?: string) => {
    for (const [send, place] of pages) {
      // A page of somebody who signed out meanwhile hears nothing of what another person may know.
      if (accountId !== undefined && place.accountId !== accountId) continue;
      if (planId === undefined || place.planId === planId) send(message);
    }
  };
  const keeper = createLines(open, {
    open: (account, planIds) => {
      accountId = account;
      for (const planId of planIds) edited.delete(planId);
      sayWhere();
    },
    act: (act) => tell({ kind: 'act', act }, act.planId),
    presence: (planId, presence) => {
      people.set(planId, presence);
      tell({ kind: 'presence', presence }, planId);
    },
    joined: (planId) => {
      if (unheard.delete(planId)) tell({ kind: 'reset' }, planId);
      tell({ kind: 'joined' }, planId);
    },
    reset: (planId) => tell({ kind: 'reset' }, planId),
    gone: (planId) => {
      gone.add(planId);
      tell({ kind: 'reset' }, planId);
      changeSoon();
    },
    connected: (is) => {
      if (connected === is) return;
      connected = is;
      for (const send of pages.keys()) send({ kind: 'connected', is });
    },
    // Whoever is signed out finds out by asking for what they see.
    refused: () => ifSignedOut(() => tell({ kind: 'reset' })),
  });

  /** The plans of all pages, those of the page last used first. */
  const wanted = (): readonly string[] => {
    const ids = new Set([...pages.values()].map(({ planId }) => planId).reverse());
    return [...ids].filter((id) => !gone.has(id));
  };
  const listened = (): readonly string[] => wanted().slice(0, MOST_PLANS);
  /** Tells the server what is edited where, as far as it doesn't know. */
  const sayWhere = () => {
    const places = [...pages.values()];
    for (const planId of listened()) {
      const editing = places.findLast((one) => one.planId === planId && one.nodeId !== undefined);
      if (edited.has(planId) && edited.get(planId) === editing?.nodeId) continue;
      edited.set(planId, editing?.nodeId);
      putPresence(planId, editing?.nodeId);
    }
  };
  const change = () => {
    changing = false;
    const ids = listened();
    for (const id of wanted().slice(MOST_PLANS)) unheard.add(id);
    for (const known of [people, edited])
      for (const id of known.keys()) if (!ids.includes(id)) known.delete(id);
    keeper.listenTo(ids);
    // A plan that is new to the line is told of when the line stands.
    if (edited.size > 0) sayWhere();
  };
  const changeSoon = () => {
    if (!changing) setTimeout(change, GATHER_MS);
    changing = true;
  };
  const sweep = () => {
    const now = performance.now();
    for (const [send, { at }] of pages) if (now - at > SILENT_MS) pages.delete(send);
    gone.clear();
    change();
    if (pages.size > 0) return;
    clearInterval(sweeping);
    sweeping = undefined;
  };

  const welcome = (send: (message: ToPage) => void, planId: string, first: boolean) => {
    gone.delete(planId);
    if (!first) send({ kind: 'reset' });
    if (!connected) send({ kind: 'connected', is: false });
    const presence = people.get(planId);
    if (presence) send({ kind: 'presence', presence });
    if (keeper.hears(planId)) send({ kind: 'joined' });
  };
  return {
    join: (send) => {
      const leave = () => {
        if (pages.delete(send)) changeSoon();
      };
      return {
        leave,
        take: (message) => {
          if (message.kind === 'leave') return leave();
          const { planId, nodeId, first, used } = message;
          const known = pages.get(send);
          const isNew = known?.planId !== planId || known.accountId !== message.accountId;
          // The page that was last opened or looked at is the last of them.
          if (isNew || used) pages.delete(send);
          pages.set(send, {
            planId,
            nodeId,
            accountId: message.accountId,
            at: performance.now(),
          });
          sweeping ??= setInterval(sweep, SWEEP_MS);
          send({ kind: 'alive' });
          if (isNew) welcome(send, planId, first);
          if (isNew || known.nodeId !== nodeId || (used && unheard.has(planId))) changeSoon();
        },
      };
    },
    rest: keeper.rest,
  };
}
