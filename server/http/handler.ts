import type { Request, Response } from 'express';
import type {
  AnswerOf,
  BodyOf,
  FormatOf,
  OPERATIONS,
  OperationName,
  ParamsOf,
  QueryOf,
} from '../../schemas/operations.ts';
import type { Language } from '../../schemas/types.ts';
import type { Deps } from '../actions/deps.ts';
import type { Person } from '../actions/person.ts';

type RecordOf<N extends OperationName> = (typeof OPERATIONS)[N];

/** Who asks, and what of the request is the same for every operation. */
export interface Asking {
  /** The plans among them are as this person sees them. */
  readonly deps: Deps;
  readonly person: Person;
  readonly language: Language;
  readonly wantsHtml: boolean;
  readonly request: Request;
}

/** What the handler of an operation gets: everything parsed and checked already. */
export interface Call<N extends OperationName> extends Asking {
  readonly params: ParamsOf<N>;
  readonly query: QueryOf<N, string>;
  readonly body: BodyOf<N>;
  /** The version named by If-Match. */
  readonly version: RecordOf<N> extends { readonly ifMatch: true } ? number : undefined;
  /** Which of the operation's files is asked for; undefined when it is none. */
  readonly format:
    | FormatOf<N>
    | (RecordOf<N> extends { readonly answer: string } ? undefined : never);
}

/**
 * A file to be kept, of the format asked for: whole, or in pieces as they are made. The name may
 * have any letters.
 */
export type FileAnswer = { readonly name: string } & (
  | { readonly bytes: Uint8Array }
  | { readonly chunks: AsyncIterable<Uint8Array> }
);

/** What a handler answers with, of the kinds that its operation has. */
export type Answer<N extends OperationName> =
  | (RecordOf<N> extends { readonly answer: string }
      ? { readonly body: AnswerOf<N>; readonly etag?: string }
      : never)
  | (RecordOf<N> extends { readonly json: true } ? { readonly body: object } : never)
  | (RecordOf<N> extends { readonly status: 204 } ? { readonly body?: undefined } : never)
  | (RecordOf<N> extends { readonly html: true } ? { readonly html: string } : never)
  | (RecordOf<N> extends { readonly files: readonly unknown[] }
      ? { readonly file: FileAnswer }
      : never)
  | (RecordOf<N> extends { readonly events: string } ? StreamAnswer : never);

/** Writes the answer itself, for as long as the other side listens. */
export interface StreamAnswer {
  readonly stream: (response: Response) => void;
}

export type Handler<N extends OperationName> = (call: Call<N>) => Promise<Answer<N>> | Answer<N>;

/** The handlers of some operations: each has one, and each operation has its own. */
export type Handlers<Part = typeof OPERATIONS> = {
  readonly [N in keyof Part & OperationName]: Handler<N>;
};
