import { definitions } from '../../schemas/definitions.ts';
import type { Operation } from '../../schemas/operations/operation.ts';
import { OPERATION_NAMES, type OperationName, operationOf } from '../../schemas/operations.ts';
import { COOKIE } from './middleware/session.ts';
import { bareType, queryOf } from './route.ts';

type Json = Readonly<Record<string, unknown>>;

const REFUSALS: Readonly<Record<number, string>> = {
  401: 'Not signed in, or wrong credentials',
  403: 'The role may not do it',
  404: 'No such thing, or not for this person',
  409: 'Not possible now; reasons say why',
  412: 'If-Match is not the current version',
  422: 'Not valid; errors point at the fields',
  428: 'If-Match is missing',
  429: 'Too many attempts',
  503: 'Not ready; reasons say why',
};

const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** OpenAPI 3.1 made from the operations that the router is made from, and the schemas they name. */
export function openApi(version: string): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const name of OPERATION_NAMES) {
    const operation = operationOf(name);
    const path = operation.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [operation.method]: described(name, operation) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Dự Thảo',
      version,
      description:
        'Draft plans: written, remarked upon, answered, approved. Language by Accept-Language (vi, en).',
    },
    servers: [{ url: '/api' }],
    paths,
    components: {
      schemas: JSON.parse(
        JSON.stringify(definitions).replaceAll('#/definitions/', '#/components/schemas/'),
      ) as Json,
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: COOKIE } },
    },
    security: [{ session: [] }],
  };
}

function described(operationId: OperationName, operation: Operation): Json {
  const names = [...operation.path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '');
  const refusals = [
    ...(operation.open ? [] : [401, 403]),
    ...(names.length > 0 ? [404] : []),
    ...(operation.ifMatch ? [412, 428] : []),
    ...(operation.refusals ?? []),
    ...(operation.open && operation.body ? [401, 403] : []),
  ];
  const content = {
    ...(operation.answer ? { 'application/json': { schema: reference(operation.answer) } } : {}),
    ...(operation.json ? { 'application/json': { schema: {} } } : {}),
    ...(operation.events ? { 'text/event-stream': { schema: { type: 'string' } } } : {}),
    ...(operation.html ? { 'text/html': { schema: { type: 'string' } } } : {}),
    ...Object.fromEntries(
      (operation.files ?? []).map((format) => [
        bareType(format),
        { schema: { type: 'string', format: 'binary' } },
      ]),
    ),
  };
  return {
    summary: operation.summary,
    operationId,
    ...(operation.open ? { security: [] } : {}),
    parameters: [
      ...names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
      ...queryOf(operation).map(({ name, description, pattern, required }) => ({
        name,
        in: 'query',
        description,
        required,
        schema: { type: 'string', pattern },
      })),
      ...(operation.ifMatch
        ? [
            {
              name: 'If-Match',
              in: 'header',
              required: true,
              description: 'ETag of the node (of the draft for the whole of it)',
              schema: { type: 'string', pattern: '^"\\d+"$' },
            },
          ]
        : []),
    ],
    ...(operation.body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: reference(operation.body) } },
          },
        }
      : {}),
    responses: {
      [operation.status ?? 200]: {
        description: 'Done',
        ...(Object.keys(content).length > 0 ? { content } : {}),
      },
      ...Object.fromEntries(
        [...new Set(refusals)].map((status) => [
          status,
          {
            description: REFUSALS[status] ?? 'Refused',
            content: { 'application/problem+json': { schema: reference('Problem') } },
          },
        ]),
      ),
      500: {
        description: 'The server failed',
        content: { 'application/problem+json': { schema: reference('Problem') } },
      },
    },
  };
}
