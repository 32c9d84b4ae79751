import type {
  AccountsView,
  AccountView,
  AddCommentRequest,
  AddNodeRequest,
  AgendaView,
  AssignRequest,
  CalendarFeed,
  CalendarView,
  ChangePasswordRequest,
  ChecksView,
  CommentsView,
  CommentView,
  ConfirmManyRequest,
  ConfirmRequest,
  CreateAccountRequest,
  CreatePlanRequest,
  DecisionRequest,
  DeclineRequest,
  DraftChangeView,
  DraftView,
  Due,
  ExplainChangesRequest,
  ExtendDueRequest,
  FindingsView,
  GateView,
  Health,
  HistoryView,
  IgnoreFindingRequest,
  MailSettings,
  MarkNoticesRequest,
  MergeRequest,
  MoveNodeRequest,
  NoticesView,
  OpenConsultationRequest,
  PackContents,
  PlansView,
  PlanView,
  Problem,
  RedlineView,
  RemindRequest,
  ReopenCommentRequest,
  ReopenPlanRequest,
  ReplaceAnchorRequest,
  ReplaceDraftRequest,
  ReplyRequest,
  RespondManyRequest,
  RespondRequest,
  ResponseTable,
  RestoreFindingRequest,
  ReviseCommentRequest,
  RevisionInfo,
  RevisionsView,
  RevisionView,
  RoundsView,
  SessionView,
  SetCalendarRequest,
  SetInstancesRequest,
  SetMailRequest,
  SetMeetingRequest,
  SetMembersRequest,
  SetNodeRequest,
  SignInRequest,
  SubmitRequest,
  UpdateAccountRequest,
  VoteRequest,
  WithdrawRequest,
} from '../schemas/types.ts';
import { ApiProblem } from './api-problem.ts';
import { currentLanguage } from './language.ts';
import { waitForAnswer } from './slow-writes.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

interface RequestOptions {
  readonly body?: unknown;
  /** The version the writer last saw; sent as If-Match. */
  readonly version?: number;
  readonly accept?: string;
  readonly signal?: AbortSignal | undefined;
  /** Given up after so many ms without an answer: for writes that may be sent twice. */
  readonly patience?: number;
}

/** The side of a comparison or the document remarks are placed in: a revision's number, or the working draft. */
export type DocumentRef = number | 'draft';

/** A line that died without a word is given up after so long, in ms; a write of one node takes a small part of it. */
const PATIENCE_MS = 30_000;
const signedOutListeners = new Set<() => void>();

/** Calls back when the server no longer knows the session of somebody who was signed in. Returns how to stop. */
export function onSignedOut(listener: () => void): () => void {
  signedOutListeners.add(listener);
  return () => signedOutListeners.delete(listener);
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'code' in value && 'title' in value;
}

async function toApiProblem(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => undefined);
  return isProblem(body)
    ? new ApiProblem('problem', response.status, body)
    : new ApiProblem('unexpected', response.status);
}

/** The one place that talks to the server. Throws ApiProblem, and nothing else but the caller's own abort. */
async function send(method: Method, path: string, options: RequestOptions): Promise<Response> {
  const headers: Record<string, string> = {
    accept: options.accept ?? 'application/json',
    'accept-language': currentLanguage(),
  };
  if (options.body !== undefined) headers['content-type'] = 'application/json';
  if (options.version !== undefined) headers['if-match'] = `"${options.version}"`;
  const { signal, patience } = options;
  const givenUp = patience === undefined ? signal : AbortSignal.timeout(patience);
  const answered = method === 'GET' ? undefined : waitForAnswer();
  let response: Response;
  try {
    response = await fetch(`/api${path}`, {
      method,
      headers,
      credentials: 'same-origin',
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
      ...(givenUp ? { signal: givenUp } : {}),
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new ApiProblem('network', 0, undefined, cause);
  } finally {
    answered?.();
  }
  if (response.ok) return response;
  if (response.status === 401 && path !== '/session') {
    for (const listener of signedOutListeners) listener();
  }
  throw await toApiProblem(response);
}

async function request<T>(method: Method, path: string, options: RequestOptions = {}): Promise<T> {
  const response = await send(method, path, options);
  if (response.status === 204) return undefined as T;
  try {
    return (await response.json()) as T;
  } catch (cause) {
    throw new ApiProblem('unexpected', response.status, undefined, cause);
  }
}

async function requestHtml(path: string, signal?: AbortSignal): Promise<string> {
  return (await send('GET', path, { accept: 'text/html', signal })).text();
}

const plan = (planId: string) => `/plans/${encodeURIComponent(planId)}`;
const node = (planId: string, nodeId: string) =>
  `${plan(planId)}/draft/nodes/${encodeURIComponent(nodeId)}`;
const pack = (planId: string, number: number) => `${plan(planId)}/revisions/${number}/pack`;
const consultation = (planId: string, number: number) => `${plan(planId)}/consultations/${number}`;
const signOff = (planId: string, sectionId: string) =>
  `${plan(planId)}/sections/${encodeURIComponent(sectionId)}/sign-off`;
const comment = (planId: string, commentId: string) =>
  `${plan(planId)}/comments/${encodeURIComponent(commentId)}`;

/** Every operation of the HTTP API. `version` of a draft write is what the draft's `versions` says of the node. */
export const api = {
  signIn: (body: SignInRequest) => request<SessionView>('POST', '/session', { body }),
  getSession: (signal?: AbortSignal) => request<SessionView>('GET', '/session', { signal }),
  changePassword: (body: ChangePasswordRequest) =>
    request<void>('PUT', '/session/password', { body }),
  signOut: () => request<void>('DELETE', '/session'),
  getHealth: (signal?: AbortSignal) => request<Health>('GET', '/health', { signal }),

  getAccounts: (signal?: AbortSignal) => request<AccountsView>('GET', '/accounts', { signal }),
  createAccount: (body: CreateAccountRequest) =>
    request<AccountView>('POST', '/accounts', { body }),
  updateAccount: (accountId: string, body: UpdateAccountRequest) =>
    request<AccountView>('PUT', `/accounts/${encodeURIComponent(accountId)}`, { body }),

  /** A page of what concerns the person; `after` is the last notice of the page before. */
  getNotices: (after?: string, signal?: AbortSignal) =>
    request<NoticesView>(
      'GET',
      `/notices${after === undefined ? '' : `?after=${encodeURIComponent(after)}`}`,
      { signal },
    ),
  markNotices: (body: MarkNoticesRequest) =>
    request<NoticesView>('PUT', '/notices/marks', { body }),
  getMailSettings: (signal?: AbortSignal) =>
    request<MailSettings>('GET', '/mail-settings', { signal }),
  /** The private address of one's calendar; the address itself is told only when it is made. */
  getCalendarFeed: (signal?: AbortSignal) =>
    request<CalendarFeed>('GET', '/calendar-feed', { signal }),
  makeCalendarFeed: () => request<CalendarFeed>('POST', '/calendar-feed'),
  endCalendarFeed: () => request<void>('DELETE', '/calendar-feed'),
  setMailSettings: (body: SetMailRequest) =>
    request<MailSettings>('PUT', '/mail-settings', { body }),

  getPlans: (signal?: AbortSignal) => request<PlansView>('GET', '/plans', { signal }),
  createPlan: (body: CreatePlanRequest) => request<PlanView>('POST', '/plans', { body }),
  getPlan: (planId: string, signal?: AbortSignal) =>
    request<PlanView>('GET', plan(planId), { signal }),
  setMembers: (planId: string, body: SetMembersRequest) =>
    request<PlanView>('PUT', `${plan(planId)}/members`, { body }),
  withdraw: (planId: string, body: WithdrawRequest) =>
    request<PlanView>('POST', `${plan(planId)}/withdraw`, { body }),
  reopenPlan: (planId: string, body: ReopenPlanRequest) =>
    request<PlanView>('POST', `${plan(planId)}/reopen`, { body }),
  decide: (planId: string, body: DecisionRequest) =>
    request<PlanView>('POST', `${plan(planId)}/decision`, { body }),
  getRounds: (planId: string, signal?: AbortSignal) =>
    request<RoundsView>('GET', `${plan(planId)}/rounds`, { signal }),
  getHistory: (planId: string, signal?: AbortSignal) =>
    request<HistoryView>('GET', `${plan(planId)}/history`, { signal }),

  getDraft: (planId: string, signal?: AbortSignal) =>
    request<DraftView>('GET', `${plan(planId)}/draft`, { signal }),
  replaceDraft: (planId: string, version: number, body: ReplaceDraftRequest) =>
    request<DraftView>('PUT', `${plan(planId)}/draft`, { body, version }),
  setNode: (planId: string, nodeId: string, version: number, body: SetNodeRequest) =>
    request<DraftChangeView>('PUT', node(planId, nodeId), { body, version, patience: PATIENCE_MS }),
  /** Adds a child; `parentId` and its version are the parent's. */
  addNode: (planId: string, parentId: string, version: number, body: AddNodeRequest) =>
    request<DraftChangeView>('POST', node(planId, parentId), { body, version }),
  removeNode: (planId: string, nodeId: string, version: number) =>
    request<DraftChangeView>('DELETE', node(planId, nodeId), { version }),
  moveNode: (planId: string, nodeId: string, version: number, body: MoveNodeRequest) =>
    request<DraftChangeView>('POST', `${node(planId, nodeId)}/move`, { body, version }),

  /** What the checks find in the working draft, without the draft itself. */
  getFindings: (planId: string, signal?: AbortSignal) =>
    request<FindingsView>('GET', `${plan(planId)}/draft/findings`, { signal }),
  ignoreFinding: (planId: string, body: IgnoreFindingRequest) =>
    request<FindingsView>('POST', `${plan(planId)}/draft/findings/ignore`, { body }),
  restoreFinding: (planId: string, body: RestoreFindingRequest) =>
    request<FindingsView>('POST', `${plan(planId)}/draft/findings/restore`, { body }),
  /** The checks that a directive may carry. */
  getChecks: (planId: string, signal?: AbortSignal) =>
    request<ChecksView>('GET', `${plan(planId)}/checks`, { signal }),
  extendDue: (planId: string, body: ExtendDueRequest) =>
    request<PlanView>('POST', `${plan(planId)}/due`, { body }),

  getRevisions: (planId: string, signal?: AbortSignal) =>
    request<RevisionsView>('GET', `${plan(planId)}/revisions`, { signal }),
  getRevision: (planId: string, number: number, signal?: AbortSignal) =>
    request<RevisionView>('GET', `${plan(planId)}/revisions/${number}`, { signal }),
  getPackContents: (planId: string, number: number, signal?: AbortSignal) =>
    request<PackContents>('GET', `${pack(planId, number)}/contents`, { signal }),
  /** Hồ sơ trình lại, a zip file: the answer begins while it is still made. */
  getPack: (planId: string, number: number, signal?: AbortSignal) =>
    send('GET', pack(planId, number), { accept: 'application/zip', signal }),
  submit: (planId: string, body: SubmitRequest) =>
    request<RevisionInfo>('POST', `${plan(planId)}/revisions`, { body }),
  getRedline: (planId: string, from: number, to: DocumentRef, signal?: AbortSignal) =>
    request<RedlineView>('GET', `${plan(planId)}/redline?from=${from}&to=${to}`, { signal }),
  /** The redline as `<article class="redline">…`, safe to show. */
  getRedlineHtml: (
    planId: string,
    from: number,
    to: DocumentRef,
    layout: RedlineLayout,
    signal?: AbortSignal,
  ) =>
    requestHtml(
      `${plan(planId)}/redline?from=${from}&to=${to}&fragment=1${layoutQuery(layout)}`,
      signal,
    ),

  /** Remarks placed in the document named by `at`; the latest revision when left out. */
  getComments: (planId: string, at?: DocumentRef, signal?: AbortSignal) =>
    request<CommentsView>('GET', `${plan(planId)}/comments${at === undefined ? '' : `?at=${at}`}`, {
      signal,
    }),
  addComment: (planId: string, body: AddCommentRequest) =>
    request<CommentView>('POST', `${plan(planId)}/comments`, { body }),
  reply: (planId: string, commentId: string, body: ReplyRequest) =>
    request<CommentView>('POST', `${comment(planId, commentId)}/replies`, { body }),
  respond: (planId: string, commentId: string, body: RespondRequest) =>
    request<CommentView>('PUT', `${comment(planId, commentId)}/response`, { body }),
  /** The same answer to several remarks; all of them are answered, or none. */
  respondMany: (planId: string, body: RespondManyRequest) =>
    request<CommentsView>('PUT', `${plan(planId)}/responses`, { body }),
  confirmMany: (planId: string, body: ConfirmManyRequest) =>
    request<CommentsView>('POST', `${plan(planId)}/responses/confirm`, { body }),
  /** Gives remarks to somebody of the drafting side; to nobody when `assignee` is left out. */
  assign: (planId: string, body: AssignRequest) =>
    request<CommentsView>('PUT', `${plan(planId)}/assignments`, { body }),
  merge: (planId: string, commentId: string, body: MergeRequest) =>
    request<CommentView>('POST', `${comment(planId, commentId)}/merge`, { body }),
  unmerge: (planId: string, commentId: string) =>
    request<CommentView>('POST', `${comment(planId, commentId)}/unmerge`),
  /** What stands between the draft and its submission. */
  getGate: (planId: string, signal?: AbortSignal) =>
    request<GateView>('GET', `${plan(planId)}/gate`, { signal }),
  /** Why a section changed that no remark asked to change; an empty reason takes it back. */
  explain: (planId: string, sectionId: string, body: ExplainChangesRequest) =>
    request<GateView>('PUT', `${plan(planId)}/gate/sections/${encodeURIComponent(sectionId)}`, {
      body,
    }),
  releaseResponses: (planId: string) =>
    request<CommentsView>('POST', `${plan(planId)}/responses/release`),
  confirmResponse: (planId: string, commentId: string, body: ConfirmRequest) =>
    request<CommentView>('POST', `${comment(planId, commentId)}/confirm`, { body }),
  reopenComment: (planId: string, commentId: string, body: ReopenCommentRequest) =>
    request<CommentView>('POST', `${comment(planId, commentId)}/reopen`, { body }),
  replaceAnchor: (planId: string, commentId: string, body: ReplaceAnchorRequest) =>
    request<CommentView>('PUT', `${comment(planId, commentId)}/anchor`, { body }),
  getResponseTable: (planId: string, signal?: AbortSignal) =>
    request<ResponseTable>('GET', `${plan(planId)}/response-table`, { signal }),

  /** The day that words mean, in working days from today. */
  getDue: (said: string, signal?: AbortSignal) =>
    request<Due>('GET', `/due?said=${encodeURIComponent(said)}`, { signal }),
  openConsultation: (planId: string, body: OpenConsultationRequest) =>
    request<RoundsView>('POST', `${plan(planId)}/consultations`, { body }),
  closeConsultation: (planId: string, number: number) =>
    request<RoundsView>('POST', `${consultation(planId, number)}/close`),
  remindAgencies: (planId: string, number: number, body: RemindRequest) =>
    request<RoundsView>('POST', `${consultation(planId, number)}/remind`, { body }),
  seeConsultation: (planId: string, number: number) =>
    request<RoundsView>('POST', `${consultation(planId, number)}/seen`),
  declineConsultation: (planId: string, number: number, body: DeclineRequest) =>
    request<RoundsView>('POST', `${consultation(planId, number)}/decline`, { body }),
  /** All prepared remarks of the agency go out together; none means that it agrees. */
  releaseRemarks: (planId: string, number: number) =>
    request<RoundsView>('POST', `${consultation(planId, number)}/release`),
  /** Rewrites a remark that is still its agency's draft. */
  reviseComment: (planId: string, commentId: string, body: ReviseCommentRequest) =>
    request<CommentView>('PUT', comment(planId, commentId), { body }),
  discardComment: (planId: string, commentId: string) =>
    request<void>('DELETE', comment(planId, commentId)),
  vote: (planId: string, body: VoteRequest) =>
    request<RoundsView>('PUT', `${plan(planId)}/vote`, { body }),
  signSection: (planId: string, sectionId: string) =>
    request<RoundsView>('PUT', signOff(planId, sectionId)),
  unsignSection: (planId: string, sectionId: string) =>
    request<RoundsView>('DELETE', signOff(planId, sectionId)),
  setMeeting: (planId: string, body: SetMeetingRequest) =>
    request<RoundsView>('PUT', `${plan(planId)}/meeting`, { body }),
  setInstances: (planId: string, body: SetInstancesRequest) =>
    request<RoundsView>('PUT', `${plan(planId)}/instances`, { body }),
  getCalendar: (signal?: AbortSignal) => request<CalendarView>('GET', '/calendar', { signal }),
  setCalendar: (body: SetCalendarRequest) => request<CalendarView>('PUT', '/calendar', { body }),
  getMeetings: (signal?: AbortSignal) => request<AgendaView>('GET', '/meetings', { signal }),
} as const;

/** One text with its changes marked, or the older beside the newer. */
export type RedlineLayout = 'inline' | 'side-by-side';

const layoutQuery = (layout: RedlineLayout) =>
  layout === 'side-by-side' ? '&layout=side-by-side' : '';

const version = (planId: string, at: DocumentRef) =>
  `${plan(planId)}/${at === 'draft' ? 'draft' : `revisions/${at}`}`;

/** Addresses of pages that the server itself renders for printing (asked for as text/html by the browser), and of files. */
export const printable = {
  /** A revision or the working draft as the Word file that is issued. */
  planWord: (planId: string, at: DocumentRef) => `/api${version(planId, at)}?format=docx`,
  /** The same pages as a PDF file. */
  planPdf: (planId: string, at: DocumentRef) => `/api${version(planId, at)}?format=pdf`,
  responseTable: (planId: string) => `/api${plan(planId)}/response-table`,
  responseTableWord: (planId: string) => `/api${plan(planId)}/response-table?format=docx`,
  responseTablePdf: (planId: string) => `/api${plan(planId)}/response-table?format=pdf`,
  /** A row a remark, to filter and sort. */
  responseTableExcel: (planId: string) => `/api${plan(planId)}/response-table?format=xlsx`,
  redline: (planId: string, from: number, to: DocumentRef, layout: RedlineLayout = 'inline') =>
    `/api${plan(planId)}/redline?from=${from}&to=${to}${layoutQuery(layout)}`,
  /** The same as a Word file with tracked changes and the remarks as comments. */
  redlineWord: (planId: string, from: number, to: DocumentRef) =>
    `/api${plan(planId)}/redline?from=${from}&to=${to}&format=docx`,
  /** Remarks as Web Annotations in JSON-LD. */
  annotations: (planId: string) => `/api${plan(planId)}/comments?format=jsonld`,
  /** Every act, for a spreadsheet. */
  history: (planId: string) => `/api${plan(planId)}/history?format=csv`,
  /** What changed since the revision before, by section. */
  changeSummary: (planId: string, number: number, form: 'docx' | 'pdf') =>
    `/api${plan(planId)}/revisions/${number}/change-summary?format=${form}`,
  /** The letter with which a revision was submitted. */
  coverLetter: (planId: string, number: number, form: 'docx' | 'pdf') =>
    `/api${plan(planId)}/revisions/${number}/cover-letter?format=${form}`,
  /** The notice of what ended a round. */
  conclusion: (planId: string, round: number, form: 'docx' | 'pdf') =>
    `/api${plan(planId)}/rounds/${round}/conclusion?format=${form}`,
  /** The minutes of a meeting, with the plans on its agenda that one takes part in. */
  minutes: (meetingId: string, form: 'docx' | 'pdf') =>
    `/api/meetings/${encodeURIComponent(meetingId)}/minutes?format=${form}`,
  /** Due dates that still stand, for a calendar. */
  dueDates: (planId: string) => `/api${plan(planId)}/due-dates`,
} as const;
