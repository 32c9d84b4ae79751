// Generated from schemas/*.schema.json by `npm run schemas`. Do not edit.
/**
 * Plain text on one line, NFC.
 */
export type Line = string;
/**
 * Full name of an agency or office, as written in the plan.
 */
export type Agency = string;
/**
 * Stable identifier; never reused, never derived from a position.
 */
export type Id = string;
export type Login = string;
export type Flag = boolean;
/**
 * RFC 3339, UTC, with milliseconds.
 */
export type Timestamp = string;
/**
 * An address for mail: one @, no spaces, no list.
 */
export type Email = string;
/**
 * Role on one plan: chuyên viên soạn thảo, lãnh đạo Sở, thành viên, lãnh đạo cơ quan góp ý (releases the remarks of their agency), người chủ trì, thư ký, người theo dõi (reads). The administrator is a property of the account, not of a plan.
 */
export type Role = 'drafter' | 'head' | 'member' | 'agency-head' | 'chair' | 'secretary' | 'observer';
/**
 * What a person is called, on one line: letters that can be seen, so that nobody bears another's name with something invisible in it.
 */
export type PersonName = string;
/**
 * góp ý, câu hỏi, nhận xét (needs no answer), kiến nghị, chỉ đạo (the chair's only).
 */
export type CommentKind = 'suggestion' | 'question' | 'observation' | 'recommendation' | 'directive';
/**
 * What somebody says of a plan, as it is sent: a remark, a reply, an answer, a reason. CommonMark, NFC, lines ended as typed.
 */
export type RemarkText = string;
/**
 * phải, nên.
 */
export type Priority = 'must' | 'should';
/**
 * CommonMark with tables, NFC.
 */
export type Markdown = string;
/**
 * chưa trả lời, đã trả lời, đã xác nhận, mở lại, không cần trả lời.
 */
export type CommentStatus = 'open' | 'answered' | 'confirmed' | 'reopened' | 'no-answer-needed';
/**
 * tiếp thu, tiếp thu một phần, giải trình (không tiếp thu), đã có trong dự thảo, trùng ý kiến khác.
 */
export type Disposition = 'accepted' | 'partly-accepted' | 'explained' | 'already-there' | 'same-as';
/**
 * A day of the calendar, YYYY-MM-DD.
 */
export type Day = string;
/**
 * Where a remark stands in a later revision: words unchanged at the same place; unchanged further on; words gone or edited (shown at the item, with the quote); item moved; item deleted (shown at the nearest surviving ancestor).
 */
export type PlaceStatus = 'kept' | 'shifted' | 'edited' | 'moved' | 'deleted';
/**
 * What the person asking may do with this remark now.
 */
export type CommentAct = 'reply' | 'respond' | 'confirm' | 'reopen' | 'replace-anchor' | 'revise' | 'discard';
/**
 * A figure, in the unit its item names.
 */
export type Quantity = number;
export type Integer = number;
export type Year = number;
/**
 * YYYY-MM.
 */
export type Month = string;
/**
 * A day that somebody sets, by which something is due or on which nobody works: of the years 2000 to 2100.
 */
export type ChosenDay = string;
/**
 * A moment that somebody sets, of the years 2000 to 2100; RFC 3339, UTC, with milliseconds.
 */
export type ChosenTime = string;
/**
 * YYYY, YYYY-MM or YYYY-MM-DD: as exact as the source is.
 */
export type PartialDate = string;
/**
 * A year, 2025, or a span of years, 2026-2030.
 */
export type Period = string;
/**
 * @maxItems 100
 */
export type AgencyList = readonly Agency[];
/**
 * Million đồng (triệu đồng).
 */
export type Money = number;
export type Sha256 = string;
export type Language = 'vi' | 'en';
/**
 * Kinds of act.
 */
export type EventType =
  | 'plan-created'
  | 'members-set'
  | 'draft-replaced'
  | 'node-set'
  | 'node-added'
  | 'node-removed'
  | 'node-moved'
  | 'revision-submitted'
  | 'revision-withdrawn'
  | 'comment-added'
  | 'comment-replied'
  | 'anchor-replaced'
  | 'response-set'
  | 'responses-released'
  | 'response-confirmed'
  | 'response-reopened'
  | 'plan-returned'
  | 'plan-approved'
  | 'plan-reopened'
  | 'finding-ignored'
  | 'finding-restored'
  | 'comments-assigned'
  | 'comments-merged'
  | 'comment-unmerged'
  | 'due-extended'
  | 'changes-explained'
  | 'consultation-opened'
  | 'consultation-closed'
  | 'consultation-seen'
  | 'consultation-declined'
  | 'agencies-reminded'
  | 'remarks-released'
  | 'comment-revised'
  | 'comment-discarded'
  | 'vote-cast'
  | 'section-signed'
  | 'section-unsigned'
  | 'meeting-set'
  | 'instances-set';
/**
 * đề án, kế hoạch, nghị quyết.
 */
export type PlanKind = 'de-an' | 'ke-hoach' | 'nghi-quyet';
/**
 * A node of the plan: id, type, typed fields, ordered children.
 */
export type PlanNode =
  | PlanDocument
  | SectionNode
  | LegalBasisNode
  | FigureNode
  | RankingNode
  | LimitationNode
  | CauseNode
  | ViewpointNode
  | PrincipleNode
  | ObjectiveNode
  | IndicatorNode
  | TaskNode
  | SolutionNode
  | PhaseNode
  | BudgetLineNode
  | AssignmentNode
  | RecommendationNode
  | AppendixNode;
/**
 * đồng ý; đồng ý, có ý kiến; không đồng ý (with the reason).
 */
export type VoteChoice = 'agree' | 'agree-with-remarks' | 'disagree';
/**
 * One act on a plan. The log of them is the plan: everything else is derived from it.
 */
export type PlanEvent =
  | PlanCreatedEvent
  | MembersSetEvent
  | DraftReplacedEvent
  | NodeSetEvent
  | NodeAddedEvent
  | NodeRemovedEvent
  | NodeMovedEvent
  | RevisionSubmittedEvent
  | RevisionWithdrawnEvent
  | CommentAddedEvent
  | CommentRepliedEvent
  | AnchorReplacedEvent
  | ResponseSetEvent
  | ResponsesReleasedEvent
  | ResponseConfirmedEvent
  | ResponseReopenedEvent
  | PlanReturnedEvent
  | PlanApprovedEvent
  | PlanReopenedEvent
  | FindingIgnoredEvent
  | FindingRestoredEvent
  | CommentsAssignedEvent
  | CommentsMergedEvent
  | CommentUnmergedEvent
  | DueExtendedEvent
  | ChangesExplainedEvent
  | ConsultationOpenedEvent
  | ConsultationClosedEvent
  | ConsultationSeenEvent
  | ConsultationDeclinedEvent
  | AgenciesRemindedEvent
  | RemarksReleasedEvent
  | CommentRevisedEvent
  | CommentDiscardedEvent
  | VoteCastEvent
  | SectionSignedEvent
  | SectionUnsignedEvent
  | MeetingSetEvent
  | InstancesSetEvent;
/**
 * What a notice tells of; due is a reminder.
 */
export type NoticeKind =
  | 'submitted'
  | 'withdrawn'
  | 'returned'
  | 'approved'
  | 'passed-on'
  | 'reopened'
  | 'due-extended'
  | 'member-added'
  | 'meeting-set'
  | 'remark-made'
  | 'remark-recorded'
  | 'remarks-answered'
  | 'answer-confirmed'
  | 'answer-reopened'
  | 'replied'
  | 'assigned'
  | 'consultation-opened'
  | 'consultation-closed'
  | 'agency-reminded'
  | 'agency-answered'
  | 'agency-declined'
  | 'drafts-waiting'
  | 'sections-changed'
  | 'due';
/**
 * What mail can be turned off by.
 */
export type MailKind = 'turns' | 'remarks' | 'answers' | 'replies' | 'assigned' | 'consultations' | 'meetings' | 'due';
export type NoticeId = string;
/**
 * What is due.
 */
export type DueKind = 'plan' | 'directive' | 'assigned' | 'consultation';
/**
 * What a section is for, whatever its heading says and wherever it stands.
 */
export type SectionRole =
  | 'necessity'
  | 'legal-bases'
  | 'scope'
  | 'situation'
  | 'results'
  | 'ranking'
  | 'limitations'
  | 'causes'
  | 'viewpoints'
  | 'principles'
  | 'general-objective'
  | 'specific-objectives'
  | 'objectives'
  | 'indicators'
  | 'tasks'
  | 'solutions'
  | 'roadmap'
  | 'budget'
  | 'implementation'
  | 'recommendations'
  | 'purpose'
  | 'other';
/**
 * căn cứ chính trị, pháp lý, khoa học, thực tiễn.
 */
export type BasisKind = 'political' | 'legal' | 'scientific' | 'practical';
/**
 * hiệu lực: còn hiệu lực, đã sửa đổi, hết hiệu lực, dự thảo.
 */
export type Validity = 'in-force' | 'amended' | 'expired' | 'draft';
/**
 * nguyên nhân khách quan, chủ quan.
 */
export type CauseNature = 'objective' | 'subjective';
/**
 * mục tiêu tổng quát, cụ thể.
 */
export type ObjectiveLevel = 'general' | 'specific';
/**
 * How an indicator is measured: số, thứ hạng, định tính.
 */
export type Measure = 'number' | 'rank' | 'qualitative';
/**
 * Which way is better.
 */
export type Direction = 'higher' | 'lower';
/**
 * Done by the State, by enterprises, or in public–private partnership.
 */
export type Performer = 'state' | 'enterprise' | 'ppp';
/**
 * NSTW, NSĐP, doanh nghiệp/xã hội hóa, nguồn khác.
 */
export type FundingSource = 'central' | 'local' | 'enterprise' | 'other';
/**
 * chi đầu tư, chi thường xuyên.
 */
export type BudgetNature = 'investment' | 'recurrent';
/**
 * Kinds of node in a plan.
 */
export type NodeType =
  | 'plan'
  | 'section'
  | 'legal-basis'
  | 'figure'
  | 'ranking'
  | 'limitation'
  | 'cause'
  | 'viewpoint'
  | 'principle'
  | 'objective'
  | 'indicator'
  | 'task'
  | 'solution'
  | 'phase'
  | 'budget-line'
  | 'assignment'
  | 'recommendation'
  | 'appendix';
/**
 * Ids of limitation nodes.
 *
 * @maxItems 500
 */
export type LimitationRefs = readonly Id[];
/**
 * Ids of legal-basis nodes.
 *
 * @maxItems 500
 */
export type LegalBasisRefs = readonly Id[];
/**
 * Ids of objective nodes.
 *
 * @maxItems 500
 */
export type ObjectiveRefs = readonly Id[];
/**
 * Ids of task nodes.
 *
 * @maxItems 500
 */
export type TaskRefs = readonly Id[];
/**
 * Ids of phase nodes.
 *
 * @maxItems 500
 */
export type PhaseRefs = readonly Id[];
/**
 * At most one target a period.
 *
 * @maxItems 50
 */
export type Targets = readonly Target[];
/**
 * A tone mark put elsewhere in the syllable (hoà, hòa); capitals only; marks of Markdown, kind of block; one figure in place of another.
 */
export type Nature = 'tone' | 'case' | 'format' | 'number';
/**
 * Markdown block.
 */
export type BlockKind = 'paragraph' | 'heading' | 'list-item' | 'table-row' | 'other';
/**
 * Any field's value.
 */
export type FieldValue = string | number | boolean | readonly string[];
/**
 * Nodes paired by content though their ids differ. Everywhere else in the redline they go by the newer id. Another id alone is no change.
 */
export type RenamedNodes = {
  readonly before: Id;
  readonly after: Id;
}[];
/**
 * The sender's own name for what is sent, so that sending it again after a lost answer adds nothing. It is the sender's alone: what is made has an id of the server's, which the answer names.
 */
export type SentId = string;
/**
 * Derived numbering by node id: I., 1., a), đ), Bảng …; empty string where a node has none.
 */
export type Labels = Readonly<Record<string, string>>;
/**
 * Markdown fields rendered, safe: node id → field → HTML.
 */
export type Html = Readonly<Record<string, Readonly<Record<string, string>>>>;
/**
 * đang soạn thảo, đang xem xét, trả lại để hoàn thiện (drafting again), đã phê duyệt (locked).
 */
export type Stage = 'drafting' | 'in-review' | 'returned' | 'approved';
/**
 * đã mời, đã mở xem, đã góp ý, thống nhất (không có ý kiến), im lặng coi như thống nhất, từ chối (không đúng cơ quan), quá hạn.
 */
export type InvitationStatus = 'invited' | 'opened' | 'answered' | 'agreed' | 'silent-agreed' | 'declined' | 'overdue';
/**
 * What can be done with a plan.
 */
export type ActName =
  | 'read'
  | 'edit-draft'
  | 'submit'
  | 'withdraw'
  | 'return'
  | 'approve'
  | 'reopen'
  | 'comment'
  | 'direct'
  | 'record-remark'
  | 'reply'
  | 'respond'
  | 'release-responses'
  | 'set-members'
  | 'assign'
  | 'merge-remarks'
  | 'extend-due'
  | 'consult'
  | 'run-consultations'
  | 'vote'
  | 'sign-section'
  | 'set-meeting'
  | 'set-instances';
/**
 * Kinds of act that people filter history by.
 */
export type HistoryKind = 'decisions' | 'remarks' | 'answers' | 'draft' | 'members';
/**
 * What of a plan an act changed, for pages that show it. 'plan' is all of it.
 */
export type PlanPart = 'draft' | 'remarks' | 'rounds' | 'plan';

/**
 * An office a person holds; a person may hold several.
 */
export interface Office {
  readonly title: Line;
  readonly agency: Agency;
}
/**
 * A person who can sign in. passwordHash is argon2id (PHC string) and never leaves the server.
 */
export interface Account {
  readonly id: Id;
  readonly login: Login;
  readonly name: Line;
  /**
   * @minItems 1
   * @maxItems 20
   */
  readonly offices: readonly Office[];
  readonly administrator: Flag;
  readonly active: Flag;
  readonly passwordHash: string;
  readonly createdAt: Timestamp;
  readonly demo?: Flag;
  readonly email?: Email;
  readonly calendar?: CalendarKey;
}
/**
 * Opens a person's due dates and meetings to their calendar program. hash is the SHA-256 of the key; the key itself is not kept.
 */
export interface CalendarKey {
  readonly hash: string;
  readonly at: Timestamp;
}
/**
 * An account as others see it; its address for mail only as the person and administrators do.
 */
export interface AccountView {
  readonly id: Id;
  readonly login: Login;
  readonly name: Line;
  readonly offices: readonly Office[];
  readonly administrator: Flag;
  readonly active: Flag;
  readonly email?: Email;
}
/**
 * A person's role on a plan, and the office in which they hold it. With an instance, the role is theirs only while the plan is before that instance; else they read.
 */
export interface Membership {
  readonly accountId: Id;
  readonly role: Role;
  readonly office: Line;
  readonly agency: Agency;
  readonly instance?: Line;
}
/**
 * A membership with the person's name.
 */
export interface Member {
  readonly accountId: Id;
  readonly role: Role;
  readonly office: Line;
  readonly agency: Agency;
  readonly name: Line;
  readonly instance?: Line;
}
/**
 * Who is signed in.
 */
export interface SessionView {
  readonly account: AccountView;
}
/**
 * Words of a field that a remark is about, in the field's plain text (Markdown read, marks removed). prefix and suffix are up to 32 characters of what stands around it, and tell repeated phrases apart; start is the offset of exact in that text (in UTF-16 units), and tells apart those with the same surroundings too. The terms are those of the Web Annotation Data Model's TextQuoteSelector and TextPositionSelector.
 */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start?: number;
}
/**
 * What a remark is about, in the revision it was made on: a node (the plan itself is one), a field of it, words in that field.
 */
export interface Anchor {
  readonly nodeId: Id;
  readonly field?: Line;
  readonly quote?: Quote;
}
/**
 * Where a person put a remark again: on which revision, and who did it when.
 */
export interface ReplacedAnchor {
  readonly anchor: Anchor;
  readonly revision: number;
  readonly by: Actor;
  readonly at: Timestamp;
}
/**
 * Who did something, and in which office at that time.
 */
export interface Actor {
  readonly accountId: Id;
  readonly name: Line;
  readonly office: Line;
  readonly agency: Agency;
}
/**
 * A remark. It is never deleted and its text never changes; while it is held, before its agency's head releases it, it is a draft that its agency alone sees.
 */
export interface Comment {
  readonly id: Id;
  /**
   * Running number on the plan; 0 while it is held.
   */
  readonly number: number;
  readonly kind: CommentKind;
  readonly text: Markdown;
  readonly anchor: Anchor;
  readonly revision: number;
  readonly round: number;
  readonly author: Actor;
  readonly at: Timestamp;
  readonly replies: readonly Reply[];
  readonly status: CommentStatus;
  readonly pastResponses: readonly PastResponse[];
  readonly recordedBy?: Actor;
  readonly priority?: Priority;
  readonly due?: Due;
  readonly response?: Response;
  readonly confirmation?: Confirmation;
  readonly replaced?: ReplacedAnchor;
  /**
   * Earlier re-placements, oldest first. anchor stays as the remark was made.
   */
  readonly replacedBefore?: readonly ReplacedAnchor[];
  readonly check?: DirectiveCheck;
  readonly assigned?: Assignment;
  /**
   * Earlier due dates, oldest first.
   */
  readonly pastDues?: readonly PastDue[];
  readonly mergedInto?: Id;
  /**
   * Remarks that say the same and are answered with this one; each keeps its author.
   */
  readonly merged?: readonly Id[];
  /**
   * Remarks that the chair made this directive from.
   */
  readonly drawnFrom?: readonly Id[];
  readonly consultation?: number;
  readonly held?: Flag;
}
/**
 * A line in the thread under a remark.
 */
export interface Reply {
  readonly id: Id;
  readonly text: Markdown;
  readonly author: Actor;
  readonly at: Timestamp;
  /**
   * text rendered, safe; in views only.
   */
  readonly html?: string;
}
/**
 * An answer that was reopened, with who reopened it and why.
 */
export interface PastResponse {
  readonly response: Response;
  readonly reopenedBy: Actor;
  readonly reopenedAt: Timestamp;
  readonly reason: Markdown;
  /**
   * reason rendered, safe; in views only.
   */
  readonly html?: string;
}
/**
 * The drafter's answer. Until released (by the head, at the latest with the resubmission) only the drafting side sees it.
 */
export interface Response {
  readonly disposition: Disposition;
  readonly reason: Markdown;
  /**
   * @maxItems 200
   */
  readonly changes: readonly Line[];
  readonly author: Actor;
  readonly at: Timestamp;
  readonly released: Flag;
  readonly sameAs?: Id;
  readonly releasedAt?: Timestamp;
  /**
   * The revision submitted with this answer.
   */
  readonly revision?: number;
  readonly shownAt?: Anchor;
  /**
   * reason rendered, safe; in views only.
   */
  readonly html?: string;
}
/**
 * A due date as resolved, with the words in which it was said. from is the first day of the span meant, date the last; both are working days.
 */
export interface Due {
  readonly date: Day;
  readonly from?: Day;
  readonly said?: Line;
}
/**
 * The author or the chair found the answer sufficient.
 */
export interface Confirmation {
  readonly author: Actor;
  readonly at: Timestamp;
  readonly note?: Markdown;
  /**
   * note rendered, safe; in views only.
   */
  readonly html?: string;
}
/**
 * A check that a directive carries: the rule and its settings.
 */
export interface DirectiveCheck {
  readonly rule: Line;
  readonly settings: Readonly<Record<string, number | string | readonly string[]>>;
}
/**
 * Who of the drafting side is to answer a remark, and by when. overdue: not answered though the day is past; in views only.
 */
export interface Assignment {
  readonly accountId: Id;
  readonly name: Line;
  readonly due?: Day;
  readonly by: Actor;
  readonly at: Timestamp;
  readonly overdue?: Flag;
}
/**
 * A due date that was extended, by whom and why.
 */
export interface PastDue {
  readonly due: Due;
  readonly reason: Markdown;
  readonly by: Actor;
  readonly at: Timestamp;
}
/**
 * Where a remark is shown in the revision asked for. start and end are offsets in the field's plain text, when the words are found. changeId is the change of the redline that removed or edited what the remark is about; from and to are the way a moved item went.
 */
export interface Place {
  readonly status: PlaceStatus;
  readonly nodeId: Id;
  readonly field?: Line;
  readonly start?: number;
  readonly end?: number;
  readonly wordsNow?: string;
  readonly changeId?: Line;
  readonly from?: Spot;
  readonly to?: Spot;
}
/**
 * A place among siblings.
 */
export interface Spot {
  readonly parentId: Id;
  readonly index: number;
  readonly label: string;
}
/**
 * A remark with its place in the revision asked for, and what the person asking may do with it.
 */
export interface CommentView {
  readonly id: Id;
  /**
   * Running number on the plan; 0 while it is held.
   */
  readonly number: number;
  readonly kind: CommentKind;
  readonly text: Markdown;
  readonly anchor: Anchor;
  readonly revision: number;
  readonly round: number;
  readonly author: Actor;
  readonly at: Timestamp;
  readonly replies: readonly Reply[];
  readonly status: CommentStatus;
  readonly pastResponses: readonly PastResponse[];
  readonly recordedBy?: Actor;
  readonly priority?: Priority;
  readonly due?: Due;
  readonly response?: Response;
  readonly confirmation?: Confirmation;
  readonly place: Place;
  readonly acts: readonly CommentAct[];
  /**
   * text rendered, safe.
   */
  readonly html: string;
  readonly replaced?: ReplacedAnchor;
  /**
   * Earlier re-placements, oldest first. anchor stays as the remark was made.
   */
  readonly replacedBefore?: readonly ReplacedAnchor[];
  readonly check?: DirectiveCheck;
  readonly assigned?: Assignment;
  /**
   * Earlier due dates, oldest first.
   */
  readonly pastDues?: readonly PastDue[];
  readonly mergedInto?: Id;
  /**
   * Remarks that say the same and are answered with this one; each keeps its author.
   */
  readonly merged?: readonly Id[];
  /**
   * Remarks that the chair made this directive from.
   */
  readonly drawnFrom?: readonly Id[];
  readonly checked?: CheckResult;
  readonly overdue?: Flag;
  readonly consultation?: number;
  readonly held?: Flag;
}
/**
 * What a directive's check says of the revision asked for: met when it finds nothing in what the directive is about. proofs show what it found kept.
 */
export interface CheckResult {
  readonly rule: Line;
  readonly title: string;
  readonly met: Flag;
  readonly findings: readonly Finding[];
  readonly proofs: readonly Finding[];
  /**
   * The settings in words.
   */
  readonly params?: string;
}
/**
 * Something that a check found in a document. key stays the same as long as the check says the same of the same place. Never refused while drafting; one that was ignored keeps its reason.
 */
export interface Finding {
  readonly key: Line;
  readonly ruleId: Line;
  /**
   * bắt buộc sửa, nên sửa, lưu ý.
   */
  readonly severity: 'error' | 'warning' | 'note';
  readonly nodeId: Id;
  readonly message: string;
  readonly field?: Line;
  readonly quote?: string;
  readonly related?: readonly FoundPlace[];
  readonly ignored?: Ignored;
}
/**
 * Where something was found: a node, a field of it, words in that field's plain text.
 */
export interface FoundPlace {
  readonly nodeId: Id;
  readonly field?: Line;
  readonly quote?: string;
}
/**
 * Why a finding is left as it is, by whom.
 */
export interface Ignored {
  readonly reason: Markdown;
  readonly by: Actor;
  readonly at: Timestamp;
}
/**
 * application/problem+json (RFC 9457). title and detail are in the language asked for; both languages are in messages.
 */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly code: string;
  readonly messages?: {
    readonly vi: string;
    readonly en: string;
  };
  readonly errors?: readonly FieldError[];
  readonly reasons?: readonly Reason[];
}
export interface FieldError {
  /**
   * JSON pointer into the request body.
   */
  readonly pointer: string;
  readonly detail: string;
  readonly messages?: {
    readonly vi: string;
    readonly en: string;
  };
}
/**
 * Why an act is not possible now, and on what it waits.
 */
export interface Reason {
  /**
   * Stable code, e.g. directives-unanswered.
   */
  readonly code: string;
  /**
   * In the language asked for.
   */
  readonly message: string;
  readonly commentIds?: readonly Id[];
  readonly mend?: Line;
}
/**
 * A directive written with the conclusion.
 */
export interface DirectiveIssued {
  readonly id: Id;
  readonly text: Markdown;
  readonly anchor: Anchor;
  readonly priority: Priority;
  readonly due?: Due;
  readonly check?: DirectiveCheck;
  /**
   * @maxItems 200
   */
  readonly drawnFrom?: readonly Id[];
}
/**
 * plan-created
 */
export interface PlanCreatedEvent {
  readonly seq: number;
  readonly at: Timestamp;
  readonly actor: Actor;
  readonly type: 'plan-created';
  readonly data: {
    readonly document: PlanDocument;
    readonly members: readonly Membership[];
  };
}
/**
 * The root: the plan as a document.
 */
export interface PlanDocument {
  readonly id: Id;
  readonly type: 'plan';
  readonly fields: PlanFields;
  readonly children: readonly PlanNode[];
}
/**
 * A draft plan as a whole: đề án, kế hoạch, nghị quyết. Every field may be missing while drafting.
 */
export interface PlanFields {
  readonly kind?: PlanKind;
  readonly title?: Line;
  readonly draftingAgency?: Agency;
  readonly approvingAgency?: Agency;
  readonly locality?: Line;
  readonly periodFrom?: Year;
  readonly periodTo?: Year;
  readonly visionYear?: Year;
  readonly dataCutoff?: Month;
}
/**
 * members-set
 */
export interface MembersSetEvent {
  readonly seq: number;
  readonly at: Timestamp;
  readonly actor: Actor;
  readonly type: 'members-set';
  readonly data: {
    readonly members: readonly Membership[];
  };
}
/**
 * draft-replaced
 */
export interface DraftReplacedEvent {
  readonly seq: number;
  readonly at: Timestamp;
  readonly actor: Actor;
  readonly type: 'draft-replaced';
  readonly data: {
    readonly document: PlanDocument;
  };
}
/**
 * node-set
 */
export interface NodeSetEvent {
  readonly seq: number;
  readonly at: Timestamp;
  readonly actor: Actor;
  readonly type: 'node-set';
  readonly data: {
    readonly nodeId: Id;
    readonly fields: PlanNode['fields'];
  };
}
/**
 * node-added
 */
export interface NodeAddedEvent {
  readonly seq: number;
  readonly at: Timestamp;
  readonly actor: Actor;
  readonly type: 'node-added';
  readonly data: {
    readonly parentId: Id;
    readonly index: number;
    readonly node: PlanNode;
  };
}
/**
 * node-removed
 */
export interface NodeRemovedEvent {
  readonly seq: number;
  readonly at: Timestamp;
  readonly actor: Actor;
  readonly type: 'node-removed';
  readonly data: {
    readonly nodeId: Id;
  };
}
/**
 * node-moved
 */
export interface NodeMovedEvent {
  readonly seq: number;
  readonly at: Timestamp;
  readonly actor: Actor;
  readonly type: 'node-moved';
  readonly data: {
    readonly nodeId: Id;
    readonly parentId: Id;
    readonly index: number;
  };
}
/**
 * revision-submitted
 */
export interface RevisionSubmittedEvent {
  readonly seq: number;
  readonly at: Timestamp;
  readonly actor: Actor;
  readonly type: 'revision-submitted';
  readonly data: {
    readonly number: number;
    readonly sha256: Sha256;
    readonly coverNote: Markdown;
    readonly unansweredReason?: Markdown;
    readonly reviewDue?: Due;
    /**
     * @maxItems 500
     */
    readonly unrequested?: readonly Unrequested[];
    /**
     * @maxItems 500
     */
    readonly changedSections?: readonly Id[];
  };
}
/**
 * A section that changed though no remark asked for it, with the drafting side's reason.
 */
export interface Unrequested {
  readonly sectionId: Id;
  /**
   * @maxItems 5000
   */
  readonly changes: readonly Line[];
  readonly reason: Markdown;
}
/**
 * revision-withdrawn
 */
export interface RevisionWithdrawnEvent {
  readonly seq: number;
  readonly at: Timestamp;
  readonly actor: Actor;
  readonly type: 'revision-withdrawn';
  readonly data: {
    readonly reason: Markdown;
  };
}
/**
 * comment-added
 */
export interface CommentAddedEvent {
  readonly seq: number;
  readonly at: Timestamp;
  readonly actor: Actor;
  readonly type: 'comment-added';
  readonly data: {
    readonly id: Id;
    readonly kind: CommentKind;
    readonly text: Markdown;
    readonly anchor: Anchor;
    readonly onBehalfOf?: Actor;
    readonly priority?: Priority;
    readonly due?: Due;
    readonly consultation?: number;
    readonly held?: Flag;
  };
}
/**
 * comment-replied
 */
export interface CommentRepliedEvent {
  readonly seq: number;
  readonly at: Timestamp;
  readonly actor: Actor;
  readonly type: 'comment-replied';
  readonly data: {
    readonly commentId: Id;
    readonly id: Id;
    readonly text: Markdown;
  };
}
/**
 * anchor-replaced
 */
export interface AnchorReplacedEvent {
  readonly seq: number;
  readonly at: Timestamp;
  readonly actor: Actor;
  readonly type: 'anchor-replaced';
  readonly data: {
    readonly commentId: Id;
    readonly anchor: Anchor;
    readonly revision: number;
  };
}
/**
 * response-set
 */
export interface ResponseSetEvent {
  readonly seq: number;
  readonly at: Timestamp;
  readonly actor: Actor;
  readonly type: 'response-set';
  readonly data: {
    readonly commentId: Id;
    readonly disposition: Disposition;
    readonly reason: Markdown;
    readonly changes: readonly Line[];
    readonly shownAt?: Anchor;
    readonly sameAs?: Id;
  };
}
/**
 * responses-released
 */
export interface ResponsesReleasedEvent {
  readonly seq: number;
  readonly at: Timestamp;
  readonly actor: Actor;
  readonly type: 'responses-released';
  readonly data: {
    readonly commentIds: readonly Id[];
  };
}
/**
 * response-confirmed
 */
export interface ResponseConfirmedEvent {
  readonly seq: number;
  readonly at: Timestamp;
  readonly actor: Actor;
  readonly type: 'response-confirmed';
  readonly data: {
    readonly commentId: Id;
    readonly note?: Markdown;
  };
}
/**
 * response-reopened
 */
export interface ResponseReopenedEvent {
  readonly seq: number;
  readonly at: Timestamp;
  readonly actor: Actor;
  readonly type: 'response-reopened';
  readonly data: {
    readonly commentId: Id;
    readonly reason: Markdown;
  };
}
/**
 * plan-returned
 */
export interface PlanReturnedEvent {
  readonly seq: number;
  readonly at: Timestamp;
  readonly actor: Actor;
  readonly type: 'plan-returned';
  readonly data: {
    readonly conclusion: Markdown;
    readonly directives: readonly DirectiveIssued[];
    readonly due?: Due;
    readonly reportTo?: Line;
  };
}
/**
 * plan-approved
 */
export interface PlanApprovedEvent {
  readonly seq: number;
  readonly at: Timestamp;
  readonly actor: Actor;
  readonly type: 'plan-approved';
  readonly data: {
    readonly conclusion: Markdown;
    /**
     * @maxItems 10000
     */
    readonly unmet?: readonly Id[];
    readonly unmetReason?: Markdown;
  };
}
/**
 * plan-reopened
 */
export interface PlanReopenedEvent {
  readonly seq: number;
  readonly at: Timestamp;
  readonly actor: Actor;
  readonly type: 'plan-reopened';
  readonly data: {
    readonly reason: Markdown;
  };
}
/**
 * finding-ignored
 */
export interface FindingIgnoredEvent {
  readonly seq: number;
  readonly at: Timestamp;
  readonly actor: Actor;
  readonly type: 'finding-ignored';
  readonly data: {
    readonly key: Line;
    readonly nodeId: Id;
    readonly reason: Markdown;
  };
}
/**
 * finding-restored
 */
export interface FindingRestoredEvent {
  readonly seq: number;
  readonly at: Timestamp;
  readonly actor: Actor;
  readonly type: 'finding-restored';
  readonly data: {
    readonly key: Line;
    readonly nodeId: Id;
  };
}
/**
 * comments-assigned
 */
export interface CommentsAssignedEvent {
  readonly seq: number;
  readonly at: Timestamp;
  readonly actor: Actor;
  readonly type: 'comments-assigned';
  readonly data: {
    /**
     * @minItems 1
     * @maxItems 2000
     */
    readonly commentIds: readonly Id[];
    /**
     * Nobody when left out.
     */
    readonly assignee?: {
      readonly accountId: Id;
      readonly name: Line;
    };
    readonly due?: Day;
  };
}
/**
 * comments-merged
 */
export interface CommentsMergedEvent {
  readonly seq: number;
  readonly at: Timestamp;
  readonly actor: Actor;
  readonly type: 'comments-merged';
  readonly data: {
    readonly into: Id;
    /**
     * @minItems 1
     * @maxItems 200
     */
    readonly commentIds: readonly Id[];
  };
}
/**
 * comment-unmerged
 */
export interface CommentUnmergedEvent {
  readonly seq: number;
  readonly at: Timestamp;
  readonly actor: Actor;
  readonly type: 'comment-unmerged';
  readonly data: {
    readonly commentId: Id;
  };
}
/**
 * due-extended
 */
export interface DueExtendedEvent {
  readonly seq: number;
  readonly at: Timestamp;
  readonly actor: Actor;
  readonly type: 'due-extended';
  readonly data: {
    readonly commentId?: Id;
    readonly due: Due;
    readonly reason: Markdown;
  };
}
/**
 * changes-explained
 */
export interface ChangesExplainedEvent {
  readonly seq: number;
  readonly at: Timestamp;
  readonly actor: Actor;
  readonly type: 'changes-explained';
  readonly data: {
    readonly sectionId: Id;
    readonly reason: Markdown;
  };
}
/**
 * consultation-opened
 */
export interface ConsultationOpenedEvent {
  readonly seq: number;
  readonly at: Timestamp;
  readonly actor: Actor;
  readonly type: 'consultation-opened';
  readonly data: {
    readonly number: number;
    readonly revision: number;
    readonly title: Line;
    readonly due: Due;
    readonly silenceAgrees: Flag;
    readonly sealed: Flag;
    /**
     * @minItems 1
     * @maxItems 200
     */
    readonly agencies: readonly Agency[];
    readonly note?: Markdown;
  };
}
/**
 * consultation-closed
 */
export interface ConsultationClosedEvent {
  readonly seq: number;
  readonly at: Timestamp;
  readonly actor: Actor;
  readonly type: 'consultation-closed';
  readonly data: {
    readonly number: number;
  };
}
/**
 * consultation-seen
 */
export interface ConsultationSeenEvent {
  readonly seq: number;
  readonly at: Timestamp;
  readonly actor: Actor;
  readonly type: 'consultation-seen';
  readonly data: {
    readonly number: number;
    readonly agency: Agency;
  };
}
/**
 * consultation-declined
 */
export interface ConsultationDeclinedEvent {
  readonly seq: number;
  readonly at: Timestamp;
  readonly actor: Actor;
  readonly type: 'consultation-declined';
  readonly data: {
    readonly number: number;
    readonly agency: Agency;
    readonly reason: Markdown;
  };
}
/**
 * agencies-reminded
 */
export interface AgenciesRemindedEvent {
  readonly seq: number;
  readonly at: Timestamp;
  readonly actor: Actor;
  readonly type: 'agencies-reminded';
  readonly data: {
    readonly number: number;
    /**
     * @minItems 1
     * @maxItems 200
     */
    readonly agencies: readonly Agency[];
  };
}
/**
 * remarks-released
 */
export interface RemarksReleasedEvent {
  readonly seq: number;
  readonly at: Timestamp;
  readonly actor: Actor;
  readonly type: 'remarks-released';
  readonly data: {
    readonly number: number;
    readonly agency: Agency;
    /**
     * @maxItems 2000
     */
    readonly commentIds: readonly Id[];
  };
}
/**
 * comment-revised
 */
export interface CommentRevisedEvent {
  readonly seq: number;
  readonly at: Timestamp;
  readonly actor: Actor;
  readonly type: 'comment-revised';
  readonly data: {
    readonly commentId: Id;
    readonly kind: CommentKind;
    readonly text: Markdown;
  };
}
/**
 * comment-discarded
 */
export interface CommentDiscardedEvent {
  readonly seq: number;
  readonly at: Timestamp;
  readonly actor: Actor;
  readonly type: 'comment-discarded';
  readonly data: {
    readonly commentId: Id;
  };
}
/**
 * vote-cast
 */
export interface VoteCastEvent {
  readonly seq: number;
  readonly at: Timestamp;
  readonly actor: Actor;
  readonly type: 'vote-cast';
  readonly data: {
    readonly choice: VoteChoice;
    readonly reason?: Markdown;
  };
}
/**
 * section-signed
 */
export interface SectionSignedEvent {
  readonly seq: number;
  readonly at: Timestamp;
  readonly actor: Actor;
  readonly type: 'section-signed';
  readonly data: {
    readonly sectionId: Id;
    readonly revision: number;
  };
}
/**
 * section-unsigned
 */
export interface SectionUnsignedEvent {
  readonly seq: number;
  readonly at: Timestamp;
  readonly actor: Actor;
  readonly type: 'section-unsigned';
  readonly data: {
    readonly sectionId: Id;
  };
}
/**
 * meeting-set
 */
export interface MeetingSetEvent {
  readonly seq: number;
  readonly at: Timestamp;
  readonly actor: Actor;
  readonly type: 'meeting-set';
  readonly data: {
    readonly meeting: Meeting;
  };
}
/**
 * Cuộc họp: several plans may be on the agenda of one; they share its id.
 */
export interface Meeting {
  readonly id: Id;
  readonly title: Line;
  readonly at: Timestamp;
  readonly place?: Line;
  readonly order?: number;
}
/**
 * instances-set
 */
export interface InstancesSetEvent {
  readonly seq: number;
  readonly at: Timestamp;
  readonly actor: Actor;
  readonly type: 'instances-set';
  readonly data: {
    /**
     * @maxItems 10
     */
    readonly instances: readonly Instance[];
  };
}
/**
 * Cấp xem xét: one after the other, a plan approved by one goes on to the next.
 */
export interface Instance {
  readonly name: Line;
}
/**
 * Something that concerns one person on one plan. It never has a remark's words in it.
 */
export interface Notice {
  readonly id: NoticeId;
  readonly at: Timestamp;
  readonly planId: Id;
  readonly planTitle: Line;
  readonly kind: NoticeKind;
  readonly text: Line;
  readonly by?: Line;
  /**
   * Path in the app.
   */
  readonly link: string;
  readonly unread: Flag;
}
/**
 * A page of notices, newest first.
 */
export interface NoticesView {
  readonly notices: readonly Notice[];
  /**
   * How many are unread, on all pages.
   */
  readonly unread: number;
  readonly more: Flag;
  readonly canUndo?: Flag;
}
/**
 * What a person gets by mail. sends tells whether this server sends mail at all.
 */
export interface MailSettings {
  readonly sends: Flag;
  readonly email?: Email;
  readonly off: Flag;
  readonly offKinds: readonly MailKind[];
  readonly kinds: readonly MailKind[];
  /**
   * The last try, when it failed.
   */
  readonly failed?: {
    readonly at: Timestamp;
    readonly reason: Line;
  };
}
/**
 * What a person has read: all up to a moment but those in unread; after it, those in read.
 */
export interface ReadMarks {
  readonly upTo: Timestamp;
  readonly read: readonly NoticeId[];
  readonly unread: readonly NoticeId[];
}
/**
 * A reminder that was given. step and offset are working days after the due date; before it they are negative.
 */
export interface Reminder {
  readonly planId: Id;
  readonly what: DueKind;
  readonly consultation?: number;
  /**
   * @maxItems 2000
   */
  readonly commentIds?: readonly Id[];
  readonly due: Day;
  readonly step: number;
  readonly offset: number;
  readonly at: Timestamp;
}
/**
 * What went out by mail to a person. Notices before since are not for mail; sent are those after it that went out.
 */
export interface MailSent {
  readonly since: Timestamp;
  /**
   * Those after since that went out.
   */
  readonly sent: {
    readonly id: NoticeId;
    readonly at: Timestamp;
  }[];
  /**
   * A mail handed to the server just now. Left behind by a crash it counts as sent.
   */
  readonly sending?: {
    readonly ids: readonly NoticeId[];
    readonly at: Timestamp;
  };
  /**
   * Tries that failed since the last mail that went out.
   */
  readonly failed?: {
    readonly tries: number;
    readonly at: Timestamp;
    readonly next: Timestamp;
    readonly reason: Line;
  };
}
/**
 * What is kept for one person beside the plans: read marks, reminders given, what they want by mail and what went out. before: the marks before all were marked as read, for undo.
 */
export interface Inbox {
  readonly accountId: Id;
  readonly marks?: ReadMarks;
  readonly before?: ReadMarks;
  readonly reminders?: readonly Reminder[];
  readonly mailOff?: Flag;
  readonly mailOffKinds?: readonly MailKind[];
  readonly mail?: MailSent;
}
/**
 * Target for a year (2025) or a span (2026-2030): a figure, or words for a qualitative indicator.
 */
export interface Target {
  readonly period: Period;
  readonly value?: Quantity;
  readonly text?: Line;
}
/**
 * Phần, mục: a heading with prose, items and sub-sections. Every field may be missing while drafting.
 */
export interface SectionFields {
  readonly role?: SectionRole;
  readonly heading?: Line;
  readonly text?: Markdown;
}
export interface SectionNode {
  readonly id: Id;
  readonly type: 'section';
  readonly fields: SectionFields;
  readonly children: readonly PlanNode[];
}
/**
 * Căn cứ: political, legal, scientific or practical. Every field may be missing while drafting.
 */
export interface LegalBasisFields {
  readonly basis?: BasisKind;
  readonly documentType?: Line;
  readonly number?: Line;
  readonly date?: PartialDate;
  readonly issuer?: Agency;
  readonly abstract?: Markdown;
  readonly validity?: Validity;
}
export interface LegalBasisNode {
  readonly id: Id;
  readonly type: 'legal-basis';
  readonly fields: LegalBasisFields;
  readonly children: readonly PlanNode[];
}
/**
 * Số liệu thực trạng: one measured figure with its date and source. Every field may be missing while drafting.
 */
export interface FigureFields {
  readonly name?: Line;
  readonly value?: Quantity;
  readonly unit?: Line;
  readonly asOf?: PartialDate;
  readonly source?: Line;
  readonly pillar?: Line;
  readonly note?: Markdown;
}
export interface FigureNode {
  readonly id: Id;
  readonly type: 'figure';
  readonly fields: FigureFields;
  readonly children: readonly PlanNode[];
}
/**
 * Vị trí xếp hạng. Every field may be missing while drafting.
 */
export interface RankingFields {
  readonly name?: Line;
  readonly rank?: Integer;
  readonly outOf?: Integer;
  readonly year?: Year;
  readonly source?: Line;
  readonly note?: Markdown;
}
export interface RankingNode {
  readonly id: Id;
  readonly type: 'ranking';
  readonly fields: RankingFields;
  readonly children: readonly PlanNode[];
}
/**
 * Hạn chế. Every field may be missing while drafting.
 */
export interface LimitationFields {
  readonly text?: Markdown;
  readonly pillar?: Line;
}
export interface LimitationNode {
  readonly id: Id;
  readonly type: 'limitation';
  readonly fields: LimitationFields;
  readonly children: readonly PlanNode[];
}
/**
 * Nguyên nhân of limitations. Every field may be missing while drafting.
 */
export interface CauseFields {
  readonly text?: Markdown;
  readonly nature?: CauseNature;
  readonly limitations?: LimitationRefs;
}
export interface CauseNode {
  readonly id: Id;
  readonly type: 'cause';
  readonly fields: CauseFields;
  readonly children: readonly PlanNode[];
}
/**
 * Quan điểm. Every field may be missing while drafting.
 */
export interface ViewpointFields {
  readonly text?: Markdown;
}
export interface ViewpointNode {
  readonly id: Id;
  readonly type: 'viewpoint';
  readonly fields: ViewpointFields;
  readonly children: readonly PlanNode[];
}
/**
 * Nguyên tắc. Every field may be missing while drafting.
 */
export interface PrincipleFields {
  readonly text?: Markdown;
}
export interface PrincipleNode {
  readonly id: Id;
  readonly type: 'principle';
  readonly fields: PrincipleFields;
  readonly children: readonly PlanNode[];
}
/**
 * Mục tiêu: general, or specific by pillar and horizon. Every field may be missing while drafting.
 */
export interface ObjectiveFields {
  readonly level?: ObjectiveLevel;
  readonly pillar?: Line;
  readonly horizon?: Year;
  readonly text?: Markdown;
  readonly legalBases?: LegalBasisRefs;
}
export interface ObjectiveNode {
  readonly id: Id;
  readonly type: 'objective';
  readonly fields: ObjectiveFields;
  readonly children: readonly PlanNode[];
}
/**
 * Chỉ tiêu. Every field may be missing while drafting.
 */
export interface IndicatorFields {
  readonly code?: Line;
  readonly name?: Line;
  readonly unit?: Line;
  readonly measure?: Measure;
  readonly direction?: Direction;
  readonly baselineValue?: Quantity;
  readonly baselineText?: Line;
  readonly baselineYear?: Year;
  readonly baselineSource?: Line;
  readonly targets?: Targets;
  readonly scope?: Markdown;
  readonly method?: Markdown;
  readonly trackingAgency?: Agency;
  readonly legalBases?: LegalBasisRefs;
  readonly superiorCriterion?: Line;
  readonly justification?: Markdown;
  readonly objectives?: ObjectiveRefs;
}
export interface IndicatorNode {
  readonly id: Id;
  readonly type: 'indicator';
  readonly fields: IndicatorFields;
  readonly children: readonly PlanNode[];
}
/**
 * Nhiệm vụ. One lead agency by construction: leadAgency is a single value, empty while drafting. Every field may be missing while drafting.
 */
export interface TaskFields {
  readonly title?: Line;
  readonly text?: Markdown;
  readonly leadAgency?: Agency;
  readonly coordinatingAgencies?: AgencyList;
  readonly accountableHead?: Line;
  readonly deliverable?: Markdown;
  readonly start?: PartialDate;
  readonly end?: PartialDate;
  readonly phases?: PhaseRefs;
  readonly objectives?: ObjectiveRefs;
  readonly fundingAmount?: Money;
  readonly fundingSource?: FundingSource;
  readonly location?: Line;
  readonly pilot?: Flag;
  readonly performer?: Performer;
}
export interface TaskNode {
  readonly id: Id;
  readonly type: 'task';
  readonly fields: TaskFields;
  readonly children: readonly PlanNode[];
}
/**
 * Giải pháp. Every field may be missing while drafting.
 */
export interface SolutionFields {
  readonly title?: Line;
  readonly text?: Markdown;
  readonly tasks?: TaskRefs;
  readonly limitations?: LimitationRefs;
}
export interface SolutionNode {
  readonly id: Id;
  readonly type: 'solution';
  readonly fields: SolutionFields;
  readonly children: readonly PlanNode[];
}
/**
 * Giai đoạn of the roadmap (lộ trình). Its tasks are those whose phases name it: one truth, kept on the task. Every field may be missing while drafting.
 */
export interface PhaseFields {
  readonly name?: Line;
  readonly firstYear?: Year;
  readonly lastYear?: Year;
  readonly focus?: Markdown;
}
export interface PhaseNode {
  readonly id: Id;
  readonly type: 'phase';
  readonly fields: PhaseFields;
  readonly children: readonly PlanNode[];
}
/**
 * Kinh phí by source and year. Every field may be missing while drafting.
 */
export interface BudgetLineFields {
  readonly source?: FundingSource;
  readonly nature?: BudgetNature;
  readonly year?: Year;
  readonly amount?: Money;
  readonly note?: Markdown;
}
export interface BudgetLineNode {
  readonly id: Id;
  readonly type: 'budget-line';
  readonly fields: BudgetLineFields;
  readonly children: readonly PlanNode[];
}
/**
 * Tổ chức thực hiện: what one agency does. Every field may be missing while drafting.
 */
export interface AssignmentFields {
  readonly agency?: Agency;
  readonly text?: Markdown;
}
export interface AssignmentNode {
  readonly id: Id;
  readonly type: 'assignment';
  readonly fields: AssignmentFields;
  readonly children: readonly PlanNode[];
}
/**
 * Kiến nghị, đề xuất with its addressee. Every field may be missing while drafting.
 */
export interface RecommendationFields {
  readonly addressee?: Agency;
  readonly text?: Markdown;
}
export interface RecommendationNode {
  readonly id: Id;
  readonly type: 'recommendation';
  readonly fields: RecommendationFields;
  readonly children: readonly PlanNode[];
}
/**
 * Phụ lục. Every field may be missing while drafting.
 */
export interface AppendixFields {
  readonly title?: Line;
  readonly text?: Markdown;
}
export interface AppendixNode {
  readonly id: Id;
  readonly type: 'appendix';
  readonly fields: AppendixFields;
  readonly children: readonly PlanNode[];
}
/**
 * One figure in a text in place of another. percent is the relative change; unit is what stands behind the figure.
 */
export interface FigureChange {
  readonly before: number;
  readonly after: number;
  readonly delta: number;
  readonly percent?: number;
  readonly unit?: string;
}
/**
 * A run of words: kept, inserted or deleted. nature is set on both sides of a replacement that is no more than that; figure on the inserted side of one figure in place of another.
 */
export interface Hunk {
  /**
   * kept, inserted, deleted.
   */
  readonly op: '=' | '+' | '-';
  readonly text: string;
  readonly nature?: Nature;
  readonly figure?: FigureChange;
}
/**
 * A cell of a table row: kept, inserted or deleted (with its column, or alone), edited. before and after are its Markdown.
 */
export interface CellChange {
  /**
   * kept, inserted, deleted, edited.
   */
  readonly op: '=' | '+' | '-' | '~';
  readonly before?: string;
  readonly after?: string;
  readonly hunks?: readonly Hunk[];
  readonly nature?: Nature;
}
/**
 * A block of a text field: its words are compared only where it changed. before and after are the block's Markdown. All befores joined are the older text, all afters the newer. nature is set when every change in the block is of that nature; a reader may hide tone, case and format. coarse: blocks or words were paired by place alone, for there were too many.
 */
export interface BlockChange {
  /**
   * kept, inserted, deleted, edited, moved.
   */
  readonly op: '=' | '+' | '-' | '~' | 'moved';
  readonly kind: BlockKind;
  readonly before?: string;
  readonly after?: string;
  readonly hunks?: readonly Hunk[];
  readonly coarse?: Flag;
  readonly nature?: Nature;
  /**
   * Of a moved block: positions in the list of blocks where it left (that entry has before alone) and where it came to (that one has after, and hunks when it was edited on the way).
   */
  readonly move?: {
    readonly from: number;
    readonly to: number;
  };
  /**
   * One paragraph became several (after holds them all), or several became one (before holds them all): hunks say where the breaks came or went.
   */
  readonly joint?: 'split' | 'merge';
  /**
   * Of an edited table row: its cells, columns aligned as in the row at the head of the table.
   */
  readonly cells?: readonly CellChange[];
}
/**
 * A field edited. key names a part of it (the period of a target). before/after are typed values, absent when empty.
 */
export interface FieldChange {
  readonly id: Line;
  readonly field: Line;
  readonly kind: Line;
  readonly key?: Line;
  readonly before?: FieldValue;
  readonly after?: FieldValue;
  readonly blocks?: readonly BlockChange[];
  /**
   * after − before, for figures.
   */
  readonly delta?: number;
  /**
   * Relative change in percent, for figures with a non-zero before.
   */
  readonly percent?: number;
  readonly hunks?: readonly Hunk[];
  readonly nature?: Nature;
}
/**
 * A node added, removed, or changed (moved, edited, or both). id is stable for the same pair of documents: kind and node id. spot is where an added node stands, or where a removed one stood. previousId is the id in the older document, where the two were paired by content.
 */
export interface NodeChange {
  readonly id: Line;
  /**
   * bổ sung, bãi bỏ, sửa đổi.
   */
  readonly kind: 'added' | 'removed' | 'changed';
  readonly nodeId: Id;
  readonly nodeType: NodeType;
  readonly sectionId: Id;
  readonly title: string;
  readonly fields: readonly FieldChange[];
  readonly lines: readonly string[];
  /**
   * From where to where, when the node changed parent or order.
   */
  readonly moved?: {
    readonly from: Spot;
    readonly to: Spot;
  };
  readonly spot?: Spot;
  readonly before?: PlanNode;
  readonly after?: PlanNode;
  readonly previousId?: Id;
}
/**
 * Counts by kind, and by top-level section.
 */
export interface RedlineSummary {
  readonly added: number;
  readonly removed: number;
  readonly moved: number;
  readonly edited: number;
  readonly wordsInserted: number;
  readonly wordsDeleted: number;
  readonly sections: {
    readonly sectionId: Id;
    readonly changes: number;
  }[];
}
/**
 * The comparison of document a with document b; changes in the order of b, removed ones where they stood.
 */
export interface Redline {
  readonly changes: readonly NodeChange[];
  readonly summary: RedlineSummary;
  readonly renamed?: RenamedNodes;
}
/**
 * What was compared.
 */
export interface RedlineSide {
  readonly name: Line;
  readonly revision?: number;
  readonly sha256?: Sha256;
}
/**
 * A redline of two revisions, or of a revision with the working draft.
 */
export interface RedlineView {
  readonly from: RedlineSide;
  readonly to: RedlineSide;
  readonly changes: readonly NodeChange[];
  readonly summary: RedlineSummary;
  readonly renamed?: RenamedNodes;
}
/**
 * Sign in.
 */
export interface SignInRequest {
  readonly login: string;
  readonly password: string;
}
/**
 * A new plan, with the sections of its kind unless a document is given. The creator becomes its drafter unless members names them otherwise.
 */
export interface CreatePlanRequest {
  readonly kind: PlanKind;
  readonly title: Line;
  readonly draftingAgency: Agency;
  readonly approvingAgency?: Agency;
  readonly locality?: Line;
  readonly periodFrom?: Year;
  readonly periodTo?: Year;
  readonly visionYear?: Year;
  readonly dataCutoff?: Month;
  /**
   * @maxItems 500
   */
  readonly members?: readonly Membership[];
  readonly document?: PlanDocument;
}
/**
 * Who takes part, in which role and office.
 */
export interface SetMembersRequest {
  /**
   * @minItems 1
   * @maxItems 500
   */
  readonly members: readonly Membership[];
}
/**
 * The whole working draft.
 */
export interface ReplaceDraftRequest {
  readonly document: PlanDocument;
}
/**
 * All fields of a node; what is left out becomes empty.
 */
export interface SetNodeRequest {
  readonly fields: PlanNode['fields'];
}
/**
 * A node to add under the node addressed; index counts from 0, at the end when left out. The id may be given (to restore a node) or left to the server.
 */
export interface AddNodeRequest {
  readonly node: {
    readonly type: NodeType;
    readonly id?: Id;
    readonly fields?: PlanNode['fields'];
    readonly children?: readonly PlanNode[];
  };
  readonly index?: number;
}
/**
 * Where the node goes; index counts among the children without the node itself.
 */
export interface MoveNodeRequest {
  readonly parentId: Id;
  readonly index: number;
}
/**
 * Freeze the draft as the next revision and open a round.
 */
export interface SubmitRequest {
  readonly coverNote: Markdown;
  readonly unansweredReason?: RemarkText;
  readonly reviewDue?: DueRequest;
}
/**
 * A due date as a day, or as said ("trong tuần tới", "10 ngày làm việc"); one of both.
 */
export interface DueRequest {
  readonly date?: ChosenDay;
  readonly said?: Line;
}
/**
 * Take the revision under review back.
 */
export interface WithdrawRequest {
  readonly reason: Markdown;
}
/**
 * Unlock an approved plan.
 */
export interface ReopenPlanRequest {
  readonly reason: Markdown;
}
/**
 * A remark on the revision under review. onBehalfOf is the secretary's: the member who spoke, or the office of a guest without an account.
 */
export interface AddCommentRequest {
  readonly kind: CommentKind;
  readonly text: Markdown;
  readonly anchor: Anchor;
  readonly onBehalfOf?: OnBehalfOf;
  readonly priority?: Priority;
  readonly due?: DueRequest;
  readonly id?: SentId;
  /**
   * The consultation that the remark answers.
   */
  readonly consultation?: number;
}
/**
 * Who spoke: a member, by accountId; or a guest, by office and agency.
 */
export interface OnBehalfOf {
  readonly accountId?: Id;
  readonly office?: Line;
  readonly agency?: Agency;
}
/**
 * A line in a remark's thread.
 */
export interface ReplyRequest {
  readonly id?: SentId;
  readonly text: Markdown;
}
/**
 * Put a remark again: a place in a submitted revision. The place it was made on stays known.
 */
export interface ReplaceAnchorRequest {
  readonly anchor: Anchor;
  readonly revision: number;
}
/**
 * The answer to a remark. reason may be empty only with accepted; same-as needs sameAs.
 */
export interface RespondRequest {
  readonly disposition: Disposition;
  readonly reason: RemarkText;
  /**
   * @maxItems 200
   */
  readonly changes?: readonly Line[];
  readonly shownAt?: Anchor;
  readonly sameAs?: Id;
}
/**
 * The answer suffices.
 */
export interface ConfirmRequest {
  readonly note?: RemarkText;
}
/**
 * The answer does not suffice.
 */
export interface ReopenCommentRequest {
  readonly reason: Markdown;
}
/**
 * A directive of the conclusion, aimed at a node or field.
 */
export interface DirectiveRequest {
  readonly text: Markdown;
  readonly anchor: Anchor;
  readonly priority?: Priority;
  readonly due?: DueRequest;
  readonly check?: DirectiveCheck;
  /**
   * @maxItems 200
   */
  readonly drawnFrom?: readonly Id[];
}
/**
 * The chair's conclusion: return with directives and a due date, or approve.
 */
export interface DecisionRequest {
  readonly verdict: 'returned' | 'approved';
  readonly conclusion: Markdown;
  /**
   * @maxItems 200
   */
  readonly directives?: readonly DirectiveRequest[];
  readonly due?: DueRequest;
  readonly reportTo?: Line;
  readonly unmetReason?: RemarkText;
}
/**
 * A new account (administrator).
 */
export interface CreateAccountRequest {
  readonly login: Login;
  readonly name: PersonName;
  /**
   * @minItems 1
   * @maxItems 20
   */
  readonly offices: readonly Office[];
  readonly password: string;
  readonly administrator?: Flag;
  readonly email?: Email;
}
/**
 * A person's own new password, with the one they have now.
 */
export interface ChangePasswordRequest {
  readonly password: string;
  readonly newPassword: string;
}
/**
 * Change an account (administrator).
 */
export interface UpdateAccountRequest {
  readonly name?: PersonName;
  /**
   * @minItems 1
   * @maxItems 20
   */
  readonly offices?: readonly Office[];
  readonly password?: string;
  readonly administrator?: Flag;
  readonly active?: Flag;
  /**
   * An address for mail; empty takes it away.
   */
  readonly email?: string;
}
/**
 * Leave a finding as it is, with the reason.
 */
export interface IgnoreFindingRequest {
  readonly key: Line;
  readonly reason: Markdown;
}
/**
 * Take a finding up again.
 */
export interface RestoreFindingRequest {
  readonly key: Line;
}
/**
 * Who of the drafting side is to answer these remarks; nobody when assignee is left out.
 */
export interface AssignRequest {
  /**
   * @minItems 1
   * @maxItems 2000
   */
  readonly commentIds: readonly Id[];
  readonly assignee?: Id;
  readonly due?: ChosenDay;
}
/**
 * The same answer to several remarks.
 */
export interface RespondManyRequest {
  /**
   * @minItems 1
   * @maxItems 2000
   */
  readonly commentIds: readonly Id[];
  readonly disposition: Disposition;
  readonly reason: RemarkText;
  /**
   * @maxItems 200
   */
  readonly changes?: readonly Line[];
  readonly shownAt?: Anchor;
  readonly sameAs?: Id;
}
/**
 * Remarks that say the same as this one.
 */
export interface MergeRequest {
  /**
   * @minItems 1
   * @maxItems 200
   */
  readonly commentIds: readonly Id[];
}
/**
 * A later due date for the plan, or for one directive.
 */
export interface ExtendDueRequest {
  readonly due: DueRequest;
  readonly reason: Markdown;
  readonly commentId?: Id;
}
/**
 * Why a section changed that nobody asked about; an empty reason takes it back.
 */
export interface ExplainChangesRequest {
  readonly reason: RemarkText;
}
/**
 * Ask agencies for their opinion on the latest revision. The due date: a day, words, or a number of working days.
 */
export interface OpenConsultationRequest {
  readonly title: Line;
  /**
   * @minItems 1
   * @maxItems 200
   */
  readonly agencies: readonly Agency[];
  readonly due: DueRequest;
  readonly note?: RemarkText;
  readonly silenceAgrees?: Flag;
  readonly sealed?: Flag;
}
/**
 * Remind agencies that have not answered; all of them when none is named.
 */
export interface RemindRequest {
  /**
   * @minItems 1
   * @maxItems 200
   */
  readonly agencies?: readonly Agency[];
}
/**
 * We are not the right agency, with the reason.
 */
export interface DeclineRequest {
  readonly reason: Markdown;
}
/**
 * A remark that is still held, written anew.
 */
export interface ReviseCommentRequest {
  readonly kind: CommentKind;
  readonly text: Markdown;
}
/**
 * Phiếu lấy ý kiến; disagreeing needs the reason.
 */
export interface VoteRequest {
  readonly choice: VoteChoice;
  readonly reason?: RemarkText;
}
/**
 * The meeting that takes the revision under review; with the id of another plan's meeting it joins that agenda.
 */
export interface SetMeetingRequest {
  readonly id?: Id;
  readonly title: Line;
  readonly at: ChosenTime;
  readonly place?: Line;
  readonly order?: number;
}
/**
 * The instances that a plan goes through, first to last.
 */
export interface SetInstancesRequest {
  /**
   * @maxItems 10
   */
  readonly instances: readonly Instance[];
}
/**
 * All days that the office sets.
 */
export interface SetCalendarRequest {
  /**
   * @maxItems 2000
   */
  readonly days: readonly CalendarDay[];
}
/**
 * A day that is not as the week says: off (Tết, Giỗ Tổ, ngày nghỉ bù), or worked (làm bù on a Saturday).
 */
export interface CalendarDay {
  readonly day: ChosenDay;
  readonly off: Flag;
  readonly name: Line;
}
/**
 * I am here; with the node that I edit.
 */
export interface PresenceRequest {
  readonly nodeId?: Id;
}
/**
 * Marks notices as read: some, or all that there are; takes it back, or undoes the last marking of all.
 */
export interface MarkNoticesRequest {
  readonly mark: 'read' | 'unread' | 'all-read' | 'undo-all';
  /**
   * With read and unread.
   *
   * @maxItems 500
   */
  readonly ids?: readonly NoticeId[];
}
/**
 * What a person wants by mail.
 */
export interface SetMailRequest {
  /**
   * An address for mail; empty takes it away.
   */
  readonly email?: string;
  readonly off: Flag;
  /**
   * @maxItems 20
   */
  readonly offKinds: readonly MailKind[];
}
/**
 * Several answers suffice: all of them are confirmed, or none.
 */
export interface ConfirmManyRequest {
  /**
   * @minItems 1
   * @maxItems 2000
   */
  readonly confirmations: {
    readonly commentId: Id;
    readonly note?: RemarkText;
  }[];
}
/**
 * A frozen revision. sha256 is over the RFC 8785 canonical JSON of document.
 */
export interface Revision {
  readonly number: number;
  readonly sha256: Sha256;
  readonly coverNote: Markdown;
  readonly submittedBy: Actor;
  readonly submittedAt: Timestamp;
  readonly document: PlanDocument;
  readonly unansweredReason?: Markdown;
  readonly unrequested?: readonly Unrequested[];
  /**
   * Top-level sections that changed since the revision before.
   */
  readonly changedSections?: readonly Id[];
}
/**
 * A revision without its document.
 */
export interface RevisionInfo {
  readonly number: number;
  readonly sha256: Sha256;
  readonly coverNote: Markdown;
  readonly submittedBy: Actor;
  readonly submittedAt: Timestamp;
  readonly unansweredReason?: Markdown;
  readonly unrequested?: readonly Unrequested[];
  /**
   * Top-level sections that changed since the revision before.
   */
  readonly changedSections?: readonly Id[];
}
/**
 * A revision ready to be shown.
 */
export interface RevisionView {
  readonly number: number;
  readonly sha256: Sha256;
  readonly coverNote: Markdown;
  readonly submittedBy: Actor;
  readonly submittedAt: Timestamp;
  readonly document: PlanDocument;
  readonly labels: Labels;
  readonly html: Html;
  readonly unansweredReason?: Markdown;
  readonly unrequested?: readonly Unrequested[];
  /**
   * Top-level sections that changed since the revision before.
   */
  readonly changedSections?: readonly Id[];
}
/**
 * The working draft. versions holds the current ETag number of every node: it grows with any change in the node or below it; the root's is the draft's.
 */
export interface DraftView {
  readonly document: PlanDocument;
  readonly version: number;
  readonly versions: Readonly<Record<string, number>>;
  readonly labels: Labels;
  readonly html: Html;
  readonly findings: readonly Finding[];
  readonly editable: Flag;
}
/**
 * What a write to the draft changed: new versions of the nodes touched, labels of the whole plan, rendered fields of the node.
 */
export interface DraftChangeView {
  readonly version: number;
  readonly versions: Readonly<Record<string, number>>;
  readonly labels: Labels;
  readonly html: Html;
  readonly node?: PlanNode;
}
/**
 * The chair's decision that ends a round.
 */
export interface Decision {
  /**
   * trả lại để hoàn thiện, phê duyệt.
   */
  readonly verdict: 'returned' | 'approved';
  readonly conclusion: Markdown;
  readonly author: Actor;
  readonly at: Timestamp;
  readonly due?: Due;
  readonly directiveIds?: readonly Id[];
  readonly reportTo?: Line;
  /**
   * Directives to be carried out that were not met when the plan was approved.
   *
   * @maxItems 10000
   */
  readonly unmet?: readonly Id[];
  readonly unmetReason?: Markdown;
  /**
   * Earlier due dates, oldest first.
   */
  readonly pastDues?: readonly PastDue[];
}
/**
 * One turn of the loop: a revision is submitted, remarked upon, and decided or withdrawn.
 */
export interface Round {
  readonly number: number;
  readonly revision: number;
  readonly openedAt: Timestamp;
  /**
   * How it ended.
   */
  readonly outcome: 'open' | 'returned' | 'approved' | 'withdrawn';
  readonly closedAt?: Timestamp;
  readonly decision?: Decision;
  readonly withdrawReason?: Markdown;
  readonly reviewDue?: Due;
  readonly votes?: readonly Vote[];
  readonly meeting?: Meeting;
  readonly instance?: Line;
}
/**
 * Phiếu lấy ý kiến of a member; the last one counts.
 */
export interface Vote {
  readonly choice: VoteChoice;
  readonly by: Actor;
  readonly at: Timestamp;
  readonly reason?: Markdown;
}
/**
 * Whose turn it is: who must act, since when, due when.
 */
export interface Turn {
  /**
   * Which side must act.
   */
  readonly side: 'drafting' | 'committee' | 'nobody';
  readonly roles: readonly Role[];
  readonly who: Line;
  readonly since: Timestamp;
  readonly overdue: Flag;
  readonly due?: Due;
  /**
   * Calendar days until the due date; negative when late.
   */
  readonly daysLeft?: number;
  readonly workingDaysLeft?: number;
}
/**
 * An invited agency that is not the right one, with its reason.
 */
export interface Declined {
  readonly reason: Markdown;
  readonly by: Actor;
  readonly at: Timestamp;
}
/**
 * An agency asked for its opinion, and how far it is: opened, its remarks released by its head (none: it agrees), declined, reminded.
 */
export interface Invitation {
  readonly agency: Agency;
  readonly openedAt?: Timestamp;
  readonly releasedAt?: Timestamp;
  readonly releasedBy?: Actor;
  readonly agreed?: Flag;
  readonly declined?: Declined;
  readonly reminded?: readonly Timestamp[];
}
/**
 * Đợt lấy ý kiến: agencies asked for their opinion on one revision. Sealed: until the due date is over (or it is closed) no agency's remarks are seen by others.
 */
export interface Consultation {
  readonly number: number;
  readonly revision: number;
  readonly title: Line;
  readonly openedAt: Timestamp;
  readonly openedBy: Actor;
  readonly due: Due;
  readonly silenceAgrees: Flag;
  readonly sealed: Flag;
  readonly invited: readonly Invitation[];
  readonly note?: Markdown;
  readonly closedAt?: Timestamp;
  readonly closedBy?: Actor;
}
/**
 * How far an invited agency is, on the day asked.
 */
export interface RosterEntry {
  readonly agency: Agency;
  readonly status: InvitationStatus;
  /**
   * Released remarks that the person asking may see.
   */
  readonly remarks: number;
  readonly reminded: readonly Timestamp[];
  readonly openedAt?: Timestamp;
  readonly releasedAt?: Timestamp;
  readonly declined?: Declined;
}
/**
 * A member agrees with a section as it stands in a revision.
 */
export interface SignOff {
  readonly sectionId: Id;
  readonly revision: number;
  readonly by: Actor;
  readonly at: Timestamp;
}
/**
 * What the checks find in the working draft at a version.
 */
export interface FindingsView {
  readonly version: number;
  readonly findings: readonly Finding[];
}
/**
 * A parameter of a check that a directive may carry.
 */
export interface CheckParam {
  readonly name: Line;
  readonly kind: 'Integer' | 'Quantity' | 'Month' | 'Line' | 'Lines' | 'Indicator';
  readonly label: string;
  readonly default?: number | string | readonly string[];
  readonly least?: number;
  readonly most?: number;
}
/**
 * A check that a directive may carry.
 */
export interface CheckOffer {
  readonly rule: Line;
  readonly title: string;
  readonly params: readonly CheckParam[];
}
/**
 * The checks that a directive may carry.
 */
export interface ChecksView {
  readonly checks: readonly CheckOffer[];
}
/**
 * An answer that says more than the draft shows: a remark said to be accepted, in full or in part, whose place did not change; a directive whose check is not met; what is said to be there already without the place that has it.
 */
export interface UnprovenClaim {
  readonly commentId: Id;
  readonly number: number;
  readonly why: 'nothing-changed' | 'check-not-met' | 'place-not-named' | 'words-not-there';
  readonly message: string;
}
/**
 * A section that changed since the last revision though no remark asked for it.
 */
export interface UnrequestedChange {
  readonly sectionId: Id;
  readonly title: string;
  readonly changes: {
    readonly id: Line;
    readonly lines: readonly string[];
  }[];
  readonly reason?: Markdown;
}
/**
 * What stands between the draft and its submission: claims without proof, changes that nobody asked for.
 */
export interface GateView {
  readonly unproven: readonly UnprovenClaim[];
  readonly unrequested: readonly UnrequestedChange[];
}
/**
 * Whether the person asking may do it now, and if not, why.
 */
export interface ActAvailability {
  readonly act: ActName;
  readonly allowed: Flag;
  readonly reasons: readonly Reason[];
}
/**
 * Something that waits for the person asking.
 */
export interface WorkItem {
  /**
   * What waits.
   */
  code:
    | 'submit-draft'
    | 'complete-draft'
    | 'answer-remarks'
    | 'submit-again'
    | 'decide'
    | 'comment'
    | 'confirm-answers'
    | 'record-remarks'
    | 'consult'
    | 'release-remarks'
    | 'vote'
    | 'sign-again';
  readonly count: number;
  readonly overdue: Flag;
  readonly due?: Due;
}
/**
 * Remarks of a plan.
 */
export interface RemarkCounts {
  readonly total: number;
  /**
   * Those that need an answer, or had one: all but observations.
   */
  readonly toAnswer: number;
  /**
   * Open or reopened, needing an answer.
   */
  readonly unanswered: number;
  readonly directives: number;
  readonly directivesUnanswered: number;
  readonly toConfirm: number;
}
/**
 * A plan in a list.
 */
export interface PlanSummary {
  readonly id: Id;
  readonly kind: PlanKind;
  readonly title: Line;
  readonly draftingAgency: Agency;
  readonly stage: Stage;
  readonly round: number;
  readonly revisions: number;
  readonly turn: Turn;
  readonly myRoles: readonly Role[];
  readonly remarks: RemarkCounts;
  readonly work: readonly WorkItem[];
  readonly updatedAt: Timestamp;
  readonly periodFrom?: Year;
  readonly periodTo?: Year;
  readonly visionYear?: Year;
}
/**
 * A plan with what the person asking may do.
 */
export interface PlanView {
  readonly id: Id;
  readonly kind: PlanKind;
  readonly title: Line;
  readonly draftingAgency: Agency;
  readonly stage: Stage;
  readonly round: number;
  readonly revisions: number;
  readonly turn: Turn;
  readonly myRoles: readonly Role[];
  readonly remarks: RemarkCounts;
  readonly work: readonly WorkItem[];
  readonly updatedAt: Timestamp;
  readonly periodFrom?: Year;
  readonly periodTo?: Year;
  readonly visionYear?: Year;
  readonly members: readonly Member[];
  /**
   * Roles that the person may give and take now
   */
  readonly settableRoles: readonly Role[];
  readonly acts: readonly ActAvailability[];
  readonly revisionList: readonly RevisionInfo[];
  readonly lastDecision?: Decision;
  readonly nextInstance?: Line;
  /**
   * Whether the draft differs from the last revision; only for those who see it.
   */
  readonly draftChanged?: boolean;
}
/**
 * Rounds, newest last; consultations; the votes of the round under way; sections signed off.
 */
export interface RoundsView {
  readonly rounds: readonly Round[];
  readonly consultations: readonly ConsultationView[];
  readonly tally?: Tally;
  readonly sections: readonly SectionSigns[];
  readonly instances: readonly Instance[];
  /**
   * The instance that the plan is before, from 0.
   */
  readonly instance: number;
}
/**
 * A consultation with its roster. Of a sealed one, what others said is not in it.
 */
export interface ConsultationView {
  readonly number: number;
  readonly revision: number;
  readonly title: Line;
  readonly openedAt: Timestamp;
  readonly openedBy: Actor;
  readonly due: Due;
  readonly silenceAgrees: Flag;
  readonly sealed: Flag;
  readonly open: Flag;
  /**
   * Calendar days until the due date; negative when late. What is sealed opens when it is negative.
   */
  readonly daysLeft: number;
  readonly workingDaysLeft: number;
  readonly roster: readonly RosterEntry[];
  /**
   * What the person asking may do now.
   */
  readonly acts: readonly ('comment' | 'release' | 'decline' | 'remind' | 'close')[];
  readonly agency?: Agency;
  readonly note?: Markdown;
  readonly noteHtml?: string;
  readonly closedAt?: Timestamp;
}
/**
 * Votes counted.
 */
export interface Tally {
  readonly agree: number;
  'agree-with-remarks': number;
  readonly disagree: number;
  readonly missing: number;
}
/**
 * Who signed a section off: those whose agreement holds, and those to be asked again because it changed since.
 */
export interface SectionSigns {
  readonly sectionId: Id;
  readonly title: string;
  readonly signed: readonly SignOff[];
  readonly askAgain: readonly SignOff[];
  readonly mine?: 'signed' | 'ask-again' | 'none';
}
/**
 * Plans the person asking takes part in.
 */
export interface PlansView {
  readonly plans: readonly PlanSummary[];
  readonly damaged: readonly DamagedPlan[];
}
/**
 * A plan that can't be read; its files are kept as they were. What is wrong with them is told to an administrator alone.
 */
export interface DamagedPlan {
  readonly id: Id;
  readonly title?: Line;
  readonly detail: string;
}
/**
 * Revisions, oldest first.
 */
export interface RevisionsView {
  readonly revisions: readonly RevisionInfo[];
}
/**
 * Remarks with their place in the revision (or draft) named by at.
 */
export interface CommentsView {
  readonly at: string;
  readonly comments: readonly CommentView[];
}
/**
 * Accounts.
 */
export interface AccountsView {
  readonly accounts: readonly AccountView[];
}
/**
 * One act for people to read.
 */
export interface HistoryEntry {
  readonly seq: number;
  readonly at: Timestamp;
  readonly actor: Actor;
  readonly type: EventType;
  readonly kind: HistoryKind;
  /**
   * In the language asked for.
   */
  readonly line: string;
  readonly until?: Timestamp;
  /**
   * Edits of one person to one node in a row are one entry.
   */
  readonly count?: number;
  readonly nodeId?: Id;
  readonly commentId?: Id;
  readonly revision?: number;
}
/**
 * History, newest first.
 */
export interface HistoryView {
  readonly entries: readonly HistoryEntry[];
}
/**
 * One remark in the response table, with those merged into it. order is its place in the table from 1, number the remark's.
 */
export interface ResponseTableRow {
  readonly order: number;
  readonly number: number;
  readonly commentId: Id;
  readonly kind: CommentKind;
  readonly agency: Agency;
  readonly speaker: Line;
  readonly sectionId: Id;
  readonly place: string;
  readonly text: Markdown;
  readonly status: CommentStatus;
  readonly after: readonly ChangedWords[];
  readonly recordedBy?: Line;
  readonly quote?: string;
  readonly disposition?: Disposition;
  readonly reason?: Markdown;
  readonly note?: string;
  /**
   * text rendered, safe.
   */
  readonly html: string;
  /**
   * reason rendered, safe.
   */
  readonly reasonHtml?: string;
  readonly merged: readonly MergedRemark[];
  /**
   * Changes at the remark's place that after leaves out, for there are too many.
   */
  readonly moreChanges?: number;
  readonly at: Timestamp;
  readonly due?: Day;
  readonly answeredAt?: Timestamp;
}
/**
 * Words of the draft after the answer: one change it names.
 */
export interface ChangedWords {
  readonly changeId: Line;
  readonly line: string;
  readonly html: string;
  /**
   * The same words as text: kept, inserted, deleted. Long kept ones are cut short.
   */
  readonly hunks: readonly Hunk[];
}
/**
 * A remark that is answered with another one. Its words are there where they are not the other's.
 */
export interface MergedRemark {
  readonly number: number;
  readonly commentId: Id;
  readonly agency: Agency;
  readonly speaker: Line;
  readonly recordedBy?: Line;
  readonly text?: Markdown;
  /**
   * text rendered, safe.
   */
  readonly html?: string;
  readonly at: Timestamp;
}
/**
 * Rows of one top-level section, in its order.
 */
export interface ResponseTableSection {
  readonly sectionId: Id;
  readonly heading: string;
  readonly rows: readonly ResponseTableRow[];
}
/**
 * Remarks by agency, directives not among them, and how far it is with the answer it was asked for.
 */
export interface AgencyCount {
  readonly agency: Agency;
  readonly remarks: number;
  readonly accepted: number;
  readonly partlyAccepted: number;
  readonly explained: number;
  readonly unanswered: number;
  readonly status?: InvitationStatus;
  /**
   * Remarks that need no answer.
   */
  readonly noAnswer: number;
}
/**
 * How many agencies were asked for their remarks, and what became of it. waiting: still in time; silent: silence counts as agreement; unanswered: overdue.
 */
export interface AgenciesAsked {
  readonly asked: number;
  readonly answered: number;
  readonly agreed: number;
  readonly silent: number;
  readonly declined: number;
  readonly waiting: number;
  readonly unanswered: number;
}
/**
 * What a resubmission pack (hồ sơ trình lại) of a revision holds: the name of the zip file, and the names of the files in it, in the order in which they are made.
 */
export interface PackContents {
  readonly name: string;
  /**
   * @minItems 1
   */
  readonly files: readonly string[];
}
/**
 * A frozen revision as a pack names it. sha256 is over the RFC 8785 canonical JSON of its document.
 */
export interface PackRevision {
  readonly number: number;
  readonly sha256: Sha256;
  readonly submittedAt: Timestamp;
  readonly submittedBy: {
    readonly name: string;
    readonly office: string;
    readonly agency: string;
  };
}
/**
 * manifest.json of a resubmission pack: which revision it is of and what that is compared with, and every paper in it with its size in bytes and the SHA-256 of its bytes.
 */
export interface PackManifest {
  readonly format: 'duthao-pack';
  readonly version: 1;
  readonly plan: {
    readonly id: Id;
    readonly title: string;
  };
  readonly revision: PackRevision;
  readonly comparedWith?: PackRevision;
  readonly files: {
    readonly name: string;
    readonly size: number;
    readonly sha256: Sha256;
  }[];
}
/**
 * Bảng tổng hợp, tiếp thu, giải trình ý kiến.
 */
export interface ResponseTable {
  readonly planId: Id;
  readonly title: Line;
  readonly draftingAgency: Agency;
  readonly revision: number;
  readonly agencies: readonly AgencyCount[];
  readonly sections: readonly ResponseTableSection[];
  readonly generatedAt: Timestamp;
  readonly locality?: Line;
  readonly asked: AgenciesAsked;
  /**
   * What the chair directed, in a part of its own.
   */
  readonly directives: readonly ResponseTableRow[];
}
/**
 * Whether the server can work.
 */
export interface Health {
  readonly status: 'ok' | 'degraded';
  readonly version: string;
  readonly plans: number;
  readonly damaged: number;
}
/**
 * The server can do all its work. When it can't, the answer is a problem (503) whose reasons say why.
 */
export interface Readiness {
  readonly status: 'ready';
}
/**
 * Meetings, soonest first, with the plans on their agenda.
 */
export interface AgendaView {
  readonly meetings: {
    readonly meeting: Meeting;
    readonly plans: {
      readonly id: Id;
      readonly title: Line;
      readonly revision: number;
      readonly stage: Stage;
      readonly order?: number;
    }[];
  }[];
}
/**
 * The work calendar: the days that an office set, and the holidays with a fixed date.
 */
export interface CalendarView {
  readonly days: readonly CalendarDay[];
  readonly fixed: readonly Day[];
  readonly editable: Flag;
}
/**
 * One act as an event stream tells it: what changed, not what was said.
 */
export interface LiveAct {
  readonly planId: Id;
  readonly seq: number;
  readonly type: EventType;
  readonly part: PlanPart;
  readonly at: Timestamp;
  readonly accountId: Id;
  readonly name: Line;
  readonly nodeId?: Id;
  readonly commentId?: Id;
}
/**
 * Who is at the plan now, on one's own side of the table, and what they edit.
 */
export interface Presence {
  readonly people: {
    readonly accountId: Id;
    readonly name: Line;
    readonly office: Line;
    readonly nodeId?: Id;
  }[];
}
/**
 * The private address at which a calendar program gets a person's due dates and meetings: since when there is one. The address itself is told once, when it is made.
 */
export interface CalendarFeed {
  readonly since?: Timestamp;
  readonly address?: string;
}
/**
 * Every type above by its name.
 */
export interface Definitions {
  readonly Office: Office;
  readonly Account: Account;
  readonly Login: Login;
  readonly AccountView: AccountView;
  readonly Membership: Membership;
  readonly Member: Member;
  readonly SessionView: SessionView;
  readonly PersonName: PersonName;
  readonly Email: Email;
  readonly CalendarKey: CalendarKey;
  readonly CommentKind: CommentKind;
  readonly RemarkText: RemarkText;
  readonly Quote: Quote;
  readonly Anchor: Anchor;
  readonly ReplacedAnchor: ReplacedAnchor;
  readonly Priority: Priority;
  readonly Comment: Comment;
  readonly CommentStatus: CommentStatus;
  readonly Reply: Reply;
  readonly Disposition: Disposition;
  readonly Response: Response;
  readonly Confirmation: Confirmation;
  readonly PastResponse: PastResponse;
  readonly PlaceStatus: PlaceStatus;
  readonly Place: Place;
  readonly CommentAct: CommentAct;
  readonly CommentView: CommentView;
  readonly Ignored: Ignored;
  readonly DirectiveCheck: DirectiveCheck;
  readonly Assignment: Assignment;
  readonly PastDue: PastDue;
  readonly Id: Id;
  readonly Line: Line;
  readonly Markdown: Markdown;
  readonly Quantity: Quantity;
  readonly Integer: Integer;
  readonly Year: Year;
  readonly Month: Month;
  readonly Day: Day;
  readonly ChosenDay: ChosenDay;
  readonly ChosenTime: ChosenTime;
  readonly PartialDate: PartialDate;
  readonly Period: Period;
  readonly Timestamp: Timestamp;
  readonly Flag: Flag;
  readonly Agency: Agency;
  readonly AgencyList: AgencyList;
  readonly Money: Money;
  readonly Sha256: Sha256;
  readonly Language: Language;
  readonly Role: Role;
  readonly Actor: Actor;
  readonly Problem: Problem;
  readonly FieldError: FieldError;
  readonly Reason: Reason;
  readonly DirectiveIssued: DirectiveIssued;
  readonly EventType: EventType;
  readonly PlanCreatedEvent: PlanCreatedEvent;
  readonly MembersSetEvent: MembersSetEvent;
  readonly DraftReplacedEvent: DraftReplacedEvent;
  readonly NodeSetEvent: NodeSetEvent;
  readonly NodeAddedEvent: NodeAddedEvent;
  readonly NodeRemovedEvent: NodeRemovedEvent;
  readonly NodeMovedEvent: NodeMovedEvent;
  readonly RevisionSubmittedEvent: RevisionSubmittedEvent;
  readonly RevisionWithdrawnEvent: RevisionWithdrawnEvent;
  readonly CommentAddedEvent: CommentAddedEvent;
  readonly CommentRepliedEvent: CommentRepliedEvent;
  readonly AnchorReplacedEvent: AnchorReplacedEvent;
  readonly ResponseSetEvent: ResponseSetEvent;
  readonly ResponsesReleasedEvent: ResponsesReleasedEvent;
  readonly ResponseConfirmedEvent: ResponseConfirmedEvent;
  readonly ResponseReopenedEvent: ResponseReopenedEvent;
  readonly PlanReturnedEvent: PlanReturnedEvent;
  readonly PlanApprovedEvent: PlanApprovedEvent;
  readonly PlanReopenedEvent: PlanReopenedEvent;
  readonly FindingIgnoredEvent: FindingIgnoredEvent;
  readonly FindingRestoredEvent: FindingRestoredEvent;
  readonly CommentsAssignedEvent: CommentsAssignedEvent;
  readonly CommentsMergedEvent: CommentsMergedEvent;
  readonly CommentUnmergedEvent: CommentUnmergedEvent;
  readonly DueExtendedEvent: DueExtendedEvent;
  readonly ChangesExplainedEvent: ChangesExplainedEvent;
  readonly ConsultationOpenedEvent: ConsultationOpenedEvent;
  readonly ConsultationClosedEvent: ConsultationClosedEvent;
  readonly ConsultationSeenEvent: ConsultationSeenEvent;
  readonly ConsultationDeclinedEvent: ConsultationDeclinedEvent;
  readonly AgenciesRemindedEvent: AgenciesRemindedEvent;
  readonly RemarksReleasedEvent: RemarksReleasedEvent;
  readonly CommentRevisedEvent: CommentRevisedEvent;
  readonly CommentDiscardedEvent: CommentDiscardedEvent;
  readonly VoteCastEvent: VoteCastEvent;
  readonly SectionSignedEvent: SectionSignedEvent;
  readonly SectionUnsignedEvent: SectionUnsignedEvent;
  readonly MeetingSetEvent: MeetingSetEvent;
  readonly InstancesSetEvent: InstancesSetEvent;
  readonly PlanEvent: PlanEvent;
  readonly NoticeKind: NoticeKind;
  readonly MailKind: MailKind;
  readonly NoticeId: NoticeId;
  readonly Notice: Notice;
  readonly NoticesView: NoticesView;
  readonly MailSettings: MailSettings;
  readonly ReadMarks: ReadMarks;
  readonly DueKind: DueKind;
  readonly Reminder: Reminder;
  readonly MailSent: MailSent;
  readonly Inbox: Inbox;
  readonly PlanKind: PlanKind;
  readonly SectionRole: SectionRole;
  readonly BasisKind: BasisKind;
  readonly Validity: Validity;
  readonly CauseNature: CauseNature;
  readonly ObjectiveLevel: ObjectiveLevel;
  readonly Measure: Measure;
  readonly Direction: Direction;
  readonly Performer: Performer;
  readonly FundingSource: FundingSource;
  readonly BudgetNature: BudgetNature;
  readonly NodeType: NodeType;
  readonly LimitationRefs: LimitationRefs;
  readonly LegalBasisRefs: LegalBasisRefs;
  readonly ObjectiveRefs: ObjectiveRefs;
  readonly TaskRefs: TaskRefs;
  readonly PhaseRefs: PhaseRefs;
  readonly Target: Target;
  readonly Targets: Targets;
  readonly PlanFields: PlanFields;
  readonly PlanNode: PlanNode;
  readonly SectionFields: SectionFields;
  readonly SectionNode: SectionNode;
  readonly LegalBasisFields: LegalBasisFields;
  readonly LegalBasisNode: LegalBasisNode;
  readonly FigureFields: FigureFields;
  readonly FigureNode: FigureNode;
  readonly RankingFields: RankingFields;
  readonly RankingNode: RankingNode;
  readonly LimitationFields: LimitationFields;
  readonly LimitationNode: LimitationNode;
  readonly CauseFields: CauseFields;
  readonly CauseNode: CauseNode;
  readonly ViewpointFields: ViewpointFields;
  readonly ViewpointNode: ViewpointNode;
  readonly PrincipleFields: PrincipleFields;
  readonly PrincipleNode: PrincipleNode;
  readonly ObjectiveFields: ObjectiveFields;
  readonly ObjectiveNode: ObjectiveNode;
  readonly IndicatorFields: IndicatorFields;
  readonly IndicatorNode: IndicatorNode;
  readonly TaskFields: TaskFields;
  readonly TaskNode: TaskNode;
  readonly SolutionFields: SolutionFields;
  readonly SolutionNode: SolutionNode;
  readonly PhaseFields: PhaseFields;
  readonly PhaseNode: PhaseNode;
  readonly BudgetLineFields: BudgetLineFields;
  readonly BudgetLineNode: BudgetLineNode;
  readonly AssignmentFields: AssignmentFields;
  readonly AssignmentNode: AssignmentNode;
  readonly RecommendationFields: RecommendationFields;
  readonly RecommendationNode: RecommendationNode;
  readonly AppendixFields: AppendixFields;
  readonly AppendixNode: AppendixNode;
  readonly PlanDocument: PlanDocument;
  readonly Nature: Nature;
  readonly FigureChange: FigureChange;
  readonly Hunk: Hunk;
  readonly BlockKind: BlockKind;
  readonly CellChange: CellChange;
  readonly BlockChange: BlockChange;
  readonly FieldChange: FieldChange;
  readonly Spot: Spot;
  readonly NodeChange: NodeChange;
  readonly RedlineSummary: RedlineSummary;
  readonly Redline: Redline;
  readonly RedlineSide: RedlineSide;
  readonly RedlineView: RedlineView;
  readonly FieldValue: FieldValue;
  readonly RenamedNodes: RenamedNodes;
  readonly SignInRequest: SignInRequest;
  readonly CreatePlanRequest: CreatePlanRequest;
  readonly SetMembersRequest: SetMembersRequest;
  readonly ReplaceDraftRequest: ReplaceDraftRequest;
  readonly SetNodeRequest: SetNodeRequest;
  readonly AddNodeRequest: AddNodeRequest;
  readonly MoveNodeRequest: MoveNodeRequest;
  readonly SubmitRequest: SubmitRequest;
  readonly WithdrawRequest: WithdrawRequest;
  readonly ReopenPlanRequest: ReopenPlanRequest;
  readonly DueRequest: DueRequest;
  readonly SentId: SentId;
  readonly AddCommentRequest: AddCommentRequest;
  readonly OnBehalfOf: OnBehalfOf;
  readonly ReplyRequest: ReplyRequest;
  readonly ReplaceAnchorRequest: ReplaceAnchorRequest;
  readonly RespondRequest: RespondRequest;
  readonly ConfirmRequest: ConfirmRequest;
  readonly ReopenCommentRequest: ReopenCommentRequest;
  readonly DirectiveRequest: DirectiveRequest;
  readonly DecisionRequest: DecisionRequest;
  readonly CreateAccountRequest: CreateAccountRequest;
  readonly ChangePasswordRequest: ChangePasswordRequest;
  readonly UpdateAccountRequest: UpdateAccountRequest;
  readonly IgnoreFindingRequest: IgnoreFindingRequest;
  readonly RestoreFindingRequest: RestoreFindingRequest;
  readonly AssignRequest: AssignRequest;
  readonly RespondManyRequest: RespondManyRequest;
  readonly MergeRequest: MergeRequest;
  readonly ExtendDueRequest: ExtendDueRequest;
  readonly ExplainChangesRequest: ExplainChangesRequest;
  readonly OpenConsultationRequest: OpenConsultationRequest;
  readonly RemindRequest: RemindRequest;
  readonly DeclineRequest: DeclineRequest;
  readonly ReviseCommentRequest: ReviseCommentRequest;
  readonly VoteRequest: VoteRequest;
  readonly SetMeetingRequest: SetMeetingRequest;
  readonly SetInstancesRequest: SetInstancesRequest;
  readonly SetCalendarRequest: SetCalendarRequest;
  readonly PresenceRequest: PresenceRequest;
  readonly MarkNoticesRequest: MarkNoticesRequest;
  readonly SetMailRequest: SetMailRequest;
  readonly ConfirmManyRequest: ConfirmManyRequest;
  readonly Unrequested: Unrequested;
  readonly Revision: Revision;
  readonly RevisionInfo: RevisionInfo;
  readonly Labels: Labels;
  readonly Html: Html;
  readonly RevisionView: RevisionView;
  readonly DraftView: DraftView;
  readonly DraftChangeView: DraftChangeView;
  readonly Stage: Stage;
  readonly Due: Due;
  readonly Decision: Decision;
  readonly Round: Round;
  readonly Turn: Turn;
  readonly Declined: Declined;
  readonly Invitation: Invitation;
  readonly Consultation: Consultation;
  readonly InvitationStatus: InvitationStatus;
  readonly RosterEntry: RosterEntry;
  readonly VoteChoice: VoteChoice;
  readonly Vote: Vote;
  readonly Meeting: Meeting;
  readonly Instance: Instance;
  readonly SignOff: SignOff;
  readonly CalendarDay: CalendarDay;
  readonly FoundPlace: FoundPlace;
  readonly Finding: Finding;
  readonly FindingsView: FindingsView;
  readonly CheckParam: CheckParam;
  readonly CheckOffer: CheckOffer;
  readonly ChecksView: ChecksView;
  readonly CheckResult: CheckResult;
  readonly UnprovenClaim: UnprovenClaim;
  readonly UnrequestedChange: UnrequestedChange;
  readonly GateView: GateView;
  readonly ActName: ActName;
  readonly ActAvailability: ActAvailability;
  readonly WorkItem: WorkItem;
  readonly RemarkCounts: RemarkCounts;
  readonly PlanSummary: PlanSummary;
  readonly PlanView: PlanView;
  readonly RoundsView: RoundsView;
  readonly PlansView: PlansView;
  readonly DamagedPlan: DamagedPlan;
  readonly RevisionsView: RevisionsView;
  readonly CommentsView: CommentsView;
  readonly AccountsView: AccountsView;
  readonly HistoryKind: HistoryKind;
  readonly PlanPart: PlanPart;
  readonly HistoryEntry: HistoryEntry;
  readonly HistoryView: HistoryView;
  readonly ResponseTableRow: ResponseTableRow;
  readonly MergedRemark: MergedRemark;
  readonly ChangedWords: ChangedWords;
  readonly ResponseTableSection: ResponseTableSection;
  readonly AgencyCount: AgencyCount;
  readonly AgenciesAsked: AgenciesAsked;
  readonly PackContents: PackContents;
  readonly PackRevision: PackRevision;
  readonly PackManifest: PackManifest;
  readonly ResponseTable: ResponseTable;
  readonly Health: Health;
  readonly Readiness: Readiness;
  readonly ConsultationView: ConsultationView;
  readonly Tally: Tally;
  readonly SectionSigns: SectionSigns;
  readonly AgendaView: AgendaView;
  readonly CalendarView: CalendarView;
  readonly LiveAct: LiveAct;
  readonly Presence: Presence;
  readonly CalendarFeed: CalendarFeed;
}
