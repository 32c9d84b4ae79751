import type { FileFormat } from './file-types.ts';
import { type CalendarFeedOperations, calendarFeedOperations } from './operations/calendar-feed.ts';
import { type CommentOperations, commentOperations } from './operations/comments.ts';
import { type ConsultationOperations, consultationOperations } from './operations/consultations.ts';
import { type DraftOperations, draftOperations } from './operations/drafts.ts';
import { type FindingOperations, findingOperations } from './operations/findings.ts';
import { type LetterOperations, letterOperations } from './operations/letters.ts';
import { type LiveOperations, liveOperations } from './operations/live.ts';
import { type NoticeOperations, noticeOperations } from './operations/notices.ts';
import type { DefinitionName, Operation } from './operations/operation.ts';
import { type PackOperations, packOperations } from './operations/pack.ts';
import { type PaperOperations, paperOperations } from './operations/papers.ts';
import { type PlanOperations, planOperations } from './operations/plans.ts';
import { type ServiceOperations, serviceOperations } from './operations/service.ts';
import { type SessionOperations, sessionOperations } from './operations/sessions.ts';
import type { Definitions } from './types.ts';

/** Every operation by its name; no name twice. */
interface All
  extends SessionOperations,
    PlanOperations,
    DraftOperations,
    FindingOperations,
    CommentOperations,
    ConsultationOperations,
    LiveOperations,
    NoticeOperations,
    CalendarFeedOperations,
    PaperOperations,
    PackOperations,
    LetterOperations,
    ServiceOperations {}

/** Every operation of the HTTP API, in the order of the OpenAPI document. */
export const OPERATIONS: All = {
  ...sessionOperations,
  ...planOperations,
  ...draftOperations,
  ...findingOperations,
  ...commentOperations,
  ...consultationOperations,
  ...liveOperations,
  ...noticeOperations,
  ...calendarFeedOperations,
  ...paperOperations,
  ...packOperations,
  ...letterOperations,
  ...serviceOperations,
};

export type OperationName = keyof All;
export const OPERATION_NAMES = Object.keys(OPERATIONS) as readonly OperationName[];

/** An operation of any name. */
export const operationOf = (name: OperationName): Operation => OPERATIONS[name];

/**
 * The names of the parameters in a path: 'planId' | 'number' of '/plans/:planId/revisions/:number'.
 */
type Names<Path extends string> = Path extends `${string}:${infer Rest}`
  ? Rest extends `${infer Name}/${infer More}`
    ? Name | Names<`/${More}`>
    : Rest extends `${infer Name}.${string}`
      ? Name
      : Rest
  : never;

/** What the path of an operation names: a number where it is called one, else an id. */
export type ParamsOf<N extends OperationName> = {
  readonly [P in Names<All[N]['path']>]: P extends 'number' ? number : string;
};

/** What is sent; undefined where nothing is. */
export type BodyOf<N extends OperationName> = All[N] extends {
  readonly body: infer B extends DefinitionName;
}
  ? Definitions[B]
  : undefined;

/** What comes back as JSON; undefined where nothing does. */
export type AnswerOf<N extends OperationName> = All[N] extends {
  readonly answer: infer A extends DefinitionName;
}
  ? Definitions[A]
  : undefined;

/** The kinds of file that the answer may be had as. */
export type FormatOf<N extends OperationName> = All[N] extends {
  readonly files: readonly (infer F extends FileFormat)[];
}
  ? F
  : never;

/**
 * What the query holds, without the format of a file. A parameter without named values is of the
 * type `Text`.
 */
export type QueryOf<N extends OperationName, Text> = All[N] extends { readonly query: infer Q }
  ? {
      readonly [P in keyof Q as Q[P] extends { readonly required: true } ? P : never]: ValueOf<
        Q[P],
        Text
      >;
    } & {
      readonly [P in keyof Q as Q[P] extends { readonly required: true } ? never : P]?:
        | ValueOf<Q[P], Text>
        | undefined;
    }
  : { readonly [P in never]: never };

type ValueOf<Parameter, Text> = Parameter extends { readonly values: readonly (infer V)[] }
  ? V
  : Text;
