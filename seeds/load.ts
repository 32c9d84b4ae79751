// The data of the demo and of the tests that play it. The JSON lies beside this file in the
// sources, and the build copies it beside the built file, so that the same address relative to the
// module finds it in both.

import { readFileSync } from 'node:fs';
import type {
  AddCommentRequest,
  AddNodeRequest,
  ConfirmRequest,
  DecisionRequest,
  DeclineRequest,
  ExplainChangesRequest,
  ExtendDueRequest,
  Membership,
  MoveNodeRequest,
  Office,
  OpenConsultationRequest,
  PlanDocument,
  RemindRequest,
  ReopenCommentRequest,
  ReplyRequest,
  RespondRequest,
  Role,
  SetInstancesRequest,
  SetMeetingRequest,
  SetNodeRequest,
  SubmitRequest,
  VoteRequest,
  WithdrawRequest,
} from '../schemas/types.ts';

/** A plan that the demo starts with, who takes part in it, and what happened to it. */
export interface Seed {
  readonly about: SeedAbout;
  readonly accounts: readonly SeedAccount[];
  /** The document before the first step of the story. */
  readonly document: PlanDocument;
  /** In the order of time; empty for a plan still in its first drafting. */
  readonly story: readonly StoryStep[];
}

/**
 * Where the content comes from, in Vietnamese: what a source reports, what only illustrates, which
 * defects are on purpose.
 */
export interface SeedAbout {
  readonly title: string;
  readonly source: string;
  readonly reported: readonly string[];
  readonly illustrative: readonly string[];
  readonly knownDefects: readonly string[];
}

/**
 * An account of the demo. Without a role it takes no part in the plan; it acts there in its first
 * office.
 */
export interface SeedAccount {
  readonly login: string;
  readonly name: string;
  readonly offices: readonly Office[];
  readonly administrator: boolean;
  readonly role?: Role;
  /** The instance at which the role is held, in a plan that goes through several. */
  readonly instance?: string;
  /**
   * Further roles in the same plan, each in an office of its own: who chairs one instance may sit
   * in the next.
   */
  readonly also?: readonly {
    readonly role: Role;
    readonly office: Office;
    readonly instance?: string;
  }[];
}

/** Points of a story at which a demo or a test may stop. */
export type Milestone =
  | 'submitted-1'
  | 'consulted'
  | 'passed-on'
  | 'discussed'
  | 'returned'
  | 'half-answered'
  | 'answered'
  | 'submitted-2'
  | 'returned-again'
  | 'submitted-3'
  | 'passed-on-again'
  | 'approved';

/**
 * What is done. `body` is the body of the request. `node` is the node in the request's path (for
 * add-node: the parent). `key` names a remark within the story, `keys` the directives of a decision
 * in their order; `on` and `sameAs` mean a remark by that name, for its id is known only once the
 * remark is made.
 */
export type StoryAct =
  | { readonly do: 'submit'; readonly body: SubmitRequest }
  | { readonly do: 'withdraw'; readonly body: WithdrawRequest }
  | { readonly do: 'comment'; readonly key: string; readonly body: AddCommentRequest }
  | { readonly do: 'reply'; readonly on: string; readonly body: ReplyRequest }
  | {
      readonly do: 'decide';
      readonly body: DecisionRequest;
      readonly keys?: readonly string[];
      /** For each directive the remarks, by their names, that the chair made it from. */
      readonly drawnFrom?: readonly (readonly string[])[];
    }
  | { readonly do: 'set-node'; readonly node: string; readonly body: SetNodeRequest }
  | { readonly do: 'add-node'; readonly node: string; readonly body: AddNodeRequest }
  | { readonly do: 'remove-node'; readonly node: string }
  | { readonly do: 'move-node'; readonly node: string; readonly body: MoveNodeRequest }
  | {
      readonly do: 'respond';
      readonly on: string;
      readonly body: RespondRequest;
      readonly sameAs?: string;
    }
  | { readonly do: 'release' }
  | { readonly do: 'merge'; readonly on: string; readonly keys: readonly string[] }
  | {
      readonly do: 'assign';
      readonly keys: readonly string[];
      readonly to: string;
      readonly due?: string;
    }
  | { readonly do: 'explain'; readonly node: string; readonly body: ExplainChangesRequest }
  | {
      readonly do: 'extend-due';
      readonly on?: string;
      readonly body: Omit<ExtendDueRequest, 'commentId'>;
    }
  | { readonly do: 'consult'; readonly body: OpenConsultationRequest }
  | { readonly do: 'release-remarks'; readonly consultation: number }
  | {
      readonly do: 'decline';
      readonly consultation: number;
      readonly body: DeclineRequest;
    }
  | { readonly do: 'remind'; readonly consultation: number; readonly body: RemindRequest }
  | { readonly do: 'close-consultation'; readonly consultation: number }
  | { readonly do: 'vote'; readonly body: VoteRequest }
  | { readonly do: 'sign'; readonly node: string }
  | { readonly do: 'meet'; readonly body: SetMeetingRequest }
  | { readonly do: 'set-instances'; readonly body: SetInstancesRequest }
  | { readonly do: 'confirm'; readonly on: string; readonly body: ConfirmRequest }
  | { readonly do: 'reopen'; readonly on: string; readonly body: ReopenCommentRequest };

/**
 * One act of a story: when (RFC 3339 with the offset of Việt Nam, +07:00), by whom (a login), and
 * what.
 */
export type StoryStep = {
  readonly at: string;
  readonly as: string;
  readonly milestone?: Milestone;
} & StoryAct;

/**
 * thanh-hoa: a plan with its whole story. nghe-an: a resolution with the story of three instances.
 * moi-soan: a plan half filled in, without one.
 */
export const SEED_NAMES = ['thanh-hoa', 'nghe-an', 'moi-soan'] as const;
export type SeedName = (typeof SEED_NAMES)[number];

/**
 * Reads a seed. The unit tests hold the files to the schemas, so that it isn't done at every start.
 */
export function readSeed(name: SeedName): Seed {
  return JSON.parse(readFileSync(new URL(`./${name}.json`, import.meta.url), 'utf8')) as Seed;
}

/** Who takes part in a seed's plan; an account's id is its login. */
export const membersOf = ({ accounts }: Seed): readonly Membership[] =>
  accounts.flatMap(({ login, role, offices: [office], instance, also = [] }) =>
    [...(role && office ? [{ role, office, instance }] : []), ...also].map((held) => ({
      accountId: login,
      role: held.role,
      office: held.office.title,
      agency: held.office.agency,
      ...(held.instance ? { instance: held.instance } : {}),
    })),
  );

/**
 * The steps up to a milestone, its own step included; all of them without one. Throws when the
 * story has no such point.
 */
export function storySteps(seed: Seed, until?: Milestone): readonly StoryStep[] {
  if (until === undefined) return seed.story;
  const last = seed.story.findIndex((step) => step.milestone === until);
  if (last < 0) throw new Error(`the story has no milestone ${until}`);
  return seed.story.slice(0, last + 1);
}

/**
 * The body of an answer, with the remark it refers to by its id.
 *
 * @param idOf the id that the remark of this name in the story was given
 */
export function responseBody(
  step: Extract<StoryStep, { do: 'respond' }>,
  idOf: (key: string) => string,
): RespondRequest {
  return step.sameAs === undefined ? step.body : { ...step.body, sameAs: idOf(step.sameAs) };
}

/** The body of a decision, each directive with the remarks that it was made from by their ids. */
export const decisionBody = (
  { body, drawnFrom }: Extract<StoryStep, { do: 'decide' }>,
  idOf: (key: string) => string,
): DecisionRequest =>
  drawnFrom && body.directives
    ? {
        ...body,
        directives: body.directives.map((directive, index) => {
          const keys = drawnFrom[index] ?? [];
          return keys.length > 0 ? { ...directive, drawnFrom: keys.map(idOf) } : directive;
        }),
      }
    : body;
