import type { AnswerOf, BodyOf, OPERATIONS, OperationName } from '../schemas/operations.ts';
import type { Problem } from '../schemas/types.ts';
import { type Address, type AnyAddress, addressOf } from './address.ts';
import { ApiProblem } from './api-problem.ts';
import { currentLanguage } from './language.ts';
import { waitForAnswer } from './slow-writes.ts';

/**
 * All that an operation is asked with: what its address names, its body, and of a draft write the
 * version last seen.
 */
export type Input<N extends OperationName> = Address<N> &
  (BodyOf<N> extends undefined ? unknown : { readonly body: BodyOf<N> }) &
  ((typeof OPERATIONS)[N] extends { readonly ifMatch: true }
    ? { readonly version: number }
    : unknown) & { readonly signal?: AbortSignal };

interface AnyInput {
  readonly body?: unknown;
  readonly version?: number;
  readonly signal?: AbortSignal;
}

/** An input that needs nothing may be left out. */
export type Optional<Given, Rest extends readonly unknown[] = []> =
  Record<never, never> extends Given
    ? readonly [given?: Given, ...rest: Rest]
    : readonly [given: Given, ...rest: Rest];

/**
 * A line that died without a word is given up after so long, in ms; a write of one node takes a
 * small part of it.
 */
const PATIENCE_MS: Partial<Record<OperationName, number>> = { setNode: 30_000 };

const signedOutListeners = new Set<() => void>();

/**
 * Calls back when the server no longer knows the session of somebody who was signed in. Returns how
 * to stop.
 */
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

/**
 * The one place that talks to the server; answers with what it sends, as the media type accepted.
 * Throws ApiProblem, and nothing else but the caller's own abort.
 */
export async function send<N extends OperationName>(
  name: N,
  given: Input<N>,
  accept = 'application/json',
): Promise<Response> {
  const { body, version, signal, ...rest } = given as AnyInput;
  const [method, address] = addressOf(name, rest as AnyAddress);
  const headers: Record<string, string> = { accept, 'accept-language': currentLanguage() };
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (version !== undefined) headers['if-match'] = `"${version}"`;
  const patience = PATIENCE_MS[name];
  const givenUp = patience === undefined ? signal : AbortSignal.timeout(patience);
  const answered = method === 'GET' ? undefined : waitForAnswer();
  let response: Response;
  try {
    response = await fetch(address, {
      method,
      headers,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(givenUp ? { signal: givenUp } : {}),
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new ApiProblem('network', 0, undefined, cause);
  } finally {
    answered?.();
  }
  if (response.ok) return response;
  // Of the session itself 401 says no more than that nobody is signed in.
  if (response.status === 401 && address !== '/api/session') {
    for (const listener of signedOutListeners) listener();
  }
  throw await toApiProblem(response);
}

/** Asks an operation, and gives its answer. Throws as `send` does. */
export async function call<N extends OperationName>(
  name: N,
  ...[given = {} as Input<N>]: Optional<Input<N>>
): Promise<AnswerOf<N>> {
  const response = await send(name, given);
  if (response.status === 204) return undefined as AnswerOf<N>;
  try {
    return (await response.json()) as AnswerOf<N>;
  } catch (cause) {
    throw new ApiProblem('unexpected', response.status, undefined, cause);
  }
}
