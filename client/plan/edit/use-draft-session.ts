import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { DraftView } from '../../../schemas/types.ts';
import { call } from '../../api.ts';
import { useLive } from '../../live/live-context.tsx';
import { keyOf, stalePlan } from '../../queries.ts';
import { createDraftSession, type DraftSession } from './draft-session.ts';

/**
 * The editing session of a plan's draft. It starts from the draft loaded, takes newer ones as they
 * are fetched, saves when the page is hidden and when it is left, and hands the draft back to the
 * cache so that other modes show it.
 */
export function useDraftSession(planId: string, draft: DraftView, keepKey: string): DraftSession {
  const client = useQueryClient();
  const [session] = useState(() =>
    createDraftSession(
      draft,
      {
        getDraft: () => call('getDraft', { planId }),
        getFindings: () => call('getFindings', { planId }),
        setNode: (nodeId, version, fields) =>
          call('setNode', { planId, nodeId, version, body: { fields } }),
        addNode: (parentId, version, node, index) => {
          const body = index === undefined ? { node } : { node, index };
          return call('addNode', { planId, nodeId: parentId, version, body });
        },
        removeNode: (nodeId, version) => call('removeNode', { planId, nodeId, version }),
        moveNode: (nodeId, version, parentId, index) =>
          call('moveNode', { planId, nodeId, version, body: { parentId, index } }),
      },
      keepKey,
    ),
  );
  useEffect(() => session.adopt(draft), [session, draft]);
  const { onDraftAct } = useLive();
  useEffect(
    () =>
      onDraftAct(() => void client.invalidateQueries({ queryKey: keyOf('getDraft', { planId }) })),
    [onDraftAct, client, planId],
  );
  useEffect(() => {
    session.start();
    const hide = () => {
      if (document.visibilityState === 'hidden') void session.flush();
    };
    const press = (event: KeyboardEvent) => {
      if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      void session.flush();
    };
    const leave = () => void session.flush();
    document.addEventListener('visibilitychange', hide);
    window.addEventListener('pagehide', leave);
    window.addEventListener('blur', leave);
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('blur', leave);
      document.removeEventListener('keydown', press);
      session.stop();
      void session.flush().then(() => void stalePlan(client, planId));
    };
  }, [session, client, planId]);
  return session;
}
