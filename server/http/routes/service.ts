import { openApi } from '../openapi.ts';
import { type Route, route } from '../route.ts';

/** What machines ask: is it working, and what does it offer. */
export const serviceRoutes = (version: string, all: () => readonly Route[]): readonly Route[] => [
  route({
    method: 'get',
    path: '/health',
    summary: 'Whether the server can work',
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
    handle: () => ({ body: openApi(all(), version) }),
  }),
];
