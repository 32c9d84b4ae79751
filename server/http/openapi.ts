import { definitions } from '../../schemas/definitions.ts';
import { COOKIE } from './middleware/session.ts';
import { formatsOf, queryOf, type Route } from './route.ts';

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

/** OpenAPI 3.1 made from the routes themselves and the schemas they name. */
export function openApi(routes: readonly Route[], version: string): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: operation(route) };
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

function operation(route: Route): Json {
  const names = [...route.path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '');
  const refusals = [
    ...(route.open ? [] : [401, 403]),
    ...(names.length > 0 ? [404] : []),
    ...(route.ifMatch ? [412, 428] : []),
    ...(route.refusals ?? []),
    ...(route.open && route.body ? [401, 403] : []),
  ];
  const content = {
    ...(route.answer
      ? { 'application/json': { schema: reference(route.answer) } }
      : route.status === 204 || formatsOf(route).length > 0
        ? {}
        : { 'application/json': { schema: {} } }),
    ...(route.events ? { 'text/event-stream': { schema: { type: 'string' } } } : {}),
    ...(route.html ? { 'text/html': { schema: { type: 'string' } } } : {}),
    ...Object.fromEntries(
      formatsOf(route).map(({ type }) => [
        type.replace(/;.*/, ''),
        { schema: { type: 'string', format: 'binary' } },
      ]),
    ),
  };
  return {
    summary: route.summary,
    operationId: `${route.method}${route.path.replace(/\W+(\w)/g, (_match, letter: string) => letter.toUpperCase())}`,
    ...(route.open ? { security: [] } : {}),
    parameters: [
      ...names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
      ...queryOf(route).map(({ name, description, pattern, required }) => ({
        name,
        in: 'query',
        description,
        required: required === true,
        schema: { type: 'string', pattern },
      })),
      ...(route.ifMatch
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
    ...(route.body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: reference(route.body) } },
          },
        }
      : {}),
    responses: {
      [route.status ?? 200]: {
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
