import { useEffect, useMemo, useState } from 'react';
import { useLive } from '../../live/live-context.tsx';
import { agenciesOf } from './agencies-of.ts';
import type { DraftSession } from './draft-session.ts';
import { createOpenField, type EditHost } from './edit-context.tsx';

/**
 * Holds what the items of the paper edit with, and what they ask for: to be moved elsewhere, to
 * have their findings shown.
 */
export function useEditHost(session: DraftSession) {
  const [openField] = useState(createOpenField);
  const [asked, setAsked] = useState<{ readonly nodeId: string } | undefined>();
  const [moving, setMoving] = useState<string | undefined>();
  const { editing } = useLive();
  useEffect(() => {
    const tell = () => editing(openField.read()?.split(' ')[0]);
    const stop = openField.subscribe(tell);
    return () => {
      stop();
      editing(undefined);
    };
  }, [openField, editing]);
  const host = useMemo<EditHost>(
    () => ({
      session,
      openField,
      agencies: () => agenciesOf(session.read().document),
      onMoveTo: setMoving,
      onShowFindings: (nodeId: string) => setAsked({ nodeId }),
    }),
    [session, openField],
  );
  return { host, asked, moving, endMoving: () => setMoving(undefined) };
}
