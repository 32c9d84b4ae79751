import { useQueryClient } from '@tanstack/react-query';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { LiveAct, Presence } from '../../schemas/types.ts';
import { planKey } from '../queries.ts';
import { useAccount } from '../session.tsx';
import { isDraftAct, staleAfter } from './refresh.ts';
import { listenToPlan, type PlanLine } from './stream.ts';

/** Acts that come together are looked at together. */
const GATHER_MS = 150;

interface Live {
  readonly connected: boolean;
  /** Who of one's own side is at the plan, without oneself. */
  readonly people: Presence['people'];
  /** Calls back when somebody else changed the draft. Returns how to stop. */
  readonly onDraftAct: (listener: () => void) => () => void;
  /** Tells the others what this person is editing. */
  readonly editing: (nodeId: string | undefined) => void;
}

const NOBODY: Live = {
  connected: true,
  people: [],
  onDraftAct: () => () => undefined,
  editing: () => undefined,
};
const LiveContext = createContext<Live>(NOBODY);

export const useLive = (): Live => useContext(LiveContext);

/** Keeps a plan's page true while others act, and says who is there. */
export function LivePlan({
  planId,
  children,
}: {
  readonly planId: string;
  readonly children: ReactNode;
}) {
  const queries = useQueryClient();
  const me = useAccount().id;
  const [connected, setConnected] = useState(true);
  const [people, setPeople] = useState<Presence['people']>([]);
  const listeners = useRef(new Set<() => void>());
  const line = useRef<PlanLine | undefined>(undefined);
  const node = useRef<string | undefined>(undefined);

  useEffect(() => {
    let gathered: LiveAct[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = () => {
      timer = undefined;
      const acts = gathered;
      gathered = [];
      for (const queryKey of staleAfter(planId, acts)) void queries.invalidateQueries({ queryKey });
      if (acts.some((act) => isDraftAct(act))) for (const listener of listeners.current) listener();
    };
    const listening = listenToPlan(planId, me, {
      // What the person wrote into the draft at this page is here already.
      act: (act) => {
        if (isDraftAct(act) && act.accountId === me) return;
        gathered.push(act);
        timer ??= setTimeout(refresh, GATHER_MS);
      },
      reset: () => {
        void queries.invalidateQueries({ queryKey: planKey(planId) });
        for (const listener of listeners.current) listener();
      },
      presence: ({ people: now }) => setPeople(now),
      connected: setConnected,
    });
    listening.editing(node.current);
    line.current = listening;
    return () => {
      listening.stop();
      clearTimeout(timer);
    };
  }, [planId, me, queries]);

  // These stay the same while people come and go: whoever listens need not begin anew.
  const onDraftAct = useCallback((listener: () => void) => {
    listeners.current.add(listener);
    return () => {
      listeners.current.delete(listener);
    };
  }, []);
  const editing = useCallback((nodeId: string | undefined) => {
    node.current = nodeId;
    line.current?.editing(nodeId);
  }, []);
  const live = useMemo(
    (): Live => ({ connected, people, onDraftAct, editing }),
    [connected, people, onDraftAct, editing],
  );
  return <LiveContext.Provider value={live}>{children}</LiveContext.Provider>;
}
