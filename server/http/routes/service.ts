import { openApi } from '../openapi.ts';
import { type Route, route } from '../route.ts';

/** What machines ask: is it working, and what does it offer. */
export function serviceRoutes(version: string, all: () => readonly Route[]): readonly Route[] {
  let description: ReturnType<typeof openApi> | undefined;
  return [
    route({
      method: 'get',
      path: '/health',
      summary: 'Whether the server can work',
      open: true,
      answer: 'Health',
      handle: async ({ deps }) => {
        const [plans, damaged] = await Promise.all([deps.store.planIds(), deps.store.damaged()]);
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
