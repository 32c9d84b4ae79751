import type { Request, RequestHandler, Response, Router } from 'express';
import { Router as createRouter } from 'express';
import { Refusal } from '../../domain/refusal.ts';
import { assertValid } from '../../domain/schema/schema.ts';
import { MARKDOWN_BREAK } from '../../domain/text/clean-text.ts';
import { toNfc } from '../../domain/text/normalise.ts';
import type { Language } from '../../schemas/types.ts';
import type { Deps } from '../actions/deps.ts';
import type { Person } from '../actions/person.ts';
import { plansFor } from '../actions/person-plans.ts';
import { attachment } from './attachment.ts';
import { readBody } from './body.ts';
import { languageOf } from './language.ts';
import { isFromThisMachine } from './loopback.ts';
import { personOf } from './middleware/session.ts';
import { sendChunks } from './send-chunks.ts';

/** What a handler gets: everything parsed and checked already. */
export interface Call<Body> {
  readonly deps: Deps;
  readonly person: Person;
  readonly language: Language;
  readonly param: (name: string) => string;
  readonly query: (name: string) => string | undefined;
  readonly body: Body;
  /** The version named by If-Match; present where the route asks for it. */
  readonly version: number;
  readonly wantsHtml: boolean;
  /** The answer is asked for as a file of the route, by Accept or by its format. */
  readonly wantsFile: boolean;
  /** Which of the route's files: the name of its format. */
  readonly format: string | undefined;
  readonly request: Request;
}

export interface Answer {
  readonly status?: number;
  readonly body?: unknown;
  readonly html?: string;
  /** A file to be kept, of the type asked for: whole, or in pieces as they are made. The name may have any letters. */
  readonly file?: { readonly name: string } & (
    | { readonly bytes: Uint8Array }
    | { readonly chunks: AsyncIterable<Uint8Array> }
  );
  readonly etag?: string;
  /** Writes the answer itself, for as long as the other side listens. */
  readonly stream?: (response: Response) => void;
}

export interface QueryParameter {
  readonly name: string;
  /** What it takes, in Vietnamese and English with ' / ' between; once, where both say the same. */
  readonly description: string;
  readonly pattern: string;
  readonly required?: true;
}

/** A kind of file that an answer may be had as. */
export interface FileFormat {
  readonly format: string;
  readonly type: string;
}

/** A route as data: the router and the OpenAPI document are both made from it, so neither can say what the other doesn't. */
export interface Route {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  readonly path: string;
  readonly summary: string;
  /** Definition that the body must fit. */
  readonly body?: string;
  /** The body is a plan or a part of one, whose texts are Markdown. */
  readonly plan?: true;
  readonly query?: readonly QueryParameter[];
  /** Status of success, and the definition that the answer fits; none for an empty answer. */
  readonly status?: number;
  readonly answer?: string;
  /** The answer may also be asked for as text/html. */
  readonly html?: true;
  /** The answer may also be asked for as a file of these types, by Accept or by ?format= and the name of the format. */
  readonly file?: FileFormat | readonly FileFormat[];
  /** The answer is a stream of events (text/event-stream), each an act of this definition. */
  readonly events?: string;
  /** The write needs If-Match. */
  readonly ifMatch?: true;
  /** Open to people not signed in. */
  readonly open?: true;
  /** Refusals a caller should expect beside 401, 403, 404. */
  readonly refusals?: readonly number[];
  readonly handle: (call: Call<never>) => Promise<Answer> | Answer;
}

/** A route whose handler knows the type of its body; the schema named in `body` vouches for it. */
export const route = <Body = undefined>(
  definition: Omit<Route, 'handle'> & {
    readonly handle: (call: Call<Body>) => Promise<Answer> | Answer;
  },
): Route => definition as Route;

export function routerOf(deps: Deps, routes: readonly Route[]): Router {
  const router = createRouter();
  for (const one of routes) router[one.method](one.path, handler(deps, one));
  return router;
}

/** What a request may use: the demo is for those at this machine. */
export const depsFor = (deps: Deps, request: Request): Deps =>
  deps.demoAccounts && !isFromThisMachine(request)
    ? { ...deps, demoAccounts: false, demoElsewhere: true }
    : deps;

const NOBODY: Person = { id: '', name: '', offices: [], administrator: false };

const handler =
  (all: Deps, definition: Route): RequestHandler =>
  async (request, response) => {
    const deps = depsFor(all, request);
    const person = definition.open ? NOBODY : await personOf(deps, request);
    // The one door: whatever text comes in is clean before anything looks at it.
    const query = toNfc(request.query);
    const params = toNfc(request.params);
    for (const parameter of queryOf(definition)) checkQuery(parameter, query[parameter.name]);
    if (definition.body) {
      assertJson(request);
      // After the right to ask: a stranger's megabytes are not worth reading.
      await readBody(request, response, definition.open ? 'small' : 'large');
    }
    const body: unknown = toNfc(request.body, definition.plan ? MARKDOWN_BREAK : undefined);
    if (definition.body) assertValid(definition.body, body);
    const asked = formatAsked(definition, request);
    const answer = await definition.handle({
      // Handlers know the plans only as this person sees them.
      deps: { ...deps, plans: plansFor(deps, person) },
      person,
      language: languageOf(request),
      param: (name) => String(params[name] ?? ''),
      query: (name) => (typeof query[name] === 'string' ? query[name] : undefined),
      body: body as never,
      version: definition.ifMatch ? versionOf(request) : 0,
      wantsHtml: definition.html === true && request.accepts(['json', 'html']) === 'html',
      wantsFile: asked !== undefined,
      format: asked?.format,
      request,
    });
    response.set('Cache-Control', 'private, no-cache').vary('Cookie').vary('Accept-Language');
    if (definition.html || definition.file) response.vary('Accept');
    if (answer.etag) response.set('ETag', `"${answer.etag}"`);
    response.status(answer.status ?? definition.status ?? 200);
    if (answer.stream) answer.stream(response);
    else if (answer.file && asked) {
      const { file } = answer;
      const head = { 'Content-Disposition': attachment(file.name), 'Content-Type': asked.type };
      if ('bytes' in file) response.set(head).send(Buffer.from(file.bytes));
      else await sendChunks(response, head, file.chunks);
    } else if (answer.html !== undefined) response.type('html').send(answer.html);
    else if (answer.body === undefined) response.end();
    else response.json(answer.body);
  };

/** The kinds of file that a route gives. */
export const formatsOf = ({ file = [] }: Pick<Route, 'file'>): readonly FileFormat[] =>
  'type' in file ? [file] : file;

/** The query parameters of a route, the choice of its file's format among them. */
export function queryOf(definition: Pick<Route, 'query' | 'file'>): readonly QueryParameter[] {
  const { query = [] } = definition;
  const names = formatsOf(definition).map(({ format }) => format);
  if (names.length === 0) return query;
  const list = names.join(', ');
  const description = `${list}: tải về dạng tệp / ${list}: as a file`;
  return [...query, { name: 'format', description, pattern: `^(${names.join('|')})$` }];
}

/** The file asked for; of a route that gives nothing else, its first. */
function formatAsked(definition: Route, request: Request): FileFormat | undefined {
  const formats = formatsOf(definition);
  if (formats.length === 0) return undefined;
  const named = formats.find(({ format }) => format === request.query.format);
  if (named) return named;
  const { answer, html } = definition;
  const bare = formats.map(({ type }) => type.replace(/;.*/, ''));
  const others = [...(answer ? ['json'] : []), ...(html ? ['html'] : [])];
  const chosen = request.accepts([...others, ...bare]);
  const found = formats[bare.indexOf(chosen || '')];
  return found ?? (others.length === 0 ? formats[0] : undefined);
}

function checkQuery(
  { name, description, pattern, required }: QueryParameter,
  value: unknown,
): void {
  if (value === undefined && !required) return;
  if (typeof value === 'string' && new RegExp(pattern, 'u').test(value)) return;
  const [vi, en = vi] = description.split(' / ');
  const message = {
    vi: `Tham số “${name}” chưa đúng: ${vi}.`,
    en: `Query parameter “${name}” is not right: ${en}.`,
  };
  throw new Refusal('invalid', message, { faults: [{ pointer: `/query/${name}`, message }] });
}

/** A body of another type is never read: it would be refused as if it were empty. */
function assertJson(request: Request): void {
  if (request.is('json') === false)
    throw new Refusal('invalid', {
      vi: 'Gửi nội dung dạng JSON, với Content-Type: application/json.',
      en: 'Send the body as JSON, with Content-Type: application/json.',
    });
}

function versionOf(request: Request): number {
  const header = request.get('If-Match');
  if (!header)
    throw new Refusal('precondition-required', {
      vi: 'Cần gửi If-Match với ETag của mục đang sửa, để không ghi đè lên sửa đổi của người khác.',
      en: 'Send If-Match with the ETag of the node edited, so that nobody’s changes are overwritten.',
    });
  const version = /^"(\d+)"$/.exec(header.trim())?.[1];
  // Anything that isn't one of our ETags can't be the current one.
  if (!version)
    throw new Refusal('stale', {
      vi: 'If-Match không khớp phiên bản hiện nay; tải lại rồi thử lại.',
      en: 'If-Match doesn’t match the current version; load again and retry.',
    });
  return Number(version);
}
