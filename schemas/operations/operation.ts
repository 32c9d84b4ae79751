import type { FileFormat } from '../file-types.ts';
import type { Definitions } from '../types.ts';

/** Name of a definition in schemas/*.schema.json. */
export type DefinitionName = keyof Definitions;

/** What may be asked for in the address: one of some values, or any text of a pattern. */
export type QueryParameter = {
  /** What it takes, in Vietnamese and English with ' / ' between; once, where both say the same. */
  readonly description: string;
  readonly required?: true;
} & ({ readonly values: readonly string[] } | { readonly pattern: string });

/**
 * One operation of the HTTP API as data: the router, the OpenAPI document and the functions of the
 * browser app are all made from it, so that none can say what another doesn't.
 */
export interface Operation {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** Below /api; `:planId` is one segment. */
  readonly path: string;
  readonly summary: string;
  /** Open to people not signed in. */
  readonly open?: true;
  readonly query?: Readonly<Record<string, QueryParameter>>;
  /** What the body must fit. */
  readonly body?: DefinitionName;
  /** The body is a plan or a part of one, whose texts are Markdown. */
  readonly plan?: true;
  /** The write needs If-Match. */
  readonly ifMatch?: true;
  /** Status of success; 200 when left out. 204 has no answer. */
  readonly status?: 201 | 204;
  /** What the answer fits. */
  readonly answer?: DefinitionName;
  /** The answer is JSON that fits no definition of ours. */
  readonly json?: true;
  /** The answer may also be asked for as text/html. */
  readonly html?: true;
  /**
   * The answer may also be asked for as one of these files, by Accept or by ?format=; of nothing
   * else, the first is it.
   */
  readonly files?: readonly FileFormat[];
  /** The answer is a stream of events (text/event-stream), each of this definition. */
  readonly events?: DefinitionName;
  /** Refusals a caller should expect besides 401, 403, 404. */
  readonly refusals?: readonly number[];
}

/** Some operations by name. */
export type Operations = Readonly<Record<string, Operation>>;

/** A pattern of the number of a revision, or of that and the working draft. */
export const REVISION = '^[1-9]\\d{0,5}$';
export const REVISION_OR_DRAFT = '^([1-9]\\d{0,5}|draft)$';
