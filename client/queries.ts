import {
  keepPreviousData,
  QueryClient,
  type QueryKey,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useRef } from 'react';
import type { AnswerOf, BodyOf, OPERATIONS, OperationName } from '../schemas/operations.ts';
import type {
  ChangePasswordRequest,
  CreatePlanRequest,
  PlanView,
  SetCalendarRequest,
} from '../schemas/types.ts';
import type { Address, DocumentRef } from './address.ts';
import { call, type Input, type Optional, send } from './api.ts';
import { mayRetry } from './api-problem.ts';

const STALE_AFTER_MS = 10_000;
const RETRIES = 2;

/** Reads are tried again when the network or the server failed; what the server refused is not. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: STALE_AFTER_MS,
        retry: (count, error) => count < RETRIES && mayRetry(error),
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
}

/** The operations that read, and those that write. */
type Named<Method> = {
  [N in OperationName]: (typeof OPERATIONS)[N]['method'] extends Method ? N : never;
}[OperationName];
export type ReadName = Named<'get'>;
export type WriteName = Exclude<OperationName, ReadName>;

/** Everything that is cached of a plan has a key that begins so. */
export const planKey = (planId: string): QueryKey => ['plan', planId];

/**
 * The key of what is cached of a read; of all its answers that the part of an address given here
 * fits.
 */
export function keyOf<N extends ReadName>(name: N, address: Partial<Address<N>> = {}): QueryKey {
  const { planId, ...rest } = address as { readonly planId?: string };
  const key = planId === undefined ? [name] : [...planKey(planId), name];
  return Object.keys(rest).length === 0 ? key : [...key, rest];
}

interface Reading {
  readonly staleTime?: number;
  readonly placeholderData?: typeof keepPreviousData;
}

/** Reads that are cached otherwise than STALE_AFTER_MS says. */
const READING: { readonly [N in ReadName]?: Reading } = {
  // These never change: what is frozen, and what goes with the product.
  getRevision: { staleTime: Number.POSITIVE_INFINITY },
  getPackContents: { staleTime: Number.POSITIVE_INFINITY },
  getChecks: { staleTime: Number.POSITIVE_INFINITY },
  // Any edit of the draft may change these.
  getGate: { staleTime: 0 },
  getFindings: { staleTime: 0 },
  // While remarks are placed in another document, those shown stay.
  getComments: { placeholderData: keepPreviousData },
};

/** What an operation answers, cached; asked when `enabled`. */
export function useRead<N extends ReadName>(
  name: N,
  ...[address = {} as Address<N>, enabled = true]: Optional<Address<N>, [enabled?: boolean]>
): UseQueryResult<AnswerOf<N>> {
  return useQuery<AnswerOf<N>>({
    queryKey: keyOf(name, address),
    queryFn: ({ signal }) => call(name, { ...address, signal } as Input<N>),
    enabled,
    ...(READING[name] as object),
  });
}

/** No request while `number` is undefined, or 0. */
export const useRevision = (planId: string, number = 0) =>
  useRead('getRevision', { planId, number }, number > 0);

/** Remarks placed in `at`; the latest revision when it is left out. */
export const useComments = (planId: string, at?: DocumentRef, enabled = true) =>
  useRead('getComments', at === undefined ? { planId } : { planId, query: { at } }, enabled);

/** The day that words mean; no request for none. */
export const useDue = (said: string) => useRead('getDue', { query: { said } }, said !== '');

/** The redline as safe HTML (`<article class="redline">`). */
export function useRedlineHtml(
  planId: string,
  query: Pick<Address<'getRedline'>['query'], 'from' | 'to' | 'layout'>,
) {
  const address = { planId, query: { ...query, fragment: 1 } };
  return useQuery({
    queryKey: [...keyOf('getRedline', address), 'html'],
    queryFn: async ({ signal }) =>
      (await send('getRedline', { ...address, signal }, 'text/html')).text(),
  });
}

/** Everything shown of a plan is asked for again, except frozen revisions; the lists too. */
export async function refreshPlan(client: QueryClient, planId: string): Promise<void> {
  await Promise.all([
    stalePlan(client, planId),
    client.invalidateQueries({ queryKey: keyOf('getPlans') }),
  ]);
}

/** Everything shown of a plan is asked for again, except frozen revisions. */
export const stalePlan = (client: QueryClient, planId: string): Promise<void> =>
  client.invalidateQueries({
    queryKey: planKey(planId),
    predicate: ({ queryKey }) => queryKey[2] !== ('getRevision' satisfies ReadName),
  });

/** A write to a plan that asks again for what it touched once it succeeded. */
export function usePlanWrite<Given, Answer>(
  planId: string,
  write: (given: Given) => Promise<Answer>,
): UseMutationResult<Answer, Error, Given> {
  const client = useQueryClient();
  return useMutation({ mutationFn: write, onSuccess: () => refreshPlan(client, planId) });
}

/** Lists that a write changes, beside what is cached of its plan. */
const LISTS: { readonly [N in WriteName]?: ReadName } = {
  createAccount: 'getAccounts',
  updateAccount: 'getAccounts',
  setMeeting: 'getMeetings',
};

/** What is given to a write: its body, or nothing. */
type Given<N extends WriteName> = BodyOf<N>;

/** A write to what its address names, which asks again for what it touched once it succeeded. */
export function useWrite<N extends WriteName>(
  name: N,
  ...[address = {} as Address<N>]: Optional<Address<N>>
): UseMutationResult<AnswerOf<N>, Error, Given<N>> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Given<N>) => call(name, { ...address, body } as unknown as Input<N>),
    onSuccess: async () => {
      const { planId } = address as { readonly planId?: string };
      const list = LISTS[name];
      await Promise.all([
        planId !== undefined && refreshPlan(client, planId),
        list && client.invalidateQueries({ queryKey: keyOf(list) }),
      ]);
    },
  });
}

/**
 * A reply sent again after its answer was lost is stored once; other words, or another remark's,
 * are another reply.
 */
export function useReply(planId: string, commentId: string) {
  const tried = useRef({ commentId: '', text: '', id: '' });
  return usePlanWrite(planId, async (text: string) => {
    if (tried.current.commentId !== commentId || tried.current.text !== text)
      tried.current = { commentId, text, id: crypto.randomUUID() };
    const body = { id: tried.current.id, text };
    const answer = await call('replyToComment', { planId, commentId, body });
    tried.current = { commentId: '', text: '', id: '' };
    return answer;
  });
}

export function useCreatePlan(): UseMutationResult<PlanView, Error, CreatePlanRequest> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body) => call('createPlan', { body }),
    onSuccess: (plan) => {
      client.setQueryData(keyOf('getPlan', { planId: plan.id }), plan);
      return client.invalidateQueries({ queryKey: keyOf('getPlans') });
    },
  });
}

/** The passwords are forgotten at once. */
export const useChangePassword = () =>
  useMutation({
    mutationFn: (body: ChangePasswordRequest) => call('changePassword', { body }),
    gcTime: 0,
  });

/** Sets all days; the answer is the calendar as it then is. */
export function useSetCalendar() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: SetCalendarRequest) => call('setCalendar', { body }),
    onSuccess: (calendar) => client.setQueryData(keyOf('getCalendar'), calendar),
  });
}
