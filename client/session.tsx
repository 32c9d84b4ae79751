import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useMemo,
  useState,
} from 'react';
import type { AccountView, SessionView, SignInRequest } from '../schemas/types.ts';
import { call, onSignedOut } from './api.ts';
import { ApiProblem } from './api-problem.ts';
import { keyOf } from './queries.ts';

interface SessionState {
  /** undefined while the server is being asked; null when nobody is signed in. */
  readonly account: AccountView | null | undefined;
  /**
   * The session ended while the page was open: the page stays, a form above it asks to sign in
   * again.
   */
  readonly expired: boolean;
  /** Why the server could not be asked. */
  readonly error: Error | null;
  readonly retry: () => void;
  readonly signIn: (request: SignInRequest) => Promise<AccountView>;
  readonly signOut: () => Promise<void>;
}

const SessionContext = createContext<SessionState | undefined>(undefined);

async function readSession(signal: AbortSignal): Promise<SessionView | null> {
  try {
    return await call('getSession', { signal });
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) return null;
    throw error;
  }
}

const SESSION_KEY = keyOf('getSession');

const SESSION = {
  queryKey: SESSION_KEY,
  queryFn: ({ signal }: { readonly signal: AbortSignal }) => readSession(signal),
  staleTime: Number.POSITIVE_INFINITY,
};

/** Begins to ask who is signed in, while the page is still being fetched. */
export const fetchSession = (client: QueryClient): void => void client.prefetchQuery(SESSION);

/** All that is cached but the session itself, which the page goes on watching. */
const OTHERS = {
  predicate: ({ queryKey }: { readonly queryKey: readonly unknown[] }) =>
    queryKey[0] !== SESSION_KEY[0],
};

/** Knows who is signed in, and notices when the server no longer does. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient();
  const [expired, setExpired] = useState(false);
  const session = useQuery(SESSION);
  const account = session.data === null ? null : session.data?.account;

  useEffect(() => onSignedOut(() => setExpired(true)), []);

  const signIn = useCallback(
    async (request: SignInRequest) => {
      const next = await call('signIn', { body: request });
      const before = client.getQueryData<SessionView | null>(SESSION_KEY);
      // Another person must not see what the one before had loaded.
      if (before?.account.id !== next.account.id) client.removeQueries(OTHERS);
      client.setQueryData(SESSION_KEY, next);
      setExpired(false);
      await client.invalidateQueries(OTHERS);
      return next.account;
    },
    [client],
  );

  const signOut = useCallback(async () => {
    await call('signOut');
    client.removeQueries(OTHERS);
    client.setQueryData(SESSION_KEY, null);
    setExpired(false);
  }, [client]);

  const value = useMemo<SessionState>(
    () => ({
      account,
      expired: expired && account !== null && account !== undefined,
      error: session.error,
      retry: () => void session.refetch(),
      signIn,
      signOut,
    }),
    [account, expired, session.error, session.refetch, signIn, signOut],
  );
  return <SessionContext value={value}>{children}</SessionContext>;
}

export function useSession(): SessionState {
  const value = use(SessionContext);
  if (value === undefined) throw new Error('useSession needs a SessionProvider above it');
  return value;
}

/** The account of the person signed in; for pages that are only shown to somebody signed in. */
export function useAccount(): AccountView {
  const { account } = useSession();
  if (!account) throw new Error('useAccount is only for pages behind sign-in');
  return account;
}
