import { createReadiness } from '../../actions/readiness.ts';
import { openApi } from '../openapi.ts';
import { type Route, route } from '../route.ts';

/** What machines ask: is it working, and what does it offer. */
export function serviceRoutes(version: string, all: () => readonly Route[]): readonly Route[] {
  let description: ReturnType<typeof openApi> | undefined;
  return [
    readyRoute(createReadiness()),
    route({
      method: 'get',
      path: '/health',
      summary: 'Whether the server is alive',
      open: true,
      answer: 'Health',
      handle: async ({ deps }) => {
        const [plans, damaged] = await Promise.all([deps.store.planIds(), deps.plans.damaged()]);
        return {
          body: {
            status: damaged.length > 0 ? 'degraded' : 'ok',
            version,
            plans: plans.length,
            damaged: damaged.length,
          },
        };
      },
    }),
    route({
      method: 'get',
      path: '/openapi.json',
      summary: 'This description (OpenAPI 3.1)',
      open: true,
      handle: () => {
        // Made once: anybody may ask, and making it takes as long as many requests.
        description ??= openApi(all(), version);
        return { body: description };
      },
    }),
  ];
}

const readyRoute = (assertReady: ReturnType<typeof createReadiness>): Route =>
  route({
    method: 'get',
    path: '/health/ready',
    summary: 'Whether the server can do all its work: write to its disk, use every plan, go on',
    open: true,
    answer: 'Readiness',
    refusals: [503],
    handle: async ({ deps }) => {
      await assertReady(deps);
      return { body: { status: 'ready' } };
    },
  });
