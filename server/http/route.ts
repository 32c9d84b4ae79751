import type { Request, RequestHandler, Response, Router } from 'express';
import { Router as createRouter } from 'express';
import { Refusal } from '../../domain/refusal.ts';
import { assertValid } from '../../domain/schema/schema.ts';
import { MARKDOWN_BREAK } from '../../domain/text/clean-text.ts';
import { toNfc } from '../../domain/text/normalise.ts';
import { FILE_TYPES, type FileFormat } from '../../schemas/file-types.ts';
import type { Operation } from '../../schemas/operations/operation.ts';
import { OPERATION_NAMES, operationOf } from '../../schemas/operations.ts';
import type { Deps } from '../actions/deps.ts';
import type { Person } from '../actions/person.ts';
import { plansFor } from '../actions/person-plans.ts';
import { attachment } from './attachment.ts';
import { readBody } from './body.ts';
import type { FileAnswer, Handlers, StreamAnswer } from './handler.ts';
import { languageOf } from './language.ts';
import { isFromThisMachine } from './loopback.ts';
import { signedInPerson } from './middleware/session.ts';
import { sendChunks } from './send-chunks.ts';

/** The router of the API: every operation with its handler. */
export function routerOf(deps: Deps, handlers: Handlers): Router {
  const router = createRouter();
  for (const name of OPERATION_NAMES) {
    const operation = operationOf(name);
    // The record vouches that its handler takes what is parsed by it.
    const handle = handlers[name] as (call: never) => Promise<AnyAnswer> | AnyAnswer;
    router[operation.method](operation.path, answering(deps, operation, handle));
  }
  return router;
}

/** An answer of any operation. */
interface AnyAnswer {
  readonly body?: unknown;
  readonly etag?: string;
  readonly html?: string;
  readonly file?: FileAnswer;
  readonly stream?: StreamAnswer['stream'];
}

/** What a request may use: the demo is for those at this machine. */
export const depsFor = (deps: Deps, request: Request): Deps =>
  deps.demoAccounts && !isFromThisMachine(request)
    ? { ...deps, demoAccounts: false, demoElsewhere: true }
    : deps;

const NOBODY: Person = { id: '', name: '', offices: [], administrator: false };

const answering =
  (
    all: Deps,
    operation: Operation,
    handle: (call: never) => Promise<AnyAnswer> | AnyAnswer,
  ): RequestHandler =>
  async (request, response) => {
    const deps = depsFor(all, request);
    const person = operation.open ? NOBODY : await signedInPerson(deps, request);
    // The one entry: all text is cleaned before anything looks at it.
    const query = checkedQuery(operation, toNfc(request.query));
    if (operation.body) {
      assertJson(request);
      // After the right to ask: a stranger's megabytes are not worth reading.
      await readBody(request, response, operation.open ? 'small' : 'large');
    }
    const body: unknown = toNfc(request.body, operation.plan ? MARKDOWN_BREAK : undefined);
    if (operation.body) assertValid(operation.body, body);
    const format = formatAsked(operation, request);
    const answer = await handle({
      // Handlers know the plans only as this person sees them.
      deps: { ...deps, plans: plansFor(deps, person) },
      person,
      language: languageOf(request),
      params: paramsOf(toNfc(request.params)),
      query,
      body,
      version: operation.ifMatch ? versionOf(request) : undefined,
      wantsHtml: operation.html === true && request.accepts(['json', 'html']) === 'html',
      format,
      request,
    } as never);
    await send(response, operation, answer, format);
  };

async function send(
  response: Response,
  operation: Operation,
  { body, etag, html, file, stream }: AnyAnswer,
  format: FileFormat | undefined,
): Promise<void> {
  response.set('Cache-Control', 'private, no-cache').vary('Cookie').vary('Accept-Language');
  if (operation.html || operation.files) response.vary('Accept');
  if (etag) response.set('ETag', `"${etag}"`);
  response.status(operation.status ?? 200);
  if (stream) stream(response);
  else if (file && format) {
    const head = {
      'Content-Disposition': attachment(file.name),
      'Content-Type': FILE_TYPES[format],
    };
    if ('bytes' in file) response.set(head).send(Buffer.from(file.bytes));
    else await sendChunks(response, head, file.chunks);
  } else if (html !== undefined) response.type('html').send(html);
  else if (body === undefined) response.end();
  else response.json(body);
}

/** What the path names; a text where a number belongs is no number, and nothing has it. */
const paramsOf = (params: Request['params']) =>
  Object.fromEntries(
    Object.entries(params).map(([name, text]) => [name, name === 'number' ? Number(text) : text]),
  );

/** The query of an operation, each parameter as it must be. Anything else in it is left out. */
function checkedQuery(operation: Operation, query: Request['query']) {
  const parameters = queryOf(operation);
  for (const parameter of parameters) checkParameter(parameter, query[parameter.name]);
  return Object.fromEntries(
    parameters
      .filter(({ name }) => query[name] !== undefined)
      .map(({ name }) => [name, query[name]]),
  );
}

export interface NamedParameter {
  readonly name: string;
  readonly description: string;
  readonly pattern: string;
  readonly required: boolean;
}

const oneOf = (values: readonly string[]): string => `^(${values.join('|')})$`;

/** The query parameters of an operation, the choice of its file's format among them. */
export function queryOf({ query = {}, files = [] }: Operation): readonly NamedParameter[] {
  const parameters = Object.entries(query).map(([name, parameter]) => ({
    name,
    description: parameter.description,
    pattern: 'values' in parameter ? oneOf(parameter.values) : parameter.pattern,
    required: parameter.required === true,
  }));
  if (files.length === 0) return parameters;
  const list = files.join(', ');
  const description = `${list}: tải về dạng tệp / ${list}: as a file`;
  return [...parameters, { name: 'format', description, pattern: oneOf(files), required: false }];
}

/** A media type without its parameters. */
export const bareType = (format: FileFormat): string => FILE_TYPES[format].replace(/;.*/, '');

/** The file asked for; of an operation that gives nothing else, its first. */
function formatAsked(operation: Operation, request: Request): FileFormat | undefined {
  const { answer, html, files = [] } = operation;
  const named = files.find((format) => format === request.query.format);
  if (named || files.length === 0) return named;
  const bare = files.map(bareType);
  const others = [...(answer ? ['json'] : []), ...(html ? ['html'] : [])];
  const chosen = request.accepts([...others, ...bare]);
  return files[bare.indexOf(chosen || '')] ?? (others.length === 0 ? files[0] : undefined);
}

function checkParameter(
  { name, description, pattern, required }: NamedParameter,
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
