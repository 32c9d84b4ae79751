import { createContext, type ReactNode, use, useEffect, useMemo, useRef, useState } from 'react';
import { Router } from 'wouter';
import { useT } from '../i18n.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';

type Guards = Set<object>;

const pathOf = (target: string): string => target.split(/[?#]/)[0] ?? '';

const GuardContext = createContext<Guards>(new Set());

/** Holds back a step inside the app while something typed isn't saved, and asks first. */
export function UnsavedGuardProvider({ children }: { readonly children: ReactNode }) {
  const t = useT();
  const guards = useRef<Guards>(new Set());
  const [leave, setLeave] = useState<{ readonly go: () => void }>();
  const value = useMemo(() => guards.current, []);
  return (
    <GuardContext value={value}>
      <Router
        aroundNav={(navigate, target, options) => {
          const path = pathOf(target);
          const stays = path === '' || path === window.location.pathname;
          if (guards.current.size === 0 || stays) navigate(target, options);
          else setLeave({ go: () => navigate(target, options) });
        }}
      >
        {children}
      </Router>
      <ConfirmDialog
        opened={leave !== undefined}
        onClose={() => setLeave(undefined)}
        title={t('common.unsavedTitle')}
        detail={t('common.unsaved')}
        action={t('common.leave')}
        grave
        onConfirm={() => {
          setLeave(undefined);
          leave?.go();
        }}
      />
    </GuardContext>
  );
}

/** While `unsaved`, leaving the page (by a link or by closing the window) asks first. */
export function useUnsavedGuard(unsaved: boolean): void {
  const guards = use(GuardContext);
  useEffect(() => {
    if (!unsaved) return;
    const guard = {};
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    guards.add(guard);
    window.addEventListener('beforeunload', warn);
    return () => {
      guards.delete(guard);
      window.removeEventListener('beforeunload', warn);
    };
  }, [guards, unsaved]);
}
