import {
  keepPreviousData,
  QueryClient,
  type UseMutationResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useRef } from 'react';
import type {
  AddCommentRequest,
  AssignRequest,
  ChangePasswordRequest,
  ConfirmManyRequest,
  ConfirmRequest,
  CreateAccountRequest,
  CreatePlanRequest,
  DecisionRequest,
  ExplainChangesRequest,
  ExtendDueRequest,
  MergeRequest,
  OpenConsultationRequest,
  PlanView,
  ReopenCommentRequest,
  ReopenPlanRequest,
  ReplaceAnchorRequest,
  ReplyRequest,
  RespondManyRequest,
  RespondRequest,
  ReviseCommentRequest,
  SetCalendarRequest,
  SetInstancesRequest,
  SetMeetingRequest,
  SetMembersRequest,
  SubmitRequest,
  UpdateAccountRequest,
  VoteRequest,
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
  meetings: ['meetings'],
  calendar: ['calendar'],
  due: (said: string) => ['due', said],
  plan: (planId: string) => ['plan', planId],
  draft: (planId: string) => ['plan', planId, 'draft'],
  revision: (planId: string, number: number) => ['plan', planId, 'revision', number],
  packContents: (planId: string, number: number) => ['plan', planId, 'pack', number],
  comments: (planId: string) => ['plan', planId, 'comments'],
  redline: (planId: string, from: number, to: DocumentRef) => ['plan', planId, 'redline', from, to],
  rounds: (planId: string) => ['plan', planId, 'rounds'],
  checks: (planId: string) => ['plan', planId, 'checks'],
  gate: (planId: string) => ['plan', planId, 'gate'],
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

/** What the pack of a revision holds. */
export const usePackContents = (planId: string, number: number) =>
  useQuery({
    queryKey: keys.packContents(planId, number),
    queryFn: ({ signal }) => api.getPackContents(planId, number, signal),
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

/** The answers held against the draft; only the drafting side may ask. */
export const useGate = (planId: string, enabled = true) =>
  useQuery({
    queryKey: keys.gate(planId),
    queryFn: ({ signal }) => api.getGate(planId, signal),
    enabled,
    // Any edit of the draft may prove an answer.
    staleTime: 0,
  });

export const useRounds = (planId: string, enabled = true) =>
  useQuery({
    queryKey: keys.rounds(planId),
    queryFn: ({ signal }) => api.getRounds(planId, signal),
    enabled,
  });

export const useMeetings = (enabled = true) =>
  useQuery({
    queryKey: keys.meetings,
    queryFn: ({ signal }) => api.getMeetings(signal),
    enabled,
  });

/** The day that words mean; no request for none. */
export const useDue = (said: string) =>
  useQuery({
    queryKey: keys.due(said),
    queryFn: ({ signal }) => api.getDue(said, signal),
    enabled: said !== '',
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
/** A reply sent again after its answer was lost is stored once; other words are another reply. */
export function useReply(planId: string) {
  const tried = useRef({ text: '', id: '' });
  return usePlanMutation(
    planId,
    async ({ commentId, text }: ReplyRequest & { readonly commentId: string }) => {
      if (tried.current.text !== text) tried.current = { text, id: crypto.randomUUID() };
      const answer = await api.reply(planId, commentId, { id: tried.current.id, text });
      tried.current = { text: '', id: '' };
      return answer;
    },
  );
}
export const useRespond = (planId: string) =>
  usePlanMutation(
    planId,
    ({ commentId, ...body }: RespondRequest & { readonly commentId: string }) =>
      api.respond(planId, commentId, body),
  );
export const useRespondMany = (planId: string) =>
  usePlanMutation(planId, (body: RespondManyRequest) => api.respondMany(planId, body));
export const useConfirmMany = (planId: string) =>
  usePlanMutation(planId, (body: ConfirmManyRequest) => api.confirmMany(planId, body));
export const useAssign = (planId: string) =>
  usePlanMutation(planId, (body: AssignRequest) => api.assign(planId, body));
export const useMerge = (planId: string) =>
  usePlanMutation(planId, ({ commentId, ...body }: MergeRequest & { readonly commentId: string }) =>
    api.merge(planId, commentId, body),
  );
export const useUnmerge = (planId: string) =>
  usePlanMutation(planId, (commentId: string) => api.unmerge(planId, commentId));
export const useExplain = (planId: string) =>
  usePlanMutation(
    planId,
    ({ sectionId, reason }: ExplainChangesRequest & { readonly sectionId: string }) =>
      api.explain(planId, sectionId, { reason }),
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

export const useOpenConsultation = (planId: string) =>
  usePlanMutation(planId, (body: OpenConsultationRequest) => api.openConsultation(planId, body));
export const useCloseConsultation = (planId: string) =>
  usePlanMutation(planId, (number: number) => api.closeConsultation(planId, number));
/** Reminds the agencies named; without names, all that owe an answer. */
export const useRemindAgencies = (planId: string) =>
  usePlanMutation(
    planId,
    ({ number, agencies }: { readonly number: number; readonly agencies?: readonly string[] }) =>
      api.remindAgencies(planId, number, agencies ? { agencies } : {}),
  );
export const useSeeConsultation = (planId: string) =>
  usePlanMutation(planId, (number: number) => api.seeConsultation(planId, number));
export const useDeclineConsultation = (planId: string) =>
  usePlanMutation(
    planId,
    ({ number, reason }: { readonly number: number; readonly reason: string }) =>
      api.declineConsultation(planId, number, { reason }),
  );
export const useReleaseRemarks = (planId: string) =>
  usePlanMutation(planId, (number: number) => api.releaseRemarks(planId, number));
export const useReviseComment = (planId: string) =>
  usePlanMutation(
    planId,
    ({ commentId, ...body }: ReviseCommentRequest & { readonly commentId: string }) =>
      api.reviseComment(planId, commentId, body),
  );
export const useDiscardComment = (planId: string) =>
  usePlanMutation(planId, (commentId: string) => api.discardComment(planId, commentId));
export const useVote = (planId: string) =>
  usePlanMutation(planId, (body: VoteRequest) => api.vote(planId, body));
/** Agrees with a section, or takes the agreement back. */
export const useSignSection = (planId: string) =>
  usePlanMutation(
    planId,
    ({ sectionId, signed }: { readonly sectionId: string; readonly signed: boolean }) =>
      signed ? api.signSection(planId, sectionId) : api.unsignSection(planId, sectionId),
  );
export const useSetInstances = (planId: string) =>
  usePlanMutation(planId, (body: SetInstancesRequest) => api.setInstances(planId, body));
export function useSetMeeting(planId: string) {
  const client = useQueryClient();
  return usePlanMutation(planId, async (body: SetMeetingRequest) => {
    const rounds = await api.setMeeting(planId, body);
    await client.invalidateQueries({ queryKey: keys.meetings });
    return rounds;
  });
}

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

export const useChangePassword = () =>
  useMutation({
    mutationFn: (body: ChangePasswordRequest) => api.changePassword(body),
    gcTime: 0,
  });

export const useCalendar = () =>
  useQuery({ queryKey: keys.calendar, queryFn: ({ signal }) => api.getCalendar(signal) });

/** Sets all days; the answer is the calendar as it then is. */
export function useSetCalendar() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: SetCalendarRequest) => api.setCalendar(body),
    onSuccess: (calendar) => client.setQueryData(keys.calendar, calendar),
  });
}

/** What the checks find in the working draft now; of the drafting side's. Asked anew each time: the draft moves on. */
export const useFindings = (planId: string) =>
  useQuery({
    queryKey: [...keys.plan(planId), 'findings'],
    queryFn: ({ signal }) => api.getFindings(planId, signal),
    staleTime: 0,
  });
