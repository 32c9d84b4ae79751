import { definitions } from '../../../schemas/definitions.ts';
import { OPERATION_NAMES, type OperationName, operationOf } from '../../../schemas/operations.ts';
import { allHandlers } from '../../../server/http/routes/all.ts';
import { testApp } from '../../support/test-app.ts';

type Paths = Readonly<
  Record<string, Readonly<Record<string, { readonly operationId: OperationName }>>>
>;

const all = OPERATION_NAMES.map(operationOf);

test('the description names every operation once, each body and answer by a schema that exists', async () => {
  const { client } = await testApp();
  const { body } = await (await client()).get('/openapi.json');
  expect(body.openapi).toBe('3.1.0');
  const described = Object.entries(body.paths as Paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { operationId }]) => ({ operationId, method, path })),
  );
  expect(described.map(({ operationId }) => operationId).sort()).toEqual(
    [...OPERATION_NAMES].sort(),
  );
  for (const { operationId, method, path } of described)
    expect([method, path]).toEqual([
      operationOf(operationId).method,
      operationOf(operationId).path.replace(/:(\w+)/g, '{$1}'),
    ]);
  for (const { body: sent, answer, events } of all)
    for (const name of [sent, answer, events].filter((value) => value !== undefined))
      expect(definitions).toHaveProperty(name);
  const refs = [...JSON.stringify(body).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(
    (match) => match[1] ?? '',
  );
  expect(refs.filter((name) => !(name in body.components.schemas))).toEqual([]);
  expect(JSON.stringify(body)).not.toContain('#/definitions/');
});

test('nothing but the description, health, signing in and calendars, whose address is their key, is open to strangers', async () => {
  const { client } = await testApp();
  const stranger = await client();
  for (const route of all.filter(({ open }) => !open)) {
    const path = route.path.replace(/:\w+/g, 'x');
    const response = await (route.method === 'get' || route.method === 'delete'
      ? stranger[route.method](path)
      : stranger[route.method](path, {}));
    expect([path, response.status]).toEqual([path, 401]);
  }
});

test('every operation has its handler, and no address is two of them', () => {
  expect(Object.keys(allHandlers('test'))).toEqual(OPERATION_NAMES);
  const addresses = all.map(({ method, path }) => `${method} ${path.replace(/:\w+/g, ':')}`);
  expect(new Set(addresses).size).toBe(OPERATION_NAMES.length);
});
