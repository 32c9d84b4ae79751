import { definitions } from '../../../schemas/definitions.ts';
import { allRoutes } from '../../../server/http/routes/all.ts';
import { testApp } from '../../support/test-app.ts';

const routes = allRoutes('test');

test('the description names every route, each body and answer by a schema that exists', async () => {
  const { client } = await testApp();
  const { body } = await (await client()).get('/openapi.json');
  expect(body.openapi).toBe('3.1.0');
  const described = Object.entries(body.paths as Record<string, object>).flatMap(
    ([path, operations]) => Object.keys(operations).map((method) => `${method} ${path}`),
  );
  expect(described.sort()).toEqual(
    routes.map((route) => `${route.method} ${route.path.replace(/:(\w+)/g, '{$1}')}`).sort(),
  );
  for (const name of routes
    .flatMap((route) => [route.body, route.answer])
    .filter((value) => value !== undefined))
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
  for (const route of routes.filter(({ open }) => !open)) {
    const path = route.path.replace(/:\w+/g, 'x');
    const response = await (route.method === 'get' || route.method === 'delete'
      ? stranger[route.method](path)
      : stranger[route.method](path, {}));
    expect([path, response.status]).toEqual([path, 401]);
  }
});
