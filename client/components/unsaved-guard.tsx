import { Button } from '@mantine/core';
import { createContext, type ReactNode, use, useEffect, useMemo, useRef, useState } from 'react';
import { Router } from 'wouter';
import { useT } from '../i18n.tsx';
import styles from './dialog.module.css';
import { UrgentDialog } from './urgent-dialog.tsx';

/** Whether a step is to be asked about: one inside the app by a link, or out of the window. */
type Guard = (by: 'link' | 'window') => boolean;
type Guards = Set<Guard>;

const always: Guard = () => true;

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
          if (stays || ![...guards.current].some((holds) => holds('link')))
            navigate(target, options);
          else setLeave({ go: () => navigate(target, options) });
        }}
      >
        {children}
      </Router>
      <UrgentDialog
        opened={leave !== undefined}
        title={t('common.unsavedTitle')}
        onEscape={() => setLeave(undefined)}
      >
        <div className={styles.body}>
          <p>{t('common.unsaved')}</p>
          <div className={styles.actions}>
            <Button variant="default" onClick={() => setLeave(undefined)}>
              {t('common.cancel')}
            </Button>
            <Button
              color="var(--late)"
              c="var(--surface-raised)"
              onClick={() => {
                setLeave(undefined);
                leave?.go();
              }}
            >
              {t('common.leave')}
            </Button>
          </div>
        </div>
      </UrgentDialog>
    </GuardContext>
  );
}

/**
 * While `unsaved`, leaving the page (by a link or by closing the window) asks first, where it
 * `holds` at that moment.
 */
export function useUnsavedGuard(unsaved: boolean, holds: Guard = always): void {
  const guards = use(GuardContext);
  useEffect(() => {
    if (!unsaved) return;
    const guard: Guard = (by) => holds(by);
    const warn = (event: BeforeUnloadEvent) => {
      if (holds('window')) event.preventDefault();
    };
    guards.add(guard);
    window.addEventListener('beforeunload', warn);
    return () => {
      guards.delete(guard);
      window.removeEventListener('beforeunload', warn);
    };
  }, [guards, unsaved, holds]);
}
