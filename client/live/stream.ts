import type { LiveAct, Presence } from '../../schemas/types.ts';
import type { ToPage } from './hub-messages.ts';
import { type HubLink, linkToOwn, linkToShared } from './hub-of-page.ts';

/** What a page hears of its plan. */
export interface HeardOfPlan {
  readonly act: (act: LiveAct) => void;
  /** Something may have been missed. */
  readonly reset: () => void;
  readonly presence: (presence: Presence) => void;
  /** Whether the line stands; a short break is not told. */
  readonly connected: (is: boolean) => void;
}

export interface PlanLine {
  /** Tells the others what the person is editing here. */
  readonly editing: (nodeId: string | undefined) => void;
  readonly stop: () => void;
}

/** How often the page tells the hub that it is still there. */
const HERE_MS = 10_000;
/**
 * So many answers of a shared hub that never came mean that it died, with the page that it ran
 * beside.
 */
const MOST_UNANSWERED = 2;
/**
 * What was loaded so long before the line stood is loaded again: meanwhile others may have acted.
 */
const LATE_MS = 1_000;

/**
 * Listens to a plan through the hub that all pages of the browser share, or one of the page's own
 * where there is none.
 */
export function listenToPlan(planId: string, accountId: string, heard: HeardOfPlan): PlanLine {
  let nodeId: string | undefined;
  let link: HubLink | undefined;
  let first = true;
  let unanswered = 0;
  let answeredOnce = false;
  let shared = true;
  const began = performance.now();

  const receive = (message: ToPage) => {
    if (message.kind === 'alive') {
      unanswered = 0;
      answeredOnce = true;
    } else if (message.kind === 'joined') {
      if (first && performance.now() - began > LATE_MS) heard.reset();
      first = false;
    } else if (message.kind === 'act') heard.act(message.act);
    else if (message.kind === 'presence') heard.presence(message.presence);
    else if (message.kind === 'connected') heard.connected(message.is);
    else heard.reset();
  };
  const connect = () => {
    link?.close();
    unanswered = 0;
    link = shared ? linkToShared(receive, giveUpSharing) : undefined;
    link ??= linkToOwn(receive);
    sayHere();
  };
  const giveUpSharing = () => {
    if (!shared) return;
    shared = false;
    connect();
  };
  const sayHere = (used = false) =>
    link?.take({ kind: 'here', planId, accountId, nodeId, first, used });
  const beat = () => {
    if (unanswered >= MOST_UNANSWERED) {
      // One that lived is started anew; one that never answered is done without.
      shared = answeredOnce;
      answeredOnce = false;
      connect();
    } else sayHere();
    unanswered += 1;
  };
  const leave = () => link?.leave();
  const whenShown = () => {
    if (!document.hidden) sayHere(true);
  };

  connect();
  const beating = setInterval(beat, HERE_MS);
  document.addEventListener('visibilitychange', whenShown);
  addEventListener('pageshow', whenShown);
  addEventListener('pagehide', leave);
  return {
    editing: (next) => {
      if (nodeId === next) return;
      nodeId = next;
      sayHere();
    },
    stop: () => {
      clearInterval(beating);
      document.removeEventListener('visibilitychange', whenShown);
      removeEventListener('pageshow', whenShown);
      removeEventListener('pagehide', leave);
      link?.close();
    },
  };
}
