import {
  keepPreviousData,
  QueryClient,
  type UseMutationResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type {
  AddCommentRequest,
  ConfirmRequest,
  CreateAccountRequest,
  CreatePlanRequest,
  DecisionRequest,
  ExtendDueRequest,
  PlanView,
  ReopenCommentRequest,
  ReopenPlanRequest,
  ReplaceAnchorRequest,
  ReplyRequest,
  RespondRequest,
  SetMembersRequest,
  SubmitRequest,
  UpdateAccountRequest,
  WithdrawRequest,
} from '../schemas/types.ts';
import { api, type DocumentRef, type RedlineLayout } from './api.ts';
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

/** Keys of what is cached. Everything of a plan lies below `keys.plan(id)`. */
export const keys = {
  session: ['session'],
  accounts: ['accounts'],
  plans: ['plans'],
  plan: (planId: string) => ['plan', planId],
  draft: (planId: string) => ['plan', planId, 'draft'],
  revision: (planId: string, number: number) => ['plan', planId, 'revision', number],
  comments: (planId: string) => ['plan', planId, 'comments'],
  redline: (planId: string, from: number, to: DocumentRef) => ['plan', planId, 'redline', from, to],
  rounds: (planId: string) => ['plan', planId, 'rounds'],
  checks: (planId: string) => ['plan', planId, 'checks'],
  history: (planId: string) => ['plan', planId, 'history'],
  responseTable: (planId: string) => ['plan', planId, 'response-table'],
} as const;

export const usePlans = () =>
  useQuery({ queryKey: keys.plans, queryFn: ({ signal }) => api.getPlans(signal) });

export const useAccounts = () =>
  useQuery({ queryKey: keys.accounts, queryFn: ({ signal }) => api.getAccounts(signal) });

/** The plan as the person signed in sees it. It is fresh again whenever the window gets the focus. */
export const usePlan = (planId: string) =>
  useQuery({
    queryKey: [...keys.plan(planId), 'view'],
    queryFn: ({ signal }) => api.getPlan(planId, signal),
  });

/** The working draft; only the drafting side may ask for it, so `enabled` must be their role. */
export const useDraft = (planId: string, enabled = true) =>
  useQuery({
    queryKey: keys.draft(planId),
    queryFn: ({ signal }) => api.getDraft(planId, signal),
    enabled,
  });

/** A frozen revision never changes, so it is fetched once. No request while `number` is undefined. */
export const useRevision = (planId: string, number: number | undefined) =>
  useQuery({
    queryKey: keys.revision(planId, number ?? 0),
    queryFn: ({ signal }) => api.getRevision(planId, number ?? 0, signal),
    enabled: number !== undefined && number > 0,
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Remarks placed in `at`; the latest revision when it is left out. */
export const useComments = (planId: string, at?: DocumentRef, enabled = true) =>
  useQuery({
    queryKey: [...keys.comments(planId), at ?? 'latest'],
    queryFn: ({ signal }) => api.getComments(planId, at, signal),
    enabled,
    placeholderData: keepPreviousData,
  });

export const useRedline = (planId: string, from: number, to: DocumentRef, enabled = true) =>
  useQuery({
    queryKey: keys.redline(planId, from, to),
    queryFn: ({ signal }) => api.getRedline(planId, from, to, signal),
    enabled,
  });

/** The redline as safe HTML (`<article class="redline">`). */
export const useRedlineHtml = (
  planId: string,
  from: number,
  to: DocumentRef,
  layout: RedlineLayout,
) =>
  useQuery({
    queryKey: [...keys.redline(planId, from, to), 'html', layout],
    queryFn: ({ signal }) => api.getRedlineHtml(planId, from, to, layout, signal),
  });

export const useRounds = (planId: string) =>
  useQuery({
    queryKey: keys.rounds(planId),
    queryFn: ({ signal }) => api.getRounds(planId, signal),
  });

/** The checks that a directive may carry; they change with the product alone. */
export const useChecks = (planId: string) =>
  useQuery({
    queryKey: keys.checks(planId),
    queryFn: ({ signal }) => api.getChecks(planId, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const useHistory = (planId: string) =>
  useQuery({
    queryKey: keys.history(planId),
    queryFn: ({ signal }) => api.getHistory(planId, signal),
  });

export const useResponseTable = (planId: string) =>
  useQuery({
    queryKey: keys.responseTable(planId),
    queryFn: ({ signal }) => api.getResponseTable(planId, signal),
  });

/** Everything shown of a plan is asked for again, except frozen revisions; the lists too. */
export async function refreshPlan(client: QueryClient, planId: string): Promise<void> {
  await Promise.all([
    client.invalidateQueries({
      queryKey: keys.plan(planId),
      predicate: (query) => query.queryKey[2] !== 'revision',
    }),
    client.invalidateQueries({ queryKey: keys.plans }),
  ]);
}

/** A write to a plan that asks again for what it touched once it succeeded. */
export function usePlanMutation<Input, Answer>(
  planId: string,
  write: (input: Input) => Promise<Answer>,
): UseMutationResult<Answer, Error, Input> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: write,
    onSuccess: async () => {
      await refreshPlan(client, planId);
    },
  });
}

export const useSubmit = (planId: string) =>
  usePlanMutation(planId, (body: SubmitRequest) => api.submit(planId, body));
export const useWithdraw = (planId: string) =>
  usePlanMutation(planId, (body: WithdrawRequest) => api.withdraw(planId, body));
export const useReopenPlan = (planId: string) =>
  usePlanMutation(planId, (body: ReopenPlanRequest) => api.reopenPlan(planId, body));
export const useDecide = (planId: string) =>
  usePlanMutation(planId, (body: DecisionRequest) => api.decide(planId, body));
export const useExtendDue = (planId: string) =>
  usePlanMutation(planId, (body: ExtendDueRequest) => api.extendDue(planId, body));
export const useSetMembers = (planId: string) =>
  usePlanMutation(planId, (body: SetMembersRequest) => api.setMembers(planId, body));
export const useAddComment = (planId: string) =>
  usePlanMutation(planId, (body: AddCommentRequest) => api.addComment(planId, body));
export const useReply = (planId: string) =>
  usePlanMutation(planId, (input: ReplyRequest & { readonly commentId: string }) =>
    api.reply(planId, input.commentId, { text: input.text }),
  );
export const useRespond = (planId: string) =>
  usePlanMutation(
    planId,
    ({ commentId, ...body }: RespondRequest & { readonly commentId: string }) =>
      api.respond(planId, commentId, body),
  );
export const useReleaseResponses = (planId: string) =>
  usePlanMutation(planId, (_: undefined) => api.releaseResponses(planId));
export const useConfirmResponse = (planId: string) =>
  usePlanMutation(
    planId,
    ({ commentId, ...body }: ConfirmRequest & { readonly commentId: string }) =>
      api.confirmResponse(planId, commentId, body),
  );
export const useReopenComment = (planId: string) =>
  usePlanMutation(
    planId,
    ({ commentId, ...body }: ReopenCommentRequest & { readonly commentId: string }) =>
      api.reopenComment(planId, commentId, body),
  );

export const useReplaceAnchor = (planId: string) =>
  usePlanMutation(
    planId,
    ({ commentId, ...body }: ReplaceAnchorRequest & { readonly commentId: string }) =>
      api.replaceAnchor(planId, commentId, body),
  );

export function useCreatePlan(): UseMutationResult<PlanView, Error, CreatePlanRequest> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: CreatePlanRequest) => api.createPlan(body),
    onSuccess: (plan) => {
      client.setQueryData([...keys.plan(plan.id), 'view'], plan);
      return client.invalidateQueries({ queryKey: keys.plans });
    },
  });
}

export function useCreateAccount() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: CreateAccountRequest) => api.createAccount(body),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.accounts }),
  });
}

export function useUpdateAccount() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: UpdateAccountRequest & { readonly id: string }) =>
      api.updateAccount(id, body),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.accounts }),
  });
}
